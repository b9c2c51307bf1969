// What one other validator takes for the same schema and configs as SchemaBenchmark, each in a process of its own.
// usage: node schema.mjs ajv|vscode CONFIGS
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const [validator, folder] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const schemaText = fs.readFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../schema/openclaw.schema.json'), 'utf8');
const JSON5 = require('json5');
const texts = fs.readdirSync(folder).sort().map(file => fs.readFileSync(path.join(folder, file), 'utf8'));
const configs = 1000, rounds = 30;
const show = (what, ms) => console.log(`${what}: ${(1000 * ms).toFixed(1)} µs`);

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

if (validator === 'ajv') measureAjv();
else await measureLanguageService();

function measureAjv() {
  const Ajv = require('ajv').default, formats = require('ajv-formats').default;
  const compile = allErrors => formats(new Ajv({ strict: false, allErrors, validateSchema: false, logger: false })).compile(JSON.parse(schemaText));
  const start = performance.now();
  const validate = compile(false);
  validate(read(texts[0]));
  show('first config', performance.now() - start);
  const values = texts.map(read);
  best('read and validate', i => validate(read(texts[i])));
  best('validate, yes or no', i => validate(values[i]));
  const validateAll = compile(true);
  best('validate, all errors', i => validateAll(values[i]));
}

async function measureLanguageService() {
  const { getLanguageService, TextDocument } = require('vscode-json-languageservice');
  const start = performance.now();
  const service = getLanguageService({ schemaRequestService: () => Promise.resolve(schemaText) });
  service.configure({ validate: true, allowComments: true, schemas: [{ uri: 'file:///openclaw.schema.json', fileMatch: ['*.json'], schema: JSON.parse(schemaText) }] });
  const documents = texts.map((text, i) => TextDocument.create(`file:///${i}.json`, 'jsonc', 1, text));
  const validate = document => service.doValidation(document, service.parseJSONDocument(document), { comments: 'ignore', trailingCommas: 'ignore' });
  await validate(documents[0]);
  show('first config', performance.now() - start);
  for (const document of documents) await validate(document);
  let least = Infinity;
  for (let round = 0; round < 3; round++) {
    const again = performance.now();
    for (let i = 0; i < configs; i++) await validate(documents[i % documents.length]);
    least = Math.min(least, performance.now() - again);
  }
  show('read and validate', least / configs);
}
