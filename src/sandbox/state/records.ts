/**
 * What the sandbox keeps about each resource. Records are immutable: a change makes a new one. A transition is data (where
 * to, and from when on), so that time passes in the sandbox without timers, across restarts too.
 */
import type { Document, Value } from '../../model/document.ts';

interface RecordCommon {
  /** 24 hex digits. */
  readonly id: string;
  readonly name: string;
  /** The API's fields that the client may set, defaults filled in, without secrets. */
  readonly fields: Document;
}

/** A workspace; `fields` is `dataProcessRegion`, `streamConfig`, `failoverRegions` and what the sandbox does not know. */
export interface WorkspaceRecord extends RecordCommon {
  readonly group: string;
  /** From this moment, in milliseconds since 1970, it is gone. */
  readonly goneAt?: number;
}

/** A connection's copy for another region. */
export type FailoverRecord = Omit<ConnectionRecord, 'failovers'>;

/** A connection; `fields` has its `type`, and what Atlas adds: `region`, `networking`. */
export interface ConnectionRecord extends RecordCommon {
  /** Paths of the write-only fields that were set, such as `authentication.password`. Their values are kept nowhere. */
  readonly secrets: readonly string[];
  /** PENDING until then, READY from then on. */
  readonly readyAt: number;
  /** Before that moment it is not there. */
  readonly appearsAt?: number;
  /** DELETING until then, gone from then on. */
  readonly goneAt?: number;
  readonly failovers: readonly FailoverRecord[];
}

/** What belongs to a project: a private link, or a peering of its network. Atlas knows both by their ids alone. */
export interface ProjectRecord extends Omit<RecordCommon, 'name'> {
  readonly kind: 'privateLink' | 'vpcPeering';
  /** On its way until then. */
  readonly readyAt: number;
  /** Being deleted until then, gone from then on. */
  readonly goneAt?: number;
  /** Why it has failed, from `readyAt` on. */
  readonly failure?: string;
}

/** A processor's states at rest. On the way to STARTED it reports PROVISIONING, on the way to STOPPED, STOPPING. */
export type RestingState = 'CREATED' | 'STARTED' | 'STOPPED' | 'FAILED';

/** Under way until `at`, in milliseconds since 1970. */
export interface Transition {
  readonly to: RestingState;
  /** When it is complete. */
  readonly at: number;
}

/** A processor; `fields` has its `pipeline` to the letter. Read it through `settle`, which lets time pass. */
export interface ProcessorRecord extends RecordCommon {
  readonly state: RestingState;
  readonly transition?: Transition;
  /** The pipeline that its checkpoint belongs to: the one that last ran. Absent: there is no checkpoint. */
  readonly checkpoint?: Value;
  /** The next start drops the checkpoint. */
  readonly dropsCheckpoint?: boolean;
  /** When it last started and last stopped running. */
  readonly startedAt?: number;
  readonly stoppedAt?: number;
  /** How long it has run before the current start, for its statistics. */
  readonly ranMs: number;
  readonly errorMsg?: string;
  /** Where it runs, where that is not its workspace's own region. */
  readonly region?: string;
}

/** A copy without some of its optional members. */
export function withoutMembers<T extends object, K extends keyof T>(
  record: T,
  ...keys: readonly K[]
): Omit<T, K> {
  const entries = Object.entries(record).filter(([key]) => !keys.includes(key as K));
  return Object.fromEntries(entries) as Omit<T, K>;
}
