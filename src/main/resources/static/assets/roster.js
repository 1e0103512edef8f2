// A roster on a bad line: the tap shows at once, waits for the one before it, and is sent again until it has arrived.
// Sending twice is harmless, since the same mark twice is one mark.
import './roster-search.js';
import './roster-keyboard.js';
import { buttons, rowOf } from './roster-rows.js';

const press = (row, status) => buttons(row).forEach(button => button.setAttribute('aria-pressed', button.value === status));
const tell = (row, problem) => {
    row.querySelector('.roster-problem')?.remove();
    const text = document.createElement('p');
    text.className = 'roster-problem';
    text.setAttribute('role', 'alert');
    text.textContent = row.parentElement.dataset[problem];
    row.querySelector('.roster-row').append(text);
};
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
        tell(row, 'unsent');
        setTimeout(() => { if (row.dataset.wanted) { send(row, row.dataset.wanted); } }, 4000);
        return;
    }
    delete row.dataset.wanted;
    if (status !== 409 && status >= 300) {
        delete row.dataset.next;
        press(row, row.querySelector('.roster-row').dataset.status);
        tell(row, 'refused');
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
