/** A story in the pure model: processors start, stop and fail on a ledger, time passes, and the account is read. */
import { parseJson } from '../../../src/model/document/json-text.ts';
import type { SinkAccount } from '../../../src/sandbox/events/account.ts';
import { account } from '../../../src/sandbox/events/account.ts';
import { runAt } from '../../../src/sandbox/events/history.ts';
import type { Failure } from '../../../src/sandbox/events/ledger.ts';
import { EventLedger } from '../../../src/sandbox/events/ledger.ts';
import type { Run } from '../../../src/sandbox/events/run.ts';
import type { EventSettingsUpdate } from '../../../src/sandbox/events/settings.ts';
import { readSpec } from '../../../src/sandbox/events/spec.ts';
import type { QuirkName } from '../../../src/sandbox/faults/quirks.ts';

const START = Date.UTC(2026, 10, 22, 12, 0, 7, 300);
export const MINUTE = 60_000;

/** Change stream of `shop.orders`, a topic, or with a window. */
export const changeStream = (...stages: readonly unknown[]): unknown[] => [
  { $source: { connectionName: 'Cluster0', db: 'shop', coll: 'orders' } },
  ...stages,
  { $merge: { into: { connectionName: 'Cluster0', db: 'shop', coll: 'out' } } },
];
export const kafka = (source: object = {}, ...stages: readonly unknown[]): unknown[] => [
  { $source: { connectionName: 'b:9092', topic: 'orders', ...source } },
  ...stages,
  { $merge: { into: { connectionName: 'Cluster0', db: 'shop', coll: 'out' } } },
];
export const tumbling = (minutes: number, more: object = {}): unknown => ({
  $tumblingWindow: {
    interval: { size: minutes, unit: 'minute' },
    ...more,
    pipeline: [{ $group: { _id: null, n: { $sum: 1 } } }],
  },
});
export const hopping = (minutes: number, hop: number): unknown => ({
  $hoppingWindow: {
    interval: { size: minutes, unit: 'minute' },
    hopSize: { size: hop, unit: 'minute' },
    pipeline: [{ $group: { _id: null, n: { $sum: 1 } } }],
  },
});

interface Start {
  readonly resumes?: boolean;
  readonly startAt?: number;
  readonly replays?: boolean;
}

export class Story {
  now = START;
  readonly ledger: EventLedger;
  readonly failures: Failure[] = [];

  constructor(settings: EventSettingsUpdate = {}, quirks: readonly QuirkName[] = []) {
    this.ledger = new EventLedger(new Set(quirks));
    this.ledger.configure({ eventsPerSecond: 5, ...settings });
  }

  wait(ms: number): this {
    this.now += ms;
    this.failures.push(...this.ledger.advance(this.now));
    return this;
  }

  start(id: string, pipeline: unknown, { resumes = true, startAt, replays = false }: Start = {}): this {
    const text = JSON.stringify(pipeline);
    const spec = readSpec(parseJson(text), (name) => name);
    const request = { at: this.now, resumes, replays, spec, ...(startAt === undefined ? {} : { startAt }) };
    this.ledger.start({ id, place: 'g/w', processor: id, pipeline: text, request });
    return this.wait(0);
  }

  stop(id: string): this {
    this.ledger.stop({ id }, this.now, 'stopped');
    return this;
  }

  fail(id: string): this {
    this.ledger.stop({ id }, this.now, 'failed');
    return this;
  }

  run(id: string): Run {
    const history = this.ledger.historyOf({ id });
    const run = history && runAt(history, this.now);
    if (run === undefined) throw new Error(`${id} never ran`);
    return run;
  }

  account(sink = 'merge Cluster0/shop.out'): SinkAccount {
    const [found] = account(this.ledger.histories, this.now, sink);
    if (found === undefined) throw new Error(`nothing was written to ${sink}`);
    return found;
  }
}
