// A roster by keyboard: arrows from row to row, the letter on a button for its mark.
// An arrow enters the roster from anywhere that is no field; a letter marks and goes on; Ctrl+Z takes the last step back.
import { buttons, rowOf, search } from './roster-rows.js';

document.addEventListener('keydown', event => {
    const rows = [...document.querySelectorAll('.roster-rows > li:not([hidden])')];
    const row = rowOf(event.target);
    const searching = search && event.target.type === 'search' && search.contains(event.target);
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
        const button = buttons(row).find(one => one.querySelector('b').textContent === event.key.toUpperCase());
        if (button) {
            button.click();
            go(1);
        }
    }
});
