/** `sluice show`: a saved plan, or the report of a run, for people or programs. Asks Atlas for nothing. */
import { resolve } from 'node:path';
import { readRegularFile } from '../../../core/files/regular-file.ts';
import { parsePlanFile } from '../../../core/facts/review.ts';
import type { Report } from '../../../core/types.ts';
import { parseReportFile, showSavedPlan } from '../../../core/apply/show.ts';
import type { Host } from '../../../host/host.ts';
import { EXIT, SluiceError } from '../../../model/errors.ts';
import type { OutputOptions } from '../../output/output.ts';
import { fitTerminal, readColor, worthSaying, writeDiagnostics } from '../../output/output.ts';

export interface ShowCommandOptions extends OutputOptions {
  /** The file. */
  readonly arguments: readonly (string | undefined)[];
  readonly json?: boolean;
  readonly markdown?: boolean;
}

export async function runShow(options: ShowCommandOptions, host: Host): Promise<number> {
  const [name = ''] = options.arguments;
  const text = await readText(resolve(host.directory, name), name);
  const report = await parseReportFile(text);
  host.stdout.write(
    report === undefined
      ? await showPlan(text, name, options, host)
      : await showReport(report, options, host),
  );
  return EXIT.done;
}

async function readText(path: string, name: string): Promise<string> {
  try {
    return (await readRegularFile(path)).toString('utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new SluiceError('PLAN_FILE_UNREADABLE', `${name} cannot be read (${reason})`, {
      fix: 'Name a file that plan --out or apply --report has written.',
      cause: error,
    });
  }
}

async function showPlan(
  text: string,
  name: string,
  options: ShowCommandOptions,
  host: Host,
): Promise<string> {
  const saved = parsePlanFile(text);
  const { plan, isExact } = await showSavedPlan(saved, host);
  if (!isExact && !options.quiet) {
    const told = `${name} can't be verified: it leaves values to the manifest, which is not at hand or has other ones. What is shown may not be what the digest is of.\n`;
    host.stderr.write(fitTerminal(told, host.stderr));
  }
  if (options.json) return (await import('../../../render/json/json.ts')).renderPlanJson(plan);
  if (options.markdown)
    return (await import('../../../render/markdown/markdown.ts')).renderPlanMarkdown(plan);
  writeDiagnostics(worthSaying(plan.diagnostics, options), options, host);
  const { renderPlanText } = await import('../../../render/text/text.ts');
  const color = readColor(options, host, host.stdout);
  return renderPlanText(plan, { color, columns: host.stdout.columns, files: [name] });
}

async function showReport(report: Report, options: ShowCommandOptions, host: Host): Promise<string> {
  if (options.json) return (await import('../../../render/json/report-json.ts')).renderReportJson(report);
  const { renderReportText } = await import('../../../render/text/apply-text.ts');
  const { columns } = host.stdout;
  if (!options.markdown)
    return renderReportText(report, { color: readColor(options, host, host.stdout), columns });
  const { codeBlock } = await import('../../../render/markdown/markdown-code.ts');
  return `${codeBlock(renderReportText(report, { color: false, columns: 100 }).trimEnd())}\n`;
}
