// A task's form from its model: <div data-form data-schema='{…}' data-values='{…}' data-submit="/inbox/1/completion">.
// Sent as one field `values` (JSON), so that answers, errors and toasts go the way of every request.
import { createForm } from '@bpmn-io/form-js-viewer';
import htmx from './htmx.js';
import { style } from './style.js';

export async function mount(element) {
    if (element.dataset.mounted) return;
    element.dataset.mounted = 'true';
    await style(FORM_CSS);
    const { schema, values = '{}', submit } = element.dataset;
    const form = await createForm({ container: element, schema: JSON.parse(schema), data: JSON.parse(values) });
    form.on('submit', ({ data, errors }) => {
        if (Object.keys(errors).length) element.querySelector('[aria-invalid="true"], .fjs-has-errors :is(input, select, textarea)')?.focus();
        else htmx.ajax('POST', submit, { source: element, swap: 'none', values: { values: JSON.stringify(data), ...hidden(element) } });
    });
    // form-js takes what is typed after a pause, or when the field is left: whoever sends by key has not left it.
    element.addEventListener('submit', () => { const field = document.activeElement; field?.blur(); field?.focus(); }, true);
    let written = JSON.parse(values);
    form.on('changed', ({ data }) => { written = data; });
    const around = element.closest('form, section, main');
    // What is half filled in is sent as it is, without a word about what is missing.
    around?.querySelector('[data-form-leave]')?.addEventListener('click', event =>
        htmx.ajax('PUT', event.currentTarget.dataset.formLeave, { source: element, swap: 'none', values: { values: JSON.stringify(written), ...hidden(element) } }));
    around?.querySelector('[data-form-submit]')?.addEventListener('click', () => form.submit());
    element.querySelector('[data-loading]')?.remove();
    // With a keyboard at hand one types at once; on a phone its picture would hide the question.
    if ('formFocus' in element.dataset && matchMedia('(pointer: fine)').matches) element.querySelector('input:not([type=hidden]), select, textarea')?.focus();
}

/** Further fields of the page that travel with the form, such as the version that the person saw. */
const hidden = element => Object.fromEntries(Object.entries(element.dataset)
    .filter(([name]) => name.startsWith('with')).map(([name, value]) => [name[4].toLowerCase() + name.slice(5), value]));
