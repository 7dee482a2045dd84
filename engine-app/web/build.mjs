// Bundles src/ into content-hashed files and a manifest, once per change of its inputs.
// Called by Maven in generate-resources; by hand: `npm run build`, or `npm run watch` beside a running application.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '..', 'target');
const assets = join(target, 'classes', 'static', 'assets');
const manifestFile = join(target, 'classes', 'assets.properties');
const stampFile = join(target, 'web.sha256');

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) fail(`Node.js 20 or newer is needed to bundle the pages, this is ${process.version}.`);

const stamp = hash(['package-lock.json', 'build.mjs', ...files('src')]);
const unchanged = [stampFile, manifestFile, assets].every(existsSync) && readFileSync(stampFile, 'utf8') === stamp;
if (!unchanged || process.argv.includes('--watch')) {
    install();
    await bundle();
    if (process.argv.includes('--watch')) await watch();
}

/** Installs exactly what the lock file says, when that is not what is there. */
function install() {
    const wanted = hash(['package-lock.json']);
    const mark = join(here, 'node_modules', '.baton-lock');
    if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
    console.log('Fetching the npm packages of the pages (once per change of package-lock.json)');
    const npm = spawnSync('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
        { cwd: here, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
    if (npm.error) fail(`npm could not be started (${npm.error.message}). It comes with Node.js.`);
    if (npm.status !== 0) fail('npm ci failed; its message is above. It needs the network once.');
    writeFileSync(mark, wanted);
}

async function bundle() {
    const { build } = await import('esbuild');
    rmSync(assets, { recursive: true, force: true });
    mkdirSync(assets, { recursive: true });
    const common = {
        absWorkingDir: here, bundle: true, minify: true, metafile: true, outdir: assets, entryNames: '[name]-[hash]',
        chunkNames: '[name]-[hash]', assetNames: '[name]-[hash]', logLevel: 'warning', legalComments: 'linked',
        target: ['chrome123', 'firefox120', 'safari17.5'],
        loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.eot': 'empty', '.svg': 'file' },
    };
    const manifest = { 'icons.svg': sprite() };
    const styles = await build({ ...common, entryPoints: ['app', 'process', 'form', 'mail'].map(name => `src/css/${name}.css`) });
    note(manifest, styles);
    // Styles that only some pages need are loaded by the script that needs them, so it must know their names.
    const define = Object.fromEntries(['process.css', 'form.css']
        .map(name => [name.replace('.', '_').toUpperCase(), JSON.stringify(`/assets/${manifest[name]}`)]));
    const scripts = await build({ ...common, define, format: 'esm', splitting: true, entryPoints: ['src/app.js'] });
    note(manifest, scripts);
    writeFileSync(manifestFile, Object.entries(manifest).map(([name, file]) => `${name}=${file}\n`).sort().join(''));
    writeFileSync(stampFile, stamp);
}

/** One file of all icons; `<use href="icons.svg#name">` picks one. */
function sprite() {
    const symbols = files('src/icons').filter(file => file.endsWith('.svg')).map(file => {
        const inner = readFileSync(join(here, file), 'utf8').replace(/^[\s\S]*?<svg[^>]*>/, '').replace('</svg>', '');
        return `<symbol id="${basename(file, '.svg')}" viewBox="0 0 24 24">${inner.replace(/\s*\n\s*/g, '')}</symbol>`;
    });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
    const name = `icons-${createHash('sha256').update(svg).digest('hex').slice(0, 8).toUpperCase()}.svg`;
    writeFileSync(join(assets, name), svg);
    return name;
}

function note(manifest, result) {
    for (const [file, output] of Object.entries(result.metafile.outputs)) {
        if (output.entryPoint) manifest[basename(output.entryPoint)] = basename(file);
    }
}

async function watch() {
    const { watch: observe } = await import('node:fs');
    console.log('Watching src/');
    let timer;
    observe(join(here, 'src'), { recursive: true }, () => {
        clearTimeout(timer);
        timer = setTimeout(() => bundle().then(() => console.log('bundled'), () => {}), 100);
    });
    await new Promise(() => {});
}

function files(folder) {
    return readdirSync(join(here, folder), { withFileTypes: true, recursive: true })
        .filter(entry => entry.isFile())
        .map(entry => relative(here, join(entry.parentPath ?? entry.path, entry.name))).sort();
}

function hash(names) {
    const sum = createHash('sha256').update(process.version);
    for (const name of names) sum.update(name).update(readFileSync(join(here, name)));
    return sum.digest('hex');
}

function fail(message) {
    console.error(message);
    process.exit(1);
}
