/**
 * One sandbox after another, each filled as a scenario finds its project, and what must hold of it once a command has been
 * carried out at last. A lane runs one of them at a time; several lanes run side by side.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import { isDocument } from '../../src/model/document.ts';
import type { RunningSandbox, SandboxOptions } from '../../src/sandbox/http/server.ts';
import { startSandbox } from '../../src/sandbox/http/server.ts';
import { runInProcess } from '../e2e/in-process.ts';
import type { CliResult } from '../e2e/run-cli.ts';
import type { Intervention, Judge, Relay } from './relay.ts';
import { openRelay } from './relay.ts';
import { SECRETS } from './manifests.ts';
import type { Scenario } from './scenarios.ts';
import type { Kept, Seen } from './server-view.ts';
import { addressOf, idsOf, readJournal, readState, stoppedIn } from './server-view.ts';

/** How long transitions take, in milliseconds: long enough that runs end in the middle of them. */
const SETTLE_MS = 12;

/** What people set, but for the address of Atlas. */
const ENV = {
  MONGODB_ATLAS_CLIENT_ID: 'sandbox',
  MONGODB_ATLAS_CLIENT_SECRET: 'sandbox',
  ...SECRETS,
};

/** The project as it is found. */
export interface Found {
  readonly stateFile: string | undefined;
  /** Each resource's id. */
  readonly ids: ReadonlyMap<string, string>;
  /** Addresses of the processors that run. */
  readonly running: readonly string[];
}

export interface Lane {
  readonly scenario: Scenario;
  readonly found: Found;
  /** A folder with `sluice.yaml`, empty of everything else at the start of each trial. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly relay: Relay;
  /** Arguments of the command under test. */
  readonly apply: readonly string[];
  /** Fills a sandbox anew and gives it to the relay. */
  readonly begin: (intervention?: Intervention | Judge, options?: Partial<SandboxOptions>) => Promise<void>;
  /** Requests pass again, to the same sandbox, counted anew. */
  readonly mend: (intervention?: Intervention | Judge) => void;
  /** Runs the command under test without anything in its way; expects success, and counts its requests. */
  readonly rehearse: (options?: Partial<SandboxOptions>) => Promise<{ readonly count: number }>;
  /** Runs a command in this process; `patience` is SLUICE_PATIENCE, the scenario's unless told. */
  readonly run: (args: readonly string[], patience?: number) => Promise<CliResult>;
  readonly journal: () => Promise<readonly Seen[]>;
  readonly state: () => Promise<readonly Kept[]>;
  /** Time passes: reads don't lag behind any more. */
  readonly catchUp: () => Promise<void>;
  /** Addresses of processors that are stopped, or on their way there, and should not be. */
  readonly stopped: () => Promise<readonly string[]>;
  /** Expects that there are none of these, but for those that the change is to delete. */
  readonly expectRunning: (at: string) => Promise<void>;
  /** Expects that the change has been made: converged, running, nothing lost that was not to be. */
  readonly expectDone: (at: string) => Promise<void>;
}

/** Lanes for a scenario; they close when the test ends, or when `atEnd` calls what it is given. */
export async function openLanes(
  scenario: Scenario,
  count: number,
  atEnd: (close: () => Promise<void>) => void = onTestFinished,
): Promise<readonly Lane[]> {
  const root = mkdtempSync(join(tmpdir(), 'sluice-sweep-'));
  const closers: (() => Promise<void>)[] = [];
  atEnd(async () => {
    for (const close of closers) await close();
    rmSync(root, { recursive: true, force: true });
  });
  const found = await prepare(scenario, root);
  const lanes: Lane[] = [];
  for (let index = 0; index < count; index += 1) {
    const { lane, close } = await openLane(scenario, found, join(root, `lane-${index}`));
    closers.push(close);
    lanes.push(lane);
  }
  return lanes;
}

async function prepare({ before }: Scenario, root: string): Promise<Found> {
  if (before === undefined) return { stateFile: undefined, ids: new Map(), running: [] };
  const stateFile = join(root, 'found.json');
  writeFileSync(join(root, 'sluice.yaml'), before);
  const sandbox = await startSandbox({ clock: systemClock, stateFile });
  const made = await runInProcess(['apply', '--auto-approve'], {
    directory: root,
    env: { ...ENV, MONGODB_ATLAS_BASE_URL: sandbox.url, SLUICE_PATIENCE: '0.01' },
    clock: systemClock,
  });
  expect(made).toMatchObject({ code: 0 });
  const state = await readState(sandbox.url);
  await sandbox.close();
  const running = state.filter((each) => each.kind === 'processor' && each.state === 'STARTED');
  return { stateFile, ids: idsOf(state), running: running.map(({ address }) => address) };
}

