// Pages that htmx changes piece by piece.
window.htmx.config = {
    ...window.htmx.config,
    includeIndicatorStyles: false,
    allowEval: false,
    allowScriptTags: false,
    selfRequestsOnly: true,
    historyCacheSize: 0,
    responseHandling: [
        { code: '204', swap: false },
        { code: '[23]..', swap: true },
        { code: '409', swap: true },
        { code: '422', swap: true },
        { code: '[45]..', swap: false, error: true },
    ],
};

// What a form asks beside what is typed in it; reloading would lose that, and sending it leads to signing in and back.
const askedWhileTyping = ({ verb, elt }) => verb === 'get' && elt.closest('form[method=post]') !== null;

// A whole page where a piece of one was asked for: signed out meanwhile, or the state has changed. Then it is shown as a page.
document.addEventListener('htmx:beforeSwap', event => {
    const answer = event.detail.xhr.responseText;
    const piece = event.target.getAttribute('data-hx-select') || event.detail.requestConfig.elt.getAttribute('data-hx-select');
    if (/^\s*<!doctype/i.test(answer) && !(piece && answer.includes(`id="${piece.slice(1)}"`))) {
        event.detail.shouldSwap = false;
        if (!askedWhileTyping(event.detail.requestConfig)) {
            window.location.reload();
        }
    }
});
