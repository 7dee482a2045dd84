// A cell of a list that is written in place: Enter saves (it is a form), Escape leaves it as it was.
import htmx from './htmx.js';

document.addEventListener('keydown', event => {
    const form = event.target.closest?.('.cell-form');
    if (!form || event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation(); // or the field would only lose the focus
    htmx.ajax('GET', form.dataset.leave, { source: form, target: form.closest('tr'), swap: 'outerHTML' });
}, true);
