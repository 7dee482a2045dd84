// A half-written answer is never lost: <form data-draft="case:1"> keeps its text fields and ticks in this browser, per person,
// until the form was sent or the person logs out.
import { word } from './htmx.js';

const key = form => `draft:${document.documentElement.dataset.person}:${form.dataset.draft}`;
const fields = form => [...form.querySelectorAll('textarea[name], input[type=text][name], input:not([type])[name], input[type=checkbox][name]')];
const said = field => field.type === 'checkbox' && !field.checked ? '' : field.value;
const say = (field, text) => field.type === 'checkbox' ? field.checked = Boolean(text) : field.value = text;
const textsOf = form => Object.fromEntries(fields(form).map(field => [field.name, said(field)]).filter(([, value]) => value));
const sent = new Map(); // by the address that takes it back
let timer;

function save(form) {
    const texts = textsOf(form);
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
        for (const field of fields(form)) if (!said(field) && texts[field.name]) say(field, texts[field.name]);
        if (Object.keys(texts).length) form.querySelector('.saved')?.replaceChildren(word('saved'));
    }
});

// Before the answer is shown: what is shown then must not find the draft again.
document.addEventListener('htmx:beforeOnLoad', event => {
    const form = event.detail.elt.closest?.('form[data-draft]');
    if (!form || event.detail.xhr.status >= 300 || event.detail.requestConfig.verb === 'get') return;
    clearTimeout(timer);
    const undo = JSON.parse(event.detail.xhr.getResponseHeader('HX-Trigger') ?? '{}').toast?.undo;
    if (undo) sent.set(undo, { name: key(form), draft: form.dataset.draft, texts: textsOf(form) });
    form.reset();
    save(form);
});

// What was taken back is a draft again, before whatever was begun meanwhile, on whichever page one is by now.
document.addEventListener('htmx:beforeOnLoad', event => {
    const { requestConfig, xhr } = event.detail;
    const back = xhr.status < 300 && sent.get(requestConfig.path);
    if (!back) return;
    sent.delete(requestConfig.path);
    const form = document.querySelector(`form[data-draft="${CSS.escape(back.draft)}"]`);
    const begun = form ? textsOf(form) : JSON.parse(localStorage.getItem(back.name) ?? '{}');
    const texts = Object.fromEntries(Object.entries({ ...begun, ...back.texts })
        .map(([name, text]) => [name, begun[name] && text !== begun[name] ? `${text}\n\n${begun[name]}` : text]));
    localStorage.setItem(back.name, JSON.stringify(texts));
    if (form) for (const field of fields(form)) say(field, texts[field.name] ?? said(field));
});

document.addEventListener('submit', event => {
    if (!event.target.matches('[action$="/logout"]')) return;
    sent.clear();
    Object.keys(localStorage).filter(name => name.startsWith('draft:')).forEach(name => localStorage.removeItem(name));
});
