/** Runs a plan for a job: a line an event in the log, the report at the end, in the log and as a file for later steps. */
import type { Project } from '../../core/project.ts';
import type { Plan, Report } from '../../core/types.ts';
import { abortOnInterrupt } from '../../host/interrupt.ts';
import { writeResultFile } from '../../host/result-file.ts';
import { renderReportJson } from '../../render/json/report-json.ts';
import { renderApplyEventLine, renderReportText } from '../../render/text/apply-text.ts';
import type { Job } from './job.ts';

/**
 * Applies a plan that the gate has let through. `onBegin` is called before the first step.
 * @throws SluiceError PLAN_..., SECRET_UNSET; nothing was changed then. OUTPUT_UNWRITABLE for the report's file.
 */
export async function runSteps(
  { host, settings, shownData }: Job,
  project: Project,
  plan: Plan,
  path: string,
  onBegin: () => Promise<void>,
): Promise<Report> {
  const interrupt = abortOnInterrupt(host, () => {
    host.stderr.write('Interrupted: what has begun is finished or undone. Once more to leave at once.\n');
  });
  try {
    const report = await project.apply(plan, {
      onBegin,
      onEvent: (event) => {
        const line = renderApplyEventLine(event);
        if (line !== undefined) host.stderr.write(line);
      },
      signal: interrupt.signal,
      allow: settings.allow,
      watchStartMs: settings.watchStart,
    });
    host.stdout.write(`\n${renderReportText(report, { color: false, columns: host.stdout.columns })}`);
    await writeResultFile(host, path, renderReportJson(shownData(report)));
    return report;
  } finally {
    interrupt.release();
  }
}
