/** `sluice view`: one page to look at: the project as a map, a plan, a run, live state. Writes nothing in Atlas. */
import { resolve } from 'node:path';
import { readRegularFile } from '../../../core/files/regular-file.ts';
import type { ViewOptions } from '../../../core/view/view.ts';
import type { Plan, Report } from '../../../core/types.ts';
import type { SavedPlan } from '../../../core/facts/review.ts';
import { parseReportFile, showSavedPlan } from '../../../core/apply/show.ts';
import type { Host } from '../../../host/host.ts';
import { abortOnInterrupt } from '../../../host/interrupt.ts';
import { writeResultFile } from '../../../host/result-file.ts';
import { EXIT, SluiceError } from '../../../model/errors.ts';
import type { OutputOptions } from '../../output/output.ts';
import { writeDiagnostics } from '../../output/output.ts';
import { showReading } from '../../output/reading.ts';
import type { AtlasOptions, ManifestOptions } from '../../project/project-options.ts';
import { openOnline, planOptions } from '../../project/project-options.ts';
import { readSavedPlan } from '../../project/saved-plan.ts';

export interface ViewCommandOptions extends ManifestOptions, AtlasOptions, OutputOptions {
  readonly target: readonly string[];
  readonly prune?: boolean;
  readonly allow: readonly string[];
  readonly out: string;
  /** True: make one; a text: the file of a saved one. */
  readonly plan?: true | string;
  /** The file of a report. */
  readonly report?: string;
  readonly live?: boolean;
  readonly tests: boolean;
  readonly workspace: readonly string[];
}

/** Writes the page to `--out`. */
export async function runView(options: ViewCommandOptions, host: Host): Promise<number> {
  const interrupt = abortOnInterrupt(host);
  const { signal } = interrupt;
  const reading = showReading(options, host);
  try {
    const report = options.report === undefined ? undefined : await readReport(options.report, host);
    const saved =
      typeof options.plan === 'string' ? await readSavedPlan(options.plan, options, host) : undefined;
    const project = await openOnline(options, host, {
      onProgress: reading.note,
      ...(saved && { desired: saved.desired }),
    });
    try {
      const plan = saved
        ? await showPlan(saved, options, host)
        : options.plan && (await project.plan(planOptions(options, signal)));
      const view: ViewOptions = {
        ...(plan && { plan }),
        ...(report && { report }),
        live: options.live ?? false,
        tests: options.tests,
        workspaces: options.workspace,
        signal,
      };
      await writeResultFile(host, options.out, await project.view(view));
      return EXIT.done;
    } finally {
      await project.close();
    }
  } catch (error) {
    if (signal.aborted) return EXIT.interrupted;
    throw error;
  } finally {
    reading.close();
    interrupt.release();
  }
}

/** A saved plan as it was reviewed: Atlas isn't asked. */
async function showPlan(saved: SavedPlan, options: ViewCommandOptions, host: Host): Promise<Plan> {
  const { plan, isExact } = await showSavedPlan(saved, { ...host, allow: options.allow });
  if (!isExact && !options.quiet) {
    const message =
      "the saved plan can't be verified: it leaves values to the manifest, which is not at hand or has other ones";
    writeDiagnostics([{ severity: 'warning', code: 'PLAN_LITERAL_MISSING', message }], options, host);
  }
  return plan;
}

async function readReport(name: string, host: Host): Promise<Report> {
  const unreadable = (reason: string, cause?: unknown): SluiceError =>
    new SluiceError('PLAN_FILE_UNREADABLE', `${name} ${reason}`, {
      fix: 'Name a file that apply --report has written.',
      cause,
    });
  let text: string;
  try {
    text = (await readRegularFile(resolve(host.directory, name))).toString('utf8');
  } catch (error) {
    throw unreadable(`cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`, error);
  }
  const report = await parseReportFile(text);
  if (report === undefined) throw unreadable('is not the report of a run');
  return report;
}
