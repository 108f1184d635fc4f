/**
 * A change that fails leaves its processor running on its old definition, for every reason that Atlas is known to give (domain facts 2.9), and
 * where Atlas refuses even that, the report says so. The program against the sandbox over HTTP.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import type { Fault } from '../../src/sandbox/faults/faults.ts';
import { runInProcess } from './in-process.ts';
import type { CliResult } from './run-cli.ts';
import { makeFolder } from './run-cli.ts';
import { PROJECT, serveSandbox } from './served.ts';

interface Step {
  readonly verb: string;
  readonly status: string;
  readonly error?: { readonly code: string; readonly message: string };
  readonly rolledBack?: boolean;
  readonly rollbackRefused?: { readonly state?: string; readonly reason: string };
}

/** What the sandbox keeps of a resource. A transition that is over may still be there. */
interface Kept {
  readonly put: string;
  readonly record?: {
    readonly fields: unknown;
    readonly name: string;
    readonly state: string;
    readonly transition?: { readonly to: string };
  };
}

interface Trial extends CliResult {
  readonly steps: readonly Step[];
  /** Of the processor, afterwards. */
  readonly name: string | undefined;
  readonly state: string | undefined;
  readonly limit: number;
}

const manifest = (limit: number): string => `apiVersion: sluice/v1
project: ${PROJECT}
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      sample_stream_solar: { type: Sample }
      db: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
    processors:
      filter:
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $match: { watts: { $gte: ${limit} } }
          - $merge: { into: { connectionName: db, db: d, coll: c } }
`;

const PATCH: Fault['match'] = { method: 'PATCH', path: '**/processor/filter' };
const START: Fault['match'] = { method: 'POST', path: '**/processor/filter:start*' };

/** Makes of a running processor with limit 1 what is wanted while these things go wrong; then all is well again. */
async function change(faults: readonly Fault[], wanted = manifest(2), ...flags: string[]): Promise<Trial> {
  const folder = makeFolder();
  const sandbox = await serveSandbox({ settleMs: 5 });
  const env = { ...sandbox.env, SLUICE_PATIENCE: '0.005' };
  const run = (text: string, ...args: string[]): Promise<CliResult> => {
    writeFileSync(join(folder, 'sluice.yaml'), text);
    return runInProcess(['apply', '--auto-approve', ...args], { directory: folder, env, clock: systemClock });
  };
  const setFaults = (list: readonly Fault[]): Promise<Response> =>
    fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: JSON.stringify(list) });
  expect((await run(manifest(1))).code).toBe(0);
  await setFaults(faults);
  const result = await run(wanted, '--report', 'report.json', ...flags);
  await setFaults([]);
  const { steps } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
    readonly steps: readonly Step[];
  };
  const kept = (await (await fetch(`${sandbox.url}/sandbox/state`)).json()) as readonly Kept[];
  const record = kept.find(({ put }) => put === 'processor')?.record;
  expect((await run(wanted)).code).toBe(0);
  const limit = Number(/"\$gte":(\d)/.exec(JSON.stringify(record?.fields))?.[1]);
  return { ...result, steps, name: record?.name, state: record?.transition?.to ?? record?.state, limit };
}

const generic = (detail: string): Omit<Fault, 'match'> => ({
  status: 400,
  errorCode: 'STREAM_PROCESSOR_GENERIC_ERROR',
  detail: `Streams Processor with this name (filter) had a problem occur: ${detail}`,
});

/** Domain facts 2.9, and what else an update may be answered for good. */
const REASONS: readonly (readonly [string, Omit<Fault, 'match'>])[] = [
  ['an unknown stage', generic('Unsupported stage: $facet')],
  [
    'a connection that does not exist',
    generic('connection named x does not exist. Check sp.listConnections()'),
  ],
  ['a processor that is not there, it says', generic("stream processor doesn't exist")],
  ['an internal error, again and again', generic('An internal error occurred')],
  ['a command name', generic('commandName does not exist in context')],
  [
    'no resources, again and again',
    generic('failed to acquire resources for stream processor validation: x'),
  ],
  [
    'a checkpoint in the way',
    generic("resumeFromCheckpoint must be false to modify a stream processor's $source stage"),
  ],
  ['a resume point that is gone', generic('resume point may no longer be in the oplog')],
  ['a validation error', { status: 400, errorCode: 'VALIDATION_ERROR', detail: 'Invalid.' }],
  ['a time-out of Atlas, again and again', { status: 504, errorCode: 'STREAM_PROCESSOR_TIMEOUT' }],
  ['a server error, again and again', { status: 500, errorCode: 'UNEXPECTED_ERROR' }],
  ['a name that is taken', { status: 409, errorCode: 'STREAM_PROCESSOR_NAME_ALREADY_EXISTS' }],
  ['missing rights', { status: 403, errorCode: 'USER_UNAUTHORIZED' }],
  ['no payment method', { status: 402, errorCode: 'NO_PAYMENT_INFORMATION_FOUND' }],
  ['a cut connection, again and again', { drop: 'before' }],
];

