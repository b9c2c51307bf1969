// `clawlint lsp` and the least of a client around it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export class Server {
  #process;
  #bytes = Buffer.alloc(0);
  #waiting = [];
  #lastId = 0;

  constructor(program, folder) {
    this.#process = spawn(program, ['lsp'], { cwd: folder, env: { HOME: folder, PATH: process.env.PATH }, stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.stdout.on('data', bytes => this.#take(bytes));
  }

  async initialize() {
    await this.request('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } } });
    this.notify('initialized', {});
  }

  notify(method, params) {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  async request(method, params) {
    const id = ++this.#lastId;
    const answer = this.#wait(message => message.id === id);
    this.#send({ jsonrpc: '2.0', id, method, params });
    return (await answer).result;
  }

  /** The findings of a version of a document. */
  async findings(version) {
    const message = await this.#wait(({ method, params }) => method === 'textDocument/publishDiagnostics' && params.version === version);
    return message.params.diagnostics;
  }

  /** The server's process. */
  get pid() {
    return this.#process.pid;
  }

  /** Resident memory in MB. */
  get memory() {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.#process.pid}/status`, 'utf8'))[1]) / 1024;
  }

  async end() {
    const ended = new Promise(resolve => this.#process.on('exit', resolve));
    await this.request('shutdown');
    this.notify('exit');
    await ended;
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify(message));
    this.#process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #wait(fits) {
    return new Promise(resolve => this.#waiting.push({ fits, resolve }));
  }

  #take(bytes) {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    for (;;) {
      const end = this.#bytes.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#bytes.toString('latin1', 0, end))[1]);
      if (this.#bytes.length < end + 4 + length) return;
      const message = JSON.parse(this.#bytes.toString('utf8', end + 4, end + 4 + length));
      this.#bytes = this.#bytes.subarray(end + 4 + length);
      const waiting = this.#waiting.findIndex(({ fits }) => fits(message));
      if (waiting >= 0) this.#waiting.splice(waiting, 1)[0].resolve(message);
    }
  }
}
