// <input type="file" data-document>: the file goes on its way at once, and its name is sent with the form.
import { headers } from './drafts.js';
import { word } from './htmx.js';
import { toast } from './toasts.js';

document.addEventListener('change', async ({ target }) => {
    if (!target.matches?.('[data-document]')) return;
    const [file] = target.files;
    const { form } = target;
    const said = form.querySelector('[data-document-said]');
    form.elements.file.value = '';
    said.textContent = '';
    if (!file) return;
    const button = form.querySelector('[data-send]');
    button.disabled = true;
    const answer = await fetch(`/files?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file,
        headers: { ...headers(), 'HX-Request': 'true', 'Content-Type': file.type || 'application/octet-stream' } }).catch(() => null);
    button.disabled = false;
    if (target.files[0] !== file) return; // another was chosen meanwhile
    if (answer?.status === 201) {
        const kept = await answer.json();
        form.elements.file.value = kept.id;
        said.textContent = `${kept.name} · ${kept.size}`;
    } else {
        target.value = '';
        const why = JSON.parse(answer?.headers.get('HX-Trigger') ?? '{}').toast?.text;
        toast({ text: why ?? word(answer ? 'failed' : 'offline'), bad: true });
    }
});
