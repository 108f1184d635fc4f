/** An apply as text: a line per event while it runs where nobody watches, and what became of everything at its end. */
import type { ApplyEvent, StepEvent } from '../../apply/report/events.ts';
import type { Report, StepReport, StepStatus } from '../../apply/report/report.ts';
import type { Paint, Tone } from './colour.ts';
import { makePaint } from './colour.ts';
import { formatDuration } from './duration.ts';
import { count, foldLines, wrapText } from './layout.ts';
import { escapeControls } from '../safe-text.ts';

export { renderApplyEventJson } from '../json/report-json.ts';

/** One plain line, with its line end; undefined for events that the report at the end tells better. */
export function renderApplyEventLine(event: ApplyEvent): string | undefined {
  switch (event.type) {
    case 'apply-started':
      return `applying ${count(event.steps.length, 'step')} to project ${escapeControls(event.project)}\n`;
    case 'apply-interrupted':
      return 'interrupted: no new step begins\n';
    case 'apply-finished':
    case 'convergence-checked':
      return undefined;
    default:
      return `${nameOf(event)}: ${escapeControls(tellStep(event))}\n`;
  }
}

function tellStep(event: StepEvent): string {
  const elapsed = formatDuration(event.elapsedMs);
  switch (event.type) {
    case 'step-started':
      return 'started';
    case 'step-progress':
      return `${event.message} (${elapsed})`;
    case 'step-done':
      return `done in ${elapsed}${event.reason === undefined ? '' : `, ${event.reason}`}`;
    case 'step-failed':
      return `FAILED after ${elapsed}: ${event.error.code} ${event.error.message}${tellWayBack(event)}`;
    case 'step-skipped':
      return `skipped, ${event.reason}`;
    case 'step-restored':
      return `restored, ${event.reason}`;
  }
}

const nameOf = ({ id, verb, address }: Pick<StepReport, 'id' | 'verb' | 'address'>): string =>
  escapeControls(`${id} ${verb} ${address}`);

function tellWayBack(step: Pick<StepReport, 'rolledBack' | 'rollbackRefused' | 'stopped'>): string {
  if (step.stopped) return '; stopped: its checkpoint is kept';
  if (step.rolledBack) return '; rolled back: the processor runs on its old definition';
  if (step.rollbackRefused === undefined) return '';
  const { state, reason } = step.rollbackRefused;
  return `; NOT rolled back (processor is ${state ?? 'in an unknown state'}): ${reason}`;
}

/** Above so many steps of one kind only the first ones are listed; the report file has them all. */
const MOST_LISTED = 100;

const HEADINGS: Readonly<Record<Report['outcome'], readonly [tone: Tone, text: string]>> = {
  applied: ['strong', 'Applied'],
  'nothing-to-do': ['strong', 'Nothing to do'],
  failed: ['danger', 'Apply failed'],
  interrupted: ['danger', 'Apply interrupted'],
  stale: ['danger', 'Apply refused: Atlas is no longer as planned, nothing was changed'],
};

const TONES: Readonly<Record<StepStatus, Tone>> = {
  failed: 'danger',
  restored: 'changed',
  skipped: 'changed',
  done: 'added',
};

/**
 * The end of an apply, with a final line end: what failed and why, what was put back and skipped, what was done, whether the project has
 * converged, and the next command to type.
 */
