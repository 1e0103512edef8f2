// Open panels close on Escape or a click elsewhere.
const open = 'details.downloads[open], details.confirm[open]';

document.addEventListener('click', event => {
    document.querySelectorAll(open).forEach(panel => {
        if (!panel.contains(event.target)) {
            panel.open = false;
        }
    });
});
document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
        document.querySelectorAll(open).forEach(panel => {
            panel.open = false;
            panel.querySelector('summary').focus();
        });
    }
});
