// htmx, set up for a strict content security policy and for pages that show their own errors.
import htmx from 'htmx.org';

Object.assign(htmx.config, {
    allowEval: false,
    allowScriptTags: false,
    includeIndicatorStyles: false,
    selfRequestsOnly: true,
    disableInheritance: true, // an element says itself what it asks for and where it goes; body's hx-inherit names the exceptions
    historyCacheSize: 0, // pages hold personal data: Back asks the server again instead of the browser's storage
    scrollBehavior: 'auto',
    defaultSettleDelay: 0,
    responseHandling: [
        { code: '204', swap: false },
        { code: '[23]..', swap: true },
        { code: '400', swap: true, error: false }, // a form with its errors
        { code: '422', swap: true, error: false },
        { code: '...', swap: false, error: true },
    ],
});

let underway = 0;
const progress = () => document.getElementById('progress')?.classList.toggle('on', underway > 0);
document.addEventListener('htmx:beforeRequest', () => { underway++; progress(); });
document.addEventListener('htmx:afterRequest', () => { underway = Math.max(0, underway - 1); progress(); });

// An answer that comes after its place has left the page is late: the page already shows something else. Where that is the
// same place, read anew meanwhile, it may have been read before what this answer was asked for: it is asked for once more.
const unlessGone = event => {
    if (event.currentTarget.isConnected) return;
    event.preventDefault();
    readAgain(event.detail.requestConfig.elt);
};
document.addEventListener('htmx:beforeRequest', ({ detail: { target, elt, boosted } }) => {
    target.addEventListener('htmx:beforeSwap', unlessGone);
    if (boosted) elt.setAttribute('hx-push-url', 'true'); // or the address would not follow when the link leaves the page meanwhile
});

/** What reads itself again, because others change it or because time passes. */
export const FOLLOWS = '[hx-get]:is([hx-trigger*="from:body"], [hx-trigger*="every "])';

/** Such an element, or on a later page whatever took its place. */
function readAgain(elt) {
    if (!elt.matches(FOLLOWS)) return;
    const now = elt.isConnected ? elt : [...htmx.findAll('[hx-trigger]')]
        .find(one => ['hx-get', 'hx-trigger'].every(name => one.getAttribute(name) === elt.getAttribute(name)));
    if (!now) return;
    const target = now.getAttribute('hx-target');
    htmx.ajax('GET', now.getAttribute('hx-get'), { source: now, target: target === 'this' ? now : target })
        .catch(() => { /* a later reading took its place, or failed and said so */ });
}

// Between pressing and letting go nothing is exchanged beneath a finger: the click would go nowhere.
let pressed = null;
document.addEventListener('pointerdown', event => { pressed = event.target; }, true);
for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => setTimeout(() => { pressed = null; }), true);
document.addEventListener('htmx:beforeSwap', event => {
    const { target, requestConfig: { elt } } = event.detail;
    if (!pressed || !elt.matches(FOLLOWS) || !target.contains(pressed)) return;
    event.preventDefault();
    for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => setTimeout(() => readAgain(elt)), { once: true });
});

// What an answer tells the page reaches it also when the button has left it meanwhile, since somebody else changed the record.
document.addEventListener('htmx:beforeRequest', ({ detail: { elt, xhr } }) => {
    const heard = event => {
        if (event.detail.xhr !== xhr || elt.isConnected) return;
        Object.entries(JSON.parse(xhr.getResponseHeader('HX-Trigger') ?? '{}')).forEach(([name, detail]) => htmx.trigger(document.body, name, detail));
    };
    elt.addEventListener('htmx:beforeOnLoad', heard);
    xhr.addEventListener('loadend', () => elt.removeEventListener('htmx:beforeOnLoad', heard));
});

document.addEventListener('htmx:beforeSwap', event => {
    const { xhr, target, boosted } = event.detail;
    if (location.pathname !== '/login' && xhr.responseURL && new URL(xhr.responseURL).pathname === '/login') {
        event.preventDefault(); // the session ended meanwhile; drafts are kept
        location.assign('/login');
    } else if ((boosted || target === document.body) && xhr.status >= 400) {
        event.detail.shouldSwap = true; // a whole page that says what went wrong
        event.detail.isError = false;
    }
});

export default htmx;

/** A word that the server rendered for scripts, in the reader's language. */
export const word = name => JSON.parse(document.body.dataset.words ?? '{}')[name] ?? '';
