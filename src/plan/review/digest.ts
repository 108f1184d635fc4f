/**
 * The digests of a plan: one over what it does, and why; one over the desired values alone. Equal digests mean that the same thing would be
 * done to the same resources.
 */
import { createHash } from 'node:crypto';
import type { Document } from '../../model/document.ts';
import { document, number } from '../../model/document.ts';
import { compareText, formatAddress, isConnectionLike } from '../../model/address.ts';
import type { Address, Kind } from '../../model/address.ts';
import type { DesiredResource } from '../../model/resources.ts';
import { withoutSensitiveValues } from '../../kinds/derived/secrets.ts';
import { withoutCredentials, withoutLiteralParts } from '../../kinds/values/urls.ts';
import { headingPhase } from '../../kinds/processor.ts';
import { canonicalText } from '../compare/canonical.ts';
import { encodeRule } from '../gate/gate-text.ts';
import { gateFields } from '../../model/gate-policy.ts';
import { encodePolicy } from './policy-text.ts';
import type { CarryRule, Expectation, Handover, Plan, Selection, Step } from '../plan.ts';

/**
 * The form of the digests, which plan files and records name beside them: digests of different forms can't be compared. Those of version 0.1
 * have form 1 and don't name it.
 */
export const DIGEST_FORM = 2;

/** What `digestOf` covers. */
export type DigestInput = Pick<Plan, 'baseUrl' | 'project' | 'selection' | 'steps'>;

/**
 * `sha256:` and 64 hex digits over the canonical form.
 *
 * The canonical form is UTF-8 text, one JSON document `{"baseUrl","format":1,"project","selection","steps"}` as `canonicalText` writes it: keys
 * sorted, numbers by value, no spaces; only what is under a processor's `pipeline` keeps its order of keys. `selection` holds `destroy`, `prune`, `promote`, `replay` and `restart` (where there are some),
 * `targets` (sorted, each once) and `updateSecrets`. A step holds `id`, `verb`, `address`, `dependsOn`, `expects`, and where it has them `body`, `start`,
 * `carry`, `mark`, `gate`, `byCommits`, `replaces`, `handover`, `onFailure`, `rollbackBody`, `restarts`. `expects` is `{"absent":true}` or `{"fields","phase"}`: the normal form, and instead of the state whether
 * it runs (`running`, `not-running`, `failed`, `moving`; of a state on its way, where it is heading), for processors. Of header values only the names are in it, of secrets their names.
 */
export function digestOf(input: DigestInput): string {
  return hash(canonicalPlan(input));
}

/** The text that `digestOf` hashes. */
export function canonicalPlan({ baseUrl, project, selection, steps }: DigestInput): string {
  return `{"baseUrl":${JSON.stringify(baseUrl)},"format":1,"project":${JSON.stringify(project)},"selection":${canonicalText(
    selectionValue(selection),
  )},"steps":[${steps.filter(isReviewed).map(canonicalStep).join(',')}]}`;
}

/** What an interrupted apply left to be put back is no part of what is reviewed: it makes nothing stale. */
export const isReviewed = ({ restores }: Step): boolean => restores === undefined;

/**
 * The digest over what the manifest wants: every resource with its settings, and what is to be removed. Places, comments and the order in which
 * things are written do not count.
 */
export function desiredDigestOf(resources: readonly DesiredResource[], removed: readonly Address[]): string {
  const texts = resources.map((resource) => canonicalObject(desiredMembers(resource)));
  const gone = removed.map((address) => JSON.stringify(formatAddress(address)));
  return hash(
    `{"format":1,"removed":[${gone.toSorted(compareText).join(',')}],"resources":[${texts.toSorted(compareText).join(',')}]}`,
  );
}

/** A short hash over all that the manifest wants of one resource: what `desiredDigestOf` covers of it. */
export function wantedDigestOf(resource: DesiredResource): string {
  const text = canonicalObject(desiredMembers(resource));
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 40);
}

function desiredMembers(resource: DesiredResource): Record<string, string> {
  const members: Record<string, string> = {
    address: JSON.stringify(formatAddress(resource.address)),
    fields: canonicalFields(resource.kind, resource.fields),
    ignoreChanges: canonicalText(resource.ignoreChanges.toSorted(compareText)),
    protect: String(resource.protect),
  };
  if (resource.kind === 'workspace') members['prune'] = String(resource.prune);
  if (resource.kind === 'connection' && resource.failoverRegions !== undefined)
    members['failoverRegions'] = canonicalText(resource.failoverRegions.toSorted(compareText));
  if (resource.kind === 'processor') {
    members['state'] = JSON.stringify(resource.state);
    if (resource.resumeFromCheckpoint !== undefined)
      members['resumeFromCheckpoint'] = String(resource.resumeFromCheckpoint);
    const policy = encodePolicy(resource.update);
    if (policy !== undefined) members['update'] = canonicalText(policy);
    if (resource.gate !== undefined) members['gate'] = canonicalText(gateFields(resource.gate));
    if (resource.renamedFrom !== undefined) members['renamedFrom'] = JSON.stringify(resource.renamedFrom);
  }
  return members;
}

