/** A pipeline's differences as lines for terminals: what changes in full, what does not in one line. */
import type { Value } from '../../model/document.ts';
import { isDocument } from '../../model/document.ts';
import type { Paint, Tone } from './colour.ts';
import type { MemberDiff, StageDiff } from '../pipeline-diff.ts';
import { stageName } from '../pipeline-diff.ts';
import { showInvisible, textWidth } from '../safe-text.ts';
import { renderKey, renderPair, renderValue, renderValueLines } from './value.ts';

const SIGNS = { added: '+', removed: '-', changed: '~', moved: '>' } as const;
const TONES: Readonly<Record<keyof typeof SIGNS, Tone>> = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  moved: 'changed',
};

/** The lines of a diff, each indented by `indent`. Indexes are those of the new pipeline; of removed stages those of the old. */
export function pipelineLines(
  stages: readonly StageDiff[],
  indent: number,
  columns: number,
  paint: Paint,
): string[] {
  const pad = ' '.repeat(indent);
  const lines = stages.flatMap((stage): string[] => {
    if (stage.kind === 'same') return [];
    const index = stage.kind === 'removed' ? stage.before : stage.after;
    const from = stage.kind === 'moved' || (stage.kind === 'changed' && stage.before !== stage.after);
    const was = from ? paint('faint', `  was [${stage.before}]`) : '';
    const title = `${SIGNS[stage.kind]} [${index}] ${showInvisible(stage.name)}`;
    const head = pad + paint(TONES[stage.kind], title) + was;
    if (stage.kind === 'moved') return [head];
    if (stage.kind === 'changed') return [head, ...memberLines(stage.members, indent + 6, columns, paint)];
    const body = stageBodyLines(stage.stage, indent + 6, columns);
    return [head, ...body.map((line) => paint(TONES[stage.kind], line))];
  });
  const same = stages.filter((stage) => stage.kind === 'same').map((stage) => stage.after);
  if (same.length > 0 && lines.length > 0)
    lines.push(pad + paint('faint', `  ${listIndexes(same)} unchanged`));
  return lines;
}

/** Every stage of a pipeline that is created, whole: values of variables are in no file, so a reviewer sees them here alone. */
export function creationStageLines(pipeline: readonly Value[], indent: number, columns: number): string[] {
  const pad = ' '.repeat(indent);
  return pipeline.flatMap((stage, i) => {
    const body = isDocument(stage) && stage.entries.length === 1 ? stage.entries[0]?.[1] : stage;
    const head = `${pad}[${i}] ${showInvisible(stageName(stage))}`;
    const line = renderValue(body ?? null);
    if (textWidth(head) + textWidth(line) + 1 <= columns) return [`${head} ${line}`];
    return [head, ...stageBodyLines(stage, indent + 4, columns)];
  });
}

function stageBodyLines(stage: Value, indent: number, columns: number): string[] {
  const pad = ' '.repeat(indent);
  const body = isDocument(stage) && stage.entries.length === 1 ? stage.entries[0]?.[1] : stage;
  if (!isDocument(body) || body.entries.length === 0) return [pad + renderValue(body ?? null)];
  return body.entries.flatMap(([key, value]) => labelled(renderKey(key), value, pad, columns));
}

function labelled(label: string, value: Value, pad: string, columns: number): string[] {
  const [first = '', ...rest] = renderValueLines(value, columns - pad.length, textWidth(label) + 2);
  return [`${pad}${label}: ${first}`, ...rest.map((line) => pad + line)];
}

