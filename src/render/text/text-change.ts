/** One change of a plan as lines for terminals: what it is, where it is in the manifest, each field before and after. */
import { kindWords, shortName } from '../../model/address.ts';
import type { Value } from '../../model/document.ts';
import { isDocument, isList, textOf } from '../../model/document.ts';
import type { Place } from '../../model/diagnostic.ts';
import { SecretReference } from '../../model/secret.ts';
import { hidePipelinePair, hidePipelineValues } from '../../kinds/values/hidden-values.ts';
import { rulesFor, shownAt } from '../../kinds/rules/rules.ts';
import type { Action, Change, FieldChange } from '../../plan/plan.ts';
import type { Paint, Tone } from './colour.ts';
import { spread, wrapText } from './layout.ts';
import { diffPipelines } from '../pipeline-diff.ts';
import { escapeControls, padColumns, textWidth } from '../safe-text.ts';
import { changedLines, creationStageLines, pipelineLines, renderPath } from './text-pipeline.ts';
import { renderSecret, renderValue } from './value.ts';

/** Glyphs of actions, as Terraform's users know them. */
const GLYPHS: Readonly<Record<Action, string>> = {
  create: '+',
  update: '~',
  replace: '±',
  delete: '-',
  noop: ' ',
  unmanaged: ' ',
};

const ACTION_TONES: Readonly<Record<Action, Tone>> = {
  create: 'added',
  update: 'changed',
  replace: 'danger',
  delete: 'removed',
  noop: 'faint',
  unmanaged: 'faint',
};

/** The sign of a processor that isn't changed, and stops for a while. */
const PAUSED = '↻';

const FIELD_INDENT = 6;

/** Labels are padded up to this width, so that values are below each other. */
const LABEL_WIDTH = 34;

export interface TextContext {
  readonly columns: number;
  readonly paint: Paint;
}

/** The lines of one change. */
export function changeLines(change: Change, { columns, paint }: TextContext): string[] {
  const { address, action } = change;
  const name = escapeControls(shortName(address));
  const kind = change.type === undefined ? '' : ` (${escapeControls(change.type)})`;
  const former = change.renamedFrom === undefined ? '' : ` (was ${escapeControls(change.renamedFrom)})`;
  const pause = pauseOf(change);
  const title = `  ${pause === undefined ? GLYPHS[action] : PAUSED} ${kindWords(address.kind)} ${name}${kind}${former}`;
  const [line = '', ...more] = spread(title, headNotes(change), columns);
  const head =
    paint(pause === undefined ? ACTION_TONES[action] : 'changed', title) + line.slice(title.length);
  const notes = [...(pause === undefined ? [] : [pause]), ...change.notes]
    .filter(() => action !== 'delete')
    .flatMap((note) =>
      wrapText(escapeControls(note), columns - FIELD_INDENT, 0).map(
        (part) => ' '.repeat(FIELD_INDENT) + paint('faint', part),
      ),
    );
  const body = action === 'create' || action === 'replace' ? creationLines(change, columns) : [];
  const fields = action === 'update' || action === 'replace' ? fieldLines(change, columns, paint) : [];
  const told = action === 'replace' && fields.length > 0 ? fields : [...fields, ...body];
  return [head, ...more, ...told, ...notes];
}

/** Why a processor stops for a while that isn't changed itself. */
function pauseOf({ action, hazards }: Change): string | undefined {
  if (action !== 'noop' && action !== 'unmanaged') return undefined;
  return hazards.find(({ kind }) => kind === 'processing-pause' || kind === 'pause-unmanaged')?.reason;
}

/** What is at the end of a change's first line: why it is deleted, what runs, or where it is written. */
function headNotes(change: Change): string[] {
  if (change.action === 'delete') return [escapeControls(change.notes[0] ?? '')];
  const tier = textOf(change.after?.get('tier'));
  const runs = change.runsAfter === true ? 'started' : 'not started';
  const size =
    change.address.kind === 'processor' ? [tier, runs].filter((part) => part !== undefined).join(', ') : '';
  const place = placeOf(change);
  return change.action === 'create' ? [size, place] : [place];
}

