/** What experiments share: the workspace's connections, and processors made in one line. */
import type { Answered } from '../../atlas/courier.ts';
import type { Document } from '../../model/document.ts';
import { isDocument, valueAt } from '../../model/document.ts';
import type { Value } from '../../model/document.ts';
import type { Measure } from './answer.ts';
import type { Lab } from './lab.ts';
import { isTaken, stateOf, wordsOf } from './lab.ts';

/** The smallest tier: probes cost as little as they can. Source: domain facts 2.6. */
export const SMALLEST_TIER = 'SP2';

/** A connection to a broker that can't exist: `.invalid` is reserved for that (RFC 2606). */
export const KAFKA = {
  name: 'probe-broker',
  type: 'Kafka',
  bootstrapServers: 'broker.probe.invalid:9092',
  authentication: { mechanism: 'PLAIN', username: 'probe', password: 'no-password-of-anybody' },
  security: { protocol: 'SASL_SSL' },
};

/** The database in the user's cluster that experiments may write to, which Sluice can't delete. */
export const PROBE_DATABASE = 'sluice_probe';

/** The sample data set that the API file names. */
export const SAMPLE = 'sample_stream_solar';

const SINK = { $emit: { connectionName: '__testLog' } };

/** A pipeline from the sample, by way of `stages`, to the engine's own log. */
export const sampled = (...stages: readonly object[]): readonly object[] => [
  { $source: { connectionName: SAMPLE } },
  ...stages,
  SINK,
];

/** Something that an experiment depends on did not happen: it says nothing then. */
export class Unsettled extends Error {}

export class Bench {
  readonly lab: Lab;
  /** The user's cluster, where one is named. */
  readonly cluster: string | undefined;
  /** What was answered when the workspace was made. */
  readonly made: Answered;
  #count = 0;
  #measures: Measure[] = [];
  readonly #ready = new Set<string>();

  constructor(lab: Lab, made: Answered, cluster: string | undefined) {
    this.lab = lab;
    this.made = made;
    this.cluster = cluster;
  }

  /** Keeps what was measured for the report, also where the experiment doesn't come to an end. */
  measure(what: string, saw: string, ms?: number): void {
    this.#measures.push({ what, saw, ...(ms !== undefined && { ms }) });
  }

  /** What was measured since the last call. */
  takeMeasures(): readonly Measure[] {
    const taken = this.#measures;
    this.#measures = [];
    return taken;
  }

  /** A name that no other experiment has. */
  name(): string {
    this.#count += 1;
    return `probe-${this.#count}`;
  }

  /** Makes the broker's connection once. */
  async kafka(): Promise<string> {
    await this.#makeConnection(KAFKA.name, KAFKA);
    return KAFKA.name;
  }

  /** Makes the sample's connection once, where it didn't come with the workspace. */
  async sample(): Promise<string> {
    const found = await this.lab.awaitConnection(SAMPLE, () => true);
    if (found === undefined) await this.#makeConnection(SAMPLE, { name: SAMPLE, type: 'Sample' });
    await this.#awaitReady(SAMPLE);
    return SAMPLE;
  }

  /** A connection to the user's cluster, made once. */
  database(): Promise<string> {
    return this.#makeDatabase('probe-database');
  }

  /** Another one, which no other experiment has. */
  ownDatabase(): Promise<string> {
    return this.#makeDatabase(this.name());
  }

  async #makeDatabase(name: string): Promise<string> {
    const role = { role: 'readWriteAnyDatabase', type: 'BUILT_IN' };
    await this.#makeConnection(name, {
      name,
      type: 'Cluster',
      clusterName: this.cluster ?? '',
      dbRoleToExecute: role,
    });
    return name;
  }

  async #makeConnection(name: string, body: object): Promise<void> {
    if (this.#ready.has(name)) return;
    need(await this.lab.send('POST', '/connections', { body }), `the connection ${name}`);
    await this.#awaitReady(name);
  }

  async #awaitReady(name: string): Promise<void> {
    if (this.#ready.has(name)) return;
    const seen = await this.lab.awaitConnection(name, (connection) =>
      ['READY', 'FAILED'].includes(stateOf(connection) ?? ''),
    );
    if (stateOf(seen) === 'FAILED') throw new Unsettled(`the connection ${name} became FAILED`);
    this.#ready.add(name);
  }

  /** Creates a processor, whatever becomes of it. */
  create(name: string, pipeline: readonly object[], more: object = {}): Promise<Answered> {
    return this.lab.send('POST', '/processor', {
      body: { name, tier: SMALLEST_TIER, pipeline, ...more },
    });
  }

  /** Creates a processor; the experiment ends where Atlas refuses it. */
  async processor(pipeline: readonly object[], more: object = {}): Promise<string> {
    const name = this.name();
    need(await this.create(name, pipeline, more), 'a processor');
    return name;
  }

  /** Has it run, or the experiment ends. */
  async start(name: string): Promise<void> {
    need(await this.verb(name, 'start'), 'a start');
    const seen = await this.lab.awaitProcessor(name, (processor) =>
      ['STARTED', 'FAILED'].includes(stateOf(processor) ?? ''),
    );
    if (stateOf(seen) !== 'STARTED')
      throw new Unsettled(`the processor became ${stateOf(seen) ?? 'nothing'}`);
  }

  /** Has it stand still, or the experiment ends. */
  async stop(name: string): Promise<void> {
    need(await this.verb(name, 'stop'), 'a stop');
    const seen = await this.lab.awaitProcessor(name, (processor) =>
      ['STOPPED', 'FAILED'].includes(stateOf(processor) ?? ''),
    );
    if (stateOf(seen) !== 'STOPPED')
      throw new Unsettled(`the processor became ${stateOf(seen) ?? 'nothing'}`);
  }

  /** A processor that ran and stands still, with a checkpoint where Atlas makes one. */
  async stopped(pipeline: readonly object[], more: object = {}): Promise<string> {
    const name = await this.processor(pipeline, more);
    await this.start(name);
    await this.stop(name);
    return name;
  }

  verb(name: string, verb: 'start' | 'stop' | 'startWith', body: object = {}): Promise<Answered> {
    return this.lab.send('POST', `/processor/${encodeURIComponent(name)}:${verb}`, { body });
  }

  update(name: string, body: object): Promise<Answered> {
    return this.lab.send('PATCH', `/processor/${encodeURIComponent(name)}`, { body });
  }

  /** A member of a processor as Atlas returns it. */
  async member(name: string, ...path: readonly string[]): Promise<Value | undefined> {
    return valueAt(await this.lab.processor(name), path);
  }

  /** A connection as Atlas returns it; undefined where there is none. */
  async connection(name: string): Promise<Document | undefined> {
    const { status, body } = await this.lab.send('GET', `/connections/${encodeURIComponent(name)}`);
    return status < 300 && isDocument(body) ? body : undefined;
  }
}

/** @throws Unsettled where Atlas refused what an experiment depends on */
export function need(answered: Answered, what: string): void {
  if (!isTaken(answered)) throw new Unsettled(`${what} was refused: ${wordsOf(answered)}`);
}
