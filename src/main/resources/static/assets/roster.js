// A roster on a bad line: the tap shows at once, waits for the one before it, and is sent again until it has arrived.
// Sending twice is harmless, since the same mark twice is one mark.
import './roster-search.js';
import './roster-keyboard.js';
import { buttons, rowOf, statusOf, unsent } from './roster-rows.js';

const press = (row, status) => buttons(row).forEach(button => button.setAttribute('aria-pressed', statusOf(button) === status));
const tell = (row, problem) => {
    row.querySelector('.roster-problem')?.remove();
    const text = document.createElement('p');
    text.className = 'roster-problem';
    text.setAttribute('role', 'alert');
    text.textContent = row.parentElement.dataset[problem];
    row.querySelector('.roster-marks').append(text);
};
// The form of the page has the address and the token; the answer is the marks of the row.
const send = (row, status) => {
    const button = [...row.querySelectorAll('button[name=mark]')].find(one => statusOf(one) === status);
    if (button && !row.dataset.sending) {
        row.dataset.wanted = status;
        window.htmx.ajax('POST', button.form.action, {
            source: row,
            target: row.querySelector('.roster-marks'),
            swap: 'outerHTML settle:0ms',
            values: { mark: button.value },
        });
    }
};

document.addEventListener('click', event => {
    const button = event.target.closest('.roster-rows button[name=mark]');
    if (!button || !window.htmx) {
        return;
    }
    event.preventDefault();
    const row = rowOf(button);
    const status = statusOf(button);
    press(row, status);
    if (row.dataset.sending) {
        row.dataset.next = status;
    } else {
        send(row, status);
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
        tell(row, 'unsent');
        setTimeout(() => { if (row.dataset.wanted) { send(row, row.dataset.wanted); } }, 4000);
        return;
    }
    delete row.dataset.wanted;
    if (status !== 409 && status >= 300) {
        delete row.dataset.next;
        press(row, row.querySelector('.roster-marks').dataset.status);
        tell(row, 'refused');
    }
    const next = row.dataset.next;
    delete row.dataset.next;
    if (next && !row.querySelector('.roster-conflict')) {
        send(row, next);
    }
});
// A button that had the focus is a new one after the answer.
let focused = -1;
document.addEventListener('htmx:beforeSwap', event => {
    const row = rowOf(event.target);
    focused = row ? buttons(row).indexOf(document.activeElement) : -1;
});
document.addEventListener('htmx:afterSwap', event => {
    const row = rowOf(event.target);
    if (row && focused >= 0) {
        buttons(row)[focused]?.focus({ preventScroll: true });
    }
});
window.addEventListener('online', () => unsent().forEach(row => send(row, row.dataset.wanted)));
window.addEventListener('beforeunload', event => {
    if (unsent().length > 0) {
        event.preventDefault();
    }
});
