/**
 * A saved plan: the resolved desired values, the selection and the digests, from which `apply FILE` makes the plan again, and what it found in Atlas,
 * to say what has moved since. JSON, lossless; secrets are in it by name, and values that must not be in a file by their place.
 */
import type { Address } from '../../model/address.ts';
import { formatAddress, parseAddress } from '../../model/address.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { Value, Document } from '../../model/document.ts';
import { NumberLiteral, document, isDocument, isList, number, textOf } from '../../model/document.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import { JsonSyntaxError, parseJson, printJson } from '../../model/document/json-text.ts';
import type { Desired, DesiredResource, DesiredState } from '../../model/resources.ts';
import type { ProcessorPhase } from '../../kinds/processor.ts';
import type { Review, ReviewedResource } from './continuation.ts';
import type { ReviewedState } from '../compare/moved.ts';
import { reviewOf } from './continuation.ts';
import { decodeGate } from '../gate/gate-text.ts';
import { gateFields } from '../../model/gate-policy.ts';
import { decodePolicy, encodePolicy } from './policy-text.ts';
import { DIGEST_FORM, desiredDigestOf } from './digest.ts';
import type { Plan, Selection } from '../plan.ts';
import { decodeValue, encodeValue } from '../compare/value-text.ts';
import { withoutLiterals } from './literals.ts';

/** What a plan file holds. */
export interface SavedPlan {
  readonly desired: Desired;
  readonly review: Review;
  /** What was written out in the manifest and is not in the file: its place, to be read there again. */
  readonly literals: readonly PlanLiteral[];
}

/** A value that must not be in a file: user info or query values of a URL, or the value of a header. */
export interface PlanLiteral {
  readonly address: Address;
  /** JSON Pointer from the resource. */
  readonly pointer: string;
  /** The manifest's file, as it was shown. */
  readonly file: string;
}

/** Places of values that a plan's file leaves to the manifest. */
export function literalsOf(resources: readonly DesiredResource[]): PlanLiteral[] {
  return resources.flatMap(({ kind, address, fields, place }) =>
    withoutLiterals(kind, fields).pointers.map((pointer) => ({ address, pointer, file: place?.file ?? '' })),
  );
}

const KIND = 'sluice-plan';

/** The file's text. */
export function serialisePlan(plan: Plan): string {
  const { selection } = plan;
  const file = document({
    kind: KIND,
    formatVersion: number(1),
    digestForm: number(DIGEST_FORM),
    digest: plan.digest,
    desiredDigest: plan.desiredDigest,
    baseUrl: plan.baseUrl,
    project: plan.project,
    selection: document({ ...selection }),
    desired: plan.desired.map(encodeResource),
    removed: plan.removed.map(formatAddress),
    reviewed: reviewOf(plan).resources.map(encodeReviewed),
  });
  return printJson(file, { indent: 2 }) + '\n';
}

/**
 * Reads what `serialisePlan` wrote.
 * @throws SluiceError PLAN_FILE_INVALID for anything else, and for a file whose desired values are not those of its digest; PLAN_OTHER_VERSION for
 * one whose digests were made in another form.
 */
export function parsePlanFile(text: string): SavedPlan {
  const file = parseFile(text);
  if (file.get('kind') !== KIND) throw invalid('it is not a plan that sluice plan --out has written');
  const version = file.get('formatVersion');
  if (!(version instanceof NumberLiteral) || version.toNumber() !== 1) {
    throw invalid('it was written by another version of Sluice');
  }
  requireDigestForm(file);
  const resources = listAt(file, 'desired').map((value) => decodeResource(documentOf(value)));
  const removed = listAt(file, 'removed').map(decodeAddress);
  const desiredDigest = textAt(file, 'desiredDigest');
  const review = decodeReview(file);
  const literals = listAt(file, 'desired').flatMap((value, i) =>
    decodeLiterals(documentOf(value), resources[i]),
  );
  // A pipeline is in the digest whole: where the manifest has a part of it, the digest of the plan that is made again decides.
  const isWhole = !literals.some(({ address }) => address.kind === 'processor');
  if (isWhole && desiredDigestOf(resources, removed) !== desiredDigest)
    throw invalid('its desired values were changed afterwards');
  return { desired: { project: review.project, resources, removed }, review, literals };
}

