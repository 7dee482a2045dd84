// A half-written answer is never lost: <form data-draft="case:1" data-version="3"> with a hidden field `draft` keeps what is written
// in it on the server, every few seconds, and in this browser until the server has it. A draft is spent when it was sent.
import { word } from './htmx.js';

const PAUSE = 400, AGAIN = 3000;
const TEXTS = 'textarea[name], input[type=text][name], input:not([type])[name], input[type=checkbox][name], input[name=kind], select[name]';
const person = document.documentElement.dataset.person;
const known = new Map(); // what we last had of a draft, by its id: { about, version, values, files }
const spent = new Map(); // drafts that were sent from here: { version, next }
const current = new Map(); // the draft that is being written here, by the record that it is about
const saving = new Map();
let lastSaved = 0;
let timer;

const forms = () => [...document.querySelectorAll('form[data-draft]')];
const id = form => form.elements.draft.value;
const fields = form => [...form.querySelectorAll(TEXTS)];
const local = draft => `draft:${person}:${draft}`;
export const headers = () => JSON.parse(document.body.getAttribute('hx-headers') ?? '{}');

function valuesOf(form) {
    const values = Object.fromEntries(fields(form).map(field => [field.name, field.type === 'checkbox' && !field.checked ? '' : field.value])
        .filter(([, value]) => value));
    const files = [...form.querySelectorAll('input[name=file]')].map(file => file.value).join(' ');
    return files ? { ...values, files } : values;
}

/** As much of the files as their lines show, so that a page which does not know them yet can. */
const filesOf = form => [...form.querySelectorAll('.composer-files li:has([name=file])')].map(line => ({ id: line.querySelector('[name=file]').value,
    name: line.querySelector('[data-name]').textContent, size: line.querySelector('[data-size]').textContent, bytes: line.dataset.bytes }));

/** The line of a file, from the template beside the list. */
export function fileLine(form, { id: file, name, size = '', bytes = 0 }) {
    const line = form.querySelector('[data-file-line]').content.firstElementChild.cloneNode(true);
    const remove = line.querySelector('[data-remove]');
    line.querySelector('[data-name]').textContent = name;
    line.querySelector('[data-size]').textContent = size;
    remove.setAttribute('aria-label', remove.getAttribute('aria-label').replace('{0}', name));
    line.dataset.bytes = bytes;
    if (file) {
        line.querySelector('progress').remove();
        line.prepend(Object.assign(document.createElement('input'), { type: 'hidden', name: 'file', value: file }));
    }
    return line;
}

const something = values => Object.keys(values).some(name => name !== 'kind' && name !== 'forwarded');
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function fill(form, values, known = []) {
    for (const field of fields(form)) {
        const value = values[field.name] ?? (field.name === 'kind' ? 'answer' : '');
        if (field.type === 'checkbox') field.checked = Boolean(value);
        else if (field.matches('select')) { if (value) field.value = value; }
        else field.value = value;
    }
    const files = new Set((values.files ?? '').split(' '));
    form.querySelectorAll('.composer-files li').forEach(line => { if (!files.delete(line.querySelector('[name=file]')?.value)) line.remove(); });
    known.filter(file => files.has(file.id)).forEach(file => form.querySelector('.composer-files').append(fileLine(form, file)));
    form.dispatchEvent(new CustomEvent('filled', { bubbles: true }));
}

function adopt(form, draft, version) {
    form.elements.draft.value = draft;
    form.dataset.version = version;
}

function say(form, text) {
    const saved = form.querySelector('.saved');
    if (saved && saved.textContent !== text) saved.textContent = text;
}

/** In this browser at once; on the server when the last time is long enough ago. */
function edited(form) {
    const values = valuesOf(form);
    const draft = id(form);
    const now = { about: form.dataset.draft, version: Number(form.dataset.version), values, files: filesOf(form) };
    known.set(draft, now);
    current.set(now.about, draft);
    try {
        localStorage.setItem(local(draft), JSON.stringify(now));
    } catch { /* full, or forbidden: the server has it in a moment */ }
    clearTimeout(timer);
    timer = setTimeout(() => save(form), Math.max(PAUSE, lastSaved + AGAIN - Date.now()));
}

/** Saves what the form says now; one after the other, so that none overtakes a later one. */
export function save(form) {
    const draft = id(form);
    const values = valuesOf(form);
    if (form.dataset.sending || spent.has(draft)) return Promise.resolve();
    if (saving.has(draft)) return saving.get(draft).then(() => { if (form.isConnected && localStorage.getItem(local(id(form)))) return save(form); });
    lastSaved = Date.now();
    const kept = keep(draft, form.dataset.draft, known.get(draft)?.version ?? Number(form.dataset.version), values).finally(() => saving.delete(draft));
    saving.set(draft, kept);
    return kept;
}

async function keep(draft, about, version, values) {
    const body = new URLSearchParams({ about, version, ...values });
    try {
        const answer = await fetch(`/drafts/${draft}`, { method: 'PUT', headers: headers(), body, keepalive: body.toString().length < 60_000 });
        if (!answer.ok || answer.redirected) throw answer;
        kept(draft, about, values, await answer.json());
    } catch {
        forms().filter(form => id(form) === draft).forEach(form => say(form, something(values) ? word('kept') : ''));
        clearTimeout(timer);
        timer = setTimeout(() => forms().filter(form => localStorage.getItem(local(id(form)))).forEach(save), 10_000);
    }
}

