// Live updates: the server names what changed, elements that show it ask again:
//   <div hidden hx-get="/inbox" hx-trigger="live:inbox from:body" hx-target="#list" hx-select="#list" hx-sync="this:replace">
// An element that is read again with what it shows has no delay of its own (its timer would leave the page with it), and lets
// a later reading take the place of one that is under way, which may have been written before the change.
// One tab holds the connection and tells the others (browsers allow six per host). When it breaks it comes back by
// itself, slower each time, and everything that is shown asks once again, since events were missed meanwhile.
const path = document.documentElement.dataset.live;
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('baton-live') : null;
const SOON = 100, PACE = 500;
const changed = new Set();
let told = 0;
let delay = 1000;
let broken = false;

/** Soon, and however much changes, not more often than the pace; nothing that changed is left out. */
function tell(name) {
    if (!changed.size) setTimeout(tellAll, Math.max(SOON, told + PACE - Date.now()));
    changed.add(name);
}

function tellAll() {
    const names = [...changed];
    changed.clear();
    told = Date.now();
    const types = new Set(names.filter(name => name.includes(':')).map(name => name.split(':')[0])); // lists hear of any of their kind
    [...names, ...types].forEach(name => document.body.dispatchEvent(new CustomEvent(`live:${name}`)));
}

function state(live) {
    const note = document.getElementById('live-note');
    if (note) note.hidden = live;
    if (live && broken) tell('refresh');
    broken = !live;
}

function hear(message) {
    if ('live' in message) state(message.live);
    else tell(message.name);
}

function say(message) {
    tabs?.postMessage(message);
    hear(message);
}

function connect(ended) {
    const source = new EventSource(path);
    let late;
    source.onopen = () => { clearTimeout(late); delay = 1000; say({ live: true }); };
    source.onmessage = event => say(JSON.parse(event.data));
    source.onerror = () => {
        clearTimeout(late);
        late = setTimeout(() => say({ live: false }), 4000); // a blink is not worth a word
        if (source.readyState !== EventSource.CLOSED) return;
        setTimeout(() => connect(ended), delay * (0.75 + Math.random() / 2));
        delay = Math.min(30_000, delay * 2);
    };
    window.addEventListener('pagehide', () => { source.close(); ended(); }, { once: true });
}

if (path) {
    if (tabs) tabs.onmessage = event => hear(event.data);
    if (navigator.locks && tabs) navigator.locks.request('baton-live', () => new Promise(connect));
    else connect(() => {});
}
