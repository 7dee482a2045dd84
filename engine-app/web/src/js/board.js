// On a board the arrows go from card to card: up and down in a column, sideways to the neighbour at the same height.
const cards = column => [...column.querySelectorAll('a[data-row]')];

document.addEventListener('keydown', event => {
    const card = event.target.closest?.('.board-card a');
    const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
    if (!card || !step || event.ctrlKey || event.metaKey || event.altKey) return;
    const columns = [...document.querySelectorAll('.board-column')];
    const column = card.closest('.board-column');
    const height = cards(column).indexOf(card);
    const sideways = step[0] * (document.dir === 'rtl' ? -1 : 1);
    let next = cards(column)[height + step[1]];
    if (sideways) {
        next = null;
        for (let at = columns.indexOf(column) + sideways; columns[at] && !next; at += sideways) next = cards(columns[at])[height] ?? cards(columns[at]).at(-1);
    }
    event.preventDefault();
    next?.focus();
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
});
