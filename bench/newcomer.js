/**
 * The way of somebody new, each step timed: clone, install, demo; then, of a project with 40 processors that were made by hand, export, an edit,
 * plan and apply. `node bench/newcomer.js` prints the table that stands in the README.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedSecrets, writeGeneratedProject } from './generated-project.js';

const root = join(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'sluice-newcomer-'));
const clone = join(folder, 'sluice');
const work = join(folder, 'streams');
const sandbox = ['--sandbox', '--sandbox-state', join(folder, 'sandbox.json')];
const env = { ...process.env, ...generatedSecrets, NO_COLOR: '1' };

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} directory
 */
function run(command, args, directory) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: directory, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return { seconds: (performance.now() - started) / 1000, stdout };
}

/**
 * @param {string[]} args
 * @param {string} [directory]
 */
const sluice = (args, directory = folder) =>
  run(process.execPath, [join(clone, 'dist', 'cli.js'), ...args], directory);

/** @type {[string, number][]} */
const steps = [];

try {
  steps.push(['git clone', run('git', ['clone', '-q', root, clone], folder).seconds]);
  // The program as it is here, should the last commit hold none.
  await cp(join(root, 'dist'), join(clone, 'dist'), { recursive: true });
  steps.push(['npm ci', run('npm', ['ci', '--silent'], clone).seconds]);
  steps.push(['npm run demo', run('npm', ['run', 'demo'], clone).seconds]);

  // What people made by hand before they knew of Sluice.
  const size = { workspaces: 2, connections: 6, processors: 20 };
  await mkdir(join(folder, 'by-hand'));
  const byHand = await writeGeneratedProject(join(folder, 'by-hand'), size);
  sluice(['apply', '-f', byHand, '--auto-approve', ...sandbox]);
  const named = ['--project', '0123456789abcdef01234567'];

  steps.push([
    'sluice export --out streams',
    sluice(['export', '--out', work, ...named, ...sandbox]).seconds,
  ]);
  const [first = ''] = (await readdir(join(work, 'pipelines'), { recursive: true }))
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const pipeline = join(work, 'pipelines', first);
  const before = await readFile(pipeline, 'utf8');
  // Edited as anybody would: a stage more, before the sink.
  const at = before.lastIndexOf('\n- ') + 1;
  await writeFile(
    pipeline,
    `${before.slice(0, at)}- $match: { edited: { $exists: true } }\n${before.slice(at)}`,
  );
  const plan = sluice(['plan', ...sandbox], work);
  steps.push(['sluice plan, after one edit', plan.seconds]);
  if (!/1 to update/.test(plan.stdout)) throw new Error(`not one update:\n${plan.stdout}`);
  steps.push(['sluice apply', sluice(['apply', '--auto-approve', ...sandbox], work).seconds]);

  console.log('| step | seconds |\n|---|---|');
  for (const [name, seconds] of steps) console.log(`| \`${name}\` | ${seconds.toFixed(1)} |`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
