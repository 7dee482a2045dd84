// Who else is writing an answer: elements with data-answering="case:1" say it while it lasts, in lists and beside the text.
const MAYBE_OVER = 10_000;
let timer;

async function ask() {
    clearTimeout(timer);
    const places = [...document.querySelectorAll('[data-answering]')];
    if (!places.length) return;
    const answer = await fetch('/answering', { headers: { Accept: 'application/json' } }).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    const now = await answer.json();
    for (const place of document.querySelectorAll('[data-answering]')) {
        const sentence = now[place.dataset.answering] ?? '';
        if (place.textContent !== sentence) place.textContent = sentence; // said once by screen readers
        place.hidden = !sentence;
    }
    if (Object.keys(now).length) timer = setTimeout(ask, MAYBE_OVER);
}

let soon;
const askSoon = () => { clearTimeout(soon); soon = setTimeout(ask, 60); };
document.body.addEventListener('live:answering', askSoon);
document.body.addEventListener('live:refresh', askSoon);
document.addEventListener('htmx:load', event => {
    if (event.target.matches?.('[data-answering]') || event.target.querySelector?.('[data-answering]')) askSoon();
});