async function openLane(
  scenario: Scenario,
  found: Found,
  folder: string,
): Promise<{ readonly lane: Lane; readonly close: () => Promise<void> }> {
  const relay = await openRelay();
  const patience = String(scenario.patience ?? 0.01);
  const env = { ...ENV, MONGODB_ATLAS_BASE_URL: relay.url, SLUICE_PATIENCE: patience };
  const stateFile = `${folder}.json`;
  let sandbox: RunningSandbox | undefined;
  const closeSandbox = async (): Promise<void> => {
    const old = sandbox;
    sandbox = undefined;
    await old?.close();
  };
  const urlNow = (): string => {
    if (sandbox === undefined) throw new Error('there is no sandbox yet');
    return sandbox.url;
  };
  const isIdle = ({ address }: Kept): boolean => scenario.idle?.includes(address) ?? false;
  // Also of what was deleted since: requests name failover connections by their ids.
  const known: (readonly [string, string])[] = [...found.ids];
  const lane: Lane = {
    scenario,
    found,
    folder,
    env,
    relay,
    // Without --timeout: how long something takes on a busy machine decides nothing.
    apply: [...(scenario.command ?? ['apply', ...scenario.flags]), '--auto-approve'],
    begin: async (intervention, options = {}) => {
      await closeSandbox();
      for (const path of [folder, stateFile, `${stateFile}.log`]) {
        rmSync(path, { recursive: true, force: true });
      }
      mkdirSync(folder);
      writeFileSync(join(folder, 'sluice.yaml'), scenario.after);
      if (found.stateFile !== undefined) copyFileSync(found.stateFile, stateFile);
      // Of two faults that match, the first decides: what a trial is about before what goes wrong all the time.
      const faults = [...(options.faults ?? []), ...(scenario.faults ?? [])];
      sandbox = await startSandbox({
        clock: systemClock,
        stateFile,
        settleMs: SETTLE_MS,
        ...options,
        faults,
      });
      relay.aim(sandbox.url, intervention);
    },
    mend: (intervention) => {
      relay.aim(urlNow(), intervention);
    },
    rehearse: async (options) => {
      await lane.begin(undefined, options);
      const { code, stderr } = await lane.run(lane.apply);
      expect([code, stderr]).toEqual([0, expect.any(String)]);
      return { count: relay.count };
    },
    run: async (args, ownPatience) => {
      const result = await runInProcess(args, {
        directory: folder,
        env: ownPatience === undefined ? env : { ...env, SLUICE_PATIENCE: String(ownPatience) },
        clock: systemClock,
      });
      expect(result.stdout + result.stderr).not.toContain(SECRETS.KAFKA_PASSWORD);
      return result;
    },
    journal: async () => {
      known.push(...idsOf(await lane.state()));
      return readJournal(urlNow(), known);
    },
    state: () => readState(urlNow()),
    catchUp: async () => {
      const body = JSON.stringify(scenario.faults ?? []);
      await fetch(`${urlNow()}/sandbox/faults`, { method: 'POST', body });
    },
    stopped: async () =>
      stoppedIn(await readState(urlNow()))
        .filter((each) => !isIdle(each))
        .map(({ address }) => address),
    expectRunning: async (at) => {
      const ids = new Set(found.running.map((address) => found.ids.get(address)));
      // One that is new has not been started yet; one that was created again has another id.
      const hasRun = ({ id, address }: Kept): boolean => ids.has(id) || found.running.includes(address);
      const stopped = stoppedIn(await readState(urlNow())).filter((each) => hasRun(each) && !isIdle(each));
      expect(
        stopped.map(({ address }) => address).filter((address) => !isGoing(scenario, address)),
        at,
      ).toEqual([]);
    },
    expectDone: async (at) => {
      relay.aim(urlNow());
      await lane.catchUp();
      const plan = await lane.run(['plan', '--json', ...scenario.flags]);
      const { steps } = JSON.parse(plan.stdout) as { readonly steps: readonly unknown[] };
      expect(steps, at).toEqual([]);
      const state = await readState(urlNow());
      const ids = idsOf(state);
      for (const [from, to] of scenario.survivors) {
        expect([at, to, ids.get(to)]).toEqual([at, to, found.ids.get(from)]);
      }
      expect(
        stoppedIn(state).filter((each) => !isIdle(each)),
        at,
      ).toEqual([]);
      await expectRegions(lane, at);
      expectNothingLost(scenario, await lane.journal(), at);
    },
  };
  return {
    lane,
    close: async () => {
      await closeSandbox();
      await relay.close();
    },
  };
}

/** Whether a processor is to be deleted, and not to be made anew. */
function isGoing({ deletable, after }: Scenario, address: string): boolean {
  const [workspace = '', , name = ''] = address.split('/');
  const wanted = JSON.parse(after) as {
    readonly workspaces: Readonly<Record<string, { readonly processors: object }>>;
  };
  return deletable.includes(address) && !Object.hasOwn(wanted.workspaces[workspace]?.processors ?? {}, name);
}

/** Expects that processors run where the scenario wants them. */
async function expectRegions({ scenario: { regions = {} }, run }: Lane, at: string): Promise<void> {
  if (Object.keys(regions).length === 0) return;
  const { processors } = JSON.parse((await run(['status', '--json'])).stdout) as {
    readonly processors: readonly { readonly address: string; readonly region: string | null }[];
  };
  const seen = processors.map(({ address, region }) => [address, region] as const);
  expect([at, Object.fromEntries(seen)]).toMatchObject([at, regions]);
}

/** Deletions and dropped checkpoints that nobody allowed. */
function expectNothingLost(scenario: Scenario, journal: readonly Seen[], at: string): void {
  for (const { method, path, body } of journal) {
    const address = addressOf(path);
    if (method === 'DELETE') expect(scenario.deletable, `${at}: deleted ${address}`).toContain(address);
    const options = body?.get('options');
    const isDropped = [body, options].some(
      (each) => isDocument(each) && each.get('resumeFromCheckpoint') === false,
    );
    if (isDropped) expect(scenario.droppable, `${at}: dropped ${address}`).toContain(address);
  }
}
