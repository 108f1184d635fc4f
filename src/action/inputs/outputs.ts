/** The Action's outputs, as `action.yml` lists them, and the plan's file. */
import { serialisePlan } from '../../core/facts/review.ts';
import type { Plan } from '../../core/types.ts';
import { writeResultFile } from '../../host/result-file.ts';
import { renderPlanText } from '../../render/text/text.ts';
import type { Job, JobResult } from '../jobs/job.ts';
import { jobFile } from '../jobs/job.ts';

/** Shows a plan in the log, saves it for later steps, and sets what is known of it. */
export async function publishPlan(job: Job, plan: Plan, files: readonly string[]): Promise<void> {
  const { workflow, host } = job;
  host.stdout.write(renderPlanText(job.shown(plan), { color: false, columns: host.stdout.columns, files }));
  const { summary } = plan;
  const outputs = {
    changes: String(plan.steps.length > 0),
    'to-create': String(summary.create),
    'to-update': String(summary.update),
    'to-replace': String(summary.replace),
    'to-delete': String(summary.delete),
    'plan-digest': plan.digest,
    hazards: [...new Set(plan.hazards.map((hazard) => hazard.kind))].toSorted().join(','),
  };
  for (const [name, value] of Object.entries(outputs)) workflow.setOutput(name, value);
  const path = jobFile(job, 'plan');
  await writeResultFile(host, path, serialisePlan(plan));
  workflow.setOutput('plan-path', path);
}

/** Sets how the run ended. */
export function publishResult({ workflow }: Pick<Job, 'workflow'>, { outcome, reason }: JobResult): void {
  workflow.setOutput('outcome', outcome);
  workflow.setOutput('failure-reason', reason ?? '');
}
