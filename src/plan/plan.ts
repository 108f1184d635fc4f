/**
 * The plan: one object that the text, the JSON, the pull request comment and the apply all read. Made by `make-plan.ts`; pure data,
 * sorted, so that equal input gives equal bytes. Nothing is done that a plan does not hold.
 */
import type { HazardKind } from '../model/hazard.ts';
import type { Address } from '../model/address.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Document, Value } from '../model/document.ts';
import type { GateAction, GatePolicy } from '../model/gate-policy.ts';
import type { DesiredResource, StartOptions } from '../model/resources.ts';
import type { Shown } from '../kinds/rules/field-rule.ts';
import type { SourceKind } from '../position/source.ts';

export type Action = 'create' | 'update' | 'replace' | 'delete' | 'noop' | 'unmanaged';
/** `mark` and `gate` are looks: one notes where a processor is in its source, the other waits until it has proved itself. */
export type Verb =
  'create' | 'update' | 'delete' | 'stop' | 'start' | 'accept' | 'mark' | 'gate' | 'failover';

export { HAZARD_KINDS } from '../model/hazard.ts';
export type { HazardKind } from '../model/hazard.ts';

export interface Hazard {
  readonly kind: HazardKind;
  readonly address: Address;
  /** One sentence: what would happen, and to what. */
  readonly reason: string;
  /** False: the plan is refused until it is allowed by name. Hazards that are only shown are always true. */
  readonly allowed: boolean;
  /** The exact flag, or manifest line, that allows it; absent where nothing can (`protect`) or need. */
  readonly allowWith?: string;
}

export interface FieldChange {
  /** JSON Pointer (RFC 6901) from the resource's root. */
  readonly path: string;
  /** Absent: it is not there before, or after. */
  readonly before?: Value;
  readonly after?: Value;
  readonly shown: Shown;
}

/** An operation of JSON Patch (RFC 6902). Values are lossless; what must not be shown is masked in them. */
export interface PatchOperation {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path: string;
  /** Absent for `remove`. */
  readonly value?: Value;
}

export interface Change {
  readonly address: Address;
  readonly action: Action;
  /** For a connection its type, as it will be; for a private link its provider and vendor. */
  readonly type?: string;
  /** For `update` and `replace`. A pipeline is one field, `/pipeline`. */
  readonly fields: readonly FieldChange[];
  /** The same between the normal forms, for programs; empty for `noop` and `unmanaged`. */
  readonly patch: readonly PatchOperation[];
  /** Normal forms: what Atlas has, and what it will have. Absent where there is nothing. */
  readonly before?: Document;
  readonly after?: Document;
  /** For `create` and `replace`: the fields that are sent, secrets by reference. */
  readonly sends?: Document;
  /** Processors: the state Atlas reports, and whether it runs once the plan is applied. */
  readonly stateBefore?: string;
  readonly runsAfter?: boolean;
  /** The former name, when the change renames. */
  readonly renamedFrom?: string;
  readonly hazards: readonly Hazard[];
  /** Its new version runs beside it until somebody promotes it: this plan leaves both alone. */
  readonly awaitsPromotion?: true;
  /** Worth knowing, no effect: a number spelt differently, why it is deleted, what is left alone. */
  readonly notes: readonly string[];
  readonly source?: Place;
  /** The pipeline's own place, when it is in another file. */
  readonly pipelineSource?: Place;
}

/** What Atlas must still have when a step is about to write. */
export type Expectation =
  | { readonly kind: 'absent' }
  /** `fields`: the normal form as planned, or as earlier steps of this plan leave it. */
  | { readonly kind: 'present'; readonly fields: Document; readonly state?: string };

/** How a start finds the time at which it begins to read, from where the old version was. Part of the digest; the position itself is not. */
export interface CarryRule {
  /** The name under which the old version was marked. */
  readonly of: string;
  /** So many seconds before the position. */
  readonly rewindSeconds: number;
  /** So many more where the position is from before the stop: what was handed on may not have been written since the last checkpoint. */
  readonly checkpointSeconds: number;
  /** The old version has a window: what is open counts as not written. Where that isn't stated, so many seconds are gone back. */
  readonly openSeconds?: number;
  /** A replay: it begins at this time at the latest, in seconds since 1970. */
  readonly replaySeconds?: number;
  /** Begins exactly where a window of the new version begins. In milliseconds. */
  readonly window?: { readonly size: number; readonly offset: number };
}

/** A look at where a processor is. */
export interface Mark {
  readonly when: 'before-stop' | 'after-stop';
  readonly source: 'change-stream' | 'kafka';
}

/** What a step is to a blue/green change, and what decides about it. Part of the digest. */
export interface Handover {
  /**
   * `shadow`: of the new version while it writes elsewhere; if it fails, that version is deleted and the old one goes on. `caught-up`,
   * `passed`: waits, for the new version to be as far as the old one, and for the old one to get past where the new one stopped.
   * `old`: the old version has stopped. `live`: the new version writes to its real sink.
   */
  readonly part: 'shadow' | 'caught-up' | 'passed' | 'old' | 'live';
  readonly source: Mark['source'];
  /** The old version has windows, and has to close those that the new one never saw whole. */
  readonly closesWindows?: true;
  /** The new version has windows. */
  readonly opensWindows?: true;
  /** The topics, where statistics may leave them out because there is one. */
  readonly oldTopic?: string;
  readonly newTopic?: string;
  /** The run ends in the shadow: a version that has not caught up by the deadline goes on waiting. */
  readonly keepsWaiting?: true;
  /** In seconds from the first wait of a run on: by then it is over, or the change is given up. */
  readonly deadlineSeconds?: number;
}

