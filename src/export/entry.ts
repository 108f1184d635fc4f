/** One live resource as its entry in a manifest. What a person would leave out is left out; what can't be said becomes a comment. */
import * as z from 'zod';
import { OTHER_SHAPE } from '../kinds/connection-type.ts';
import { CONNECTION_SHAPES, connectionTypeOf, isConnectionType } from '../kinds/connection.ts';
import type { FieldRules } from '../kinds/rules/field-rule.ts';
import { findRule } from '../kinds/rules/field-rule.ts';
import { connectionFieldsFor } from '../kinds/connection.ts';
import { takesSecret } from '../kinds/shapes.ts';
import { fieldAt } from '../kinds/derived/walk.ts';
import { carriesCredential } from '../kinds/values/urls.ts';
import { mayNameCredential } from '../kinds/values/headers.ts';
import { replaceUnwritable } from '../kinds/values/hidden-values.ts';
import { maskLookalikes } from '../model/mask/net.ts';
import { heldSecrets, sensitivePaths } from '../kinds/derived/secrets.ts';
import {
  processorOptionsShape,
  processorPhase,
  processorShape,
  processorStateOf,
} from '../kinds/processor.ts';
import { liveFields, rulesFor } from '../kinds/rules/rules.ts';
import { vpcPeeringShape } from '../kinds/vpc-peering.ts';
import { privateLinkShape } from '../kinds/private-link.ts';
import { workspaceShape } from '../kinds/workspace.ts';
import { failoverShape } from '../kinds/failover.ts';
import type { Kind } from '../model/address.ts';
import { isConnectionLike } from '../model/address.ts';
import type { Entry as Member, Value } from '../model/document.ts';
import { Document, isDocument, isList, textOf, valueAt, withValueAt } from '../model/document.ts';
import { areEqualUnordered } from '../model/document/equality.ts';
import type { LiveResource } from '../model/resources.ts';
import { SecretReference } from '../model/secret.ts';
import { formatPointer } from '../model/document/pointer.ts';
import { divideFields } from './expressible.ts';
import type { OutsideNames } from './secret-names.ts';

/** A resource as it is to be written. */
export interface Entry {
  readonly kind: 'entry';
  /** As the manifest has it, apart from the pipeline; secrets by name, placeholders of the environment as `OutsideText`. */
  readonly body: Document;
  /** Processors only. */
  readonly pipeline?: readonly Value[];
  /** Lines to put above it. */
  readonly comments: readonly string[];
}

/** A resource that no manifest can hold, and why. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly reason: string;
}

export interface EntrySettings {
  /** Keys of an entry that are Sluice's own. */
  readonly ownKeys: Readonly<Record<Kind, readonly string[]>>;
  readonly names: OutsideNames;
  /** Codes of rules that find fault with what Atlas has. */
  readonly ignoredRules: readonly string[];
  /** The fields of its workspace, as Atlas has them. */
  readonly workspace?: Document;
}

const PROCESSOR_SHAPE = processorShape.extend({
  options: processorOptionsShape.optional(),
});

/** What is in `ignoreRules`. */
const WHY_IGNORED = 'it is so in Atlas';

