// Comfort on top of pages that work without it.
(() => {
    'use strict';

    // A choice in a list's filter applies at once; the button is for those without JavaScript.
    document.addEventListener('change', event => {
        if (event.target.matches('[data-submit]')) {
            event.target.form.requestSubmit();
        }
    });

    // Typed but not saved: ask before the page is left.
    const guarded = document.querySelector('form[data-guard]');
    if (guarded) {
        let typed = guarded.querySelector('[aria-invalid], .stored') !== null;
        let sending = false;
        guarded.addEventListener('input', () => { typed = true; });
        guarded.addEventListener('submit', () => { sending = true; });
        window.addEventListener('beforeunload', event => {
            if (typed && !sending) {
                event.preventDefault();
            }
        });
    }

    // A second click while the first is on its way would do the thing twice.
    document.addEventListener('submit', event => {
        const form = event.target;
        if (form.method !== 'post' || form.hasAttribute('hx-post')) {
            return;
        }
        if (form.dataset.sending) {
            event.preventDefault();
            return;
        }
        form.dataset.sending = 'yes';
    });
    window.addEventListener('pageshow', () => {
        document.querySelectorAll('form[data-sending]').forEach(form => { delete form.dataset.sending; });
    });

    // A file too large is told before it has gone over the line.
    document.addEventListener('change', event => {
        const field = event.target;
        if (field.type !== 'file' || !field.dataset.most) {
            return;
        }
        const told = document.getElementById(`${field.id}-problem`);
        const tooLarge = [...field.files].some(file => file.size > Number(field.dataset.most));
        told.querySelectorAll('.problem:not([data-problem])').forEach(old => old.remove());
        told.querySelector('[data-problem]').hidden = !tooLarge;
        told.querySelector('[data-problem] span').textContent = tooLarge ? field.dataset.tooLarge : '';
        field.classList.toggle('is-invalid', tooLarge);
        if (tooLarge) {
            field.value = '';
            field.setAttribute('aria-invalid', 'true');
        } else {
            field.removeAttribute('aria-invalid');
        }
    });

    // A search kept for the next one: the first key replaces it.
    document.addEventListener('focusin', event => {
        if (event.target.matches('[data-reselect]')) {
            event.target.select();
        }
    });

    // Open panels close on Escape or a click elsewhere.
    const panels = 'details.menu[open], details.downloads[open], details.confirm[open]';
    document.addEventListener('click', event => {
        document.querySelectorAll(panels).forEach(panel => {
            if (!panel.contains(event.target)) {
                panel.open = false;
            }
        });
    });
    document.addEventListener('keydown', event => {
        if (event.key === 'Escape') {
            document.querySelectorAll(panels).forEach(panel => {
                panel.open = false;
                panel.querySelector('summary').focus();
            });
        }
    });

    // A whole page where a piece of one was asked for: signed out meanwhile, or the state has changed. Then it is shown as a page.
    document.addEventListener('htmx:beforeSwap', event => {
        const answer = event.detail.xhr.responseText;
        const piece = event.target.getAttribute('hx-select') || event.detail.requestConfig.elt.getAttribute('hx-select');
        if (/^\s*<!doctype/i.test(answer) && !(piece && answer.includes(`id="${piece.slice(1)}"`))) {
            event.detail.shouldSwap = false;
            window.location.reload();
        }
    });

    // What is typed into the search field of a roster hides all other rows at once, without asking the server.
    const live = document.querySelector('form[data-live]');
    const narrow = () => {
        const typed = live.querySelector('[type=search]').value.trim().toLowerCase();
        let shown = 0;
        document.querySelectorAll(live.dataset.live).forEach(row => {
            row.hidden = !row.querySelector('.roster-who').textContent.toLowerCase().includes(typed);
            shown += row.hidden ? 0 : 1;
        });
        live.querySelector('[data-live-count]').textContent = shown;
        document.querySelector('.roster-nobody').hidden = shown > 0;
    };
    if (live) {
        live.querySelector('[data-submit-button]').hidden = true;
        live.addEventListener('input', narrow);
        live.addEventListener('focusin', event => { if (event.target.type === 'search') { event.target.select(); } });
        document.addEventListener('htmx:afterSettle', event => { if (event.target.id === 'roster') { narrow(); } });
        narrow();
    }

    // A roster on a bad line: the tap shows at once, waits for the one before it, and is sent again until it has arrived.
    // Sending twice is harmless, since the same mark twice is one mark.
    const rowOf = element => element instanceof Element ? element.closest('.roster-rows > li') : null;
    const buttons = row => [...row.querySelectorAll('.mark')];
    const press = (row, status) => buttons(row).forEach(button => button.setAttribute('aria-pressed', button.value === status));
    const tell = (row, problem) => row.querySelectorAll('.roster-problem').forEach(text => { text.hidden = !text.matches(problem); });
    const send = (row, status) => {
        const button = buttons(row).find(one => one.value === status);
        if (button && !row.dataset.sending) {
            button.click();
        }
    };
    const unsent = () => document.querySelectorAll('.roster-rows > li[data-wanted]');

    document.addEventListener('click', event => {
        const button = event.target.closest('.mark');
        if (!button || !window.htmx) {
            return;
        }
        const row = rowOf(button);
        press(row, button.value);
        if (row.dataset.sending) {
            event.preventDefault();
            row.dataset.next = button.value;
        } else {
            row.dataset.wanted = button.value;
        }
    });
    document.addEventListener('htmx:beforeRequest', event => {
        const row = rowOf(event.target);
        if (row) {
            row.dataset.sending = 'yes';
        }
    });
    document.addEventListener('htmx:afterRequest', event => {
        const row = rowOf(event.target);
        if (!row) {
            return;
        }
        delete row.dataset.sending;
        const status = event.detail.xhr.status;
        if (status === 0) {
            row.dataset.wanted = row.dataset.next || row.dataset.wanted;
            delete row.dataset.next;
            tell(row, '[data-unsent]');
            setTimeout(() => { if (row.dataset.wanted) { send(row, row.dataset.wanted); } }, 4000);
            return;
        }
        delete row.dataset.wanted;
        if (status !== 409 && status >= 300) {
            delete row.dataset.next;
            press(row, row.querySelector('.roster-row').dataset.status);
            tell(row, '[data-refused]');
        }
        const next = row.dataset.next;
        delete row.dataset.next;
        if (next && !row.querySelector('.roster-conflict')) {
            send(row, next);
        }
    });
    window.addEventListener('online', () => unsent().forEach(row => send(row, row.dataset.wanted)));
    window.addEventListener('beforeunload', event => {
        if (unsent().length > 0) {
            event.preventDefault();
        }
    });

    // The same roster by keyboard: arrows from row to row, the letter on a button for its mark.
    // An arrow enters the roster from anywhere that is no field; a letter marks and goes on; Ctrl+Z takes the last step back.
    document.addEventListener('keydown', event => {
        const rows = [...document.querySelectorAll('.roster-rows > li:not([hidden])')];
        const row = rowOf(event.target);
        const searching = live && event.target.type === 'search' && live.contains(event.target);
        const idle = event.target === document.body;
        if (rows.length === 0 || !(row || searching || idle)) {
            return;
        }
        const undo = document.querySelector('.roster-steps button');
        if (event.ctrlKey && event.key === 'z' && undo && !searching) {
            event.preventDefault();
            undo.click();
        }
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const go = steps => (rows[(row ? rows.indexOf(row) : -1) + steps] || row || rows[0]).focus();
        const step = { ArrowDown: 1, ArrowUp: -1, Enter: searching ? 1 : 0 }[event.key];
        if (step) {
            event.preventDefault();
            go(step);
        } else if (row) {
            const button = buttons(row).find(one => one.dataset.key === event.key.toUpperCase());
            if (button) {
                button.click();
                go(1);
            }
        }
    });

    document.querySelectorAll('[data-print]').forEach(button => {
        button.hidden = false;
        button.addEventListener('click', () => window.print());
    });
})();