/** `sluice.yaml:14`; of a processor whose pipeline changes, the pipeline's own place. */
function placeOf(change: Change): string {
  const isPipeline = change.fields.some((field) => field.path === '/pipeline') || change.action === 'create';
  const place: Place | undefined = (isPipeline ? change.pipelineSource : undefined) ?? change.source;
  return place === undefined ? '' : `${escapeControls(place.file)}:${place.line}`;
}

function fieldLines(change: Change, columns: number, paint: Paint): string[] {
  const labels = change.fields.map((field) => textWidth(labelOf(field)));
  const width = Math.min(LABEL_WIDTH, Math.max(0, ...labels)) + 2;
  return change.fields.flatMap((field) => {
    if (field.path === '/pipeline') {
      const { before, after } = hidePipelinePair(field.before, field.after);
      return pipelineLines(diffPipelines(before, after), FIELD_INDENT - 2, columns, paint);
    }
    return oneField(field, width, columns, paint);
  });
}

function oneField(field: FieldChange, width: number, columns: number, paint: Paint): string[] {
  const pad = ' '.repeat(FIELD_INDENT);
  const label = labelOf(field);
  const start = pad + padColumns(label, width) + (textWidth(label) >= width ? '  ' : '');
  const { before, after } = field;
  if (after instanceof SecretReference) return [`${start}${renderSecret(after)}, sent again`];
  if (field.shown !== 'plain') return [start + hiddenChange(field)];
  if (before === undefined) return [start + paint('added', renderValue(after ?? null))];
  if (after === undefined) return [`${start}${paint('removed', renderValue(before))} -> removed`];
  const lines = changedLines(label, before, after, FIELD_INDENT, columns, paint);
  const [only, ...more] = lines;
  return more.length > 0 ? lines : [start + (only ?? '').slice(pad.length + label.length + 2)];
}

function hiddenChange({ before, after }: FieldChange): string {
  if (before === undefined) return '(sensitive), added';
  return after === undefined ? '(sensitive), removed' : '(sensitive) -> (sensitive)';
}

const labelOf = (field: FieldChange): string => renderPath(pathOf(field.path));

/** The keys of a JSON Pointer. */
function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** The fields of something that is created, secrets by name, the pipeline whole. */
function creationLines(change: Change, columns: number): string[] {
  const { after, address } = change;
  if (after === undefined) return [];
  const rules = rulesFor(address.kind, after);
  const flat = flatten(change.sends ?? after, []).filter(
    ({ path }) => path[0] !== 'pipeline' && path.join() !== 'type',
  );
  const width =
    Math.min(LABEL_WIDTH, Math.max(0, ...flat.map(({ path }) => textWidth(renderPath(path))))) + 2;
  const lines = flat.map(({ path, value }) => {
    const label = renderPath(path);
    const start =
      ' '.repeat(FIELD_INDENT) + padColumns(label, width) + (textWidth(label) >= width ? '  ' : '');
    if (value instanceof SecretReference) return `${start}${renderSecret(value)}`;
    return start + (shownAt(rules, path, value) === 'plain' ? renderValue(value) : '(sensitive)');
  });
  const pipeline = after.get('pipeline');
  return [
    ...lines,
    ...(isList(pipeline) ? creationStageLines(hideStages(pipeline), FIELD_INDENT, columns) : []),
  ];
}

/** A pipeline without what must not be shown of it. */
function hideStages(pipeline: readonly Value[]): readonly Value[] {
  const hidden = hidePipelineValues(pipeline);
  return isList(hidden) ? hidden : pipeline;
}

/** The members of a document that are no documents themselves. */
function flatten(value: Value, path: readonly string[]): { path: readonly string[]; value: Value }[] {
  if (!isDocument(value) || value.entries.length === 0 || path[0] === 'pipeline') return [{ path, value }];
  return value.entries.flatMap(([key, member]) => flatten(member, [...path, key]));
}
