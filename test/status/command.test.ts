/** `sluice status` on a sandbox: what it says, and with which exit code. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { runProgram } from '../../src/cli/program.ts';
import type { Workbench } from '../export/workbench.ts';
import { around, openWorkbench, USUAL } from '../export/workbench.ts';
import { PROJECT } from '../e2e/served.ts';

const processor = `{"pipeline":${around()}}`;

/** A manifest that has what is live. */
async function adopt(bench: Workbench): Promise<void> {
  const { code } = await bench.run(['export', '--out', '.']);
  expect(code).toBe(0);
}

test('a failed processor prints its error, a pending connection its state, and the exit code is 2', async () => {
  const bench = await openWorkbench({
    connections: { ...USUAL, slow: 'PENDING:{"type":"Sample"}' },
    processors: { broken: `FAILED:${processor}`, fine: processor },
  });
  await adopt(bench);
  const { code, stdout } = await bench.run(['status']);
  expect(code).toBe(2);
  expect(stdout).toMatch(/^! broken +FAILED +SP10/m);
  expect(stdout).toMatch(/error: topic "orders"\\nis not there/);
  expect(stdout).toMatch(/^ {2}fine +STARTED +SP10 +.*\d/m);
  expect(stdout).toMatch(/w\/connection\/slow \(Sample\): PENDING/);
  expect(stdout).toMatch(/2 unhealthy/);
});

test('a connection that is missing makes it unhealthy', async () => {
  const bench = await openWorkbench({ processors: { p: processor } });
  await adopt(bench);
  expect(await bench.run(['status'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/Everything is as it should be/) as string,
  });
  bench.edit('sluice.yaml', 'connections:', 'connections:\n      later: { type: Sample }');
  const { code, stdout } = await bench.run(['status']);
  expect([code, stdout]).toEqual([2, expect.stringMatching(/w\/connection\/later \(Sample\): missing/)]);
});

test.each([
  ['a processor that should run and is stopped', 'STOPPED', /state: STOPPED\n/, '', 2],
  ['a processor that should be stopped and runs', 'STARTED', /p:\n/, 'p:\n        state: STOPPED\n', 2],
  ['a processor that people start and stop', 'STOPPED', /state: STOPPED/, 'state: UNMANAGED', 0],
  [
    'a processor that is not there',
    'STARTED',
    /processors:\n/,
    'processors:\n      q: { pipeline: pipelines/w/p.yaml }\n',
    2,
  ],
])('%s: exit code %s', async (_, state, from, to, wanted) => {
  const bench = await openWorkbench({ processors: { p: `${state}:${processor}` } });
  await adopt(bench);
  bench.edit('sluice.yaml', from, to);
  expect((await bench.run(['status'])).code).toBe(wanted);
});

test('what the manifest does not name is shown and does not count', async () => {
  const bench = await openWorkbench(
    { processors: { p: processor, theirs: `FAILED:${processor}` } },
    { workspace: 'other' },
  );
  await adopt(bench);
  bench.edit('sluice.yaml', / +#.*\n +#.*\n +theirs:\n.*\n.*\n/, '');
  bench.edit('sluice.yaml', / +other:[\s\S]*?(?= +w:)/, '');
  const { code, stdout } = await bench.run(['status']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Not in the manifest: other, w\/processor\/theirs/);
  expect(stdout).toMatch(/^! theirs +FAILED/m);
});

test('without a manifest everything that is live is shown, and counts', async () => {
  const bench = await openWorkbench(
    { processors: { p: processor } },
    { workspace: 'other', processors: { q: `FAILED:${processor}` } },
  );
  const { code, stdout } = await bench.run(['status']);
  expect([code, stdout]).toEqual([2, expect.stringMatching(/workspace other[\s\S]*! q[\s\S]*workspace w/)]);
  const missing = await bench.run(['status', '-f', 'none.yaml']);
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('MANIFEST_NOT_FOUND')]);
});

test('--json gives the same for programs, with null for what is not known', async () => {
  const bench = await openWorkbench({ processors: { p: `FAILED:${processor}` } });
  await adopt(bench);
  const { code, stdout } = await bench.run(['status', '--json']);
  expect([code, JSON.parse(stdout)]).toEqual([
    2,
    expect.objectContaining({
      formatVersion: 1,
      project: PROJECT,
      manifest: true,
      healthy: false,
      processors: [
        expect.objectContaining({
          address: 'w/processor/p',
          desired: 'UNMANAGED',
          state: 'FAILED',
          healthy: false,
          tier: 'SP10',
          error: 'topic "orders"\nis not there',
          lagSeconds: null,
        }),
      ],
      connections: Object.keys(USUAL)
        .sort()
        .map(
          (name) => expect.objectContaining({ address: `w/connection/${name}`, state: 'READY' }) as object,
        ),
      unmanaged: [],
    }),
  ]);
});

test('--watch draws again in place at its interval, and ends when it is interrupted', async () => {
  const bench = await openWorkbench({ processors: { p: processor } });
  const drawn: string[] = [];
  const waits: number[] = [];
  let isClosed = false;
  let interrupt: (() => void) | undefined;
  const terminal = { write: () => undefined, isTerminal: true, columns: 60, rows: 8 };
  const host: Host = {
    args: ['status', '--watch', '2s', '--base-url', bench.url, '--no-color'],
    env: {
      MONGODB_ATLAS_PROJECT_ID: PROJECT,
      MONGODB_ATLAS_CLIENT_ID: 'sandbox',
      MONGODB_ATLAS_CLIENT_SECRET: 'sandbox',
    },
    directory: bench.folder,
    stdout: terminal,
    stderr: terminal,
    clock: {
      now: () => Date.now(),
      random: () => 0,
      sleep: async (ms, signal) => {
        waits.push(ms);
        // While it waits: a processor stops, then somebody presses Ctrl-C.
        if (waits.length === 1) writeFileSync(join(bench.folder, 'note'), '');
        else interrupt?.();
        signal?.throwIfAborted();
        await Promise.resolve();
      },
    },
    canAsk: false,
    readInput: () => Promise.resolve(new Uint8Array()),
    ask: () => Promise.resolve(undefined),
    openBlock: () => {
      return Promise.resolve({
        update: (text: string) => {
          if (text !== '') drawn.push(text);
        },
        close: () => {
          isClosed = true;
        },
      });
    },
    onInterrupt: (listener) => {
      interrupt = () => {
        listener('SIGINT');
      };
      return () => undefined;
    },
    finish: () => undefined,
    leave: () => {
      throw new Error('it wanted to leave at once');
    },
  };
  expect(await runProgram(host)).toBe(130);
  expect(waits).toEqual([2000, 2000]);
  expect(drawn).toHaveLength(2);
  for (const text of drawn) {
    expect(text).toMatch(/p +STARTED/);
    expect(text.split('\n').length).toBeLessThan(8);
  }
  expect(isClosed).toBe(true);
});
