// A model as a picture: <div data-process="/processes/lead-intake/model" data-tokens='{"userTask_CallLead": 3}'
//   data-labels='{"userTask_CallLead": "Sună clientul"}' data-here='["userTask_CallLead"]' data-done='["startEvent_LeadArrived"]' data-problems='{"serviceTask_X": 1}'>.
// Tokens may carry links: data-links='{"userTask_CallLead": "/inbox?element=…"}'. bpmn.io's mark stays (its licence).
import Viewer from 'bpmn-js/lib/NavigatedViewer';
import { style } from './style.js';

const number = new Intl.NumberFormat(document.documentElement.lang);

export async function mount(element) {
    if (element.dataset.mounted) return;
    element.dataset.mounted = 'true';
    await style(PROCESS_CSS);
    const canvasElement = element.appendChild(Object.assign(document.createElement('div'), { className: 'process-canvas' }));
    const dark = getComputedStyle(element).getPropertyValue('color');
    const viewer = new Viewer({ container: canvasElement, bpmnRenderer: { defaultFillColor: 'transparent', defaultStrokeColor: dark,
        defaultLabelColor: dark } });
    const words = Object.entries(JSON.parse(element.dataset.labels ?? '{}'));
    viewer.on('import.parse.complete', ({ elementsById }) => {
        for (const [id, text] of words) if (elementsById?.[id]) elementsById[id]['text' in elementsById[id] ? 'text' : 'name'] = text;
    });
    try {
        const response = await fetch(element.dataset.process, { headers: { Accept: 'application/xml' } });
        if (!response.ok) throw new Error(String(response.status));
        await viewer.importXML(await response.text());
    } catch {
        canvasElement.remove();
        element.querySelector('[data-failed]')?.removeAttribute('hidden');
        return;
    } finally {
        element.querySelector('[data-loading]')?.remove();
    }
    const read = name => JSON.parse(element.dataset[name] ?? 'null');
    const canvas = viewer.get('canvas');
    const known = id => viewer.get('elementRegistry').get(id);
    canvas.zoom('fit-viewport', 'auto');
    const { x, y, width, height } = canvas.viewbox();
    canvas.viewbox({ x: x - width * 0.03, y: y - height * 0.03, width: width * 1.06, height: height * 1.06 }); // air around it
    for (const id of read('done') ?? []) if (known(id)) canvas.addMarker(id, 'done');
    for (const id of read('here') ?? []) if (known(id)) canvas.addMarker(id, 'here');
    const links = read('links') ?? {};
    for (const [name, bad] of [['tokens', false], ['problems', true]]) {
        for (const [id, count] of Object.entries(read(name) ?? {})) {
            if (known(id)) viewer.get('overlays').add(id, { position: bad ? { top: -11, left: -11 } : { top: -11, right: 11 }, html: badge(count, bad, links[id]) });
        }
    }
    element.process = viewer;
}

function badge(count, bad, link) {
    const mark = document.createElement(link ? 'a' : 'span');
    if (link) mark.href = link;
    mark.className = bad ? 'token-count bad' : 'token-count';
    mark.textContent = number.format(count);
    return mark;
}
