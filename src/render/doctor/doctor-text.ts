/** What a look at a set-up found: a line for each check, problems with their way out. */
import type { Check, CheckStatus, DoctorReport } from '../../core/types.ts';
import { escapeControls, escapeJson, padColumns } from '../safe-text.ts';
import type { Tone } from '../text/colour.ts';
import { makePaint } from '../text/colour.ts';
import { count, wrapText } from '../text/layout.ts';

export interface DoctorLayout {
  readonly color: boolean;
  readonly columns: number;
  /** Problems alone. */
  readonly hidesGood: boolean;
}

const WORDS: Readonly<Record<CheckStatus, readonly [word: string, tone: Tone]>> = {
  ok: ['ok', 'added'],
  problem: ['problem', 'danger'],
  notChecked: ['not checked', 'faint'],
};

const MARGIN = 13;

/** Ends with a line end. */
export function renderDoctorText(
  { checks, problems }: DoctorReport,
  { color, columns, hidesGood }: DoctorLayout,
): string {
  const paint = makePaint(color);
  const shown = hidesGood ? checks.filter(({ status }) => status === 'problem') : checks;
  const lines = shown.flatMap(({ status, name, message, fix }: Check) => {
    const [word, tone] = WORDS[status];
    const wrap = (text: string): string[] =>
      wrapText(escapeControls(text), Math.max(20, columns - MARGIN), 0);
    const [first = '', ...more] = wrap(`${name}: ${message}`);
    const fixed = fix === undefined ? [] : wrap(`Fix: ${fix}`);
    return [
      `${paint(tone, padColumns(word, MARGIN))}${first}`,
      ...[...more, ...fixed].map((line) => ' '.repeat(MARGIN) + line),
    ];
  });
  const unchecked = checks.filter(({ status }) => status === 'notChecked').length;
  const summary = `${problems === 0 ? 'No problem' : count(problems, 'problem')} found; ${count(checks.length - unchecked, 'check')} made, ${unchecked} not made.`;
  return `${[...lines, '', summary].join('\n')}\n`;
}

/** For programs. */
export function renderDoctorJson({ checks, problems }: DoctorReport): string {
  const document = {
    formatVersion: 1,
    problems,
    checks: checks.map(({ area, name, status, message, fix }) => ({
      area,
      name,
      status: status === 'notChecked' ? 'not checked' : status,
      message,
      fix: fix ?? null,
    })),
  };
  return `${escapeJson(JSON.stringify(document, null, 2))}\n`;
}