export function makeEntry(live: LiveResource, settings: EntrySettings): Entry | Refusal {
  const { address, body } = live;
  const { kind } = address;
  const state = textOf(body.get('state'));
  if (kind !== 'workspace' && isLeaving(state)) return { kind: 'refusal', reason: `it is ${state ?? ''}` };
  if (kind === 'vpcPeering' && state !== 'ACTIVE')
    return { kind: 'refusal', reason: `it is ${state ?? 'in no known state'}` };
  const all = liveFields(kind, body);
  const pipeline = kind === 'processor' ? all.get('pipeline') : undefined;
  if (kind === 'processor' && !isList(pipeline)) {
    return { kind: 'refusal', reason: 'Atlas returned no pipeline for it' };
  }
  const shape = shapeOf(kind, all);
  const rules = rulesFor(kind, all);
  const reserved = [...settings.ownKeys[kind], 'name'];
  // The type of a failover connection is that of its connection.
  const fields = withoutConsent(all.without('pipeline', ...(kind === 'failover' ? ['type'] : [])));
  const { known, extra, unsaid, refusal } = divideFields(shape, rules, fields, reserved);
  if (refusal !== undefined) return { kind: 'refusal', reason: refusal };
  const run = kind === 'processor' ? runOf(body) : { comments: [] };
  const kept = withoutCustomary(known, rules, settings.workspace);
  const held = withSecretNames(extra, live, settings.names);
  const ignored = unsaid
    .filter(({ path }) => isRemovedByAbsence(rules, path))
    .map(({ path }) => formatPointer(path));
  const members: (readonly [string, Value])[] = [
    ...(run.state === undefined ? [] : [['state', run.state] as const]),
    ...withNames(kept, all, live, settings.names).entries,
    ...(held.entries.length === 0 ? [] : [['extra', held] as const]),
    ...(ignored.length === 0 ? [] : [['ignoreChanges', ignored] as const]),
    ...ignoreRules(settings.ignoredRules),
  ];
  const leftOut = unsaid.map(({ path, reason }) => `${path.join('.')} is left out: ${reason}.`);
  const failed =
    (isConnectionLike(kind) || kind === 'privateLink') && state === 'FAILED'
      ? ['It was FAILED in Atlas when it was exported.']
      : [];
  return {
    kind: 'entry',
    body: new Document(members),
    ...(isList(pipeline) && { pipeline: withOutsideTexts(pipeline, live, settings.names) }),
    comments: [...run.comments, ...failed, ...leftOut, ...untoldSecrets(kind, withType(known, all))].map(
      toLine,
    ),
  };
}

const isLeaving = (state: string | undefined): boolean =>
  ['DELETE_REQUESTED', 'DELETING', 'DROPPED', 'DROPPING'].includes(state ?? '');

function shapeOf(kind: Kind, fields: Document): z.ZodType {
  if (kind === 'privateLink') return privateLinkShape;
  if (kind === 'vpcPeering') return vpcPeeringShape;
  if (kind === 'workspace') return workspaceShape;
  if (kind === 'processor') return PROCESSOR_SHAPE;
  const type = connectionTypeOf(fields);
  if (kind === 'failover') return failoverShape(type);
  if (isConnectionType(type)) return CONNECTION_SHAPES[type];
  return OTHER_SHAPE.extend({ type: z.string() });
}

/** What may have been set, and nothing says so. */
function untoldSecrets(kind: Kind, fields: Document): string[] {
  if (!isConnectionLike(kind)) return [];
  return heldSecrets(fields).untold.map(
    (path) => `${path.join('.')} is never returned by Atlas: add it here if it was set.`,
  );
}

/** An argument of updates, which Atlas is not known to return, and which means something else in a manifest. */
function withoutConsent(fields: Document): Document {
  const options = fields.get('options');
  return isDocument(options) ? fields.with('options', options.without('resumeFromCheckpoint')) : fields;
}

/** The desired state that changes nothing. Absent: STARTED, the default. */
function runOf(body: Document): { readonly state?: string; readonly comments: readonly string[] } {
  const state = processorStateOf(body) ?? 'unknown';
  switch (processorPhase(state)) {
    case 'running':
      return { comments: [] };
    case 'not-running':
      return { state: 'STOPPED', comments: [] };
    case 'failed': {
      return {
        state: 'UNMANAGED',
        // Not why: what Atlas says may repeat a secret that nobody here knows.
        comments: [
          'It was FAILED in Atlas when it was exported; `sluice status` says why.',
          'STARTED has it started again.',
        ],
      };
    }
    case 'moving':
    case 'gone':
      if (state === 'PROVISIONING') return { comments: [] };
      if (['INIT', 'CREATING', 'STOPPING'].includes(state)) return { state: 'STOPPED', comments: [] };
      return { state: 'UNMANAGED', comments: [`It was ${state} in Atlas when it was exported.`] };
  }
}

/** Without what a manifest need not say: defaults, the workspace's own region and tier, maps without members. */
function withoutCustomary(fields: Document, rules: FieldRules, workspace: Document | undefined): Document {
  const tier = valueAt(workspace, ['streamConfig', 'tier']);
  const region = valueAt(workspace, ['dataProcessRegion', 'region']);
  return new Document(
    fields.entries.filter(([key, value]) => {
      const usual = rules.list.find(({ path }) => path.length === 1 && path[0] === key)?.default;
      if (usual !== undefined && areEqualUnordered(value, usual)) return false;
      if ((key === 'streamConfig' || key === 'options') && isDocument(value)) return value.entries.length > 0;
      if (key === 'tier') return value !== tier;
      return key !== 'region' || value !== region;
    }),
  );
}