export function renderReportText(
  report: Report,
  options: {
    readonly color: boolean;
    readonly columns: number;
    /** Flags that the next command needs, each with a space before it. */
    readonly flags?: string;
  },
): string {
  const paint = makePaint(options.color);
  const { columns } = options;
  const lines = [runHeading(report, paint)];
  for (const status of ['failed', 'restored', 'skipped', 'done'] as const) {
    const steps = report.steps.filter((step) => step.status === status);
    if (steps.length === 0) continue;
    lines.push('', paint(TONES[status], status));
    for (const step of steps.slice(0, MOST_LISTED)) lines.push(...stepLines(step, columns, paint));
    if (steps.length > MOST_LISTED) lines.push(`  and ${steps.length - MOST_LISTED} more`);
  }
  lines.push('', ...convergenceLines(report, columns, paint), ...leftLines(report, columns));
  for (const address of report.awaitingPromotion ?? [])
    lines.push(`Awaiting promotion: the new version of ${escapeControls(address)} runs beside it.`);
  const next = nextCommand(report, `sluice plan${escapeControls(options.flags ?? '')}`);
  // Not folded: it is there to be copied.
  const last = next === undefined ? [] : [`Next: ${next}`];
  return [...foldLines(lines, columns), ...last].join('\n') + '\n';
}

/** `Applied: 4 done; 0.8 s.`, in plain text unless the outcome is painted. */
export function runHeading(report: Report, paint: Paint = (_, text) => text): string {
  const [tone, text] = HEADINGS[report.outcome];
  if (report.steps.length === 0) return paint(tone, text) + '.';
  const counts = (['done', 'failed', 'skipped', 'restored'] as const)
    .filter((status) => report.summary[status] > 0)
    .map((status) => `${report.summary[status]} ${status}`);
  return `${paint(tone, text)}: ${counts.join(', ')}; ${formatDuration(report.durationMs)}.`;
}

function stepLines(step: StepReport, columns: number, paint: Paint): string[] {
  const time = step.startedAt === undefined ? '' : `  ${formatDuration(step.durationMs)}`;
  const lines = [`  ${nameOf(step)}${paint('faint', time)}`];
  const add = (text: string): void => {
    lines.push(...wrapText(escapeControls(text), columns - 5, 0).map((line) => '     ' + line));
  };
  if (step.error) add(`${step.error.code}: ${step.error.message}`);
  const way = tellWayBack(step).replace(/^; /, '');
  if (way !== '') add(way);
  if (step.error?.fix !== undefined) add(step.error.fix);
  const { log = [] } = step.error ?? {};
  if (log.length > 0)
    lines.push('     Its log ends with:', ...log.map((line) => `       ${escapeControls(line)}`));
  if (step.reason !== undefined) add(step.reason);
  return lines;
}

function convergenceLines(report: Report, columns: number, paint: Paint): string[] {
  if (report.converged === true) return [paint('added', 'Converged') + ': a new plan has nothing to do.'];
  if (report.converged === false) {
    const remaining = (report.remaining ?? []).map(({ action, address }) => `${action} ${address}`);
    const more = remaining.length > 20 ? ` and ${remaining.length - 20} more` : '';
    const list = remaining.length === 0 ? '' : `: ${remaining.slice(0, 20).join(', ')}${more}`;
    return wrapText(
      escapeControls(`Not converged: a new plan still has something to do${list}.`),
      columns,
      2,
    );
  }
  const why = report.convergenceUnknown === undefined ? '' : `: ${report.convergenceUnknown}`;
  return wrapText(escapeControls(`Whether the project has converged is not known${why}.`), columns, 2);
}

function leftLines(report: Report, columns: number): string[] {
  const left = report.steps.filter((step) => step.leftBehind).map((step) => step.address);
  if (left.length === 0) return [];
  return wrapText(escapeControls(`Left behind in Atlas: ${left.join(', ')}.`), columns, 2);
}

/** Absent where nothing is left to do. */
function nextCommand(report: Report, plan: string): string | undefined {
  switch (report.outcome) {
    case 'interrupted':
      return `run the same command again, it goes on; ${plan} shows the rest`;
    case 'stale':
      return `${plan}, and look at what changed`;
    case 'failed':
      return `correct what failed, then ${plan}`;
    case 'applied':
    case 'nothing-to-do':
      if (report.awaitingPromotion !== undefined)
        return `sluice apply --promote ${report.awaitingPromotion.map(escapeControls).join(',')}`;
      if (report.converged === true) return undefined;
      return report.converged === false ? `${plan}, to see what differs` : plan;
  }
}
