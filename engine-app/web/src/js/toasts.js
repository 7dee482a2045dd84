// A short word after an action. The server sends it with HX-Trigger: {"toast": {"text": "…", "bad": true, "undo": "/…"}}.
import { saveAll } from './drafts.js';
import htmx, { word } from './htmx.js';

export function toast({ text, bad = false, undo }) {
    const stack = document.getElementById('toasts');
    const item = document.getElementById('toast').content.firstElementChild.cloneNode(true);
    item.classList.toggle('bad', bad);
    item.querySelector('[data-text]').textContent = text;
    item.querySelector(bad ? '.when-ok' : '.when-bad').remove();
    const button = item.querySelector('button');
    if (undo) button.onclick = async () => { item.remove(); await saveAll(); htmx.ajax('POST', undo, { target: '#toasts', swap: 'none' }); };
    else button.remove();
    stack.append(item);
    setTimeout(() => item.remove(), bad || undo ? 10_000 : 5_000);
}

document.addEventListener('toast', event => toast(event.detail));
document.addEventListener('htmx:sendError', () => toast({ text: word('offline'), bad: true }));
document.addEventListener('htmx:timeout', () => toast({ text: word('offline'), bad: true }));
document.addEventListener('htmx:responseError', event => {
    if (!/"?(toast|overtaken)/.test(event.detail.xhr.getResponseHeader('HX-Trigger') ?? '')) toast({ text: word('failed'), bad: true });
});
