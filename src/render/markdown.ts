/**
 * A plan as Markdown for comments and job summaries: a line that sums up, what could hurt, a fold per workspace. Names and values can come from anybody who
 * may open a pull request: they stand in code, where they can neither format, link, mention nor close what surrounds them.
 */
import { formatAddress } from '../model/address.ts';
import type { Hazard, Plan } from '../plan/plan.ts';
import { makePaint } from './colour.ts';
import { escapeControls } from './safe-text.ts';
import { changeLines } from './text-change.ts';
import { byWorkspace, describeStep, isTold, summaryLine } from './text.ts';

/** Width of the lines inside of code. */
const COLUMNS = 100;

/** The Markdown, with a final line end. */
export function renderPlanMarkdown(plan: Plan): string {
  const refused = plan.hazards.filter((hazard) => !hazard.allowed);
  const parts = [
    headline(plan, refused.length),
    hazardTable(plan.hazards),
    diagnosticList(plan),
    ...byWorkspace(plan.changes.filter(isTold)).map(([workspace, changes]) => {
      const lines = changes.flatMap((change) =>
        changeLines(change, { columns: COLUMNS, paint: makePaint(false) }),
      );
      const count = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`;
      return fold(
        `workspace ${codeHtml(workspace)}: ${count}`,
        codeBlock(lines.map((line) => line.replace(/^ {2}/, '')).join('\n'), 'diff'),
        true,
      );
    }),
    plan.steps.length === 0 ? '' : fold(`${plan.steps.length} steps`, codeBlock(stepList(plan)), false),
    `Digest ${inlineCode(plan.digest)}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n') + '\n';
}

function headline(plan: Plan, refused: number): string {
  const state = plan.complete ? '' : ' **Not complete: something could not be read; it can not be applied.**';
  if (plan.steps.length === 0) return `**No changes.**${state}`;
  const refusal = refused === 0 ? '' : ` **${refused} refused: nothing is applied until they are allowed.**`;
  return `**${summaryLine(plan)}**${refusal}${state}`;
}

function hazardTable(hazards: readonly Hazard[]): string {
  const told = hazards.filter((hazard) => hazard.kind !== 'secret-unverifiable');
  if (told.length === 0) return '';
  const rows = told.map(({ kind, address, reason, allowed, allowWith }) => {
    const way = allowed
      ? ''
      : allowWith === undefined
        ? 'refused; nothing allows it'
        : `refused; to allow it: ${inlineCode(allowWith)}`;
    return `| ${allowed ? '' : '⛔ '}${kind} | ${inlineCode(formatAddress(address))} | ${inlineCode(reason)} | ${way} |`;
  });
  return ['| hazard | where | why | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function diagnosticList(plan: Plan): string {
  return plan.diagnostics
    .map(({ severity, code, message, address, fix }) => {
      const where = address === undefined ? '' : ` ${inlineCode(address)}`;
      return `- ${severity} ${code}${where}: ${inlineCode(message)}${fix === undefined ? '' : ` ${inlineCode(fix)}`}`;
    })
    .join('\n');
}

const stepList = (plan: Plan): string =>
  plan.steps
    .map((step) => `${step.id.slice(1)} ${describeStep(step)} (${escapeControls(step.address.workspace)})`)
    .join('\n');

const fold = (title: string, body: string, isOpen: boolean): string =>
  `<details${isOpen ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;

/** A fenced block whose fence is longer than any run of backticks inside. */
export function codeBlock(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Code within a line, also within a table: line ends and pipes are escaped. */
export function inlineCode(text: string): string {
  const safe = escapeControls(text).replace(/\|/g, '\\|');
  const fence = '`'.repeat(longestRun(safe) + 1);
  return safe.startsWith('`') || safe.endsWith('`') ? `${fence} ${safe} ${fence}` : `${fence}${safe}${fence}`;
}

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

function codeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  const safe = escapeControls(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
  // Inside of HTML on a line of its own Markdown still works, and so would mentions and links.
  return `<code>${safe.replace(/[@`*_[\]!#:/\\~|]/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
}
