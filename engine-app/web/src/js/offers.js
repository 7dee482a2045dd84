// A mail comes while one writes: what the composer offers (whom the answer goes to, all of them, what can be forwarded) follows
// it, what was written and chosen stays. The thread's own answer is the whole page, so the new offers are in it.
import { show } from './composer.js';

document.addEventListener('htmx:beforeSwap', event => {
    const form = document.querySelector('.composer[data-draft]');
    if (event.detail.target?.id !== 'thread' || !form) return;
    const page = new DOMParser().parseFromString(event.detail.serverResponse, 'text/html');
    const fresh = page.querySelector(`.composer[data-draft="${CSS.escape(form.dataset.draft)}"]`);
    if (fresh) follow(form, fresh);
});

function follow(form, fresh) {
    const focus = document.activeElement;
    const { kind, to } = form.elements;
    const all = form.elements.all?.checked;
    const mail = kind.value === 'forward' && form.elements.forwarded?.selectedOptions[0];
    for (const offer of fresh.querySelectorAll('[data-offer]')) {
        const here = form.querySelector(`[data-offer="${offer.dataset.offer}"]`);
        if (here && !here.querySelector('[open]')) here.replaceChildren(...offer.childNodes);
    }
    if (to) {
        to.dataset.usual = fresh.elements.to.dataset.usual ?? '';
        to.placeholder = to.dataset.usual;
    }
    if (form.elements.all && all) form.elements.all.checked = true;
    if (mail) choose(form.elements.forwarded, mail);
    show(form, kind.value);
    if (!focus.isConnected) again(form, focus)?.focus({ preventScroll: true });
}

/** What is being forwarded may be older than what is offered by now. */
function choose(select, mail) {
    if (![...select.options].some(option => option.value === mail.value)) select.append(mail);
    select.value = mail.value;
}

const again = (form, gone) => gone.dataset.mode ? form.querySelector(`[data-mode="${gone.dataset.mode}"]`)
    : gone.name ? form.elements[gone.name] : null;
