// A box in the head of a list ticks all of its lines that are shown, and says whether some of them are ticked.
const ticks = list => [...list.querySelectorAll('.tick')];

document.addEventListener('change', ({ target }) => {
    const list = target.closest?.('[data-rows]');
    if (!list || !target.matches('[data-tick-all], .tick')) return;
    const all = list.querySelector('[data-tick-all]');
    if (target === all) {
        ticks(list).forEach(tick => { tick.checked = all.checked; });
        ticks(list)[0]?.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (all) {
        const ticked = ticks(list).filter(tick => tick.checked).length;
        all.checked = ticked > 0 && ticked === ticks(list).length;
        all.indeterminate = ticked > 0 && !all.checked;
    }
});

// A line that was read anew stays ticked: what is marked is not lost because a cell was written.
let ticked = [];
document.addEventListener('htmx:beforeSwap', ({ detail: { target } }) => {
    ticked = target?.matches?.('tr:has(.tick:checked)') ? [target.id] : [];
});
document.addEventListener('htmx:afterSettle', () => {
    for (const id of ticked.splice(0)) {
        const tick = document.getElementById(id)?.querySelector('.tick');
        if (tick) { tick.checked = true; tick.dispatchEvent(new Event('change', { bubbles: true })); }
    }
});

document.addEventListener('click', event => {
    const clear = event.target.closest('[data-clear]');
    if (clear) document.querySelector(clear.dataset.clear).replaceChildren();
});
