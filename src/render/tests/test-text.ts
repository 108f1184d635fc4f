/** The results of tests for people: what failed and how it differs, where documents were lost, what no case reaches. */
import type { Value } from '../../model/document.ts';
import type { Difference } from '../../testing/matching.ts';
import type { CaseResult, Coverage, TestFileResult, TestRun } from '../../testing/results.ts';
import { makePaint } from '../text/colour.ts';
import type { Paint } from '../text/colour.ts';
import { renderDiagnostic } from '../diagnostics.ts';
import { escapeControls } from '../safe-text.ts';
import { renderValueLines } from '../text/value.ts';

export interface TestTextOptions {
  readonly color: boolean;
  readonly columns: number;
  /** Failures and the summary only. */
  readonly quiet: boolean;
}

/** Differences shown of one case. */
const MOST_DIFFERENCES = 12;

function valueLines(sign: string, value: Value | undefined, columns: number): string[] {
  if (value === undefined) return [`${sign} nothing`];
  return renderValueLines(value, columns - 8).map((line, index) =>
    index === 0 ? `${sign} ${line}` : `  ${line}`,
  );
}

function renderDifference({ path, expected, actual }: Difference, columns: number, paint: Paint): string[] {
  return [
    `      ${escapeControls(path)}`,
    ...valueLines('-', expected, columns).map((line) => paint('removed', `        ${line}`)),
    ...valueLines('+', actual, columns).map((line) => paint('added', `        ${line}`)),
  ];
}

/** How many documents each stage got and gave, with a word where some were lost. */
function renderFlow({ stages, openWindows }: CaseResult, paint: Paint): string[] {
  const width = Math.max(0, ...stages.map(({ path }) => path.length));
  return stages.map(({ path, in: taken, out, dlq }) => {
    const open = openWindows.find((window) => window.path === path)?.count ?? 0;
    const notes = [
      ...(dlq > 0 ? [`${dlq} to the dead letter queue`] : []),
      ...(open > 0
        ? [
            `${open} ${open === 1 ? 'window' : 'windows'} still open: send a later document, or set closeWindows: true`,
          ]
        : []),
      ...(dlq === 0 && open === 0 && taken > 0 && out === 0 ? ['nothing leaves it'] : []),
    ];
    const line = `      ${escapeControls(path).padEnd(width)}  ${taken} in, ${out} out`;
    return notes.length === 0 ? paint('faint', line) : `${line}  ${notes.join('; ')}`;
  });
}

function errorLines({ code, message, fix }: NonNullable<CaseResult['error']>): string[] {
  return [`${code}: ${message}`, ...(fix === undefined ? [] : [fix])].map(escapeControls);
}

/** Terminals and editors make a link of it. */
function renderPlace({ place }: CaseResult, paint: Paint): string {
  return place === undefined ? '' : `  ${paint('faint', escapeControls(`${place.file}:${place.line}`))}`;
}

