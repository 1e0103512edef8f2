// Any form: begun at its first field, filters that apply at once, nothing typed lost, nothing sent twice, no file too large.

// Whoever comes to a form may type at once. Only where the page stays as it is: what is wrong goes first (autofocus), nothing is scrolled away, and
// no phone's keyboard covers what is to be read.
const first = document.querySelector('.card-form :is(.form-control, .form-select, .form-check-input)');
if (first && !document.querySelector('[autofocus]') && document.activeElement === document.body && !location.hash
        && matchMedia('(pointer: fine)').matches && first.getBoundingClientRect().bottom <= innerHeight) {
    first.focus();
}

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
    if (form.method !== 'post' || form.hasAttribute('data-hx-post')) {
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
