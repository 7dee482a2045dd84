// Answer or internal note: one text, two readers, and a colour that tells which.
document.addEventListener('click', event => {
    const mode = event.target.closest('[data-mode]');
    if (!mode) return;
    const form = mode.closest('form');
    const note = mode.dataset.mode === 'note';
    form.classList.toggle('as-note', note);
    form.elements.kind.value = mode.dataset.mode;
    form.querySelectorAll('[data-mode]').forEach(other => other.setAttribute('aria-pressed', String(other === mode)));
    form.querySelector('textarea').focus();
});
