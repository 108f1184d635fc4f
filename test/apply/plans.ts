/** Plans by hand: small, and only what apply may read of them. */
import { createWaiter } from '../../src/atlas/wait.ts';
import type { ApplyEvent } from '../../src/apply/report/events.ts';
import type { Report } from '../../src/apply/report/report.ts';
import { applyPlan } from '../../src/apply/run/run.ts';
import type { ApplyDependencies } from '../../src/apply/run/settings.ts';
import type { Address } from '../../src/model/address.ts';
import { connectionAddress, processorAddress } from '../../src/model/address.ts';
import type { Document } from '../../src/model/document.ts';
import { document } from '../../src/model/document.ts';
import { SecretReference } from '../../src/model/secret.ts';
import type { Plan, Step } from '../../src/plan/plan.ts';
import type { FakeAtlas } from './fake-atlas.ts';
import type { VirtualClock } from './virtual-clock.ts';

export const enrich = processorAddress('orders', 'enrich');
export const audit = processorAddress('orders', 'audit');
export const kafka = connectionAddress('orders', 'kafka');
const password = new SecretReference([{ source: 'secret', name: 'KAFKA_PASSWORD' }]);

/** A definition whose only stage says which one it is. */
export const definition = (version: string): Document =>
  document({ pipeline: [document({ $source: document({ connectionName: version }) })] });

export const running = (version: string): Document => definition(version).with('state', 'STARTED');

export const kafkaFields = (servers: string): Document =>
  document({
    type: 'Kafka',
    bootstrapServers: servers,
    authentication: document({ mechanism: 'PLAIN', username: 'svc' }),
  });

export const withPassword = (fields: Document): Document =>
  fields.with('authentication', document({ mechanism: 'PLAIN', username: 'svc', password }));

export const present = (fields: Document, state?: string): Step['expects'] => ({
  kind: 'present',
  fields,
  ...(state !== undefined && { state }),
});

export function planOf(...steps: readonly Step[]): Plan {
  return {
    formatVersion: 1,
    baseUrl: 'https://cloud.mongodb.com',
    project: '5f3a0c000000000000000000',
    selection: { targets: [], prune: false, updateSecrets: false, destroy: false },
    digest: 'sha256:a',
    desiredDigest: 'sha256:b',
    complete: true,
    summary: { create: 0, update: 0, replace: 0, delete: 0, start: 0, stop: 0, noop: 0, unmanaged: 0 },
    changes: [],
    steps,
    hazards: [],
    diagnostics: [],
    desired: [],
    removed: [],
  };
}

const step = (id: string, verb: Step['verb'], address: Address, rest: Partial<Step>): Step => ({
  id,
  verb,
  address,
  dependsOn: [],
  expects: { kind: 'absent' },
  ...rest,
});

export const create = (id: string, address: Address, fields: Document, rest: Partial<Step> = {}): Step =>
  step(id, 'create', address, { body: fields.with('name', address.name), leaves: fields, ...rest });

export const update = (id: string, address: Address, rest: Partial<Step>): Step =>
  step(id, 'update', address, rest);
export const remove = (id: string, address: Address, rest: Partial<Step>): Step =>
  step(id, 'delete', address, rest);
export const stop = (id: string, address: Address, rest: Partial<Step>): Step =>
  step(id, 'stop', address, rest);
export const start = (id: string, address: Address, rest: Partial<Step>): Step =>
  step(id, 'start', address, rest);

/** Stop, change the definition from `old` to `next`, start: `s1` to `s3`. */
export function changeOf(address: Address, old: Document, next: Document): Step[] {
  return [
    stop('s1', address, { expects: present(old, 'STARTED'), leaves: old, onFailure: 'start-again' }),
    update('s2', address, {
      dependsOn: ['s1'],
      body: next,
      expects: present(old, 'STOPPED'),
      leaves: next,
      onFailure: 'roll-back',
      rollbackBody: old,
    }),
    start('s3', address, {
      dependsOn: ['s1', 's2'],
      expects: present(next, 'STOPPED'),
      leaves: next,
      restarts: 's1',
    }),
  ];
}

export interface Applied {
  readonly report: Report;
  readonly events: readonly ApplyEvent[];
}

/** Applies on the virtual clock. */
export async function apply(
  atlas: FakeAtlas,
  clock: VirtualClock,
  plan: Plan,
  options: Partial<ApplyDependencies> & { readonly timeoutMs?: number } = {},
): Promise<Applied> {
  const events: ApplyEvent[] = [];
  const report = await clock.run(
    applyPlan(plan, {
      gateway: atlas,
      waiter: createWaiter(atlas, { clock, pollMs: 100, timeoutMs: options.timeoutMs ?? 600_000 }),
      clock,
      parallelism: 4,
      watchStartMs: 0,
      rollback: true,
      ...options,
      onEvent: (event) => {
        events.push(event);
        options.onEvent?.(event);
      },
    }),
  );
  return { report, events };
}

/** `s1 done`, one per step. */
export const outcomes = (report: Report): string[] => report.steps.map(({ id, status }) => `${id} ${status}`);
