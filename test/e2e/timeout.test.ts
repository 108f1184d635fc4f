/**
 * `--timeout` bounds every wait, whatever it is for: without it these would be 5 to 40 minutes long. The clock is the test's, so that waiting takes
 * no time, and the sandbox's transitions last for hours.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import type { Clock } from '../../src/model/clock/clock.ts';
import type { Fault } from '../../src/sandbox/faults/faults.ts';
import type { Report } from './broken.ts';
import { copy, project } from './broken.ts';
import { runInProcess } from './in-process.ts';
import { makeFolder } from './run-cli.ts';
import { serveSandbox } from './served.ts';
import { startSandbox } from '../../src/sandbox/http/server.ts';

const HOURS_MS = 5 * 3_600_000;
const TIMEOUT_MS = 120_000;
const LOGIN = { MONGODB_ATLAS_CLIENT_ID: 'sandbox', MONGODB_ATLAS_CLIENT_SECRET: 'sandbox' };

interface Waited {
  readonly code: number;
  readonly report: Report;
  /** How long it would have waited, in milliseconds. */
  readonly waitedMs: number;
}

interface Situation {
  readonly before: string;
  /** Applied one after the other, where every transition takes hours; the last one counts. */
  readonly after: readonly string[];
  readonly faults?: readonly Fault[];
  readonly flags?: readonly string[];
}

async function applied({ before, after, faults = [], flags = [] }: Situation): Promise<Waited> {
  const folder = makeFolder();
  const stateFile = join(makeFolder(), 'state.json');
  const secrets = { P: 'canary-p-7715' };
  const apply = async (
    manifest: string,
    url: string,
    clock: Clock,
    more: readonly string[],
  ): Promise<number> => {
    writeFileSync(join(folder, 'sluice.yaml'), manifest);
    const env = { ...LOGIN, ...secrets, MONGODB_ATLAS_BASE_URL: url };
    return (await runInProcess(['apply', '--auto-approve', ...more], { directory: folder, env, clock })).code;
  };
  const quick = await startSandbox({ clock: systemClock, stateFile });
  expect(await apply(before, quick.url, systemClock, [])).toBe(0);
  await quick.close();
  const slow = await serveSandbox({ stateFile, settleMs: HOURS_MS, faults });
  let waitedMs = 0;
  let code = 0;
  for (const manifest of after) {
    waitedMs = 0;
    const clock: Clock = {
      now: () => 1_900_000_000_000 + waitedMs,
      random: () => 1,
      sleep: async (ms, signal) => {
        signal?.throwIfAborted();
        waitedMs += ms;
        await new Promise((resolve) => setTimeout(resolve, 1));
        signal?.throwIfAborted();
      },
    };
    code = await apply(manifest, slow.url, clock, ['--timeout', '2m', '--report', 'report.json', ...flags]);
  }
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report;
  return { code, report, waitedMs };
}

const errorsOf = ({ steps }: Report): string[] =>
  steps.flatMap(({ verb, address, error }) =>
    error === undefined ? [] : `${verb} ${address}: ${error.code}`,
  );

const idle = { p1: copy(1, { state: 'STOPPED' }) };

test('for a connection that is being deployed', async () => {
  const found = await applied({
    before: project(idle),
    after: [project(idle, { kafka: { bootstrapServers: 'b:9092' } })],
    flags: ['--allow', 'endpoint-change-with-secret'],
  });
  expect([found.code, errorsOf(found.report)]).toEqual([1, ['update w/connection/k: ATLAS_WAIT_TIMEOUT']]);
  expect(found.waitedMs).toBeLessThan(2 * TIMEOUT_MS);
});

test('for a connection that Atlas says is still deploying when a processor is created on it', async () => {
  const deploying = {
    match: { method: 'POST', path: '**/processor' },
    status: 409,
    errorCode: 'STREAM_KAFKA_CONNECTION_IS_DEPLOYING',
  };
  const found = await applied({
    before: project(idle),
    after: [project({ ...idle, p2: copy(2, { state: 'STOPPED' }) })],
    faults: [deploying],
  });
  expect([found.code, errorsOf(found.report).length]).toEqual([1, 1]);
  expect(found.waitedMs).toBeGreaterThan(TIMEOUT_MS / 2);
  expect(found.waitedMs).toBeLessThan(2 * TIMEOUT_MS);
});

test('for a start that never becomes STARTED', async () => {
  const found = await applied({ before: project(idle), after: [project({ p1: copy(1) })] });
  expect([found.code, errorsOf(found.report)]).toEqual([1, ['start w/processor/p1: ATLAS_WAIT_TIMEOUT']]);
  expect(found.waitedMs).toBeLessThan(2 * TIMEOUT_MS);
});

test('for a stop that never ends', async () => {
  const running = { p1: copy(1) };
  const found = await applied({ before: project(running), after: [project(idle)] });
  expect([found.code, errorsOf(found.report)]).toEqual([1, ['stop w/processor/p1: ATLAS_WAIT_TIMEOUT']]);
  expect(found.waitedMs).toBeLessThan(2 * TIMEOUT_MS);
});

test('for a deletion that never ends', async () => {
  const removed = project(idle).replace('"workspaces":{', '"removed":["w/connection/other"],"workspaces":{');
  const before = project(idle).replace('"wh":{', '"other":{"type":"Sample"},"wh":{');
  const found = await applied({ before, after: [removed], flags: ['--allow', 'data-loss'] });
  expect([found.code, errorsOf(found.report)]).toEqual([
    1,
    ['delete w/connection/other: ATLAS_WAIT_TIMEOUT'],
  ]);
  expect(found.waitedMs).toBeLessThan(2 * TIMEOUT_MS);
});

test('for an Atlas that asks for patience again and again', async () => {
  const limited = {
    match: { method: 'POST', path: '**/processor' },
    status: 429,
    errorCode: 'RATE_LIMITED',
    retryAfter: 50,
  };
  const found = await applied({
    before: project(idle),
    after: [project({ ...idle, p2: copy(2, { state: 'STOPPED' }) })],
    faults: [limited],
  });
  expect([found.code, errorsOf(found.report)]).toEqual([1, ['create w/processor/p2: ATLAS_RATE_LIMITED']]);
  expect(found.waitedMs).toBeLessThan(2 * TIMEOUT_MS);
});

test('for a processor that is being provisioned before it can be changed', async () => {
  const found = await applied({
    before: project(idle),
    after: [project({ p1: copy(1) }), project({ p1: copy(9) })],
  });
  expect([found.code, errorsOf(found.report)]).toEqual([
    1,
    ['stop w/processor/p1: ATLAS_WAIT_TIMEOUT', 'start w/processor/p1: ATLAS_REJECTED'],
  ]);
  // Until it can be stopped, and until it is; the way back then has its ten minutes.
  expect(found.report.steps[0]?.durationMs).toBeLessThan(3 * TIMEOUT_MS);
});
