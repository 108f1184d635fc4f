/** Takes out of a probe's report what says whose project it was: ids, names, hosts, accounts. */
import type { Exchange, ProbeReport } from './answer.ts';

/** What a report calls the workspace. */
const WORKSPACE = 'sluice-probe-000000000000';

/** Patterns, and what is put in the place of each: the same for the same text. */
const KINDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['link', /https?:\/\/[^"\s\\]+/g],
  ['uuid', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi],
  ['id', /\b[0-9a-f]{24}\b/gi],
  ['mail', /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g],
  ['arn', /\barn:[^"\s\\]+/g],
  ['account', /(?<![\w.-])\d{12}(?![\w.-])/g],
  ['address', /\b\d{1,3}(?:\.\d{1,3}){3}\b/g],
  ['host', /\b(?:[a-z0-9-]{1,63}\.){1,10}(?:mongodb\.net|mongodb\.com|mongodbgov\.com|mongodb-dev\.net)\b/gi],
];

/** The report without them. `cluster`: the name of the user's. */
export function anonymise(report: ProbeReport, workspace: string, cluster: string | undefined): ProbeReport {
  const given = new Map<string, string>();
  const counts = new Map<string, number>();
  const replace = (text: string): string => {
    let result = text.replaceAll(workspace, WORKSPACE);
    if (cluster !== undefined && cluster !== '') result = result.replaceAll(cluster, 'the-cluster');
    for (const [kind, pattern] of KINDS)
      result = result.replaceAll(pattern, (found) => {
        if (found === WORKSPACE.slice(-12)) return found;
        const known = given.get(found);
        if (known !== undefined) return known;
        const number = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, number);
        given.set(found, `${kind}-${number}`);
        return `${kind}-${number}`;
      });
    return result;
  };
  const exchange = ({ path, sent, received, ...rest }: Exchange): Exchange => ({
    ...rest,
    path: replace(path),
    ...(sent !== undefined && { sent: replace(sent) }),
    received: replace(received),
  });
  return {
    ...report,
    experiments: report.experiments.map(({ answers, measures, skipped, exchanges, ...rest }) => ({
      ...rest,
      answers: answers.map((answer) => ({ ...answer, saw: replace(answer.saw) })),
      measures: measures.map((measure) => ({ ...measure, saw: replace(measure.saw) })),
      ...(skipped !== undefined && { skipped: replace(skipped) }),
      exchanges: exchanges.map(exchange),
    })),
    leftBehind: report.leftBehind,
  };
}
