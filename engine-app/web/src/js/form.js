// A task's form from its model: <div data-form data-schema='{…}' data-values='{…}' data-submit="/inbox/1/completion">.
// Sent as one field `values` (JSON), so that answers, errors and toasts go the way of every request.
import { createForm } from '@bpmn-io/form-js-viewer';
import { headers } from './drafts.js';
import htmx from './htmx.js';
import { style } from './style.js';

export async function mount(element) {
    if (element.dataset.mounted) return;
    element.dataset.mounted = 'true';
    await style(FORM_CSS);
    const { schema, values = '{}', submit } = element.dataset;
    // Without a pause: a field that is drawn again before its pause is over forgets what was typed meanwhile.
    const form = await createForm({ container: element, schema: JSON.parse(schema), data: JSON.parse(values), debounce: 0 });
    form.on('submit', ({ data, errors }) => {
        if (Object.keys(errors).length) element.querySelector('[aria-invalid="true"], .fjs-has-errors :is(input, select, textarea)')?.focus();
        else draft.settled().then(() => htmx.ajax('POST', submit, { source: element, swap: 'none', values: { values: JSON.stringify(data), ...hidden(element) } }));
    });
    // form-js reads a day when its field is left: whoever sends by key has not left it.
    element.addEventListener('submit', () => { const field = document.activeElement; field?.blur(); field?.focus(); }, true);
    let written = JSON.parse(values);
    const around = element.closest('form, section, main');
    const draft = keeping(around?.querySelector('[data-form-leave]'), element, JSON.stringify(written), around?.querySelector('.saved'));
    form.on('changed', ({ data }) => { written = data; draft.changed(JSON.stringify(data)); });
    // What is half filled in is sent as it is, without a word about what is missing.
    around?.querySelector('[data-form-leave]')?.addEventListener('click', ({ currentTarget }) => draft.settled().then(() =>
        htmx.ajax('PUT', currentTarget.dataset.formLeave, { source: element, swap: 'none', values: { values: JSON.stringify(written), ...hidden(element) } })));
    around?.querySelector('[data-form-submit]')?.addEventListener('click', () => form.submit());
    element.querySelector('[data-loading]')?.remove();
    // With a keyboard at hand one types at once; on a phone its picture would hide the question.
    if ('formFocus' in element.dataset && matchMedia('(pointer: fine)').matches) element.querySelector('input:not([type=hidden]), select, textarea')?.focus();
}

const PAUSE = 2_000;
/** What waits for a pause in the typing. */
const waiting = new Set();
addEventListener('pagehide', () => waiting.forEach(keep => keep()));

/** Keeps what is half typed, where the page can: after a pause, when the page goes, and never after it was sent. */
function keeping(leave, element, before, saved) {
    let last = before;
    let next = before;
    let timer;
    let kept = Promise.resolve();
    const keep = () => {
        stop();
        last = next;
        const body = new URLSearchParams({ stays: true, values: next, ...hidden(element) });
        kept = fetch(leave.dataset.formLeave, { method: 'PUT', headers: headers(), body, keepalive: body.toString().length < 60_000 })
            .then(answer => answer.ok && !answer.redirected, () => false)
            .then(done => { if (saved) saved.textContent = done ? saved.dataset.said : ''; });
    };
    const stop = () => { clearTimeout(timer); waiting.delete(keep); };
    return {
        changed(values) {
            stop();
            next = values;
            if (!leave || values === last) return;
            if (saved) saved.textContent = '';
            waiting.add(keep);
            timer = setTimeout(keep, PAUSE);
        },
        /** Nothing is under way any more, and nothing waits. */
        settled() { stop(); return kept; },
    };
}

/** Further fields of the page that travel with the form, such as the version that the person saw. */
const hidden = element => Object.fromEntries(Object.entries(element.dataset)
    .filter(([name]) => name.startsWith('with')).map(([name, value]) => [name[4].toLowerCase() + name.slice(5), value]));
