// Prints as JSON the two schemas that an installed OpenClaw package has of its config.
// usage: node read-schema.mjs PACKAGE       HOME is an empty folder
// out: {"core": the schema of what may be written, with the flags of its patterns, "printed": what `config schema` prints or null}
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['OpenClawSchema', 'ClawdbotSchema'];
const packageFolder = path.resolve(process.argv.pop());
const dist = path.join(packageFolder, 'dist');

// First what another process does: what the package starts when it is loaded may end this one.
const printed = printSchema();
const core = (await findSchema()).toJSONSchema({ target: 'draft-07', io: 'input', unrepresentable: 'any', override: keepFlags });
process.stdout.write(JSON.stringify({ core, printed }), () => process.exit(0));

/** Chunks are named by a hash and export under short names: the chunk that defines the schema says as what it exports it. */
async function findSchema() {
  for (const file of fs.readdirSync(dist, { recursive: true }).filter(name => /\.m?js$/.test(name)).sort()) {
    const text = fs.readFileSync(path.join(dist, file), 'utf8');
    const name = NAMES.find(candidate => new RegExp(`\\b(?:const|let|var) ${candidate} =`).test(text));
    const exported = name && findExport(text, name);
    if (exported) return (await import(pathToFileURL(path.join(dist, file))))[exported];
  }
  throw new Error(`${dist}: no chunk exports ${NAMES.join(' or ')}`);
}

function findExport(text, name) {
  if (new RegExp(`^export (?:const|let|var) ${name} =`, 'm').test(text)) return name;
  const lists = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(match => match[1].split(','));
  return lists.map(item => item.trim().split(/\s+as\s+/)).filter(([local]) => local === name).map(([local, alias]) => alias ?? local)[0];
}

/** JSON Schema has no place for a pattern's flags, so they are put beside it. */
function keepFlags({ zodSchema, jsonSchema }) {
  const { def } = zodSchema._zod;
  const expressions = [def, ...(def.checks ?? []).map(check => check._zod.def)].map(({ pattern }) => pattern).filter(pattern => pattern instanceof RegExp);
  for (const target of [jsonSchema, ...jsonSchema.allOf ?? []]) {
    const expression = expressions.find(({ source }) => source === target.pattern);
    if (expression) target.patternFlags = expression.flags.replace(/[^iu]/g, '');
  }
}

function printSchema() {
  const run = spawnSync(process.execPath, [findProgram(), 'config', 'schema'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  return run.status === 0 && run.stdout.trimStart().startsWith('{') ? JSON.parse(run.stdout) : null;
}

function findProgram() {
  const { bin } = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  return path.join(packageFolder, typeof bin === 'string' ? bin : Object.values(bin)[0]);
}
