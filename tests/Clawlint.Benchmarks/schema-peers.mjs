// What other validators take for the same schema and configs as SchemaBenchmark. They are not part of this repository:
// npm install ajv ajv-formats json5 vscode-json-languageservice, in a folder of your own.
// usage: node tests/Clawlint.Benchmarks/schema-peers.mjs FOLDER_WITH_NODE_MODULES CONFIGS
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const [modules, folder] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, 'x.js'));
const schemaText = fs.readFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), '../../schema/openclaw.schema.json'), 'utf8');
const JSON5 = require('json5');
const texts = fs.readdirSync(folder).sort().map(file => fs.readFileSync(path.join(folder, file), 'utf8'));
const configs = 1000, rounds = 30;
const show = (what, ms) => console.log(`${what}: ${(1000 * ms).toFixed(1)} µs a config`);

function read(text) { try { return JSON.parse(text); } catch { try { return JSON5.parse(text); } catch { return undefined; } } }

function best(what, action, warm = configs) {
  for (let i = 0; i < warm; i++) action(i % texts.length);
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (let i = 0; i < configs; i++) action(i % texts.length);
    least = Math.min(least, performance.now() - start);
  }
  show(what, least / configs);
}

const Ajv = require('ajv').default, formats = require('ajv-formats').default;
for (const allErrors of [false, true]) {
  const start = performance.now();
  const ajv = formats(new Ajv({ strict: false, allErrors, validateSchema: false, logger: false }));
  const validate = ajv.compile(JSON.parse(schemaText));
  validate(read(texts[0]));
  console.log(`ajv${allErrors ? ', all errors' : ''}: first config with the schema's opening ${(performance.now() - start).toFixed(0)} ms`);
  const values = texts.map(read);
  if (!allErrors) best('ajv, read and validate', i => validate(read(texts[i])));
  best(allErrors ? 'ajv, validate, all errors' : 'ajv, validate, yes or no', i => validate(values[i]));
}

const { getLanguageService, TextDocument } = require('vscode-json-languageservice');
const start = performance.now();
const service = getLanguageService({ schemaRequestService: () => Promise.resolve(schemaText) });
service.configure({ validate: true, allowComments: true, schemas: [{ uri: 'file:///openclaw.schema.json', fileMatch: ['*.json'], schema: JSON.parse(schemaText) }] });
const documents = texts.map((text, i) => TextDocument.create(`file:///${i}.json`, 'jsonc', 1, text));
const settings = { comments: 'ignore', trailingCommas: 'ignore' };
await service.doValidation(documents[0], service.parseJSONDocument(documents[0]), settings);
console.log(`vscode-json-languageservice: first config with the schema's opening ${(performance.now() - start).toFixed(0)} ms`);
for (let i = 0; i < texts.length; i++) await service.doValidation(documents[i], service.parseJSONDocument(documents[i]), settings);
const again = performance.now();
for (let i = 0; i < configs; i++) {
  const document = documents[i % texts.length];
  await service.doValidation(document, service.parseJSONDocument(document), settings);
}
show('vscode-json-languageservice, read and validate', (performance.now() - again) / configs);
