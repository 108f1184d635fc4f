import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runInProcess } from '../e2e/in-process.ts';
import { makeFolder, projectRoot } from '../e2e/run-cli.ts';
import { readDot, readMermaid } from './readings.ts';

const solar = join(projectRoot, 'examples', 'solar');
const run = (directory: string, ...args: string[]) => runInProcess(args, { directory });

it('draws the manifest as Mermaid, without an account or a project', async () => {
  const { code, stdout, stderr } = await run(makeFolder(), 'graph', '-f', solar);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect((await readMermaid(stdout)).boxes).toEqual(['workspace solar-farm']);
});

it('draws what Atlas has', async () => {
  const folder = makeFolder();
  expect((await run(folder, 'graph', '--live', '--sandbox', '--format', 'dot')).stdout).toContain('nothing');
  expect(await run(folder, 'apply', '--sandbox', '-f', solar, '--auto-approve')).toMatchObject({ code: 0 });
  const live = await run(folder, 'graph', '--live', '--sandbox', '-f', solar, '--format', 'dot');
  expect((await readDot(live.stdout)).nodes.map(({ label }) => label)).toContain(
    'power-by-group\nSP10, started',
  );
  const other = await run(folder, 'graph', '--live', '--sandbox', '-f', solar, '--workspace', 'other');
  expect(other.stdout).not.toContain('power-by-group');
});

it('colours what a plan changes, one that it makes and one that was saved', async () => {
  const folder = makeFolder();
  await run(folder, 'plan', '--sandbox', '-f', solar, '--out', 'saved.json');
  const made = await run(folder, 'graph', '--plan', '--sandbox', '-f', solar);
  expect(made).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('class p1,n1,n2,n3 is-create') as string,
  });
  expect(await run(folder, 'graph', '--plan', 'saved.json', '--sandbox')).toEqual(made);

  await run(folder, 'apply', '--sandbox', '-f', solar, '--auto-approve');
  const after = await run(folder, 'graph', '--plan', 'saved.json', '--sandbox');
  expect(after.stdout).not.toContain('is-create');
  expect(after.stderr).toContain('PLAN_STALE');
});

it('takes the format from the name of the file', async () => {
  const folder = makeFolder();
  for (const [file, start] of [
    ['flow.svg', '<svg '],
    ['flow.dot', 'digraph '],
    ['flow.mmd', 'flowchart '],
  ] as const) {
    expect(await run(folder, 'graph', '-f', solar, '--out', file)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(join(folder, file), 'utf8').startsWith(start)).toBe(true);
  }
});

it.each([
  [['graph'], 'sluice.yaml'],
  [['graph', '--format', 'png'], 'mermaid'],
  [['graph', '--live', '--plan', '--sandbox'], '--plan'],
  [['graph', '--plan', 'none.json', '--sandbox'], 'PLAN_FILE_UNREADABLE'],
  [['graph', '--live', '--project', 'abc', '--sandbox'], 'MANIFEST_PROJECT'],
])('%j fails with a word about %s', async (args, word) => {
  const { code, stdout, stderr } = await run(makeFolder(), ...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(word);
});

// To renew it: npx vitest run test/graph -u
it('the picture in the README of kafka-to-atlas is what graph draws', async () => {
  const example = join(projectRoot, 'examples', 'kafka-to-atlas');
  const { stdout } = await run(makeFolder(), 'graph', '-f', example, '--format', 'svg');
  await expect(stdout).toMatchFileSnapshot(join(example, 'dataflow.svg'));
  expect(readFileSync(join(example, 'README.md'), 'utf8')).toContain('](dataflow.svg)');
});
