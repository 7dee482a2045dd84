// Completes the last address of a field: <input data-addresses> in a form with data-draft="case:1".
const PAUSE = 150;
let timer, asked = 0;

const last = field => field.value.slice(field.value.search(/[^,;،؛]*$/)).trim();
const listOf = field => document.getElementById(`${field.id}-list`);

function close(field) {
    listOf(field)?.remove();
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
}

async function offer(field) {
    const typed = last(field);
    const turn = ++asked;
    if (typed.length < 2) return close(field);
    const about = field.closest('[data-draft]')?.dataset.draft ?? '';
    const answer = await fetch(`/addressees?${new URLSearchParams({ q: typed, about })}`, { headers: { Accept: 'application/json' } }).catch(() => null);
    if (!answer?.ok || answer.redirected || turn !== asked || document.activeElement !== field) return;
    const people = await answer.json();
    close(field);
    if (!people.length) return;
    const list = document.createElement('ul');
    Object.assign(list, { id: `${field.id}-list`, className: 'address-list plain' });
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', field.labels[0]?.textContent ?? '');
    people.forEach((person, n) => {
        const line = document.createElement('li');
        line.id = `${list.id}-${n}`;
        line.setAttribute('role', 'option');
        line.dataset.address = person.written;
        const name = document.createElement('bdi');
        name.textContent = person.name;
        const email = document.createElement('bdi');
        email.className = 'faint';
        email.textContent = person.email;
        line.append(name, ' ', email);
        line.addEventListener('mousedown', event => { event.preventDefault(); choose(field, line); });
        list.append(line);
    });
    field.after(list);
    field.setAttribute('aria-expanded', 'true');
    point(field, 0);
}

function point(field, step) {
    const lines = [...listOf(field).children];
    const now = lines.findIndex(line => line.getAttribute('aria-selected') === 'true');
    const next = lines[(now + step + lines.length) % lines.length] ?? lines[0];
    lines.forEach(line => line.setAttribute('aria-selected', String(line === next)));
    field.setAttribute('aria-activedescendant', next.id);
}

function choose(field, line) {
    field.value = `${field.value.slice(0, field.value.length - field.value.match(/[^,;،؛]*$/)[0].length)}${field.value.match(/[,;،؛]/) ? ' ' : ''}${line.dataset.address}, `
        .replace(/^\s+/, '').replace(/\s{2,}/g, ' ');
    close(field);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    asked++;
    clearTimeout(timer);
}

document.addEventListener('focusin', event => {
    if (!event.target.matches?.('[data-addresses]')) return;
    event.target.setAttribute('role', 'combobox');
    event.target.setAttribute('aria-autocomplete', 'list');
    event.target.setAttribute('aria-controls', `${event.target.id}-list`);
    if (!event.target.hasAttribute('aria-expanded')) event.target.setAttribute('aria-expanded', 'false');
});
document.addEventListener('focusout', event => { if (event.target.matches?.('[data-addresses]')) close(event.target); });
document.addEventListener('input', event => {
    if (!event.target.matches?.('[data-addresses]')) return;
    clearTimeout(timer);
    timer = setTimeout(() => offer(event.target), PAUSE);
});
document.addEventListener('keydown', event => {
    const field = event.target;
    if (!field.matches?.('[data-addresses]') || !listOf(field) || event.isComposing) return;
    const act = { ArrowDown: () => point(field, 1), ArrowUp: () => point(field, -1), Escape: () => close(field),
        Enter: () => choose(field, listOf(field).querySelector('[aria-selected=true]')),
        Tab: () => choose(field, listOf(field).querySelector('[aria-selected=true]')) }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
}, true);
