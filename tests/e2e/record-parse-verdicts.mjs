// Records what OpenClaw's parser (JSON.parse, else json5 2.2.3) makes of every file of the parsing suites:
//   node tests/e2e/record-parse-verdicts.mjs [--check]
// writes fixtures/suites/parses.json; with --check it compares instead and exits 1 on a difference.
// json5 is found through JSON5_MODULE (the package's folder) or by ordinary resolution.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const json5Folder = process.env.JSON5_MODULE ?? path.dirname(require.resolve('json5/package.json'));
const version = require(path.join(json5Folder, 'package.json')).version;
if (version !== '2.2.3') throw new Error(`json5 2.2.3 is needed, found ${version}`);
const JSON5 = require(json5Folder);
console.warn = () => {};

const suites = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../fixtures/suites');
const table = path.join(suites, 'parses.json');

// One form for every value, for comparing: members in the order of their first appearance, numbers as the bits of the double,
// strings as UTF-16 units where they are not plain ASCII.
function canonical(root) {
  const parts = [];
  const work = [root];
  while (work.length > 0) {
    const value = work.pop();
    if (value instanceof Raw) parts.push(value.text);
    else if (Array.isArray(value)) {
      work.push(new Raw(']'));
      for (let i = value.length - 1; i >= 0; i--) work.push(value[i], new Raw(i > 0 ? ',' : ''));
      parts.push('[');
    } else if (value !== null && typeof value === 'object') {
      const keys = Object.keys(value).sort();
      work.push(new Raw('}'));
      for (let i = keys.length - 1; i >= 0; i--) work.push(value[keys[i]], new Raw((i > 0 ? ',' : '') + string(keys[i]) + ':'));
      parts.push('{');
    } else if (typeof value === 'number') parts.push(number(value));
    else if (typeof value === 'string') parts.push(string(value));
    else parts.push(String(value));
  }
  return parts.join('');
}
class Raw { constructor(text) { this.text = text; } }
function number(value) {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Number.isNaN(value) ? NaN : value);
  return '#' + view.getBigUint64(0).toString(16).padStart(16, '0');
}
function string(value) {
  let out = '"';
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    out += unit >= 0x20 && unit < 0x7F && unit !== 0x22 && unit !== 0x5C ? value[i] : '\\u' + unit.toString(16).padStart(4, '0');
  }
  return out + '"';
}

function verdict(file) {
  const text = fs.readFileSync(file, 'utf8');
  try { return { parses: true, strict: true, value: canonical(JSON.parse(text)) }; } catch { }
  try { return { parses: true, strict: false, value: canonical(JSON5.parse(text)) }; } catch { return { parses: false }; }
}

function* files(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* files(full);
    else if (!/^(LICENSE|README)/.test(entry.name)) yield full;
  }
}

const verdicts = {};
for (const suite of ['JSONTestSuite', 'json5-tests'])
  for (const file of files(path.join(suites, suite)))
    verdicts[path.relative(suites, file).replaceAll(path.sep, '/')] = verdict(file);
const text = '{\n' + Object.entries(verdicts).map(([file, v]) => `${JSON.stringify(file)}: ${JSON.stringify(v)}`).join(',\n') + '\n}\n';
if (!process.argv.includes('--check')) fs.writeFileSync(table, text);
else if (fs.readFileSync(table, 'utf8') !== text) { console.error('fixtures/suites/parses.json is stale: run this script without --check'); process.exit(1); }
console.log(`${Object.keys(verdicts).length} files, ${Object.values(verdicts).filter(v => v.parses).length} parse`);
