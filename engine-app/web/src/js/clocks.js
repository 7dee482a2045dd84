// Clocks and ages count on without asking the server. They count from the moment they were shown, so a browser whose
// own clock is wrong, or a demonstration whose clock was moved, still shows the right figure.
import { word } from './htmx.js';

const seen = new WeakMap();
const number = new Intl.NumberFormat(document.documentElement.lang);
const minute = 60_000;

/** The same words as Durations.java makes: "2 d 3 h", "2 h 10 min", "under 1 min". */
export function duration(ms) {
    const minutes = Math.floor(Math.abs(ms) / minute);
    const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
    const parts = days ? [['d', days], ['h', hours]] : hours ? [['h', hours], ['min', rest]] : [['min', rest]];
    const shown = parts.filter(([, n], i) => n > 0 || (i === 0 && minutes > 0));
    return shown.length ? shown.map(([unit, n]) => word(unit).replace('{0}', number.format(n))).join(word('and')) : word('now');
}

function tickClock(element, passed) {
    const { left, openFor = Infinity, total } = element.dataset;
    const rest = Number(left) - Math.min(passed, Number(openFor));
    const text = (rest >= 0 ? element.dataset.textLeft : element.dataset.textLate).replace('{0}', duration(rest));
    element.dataset.tone = rest < 0 ? 'late' : total && rest < Number(total) / 4 ? 'soon' : 'calm';
    const label = element.querySelector('[data-text]');
    if (label.textContent !== text) label.textContent = text;
}

function tick() {
    const now = Date.now();
    for (const element of document.querySelectorAll('[data-left], [data-age]')) {
        if (!seen.has(element)) seen.set(element, now);
        const passed = now - seen.get(element);
        if ('left' in element.dataset) tickClock(element, passed);
        else if (passed >= minute) element.textContent = duration(Number(element.dataset.age) + passed);
    }
}

document.addEventListener('htmx:load', tick);
setInterval(tick, 10_000);