/** Why documents went to the dead letter queue, those with the same reason in one line. */
function renderDeadLetters({ deadLetters }: CaseResult): string[] {
  const counts = new Map<string, number>();
  for (const { stage, reason } of deadLetters) {
    const line = `${stage}: ${reason}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(
    ([line, times]) => `      dead letter${times > 1 ? ` (${times} times)` : ''}: ${escapeControls(line)}`,
  );
}

/** What each step of the input did, a line each. */
function renderTrace({ trace }: CaseResult, paint: Paint): string[] {
  return trace.map(({ step, watermark, openWindows, stages }) => {
    const windows = openWindows.map(({ path, count }) => `${path} ${count} open`);
    const counts = stages.map(
      ({ path, in: taken, out, dlq }) => `${path} ${taken}/${out}${dlq > 0 ? `/${dlq}` : ''}`,
    );
    const mark = watermark === undefined ? 'none' : new Date(watermark).toISOString();
    return paint(
      'faint',
      `      ${[step, `watermark ${mark}`, ...windows, ...counts].map(escapeControls).join('  ')}`,
    );
  });
}

/** What `--update` wrote: nothing turns green in silence. */
function renderUpdated({ name, updated, deadLetters }: CaseResult, paint: Paint): string {
  const letters =
    deadLetters.length === 0 || !updated.includes('dlq')
      ? ''
      : `, now with ${deadLetters.length} in the dead letter queue`;
  return `  ${paint('changed', '↻')} ${escapeControls(name)}  wrote ${updated.join(', ')}${letters}`;
}

function renderCase(result: CaseResult, { columns, quiet }: TestTextOptions, paint: Paint): string[] {
  if (result.skipped !== undefined)
    return quiet ? [] : [`  - ${escapeControls(result.name)}  skipped: ${escapeControls(result.skipped)}`];
  if (result.updated.length > 0)
    return [renderUpdated(result, paint), ...renderDeadLetters(result), ...renderTrace(result, paint)];
  if (result.passed)
    return quiet
      ? []
      : [`  ${paint('added', '✓')} ${escapeControls(result.name)}`, ...renderTrace(result, paint)];
  const { error, differences } = result;
  return [
    `  ${paint('danger', '✗')} ${escapeControls(result.name)}${renderPlace(result, paint)}`,
    ...(error === undefined ? [] : errorLines(error).map((line) => `      ${line}`)),
    ...(differences.length === 0 ? [] : [paint('faint', '      - expected, + came')]),
    ...differences
      .slice(0, MOST_DIFFERENCES)
      .flatMap((difference) => renderDifference(difference, columns, paint)),
    ...(differences.length > MOST_DIFFERENCES
      ? [`      and ${differences.length - MOST_DIFFERENCES} differences more`]
      : []),
    ...renderDeadLetters(result),
    ...renderFlow(result, paint),
    ...renderTrace(result, paint),
  ];
}

function renderFile(file: TestFileResult, options: TestTextOptions, paint: Paint): string[] {
  const cases = file.cases.flatMap((result) => renderCase(result, options, paint));
  const broken = file.diagnostics.flatMap((diagnostic) =>
    renderDiagnostic(diagnostic, { color: options.color, columns: options.columns - 4 })
      .trimEnd()
      .split('\n')
      .map((line, index) => (index === 0 ? `  ${paint('danger', '✗')} ${line}` : `    ${line}`)),
  );
  if (cases.length + broken.length === 0) return [];
  const name = paint('strong', escapeControls(file.file));
  return [
    `${name}${file.processor === '' ? '' : `  ${escapeControls(file.processor)}`}`,
    ...broken,
    ...cases,
    '',
  ];
}

/** @param isOne whether there is one manifest, which then need not be named */
function renderCoverage({ manifest, processors, untested }: Coverage, isOne: boolean): string[] {
  const lines = processors
    .filter(({ missedStages, missedBranches }) => missedStages.length + missedBranches.length > 0)
    .flatMap(({ processor, missedStages, missedBranches }) => [
      `  ${processor}`,
      ...missedStages.map((path) => `      stage ${escapeControls(path)}`),
      ...missedBranches.map((path) => `      branch ${escapeControls(path)}`),
    ]);
  const without = untested.map((processor) => `  ${processor}  has no test`);
  const title = isOne ? 'No case reaches' : `No case reaches, of ${escapeControls(manifest)}`;
  return lines.length + without.length === 0 ? [] : [title, ...lines, ...without, ''];
}

/** One line: `14 passed, 1 failed`. */
function renderTestSummary({ passed, failed, skipped, files }: TestRun): string {
  const count = files.length === 1 ? '1 file' : `${files.length} files`;
  const updated = files.flatMap(({ cases }) => cases).filter((result) => result.updated.length > 0).length;
  const parts = [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(updated > 0 ? [`${updated} with new expectations: read the difference before you commit it`] : []),
  ];
  return `${parts.join(', ')} (${count})`;
}

/** All of it, each line ended. */
export function renderTestRun(run: TestRun, options: TestTextOptions): string {
  const paint = makePaint(options.color);
  const lines = [
    ...run.files.flatMap((file) => renderFile(file, options, paint)),
    ...(options.quiet
      ? []
      : run.coverage.flatMap((coverage) => renderCoverage(coverage, run.coverage.length === 1))),
    paint(run.failed > 0 ? 'danger' : 'added', renderTestSummary(run)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
