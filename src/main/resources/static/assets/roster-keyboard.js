// A roster by keyboard: arrows from row to row, the letter on a button for its mark.
// Beyond the last row of a page comes the first one of the next, once all marks have arrived.
// An arrow enters the roster from anywhere that is no field; a letter marks and goes on; Ctrl+Z takes the last step back.
import { buttons, rowOf, search, unsent } from './roster-rows.js';

const FIRST = '#first';
const LAST = '#last';
let leaving;

// Turns to the page before or after this one, where there is one.
const turn = steps => {
    const link = document.querySelector(`#roster .pages a[rel=${steps > 0 ? 'next' : 'prev'}]`);
    const leave = () => {
        if (unsent().length === 0) {
            window.location = link.href + (steps > 0 ? FIRST : LAST);
        } else {
            leaving = setTimeout(leave, 50);
        }
    };
    if (link) {
        leave();
    }
    return link !== null;
};
if (window.location.hash === FIRST || window.location.hash === LAST) {
    const rows = document.querySelectorAll('.roster-rows > li');
    rows[window.location.hash === FIRST ? 0 : rows.length - 1]?.focus();
}

// A mark that is on its way is the last step once it has arrived.
const undo = () => {
    if (unsent().length > 0) {
        document.addEventListener('htmx:afterRequest', undo, { once: true });
    } else {
        document.querySelector('.roster-steps button')?.click();
    }
};

document.addEventListener('keydown', event => {
    const rows = [...document.querySelectorAll('.roster-rows > li:not([hidden])')];
    const row = rowOf(event.target);
    const searching = search && event.target.type === 'search' && search.contains(event.target);
    const idle = event.target === document.body;
    if (rows.length === 0 || !(row || searching || idle)) {
        return;
    }
    clearTimeout(leaving);
    if (event.ctrlKey && event.key === 'z' && !searching) {
        event.preventDefault();
        undo();
    }
    if (event.ctrlKey || event.metaKey || event.altKey) {
        return;
    }
    const go = steps => {
        const next = rows[(row ? rows.indexOf(row) : -1) + steps];
        if (next || !row || !turn(steps)) {
            (next || row || rows[0]).focus();
        }
    };
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: searching && search.dataset.live ? 1 : 0 }[event.key];
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

// An undo, or one mark for all the rest, shows the whole roster anew. Who was in it stays there: at the person whose mark was taken back, or where
// they were. htmx gives the focus back to the row of the same id.
let place = null;
document.addEventListener('focusin', event => { place = rowOf(event.target)?.id || place; });
document.addEventListener('htmx:beforeSwap', event => {
    if (event.target.id === 'roster' && event.detail.requestConfig.elt !== search) {
        const marked = document.getElementById(event.detail.requestConfig.elt.dataset.row);
        (marked || document.getElementById(place))?.focus();
    }
});