function kept(draft, about, values, now) {
    const here = forms().filter(form => id(form) === draft);
    localStorage.removeItem(local(draft));
    if (now.spent && spent.has(draft)) return; // sent from here: what is shown was seen to already
    const files = known.get(draft)?.files ?? [];
    known.delete(draft);
    if (now.spent && now.text === values.text) { // sent from another machine
        here.forEach(form => { fill(form, {}); adopt(form, now.id, 0); say(form, ''); });
        return;
    }
    for (const form of here) {
        adopt(form, now.id, now.version);
        if (!same(valuesOf(form), values) || now.spent) edited(form);
        else say(form, now.saved);
    }
    if (known.has(now.id)) return; // somebody wrote on while it was saved
    if (!here.length && now.spent) keep(now.id, about, 0, values);
    else if (something(values) && !now.spent) {
        known.set(now.id, { about, version: now.version, values, files });
        if (current.get(about) === draft) current.set(about, now.id);
    }
}

document.addEventListener('input', event => {
    const form = event.target.closest?.('form[data-draft]');
    if (form) edited(form);
});
document.addEventListener('edited', event => edited(event.target));

const unsaved = () => forms().filter(form => localStorage.getItem(local(id(form))));
/** What waits for it waits no longer than this, however slow the server is. */
export const saveAll = (patience = 6000) => {
    clearTimeout(timer); // or it saves the same once more, when the draft may have become part of another
    return Promise.race([Promise.all(unsaved().map(save)), new Promise(done => setTimeout(done, patience))]);
};

window.addEventListener('pagehide', () => unsaved().forEach(save));
document.addEventListener('htmx:beforeSwap', event =>
    unsaved().filter(form => event.detail.target?.contains?.(form)).forEach(save));

// What a page brings may be older than what was written since it was asked for.
document.addEventListener('htmx:load', event => {
    const within = event.target.matches?.('form[data-draft]') ? [event.target] : event.target.querySelectorAll?.('form[data-draft]') ?? [];
    for (const form of within) {
        const gone = spent.get(id(form));
        if (gone && Number(form.dataset.version) <= gone.version) {
            fill(form, {});
            adopt(form, gone.next, 0);
            say(form, '');
        } else spent.delete(id(form));
        const here = current.get(form.dataset.draft);
        if (here !== id(form) && known.has(here) && !spent.has(here) && !something(valuesOf(form))) {
            adopt(form, here, 0); // the page was made before the draft that is on its way
        }
        const mine = known.get(id(form));
        if (mine && mine.version >= Number(form.dataset.version) && !same(mine.values, valuesOf(form))) {
            fill(form, mine.values, mine.files);
            form.dataset.version = mine.version;
        }
        pickUp(form);
    }
});

/** What this browser could not bring to the server when it was written. */
function pickUp(form) {
    for (const name of Object.keys(localStorage).filter(key => key.startsWith(`draft:${person}:`))) {
        const copy = JSON.parse(localStorage.getItem(name));
        const draft = name.split(':').pop();
        if (copy?.about !== form.dataset.draft || saving.has(draft)) continue;
        if (id(form) === draft || !something(valuesOf(form))) {
            fill(form, copy.values, copy.files);
            adopt(form, draft, copy.version);
            edited(form);
        } else if (spent.has(draft)) localStorage.removeItem(name);
        else keep(draft, copy.about, copy.version, copy.values);
    }
}

// Listened for on the form itself: it may leave the page while it is on its way.
document.addEventListener('htmx:beforeRequest', event => {
    const form = event.detail.elt.closest?.('form[data-draft]');
    if (!form || event.detail.requestConfig.verb === 'get') return;
    const values = valuesOf(form);
    const draft = id(form);
    form.dataset.sending = 'true';
    fields(form).forEach(field => { field.readOnly = true; });
    clearTimeout(timer);
    form.addEventListener('htmx:beforeOnLoad', ({ detail: { xhr } }) => {
        const events = JSON.parse(xhr.getResponseHeader('HX-Trigger') ?? '{}');
        if (xhr.status < 300 && events.spent) over(draft, values, events.spent);
    }, { once: true });
    form.addEventListener('htmx:afterRequest', () => {
        delete form.dataset.sending;
        fields(form).forEach(field => { field.readOnly = false; });
    }, { once: true });
});

/** It was sent: whichever form shows it by now goes on empty, but for what was added meanwhile. */
function over(draft, values, { version, next }) {
    spent.set(draft, { version, next });
    known.delete(draft);
    localStorage.removeItem(local(draft));
    for (const form of forms().filter(one => id(one) === draft)) {
        const now = valuesOf(form);
        const added = same(now, values) ? '' : now.text === values.text ? '' : (now.text ?? '').replace(values.text, '').trim();
        delete form.dataset.sending;
        fill(form, added ? { text: added } : {});
        adopt(form, next, 0);
        say(form, '');
        if (added) edited(form);
    }
}

// Who leaves takes nothing along: what is not saved yet is saved first, and this browser forgets it.
document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('[action$="/logout"]') || !unsaved().length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    saveAll().then(() => form.submit());
}, true);
