/** What the Action says in comments, summaries and issues, as Markdown. Names and values of others are in code. */
import type { Plan, Report, StepReport } from '../../core/types.ts';
import { formatAddress } from '../../model/address.ts';
import { codeHtml, inlineCode } from '../../render/markdown/markdown-code.ts';
import { cutColumns } from '../../render/safe-text.ts';
import { joinParts } from '../../render/markdown/markdown.ts';
import { summaryLine } from '../../render/text/text.ts';
import type { Verdict } from '../gate/gate.ts';
import type { Job } from '../jobs/job.ts';

/** Most lines of a list in a status: the run's page has the rest. */
const MOST_LISTED = 20;

/** Widest text of others in one: an error of Atlas may be of any length. */
const MOST_COLUMNS = 300;

/** What the plan is of. */
export function planTitle({ settings, event }: Job, files: readonly string[], headSha: string): string {
  const [first = 'sluice.yaml'] = files;
  const more = files.length > 1 ? `, ${files.length} files` : '';
  const folder = settings.workingDirectory === '.' ? '' : ` in ${inlineCode(settings.workingDirectory)}`;
  const names = [settings.label, settings.environment]
    .filter((name) => name !== '')
    .map((name) => ` · ${codeHtml(name)}`);
  return `Sluice plan${names.join('')} · ${inlineCode(first)}${more}${folder} at ${headSha.slice(0, 10)} · [run](${event.runUrl})`;
}

const AWAITING = '⏸️ Awaiting promotion';

const awaitingLine = (address: string): string =>
  `${inlineCode(address)} runs as before, and its new version beside it. To let it take over, run the workflow by hand with ${inlineCode(`promote: ${address}`)}, or ${inlineCode(`sluice apply --promote ${address}`)}.`;

/**
 * After an apply: what was done, what failed and why, whether the project has converged.
 * @param replayed the replays that it has begun
 */
export function applyStatus(job: Job, report: Report, replayed: readonly string[] = []): string {
  const { done, failed, skipped, restored } = report.summary;
  const counts = [
    `${done} done`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(restored > 0 ? [`${restored} restored`] : []),
  ].join(', ');
  const heads: Readonly<Record<Report['outcome'], string>> = {
    applied: report.converged === false ? '⚠️ Applied, but not converged' : '✅ Applied',
    'nothing-to-do': '✅ Nothing was left to do',
    failed: '❌ Failed',
    interrupted: '⚠️ Interrupted: run the job again to finish it',
    stale: '⛔ Nothing was written: Atlas changed while the job ran',
  };
  const awaiting = report.awaitingPromotion ?? [];
  const head = awaiting.length > 0 && report.converged !== false ? AWAITING : heads[report.outcome];
  const steps = report.outcome === 'nothing-to-do' ? '' : ` (steps: ${counts})`;
  return joinParts([
    `**${head}**${steps} · [run](${job.event.runUrl}) · digest ${inlineCode(report.digest)}`,
    list(report.steps.filter(({ status }) => status === 'failed' || status === 'restored').map(stepLine)),
    list((report.remaining ?? []).map(({ address, action }) => `still to ${action}: ${inlineCode(address)}`)),
    list(awaiting.map(awaitingLine)),
    list(replayed.map((text) => `replayed, and not again by any other job: ${inlineCode(text)}`)),
    report.convergenceUnknown === undefined
      ? ''
      : `Whether the project has converged is not known: ${brief(report.convergenceUnknown)}`,
  ]).trimEnd();
}

function stepLine({ verb, address, status, error, reason, rolledBack }: StepReport): string {
  const why = error === undefined ? (reason ?? '') : `${error.code}: ${error.message}`;
  const back = rolledBack === true ? ' It runs on its old definition again.' : '';
  return `${status}: ${verb} ${inlineCode(address)}${why === '' ? '' : ` ${brief(why)}`}${back}`;
}

/** When the gate is closed: why, what moved, and the way forward. */
export function refusalStatus(job: Job, verdict: Extract<Verdict, { kind: 'closed' }>, plan: Plan): string {
  return joinParts([
    `**⛔ Not applied (${verdict.reason}); nothing was written.** ${verdict.message} · [run](${job.event.runUrl})`,
    list(
      verdict.moved.map(({ address, reason }) => `${inlineCode(formatAddress(address))} ${brief(reason)}`),
    ),
    verdict.isOutdated === true ? '' : wayForward(plan),
  ]).trimEnd();
}

/** Before the merge: why the gate will refuse the plan after it, and what to do. */
export function uncountedWarning(why: string): string {
  return `> ⚠️ **This plan will not be applied when the pull request is merged**, because ${why}. Move the changes under \`.github/\` to a pull request of their own; or merge, run the workflow by hand with \`command: plan\`, and apply that plan with \`expect-digest\`.`;
}

/** On a pull request that is not planned: why, and what its merge will need. */
export function untrustedNotice(origin: 'fork' | 'dependabot', hasCredentials: boolean): string {
  const why =
    origin === 'fork'
      ? 'This pull request comes from a fork, and GitHub gives it no secrets'
      : hasCredentials
        ? 'This pull request is Dependabot\u2019s, and Sluice does not use credentials on it, although there are some'
        : 'This pull request is Dependabot\u2019s, and GitHub gives it no secrets';
  return `${why}: the manifest is validated, and nothing is planned or recorded. If it changes what Atlas should have, its merge is not applied by itself: run the workflow by hand afterwards with \`command: plan\`, and apply that plan with \`expect-digest\`.`;
}

/** What to do about a plan that nobody has reviewed. */
function wayForward(plan: Plan): string {
  return [
    'The way forward:',
    '',
    '1. Run the workflow by hand (`workflow_dispatch`) with `command: plan` and otherwise the same inputs, and read that plan.',
    '2. Have somebody approve its digest.',
    `3. Run it by hand with \`command: apply\` and \`expect-digest\`. As things are now, that is ${inlineCode(plan.digest)}: ${summaryLine(plan)}`,
  ].join('\n');
}

/** After a plan by hand for a pull request that is merged already. */
export function replannedStatus(job: Job, plan: Plan): string {
  const what = plan.steps.length === 0 ? 'nothing is to be done' : summaryLine(plan);
  return `**Planned again by hand:** ${what} · digest ${inlineCode(plan.digest)} · [run](${job.event.runUrl})`;
}

/** Hazards or errors that keep a plan from being applied. */
export function failureStatus(job: Job, message: string): string {
  return `**❌ Not applied.** ${brief(message)} · [run](${job.event.runUrl})`;
}

/** When the tests of what is merged fail. */
export function testsStatus(job: Job, text: string): string {
  return `**⛔ Not applied (tests-failed); nothing was written.** [run](${job.event.runUrl})\n\n${text}`;
}

/** Text of others in code, of a length that leaves the comment its room. */
const brief = (text: string): string => inlineCode(cutColumns(text, MOST_COLUMNS));

function list(lines: readonly string[]): string {
  const shown = lines.slice(0, MOST_LISTED).map((line) => `- ${line}`);
  if (lines.length > shown.length) shown.push(`- and ${lines.length - shown.length} more: see the run`);
  return shown.join('\n');
}
