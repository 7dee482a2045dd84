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
    element.closest('form, section, main')?.querySelector('[data-form-submit]')?.addEventListener('click', () => form.submit());
    element.querySelector('[data-loading]')?.remove();
}

/** Further fields of the page that travel with the form, such as the version that the person saw. */
const hidden = element => Object.fromEntries(Object.entries(element.dataset)
    .filter(([name]) => name.startsWith('with')).map(([name, value]) => [name[4].toLowerCase() + name.slice(5), value]));
