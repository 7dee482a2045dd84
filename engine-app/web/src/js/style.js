/** Loads a stylesheet once, before its part is drawn. */
export function style(href) {
    if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    return new Promise(done => { link.onload = link.onerror = done; document.head.append(link); });
}
