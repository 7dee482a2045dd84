// A half-written answer is never lost: <form data-draft="case:1"> keeps its text fields in this browser, per person,
// until the form was sent or the person logs out.
import { word } from './htmx.js';

const key = form => `draft:${document.documentElement.dataset.person}:${form.dataset.draft}`;
const fields = form => [...form.querySelectorAll('textarea[name], input[type=text][name], input:not([type])[name]')];
let timer;

function save(form) {
    const texts = Object.fromEntries(fields(form).map(field => [field.name, field.value]).filter(([, value]) => value));
    if (Object.keys(texts).length) localStorage.setItem(key(form), JSON.stringify(texts));
    else localStorage.removeItem(key(form));
    const saved = form.querySelector('.saved');
    if (saved) saved.textContent = Object.keys(texts).length ? word('saved') : '';
}

document.addEventListener('input', event => {
    const form = event.target.closest?.('form[data-draft]');
    if (!form) return;
    clearTimeout(timer);
    timer = setTimeout(() => save(form), 800);
});

window.addEventListener('pagehide', () => document.querySelectorAll('form[data-draft]').forEach(save));
document.addEventListener('htmx:beforeSwap', event =>
    event.detail.target?.querySelectorAll?.('form[data-draft]').forEach(save));

document.addEventListener('htmx:load', event => {
    for (const form of event.target.querySelectorAll?.('form[data-draft]') ?? []) {
        const texts = JSON.parse(localStorage.getItem(key(form)) ?? '{}');
        for (const field of fields(form)) if (!field.value && texts[field.name]) field.value = texts[field.name];
        if (Object.keys(texts).length) form.querySelector('.saved')?.replaceChildren(word('saved'));
    }
});

// Before the answer is shown: what is shown then must not find the draft again.
document.addEventListener('htmx:beforeOnLoad', event => {
    const form = event.detail.elt.closest?.('form[data-draft]');
    if (!form || event.detail.xhr.status >= 300 || event.detail.requestConfig.verb === 'get') return;
    clearTimeout(timer);
    form.reset();
    save(form);
});

document.addEventListener('submit', event => {
    if (!event.target.matches('[action$="/logout"]')) return;
    Object.keys(localStorage).filter(name => name.startsWith('draft:')).forEach(name => localStorage.removeItem(name));
});
