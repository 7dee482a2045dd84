// What somebody typed into a form beside the composer outlives a reading of the page around it: the form that comes has it.
import { FOLLOWS } from './htmx.js';

const forms = place => [...place.querySelectorAll('form:not([data-draft])'), ...place.matches?.('form:not([data-draft])') ? [place] : []];
const fields = form => [...form.querySelectorAll('input[name]:not([type=hidden], [type=checkbox], [type=radio], [type=file]), textarea[name]')];
const key = form => ['hx-post', 'hx-put', 'action'].map(name => form.getAttribute(name)).find(Boolean);
const sent = new WeakSet();
let typed = [];

document.addEventListener('htmx:beforeRequest', ({ detail: { elt, requestConfig } }) => {
    const form = elt.closest('form');
    if (form && requestConfig.verb !== 'get') sent.add(form);
});
document.addEventListener('htmx:afterRequest', ({ detail: { elt, xhr } }) => { if (!(xhr.status >= 200 && xhr.status < 400)) sent.delete(elt.closest('form')); });
document.addEventListener('input', event => { if (event.target.form) sent.delete(event.target.form); });

document.addEventListener('htmx:beforeSwap', ({ detail: { target, requestConfig, shouldSwap } }) => {
    typed = [];
    if (!shouldSwap || requestConfig.verb !== 'get' || !requestConfig.elt.matches(FOLLOWS)) return;
    typed = forms(target).filter(form => !sent.has(form)).flatMap(form => fields(form).map((field, at) => ({ field, at, form })))
        .filter(({ field }) => field.value !== field.defaultValue)
        .map(({ field, at, form }) => ({ form: key(form), at, name: field.name, value: field.value }));
});

document.addEventListener('htmx:load', event => {
    if (!typed.length || !event.target.querySelectorAll) return;
    for (const form of forms(event.target)) {
        const now = fields(form);
        typed.filter(one => one.form === key(form) && now[one.at]?.name === one.name).forEach(one => { now[one.at].value = one.value; });
    }
});