describe('a processor whose change is refused runs on its old definition', () => {
  it.each(REASONS)('because of %s', async (_, reason) => {
    const { code, stdout, steps, state, limit } = await change([{ match: PATCH, ...reason }]);
    expect(steps.map(({ verb, status }) => `${verb} ${status}`)).toEqual([
      'stop done',
      'update failed',
      'start restored',
    ]);
    expect(steps[1]).toMatchObject({ rolledBack: true });
    expect([code, state, limit]).toEqual([1, 'STARTED', 1]);
    expect(stdout).toMatch(/old definition/);
  });
});

describe('a processor that is renamed and changed', () => {
  const wanted = manifest(2).replace('filter:', 'sieve:\n        renamedFrom: filter');

  it.each([
    ['whose rename is refused', { ...PATCH, nth: 1 }, 'filter'],
    ['whose change is refused after the rename', { ...PATCH, path: '**/processor/sieve' }, 'sieve'],
  ])('%s runs on its old definition', async (_, match, name) => {
    const trial = await change([{ match, ...generic('no') }], wanted);
    expect([trial.code, trial.name, trial.state, trial.limit]).toEqual([1, name, 'STARTED', 1]);
    expect(trial.steps.at(-1)?.status).toBe('restored');
  });

  test('that is FAILED after its start runs under its new name on its old definition', async () => {
    const match = { method: 'POST', path: '**/processor/sieve:start*', nth: 1 };
    const trial = await change([{ match, failOnStart: true }], wanted);
    expect([trial.code, trial.name, trial.state, trial.limit]).toEqual([1, 'sieve', 'STARTED', 1]);
    expect(trial.steps.at(-1)).toMatchObject({ status: 'failed', rolledBack: true });
  });
});

describe('a processor that is FAILED after its start', () => {
  it.each([[[]], [['--watch-start', '100ms']]])('runs on its old definition, with %j', async (flags) => {
    const faults: Fault[] = [{ match: { ...START, nth: 1 }, failOnStart: true }];
    const { code, steps, state, limit } = await change(faults, manifest(2), ...flags);
    expect(steps.map(({ verb, status }) => `${verb} ${status}`)).toEqual([
      'stop done',
      'update restored',
      'start failed',
    ]);
    expect(steps[2]).toMatchObject({ rolledBack: true, error: { code: 'APPLY_PROCESSOR_FAILED' } });
    expect([code, state, limit]).toEqual([1, 'STARTED', 1]);
  });

  test('is left as it is with --no-rollback', async () => {
    const faults: Fault[] = [{ match: { ...START, nth: 1 }, failOnStart: true }];
    const { code, steps, state, limit } = await change(faults, manifest(2), '--no-rollback');
    expect(steps.at(-1)?.rolledBack).toBeUndefined();
    expect([code, state, limit]).toEqual([1, 'FAILED', 2]);
  });
});

describe('a way back that Atlas refuses is in the report, with the state', () => {
  test('because the old definition cannot resume from the checkpoint', async () => {
    const { code, stdout, steps } = await change([
      { match: { ...START, nth: 1 }, failOnStart: true },
      { match: { ...PATCH, nth: 2 }, ...generic('resumeFromCheckpoint must be false to modify') },
    ]);
    expect(steps.at(-1)).toMatchObject({ status: 'failed', rollbackRefused: { state: 'FAILED' } });
    expect(steps.at(-1)?.rollbackRefused?.reason).toContain('checkpoint');
    expect([code, stdout]).toEqual([1, expect.stringMatching(/FAILED/)]);
  });

  test('because it cannot be started', async () => {
    const refusal = { status: 402, errorCode: 'NO_PAYMENT_INFORMATION_FOUND' };
    const { code, steps, limit } = await change([{ match: START, ...refusal }]);
    expect(steps.at(-1)).toMatchObject({ status: 'failed', rollbackRefused: { state: 'STOPPED' } });
    expect([code, limit]).toEqual([1, 1]);
  });

  test('because the old definition cannot be started after a change that was refused', async () => {
    const { code, steps } = await change([
      { match: PATCH, ...generic('Unsupported stage: $facet') },
      { match: START, ...generic('resumeFromCheckpoint must be false') },
    ]);
    expect(steps[1]).toMatchObject({ status: 'failed', rollbackRefused: { state: 'STOPPED' } });
    expect(steps.at(-1)).toMatchObject({ status: 'failed', rollbackRefused: { state: 'STOPPED' } });
    expect(code).toBe(1);
  });
});
