/** Failed tests as Markdown for comments and job summaries. Names and documents can come from anybody who may open a pull request: they are in code. */
import type { TestRun } from '../../testing/results.ts';
import { count } from '../text/layout.ts';
import { codeBlock, fold } from '../markdown/markdown-code.ts';
import { cutColumns } from '../safe-text.ts';
import { renderTestRun } from './test-text.ts';

/** Width of the lines inside of code. */
const COLUMNS = 100;

/** `tests: 14 passed`, how many failed, and below it what failed: case, difference, stages. */
export interface TestMarkdownOptions {
  /** UTF-16 code units for what failed; the rest is said to be `elsewhere`. */
  readonly limit: number;
  /** Where what is left out can be found: Markdown. */
  readonly elsewhere: string;
}

/** One line for tests that passed; with a fold of what failed below it where some did not. */
export function renderTestMarkdown(run: TestRun, { limit, elsewhere }: TestMarkdownOptions): string {
  if (run.failed === 0) return `tests: ${run.passed} passed`;
  const lines = renderTestRun(
    { ...run, files: run.files.filter(isFailed) },
    { color: false, columns: COLUMNS, quiet: true },
  )
    .trimEnd()
    .split('\n')
    // The summary has the counts.
    .slice(0, -1)
    .map((line) => cutColumns(line.replace(/^( +)([-+])(?= )/, '$2$1'), 2 * COLUMNS));
  const shown: string[] = [];
  let size = 0;
  for (const line of lines) {
    size += line.length + 1;
    if (size > limit) break;
    shown.push(line);
  }
  const left = lines.length - shown.length;
  const note = left === 0 ? '' : `\n\n${count(left, 'more line')}: ${elsewhere}.`;
  const details = codeBlock(shown.join('\n').trimEnd(), 'diff') + note;
  return `**❌ tests: ${run.passed} passed, ${run.failed} failed; nothing is applied until they pass.**\n\n${fold(
    `${count(run.failed, 'failed test')}: - expected, + came`,
    details,
    true,
  )}`;
}

const isFailed = ({ cases, diagnostics }: TestRun['files'][number]): boolean =>
  diagnostics.length > 0 || cases.some(({ passed, skipped }) => !passed && skipped === undefined);
