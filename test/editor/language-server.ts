/** The real yaml-language-server as an editor runs it: a child process that speaks LSP over stdio. Its schemas are files of this project. */
import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../e2e/run-cli.ts';

const require = createRequire(import.meta.url);
const packageFile = require.resolve('yaml-language-server/package.json');

/** Where the cursor is in a text. */
const CURSOR = '‸';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface EditorDiagnostic {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface CompletionItem {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
}

/** What an editor that asks no network for schemas tells the server. */
const SETTINGS = {
  validate: true,
  hover: true,
  completion: true,
  schemaStore: { enable: false },
  kubernetesCRDStore: { enable: false },
};

/** One file of the editor: its text, and where the cursor stood. */
interface OpenFile {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export class LanguageServer {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #answers = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (cause: Error) => void }
  >();
  readonly #diagnostics = new Map<string, (found: readonly EditorDiagnostic[]) => void>();
  #received = Buffer.alloc(0);
  #count = 0;

  private constructor() {
    const bin = join(dirname(packageFile), 'bin', 'yaml-language-server');
    this.#child = spawn(process.execPath, [bin, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#readMessages();
    });
    this.#child.on('exit', () => {
      for (const { reject } of this.#answers.values()) reject(new Error('the language server has ended'));
    });
  }

  static async start(): Promise<LanguageServer> {
    const server = new LanguageServer();
    const rootUri = pathToFileURL(projectRoot).href;
    await server.#ask('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'sluice' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { completion: { completionItem: { snippetSupport: true } }, publishDiagnostics: {} },
      },
    });
    server.#tell('initialized', {});
    return server;
  }

  /** The child ends before the promise does. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    await this.#ask('shutdown', null);
    this.#tell('exit', null);
    await ended;
  }

  /** What is underlined in a file that is at `path` below the project; it need not be on the disk. */
  async diagnose(path: string, text: string): Promise<readonly EditorDiagnostic[]> {
    const uri = this.#uri(path);
    const found = new Promise<readonly EditorDiagnostic[]>((resolve) => this.#diagnostics.set(uri, resolve));
    this.#open(uri, text);
    const diagnostics = await found;
    this.#tell('textDocument/didClose', { textDocument: { uri } });
    return diagnostics;
  }

  /** What is offered where `text` has its cursor mark `‸`. */
  async complete(path: string, text: string): Promise<readonly CompletionItem[]> {
    const answer = await this.#askAtCursor('textDocument/completion', path, text);
    return (answer as { readonly items: readonly CompletionItem[] }).items;
  }

  /** The hover text where `text` has its cursor mark `‸`, as Markdown; empty where there is none. */
  async hover(path: string, text: string): Promise<string> {
    const answer = await this.#askAtCursor('textDocument/hover', path, text);
    return (answer as { readonly contents: { readonly value: string } } | null)?.contents.value ?? '';
  }

  async #askAtCursor(method: string, path: string, text: string): Promise<unknown> {
    const before = text.slice(0, text.indexOf(CURSOR)).split('\n');
    if (!text.includes(CURSOR)) throw new Error('the text has no cursor mark');
    const uri = this.#uri(path);
    this.#open(uri, text.replace(CURSOR, ''));
    const file: OpenFile = {
      textDocument: { uri },
      position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    };
    const answer = await this.#ask(method, file);
    this.#tell('textDocument/didClose', { textDocument: { uri } });
    return answer;
  }

  #uri(path: string): string {
    return pathToFileURL(join(projectRoot, path)).href;
  }

  #open(uri: string, text: string): void {
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #readMessages(): void {
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('ascii', 0, end))?.[1]);
      const next = end + 4 + length;
      if (this.#received.length < next) return;
      const body = this.#received.toString('utf8', end + 4, next);
      this.#received = this.#received.subarray(next);
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take(message: Message): void {
    if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: EditorDiagnostic[] };
      this.#diagnostics.get(uri)?.(diagnostics);
    } else if (message.method === 'workspace/configuration') {
      const { items } = message.params as { items: readonly { section: string }[] };
      this.#answer(
        message,
        items.map(({ section }) => (section === 'yaml' ? SETTINGS : {})),
      );
    } else if (message.id !== undefined && message.method !== undefined) {
      this.#answer(message, null);
    } else if (message.id !== undefined) {
      const waiting = this.#answers.get(Number(message.id));
      this.#answers.delete(Number(message.id));
      if (message.error === undefined) waiting?.resolve(message.result);
      else waiting?.reject(new Error(message.error.message));
    }
  }

  /** Answers a question of the server's own. */
  #answer({ id }: Message, result: unknown): void {
    if (id !== undefined) this.#send({ id, result });
  }
}
