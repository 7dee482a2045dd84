// <button data-copy="snippet" data-copied="Copied"> copies what the field with that id holds. Without the clipboard, which
// browsers only give to pages that came over TLS, the text is left marked for the hand.
import { toast } from './toasts.js';

document.addEventListener('click', async event => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const field = document.getElementById(button.dataset.copy);
    field.focus();
    field.select();
    try {
        await navigator.clipboard.writeText(field.value);
    } catch {
        if (!document.execCommand('copy')) return;
    }
    toast({ text: button.dataset.copied });
});
