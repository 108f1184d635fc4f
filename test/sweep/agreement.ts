/**
 * What a run says, held against the server: its report, the plan and the status that follow it must agree with what the server has and
 * was asked for. It is the server that knows who runs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { headingPhase } from '../../src/kinds/processor.ts';
import { printJson } from '../../src/model/document/json-text.ts';
import type { Report, StepReport } from '../../src/apply/report/report.ts';
import type { Kept, Seen } from './server-view.ts';
import { writeOf } from './server-view.ts';
import type { Lane } from './world.ts';

/** The file that runs write their report to. */
export const REPORT = 'report.json';

/** The report of the last run; undefined when there is none. */
export function readReport({ folder }: Lane): Report | undefined {
  const path = join(folder, REPORT);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : undefined;
}

const isUp = (state: string | undefined): boolean => headingPhase(state) === 'running';

/** The processors that ran before the first run and do not run now, under the names that they have now. Deleted ones are left out. */
function leftStopped({ found }: Lane, state: readonly Kept[]): readonly Kept[] {
  const processors = state.filter(({ kind }) => kind === 'processor');
  return found.running.flatMap((address) => {
    const id = found.ids.get(address);
    const now =
      processors.find((each) => each.id === id) ?? processors.find((each) => each.address === address);
    return now === undefined || isUp(now.state) ? [] : now;
  });
}

/**
 * Expects that a run's report is true: each step that is done was asked for, nothing was asked for that the report does not know, and who runs
 * is as it says.
 *
 * @param before How many requests the server had seen when the run began.
 */
export async function expectTrueReport(lane: Lane, before: number, at: string): Promise<void> {
  const report = readReport(lane);
  if (report === undefined) return;
  const { steps } = report;
  const seen = (await lane.journal()).slice(before);
  const asked = new Set(seen.flatMap((each) => writeOf(each) ?? []));
  const state = await lane.state();
  const said: string[] = [];
  const active = new Set(steps.filter(({ status }) => status !== 'skipped').map(({ address }) => address));
  for (const { verb, address, status, reason } of steps) {
    const isAsked = asked.has(`${verb} ${address}`);
    if (status === 'done' && reason === undefined && !isAsked)
      said.push(`${verb} ${address}: done, never asked for`);
  }
  for (const each of seen.filter(wasCarriedOut)) {
    const write = writeOf(each);
    if (write !== undefined && !active.has(write.split(' ')[1] ?? ''))
      said.push(`${write}: not in the report`);
  }
  const oldNames = new Map(lane.scenario.survivors.map(([from, to]) => [to, from]));
  const lasts = new Map<string, StepReport>();
  for (const step of steps) {
    if ((step.verb === 'start' || step.verb === 'stop') && step.status !== 'skipped')
      lasts.set(step.address, step);
  }
  for (const { verb, address, status, state: shown } of lasts.values()) {
    // Put back after a rename that was not done, it runs under its old name.
    const live = [address, oldNames.get(address)]
      .map((name) => state.find((each) => each.address === name))
      .find((each) => each !== undefined);
    const isRunning = isUp(live?.state);
    const isStarted = verb === 'start' && (status === 'done' || status === 'restored');
    const what = `${verb} ${address} ${status}, ${live?.state ?? 'not there'}`;
    if (isStarted && !isRunning) said.push(what);
    if (shown !== undefined && live !== undefined && isUp(shown) !== isRunning)
      said.push(`${what}: shown as ${shown}`);
  }
  const failed = new Set(steps.filter(({ status }) => status === 'failed').map(({ address }) => address));
  for (const { address } of leftStopped(lane, state)) {
    if (!failed.has(address) && report.outcome !== 'interrupted')
      said.push(`${address} is stopped, and the report is silent`);
  }
  expect([at, said, said.length > 0 ? JSON.stringify({ steps, asked: [...asked] }) : '']).toEqual([
    at,
    [],
    '',
  ]);
}

const wasCarriedOut = ({ status }: Seen): boolean => status !== undefined && status < 300;

interface PlannedStep {
  readonly verb: string;
  readonly address: string;
}

interface SeenStatus {
  readonly healthy: boolean;
  readonly processors: readonly {
    readonly address: string;
    readonly state: string | null;
    readonly healthy: boolean;
  }[];
}

/** Expects that `plan` and `status`, asked now, agree with the server on who runs, and that neither is content with what was left stopped. */
export async function expectAgreement(lane: Lane, at: string): Promise<void> {
  const [planned, shown] = [
    await lane.run(['plan', '--json', ...lane.scenario.flags]),
    await lane.run(['status', '--json']),
  ];
  const { steps } = JSON.parse(planned.stdout) as { readonly steps: readonly PlannedStep[] };
  const status = JSON.parse(shown.stdout) as SeenStatus;
  const state = await lane.state();
  const said: string[] = [];
  for (const { address, state: theirs } of status.processors) {
    const live = state.find((each) => each.address === address);
    if (isUp(theirs ?? undefined) !== isUp(live?.state)) {
      said.push(`status: ${address} is ${theirs ?? 'missing'}, and really ${live?.state ?? 'missing'}`);
    }
  }
  const stops = steps.filter(({ verb }) => verb === 'stop');
  for (const { address } of stops) {
    if (!isUp(state.find((each) => each.address === address)?.state))
      said.push(`plan: stops ${address}, which does not run`);
  }
  const renames = new Map(lane.scenario.survivors);
  for (const { address } of leftStopped(lane, state)) {
    const names = [address, renames.get(address)];
    const isPlanned = steps.some((step) => step.verb !== 'stop' && names.includes(step.address));
    if (!isPlanned) said.push(`plan: leaves ${address} stopped`);
    const isDeleted = steps.some((step) => step.verb === 'delete' && step.address === address);
    const healthy = status.processors.find((each) => each.address === address)?.healthy;
    if (!isDeleted && (healthy !== false || status.healthy))
      said.push(`status: content with ${address}, which is stopped`);
  }
  expect([at, said, said.length > 0 ? planned.stdout + shown.stdout : '']).toEqual([at, [], '']);
}

/** Expects that nothing was created or changed twice: a creation again only after its deletion. */
export async function expectNothingTwice(lane: Lane, at: string): Promise<void> {
  const counts = new Map<string, number>();
  const twice: string[] = [];
  for (const each of (await lane.journal()).filter(wasCarriedOut)) {
    const write = writeOf(each);
    if (write === undefined || /^(start|stop) /.test(write)) continue;
    const [verb = '', address = ''] = write.split(' ');
    if (verb === 'delete') counts.delete(`create ${address}`);
    if (verb === 'create') counts.delete(`delete ${address}`);
    const key = verb === 'update' && each.body ? `${write} ${printJson(each.body)}` : write;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if ((counts.get(key) ?? 0) > 1) twice.push(key);
  }
  expect([at, twice]).toEqual([at, []]);
}

/** Expects that what a run had told as done, before it was killed, was asked for. `stdout`: of `apply --json`. */
export async function expectTrueEvents(lane: Lane, stdout: string, at: string): Promise<void> {
  const asked = new Set((await lane.journal()).flatMap((each) => writeOf(each) ?? []));
  const untrue = stdout
    .split('\n')
    // The last line may have been cut short.
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Partial<StepReport> & { readonly type: string })
    .filter(({ type, reason }) => type === 'step-done' && reason === undefined)
    .map(({ verb = '', address = '' }) => `${verb} ${address}`)
    .filter((write) => !asked.has(write));
  expect([at, untrue]).toEqual([at, []]);
}
