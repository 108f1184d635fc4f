/** What a stage of a run is: messages in, messages out; and what stages share, the run. */
import type { Bson, Doc } from './values/bson.ts';
import type { Frame, Variables } from './expressions/evaluation.ts';
import { frameOf } from './expressions/evaluation.ts';

/** A document on its way, with its stream metadata and event time. */
export interface Message {
  readonly doc: Doc;
  /** What `$meta: "stream"` gives. */
  readonly meta: Doc;
  /** Event time in milliseconds since 1970. */
  readonly time: number;
}

export type Emit = (message: Message) => void;

/** One running instance of a stage. Errors in a document are thrown as `DocumentError`. */
export interface StageRun {
  process(message: Message, emit: Emit): void;
  /** The end of what this instance gets, as when a window closes. */
  finish?(emit: Emit): void;
  /** Time has passed, or the watermark has moved. */
  tick?(emit: Emit): void;
  /** The number of windows that are open. */
  holding?(): number;
}

/** A stage ready to run; stages inside windows start once for each window. */
export interface Stage {
  /** `$match`. */
  readonly name: string;
  /** `[2].$tumblingWindow[0].$group`. */
  readonly path: string;
  start(): StageRun;
}

/** How many documents a stage got and gave. */
export interface StageCounts {
  readonly name: string;
  readonly path: string;
  in: number;
  out: number;
  /** Sent to the dead letter queue. */
  dlq: number;
  /** The first documents that left it. */
  readonly samples: Doc[];
}

/** What all stages of one run share. */
export interface Run {
  /** The clock, in milliseconds since 1970. */
  now: number;
  /** Event time up to which everything has been seen, as the source says. */
  watermark: number;
  /** When the source last gave a document, by the clock. */
  lastInput: number;
  /** Variables of a `$lookup` or `$merge` whose pipeline runs at the moment. */
  variables: Variables | undefined;
  /** The field that shows the metadata, `_stream_meta`; undefined where the source turns it off. */
  metaField: string | undefined;
  /** Sends a document to the dead letter queue. */
  readonly reject: (message: Message, stage: string, reason: string, more?: Doc) => void;
  readonly counts: Map<string, StageCounts>;
}

/** The frame of a message. */
export function frameOfMessage(message: Message, run: Run): Frame {
  return frameOf(message.doc, message.meta, run.now, run.variables);
}

/** A message with another document. */
export function withDoc(message: Message, doc: Bson): Message {
  return { doc: doc as Doc, meta: message.meta, time: message.time };
}
