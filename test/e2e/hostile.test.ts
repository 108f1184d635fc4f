/**
 * What is between Sluice and Atlas behaves badly: more than one thing goes wrong, or goes wrong for good. Each run ends done, or with a clear
 * error and everything running; the next one, when all is well again, finishes the work.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Intervention, Judge, Reply } from '../sweep/relay.ts';
import { SECRETS } from '../sweep/manifests.ts';
import { SCENARIOS } from '../sweep/scenarios.ts';
import type { Lane } from '../sweep/world.ts';
import { openLanes } from '../sweep/world.ts';

type Then = Omit<Intervention, 'nth'>;
type Request = Parameters<Judge>[0];

const error = (status: number, errorCode: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  text: JSON.stringify({ error: status, errorCode, detail: errorCode, reason: errorCode, parameters: [] }),
});
const page: Reply = { status: 200, headers: { 'content-type': 'text/html' }, text: '<html>Log in</html>' };
const cutShort: Reply = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  text: '{"results":[{"na',
};
const HOURS = { 'retry-after': '7200' };

const never = (then: Then['then']): Then => ({ when: 'before', then });
const undone = (then: Then['then']): Then => ({ when: 'after', then });

const isLogin = ({ path }: Request): boolean => path.startsWith('/api/oauth');
const isStart = ({ path }: Request): boolean => /:start(With)?$/.test(path);
const isStop = ({ path }: Request): boolean => path.endsWith(':stop');
const isPatch = ({ method }: Request): boolean => method === 'PATCH';
const isWrite = (request: Request): boolean => request.method !== 'GET' && !isLogin(request);
const isList = ({ method, path }: Request): boolean => method === 'GET' && path.includes('?');

/** From the first request that `is` on, the next ones go wrong in turn, and then none. */
function after(is: (request: Request) => boolean, ...thens: readonly Then[]): () => Judge {
  return () => {
    let next = -1;
    return (request) => {
      if (next < 0 && !is(request)) return undefined;
      next += 1;
      return thens[next];
    };
  };
}

/** Every request that `is` goes wrong. */
const always =
  (is: (request: Request) => boolean, then: Then): (() => Judge) =>
  () =>
  (request) =>
    is(request) ? then : undefined;

/** Each of the different requests that `is` goes wrong once. */
function onceEach(is: (request: Request) => boolean, then: Then): () => Judge {
  return () => {
    const seen = new Set<string>();
    return (request) => {
      const key = `${request.method} ${request.path}`;
      if (!is(request) || seen.has(key)) return undefined;
      seen.add(key);
      return then;
    };
  };
}

const burst = [500, 502, 503].map((status) => never(error(status, 'UNEXPECTED_ERROR')));

interface Trial {
  readonly what: string;
  readonly judge: () => Judge;
  /** Of the run; 0 when Sluice copes. */
  readonly code: number;
  /** What it says; for those that don't. */
  readonly says?: RegExp;
}

