/**
 * `--sandbox` runs events, so that what takes a position works there: the state goes on between runs, and nothing needs another process.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startSandbox } from '../../src/sandbox/http/server.ts';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import { hastyClock, runInProcess } from '../e2e/in-process.ts';
import { makeFolder } from '../e2e/run-cli.ts';

const MANIFEST = (fullDocument: string, update: string): string => `apiVersion: sluice/v1
project: "000000000000000000000001"
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      db: { type: Cluster, clusterName: C, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
    processors:
      copy:
        update: ${update}
        gate: { for: 30s, within: 5m }
        pipeline:
          - $source: { connectionName: db, db: a, coll: in, config: { fullDocument: ${fullDocument} } }
          - $merge: { into: { connectionName: db, db: a, coll: out } }
`;

const write = (directory: string, text: string): void => {
  writeFileSync(join(directory, 'sluice.yaml'), text);
};

it.each([
  ['a swap', '{ freshStart: carry-over }'],
  ['a blue/green change', '{ strategy: blue-green, blueGreen: { sink: { db: shadow, coll: out } } }'],
])('%s and its gate need no other sandbox than --sandbox', async (_, update) => {
  const directory = makeFolder();
  // One clock for all runs: each goes on where the one before it ended.
  const clock = hastyClock();
  const apply = () => runInProcess(['apply', '--sandbox', '--auto-approve', '--json'], { directory, clock });
  write(directory, MANIFEST('default', update));
  const first = await apply();
  expect(first.code, first.stdout + first.stderr).toBe(0);
  expect(first.stdout).toContain('"verdict":"passed"');
  write(directory, MANIFEST('updateLookup', update));
  const second = await apply();
  expect(second.code, second.stdout + second.stderr).toBe(0);
  expect(second.stdout).toContain('"verdict":"passed"');
  expect(second.stdout).not.toContain('inconclusive');
});

it('a processor that was stopped over a weekend starts where it was', async () => {
  const directory = makeFolder();
  const clock = hastyClock();
  const run = (...args: string[]) => runInProcess([...args, '--sandbox'], { directory, clock });
  write(directory, MANIFEST('default', '{ freshStart: carry-over }'));
  expect((await run('apply', '--auto-approve')).code).toBe(0);
  write(
    directory,
    MANIFEST('default', '{ freshStart: carry-over }').replace('update:', 'state: STOPPED\n        update:'),
  );
  expect((await run('apply', '--auto-approve')).code).toBe(0);
  await clock.sleep(3 * 24 * 3600 * 1000);
  write(directory, MANIFEST('default', '{ freshStart: carry-over }'));
  const started = await run('apply', '--auto-approve');
  expect(started.code, started.stdout + started.stderr).toBe(0);
  const status = await run('status');
  expect([status.code, status.stdout]).toEqual([0, expect.stringContaining('STARTED')]);
});

it('looking at a sandbox without a state leaves none behind', async () => {
  const directory = makeFolder();
  write(directory, MANIFEST('default', '{}'));
  expect((await runInProcess(['plan', '--sandbox'], { directory })).code).toBe(0);
  expect(existsSync(join(directory, '.sluice', 'sandbox.json'))).toBe(false);
});

it('a state from before events, or with other settings, is taken as it is', async () => {
  const directory = makeFolder();
  const clock = hastyClock();
  write(directory, MANIFEST('default', '{ freshStart: carry-over }').replace(/ *gate:.*\n/, ''));
  const stateFile = join(directory, '.sluice', 'sandbox.json');
  // A sandbox by itself runs no events unless it is told to.
  const alone = await startSandbox({ stateFile, clock: systemClock });
  const env = {
    MONGODB_ATLAS_BASE_URL: alone.url,
    MONGODB_ATLAS_CLIENT_ID: 'sandbox',
    MONGODB_ATLAS_CLIENT_SECRET: 'sandbox',
  };
  expect((await runInProcess(['apply', '--auto-approve'], { directory, env })).code).toBe(0);
  await alone.close();
  write(directory, MANIFEST('updateLookup', '{ freshStart: carry-over }').replace(/ *gate:.*\n/, ''));
  const changed = await runInProcess(['apply', '--sandbox', '--auto-approve'], { directory, clock });
  expect(changed.code, changed.stdout + changed.stderr).toBe(0);
  expect(changed.stdout).toContain('it has read messages');
  expect(readFileSync(stateFile, 'utf8')).toContain('"put":"events"');
});
