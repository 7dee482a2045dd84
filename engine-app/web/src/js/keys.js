// The keyboard. Elements say what they answer to: data-key="c" is clicked (a field: focused), data-go="i" after `g`.
// j k move through rows, x ticks one, Ctrl+Enter sends, Escape goes one step back, ? shows all keys.
const typing = element => element.matches?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');
const visible = element => element.checkVisibility?.({ visibilityProperty: true }) ?? element.offsetParent !== null;
const find = selector => [...document.querySelectorAll(selector)].find(element => visible(element) && !element.disabled);
let going = 0;

document.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return send(event);
    if (event.key === 'Escape') return leave(event);
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector('dialog[open]')) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const done = Date.now() - going < 1200 ? press(`[data-go="${CSS.escape(key)}"]`)
        : key === 'g' ? (going = Date.now()) > 0
        : key === 'j' || key === 'k' ? move(key === 'j' ? 1 : -1)
        : key === 'x' ? tick()
        : key === '?' ? help()
        : event.shiftKey && press(`[data-key="${CSS.escape(event.key)}"]`) || press(`[data-key="${CSS.escape(key)}"]`);
    if (key !== 'g') going = 0;
    if (done) event.preventDefault();
});

document.addEventListener('click', event => {
    if (event.target.closest('[data-help]')) help();
    const opener = event.target.closest('[data-opens]');
    if (opener) open(document.getElementById(opener.dataset.opens));
    if (event.target.closest('[data-close]')) event.target.closest('dialog')?.close();
    if (event.target instanceof HTMLDialogElement) event.target.close(); // its backdrop
    for (const menu of document.querySelectorAll('details.menu[open]')) {
        if (!menu.contains(event.target) || event.target.closest('.menu-item')) menu.open = false;
    }
});

function open(dialog) {
    const empty = dialog.querySelector('template[data-empty]'); // nobody types into what it asked before
    if (empty) dialog.querySelector('[data-filled]').replaceChildren(empty.content.cloneNode(true));
    dialog.showModal();
    dialog.querySelector('input, select, textarea')?.focus();
}

function press(selector) {
    const element = find(selector);
    if (!element) return false;
    if (typing(element)) { element.focus(); element.select?.(); } else element.click();
    if (element.matches('details.menu[open] > summary')) element.parentElement.querySelector('.menu-item')?.focus();
    return true;
}

function rows() {
    return [...document.querySelectorAll('[data-rows] a[data-row]')].filter(visible);
}

function current(all) {
    const focused = document.activeElement?.closest?.('li, tr')?.querySelector('a[data-row]');
    return all.indexOf(focused) >= 0 ? all.indexOf(focused) : all.findIndex(row => row.hasAttribute('aria-current'));
}

function move(step) {
    const all = rows();
    const next = all[Math.min(all.length - 1, Math.max(0, current(all) + step))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    return Boolean(next);
}

function tick() {
    const all = rows();
    const box = all[current(all)]?.closest('li, tr')?.querySelector('input[type=checkbox]');
    box?.click();
    return Boolean(box);
}

function send(event) {
    const form = event.target.closest('form');
    if (!form) return;
    event.preventDefault();
    const button = form.querySelector('[data-send]');
    if (button) button.click(); // not requestSubmit(button): htmx would leave out the button's own name and value
    else form.requestSubmit();
}

function leave(event) {
    const menu = document.querySelector('details.menu[open]');
    const drawer = document.querySelector('[data-context="open"]');
    if (menu) { menu.open = false; menu.querySelector('summary').focus(); }
    else if (drawer) { drawer.dataset.context = 'closed'; find('[data-toggle-context]')?.focus(); }
    else if (typing(event.target)) event.target.blur();
}

function help() {
    document.getElementById('keys')?.showModal();
    return true;
}