function requireDigestForm(file: Document): void {
  const form = file.get('digestForm');
  if (form instanceof NumberLiteral && form.toNumber() === DIGEST_FORM) return;
  throw new SluiceError('PLAN_OTHER_VERSION', 'the plan file was made by another version of Sluice', {
    exitCode: EXIT.refused,
    fix: 'Plan again.',
  });
}

function parseFile(text: string): Document {
  try {
    return documentOf(parseJson(text));
  } catch (error) {
    if (error instanceof JsonSyntaxError) throw invalid('it is not JSON');
    throw error;
  }
}

const invalid = (why: string): SluiceError =>
  new SluiceError('PLAN_FILE_INVALID', `the plan file can't be used: ${why}`, {
    fix: 'Write it again with sluice plan --out FILE.',
  });

function decodeLiterals(value: Document, resource: DesiredResource | undefined): PlanLiteral[] {
  const pointers = value.get('literals');
  if (!isList(pointers) || resource === undefined) return [];
  const { address, place } = resource;
  return pointers
    .filter((pointer) => typeof pointer === 'string')
    .map((pointer) => ({ address, pointer, file: place?.file ?? '' }));
}

function encodeResource(resource: DesiredResource): Document {
  const { fields, pointers } = withoutLiterals(resource.kind, resource.fields);
  const common = {
    address: formatAddress(resource.address),
    fields: encodeValue(fields),
    literals: pointers.length > 0 ? pointers : undefined,
    protect: resource.protect,
    ignoreChanges: resource.ignoreChanges,
    place: encodePlace(resource.place),
  };
  if (resource.kind === 'workspace') return document({ ...common, prune: resource.prune });
  if (resource.kind === 'connection')
    return document({ ...common, failoverRegions: resource.failoverRegions });
  if (resource.kind !== 'processor') return document(common);
  return document({
    ...common,
    state: resource.state,
    resumeFromCheckpoint: resource.resumeFromCheckpoint,
    update: encodePolicy(resource.update),
    gate: resource.gate && gateFields(resource.gate),
    renamedFrom: resource.renamedFrom,
    pipelinePlace: encodePlace(resource.pipelinePlace),
  });
}

function decodeResource(value: Document): DesiredResource {
  const address = decodeAddress(value.get('address') ?? null);
  const place = decodePlace(value.get('place'));
  const common = {
    address,
    fields: documentOf(decodeValue(value.get('fields') ?? null)),
    protect: value.get('protect') === true,
    ignoreChanges: listAt(value, 'ignoreChanges').map((pointer) => textOf(pointer) ?? ''),
    ...(place && { place }),
  };
  if (address.kind === 'workspace')
    return { ...common, kind: 'workspace', prune: value.get('prune') === true };
  const { kind } = address;
  if (kind === 'connection') {
    const regions = value.get('failoverRegions');
    if (!isList(regions)) return { ...common, kind };
    return { ...common, kind, failoverRegions: regions.map((region) => textOf(region) ?? '') };
  }
  if (kind === 'failover' || kind === 'privateLink' || kind === 'vpcPeering') return { ...common, kind };
  const state = textAt(value, 'state');
  if (!isState(state)) throw invalid(`"${state}" is no state`);
  const resumeFromCheckpoint = value.get('resumeFromCheckpoint');
  const renamedFrom = textOf(value.get('renamedFrom'));
  const update = decodePolicy(value.get('update'));
  const gate = decodeGate(value.get('gate'));
  const pipelinePlace = decodePlace(value.get('pipelinePlace'));
  return {
    ...common,
    kind: 'processor',
    state,
    ...(typeof resumeFromCheckpoint === 'boolean' && { resumeFromCheckpoint }),
    ...(update && { update }),
    ...(gate && { gate }),
    ...(renamedFrom !== undefined && { renamedFrom }),
    ...(pipelinePlace && { pipelinePlace }),
  };
}

