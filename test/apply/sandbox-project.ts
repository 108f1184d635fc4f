/** A project in a real sandbox over HTTP, with the real client, planner and waiter: what apply works with in earnest. */
import { createHttpGateway } from '../../src/atlas/http/http-gateway.ts';
import type { Gateway } from '../../src/atlas/gateway.ts';
import { readLive } from '../../src/atlas/read-live.ts';
import { createWaiter } from '../../src/atlas/wait.ts';
import type { Report } from '../../src/apply/report/report.ts';
import { applyPlan } from '../../src/apply/run/run.ts';
import type { ApplyDependencies } from '../../src/apply/run/settings.ts';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import {
  compareAddresses,
  connectionAddress,
  processorAddress,
  workspaceAddress,
} from '../../src/model/address.ts';
import type { Address } from '../../src/model/address.ts';
import type { Document, Value } from '../../src/model/document.ts';
import { NumberLiteral, document, isList, textOf } from '../../src/model/document.ts';
import type { Desired, DesiredResource } from '../../src/model/resources.ts';
import { SecretReference, SecretText } from '../../src/model/secret.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { HAZARD_KINDS } from '../../src/plan/plan.ts';
import type { Plan, Selection } from '../../src/plan/plan.ts';
import type { Fault } from '../../src/sandbox/faults/faults.ts';
import { startSandbox } from '../../src/sandbox/http/server.ts';

const PROJECT = '5f3a0c0d1f2a3b4c5d6e7fc1';
const RETRY = {
  delayMs: 2,
  maxDelayMs: 20,
  lateMs: 60,
  attempts: 5,
  validationMs: 500,
  releaseMs: 500,
  deletionMs: 500,
};

export interface JournalLine {
  readonly method: string;
  readonly path: string;
  readonly status?: number;
}

