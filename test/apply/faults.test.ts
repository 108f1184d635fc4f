/**
 * One fault at one request of an apply, for every request of a few scenarios, against the sandbox over HTTP: it must
 * succeed in the same run, and send nothing twice whose effect it can read back.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../src/sandbox/faults/faults.ts';
import type { JournalLine, Project, Scenario } from './sandbox-project.ts';
import { SCENARIOS, openProject } from './sandbox-project.ts';

/** Faults after which Atlas has done, or will do, what was asked. */
const CARRIED_OUT: readonly Omit<Fault, 'match'>[] = [{ drop: 'after' }, { late: 15 }];
const NOT_CARRIED_OUT: readonly Omit<Fault, 'match'>[] = [
  { status: 429, errorCode: 'RATE_LIMITED', retryAfter: 0 },
  { status: 500, errorCode: 'UNEXPECTED_ERROR' },
  { status: 504 },
  { drop: 'before' },
  { status: 401 },
];

/** Every so many requests are hit by each fault, each fault from another one on. 1 is the whole sweep. */
const STRIDE = 19;

let project: Project;

beforeAll(async () => {
  project = await openProject();
});

afterAll(async () => {
  await project.close();
});

async function run(scenario: Scenario, fault: Fault | undefined): Promise<readonly JournalLine[]> {
  await project.reset();
  if (scenario.before !== undefined) await project.apply(scenario.before);
  const { length } = await project.journal();
  const { report, planned } = await project.applyWithFault(scenario.after, fault);
  expect(
    report.steps.filter((step) => step.status !== 'done'),
    JSON.stringify(fault),
  ).toEqual([]);
  const lines = (await project.journal()).slice(length + planned);
  await project.setFaults();
  expect((await project.plan(scenario.after)).steps, JSON.stringify(fault)).toEqual([]);
  return lines;
}

const writesOf = (lines: readonly JournalLine[]): string[] =>
  lines.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);

const countOf = (writes: readonly string[], write: string): number =>
  writes.filter((one) => one === write).length;

describe.each(SCENARIOS)('$name', (scenario) => {
  it('succeeds whatever happens to one request, and does nothing twice', { timeout: 120_000 }, async () => {
    const clean = await run(scenario, undefined);
    const expected = writesOf(clean);
    let offset = 0;
    for (const kind of [...CARRIED_OUT, ...NOT_CARRIED_OUT]) {
      for (let nth = 1 + (offset++ % STRIDE); nth <= clean.length; nth += STRIDE) {
        const fault: Fault = { match: { path: '/api/atlas/**', nth }, ...kind };
        const writes = writesOf(await run(scenario, fault));
        const again = CARRIED_OUT.includes(kind) ? 0 : 1;
        for (const write of new Set(writes)) {
          // A connection's secret can't be read back: it is sent again to one that is adopted.
          if (/^PATCH .*\/connections\//.test(write)) continue;
          expect(countOf(writes, write), `${write} ${JSON.stringify(fault)}`).toBeLessThanOrEqual(
            countOf(expected, write) + again,
          );
        }
      }
    }
  });
});
