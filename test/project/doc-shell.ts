/**
 * The commands of the pages: which blocks there are, and a shell that runs them in this process. It knows what the pages use: `cd`, `mkdir`,
 * variables, `&&`, comments, quotes, `*`, and output into a file.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runInProcess } from '../e2e/in-process.ts';
import { projectRoot } from '../e2e/run-cli.ts';

export interface CommandBlock {
  readonly page: string;
  readonly text: string;
}

const COMMAND =
  /^(?:[A-Z_]+=\S+ )?(?:sluice|node|npm|npx|docker|alias|export|curl|git|mkdir|cd|terraform|\.ci\/run)\b/;

/** The blocks of a page that begin with a command. Output that a test prints is left out: that test has run its command. */
export function commandBlocks(page: string): CommandBlock[] {
  const text = readFileSync(join(projectRoot, page), 'utf8').replaceAll(
    /<!-- (printed|comment|file)\b[\s\S]*?<!-- \/\1 -->/g,
    '',
  );
  return [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```$/gm)]
    .filter(([, , language = '']) => ['', 'sh', 'bash', 'console'].includes(language))
    .map(([, indent = '', , block = '']) => block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
    .filter((block) => COMMAND.test(block))
    .map((block) => ({ page, text: block }));
}

/** What readers have to fill in themselves. */
const PLACEHOLDER = '…';

/** Commands that ask before they write: the test says yes. */
const ASKS: Readonly<Record<string, string>> = {
  apply: '--auto-approve',
  destroy: '--auto-approve',
  failover: '--auto-approve',
  init: '--yes',
};

export class DocShell {
  #directory: string;
  readonly #env: Record<string, string>;

  constructor(directory: string, env: Readonly<Record<string, string>>) {
    this.#directory = directory;
    this.#env = { ...env };
  }

  /** Runs a block. Rejects at the first command that fails. */
  async run(block: string): Promise<void> {
    for (const line of block.split('\n')) {
      // What is explained beside a command comes after a comment sign or a wide gap.
      const command = line.replace(/(?:^|\s)#.*$/, '').replace(/ {4,}\S.*$/, '');
      for (const part of command.split('&&').map((one) => one.trim())) {
        if (part !== '' && !part.includes(PLACEHOLDER)) await this.#command(part);
      }
    }
  }

  async #command(text: string): Promise<void> {
    const [before = '', file] = text.split(' > ');
    const words = this.#words(before);
    const env = { ...this.#env };
    while (/^[A-Z_]+=/.test(words[0] ?? '')) assign(words.shift() ?? '', env);
    const [name = '', ...args] = words;
    if (name === 'alias') return;
    if (name === 'export') {
      for (const word of args) assign(word, this.#env);
    } else if (name === 'cd') this.#directory = resolve(this.#directory, args[0] ?? '');
    else if (name === 'mkdir') mkdirSync(resolve(this.#directory, args.at(-1) ?? ''), { recursive: true });
    else if (name === 'sluice') await this.#sluice(args, env, file?.trim());
    else if (name === 'node' && args[0] === 'dist/cli.js')
      await this.#sluice(args.slice(1), env, file?.trim());
    else throw new Error(`the shell of this test doesn't know: ${text}`);
  }

  async #sluice(
    args: readonly string[],
    env: Record<string, string>,
    file: string | undefined,
  ): Promise<void> {
    const answer = ASKS[args[0] ?? ''];
    const all = answer === undefined || args.includes(answer) ? args : [...args, answer];
    const { code, stdout, stderr } = await runInProcess(all, { directory: this.#directory, env });
    if (code !== 0) throw new Error(`sluice ${args.join(' ')} exits ${String(code)}:\n${stdout}${stderr}`);
    if (file !== undefined) writeFileSync(resolve(this.#directory, file), stdout);
  }

  /** The words of a command: without quotes, with variables and files in place. */
  #words(text: string): string[] {
    return [...text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].flatMap(([word]) => {
      const bare = word.replaceAll(/'([^']*)'|"([^"]*)"|\$(\w+)/g, (_, single, double, name) =>
        typeof single === 'string'
          ? single
          : typeof double === 'string'
            ? double.replaceAll(/\$(\w+)/g, (__, inner: string) => this.#env[inner] ?? '')
            : (this.#env[String(name)] ?? ''),
      );
      return word.includes('*') && !/['"]/.test(word) ? this.#files(bare) : [bare];
    });
  }

  #files(pattern: string): string[] {
    const ending = pattern.slice(pattern.lastIndexOf('*') + 1);
    const folder = dirname(pattern);
    return readdirSync(resolve(this.#directory, folder))
      .filter((name) => name.endsWith(ending))
      .map((name) => join(folder, name));
  }
}

function assign(word: string, env: Record<string, string>): void {
  const at = word.indexOf('=');
  env[word.slice(0, at)] = word.slice(at + 1);
}