export interface Project {
  /** One login for all: the sandbox limits them. */
  readonly gateway: Gateway;
  plan(desired: Desired, selection?: Partial<Selection>): Promise<Plan>;
  /** Plans and applies, everything allowed. */
  apply(
    desired: Desired,
    options?: Partial<ApplyDependencies> & { readonly selection?: Partial<Selection> },
  ): Promise<Report>;
  /** Plans without faults, then applies with one; `planned`: how many requests the plan took. */
  applyWithFault(
    desired: Desired,
    fault: Fault | undefined,
  ): Promise<{ readonly report: Report; readonly planned: number }>;
  /** Replaces the faults. */
  setFaults(...faults: Fault[]): Promise<void>;
  /** What the sandbox was asked, without logins. */
  journal(): Promise<readonly JournalLine[]>;
  reset(): Promise<void>;
  stateOf(address: Address): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Opens its own sandbox; close it. */
export async function openProject(quirks: readonly string[] = []): Promise<Project> {
  const sandbox = await startSandbox({ clock: systemClock, settleMs: 4, quirks });
  const control = async (path: string, body?: unknown): Promise<Value> => {
    const answer = await fetch(`${sandbox.url}/sandbox/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return parseJson(await answer.text());
  };
  const gateway = createHttpGateway({
    baseUrl: sandbox.url,
    project: PROJECT,
    credentials: { kind: 'serviceAccount', clientId: 'sandbox', clientSecret: new SecretText('sandbox') },
    secrets: { find: () => new SecretText('hunter2') },
    clock: systemClock,
    env: {},
    version: 'test',
    timeoutMs: 5_000,
    retry: { baseMs: 2, capMs: 10 },
  });
  const run = async (plan: Plan, options: Partial<ApplyDependencies>): Promise<Report> => {
    const used = options.gateway ?? gateway;
    return applyPlan(plan, {
      gateway: used,
      waiter: createWaiter(used, { clock: systemClock, pollMs: 3, timeoutMs: 5_000 }),
      clock: systemClock,
      parallelism: 4,
      watchStartMs: 0,
      rollback: true,
      retry: RETRY,
      ...options,
    });
  };
  const project: Project = {
    gateway,
    plan: async (desired, selection = {}) => {
      const live = await readLive(gateway, { workspaces: 'all', parallelism: 4 });
      return makePlan({
        baseUrl: 'sandbox',
        project: PROJECT,
        desired,
        live,
        selection: { targets: [], prune: false, updateSecrets: false, destroy: false, ...selection },
        allowances: HAZARD_KINDS.map((kind) => ({ kind })),
      });
    },
    apply: async (desired, { selection, ...options } = {}) =>
      run(await project.plan(desired, selection), options),
    applyWithFault: async (desired, fault) => {
      const { length } = await project.journal();
      const plan = await project.plan(desired);
      const planned = (await project.journal()).length - length;
      if (fault !== undefined) await project.setFaults(fault);
      return { report: await run(plan, {}), planned };
    },
    setFaults: async (...faults) => {
      await control('faults', faults);
    },
    journal: async () => {
      const lines = await control('journal');
      return (isList(lines) ? lines : [])
        .map((line) => {
          const entry = line as Document;
          const status = entry.get('status');
          return {
            method: textOf(entry.get('method')) ?? '',
            path: (textOf(entry.get('path')) ?? '').replace(/^\/api\/atlas\/v2\/groups\/[^/]+\/streams/, ''),
            ...(status instanceof NumberLiteral && { status: status.toNumber() }),
          };
        })
        .filter(({ path }) => !path.includes('oauth'));
    },
    reset: async () => {
      await control('reset', {});
    },
    stateOf: async (address) => textOf((await gateway.read(address))?.get('state')),
    close: () => sandbox.close(),
  };
  return project;
}

export function desiredOf(...resources: DesiredResource[]): Desired {
  return {
    project: PROJECT,
    resources: resources.toSorted((a, b) => compareAddresses(a.address, b.address)),
    removed: [],
  };
}

const common = { protect: false, ignoreChanges: [] };

export const workspace = (name: string, prune = false): DesiredResource => ({
  kind: 'workspace',
  address: workspaceAddress(name),
  prune,
  fields: document({ dataProcessRegion: document({ cloudProvider: 'AWS', region: 'VIRGINIA_USA' }) }),
  ...common,
});

const connection = (of: string, name: string, fields: Document): DesiredResource => ({
  kind: 'connection',
  address: connectionAddress(of, name),
  fields,
  ...common,
});

export const sample = (of: string): DesiredResource =>
  connection(of, 'sample_stream_solar', document({ type: 'Sample' }));

export const kafkaConnection = (of: string, servers: string, access?: string): DesiredResource =>
  connection(
    of,
    'kafka',
    document({
      type: 'Kafka',
      bootstrapServers: servers,
      authentication: document({
        mechanism: 'PLAIN',
        username: 'svc',
        password: new SecretReference([{ source: 'secret', name: 'KAFKA' }]),
      }),
      security: document({ protocol: 'SASL_SSL' }),
      networking: access === undefined ? undefined : document({ access: document({ type: access }) }),
    }),
  );

/** Reads samples, keeps those with `field`, writes them to Kafka. */
export const processor = (
  of: string,
  name: string,
  field: string,
  more: { readonly renamedFrom?: string; readonly state?: 'STARTED' | 'STOPPED' } = {},
): DesiredResource => ({
  kind: 'processor',
  address: processorAddress(of, name),
  state: more.state ?? 'STARTED',
  ...(more.renamedFrom !== undefined && { renamedFrom: more.renamedFrom }),
  fields: document({
    pipeline: [
      document({ $source: document({ connectionName: 'sample_stream_solar' }) }),
      document({ $match: document({ [field]: document({ $exists: true }) }) }),
      document({ $emit: document({ connectionName: 'kafka', topic: 'out' }) }),
    ],
  }),
  ...common,
});

/** A workspace with two connections and two running processors. */
export const base = (of: string, servers = 'a:9092', field = 'old'): DesiredResource[] => [
  workspace(of),
  sample(of),
  kafkaConnection(of, servers),
  processor(of, 'one', field),
  processor(of, 'two', field),
];

export interface Scenario {
  readonly name: string;
  readonly before: Desired | undefined;
  readonly after: Desired;
}

/** What can become of a workspace: made, changed under way, rebuilt. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'creating everything', before: undefined, after: desiredOf(...base('orders')) },
  {
    name: 'changing a connection and processors that run',
    before: desiredOf(...base('orders')),
    after: desiredOf(...base('orders', 'b:9092', 'new')),
  },
  {
    name: 'replacing, renaming and pruning',
    before: desiredOf(...base('orders')),
    after: desiredOf(
      workspace('orders', true),
      sample('orders'),
      kafkaConnection('orders', 'a:9092', 'VPC'),
      processor('orders', 'zwei', 'new', { renamedFrom: 'two' }),
    ),
  },
];
