// A list, or a board, that changes by itself: new lines slide in marked, are said once, and never move what is under the
// pointer, nor on a board the card that the keyboard is on.
import htmx from './htmx.js';

const LISTS = ['list', 'board'], LINES = '.row-item, .board-card > a', HELD = '.rows:hover, .board-card:hover, .board-card a:focus';
const ids = list => new Set([...list.querySelectorAll(LINES)].map(row => row.id));
const listOf = element => element.closest?.('#list, #board');
let before = new Set();
let asked = false; // for what is new, by the person

/** What is new waits while somebody is on a line: it would be taken away between pressing and letting go. */
function later(event) {
    const list = event.detail.target;
    if (asked || !list.querySelector(HELD)) return false;
    event.preventDefault();
    list.querySelector('[data-news]').hidden = false;
    return true;
}

document.addEventListener('htmx:beforeRequest', event => {
    if (event.target.matches?.('[data-live-list]')) later(event);
});

document.addEventListener('click', event => {
    const news = event.target.closest('[data-news]');
    if (!news) return;
    asked = true;
    htmx.trigger(document.body, 'live:refresh');
});

function left(event) {
    const list = listOf(event.target);
    if (list && !list.contains(event.relatedTarget) && !list.querySelector('[data-news]').hidden) htmx.trigger(document.body, 'live:refresh');
}

document.addEventListener('mouseout', left);
document.addEventListener('focusout', left);

document.addEventListener('htmx:beforeSwap', event => {
    const { target, requestConfig } = event.detail;
    if (!LISTS.includes(target?.id) || requestConfig.elt.matches('[data-live-list]') && later(event)) return;
    asked = false;
    before = ids(target);
});

document.addEventListener('htmx:afterSettle', event => {
    const list = LISTS.includes(event.detail.target?.id) && document.getElementById(event.detail.target.id);
    if (!list) return;
    const fresh = [...list.querySelectorAll(LINES)].filter(row => !before.has(row.id));
    fresh.forEach(row => row.classList.add('new'));
    if (fresh.length) document.getElementById('said').textContent = fresh[0].querySelector('.row-what, .strong').textContent;
});
