// What is typed into the search field of a roster hides all other rows at once, without asking the server, where all of them are on the page.
import { search } from './roster-rows.js';

const narrow = () => {
    const typed = search.querySelector('[type=search]').value.trim().toLowerCase();
    let shown = 0;
    document.querySelectorAll(search.dataset.live).forEach(row => {
        row.hidden = !row.querySelector('.roster-who').textContent.toLowerCase().includes(typed);
        shown += row.hidden ? 0 : 1;
    });
    search.querySelector('[data-live-count]').textContent = shown;
    document.querySelector('.roster-nobody').hidden = shown > 0;
};

search?.addEventListener('focusin', event => { if (event.target.type === 'search') { event.target.select(); } });
if (search?.dataset.live) {
    search.addEventListener('input', narrow);
    document.addEventListener('htmx:afterSettle', event => { if (event.target.id === 'roster') { narrow(); } });
    narrow();
}
