// Records what the npm package dotenv, which OpenClaw uses, reads from .env files put together from pieces:
//   DOTENV_MODULE=… node tests/e2e/record-dotenv.mjs
// writes fixtures/environment/dotenv.json, a line a case: the text and the variables in it.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const dotenv = createRequire(import.meta.url)(process.env.DOTENV_MODULE ?? 'dotenv');
const pieces = ['A', 'B', 'C_1', 'd.e', '-', '=', '=', '=', ':', ': ', ' ', '\t', '\n', '\n', '\r\n', '\r', '"', '"', "'", "'", '`', '\\"', "\\'", '\\n', '\\', '#', ' #', 'x y', 'ü', '\u00a0', '\u0085', '\u2028', '\ufeff', 'export ', 'export', '$A', '${B}', '1'];
const shapes = ['', 'A=', 'A=1\n', 'B="', "C='", 'export D=', 'E: ', 'F = "x" # y\n', 'G="a\nb"\n', 'H=`q`\n', 'A=x#y\n', 'J="\\n\\r"\n'];

let state = 20260906;
function next(below) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

const cases = new Map(shapes.map((text) => [text, null]));
while (cases.size < 1000) {
  let text = shapes[next(shapes.length)];
  for (let i = next(12); i >= 0; i--) text += next(4) === 0 ? shapes[next(shapes.length)] : pieces[next(pieces.length)];
  cases.set(text, null);
}

const lines = [...cases.keys()].map((text) => JSON.stringify({ text, variables: dotenv.parse(text) }));
const target = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../fixtures/environment/dotenv.json');
fs.writeFileSync(target, `[\n${lines.join(',\n')}\n]\n`);