const isState = (text: string): text is DesiredState => ['STARTED', 'STOPPED', 'UNMANAGED'].includes(text);

function encodeReviewed({ address, states }: ReviewedResource): Document {
  return document({
    address: formatAddress(address),
    states: states.map((state) =>
      state.kind === 'absent'
        ? document({ absent: true })
        : document({ fields: encodeValue(state.fields), phases: state.phases }),
    ),
  });
}

function decodeReviewed(value: Document): ReviewedResource {
  const states = listAt(value, 'states').map((each): ReviewedState => {
    const state = documentOf(each);
    if (state.get('absent') === true) return { kind: 'absent' };
    const phases = listAt(state, 'phases').map((phase) => phase as ProcessorPhase);
    return { kind: 'present', fields: documentOf(decodeValue(state.get('fields') ?? null)), phases };
  });
  return { address: decodeAddress(value.get('address') ?? null), states };
}

/** A review by itself, for where a whole plan file would be too much. */
export function encodeReview(review: Review): Document {
  const { selection, resources, ...texts } = review;
  return document({
    ...texts,
    selection: document({ ...selection }),
    reviewed: resources.map(encodeReviewed),
  });
}

/**
 * What `encodeReview` was given.
 * @throws SluiceError PLAN_FILE_INVALID for anything else.
 */
export function decodeReview(value: Document): Review {
  return {
    baseUrl: textAt(value, 'baseUrl'),
    project: textAt(value, 'project'),
    selection: decodeSelection(documentOf(value.get('selection'))),
    digest: textAt(value, 'digest'),
    desiredDigest: textAt(value, 'desiredDigest'),
    resources: listAt(value, 'reviewed').map((each) => decodeReviewed(documentOf(each))),
  };
}

function decodeSelection(value: Document): Selection {
  return {
    targets: listAt(value, 'targets').map((target) => textOf(target) ?? ''),
    prune: value.get('prune') === true,
    ...(value.has('restart') && {
      restart: listAt(value, 'restart').map((pattern) => textOf(pattern) ?? ''),
    }),
    ...(value.has('replay') && { replay: listAt(value, 'replay').map((text) => textOf(text) ?? '') }),
    updateSecrets: value.get('updateSecrets') === true,
    destroy: value.get('destroy') === true,
    ...(value.has('promote') && {
      promote: listAt(value, 'promote').map((address) => textOf(address) ?? ''),
    }),
  };
}

const encodePlace = (place: Place | undefined): Document | undefined =>
  place && document({ file: place.file, line: number(place.line), column: number(place.column) });

function decodePlace(value: Value | undefined): Place | undefined {
  if (!isDocument(value)) return undefined;
  const count = (key: string): number => {
    const literal = value.get(key);
    return literal instanceof NumberLiteral ? literal.toNumber() : 1;
  };
  return { file: textAt(value, 'file'), line: count('line'), column: count('column') };
}

function decodeAddress(value: Value): Address {
  const address = typeof value === 'string' ? parseAddress(value) : undefined;
  if (address === undefined) throw invalid('it holds an address of another form');
  return address;
}

function documentOf(value: Value | undefined): Document {
  if (!isDocument(value)) throw invalid('something is missing in it');
  return value;
}

function listAt(value: Document, key: string): readonly Value[] {
  const list = value.get(key);
  if (!isList(list)) throw invalid(`"${key}" is missing in it`);
  return list;
}

function textAt(value: Document, key: string): string {
  const text = value.get(key);
  if (typeof text !== 'string') throw invalid(`"${key}" is missing in it`);
  return text;
}
