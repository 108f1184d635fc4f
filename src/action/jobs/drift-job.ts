/** `command: drift`: whether Atlas is still as the manifest says, and one issue that tells it for as long as it is not. */
import { inlineCode } from '../../render/markdown/markdown-code.ts';
import { planParts } from '../../render/markdown/markdown.ts';
import { fitPlanMarkdown } from '../../render/markdown/markdown-fit.ts';
import type { Plan } from '../../core/types.ts';
import { COMMENT_LIMIT, renderGraph } from '../comment/comment.ts';
import type { Issue, Repository } from '../github/github.ts';
import type { Job, JobResult } from './job.ts';
import { loadJobManifest, openJobProject, planOptions } from '../inputs/load.ts';
import { publishPage } from './page.ts';
import { requireComplete, tellPlan } from './plan-job.ts';
import { isInsideFence } from '../gate/record.ts';

const MARK = 'sluice:drift';

export async function runDriftJob(job: Job): Promise<JobResult> {
  const project = openJobProject(job);
  try {
    await loadJobManifest(job, project);
    const plan = await project.plan(planOptions(job.settings));
    await tellPlan(job, project, plan);
    requireComplete(plan);
    const hasDrifted = plan.steps.length > 0;
    await publishPage(job, project, plan);
    if (job.settings.comment !== 'never') await updateIssue(job, plan);
    if (hasDrifted && job.settings.failOnChanges) {
      job.findings.push({
        severity: 'error',
        code: 'PLAN_CHANGES',
        message: 'Atlas is not as the manifest says',
      });
    }
    return {
      outcome: hasDrifted ? 'drifted' : 'in-sync',
      isFailed: hasDrifted && job.settings.failOnChanges,
    };
  } finally {
    await project.close();
  }
}

async function updateIssue(job: Job, plan: Plan): Promise<void> {
  const repository = await job.repository();
  const present = await findIssues(repository, job.key);
  if (plan.steps.length === 0) {
    for (const issue of present) {
      await repository.commentOnIssue(
        issue.number,
        `Atlas is as the manifest says again · [run](${job.event.runUrl})`,
      );
      await repository.updateIssue(issue.number, { isClosed: true });
      job.summary.push(`Closed issue #${issue.number}.`);
    }
    return;
  }
  const body = job.masking(issueBody(job, job.shown(plan)));
  const [issue] = present;
  if (issue === undefined) {
    const names = [job.settings.label, job.settings.environment].filter((name) => name !== '');
    const label = names.length === 0 ? '' : ` (${names.join(', ')})`;
    const { number } = await repository.createIssue(
      job.masking(`Sluice: Atlas has drifted from the manifest${label}`),
      body,
    );
    job.summary.push(`Opened issue #${number}.`);
  } else if (issue.body.includes(plan.digest)) {
    job.summary.push(`Issue #${issue.number} tells it already.`);
  } else {
    await repository.updateIssue(issue.number, { body });
    job.summary.push(`Updated issue #${issue.number}.`);
  }
}

/** Our own open issues about this manifest, oldest first. */
async function findIssues(repository: Repository, key: string): Promise<Issue[]> {
  const identity = await repository.identity();
  return (await repository.listOpenIssues())
    .filter((issue) => issue.authorId === identity.id && keyOf(issue.body) === key)
    .toSorted((a, b) => a.number - b.number);
}

/** The key in the last line of an issue's body. */
function keyOf(body: string): string | undefined {
  const text = body.replaceAll('\r\n', '\n').trimEnd();
  const start = text.lastIndexOf('\n') + 1;
  const key = new RegExp(`^<!-- ${MARK} ([0-9a-f]{16}) -->$`).exec(text.slice(start))?.[1];
  return isInsideFence(text.slice(0, start)) ? undefined : key;
}

function issueBody(job: Job, plan: Plan): string {
  const { settings, event } = job;
  const [file = 'sluice.yaml'] = settings.files;
  return fitPlanMarkdown(planParts(plan), {
    limit: COMMENT_LIMIT - 2000,
    lead: `Atlas is not as ${inlineCode(file)} says: somebody has changed it, or the manifest was not applied. The plan below would bring it back · [run](${event.runUrl})`,
    graph: renderGraph(plan),
    elsewhere: `the [job summary](${event.runUrl}) has all of it`,
    tail: `<!-- ${MARK} ${job.key} -->`,
  });
}
