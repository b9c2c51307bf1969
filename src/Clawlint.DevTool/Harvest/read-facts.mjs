// Prints as JSON what an unpacked OpenClaw package knows and its schema does not say. It only reads: nothing of the package runs.
// usage: node read-facts.mjs PACKAGE CONSTANT…
// out: {"manifests": [plugin manifest, …], "constants": {CONSTANT: value, …}, "catalog": [manifest of an official plugin that is installed on request, …],
//       "library": [provider of the library that calls models, …]}
import fs from 'node:fs';
import path from 'node:path';

const [packageFolder, ...names] = process.argv.slice(2);
const chunks = readChunks();
const constants = Object.fromEntries(names.map(name => [name, findConstant(name)]).filter(([, value]) => value !== undefined));
process.stdout.write(JSON.stringify({ manifests: readManifests(), constants, catalog: readCatalog(), library: readLibrary() }));

function readChunks() {
  return ['dist', 'dist/channels'].map(folder => path.join(packageFolder, folder)).filter(folder => fs.existsSync(folder))
    .flatMap(folder => fs.readdirSync(folder).filter(name => /\.m?js$/.test(name)).map(name => ({ name, text: fs.readFileSync(path.join(folder, name), 'utf8') })));
}

/** Releases keep the plugins that they bring along in one of two folders. */
function readManifests() {
  return ['extensions', 'dist/extensions'].map(folder => path.join(packageFolder, folder)).filter(folder => fs.existsSync(folder))
    .flatMap(folder => fs.readdirSync(folder).sort().map(name => path.join(folder, name, 'openclaw.plugin.json')))
    .filter(file => fs.existsSync(file)).map(file => JSON.parse(fs.readFileSync(file, 'utf8')));
}

function findConstant(name) {
  for (const { text } of chunks) {
    const [value] = evaluateLiterals(text, name);
    if (value !== undefined) return value instanceof Set ? [...value] : value;
  }
}

/** The catalog is one or several literals in chunks of its own; an entry is an object with a manifest under `openclaw`. */
function readCatalog() {
  const entries = new Map();
  const visit = value => {
    if (value === null || typeof value !== 'object') return;
    if (value.openclaw && (value.openclaw.plugin || value.openclaw.channel)) entries.set(JSON.stringify(value.openclaw), value.openclaw);
    Object.values(value).forEach(visit);
  };
  chunks.filter(chunk => /^official-external-.*catalog/.test(chunk.name)).forEach(chunk => visit(evaluateLiterals(chunk.text, '[\\w$]+')));
  return [...entries.values()];
}

/** Older releases have most providers in the library through which they call models; it is installed beside the package. */
function readLibrary() {
  const file = path.join(packageFolder, '../@mariozechner/pi-ai/dist/models.generated.js');
  return fs.existsSync(file) ? [...fs.readFileSync(file, 'utf8').matchAll(/^ {4}"?([a-z0-9-]+)"?: \{$/gm)].map(match => match[1]) : [];
}

/** The values of top-level constants that are written out: arrays, objects, sets, texts. What a literal refers to counts as undefined. */
function evaluateLiterals(text, name) {
  const values = [];
  const start = new RegExp(`^(?:export )?(?:const|let|var) (?:${name}) = (?=(?:/\\* @__PURE__ \\*/ )?(?:new Set\\()?[[{"])`, 'gm');
  for (let match = start.exec(text); match; match = start.exec(text)) {
    // On one line, or up to the line that begins with its closing bracket; where more than a literal is called on it, up to that bracket.
    const [source, lines] = /^[^\n]*;$|^([^]*?^[\]}]).*;$/m.exec(text.slice(start.lastIndex)) ?? [''];
    const value = evaluate(source.slice(0, -1)) ?? evaluate(lines);
    if (value !== undefined) values.push(value);
  }
  return values;
}

function evaluate(source) {
  const outside = new Proxy({ Set }, { has: () => true, get: (target, name) => target[name] });
  try {
    return new Function('outside', `with (outside) return (${source});`)(outside);
  } catch { /* not written out after all: it calls something */ }
}
