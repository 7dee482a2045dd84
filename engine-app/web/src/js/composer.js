// What one writes with: answer, or note for colleagues only; whom it goes to; files; and a question before a second answer.
import { fileLine, headers } from './drafts.js';
import { word } from './htmx.js';
import { toast } from './toasts.js';

const underway = new Map(); // lines of files, and what the mail is about
const composer = element => element.closest('.composer');
const said = (text, value) => text.replace('{0}', value);

/** What can be seen of the composer while one writes this: an answer, a forward, a note. */
export function show(form, mode) {
    const shown = form.querySelector(`[data-mode="${mode}"]`) ?? form.querySelector('[data-mode]');
    for (const other of ['call', 'forward', 'fresh']) form.classList.toggle(`as-${other}`, mode === other || other === 'call' && mode === 'tried');
    form.classList.toggle('as-note', shown.hasAttribute('data-note'));
    if (form.elements.to?.dataset.usual) form.elements.to.placeholder = mode === 'forward' ? '' : form.elements.to.dataset.usual;
    form.querySelectorAll('[data-mode]').forEach(button => button.setAttribute('aria-pressed', String(button.dataset.mode === mode)));
}

function widen(form, open) {
    const who = form.querySelector('.composer-who');
    if (!who) return;
    who.hidden = !open;
    form.querySelector('[data-widen]').setAttribute('aria-expanded', String(open));
}

const changed = form => form.dispatchEvent(new CustomEvent('edited', { bubbles: true }));

document.addEventListener('click', event => {
    const mode = event.target.closest('[data-mode]');
    const wide = event.target.closest('[data-widen]');
    const remove = event.target.closest('[data-remove]');
    const text = event.target.closest('[data-text]:is(button)');
    const anyway = event.target.closest('[data-anyway]');
    if (mode) {
        const form = composer(mode);
        form.elements.kind.value = mode.dataset.mode;
        show(form, mode.dataset.mode);
        if (mode.dataset.mode === 'forward') forward(form);
        else if (mode.dataset.mode === 'fresh') { widen(form, true); form.elements.subject.focus(); }
        else form.querySelector('textarea').focus();
        changed(form);
    } else if (wide) {
        const form = composer(wide);
        widen(form, wide.getAttribute('aria-expanded') !== 'true');
        form.elements.to.focus();
    } else if (remove) {
        const line = remove.closest('li');
        const form = composer(remove);
        line.request?.abort();
        underway.delete(line);
        line.remove();
        form.querySelector('[data-attach]').focus();
        changed(form);
    } else if (text) {
        insert(composer(text), text.dataset.text);
    } else if (anyway) {
        const form = composer(anyway);
        form.elements.seen.value = anyway.dataset.seen;
        form.querySelector('.composer-ask').hidden = true;
        (form.pressed?.isConnected ? form.pressed : form.querySelector('[data-send]')).click();
    }
});

const base = form => form.getAttribute('action').replace(/\/mails$/, '');

async function ask(path, options) {
    const answer = await fetch(path, { ...options, headers: { ...headers(), Accept: 'application/json', 'HX-Request': 'true' } }).catch(() => null);
    if (answer?.ok && !answer.redirected) return answer.json();
    const said = JSON.parse(answer?.headers.get('HX-Trigger') ?? '{}').toast?.text;
    toast({ text: said ?? word(answer ? 'failed' : 'offline'), bad: true });
    return null;
}

// The mail that is forwarded stands below what one writes; its files go along, each can be taken out.
async function forward(form) {
    const mail = form.elements.forwarded.value;
    widen(form, true);
    form.elements.to.focus();
    if (form.dataset.quoted === mail) return;
    const quote = await ask(`${base(form)}/forwarding?mail=${mail}`, { method: 'POST' });
    if (!quote || !form.isConnected) return;
    const text = form.querySelector('textarea');
    const own = form.quote && text.value.includes(form.quote) ? text.value.replace(form.quote, '').trimEnd() : text.value.trimEnd();
    form.querySelectorAll('.composer-files [data-forwarded-file]').forEach(line => line.remove());
    form.dataset.quoted = mail;
    form.quote = quote.text;
    text.value = `${own}\n\n${quote.text}`;
    text.setSelectionRange(own.length, own.length);
    text.scrollTop = 0;
    for (const file of quote.files) {
        const line = fileLine(form, file);
        line.dataset.forwardedFile = '';
        form.querySelector('.composer-files').append(line);
    }
    quote.refused.forEach(why => toast({ text: why, bad: true }));
    changed(form);
}

document.addEventListener('change', event => {
    if (event.target.matches?.('[data-forwarded]')) forward(composer(event.target));
});

// A text to begin with goes where the cursor is, filled in with what the case says.
async function insert(form, key) {
    const begun = await ask(`${base(form)}/texts/${encodeURIComponent(key)}`);
    if (!begun || !form.isConnected) return;
    const text = form.querySelector('textarea');
    text.setRangeText(begun.text, text.selectionStart, text.selectionEnd, 'end');
    text.focus();
    changed(form);
}

