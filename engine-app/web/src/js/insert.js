// <button data-insert="{{name}}"> puts its text where the cursor last stood in a text field of its form.
let last;

document.addEventListener('focusin', event => {
    if (event.target.matches('form textarea, form input:not([type]), form input[type=text]')) last = event.target;
});

document.addEventListener('click', event => {
    const button = event.target.closest('[data-insert]');
    if (!button) return;
    const form = button.closest('form');
    const field = last && last.form === form && last.name !== 'caseNumber' ? last : form.querySelector('textarea');
    field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
});
