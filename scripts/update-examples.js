/**
 * Prints the real output of commands into the READMEs, between `<!-- printed: COMMAND -->` and `<!-- /printed -->`.
 * `<!-- printed (exit 3): COMMAND -->` expects that exit code, `(stdout)` leaves progress out; commands of one page share
 * one fresh sandbox, in their order. Between `<!-- file: PATH -->` and `<!-- /file -->` stands that file, to the letter.
 * With `--check` it writes nothing and fails when a page shows something else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, open, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const block = /<!-- printed(?: \((?:exit (\d+)|(stdout))\))?: (.+?) -->\n[\s\S]*?<!-- \/printed -->/g;

const quotation = /<!-- file: (.+?) -->\n[\s\S]*?<!-- \/file -->/g;

/** Durations, counts of processors that run, ports and platforms differ from run to run: a page is stale only when something else differs. */
const withoutDurations = (/** @type {string} */ text) =>
  text
    .replaceAll(/\b\d+(?:\.\d+)? (?=m?s\b)/g, '# ')
    .replaceAll(/(?<=\b127\.0\.0\.1:)\d+/g, '#')
    .replaceAll(/(?<=\bon Node )\S+ \S+ \S+$/gm, '#')
    .replaceAll(/(?<= STARTED {2}SP\d+ ).*$/gm, (counts) =>
      counts.replaceAll(/[\d.]+( kB)?/g, '#').replaceAll(/ {2,}/g, '  '),
    )
    .replaceAll(/^ *PROCESSOR .*$/gm, (heading) => heading.replaceAll(/ {2,}/g, '  '));

/** What a reader would type before the program, e.g. `KAFKA_PASSWORD=x`. */
const assignment = /^([A-Z_]+)=(\S*)$/;

/**
 * Runs one command as a reader of the page would, but with its sandbox's state in `folder`.
 * @param {string} command
 * @param {number} expectedCode
 * @param {boolean} isStdoutAlone
 * @param {string} folder
 * @returns {Promise<string>} what it wrote on stdout, or on both streams in the order of writing
 */
async function run(command, expectedCode, isStdoutAlone, folder) {
  const words = command.split(/\s+/);
  /** @type {Record<string, string>} */
  const env = { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' };
  for (let match; (match = assignment.exec(words[0] ?? '')); words.shift())
    env[match[1] ?? ''] = match[2] ?? '';
  const [program, script, ...args] = words;
  if (program !== 'node' || script !== 'dist/cli.js') throw new Error(`not a command of Sluice: ${command}`);
  const state = join(folder, 'sandbox.json');
  if (args.includes('--sandbox')) args.push('--sandbox-state', state);

  const path = join(folder, 'output');
  const output = await open(path, 'w');
  const { status, error, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', output.fd, isStdoutAlone ? 'pipe' : output.fd],
  });
  await output.close();
  if (error) throw error;
  const text = (await readFile(path, 'utf8')).replaceAll(state, '.sluice/sandbox.json');
  if (status !== expectedCode) {
    throw new Error(
      `'${command}' ended with exit code ${status}, not ${expectedCode}:\n${text}${stderr ?? ''}`,
    );
  }
  return text;
}

/**
 * The page with every block printed anew.
 * @param {string} page
 */
async function printBlocks(page) {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-examples-'));
  try {
    let result = '';
    let end = 0;
    for (const match of page.matchAll(block)) {
      const [whole, code, stdout, command = ''] = match;
      const text = await run(command, Number(code ?? 0), stdout !== undefined, folder);
      const opening = whole.slice(0, whole.indexOf('\n'));
      result += page.slice(end, match.index);
      result += `${opening}\n\`\`\`console\n$ ${command}\n${text.trimEnd()}\n\`\`\`\n<!-- /printed -->`;
      end = match.index + whole.length;
    }
    return result + page.slice(end);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The page with every quoted file as it is.
 * @param {string} page
 */
async function quoteFiles(page) {
  let result = '';
  let end = 0;
  for (const match of page.matchAll(quotation)) {
    const path = match[1] ?? '';
    const text = await readFile(join(root, path), 'utf8');
    result += page.slice(end, match.index);
    result += `<!-- file: ${path} -->\n\`\`\`${extname(path).slice(1)}\n${text.trimEnd()}\n\`\`\`\n<!-- /file -->`;
    end = match.index + match[0].length;
  }
  return result + page.slice(end);
}

const examples = (await readdir(join(root, 'examples'))).sort();
const guides = (await readdir(join(root, 'docs'))).filter((name) => name.endsWith('.md')).sort();
const pages = [
  'README.md',
  ...examples.map((name) => `examples/${name}/README.md`),
  ...guides.map((name) => `docs/${name}`),
];
const stale = [];
for (const path of pages.filter((page) => existsSync(join(root, page)))) {
  const before = await readFile(join(root, path), 'utf8');
  const after = await quoteFiles(await printBlocks(before));
  if (withoutDurations(after) === withoutDurations(before)) continue;
  stale.push(path);
  if (!process.argv.includes('--check')) await writeFile(join(root, path), after);
}

if (!process.argv.includes('--check'))
  console.log(stale.length > 0 ? `printed: ${stale.join(', ')}` : 'all current');
else if (stale.length > 0) {
  console.error(`these pages don't show what the commands print: ${stale.join(', ')}`);
  console.error('To fix it: npm run build && npm run examples, then commit the pages.');
  process.exitCode = 1;
}