const TRIALS: readonly Trial[] = [
  { what: 'a lost answer, then a burst of errors', judge: after(isStop, undone('cut'), ...burst), code: 0 },
  {
    what: 'a 504 for a PATCH, then a burst',
    judge: after(isPatch, undone({ status: 504 }), ...burst),
    code: 0,
  },
  { what: 'two lost answers in a row', judge: after(isPatch, undone('cut'), undone('cut')), code: 0 },
  { what: 'each answer to a write lost once', judge: onceEach(isWrite, undone('cut')), code: 0 },
  { what: 'each request broken once', judge: onceEach(() => true, never('cut')), code: 0 },
  { what: 'each answer cut short once', judge: onceEach((it) => !isLogin(it), undone(cutShort)), code: 0 },
  { what: 'a login page in place of each answer, once', judge: onceEach(() => true, never(page)), code: 0 },
  {
    what: 'a login page for ever',
    judge: always(() => true, never(page)),
    code: 1,
    says: /ATLAS_BAD_RESPONSE/,
  },
  {
    what: 'lists cut short for ever',
    judge: always(isList, undone(cutShort)),
    code: 1,
    says: /ATLAS_BAD_RESPONSE/,
  },
  {
    what: 'credentials that are refused for ever',
    judge: always((it) => !isLogin(it), never(error(401, 'UNAUTHORIZED'))),
    code: 1,
    says: /ATLAS_UNAUTHORIZED/,
  },
  {
    what: 'credentials that may not write',
    judge: always(isWrite, never(error(403, 'USER_UNAUTHORIZED'))),
    code: 1,
    says: /ATLAS_FORBIDDEN/,
  },
  {
    what: 'no tokens',
    judge: always(isLogin, never(error(503, 'UNAVAILABLE'))),
    code: 1,
    says: /ATLAS_UNAVAILABLE.*log in/,
  },
  {
    what: 'a login that hangs up',
    judge: always(isLogin, never('cut')),
    code: 1,
    says: /ATLAS_UNREACHABLE.*log in/,
  },
  {
    what: 'Retry-After of hours for lists',
    judge: always(isList, never(error(429, 'RATE_LIMITED', HOURS))),
    code: 1,
    says: /ATLAS_RATE_LIMITED/,
  },
  {
    what: 'Retry-After of hours for a change',
    judge: always(isPatch, never(error(429, 'RATE_LIMITED', HOURS))),
    code: 1,
    says: /ATLAS_RATE_LIMITED/,
  },
  {
    what: 'no changes, for ever',
    judge: always(isPatch, never(error(500, 'UNEXPECTED_ERROR'))),
    code: 1,
    says: /ATLAS_UNAVAILABLE/,
  },
];

/** One for all: filling a project takes longer than changing it. */
let lane: Lane;
let close: () => Promise<void>;
beforeAll(async () => {
  const scenario = SCENARIOS.find(({ name }) => name === 'update running processors')!;
  [lane] = (await openLanes(scenario, 1, (it) => {
    close = it;
  })) as [Lane];
});
afterAll(() => close());

test.each(TRIALS)('$what', { timeout: 120_000 }, async ({ judge, code, says, what }) => {
  await lane.begin(judge());
  const run = await lane.run([...lane.apply, '--report', 'report.json']);
  const printed = run.stdout + run.stderr;
  expect([run.code, printed]).toEqual([code, expect.stringMatching(says ?? /Converged/)]);
  expect(printed).not.toMatch(/INTERNAL|^ {4}at /m);
  expect(printed).not.toContain(SECRETS.KAFKA_PASSWORD);
  await lane.expectRunning(what);
  lane.mend();
  expect((await lane.run(lane.apply)).code).toBe(0);
  await lane.expectDone(what);
});

test.each([301, 302, 303, 307, 308])('a redirect (%i) takes no credentials elsewhere', async (status) => {
  const heard: string[] = [];
  const thief = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.end('{}');
  });
  await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void thief.close());
  const location = `http://127.0.0.1:${(thief.address() as AddressInfo).port}/`;
  for (const is of [isLogin, isList, isStop]) {
    await lane.begin(always(is, never({ status, headers: { location } }))());
    const { code, stdout, stderr } = await lane.run(lane.apply);
    expect([code, stdout + stderr]).toEqual([1, expect.stringContaining('redirect')]);
    await lane.expectRunning(`redirect ${status}`);
  }
  expect(heard).toEqual([]);
});

test('the report of a run whose starts are refused names each processor that is left stopped', async () => {
  await lane.begin(always(isStart, never(error(402, 'NO_PAYMENT_INFORMATION_FOUND')))());
  expect((await lane.run([...lane.apply, '--report', 'report.json'])).code).toBe(1);
  const report = JSON.parse(readFileSync(join(lane.folder, 'report.json'), 'utf8')) as {
    readonly steps: readonly { readonly verb: string; readonly rollbackRefused?: object }[];
  };
  const starts = report.steps.filter(({ verb }) => verb === 'start');
  expect(starts.length).toBe(2);
  for (const { rollbackRefused } of starts) expect(rollbackRefused).toMatchObject({ state: 'STOPPED' });
});
