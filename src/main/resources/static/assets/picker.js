// A text field that searches becomes a combobox (ARIA Authoring Practices: editable, with list). The id of what is picked goes into the
// hidden field before it; a text that was not picked is sent as it is, and the server finds out what it means.
class Pick {
    constructor(root) {
        this.field = root.querySelector('[type=text]');
        this.panel = root.querySelector('.pick-panel');
        this.root = root;
        this.picked = this.field.getAttribute('aria-invalid') ? null : this.field.value; // null: a text that nobody picked
        this.active = -1;
        this.asking = new AbortController();
        this.field.setAttribute('role', 'combobox');
        this.field.setAttribute('aria-autocomplete', 'list');
        this.field.setAttribute('aria-expanded', 'false');
        this.name();
        this.field.addEventListener('focus', () => this.field.select());
        this.field.addEventListener('click', () => this.open());
        this.field.addEventListener('input', () => this.typed());
        this.field.addEventListener('keydown', event => this.press(event));
        this.field.addEventListener('blur', () => this.leave());
        // a click on an option must not take the focus out of the field first
        this.panel.addEventListener('mousedown', event => event.preventDefault());
        this.panel.addEventListener('click', event => {
            const option = event.target.closest('[role=option]');
            if (option) {
                this.choose(option);
            }
        });
    }

    get id() {
        return this.root.querySelector('[type=hidden]');
    }

    get options() {
        return [...this.panel.querySelectorAll('[role=option]')];
    }

    get isOpen() {
        return !this.panel.hidden;
    }

    // Only a text that nobody picked is sent: an address then says what a list is narrowed to once.
    name() {
        const sent = this.field.dataset.name || this.field.name;
        this.field.dataset.name = sent;
        if (this.field.form.method === 'get' && this.field.value === this.picked) {
            this.field.removeAttribute('name');
        } else {
            this.field.name = sent;
        }
    }

    typed() {
        if (this.id) {
            this.id.value = '';
        }
        this.picked = this.field.value === '' ? '' : null;
        this.name();
        clearTimeout(this.pause);
        this.pause = setTimeout(() => this.ask(), 150);
    }

    // Opened without having typed, it offers everything, not only what is picked already. A later question overtakes this one.
    async ask() {
        const address = new URL(this.root.dataset.pick, window.location);
        address.searchParams.set('q', this.picked === null ? this.field.value : '');
        this.asking.abort();
        this.asking = new AbortController();
        try {
            const answer = await fetch(address, { signal: this.asking.signal });
            const options = await answer.text();
            if (/^\s*<!doctype/i.test(options)) {
                this.signedOut();
            } else if (answer.ok) {
                this.panel.innerHTML = options;
                this.show();
            }
        } catch {
            // no line, or overtaken: what is typed is sent as it is
        }
    }

    // A list is asked for anew; a form keeps what is typed, and sending it leads to signing in and back.
    signedOut() {
        if (this.root.dataset.signedOut) {
            const said = document.createElement('p');
            said.setAttribute('role', 'status');
            said.textContent = this.root.dataset.signedOut;
            this.panel.replaceChildren(said);
            this.show();
        } else {
            window.location.reload();
        }
    }

    open() {
        if (!this.isOpen) {
            this.ask();
        }
    }

    // The options have come.
    show() {
        const list = this.panel.querySelector('[role=listbox]');
        this.active = -1;
        this.field.removeAttribute('aria-activedescendant');
        if (list) {
            list.id = `${this.field.id}-options`;
            list.setAttribute('aria-label', this.root.querySelector('label').textContent.trim());
            this.options.forEach((option, at) => { option.id = `${list.id}-${at}`; });
            this.field.setAttribute('aria-controls', list.id);
        }
        this.panel.hidden = document.activeElement !== this.field;
        this.field.setAttribute('aria-expanded', String(this.isOpen && list !== null));
    }

    close() {
        this.panel.hidden = true;
        this.active = -1;
        this.field.setAttribute('aria-expanded', 'false');
        this.field.removeAttribute('aria-activedescendant');
    }

    move(step) {
        const options = this.options;
        if (options.length > 0) {
            this.active = (this.active + step + options.length + (this.active < 0 && step < 0 ? 1 : 0)) % options.length;
            options.forEach((option, at) => option.setAttribute('aria-selected', String(at === this.active)));
            options[this.active].scrollIntoView({ block: 'nearest' });
            this.field.setAttribute('aria-activedescendant', options[this.active].id);
        }
    }

    press(event) {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step && !event.altKey) {
            event.preventDefault();
            if (this.isOpen) {
                this.move(step);
            } else {
                this.open();
            }
        } else if (event.key === 'Enter' && this.isOpen && this.active >= 0) {
            event.preventDefault();
            this.choose(this.options[this.active]);
        } else if (event.key === 'Escape' && this.isOpen) {
            event.stopPropagation();
            event.preventDefault();
            this.close();
        }
    }

    choose(option) {
        this.root.querySelector('.pick-meant')?.remove();
        if (!this.id) {
            const id = document.createElement('input');
            id.type = 'hidden';
            id.name = this.field.dataset.name.replace(/Text$/, '');
            id.toggleAttribute('data-submit', this.field.form.method === 'get');
            this.field.before(id);
        }
        this.id.value = option.dataset.value;
        this.field.value = option.dataset.label;
        this.picked = option.dataset.label;
        this.name();
        this.close();
        this.field.dispatchEvent(new Event('change', { bubbles: true }));
        this.id.dispatchEvent(new Event('change', { bubbles: true }));
    }

    // Whoever has written a name out has chosen it.
    leave() {
        const called = this.options.filter(option => option.dataset.label.toLowerCase() === this.field.value.trim().toLowerCase());
        if (this.picked === null && called.length === 1) {
            this.choose(called[0]);
        }
        this.close();
    }
}

const enhance = part => part.querySelectorAll('[data-pick]:not([data-ready])').forEach(root => {
    root.dataset.ready = 'yes';
    new Pick(root);
});
enhance(document);
document.addEventListener('htmx:load', event => enhance(event.target));
