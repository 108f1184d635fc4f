/**
 * A plan as one JSON document (contract, section 3). Lossless: numbers and the order of keys are those of the manifest and of Atlas. What must not be
 * shown is masked, secrets stand by name. Within format version 1 fields may be added; none changes its meaning.
 */
import { formatAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Value } from '../../model/document.ts';
import { Document, document, isDocument, number } from '../../model/document.ts';
import { printJson } from '../../model/document/json-text.ts';
import { hidePipelinePair } from '../../kinds/values/hidden-values.ts';
import { escapeJson } from '../safe-text.ts';
import { shownReference } from '../../kinds/values/urls.ts';
import { SecretReference } from '../../model/secret.ts';
import { gateValue } from '../gate-words.ts';
import type { Change, FieldChange, Hazard, PatchOperation, Plan, Step } from '../../plan/plan.ts';
import { NO_SUMMARY } from '../../plan/plan.ts';

/** What is shown in place of a value that must not be. */
const MASK = '(sensitive)';

/** The document, indented, with a final line end. */
export function renderPlanJson(plan: Plan): string {
  return print(
    document({
      formatVersion: number(1),
      digest: plan.digest,
      desiredDigest: plan.desiredDigest,
      complete: plan.complete,
      baseUrl: plan.baseUrl,
      project: plan.project,
      selection: document({ ...plan.selection }),
      summary: counts({ ...plan.summary }),
      changes: plan.changes.map(changeValue),
      steps: plan.steps.map(stepValue),
      hazards: plan.hazards.map(hazardValue),
      diagnostics: plan.diagnostics.map(diagnosticValue),
    }),
  );
}

/** The same document where no plan could be made: nothing in it but the diagnostics. */
export function renderFailureJson(diagnostics: readonly Diagnostic[], project?: string): string {
  return print(
    document({
      formatVersion: number(1),
      digest: null,
      desiredDigest: null,
      complete: false,
      project: project ?? null,
      summary: counts({ ...NO_SUMMARY }),
      changes: [],
      steps: [],
      hazards: [],
      diagnostics: diagnostics.map(diagnosticValue),
    }),
  );
}

const print = (value: Document): string => escapeJson(printJson(value, { indent: 2 })) + '\n';

const counts = (numbers: Readonly<Record<string, number>>): Document =>
  new Document(Object.entries(numbers).map(([key, value]) => [key, number(value)]));

function changeValue(change: Change): Document {
  const { address, source, pipelineSource } = change;
  return document({
    address: formatAddress(address),
    kind: address.kind,
    action: change.action,
    type: change.type,
    renamedFrom: change.renamedFrom,
    stateBefore: change.stateBefore,
    runsAfter: change.runsAfter,
    fields: change.fields.map(fieldValue),
    patch: change.patch.map(operationValue),
    hazards: change.hazards.map(hazardValue),
    awaitsPromotion: change.awaitsPromotion,
    notes: change.notes,
    source:
      source === undefined
        ? null
        : document({ ...source, line: number(source.line), column: number(source.column) }),
    pipelineSource:
      pipelineSource &&
      document({
        ...pipelineSource,
        line: number(pipelineSource.line),
        column: number(pipelineSource.column),
      }),
  });
}

function fieldValue(change: FieldChange): Document {
  const { path, shown } = change;
  const { before, after } = path === '/pipeline' ? hidePipelinePair(change.before, change.after) : change;
  const show = (value: Value | undefined): Value | undefined =>
    value instanceof SecretReference
      ? shownReference(value)
      : value === undefined || shown === 'plain'
        ? value
        : MASK;
  return document({ path, before: show(before) ?? null, after: show(after) ?? null, shown });
}

const operationValue = ({ op, path, value }: PatchOperation): Document => document({ op, path, value });

function hazardValue({ kind, address, reason, allowed, allowWith }: Hazard): Document {
  return document({ kind, address: formatAddress(address), reason, allowed, allowWith });
}

function stepValue(step: Step): Document {
  const options = step.body?.get('options');
  const drops = isDocument(options) && options.get('resumeFromCheckpoint') === false;
  const name =
    step.address.kind === 'processor' && step.verb === 'update' ? step.body?.get('name') : undefined;
  return document({
    id: step.id,
    verb: step.verb,
    address: formatAddress(step.address),
    dependsOn: step.dependsOn,
    onFailure: step.onFailure ?? null,
    restarts: step.restarts,
    carries: step.carry === undefined && step.byCommits === undefined ? undefined : true,
    mark: step.mark?.when,
    gate: step.gate && gateValue(step.gate),
    replaces: step.replaces,
    handover: step.handover?.part,
    restores: step.restores,
    renamesTo: name,
    dropsCheckpoint: drops ? true : undefined,
  });
}

/** A diagnostic in the contract's form; members that it does not have are null. */
function diagnosticValue({ severity, code, message, place, address, fix }: Diagnostic): Document {
  return document({
    severity,
    code,
    message,
    file: place?.file ?? null,
    line: place === undefined ? null : number(place.line),
    column: place === undefined ? null : number(place.column),
    address: address ?? null,
    fix: fix ?? null,
  });
}
