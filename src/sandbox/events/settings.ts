/**
 * How the events of a sandbox are made and how its processors handle them: what `--events-per-second` begins and
 * `POST /sandbox/events` changes. Behaviours are like faults: the first that matches a start decides, member by member.
 */
import * as z from 'zod';
import type { EventLog } from './log.ts';
import type { SourceKind } from './spec.ts';

/** Milliseconds: a minute, for the defaults. */
const MINUTE = 60_000;

const behaviourShape = z.strictObject({
  match: z
    .strictObject({
      /** A glob over the processor's name when it starts. Any when absent. */
      processor: z.string().min(1).optional(),
      /** What its pipeline must contain, as JSON text without spaces. Any when absent. */
      pipeline: z.string().min(1).optional(),
    })
    .default({}),
  /** It hands on what it has read this often. */
  batchMs: z.number().positive().optional(),
  /** What was handed on reaches the sink this much later. */
  sinkMs: z.number().min(0).optional(),
  /** How many seconds of events it reads in a second while it catches up. */
  speed: z.number().positive().optional(),
  checkpointMs: z.number().positive().optional(),
  /** Every n-th event goes to the dead letter queue. */
  deadLetterEvery: z.int().min(1).optional(),
  /** It is FAILED this long after its start, without a last checkpoint. */
  failAfterMs: z.number().min(0).optional(),
  /** It starts again by itself, from its last checkpoint, this long after a start; once for each start. */
  restartAfterMs: z.number().min(0).optional(),
});

const settingsShape = z.strictObject({
  /** For each source; a topic's partitions share it. */
  eventsPerSecond: z.number().min(0),
  /** Other rates, by a glob over the source's name, such as `kafka b:9092/orders`; the first that matches counts. */
  rates: z
    .array(z.strictObject({ source: z.string().min(1), eventsPerSecond: z.number().min(0) }))
    .default([]),
  /** Partitions of every Kafka topic and shards of every Kinesis stream. */
  partitions: z.int().min(1).max(1000).default(3),
  /** A start time, or a checkpoint, that is older is not in the oplog any more. Topics begin that long ago. */
  oplogMs: z
    .number()
    .positive()
    .default(48 * 60 * MINUTE),
  behaviours: z.array(behaviourShape).default([]),
});

/** See `settingsShape`. */
export type EventSettings = z.infer<typeof settingsShape>;
export type Behaviour = z.infer<typeof behaviourShape>;

/** What `POST /sandbox/events` takes: any of the settings; those that are left out stay. */
export const settingsUpdateShape = z.strictObject({
  eventsPerSecond: z.number().min(0).optional(),
  rates: settingsShape.shape.rates.unwrap().optional(),
  partitions: settingsShape.shape.partitions.unwrap().optional(),
  oplogMs: settingsShape.shape.oplogMs.unwrap().optional(),
  behaviours: settingsShape.shape.behaviours.unwrap().optional(),
});
export type EventSettingsUpdate = z.infer<typeof settingsUpdateShape>;

/** Settings with the defaults for all but the rate. */
export function eventSettings(eventsPerSecond: number): EventSettings {
  return settingsShape.parse({ eventsPerSecond });
}

/**
 * How `--sandbox` makes events unless its state says otherwise. One a second, so that counters are seconds of running time. People come back
 * after days: what was stopped meanwhile must find its place in the oplog, and catch up while they watch.
 */
export const EMBEDDED_EVENTS: EventSettings = {
  ...eventSettings(1),
  oplogMs: 7 * 24 * 60 * MINUTE,
  behaviours: [{ match: {}, speed: 7200 }],
};

/** Settings as they were kept; undefined where they are not in a form that this version knows. */
export function readSettings(data: unknown): EventSettings | undefined {
  const result = settingsShape.safeParse(data);
  return result.success ? result.data : undefined;
}

/** How one run of a processor handles events. Times are in milliseconds. */
export interface Pace {
  readonly batchMs: number;
  readonly sinkMs: number;
  readonly speed: number;
  readonly checkpointMs: number;
  readonly deadLetterEvery?: number;
  readonly failAfterMs?: number;
  readonly restartAfterMs?: number;
}

/** The pace of a processor that starts. Source of the checkpoint's cadence: domain facts 2.7, from an older engine. */
export function paceOf(
  { behaviours }: EventSettings,
  start: { readonly processor: string; readonly pipeline: string; readonly hasWindow: boolean },
): Pace {
  const matching = behaviours.filter(
    ({ match }) =>
      (match.processor === undefined || matchesGlob(match.processor, start.processor)) &&
      (match.pipeline === undefined || start.pipeline.includes(match.pipeline)),
  );
  const pick = <K extends keyof Behaviour>(key: K): Behaviour[K] | undefined =>
    matching.find((behaviour) => behaviour[key] !== undefined)?.[key];
  const [deadLetterEvery, failAfterMs, restartAfterMs] = [
    pick('deadLetterEvery'),
    pick('failAfterMs'),
    pick('restartAfterMs'),
  ];
  return {
    batchMs: pick('batchMs') ?? 1000,
    sinkMs: pick('sinkMs') ?? 1000,
    speed: pick('speed') ?? 20,
    checkpointMs: pick('checkpointMs') ?? (start.hasWindow ? 60 * MINUTE : 5 * MINUTE),
    ...(deadLetterEvery === undefined ? {} : { deadLetterEvery }),
    ...(failAfterMs === undefined ? {} : { failAfterMs }),
    ...(restartAfterMs === undefined ? {} : { restartAfterMs }),
  };
}

/** The logs of one collection, topic or stream; `name` is its kind and what it is called. */
export function makeLogs(
  { eventsPerSecond, rates, partitions }: EventSettings,
  kind: SourceKind,
  name: string,
): readonly EventLog[] {
  const rate = rates.find(({ source }) => matchesGlob(source, name))?.eventsPerSecond ?? eventsPerSecond;
  if (kind !== 'kafka' && kind !== 'kinesis') return [{ name, eventsPerSecond: rate }];
  return Array.from({ length: partitions }, (_, index) => ({
    name: `${name}#${index}`,
    eventsPerSecond: rate / partitions,
  }));
}

/** `*` matches any text. */
function matchesGlob(glob: string, text: string): boolean {
  const parts = glob.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text);
}
