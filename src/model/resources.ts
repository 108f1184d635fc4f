/** What people want (`Desired`) and what Atlas has (`Live`): the two inputs of a plan. Plain data, sorted by address. */
import type { Address } from './address.ts';
import type { Document } from './document.ts';
import type { Place } from './diagnostic.ts';
import type { GatePolicy } from './gate-policy.ts';

/** What a manifest says under `update` of a processor. */
export interface UpdatePolicy {
  /**
   * What becomes of the position where the checkpoint can't be kept. `carry-over`: the new version starts where the old one was;
   * `from-now`: what arrives in between is skipped. Absent: refused until somebody chooses.
   */
  readonly freshStart?: 'carry-over' | 'from-now';
  /** How far before the carried position it starts, in seconds. Absent: as far as it takes. */
  readonly rewindSeconds?: number;
  /** With `strategy: blue-green`: changes of the pipeline are made beside the running processor. */
  readonly blueGreen?: BlueGreenPolicy;
}

/** How a new version takes over from the one that runs. */
export interface BlueGreenPolicy {
  /** Where the new one writes until then: a collection or a topic, reached by the connection of its own sink. */
  readonly sink: ShadowSink;
  /** Where its dead letters go until then. Absent: to its own queue. */
  readonly dlq?: { readonly db: string; readonly coll: string };
  /** So long after the switch the old version is deleted. Absent: it is kept until it is under `removed`. */
  readonly keepOldSeconds?: number;
  /** `manual`: it waits until somebody promotes it. */
  readonly promote: 'auto' | 'manual';
  /** By then it has taken over, or is given up. */
  readonly deadlineSeconds: number;
}

export type ShadowSink = { readonly db: string; readonly coll: string } | { readonly topic: string };

/** STARTED and STOPPED are kept so by Sluice; UNMANAGED: people start and stop it. */
export type DesiredState = 'STARTED' | 'STOPPED' | 'UNMANAGED';

interface DesiredCommon {
  readonly address: Address;
  /** The API's own fields, without `name`, with `extra` laid in. Secrets stand as references. */
  readonly fields: Document;
  /** Never delete or replace. */
  readonly protect: boolean;
  /** JSON Pointers below `fields` that are neither compared nor sent. */
  readonly ignoreChanges: readonly string[];
  /** Where the manifest names it. */
  readonly place?: Place;
}

export interface DesiredWorkspace extends DesiredCommon {
  readonly kind: 'workspace';
  /** The manifest owns every connection and processor of the workspace: what it does not name is deleted. */
  readonly prune: boolean;
}

export interface DesiredConnection extends DesiredCommon {
  readonly kind: 'connection';
  /** The regions of its failover connections where the manifest describes them: others are deleted. Absent: they are left alone. */
  readonly failoverRegions?: readonly string[];
}

/** The form of a connection in another region: `fields` are those of its type, `type` included. */
export interface DesiredFailover extends DesiredCommon {
  readonly kind: 'failover';
}

export interface DesiredProcessor extends DesiredCommon {
  readonly kind: 'processor';
  readonly state: DesiredState;
  /** False: consent to lose the checkpoint where a change demands it. Absent: none. Never part of `fields`. */
  readonly resumeFromCheckpoint?: boolean;
  /** How a change that can't resume from the checkpoint is made. Never part of `fields`. */
  readonly update?: UpdatePolicy;
  /** When a start counts as sound. Never part of `fields`. */
  readonly gate?: GatePolicy;
  /** The processor's former name. */
  readonly renamedFrom?: string;
  /** Where its pipeline stands: its own file, or the manifest. */
  readonly pipelinePlace?: Place;
}

/** Of the project. Its `place` and name are the manifest's; Atlas knows it by an id. */
export interface DesiredPrivateLink extends DesiredCommon {
  readonly kind: 'privateLink';
}

/** Of the project: a request from an AWS account that is to be accepted. */
export interface DesiredVpcPeering extends DesiredCommon {
  readonly kind: 'vpcPeering';
}

export type DesiredResource =
  | DesiredVpcPeering
  | DesiredPrivateLink
  | DesiredWorkspace
  | DesiredConnection
  | DesiredFailover
  | DesiredProcessor;

export interface Desired {
  /** 24 hex digits. */
  readonly project: string;
  /** Sorted by address. */
  readonly resources: readonly DesiredResource[];
  /** What the manifest lists under `removed`, sorted. */
  readonly removed: readonly Address[];
}

/** One resource as a list call returned it. `body` is complete and unchanged, unknown fields included. */
export interface LiveResource {
  readonly address: Address;
  readonly body: Document;
}

/** A list that the credentials may not read (403), or that Atlas refused. */
export interface UnreadableList {
  /** The workspace whose list it is; undefined for the lists of the project. */
  readonly workspace?: string;
  readonly kind: Address['kind'];
  /** The connection whose failover connections it lists. */
  readonly connection?: string;
  readonly reason: string;
  /** Atlas's own code for it: a missing role is something else than an address that is not on the access list. */
  readonly errorCode?: string;
}

export interface Live {
  /** Sorted by address. */
  readonly resources: readonly LiveResource[];
  /** What could not be read: a plan over it is not complete. */
  readonly unreadable: readonly UnreadableList[];
}

/** How a processor is started. Source: Admin API, `:startWith`. */
export interface StartOptions {
  readonly tier?: string;
  /** False drops the checkpoint; left out, Atlas resumes from it. */
  readonly resumeFromCheckpoint?: boolean;
  /** Change streams: where a fresh start begins to read; ISO 8601, UTC, whole seconds. */
  readonly startAtOperationTime?: string;
}
