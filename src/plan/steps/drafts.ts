/**
 * The working form of a change while a plan is being made: what is known of one resource from the manifest and from Atlas. Stays inside
 * this folder; a finished plan holds `Change`s.
 */
import type { Address } from '../../model/address.ts';
import { connectionAddress, formatAddress } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import type { DesiredProcessor, DesiredResource, Live, LiveResource } from '../../model/resources.ts';
import type { PipelineContext } from '../../pipeline/finding.ts';
import { connectionReferences } from '../../pipeline/references.ts';
import { processorPhase, processorStateOf } from '../../kinds/processor.ts';
import type { LeftOvers } from '../compare/left-overs.ts';
import type { BlueGreen } from '../blue-green/change.ts';
import type { Action, FieldChange } from '../plan.ts';
import type { SecretField } from '../compare/secrets.ts';

/** `unlisted`, `connection`: of failover connections, whose connection describes others, or is deleted or replaced itself. */
export type DeletionCause = 'removed' | 'prune' | 'destroy' | 'unlisted' | 'connection';

interface DraftCommon {
  readonly address: Address;
  action: Action;
  fields: readonly FieldChange[];
  /** What it is once the plan is applied, without secrets; undefined for what is deleted. */
  after?: Document;
  /** Secrets that a create or update would send; for connections. */
  readonly secrets: readonly SecretField[];
  /** Whether the manifest's secrets are sent again though nothing else changes. */
  readonly isRotation: boolean;
  readonly unverifiable: readonly string[];
  /** Whether it is what the user asked to look at; false for what is only touched because of that. */
  isTargeted: boolean;
  readonly notes: string[];
  /** Processors: what an unfinished change has left beside it. */
  leftOvers?: LeftOvers;
  /** Processors: it does not run, and Atlas states no position. */
  isPositionUnknown?: boolean;
  /** Processors: it changes beside the running version. Set by `blue-green/change.ts`. */
  blueGreen?: BlueGreen;
  /** `--restart` names it: it stops and starts though nothing changes. */
  isRestarted?: true;
  /** `--replay` names it: it starts afresh from this time, in seconds since 1970. */
  replayFrom?: number;
  /** Processors: what happens to it apart from its own fields. Set by `effects.ts`. */
  run: Run;
}

/** A resource that Atlas doesn't have: the manifest wants it, and it is known what would be sent. */
interface NewDraft extends DraftCommon {
  readonly desired: DesiredResource;
  readonly live?: undefined;
  readonly before?: undefined;
  /** The fields that its creation sends, secrets included. */
  readonly sends: Document;
  readonly cause?: undefined;
  readonly renamedFrom?: undefined;
  pinnedTier?: undefined;
}

/** A resource that Atlas has, whether or not the manifest wants it. */
interface LiveDraft extends DraftCommon {
  readonly desired?: DesiredResource;
  readonly live: LiveResource;
  readonly before: Document;
  /** The fields that a connection's PATCH, or the creation in a replacement, sends, secrets included. */
  sends?: Document;
  /** Why it is deleted. */
  cause?: DeletionCause;
  readonly renamedFrom?: string;
  /** Processors: the tier that is set though Atlas reports it already. Set by `tier-pins.ts`. */
  pinnedTier?: string;
}

/** What is known of a resource. There is none that neither side has. */
export type Draft = NewDraft | LiveDraft;

/** How a processor's running is touched. */
export interface Run {
  readonly stops: boolean;
  readonly starts: boolean;
  /** Whether it runs once the plan is applied; undefined: as people will have it. */
  readonly runsAfter?: boolean;
  /** Connections that change while it is stopped. */
  readonly pausedFor: readonly string[];
  /** The connection, or for a connection the private link, whose replacement forces its own. */
  readonly replacedFor?: string;
  /** It starts because an apply that stopped it was interrupted: the note that says so. */
  readonly restores?: string;
}

export const UNTOUCHED: Run = { stops: false, starts: false, pausedFor: [] };

/** Drafts by formatted address. */
export type Drafts = ReadonlyMap<string, Draft>;

const keys = new WeakMap<Address, string>();

/** An address as the key of maps. Remembered: a plan asks for the same ones over and over. */
export function keyOf(address: Address): string {
  const known = keys.get(address);
  if (known !== undefined) return known;
  const key = formatAddress(address);
  keys.set(address, key);
  return key;
}

/** The draft of a connection that a processor names. */
export const connectionOf = (drafts: Drafts, processor: Address, name: string): Draft | undefined =>
  drafts.get(keyOf(connectionAddress(processor.workspace, name)));

export function isProcessor(resource: DesiredResource | undefined): resource is DesiredProcessor {
  return resource?.kind === 'processor';
}

/** What a processor's pipeline can refer to: the connections of its workspace. */
export function contextOf({ address: { workspace } }: Draft, live: Live): PipelineContext {
  const types = live.resources
    .filter(({ address }) => address.kind === 'connection' && address.workspace === workspace)
    .map(({ address, body }) => [address.name, textOf(body.get('type'))] as const);
  return { connections: new Map(types) };
}

/** The same, as the connections will be. */
export function plannedContext({ address: { workspace } }: Draft, drafts: Drafts): PipelineContext {
  const types = [...drafts.values()]
    .filter(({ address }) => address.kind === 'connection' && address.workspace === workspace)
    .map(({ address, before, after }) => [address.name, textOf((after ?? before)?.get('type'))] as const);
  return { connections: new Map(types) };
}

const names = new WeakMap<Document, readonly string[]>();

/** The names of the connections that a processor's fields use, without repetition, in their order. */
export function connectionNames(fields: Document | undefined): readonly string[] {
  if (fields === undefined) return [];
  const known = names.get(fields);
  if (known !== undefined) return known;
  const references = connectionReferences(fields.get('pipeline'), fields.get('options'));
  const found = [...new Set(references.map((reference) => reference.name))];
  names.set(fields, found);
  return found;
}

/** The state that Atlas reports for a draft's processor. */
export function liveStateOf(draft: Draft): string | undefined {
  return draft.live === undefined ? undefined : processorStateOf(draft.live.body);
}

/**
 * Whether a processor is up, or on its way there, so that it must be stopped before it can be changed. States between that lead up from
 * creation are not: it is created, not started. Unknown states count as up: stopping is safe, changing under it is not.
 */
export function isUp(state: string | undefined): boolean {
  if (state === undefined) return false;
  const phase = processorPhase(state);
  return phase === 'running' || (phase === 'moving' && !['INIT', 'CREATING', 'STOPPING'].includes(state));
}

/** States in which a resource is going away: it counts as absent, and its name is free once it is gone. */
export function isGoing(state: string | undefined): boolean {
  return ['DELETE_REQUESTED', 'DELETING', 'DROPPED', 'DROPPING'].includes(state ?? '');
}
