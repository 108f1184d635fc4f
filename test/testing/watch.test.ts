/** `sluice test --watch`, in this process: the folder is a real one, the signal and the clock are the test's. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Interrupt } from '../../src/host/host.ts';
import { runProgram } from '../../src/cli/program.ts';
import { fakeHost } from '../manifest/fake-host.ts';
import { manifestOf, testOf, writeProject } from './project.ts';

/** The command at work in a folder; it ends with the test. */
function watchIn(folder: string, ...args: readonly string[]) {
  const fake = fakeHost(folder);
  let interrupt: ((signal: Interrupt) => void) | undefined;
  let listen: () => void = () => undefined;
  const output = (key: 'out' | 'err') => ({
    ...fake.stdout,
    write: (text: string) => {
      fake.written[key] += text;
      listen();
    },
  });
  const host = {
    ...fake,
    args: ['test', '--watch', ...args],
    stdout: output('out'),
    stderr: output('err'),
    clock: { ...fake.clock, sleep: () => Promise.resolve() },
    onInterrupt: (listener: (signal: Interrupt) => void) => {
      interrupt = listener;
      return () => (interrupt = undefined);
    },
  };
  const code = runProgram(host);
  const end = async () => {
    interrupt?.('SIGINT');
    return code;
  };
  onTestFinished(() => void end());
  let seen = { out: 0, err: 0 };
  /** Waits until a run that was not yet seen writes what `pattern` finds, and is done. */
  const shows = async (pattern: RegExp) => {
    for (;;) {
      const [out, err] = [fake.written.out.slice(seen.out), fake.written.err.slice(seen.err)];
      if (pattern.test(out + err) && err.includes('Watching for changes')) break;
      await new Promise<void>((resume) => (listen = resume));
    }
    seen = { out: fake.written.out.length, err: fake.written.err.length };
  };
  return { shows, end, isListening: () => interrupt !== undefined };
}

const project = {
  'sluice.yaml': manifestOf('- $addFields: { size: small }').replace(
    /pipeline:[\s\S]*$/,
    'pipeline: pipelines/p.yaml\n',
  ),
  'pipelines/p.yaml': pipelineOf('small'),
  'tests/p.test.yaml': testOf('docs.ndjson', '[{ n: 1, size: small }]'),
  'tests/docs.ndjson': '{"n": 1}\n',
};

function pipelineOf(size: string) {
  return `- $source: { connectionName: k, topic: t }
- $addFields: { size: ${size} }
- $merge: { into: { connectionName: c, db: d, coll: out } }
`;
}

test('an edit of the pipeline, the test, its input or the manifest runs again', async () => {
  const folder = await writeProject(project);
  const edit = (path: string, text: string) => writeFile(join(folder, path), text);
  const { shows } = watchIn(folder);
  await shows(/^1 passed/m);
  await edit('pipelines/p.yaml', pipelineOf('large'));
  await shows(/\+ "large"[\s\S]*1 failed/);
  await edit('tests/p.test.yaml', testOf('docs.ndjson', '[{ n: 1, size: large }]'));
  await shows(/^1 passed/m);
  await edit('tests/docs.ndjson', '{"n": 2}\n');
  await shows(/\+ 2[\s\S]*1 failed/);
  await edit('tests/docs.ndjson', '{"n": 1}\n');
  await shows(/^1 passed/m);
  await edit('sluice.yaml', project['sluice.yaml'].replace(' p:', ' q:'));
  await shows(/TEST_PROCESSOR_UNKNOWN/);
});

test('a broken file shows its error, and watching goes on', async () => {
  const folder = await writeProject(project);
  const edit = (path: string, text: string) => writeFile(join(folder, path), text);
  const { shows } = watchIn(folder);
  await shows(/^1 passed/m);
  await edit('tests/p.test.yaml', 'processor: [');
  await shows(/p\.test\.yaml:1:13: error TEST_FILE_INVALID/);
  await edit('tests/p.test.yaml', project['tests/p.test.yaml']);
  await shows(/^1 passed/m);
  await edit('sluice.yaml', 'apiVersion: [');
  await shows(
    /sluice\.yaml:1:14: error MANIFEST_SYNTAX[\s\S]*TEST_MANIFEST_INVALID|TEST_MANIFEST_INVALID[\s\S]*MANIFEST_SYNTAX/,
  );
  await rm(join(folder, 'sluice.yaml'));
  await shows(/TEST_MANIFEST_NOT_FOUND/);
  await edit('sluice.yaml', project['sluice.yaml']);
  await shows(/^1 passed/m);
});

test('a test in a folder that is new is found', async () => {
  const folder = await writeProject(project);
  const { shows } = watchIn(folder);
  await shows(/^1 passed/m);
  await mkdir(join(folder, 'more/tests'), { recursive: true });
  await writeFile(join(folder, 'more/tests/q.test.yaml'), testOf('[{ n: 7 }]', '[{ n: 7, size: small }]'));
  await shows(/^2 passed/m);
});

test('with -f the folders of the manifest, of its variables and of the tests are watched', async () => {
  const folder = await writeProject({ ...project, 'elsewhere/vars.yaml': 'size: small\n' });
  await writeFile(join(folder, 'pipelines/p.yaml'), pipelineOf('"${var:size}"'));
  const { shows } = watchIn(
    folder,
    '-f',
    'sluice.yaml',
    '--var-file',
    'elsewhere/vars.yaml',
    'tests/p.test.yaml',
  );
  await shows(/^1 passed/m);
  await writeFile(join(folder, 'elsewhere/vars.yaml'), 'size: huge\n');
  await shows(/\+ "huge"/);
});

test('a signal ends it with 130, and nothing is left that listens', async () => {
  const { shows, end, isListening } = watchIn(await writeProject(project));
  await shows(/^1 passed/m);
  expect(isListening()).toBe(true);
  expect(await end()).toBe(130);
  expect(isListening()).toBe(false);
});

test('a wrong use ends it at once', async () => {
  const { end } = watchIn(await writeProject(project), '--var', 'nothing');
  expect(await end()).toBe(1);
});
