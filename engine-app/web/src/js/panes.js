// list | work | context: which one a narrow screen shows, which row is current, and where the focus lands.
import htmx from './htmx.js';

const screen = () => document.querySelector('.work-screen');

document.addEventListener('click', event => {
    const toggle = event.target.closest('[data-toggle-context]');
    if (toggle) {
        const open = screen().dataset.context !== 'open';
        screen().dataset.context = open ? 'open' : 'closed';
        if (open) screen().querySelector('.pane-context')?.focus();
    } else if (event.target.closest('[data-close-context]')) screen().dataset.context = 'closed';

    const row = event.target.closest('[data-rows] a[data-row]');
    if (row && !event.ctrlKey && !event.metaKey) {
        row.closest('[data-rows]').querySelectorAll('a[aria-current]').forEach(other => other.removeAttribute('aria-current'));
        row.setAttribute('aria-current', 'true');
    }
});

document.addEventListener('change', event => {
    if (!event.target.matches('.tick')) return;
    const list = event.target.closest('[data-rows]');
    const ticked = list.querySelectorAll('.tick:checked').length;
    list.classList.toggle('selecting', ticked > 0);
    const bulk = list.querySelector('.bulk');
    if (bulk) {
        bulk.hidden = ticked === 0;
        bulk.querySelector('[data-ticked]').textContent = new Intl.NumberFormat(document.documentElement.lang).format(ticked);
    }
});

// A thread is read at its end; the newest letter's head is what one sees first.
document.addEventListener('htmx:load', event => {
    const thread = event.target.querySelector?.('.thread');
    const newest = thread?.querySelector(':scope > :last-child');
    if (newest) thread.closest('.pane-body')?.scrollTo({ top: newest.offsetTop - thread.offsetTop - 64 });
});

// A dialogue is not taken from under a person's hands: what comes meanwhile is asked for again when it closes.
document.addEventListener('htmx:beforeSwap', event => {
    const { target, requestConfig } = event.detail;
    const dialog = target !== document.body && target.querySelector('dialog[open]');
    if (!dialog || dialog.contains(requestConfig.elt)) return;
    event.preventDefault();
    dialog.addEventListener('close', () => htmx.trigger(document.body, 'shown'), { once: true });
});

document.addEventListener('htmx:afterRequest', event => {
    const { elt, requestConfig, xhr } = event.detail;
    if (xhr.status >= 200 && xhr.status < 400 && requestConfig.verb !== 'get') elt.closest?.('dialog[open]')?.close();
});

document.addEventListener('htmx:afterSettle', event => {
    const target = event.detail.target ?? document.body; // Back swaps the body and names no target
    if (target.id === 'work') screen().dataset.pane = 'work';
    const wanted = document.getElementById(target.id)?.querySelector?.('[data-focus], .summary') ?? document.querySelector('.summary');
    if (wanted) wanted.focus();
    else if (document.activeElement === document.body) document.querySelector('main')?.focus({ preventScroll: true });
});
