/**
 * One sandbox after another, each filled as a scenario finds its project, and what must hold of it once a command has been
 * carried out at last. A lane runs one of them at a time; several lanes run side by side.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import type { Document } from '../../src/model/document.ts';
import { NumberLiteral, isDocument, isList, textOf } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import type { RunningSandbox, SandboxOptions } from '../../src/sandbox/http/server.ts';
import { startSandbox } from '../../src/sandbox/http/server.ts';
import { runInProcess } from '../e2e/in-process.ts';
import type { CliResult } from '../e2e/run-cli.ts';
import type { Intervention, Judge, Relay } from './relay.ts';
import { openRelay } from './relay.ts';
import type { Scenario } from './scenarios.ts';
import { SECRETS } from './scenarios.ts';

/** How long transitions take, in milliseconds: long enough that runs end in the middle of them. */
const SETTLE_MS = 12;

/** What people set, but for the address of Atlas. */
const ENV = {
  MONGODB_ATLAS_CLIENT_ID: 'sandbox',
  MONGODB_ATLAS_CLIENT_SECRET: 'sandbox',
  ...SECRETS,
};

/** One request as the sandbox saw it. */
export interface Seen {
  readonly method: string;
  /** Below the project's streams. */
  readonly path: string;
  readonly status: number | undefined;
  readonly body: Document | undefined;
}

export interface Lane {
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
  /** Runs a command in this process; `patience` is SLUICE_PATIENCE, 0.01 unless told. */
  readonly run: (args: readonly string[], patience?: number) => Promise<CliResult>;
  readonly journal: () => Promise<readonly Seen[]>;
  /** Addresses of processors that are stopped, or on their way there. */
  readonly stopped: () => Promise<readonly string[]>;
  /** Expects that no processor of the sandbox is stopped, or on its way there. */
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

/** The project as it is found: the sandbox's state file, and each resource's id. */
interface Found {
  readonly stateFile: string | undefined;
  readonly ids: ReadonlyMap<string, string>;
}

async function prepare({ before }: Scenario, root: string): Promise<Found> {
  if (before === undefined) return { stateFile: undefined, ids: new Map() };
  const stateFile = join(root, 'found.json');
  writeFileSync(join(root, 'sluice.yaml'), before);
  const sandbox = await startSandbox({ clock: systemClock, stateFile });
  const made = await runInProcess(['apply', '--auto-approve'], {
    directory: root,
    env: { ...ENV, MONGODB_ATLAS_BASE_URL: sandbox.url, SLUICE_PATIENCE: '0.01' },
    clock: systemClock,
  });
  expect(made).toMatchObject({ code: 0 });
  const ids = idsOf(await readState(sandbox.url));
  await sandbox.close();
  return { stateFile, ids };
}

async function openLane(
  scenario: Scenario,
  found: Found,
  folder: string,
): Promise<{ readonly lane: Lane; readonly close: () => Promise<void> }> {
  const relay = await openRelay();
  const env = { ...ENV, MONGODB_ATLAS_BASE_URL: relay.url, SLUICE_PATIENCE: '0.01' };
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
  const lane: Lane = {
    folder,
    env,
    relay,
    apply: ['apply', '--auto-approve', '--timeout', '20s', ...scenario.flags],
    begin: async (intervention, options = {}) => {
      await closeSandbox();
      for (const path of [folder, stateFile, `${stateFile}.log`]) {
        rmSync(path, { recursive: true, force: true });
      }
      mkdirSync(folder);
      writeFileSync(join(folder, 'sluice.yaml'), scenario.after);
      if (found.stateFile !== undefined) copyFileSync(found.stateFile, stateFile);
      sandbox = await startSandbox({ clock: systemClock, stateFile, settleMs: SETTLE_MS, ...options });
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
    run: async (args, patience) => {
      const result = await runInProcess(args, {
        directory: folder,
        env: patience === undefined ? env : { ...env, SLUICE_PATIENCE: String(patience) },
        clock: systemClock,
      });
      expect(result.stdout + result.stderr).not.toContain(SECRETS.KAFKA_PASSWORD);
      return result;
    },
    journal: async () => readJournal(await readControl(urlNow(), 'journal')),
    stopped: async () => stoppedIn(await readState(urlNow())).map(({ address }) => address),
    expectRunning: async (at) => {
      expect(await lane.stopped(), at).toEqual([]);
    },
    expectDone: async (at) => {
      relay.aim(urlNow());
      const plan = await lane.run(['plan', '--json', ...scenario.flags]);
      const { steps } = JSON.parse(plan.stdout) as { readonly steps: readonly unknown[] };
      expect(steps, at).toEqual([]);
      const state = await readState(urlNow());
      const ids = idsOf(state);
      for (const [from, to] of scenario.survivors) {
        expect([at, to, ids.get(to)]).toEqual([at, to, found.ids.get(from)]);
      }
      expect(stoppedIn(state), at).toEqual([]);
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

/** `/w/processor/p:start` is about `w/processor/p`. */
function addressOf(path: string): string {
  return path.replace(/^\//, '').replace('/connections/', '/connection/').replace(/:\w+$/, '');
}

async function readControl(url: string, what: string): Promise<readonly Document[]> {
  const value = parseJson(await (await fetch(`${url}/sandbox/${what}`)).text());
  return isList(value) ? value.filter(isDocument) : [];
}

function readJournal(lines: readonly Document[]): Seen[] {
  return lines.flatMap((line) => {
    const path = textOf(line.get('path')) ?? '';
    const body = line.get('body');
    const status = line.get('status');
    return path.startsWith('/api/oauth')
      ? []
      : {
          method: textOf(line.get('method')) ?? '',
          path: path.replace(/^\/api\/atlas\/v2\/groups\/[^/]+\/streams/, ''),
          status: status instanceof NumberLiteral ? status.toNumber() : undefined,
          body: isDocument(body) ? body : undefined,
        };
  });
}

interface Kept {
  readonly kind: string;
  readonly address: string;
  readonly id: string;
  readonly state: string | undefined;
}

async function readState(url: string): Promise<readonly Kept[]> {
  return (await readControl(url, 'state')).flatMap((operation) => {
    const record = operation.get('record');
    const kind = textOf(operation.get('put'));
    if (!isDocument(record) || kind === undefined || record.has('goneAt')) return [];
    const name = textOf(record.get('name')) ?? '';
    const transition = record.get('transition');
    const state = isDocument(transition) ? transition.get('to') : record.get('state');
    return {
      kind,
      address: kind === 'workspace' ? name : `${textOf(operation.get('workspace')) ?? ''}/${kind}/${name}`,
      id: textOf(record.get('id')) ?? '',
      state: textOf(state),
    };
  });
}

const stoppedIn = (state: readonly Kept[]): readonly Kept[] =>
  state.filter((each) => each.kind === 'processor' && each.state !== 'STARTED');

const idsOf = (state: readonly Kept[]): Map<string, string> =>
  new Map(state.map(({ address, id }) => [address, id]));
