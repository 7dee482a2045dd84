// A list that changes by itself: new lines slide in marked, are said once, and never move what is under the pointer.
import htmx from './htmx.js';

const ids = list => new Set([...list.querySelectorAll('.row-item')].map(row => row.id));
let before = new Set();
let asked = false; // for what is new, by the person

/** What is new waits while the pointer is on a line: it would be taken away between pressing and letting go. */
function later(event) {
    const list = event.detail.target;
    if (asked || !list.querySelector('.rows:hover')) return false;
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

document.addEventListener('mouseout', event => {
    const list = event.target.closest?.('#list');
    if (list && !list.contains(event.relatedTarget) && !list.querySelector('[data-news]').hidden) htmx.trigger(document.body, 'live:refresh');
});

document.addEventListener('htmx:beforeSwap', event => {
    const { target, requestConfig } = event.detail;
    if (target?.id !== 'list' || requestConfig.elt.matches('[data-live-list]') && later(event)) return;
    asked = false;
    before = ids(target);
});

document.addEventListener('htmx:afterSettle', event => {
    const list = document.getElementById('list');
    if (event.detail.target?.id !== 'list' || !list) return;
    const fresh = [...list.querySelectorAll('.row-item')].filter(row => !before.has(row.id));
    fresh.forEach(row => row.classList.add('new'));
    if (fresh.length) document.getElementById('said').textContent = fresh[0].querySelector('.row-what').textContent;
});
