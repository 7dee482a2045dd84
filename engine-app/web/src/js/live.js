// Live updates: the server names what changed, elements that show it ask again:
//   <section hx-get="/inbox/list" hx-trigger="live:inbox from:body throttle:300ms">
// One tab holds the connection and tells the others (browsers allow six per host). When it breaks it comes back by
// itself, slower each time, and everything that is shown asks once again, since events were missed meanwhile.
const path = document.documentElement.dataset.live;
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('baton-live') : null;
let delay = 1000;
let broken = false;

function tell(name, detail) {
    document.body.dispatchEvent(new CustomEvent(`live:${name}`, { detail }));
}

function state(live) {
    const note = document.getElementById('live-note');
    if (note) note.hidden = live;
    if (live && broken) tell('refresh', {});
    broken = !live;
}

function hear(message) {
    if ('live' in message) state(message.live);
    else tell(message.name, message.detail);
}

function say(message) {
    tabs?.postMessage(message);
    hear(message);
}

function connect(ended) {
    const source = new EventSource(path);
    let late;
    source.onopen = () => { clearTimeout(late); delay = 1000; say({ live: true }); };
    source.onmessage = event => {
        const { name, ...detail } = JSON.parse(event.data);
        say({ name, detail });
    };
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
