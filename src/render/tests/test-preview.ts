/** What left each stage of a preview, for people and for scripts. */
import { printJson } from '../../model/document/json-text.ts';
import { document, number } from '../../model/document.ts';
import { printValue } from '../../runner/values/bson.ts';
import type { RunResult } from '../../runner/run.ts';
import { makePaint } from '../text/colour.ts';
import { escapeControls, escapeJson } from '../safe-text.ts';
import { renderValueLines } from '../text/value.ts';

export interface PreviewOptions {
  readonly color: boolean;
  readonly columns: number;
  /** The top-level stage that alone is shown; undefined: all. */
  readonly stage: number | undefined;
}

const isShown = (path: string, stage: number | undefined): boolean =>
  stage === undefined || path.startsWith(`[${stage}]`);

/** Stages in order: documents in and out, the first few in full; then the dead letters. */
export function renderPreview(
  { stages, dlq, failure, openWindows }: RunResult,
  { color, columns, stage }: PreviewOptions,
): string {
  const paint = makePaint(color);
  const lines: string[] = [];
  for (const { path, in: taken, out, dlq: letters, samples } of stages.filter(({ path: at }) =>
    isShown(at, stage),
  )) {
    const open = openWindows.find((window) => window.path === path)?.count ?? 0;
    const notes = [
      ...(letters > 0 ? [`${letters} to the dead letter queue`] : []),
      ...(open > 0 ? [`${open} open`] : []),
    ];
    lines.push(
      `${paint('strong', escapeControls(path))}  ${taken} in, ${out} out${notes.map((note) => `, ${note}`).join('')}`,
    );
    for (const sample of samples)
      lines.push(...renderValueLines(printValue(sample), columns - 4).map((line) => `    ${line}`));
    if (out > samples.length) lines.push(paint('faint', `    and ${out - samples.length} more`));
  }
  if (dlq.length > 0 && stage === undefined) {
    lines.push(paint('strong', 'dead letter queue'));
    for (const letter of dlq.slice(0, 5))
      lines.push(...renderValueLines(printValue(letter), columns - 4).map((line) => `    ${line}`));
    if (dlq.length > 5) lines.push(paint('faint', `    and ${dlq.length - 5} more`));
  }
  if (failure !== undefined) lines.push(paint('danger', `The processor failed: ${escapeControls(failure)}`));
  return lines.map((line) => `${line}\n`).join('');
}

/** The same as one JSON document. */
export function renderPreviewJson({ stages, dlq, failure }: RunResult, stage: number | undefined): string {
  const made = document({
    formatVersion: number(1),
    stages: stages
      .filter(({ path }) => isShown(path, stage))
      .map(({ name, path, in: taken, out, dlq: letters, samples }) =>
        document({
          name,
          path,
          in: number(taken),
          out: number(out),
          dlq: number(letters),
          samples: samples.map(printValue),
        }),
      ),
    dlq: dlq.map(printValue),
    failure: failure ?? null,
  });
  return `${escapeJson(printJson(made, { indent: 2 }))}\n`;
}
