/** The job summary: the whole plan, what was found, what came of it; within what GitHub keeps of a step. */
import { diagnosticList, joinParts, planParts, renderPlanMarkdown } from '../../render/markdown/markdown.ts';
import { fitPlanMarkdown } from '../../render/markdown/markdown-fit.ts';
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import type { Plan } from '../../core/types.ts';

/** Bytes of summary that GitHub keeps of a step; more fails to upload. Source: GitHub's documentation of job summaries, 1 MiB. */
const SUMMARY_LIMIT = 1024 * 1024;

/** Room for what stands around the plan. */
const OTHER_BYTES = 128 * 1024;

/** The plan as the summary shows it: whole, unless GitHub would not keep that. */
export function planSummary(plan: Plan, graph: string): string {
  const whole = joinParts([renderPlanMarkdown(plan).trimEnd(), graph]);
  const most = SUMMARY_LIMIT - OTHER_BYTES;
  if (Buffer.byteLength(whole) <= most) return whole;
  // A UTF-16 code unit takes three bytes at most.
  return fitPlanMarkdown(planParts(plan), {
    limit: Math.floor(most / 3),
    elsewhere: 'the log of this step has all of it',
  });
}

/** What was found, errors first, and how much of it has no annotation. */
export function findingsSummary(
  diagnostics: readonly Diagnostic[],
  left: Readonly<Record<Severity, number>>,
): string {
  if (diagnostics.length === 0) return '';
  const rest = (['error', 'warning', 'note'] as const)
    .filter((severity) => left[severity] > 0)
    .map((severity) => `${left[severity]} more ${severity}${left[severity] === 1 ? '' : 's'}`);
  const note =
    rest.length === 0 ? '' : `Without an annotation, because GitHub shows ten of a kind: ${rest.join(', ')}.`;
  const sorted = (['error', 'warning', 'note'] as const).flatMap((severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity),
  );
  const shown = sorted.slice(0, MOST_LISTED);
  const more = sorted.length > shown.length ? `\n- and ${sorted.length - shown.length} more, in the log` : '';
  return joinParts(['### Findings', diagnosticList(shown) + more, note]).trimEnd();
}

const MOST_LISTED = 200;