/** When a start counts as sound, and what happens if it does not. Part of the digest. */
export interface GateRule extends Omit<GatePolicy, 'onFailure'> {
  readonly onFailure: GateAction;
  /** Which limit of its lag counts. */
  readonly source: SourceKind;
  /** It has a window: how long until the first one is written. */
  readonly windowSeconds?: number;
}

/**
 * One effect in Atlas. Apply reads nothing but steps; what it sends is `body`, to the letter. A processor's update whose body holds a `name` renames:
 * `address` is the old name, and the body holds nothing else.
 */
export interface Step {
  /** `s1`, `s2`, ... in an order in which they could run one by one. */
  readonly id: string;
  readonly verb: Verb;
  readonly address: Address;
  /** Steps that must have succeeded before. */
  readonly dependsOn: readonly string[];
  /** create: the whole body; update: the PATCH body. May hold secret references. */
  readonly body?: Document;
  /** For `start`. */
  readonly start?: StartOptions;
  /** For `start`: it begins where the old version was. It is never sent without a time. */
  readonly carry?: CarryRule;
  /** For `mark`. */
  readonly mark?: Mark;
  /** For `gate`: what the manifest asks for. Without it, a new version has proved itself once it has read something. */
  readonly gate?: GateRule;
  /** For `start` and `gate`: it begins at what its Kafka consumer group has committed, under the name that was marked. */
  readonly byCommits?: string;
  /** The old version, which comes back under this step's name when the step fails: for the start and the gate of a new version. */
  readonly replaces?: string;
  /** Of a blue/green change. */
  readonly handover?: Handover;
  /** For `failover`: where to, and which processors it moves. What is asked for is `body`. */
  readonly failover?: FailoverMove;
  /** Somebody has consented to lose the checkpoint: where Atlas asks for it, the consent is sent. Never part of the digest. */
  readonly mayDropCheckpoint?: true;
  readonly expects: Expectation;
  /** Once it has succeeded: the normal form that Atlas then has. */
  readonly leaves?: Document;
  /**
   * What is put back when this step, or a step between it and the start, fails: `start-again` (a stopped processor starts on what it had),
   * `roll-back` (a changed processor gets its old definition back, `rollbackBody`, and starts), `create-again` (what a replacement deletes is
   * created again as it was, from `rollbackBody`).
   */
  readonly onFailure?: 'start-again' | 'roll-back' | 'create-again';
  readonly rollbackBody?: Document;
  /** This start puts back what the stop with this id began: it is never skipped. */
  readonly restarts?: string;
  /** This start puts back what an interrupted apply stopped: the note that says so. It is in no digest, and never skipped. */
  readonly restores?: string;
}

/** What a `failover` step waits for. */
export interface FailoverMove {
  readonly region: string;
  /** Processors. */
  readonly moves: readonly Address[];
  /** Atlas only looks whether it could: nothing moves. */
  readonly isDryRun: boolean;
}

export interface PlanSummary {
  readonly create: number;
  readonly update: number;
  readonly replace: number;
  readonly delete: number;
  readonly start: number;
  readonly stop: number;
  readonly noop: number;
  readonly unmanaged: number;
}

/** A plan that does nothing. */
export const NO_SUMMARY: PlanSummary = {
  create: 0,
  update: 0,
  replace: 0,
  delete: 0,
  start: 0,
  stop: 0,
  noop: 0,
  unmanaged: 0,
};

/** What the plan was asked to look at. Part of the digest. */
export interface Selection {
  /** Patterns of `--target`; empty: everything. */
  readonly targets: readonly string[];
  /** `--prune`: as if every workspace of the manifest had `prune: true`. */
  readonly prune: boolean;
  /** Patterns of `--restart`: processors that stop and start as they are. Absent: none. */
  readonly restart?: readonly string[];
  /** `ADDRESS=TIME` of `--replay`: processors that start afresh from a time. Absent: none. */
  readonly replay?: readonly string[];
  readonly updateSecrets: boolean;
  /** `destroy`: delete what the manifest names. */
  readonly destroy: boolean;
  /** `--promote`: addresses of processors whose new version may take over. Absent: none. */
  readonly promote?: readonly string[];
}

export interface Plan {
  readonly formatVersion: 1;
  readonly baseUrl: string;
  readonly project: string;
  readonly selection: Selection;
  readonly digest: string;
  readonly desiredDigest: string;
  /** False when something could not be read: such a plan can't be applied. */
  readonly complete: boolean;
  readonly summary: PlanSummary;
  /** Sorted by address. */
  readonly changes: readonly Change[];
  readonly steps: readonly Step[];
  /** All of the changes' hazards, refused ones first. */
  readonly hazards: readonly Hazard[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the plan was made from; a saved plan is re-planned from it. */
  readonly desired: readonly DesiredResource[];
  readonly removed: readonly Address[];
}
