// A list, or a board, that changes by itself: new lines slide in marked, are said once, and never move what is under the
// pointer, nor what the keyboard is on in a board, nor a board that somebody made longer or is looking through for a word.
import htmx from './htmx.js';

const LISTS = ['list', 'board'], LINES = '.row-item, .board-card > a', HELD = '.rows:hover, .board-card:hover, #board:focus-within .board, #board[data-grown] .board';
const ids = list => new Set([...list.querySelectorAll(LINES)].map(row => row.id));
const listOf = element => element.closest?.('#list, #board');
let before = new Set();
let place = {};
let asked = false; // for what is new, by the person
let missed = false; // while nobody could see the board

/** What is new waits while somebody is on a line: it would be taken away between pressing and letting go. */
function later(event, reader) {
    const list = event.detail.target;
    if (asked || !reader.matches('[data-searched]') && !list.querySelector(HELD)) return false;
    event.preventDefault();
    list.querySelector('[data-news]').hidden = false;
    return true;
}

document.addEventListener('htmx:beforeRequest', event => {
    event.target.closest?.('#board .more')?.closest('#board').setAttribute('data-grown', '');
    if (!event.target.matches?.('[data-live-list]')) return;
    if (document.hidden && event.detail.target.id === 'board') {
        missed = true;
        event.preventDefault();
    } else later(event, event.target);
});

document.addEventListener('visibilitychange', () => {
    if (document.hidden || !missed) return;
    missed = false;
    htmx.trigger(document.body, 'live:refresh');
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
    if (!LISTS.includes(target?.id) || requestConfig.elt.matches('[data-live-list]') && later(event, requestConfig.elt)) return;
    asked = false;
    before = ids(target);
    const { scrollLeft, scrollTop } = target.querySelector('.board') ?? {};
    place = { scrollLeft, scrollTop };
});

document.addEventListener('htmx:afterSwap', event => {
    const board = event.detail.target?.id === 'board' && document.querySelector('#board > .board');
    if (board) Object.assign(board, place);
});

document.addEventListener('htmx:afterSettle', event => {
    const list = LISTS.includes(event.detail.target?.id) && document.getElementById(event.detail.target.id);
    if (!list) return;
    const fresh = [...list.querySelectorAll(LINES)].filter(row => !before.has(row.id));
    fresh.forEach(row => row.classList.add('new'));
    if (fresh.length) document.getElementById('said').textContent = fresh[0].querySelector('.row-what, .strong').textContent;
});
