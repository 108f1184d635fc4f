/**
 * Makes the pictures of the README from what the commands really print: `node scripts/pictures.js`. With `--check` it writes nothing and
 * fails when a picture, or the comment quoted in the README, shows something else.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawTerminal } from './pictures/terminal.js';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'dist/cli.js');

/** Columns of the terminal that is drawn. */
const COLUMNS = 84;

/**
 * Runs Sluice in `folder`, as a reader would.
 * @param {string} folder
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
function sluice(folder, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', COLUMNS: String(COLUMNS), ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`sluice ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** The solar example, applied, with one stage changed since: what people see most. */
async function openChangedProject() {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-pictures-'));
  await cp(join(root, 'examples/solar'), folder, { recursive: true });
  sluice(folder, ['apply', '--sandbox', '--auto-approve']);
  const path = join(folder, 'pipelines/power-by-group.yaml');
  const before = await readFile(path, 'utf8');
  const after = before.replace('$round: [$averageWatts, 1]', '$round: [$averageWatts, 2]');
  if (after === before) throw new Error('the example has no $round to change any more');
  await writeFile(path, after);
  return folder;
}

const comment = /<!-- comment -->\n[\s\S]*?<!-- \/comment -->/;

/** @returns {Promise<Map<string, string>>} the files by their paths below the root */
async function makePictures() {
  const folder = await openChangedProject();
  try {
    const plan = sluice(folder, ['plan', '--sandbox'], { FORCE_COLOR: '1' });
    const markdown = sluice(folder, ['plan', '--sandbox', '--markdown']);
    const quoted = markdown
      .trimEnd()
      .split('\n')
      .map((line) => `> ${line}`.trimEnd());
    const readme = await readFile(join(root, 'README.md'), 'utf8');
    if (!comment.test(readme)) throw new Error('the README has no place for the comment');
    return new Map([
      ['docs/pictures/plan.svg', drawTerminal('sluice plan', plan, COLUMNS)],
      ['docs/pictures/dataflow.svg', sluice(folder, ['graph', '--format', 'svg'])],
      [
        'README.md',
        readme.replace(comment, () => `<!-- comment -->\n\n${quoted.join('\n')}\n\n<!-- /comment -->`),
      ],
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const stale = [];
for (const [path, text] of await makePictures()) {
  const place = join(root, path);
  if (existsSync(place) && (await readFile(place, 'utf8')) === text) continue;
  stale.push(path);
  if (process.argv.includes('--check')) continue;
  await mkdir(join(place, '..'), { recursive: true });
  await writeFile(place, text);
}

if (!process.argv.includes('--check'))
  console.log(stale.length > 0 ? `drawn: ${stale.join(', ')}` : 'all current');
else if (stale.length > 0) {
  console.error(`these don't show what the commands print: ${stale.join(', ')}`);
  console.error('To fix it: npm run build && node scripts/pictures.js, then commit the files.');
  process.exitCode = 1;
}
