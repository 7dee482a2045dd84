// A received mail stands in a frame without scripts; the page gives it its height, its light and, when asked, its pictures.
import htmx from './htmx.js';

const watched = new WeakSet();

function fit(frame) {
    const body = frame.contentDocument?.body;
    if (body) frame.style.blockSize = `${Math.ceil(body.getBoundingClientRect().height) + 4}px`;
}

function loaded(frame) {
    const doc = frame.contentDocument;
    if (!doc?.body || watched.has(doc) || doc.URL === 'about:blank') return;
    watched.add(doc);
    doc.documentElement.style.colorScheme = getComputedStyle(frame).colorScheme;
    new ResizeObserver(() => fit(frame)).observe(doc.body);
    doc.addEventListener('toggle', () => fit(frame), true);
    const asked = document.querySelector(`[data-pictures-of][data-frame="${frame.id}"]`);
    if (asked) asked.hidden = 'pictures' in doc.body.dataset;
    fit(frame);
}

// Neither "load" of a frame bubbles, nor is it heard when the frame came with the page.
document.addEventListener('load', event => {
    if (event.target.matches?.('[data-mail-frame]')) loaded(event.target);
}, true);
htmx.onLoad(part => part.querySelectorAll?.('[data-mail-frame]').forEach(frame => {
    if (frame.contentDocument?.readyState === 'complete') loaded(frame);
}));

document.addEventListener('htmx:afterRequest', event => {
    const asked = event.detail.elt.closest?.('[data-pictures-of]');
    if (asked && event.detail.successful) document.getElementById(asked.dataset.frame)?.contentWindow.location.reload();
});
