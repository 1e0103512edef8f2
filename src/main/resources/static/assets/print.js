// A button that prints the page.
document.querySelectorAll('[data-module=print]').forEach(button => button.addEventListener('click', () => window.print()));
