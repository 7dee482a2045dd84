// Heavy parts come only to the pages that show them.
const parts = {
    '[data-process]': () => import('./process.js'),
    '[data-form]': () => import('./form.js'),
};

document.addEventListener('htmx:load', event => {
    for (const [selector, load] of Object.entries(parts)) {
        const found = [...event.target.querySelectorAll?.(selector) ?? []];
        if (event.target.matches?.(selector)) found.push(event.target);
        if (found.length) load().then(({ mount }) => found.forEach(mount));
    }
});
