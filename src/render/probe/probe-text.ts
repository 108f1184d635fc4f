/** What a probe would do, and what it has found out: for people, and as JSON. */
import type { ProbeCleaned, ProbeProposal, ProbeReport } from '../../core/types.ts';
import { escapeControls, escapeJson } from '../safe-text.ts';
import { count } from '../text/layout.ts';

const minutes = (seconds: number): string => count(Math.ceil(seconds / 60), 'minute');

/** Ends with a line end. */
export function renderProposal(proposal: ProbeProposal): string {
  const { workspace, provider, region, tier, cluster, database, experiments, mostSeconds, tierSeconds } =
    proposal;
  const lines = [
    `A probe makes the workspace ${workspace} (${provider} ${region}) with connections and small processors, and deletes it afterwards.`,
    'It touches nothing else in the project.',
    '',
    ...experiments.map(({ name, asks }) => `  ${name}: ${asks}`),
    '',
    `It takes up to ${minutes(mostSeconds)}. Processors of tier ${tier} run for up to ${minutes(tierSeconds)} in all, which Atlas charges for.`,
    ...(cluster === undefined
      ? []
      : [
          `A connection to the cluster ${cluster} is made. What processors write there stays in the database ${database}:`,
          `  mongosh "mongodb+srv://..." --eval 'db.getSiblingDB("${database}").dropDatabase()'`,
        ]),
    'If it is killed, `sluice probe --clean` deletes what is left.',
  ];
  return `${lines.map((line) => escapeControls(line)).join('\n')}\n`;
}

const OUTCOMES = { assumed: 'as assumed', otherwise: 'otherwise', unknown: 'unknown' } as const;

/** Ends with a line end. */
export function renderProbeText(report: ProbeReport, file: string): string {
  const answers = report.experiments.flatMap((experiment) => experiment.answers);
  const width = Math.max(...answers.map(({ question }) => question.length), 0);
  const lines = answers.map(
    ({ question, outcome, saw }) =>
      `${OUTCOMES[outcome].padEnd(10)}  ${question.padEnd(width)}  ${escapeControls(saw)}`,
  );
  const measures = report.experiments.flatMap((experiment) => experiment.measures);
  const widest = Math.max(...measures.map(({ what }) => what.length), 0);
  const measured = measures.map(
    ({ what, saw }) => `measured    ${what.padEnd(widest)}  ${escapeControls(saw)}`,
  );
  const many = (wanted: keyof typeof OUTCOMES): number =>
    answers.filter(({ outcome }) => outcome === wanted).length;
  const left = report.leftBehind.map(
    (workspace) => `LEFT BEHIND: ${workspace}. Run sluice probe --clean until nothing is left.`,
  );
  return `${[
    ...lines,
    ...(measured.length > 0 ? ['', ...measured] : []),
    '',
    `${count(answers.length, 'question')}: ${many('assumed')} as assumed, ${many('otherwise')} otherwise, ${many('unknown')} unknown.`,
    ...left,
    `The report is in ${escapeControls(file)}: sluice sandbox --behaves-as ${escapeControls(file)} follows it.`,
    'Ids, names and hosts are taken out of it. Read it, then send it with the issue form "Probe report": docs/first-contact.md says where.',
  ].join('\n')}\n`;
}

/** Ends with a line end. */
export function renderProbeJson(report: ProbeReport): string {
  return `${escapeJson(JSON.stringify({ formatVersion: 1, ...report }, null, 2))}\n`;
}

/** Ends with a line end. */
export function renderCleaned({ removed, leftBehind }: ProbeCleaned): string {
  if (removed.length + leftBehind.length === 0) return 'No probe has left anything behind.\n';
  return [
    ...removed.map((name) => `deleted      ${name}\n`),
    ...leftBehind.map((name) => `left behind  ${name}\n`),
  ].join('');
}