/** A resource's fields, or a body, in canonical form: pipelines in order, everything else sorted, sensitive values left out. */
function canonicalFields(kind: Kind, fields: Document): string {
  // Of a URL, the path counts even if it is a key: where data goes has to be reviewed.
  const shown = isConnectionLike(kind) ? withoutSensitiveValues(fields, withoutCredentials) : fields;
  const members = shown.entries.map(([key, value]): [string, string] => [
    key,
    canonicalText(value, kind === 'processor' && key === 'pipeline'),
  ]);
  return canonicalObject(Object.fromEntries(members));
}

/** Headers with their names alone, and URLs without anything that may be a credential: what records and plan files hold. */
export function withoutHiddenValues(kind: Kind, fields: Document): Document {
  return isConnectionLike(kind) ? withoutSensitiveValues(fields, withoutLiteralParts) : fields;
}

function canonicalStep(step: Step): string {
  const { kind } = step.address;
  return canonicalObject({
    id: JSON.stringify(step.id),
    verb: JSON.stringify(step.verb),
    address: JSON.stringify(formatAddress(step.address)),
    dependsOn: canonicalText(step.dependsOn),
    expects: canonicalExpectation(kind, step.expects),
    ...(step.body && { body: canonicalFields(kind, step.body) }),
    ...(step.start && { start: canonicalText(document({ ...step.start })) }),
    ...(step.carry && { carry: canonicalText(ruleValue(step.carry)) }),
    ...(step.mark && { mark: canonicalText(document({ ...step.mark })) }),
    ...(step.gate && { gate: canonicalText(encodeRule(step.gate)) }),
    ...(step.byCommits !== undefined && { byCommits: JSON.stringify(step.byCommits) }),
    ...(step.replaces !== undefined && { replaces: JSON.stringify(step.replaces) }),
    ...(step.handover && { handover: canonicalText(handoverValue(step.handover)) }),
    ...(step.onFailure && { onFailure: JSON.stringify(step.onFailure) }),
    ...(step.rollbackBody && { rollbackBody: canonicalFields(kind, step.rollbackBody) }),
    ...(step.restarts !== undefined && { restarts: JSON.stringify(step.restarts) }),
  });
}

function canonicalExpectation(kind: Kind, expects: Expectation): string {
  if (expects.kind === 'absent') return '{"absent":true}';
  return canonicalObject({
    fields: canonicalFields(kind, expects.fields),
    ...(kind === 'processor' && { phase: JSON.stringify(headingPhase(expects.state)) }),
  });
}

/** What decides where a start begins; the position itself moves, and is in no digest. */
function ruleValue({ of, window, ...times }: CarryRule): Document {
  const numbers = (members: object): Document =>
    document(
      Object.fromEntries(
        Object.entries(members).map(([name, value]) => [name, number(Number(value))] as const),
      ),
    );
  return document({ of, times: numbers(times), ...(window && { window: numbers(window) }) });
}

function handoverValue({ deadlineSeconds, ...texts }: Handover): Document {
  const members = document({ ...texts });
  return deadlineSeconds === undefined ? members : members.with('deadlineSeconds', number(deadlineSeconds));
}

function selectionValue(selection: Selection): Document {
  return document({
    destroy: selection.destroy,
    promote: selection.promote?.length ? selection.promote.toSorted(compareText) : undefined,
    prune: selection.prune,
    restart: selection.restart?.length ? [...new Set(selection.restart)].toSorted(compareText) : undefined,
    replay: selection.replay?.length ? [...new Set(selection.replay)].toSorted(compareText) : undefined,
    targets: [...new Set(selection.targets)].toSorted(compareText),
    updateSecrets: selection.updateSecrets,
  });
}

/** An object from texts that are canonical already. */
function canonicalObject(members: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(members).toSorted(([a], [b]) => compareText(a, b));
  return `{${sorted.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`;
}

const hash = (text: string): string => 'sha256:' + createHash('sha256').update(text, 'utf8').digest('hex');