/** Whether leaving the field out of a manifest asks for its removal. */
function isRemovedByAbsence(rules: FieldRules, path: readonly string[]): boolean {
  return findRule(rules, path)?.absent === 'removed';
}

/** Fields with the type by which they are declared, which the entry of a failover connection leaves out. */
const withType = (fields: Document, all: Document): Document =>
  fields.has('type') || !all.has('type') ? fields : fields.with('type', all.get('type') ?? '');

/** Secrets that Atlas keeps to itself, header values, and URLs with user info or query values, each by a name. */
function withNames(
  fields: Document,
  all: Document,
  { address }: LiveResource,
  names: OutsideNames,
): Document {
  if (!isConnectionLike(address.kind)) return fields;
  let made = fields;
  for (const path of heldSecrets(withType(fields, all)).named) {
    const name = names.give('secret', address, path);
    made = withValueAt(made, path, new SecretReference([{ source: 'secret', name }]));
  }
  for (const path of sensitivePaths(withType(fields, all))) {
    const name = names.give('secret', address, path);
    made = withValueAt(made, path, new SecretReference([{ source: 'secret', name }]));
  }
  return hideUserInfo(made, [], (path, text) => {
    const field = fieldAt(connectionFieldsFor(all), path);
    // Where secrets aren't allowed, the environment is the only other place that is not the file.
    if (field !== undefined && !takesSecret(field.facts)) {
      return new OutsideText(names.give('env', address, path, text));
    }
    const name = names.give('secret', address, path);
    return new SecretReference([{ source: 'secret', name }]);
  }) as Document;
}

/**
 * Fields that Sluice doesn't know, with every text by name that is called like a credential, or looks like one: nobody can say that it is none.
 */
function withSecretNames(extra: Document, { address }: LiveResource, names: OutsideNames): Document {
  const visit = (value: Value, path: readonly string[], isCalled: boolean): Value => {
    if (isList(value)) return value.map((item, i) => visit(item, [...path, String(i)], isCalled));
    if (isDocument(value)) {
      return new Document(
        value.entries.map(([key, member]): Member => [
          key,
          visit(member, [...path, key], isCalled || mayNameCredential(key)),
        ]),
      );
    }
    if (typeof value !== 'string' || value === '') return value;
    if (!isCalled && !carriesCredential(value) && maskLookalikes(value) === value) return value;
    return new SecretReference([{ source: 'secret', name: names.give('secret', address, path) }]);
  };
  const made = visit(extra, [], false);
  return isDocument(made) ? made : extra;
}

/** A pipeline with what no file may hold by the names of variables: secrets aren't allowed there. */
function withOutsideTexts(
  pipeline: readonly Value[],
  { address }: LiveResource,
  names: OutsideNames,
): readonly Value[] {
  const made = replaceUnwritable(
    pipeline,
    ({ text, path }) => new OutsideText(names.give('env', address, ['pipeline', ...path], text)),
  );
  return isList(made) ? made : pipeline;
}

/** Puts what `replace` gives in the place of every URL with user info or query values. */
export function hideUserInfo(
  value: Value,
  path: readonly string[],
  replace: (path: readonly string[], text: string) => Value,
): Value {
  if (typeof value === 'string') return carriesCredential(value) ? replace(path, value) : value;
  if (isList(value)) return value.map((item, i) => hideUserInfo(item, [...path, String(i)], replace));
  if (!isDocument(value)) return value;
  return new Document(
    value.entries.map(([key, member]) => [key, hideUserInfo(member, [...path, key], replace)]),
  );
}

/** Replaces, in an entry, `${env:NAME}`, told apart from a text of Atlas that looks like it. */
export class OutsideText extends SecretReference {
  readonly #name: string;
  constructor(name: string) {
    super([{ source: 'secret', name }]);
    this.#name = name;
  }
  override toString(): string {
    return '${env:' + this.#name + '}';
  }
}

function ignoreRules(codes: readonly string[]): (readonly [string, Value])[] {
  if (codes.length === 0) return [];
  return [['ignoreRules', new Document(codes.toSorted().map((code) => [code, WHY_IGNORED]))]];
}

/** On one line, without what could end a comment. */
function toLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what it is about
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+|\p{Surrogate}/gu, ' ').trim();
}
