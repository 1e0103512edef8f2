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
})();