function memberLines(
  members: readonly MemberDiff[],
  indent: number,
  columns: number,
  paint: Paint,
): string[] {
  const pad = ' '.repeat(indent);
  return members.flatMap((member): string[] => {
    const label = renderPath(member.path);
    switch (member.kind) {
      case 'added':
        return labelled(label, member.after, '', columns - indent - 2).map(
          (line) => pad + paint('added', `+ ${line}`),
        );
      case 'removed':
        return labelled(label, member.before, '', columns - indent - 2).map(
          (line) => pad + paint('removed', `- ${line}`),
        );
      case 'changed':
        return changedLines(label, member.before, member.after, indent, columns, paint);
      case 'order': {
        const [before, after] = [member.before, member.after].map((keys) => keys.map(renderKey).join(', '));
        const where = label === '' ? 'key order' : `${label}: key order`;
        return [`${pad}${where}: ${paint('removed', before ?? '')} -> ${paint('added', after ?? '')}`];
      }
      case 'elements':
        return elementLines(label, member, indent, columns, paint);
      case 'stages':
        return [`${pad}${label}:`, ...pipelineLines(member.stages, indent + 2, columns, paint)];
    }
  });
}

/** Short lists before and after; of long ones only the elements that differ, each with its place in its own list. */
function elementLines(
  label: string,
  { before, after, elements }: MemberDiff & { readonly kind: 'elements' },
  indent: number,
  columns: number,
  paint: Paint,
): string[] {
  const whole = changedLines(label, before, after, indent, columns, paint);
  if (whole.length <= elements.length + 1) return whole;
  const pad = ' '.repeat(indent);
  const same = after.length - elements.filter(({ kind }) => kind === 'added').length;
  const title = `${label === '' ? 'list' : label}: ${before.length} -> ${after.length} elements`;
  const width = columns - indent - 10;
  return [
    pad +
      (before.length === after.length ? `${label === '' ? 'list' : label}: ${after.length} elements` : title),
    ...elements.flatMap(({ kind, index, value }) => {
      const [first = '', ...rest] = renderValueLines(value, width);
      const lines = [`${SIGNS[kind]} [${index}] ${first}`, ...rest.map((line) => `  ${line}`)];
      return lines.map((line) => `${pad}  ${paint(TONES[kind], line)}`);
    }),
    `${pad}  ${paint('faint', `${same} unchanged`)}`,
  ];
}

/** `label: before -> after`, on two more lines when that is too long. */
export function changedLines(
  label: string,
  before: Value,
  after: Value,
  indent: number,
  columns: number,
  paint: Paint,
): string[] {
  const pad = ' '.repeat(indent);
  const [old, next] = renderPair(before, after);
  const title = label === '' ? '' : `${label}: `;
  if (indent + textWidth(title) + textWidth(old) + textWidth(next) + 4 <= columns) {
    return [`${pad}${title}${paint('removed', old)} -> ${paint('added', next)}`];
  }
  return [
    `${pad}${label === '' ? 'value' : label}:`,
    ...sideLines(before, old, columns - indent - 4).map((line) => `${pad}  ${paint('removed', `- ${line}`)}`),
    ...sideLines(after, next, columns - indent - 4).map((line) => `${pad}  ${paint('added', `+ ${line}`)}`),
  ];
}

const sideLines = (value: Value, line: string, columns: number): string[] =>
  typeof value === 'string' ? [line] : renderValueLines(value, columns);

/** `config.auto_offset_reset`, `coll[1]`. */
export function renderPath(path: readonly string[]): string {
  return path
    .map((key, i) => (/^\d+$/.test(key) && i > 0 ? `[${key}]` : `${i > 0 ? '.' : ''}${renderKey(key)}`))
    .join('');
}

/** `[1]`, `[1] and [3]`, `[0] to [4] and [6]`. */
function listIndexes(indexes: readonly number[]): string {
  const runs: string[] = [];
  for (let i = 0; i < indexes.length; i += 1) {
    const from = indexes[i] ?? 0;
    let to = from;
    while (indexes[i + 1] === to + 1) {
      i += 1;
      to += 1;
    }
    if (to === from + 1) runs.push(`[${from}]`, `[${to}]`);
    else runs.push(to === from ? `[${from}]` : `[${from}] to [${to}]`);
  }
  const last = runs.pop() ?? '';
  return runs.length === 0 ? last : `${runs.join(', ')} and ${last}`;
}