document.addEventListener('filled', event => {
    const form = event.target;
    if (!form.matches('.composer') || !form.elements.kind) return;
    show(form, form.elements.kind.value);
    delete form.dataset.quoted;
    widen(form, ['forward', 'fresh'].includes(form.elements.kind?.value) // somebody must be named
        || ['to', 'cc', 'bcc', 'subject'].some(name => form.elements[name]?.value));
    const ask = form.querySelector('.composer-ask');
    if (ask) ask.hidden = true;
});

document.addEventListener('submit', event => {
    if (event.target.matches('.composer')) event.target.pressed = event.submitter;
}, true);

// Somebody else's answer went out meanwhile: it is read first, then sent or not.
document.addEventListener('overtaken', event => {
    const form = event.target.closest?.('.composer') ?? document.querySelector('.composer');
    const ask = form?.querySelector('.composer-ask');
    if (!ask) return;
    ask.querySelector('[data-asked]').textContent = event.detail.text;
    ask.querySelector('[data-anyway]').dataset.seen = event.detail.seen;
    ask.hidden = false;
    ask.querySelector('[data-anyway]').focus();
});

// Files: chosen, dropped or pasted; each goes on its way at once.
document.addEventListener('change', event => {
    if (!event.target.matches?.('[data-attach]')) return;
    attach(composer(event.target), event.target.files);
    event.target.value = '';
});

for (const name of ['dragover', 'dragleave', 'drop']) {
    document.addEventListener(name, event => {
        const form = event.target.closest?.('.composer');
        if (!form?.querySelector('[data-attach]') || !event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        form.classList.toggle('dropping', name === 'dragover');
        if (name === 'drop') attach(form, event.dataTransfer.files);
    });
}

document.addEventListener('paste', event => {
    const form = event.target.closest?.('.composer');
    if (!form?.querySelector('[data-attach]') || !event.clipboardData?.files.length) return;
    event.preventDefault();
    attach(form, event.clipboardData.files);
});

function attach(form, files) {
    for (const file of files) {
        const line = fileLine(form, { name: file.name });
        const problem = tooMuch(form, file);
        form.querySelector('.composer-files').append(line);
        line.dataset.bytes = problem ? 0 : file.size;
        if (problem) refuse(line, problem);
        else upload(form, line, file);
    }
}

function tooMuch(form, file) {
    const { each, together, most, tooLarge, tooLargeTogether, tooMany } = form.dataset;
    const lines = [...form.querySelectorAll('.composer-files li:not(.bad)')];
    const sum = lines.reduce((all, line) => all + Number(line.dataset.bytes ?? 0), file.size);
    return file.size > each ? said(tooLarge, file.name) : lines.length >= most ? tooMany : sum > together ? tooLargeTogether : '';
}

function refuse(line, problem) {
    underway.delete(line);
    line.classList.remove('loading');
    line.classList.add('bad');
    line.dataset.bytes = 0;
    line.querySelector('progress')?.remove();
    line.querySelector('.file-problem').textContent = problem;
}

// Those that are on their way move on to the page that comes.
document.addEventListener('htmx:load', event => {
    for (const [line, about] of underway) {
        if (!line.isConnected) event.target.querySelector?.(`form[data-draft="${CSS.escape(about)}"] .composer-files`)?.append(line);
    }
});

function upload(form, line, file) {
    const request = new XMLHttpRequest();
    const progress = line.querySelector('progress');
    underway.set(line, form.dataset.draft);
    line.request = request;
    line.classList.add('loading');
    request.upload.onprogress = event => { if (event.lengthComputable) progress.value = 100 * event.loaded / event.total; };
    request.onload = () => {
        line.classList.remove('loading');
        if (request.status !== 201) {
            refuse(line, JSON.parse(request.getResponseHeader('HX-Trigger') ?? '{}').toast?.text ?? form.dataset.failed ?? '');
            return;
        }
        underway.delete(line);
        const kept = fileLine(form, JSON.parse(request.responseText));
        if (line.isConnected) line.replaceWith(kept);
        else document.querySelector(`form[data-draft="${CSS.escape(form.dataset.draft)}"] .composer-files`)?.append(kept);
        if (kept.isConnected) changed(composer(kept));
    };
    request.onerror = () => refuse(line, document.getElementById('live-note')?.textContent ?? '');
    request.open('POST', `/files?name=${encodeURIComponent(file.name)}`);
    for (const [name, value] of Object.entries(headers())) request.setRequestHeader(name, value);
    request.setRequestHeader('HX-Request', 'true');
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.send(file);
}

// A mail does not leave without a file that is still on its way.
document.addEventListener('htmx:beforeRequest', event => {
    const form = event.detail.elt;
    if (!form.matches?.('.composer') || !form.querySelector('.composer-files .loading')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    toast({ text: form.dataset.loading, bad: true });
}, true);
