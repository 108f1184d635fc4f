/** The plan's comment on a pull request: its text within GitHub's limit, and the writing of it in the place of the last one. */
import { planDataflow, touchedDataflow } from '../../core/facts/dataflow.ts';
import { renderMermaid } from '../../render/graph/graph-mermaid.ts';
import { codeBlock, fold } from '../../render/markdown/markdown-code.ts';
import { planParts } from '../../render/markdown/markdown.ts';
import { fitPlanMarkdown } from '../../render/markdown/markdown-fit.ts';
import { SluiceError } from '../../model/errors.ts';
import type { Plan } from '../../core/types.ts';
import type { Comment, PullRequest, Repository } from '../github/github.ts';
import type { PlanRecord } from '../gate/record.ts';
import { parseRecord, renderRecord, renderVoidRecord, withRecord, withoutDetails } from '../gate/record.ts';
import { withStatus } from './status.ts';
import { findOwnComments, isEditedByOthers } from '../github/trust.ts';

/** The longest comment that GitHub takes. It counts characters; UTF-16 code units, which are counted here, are never fewer. */
export const COMMENT_LIMIT = 65_536;

/** Of this a record may take at most; what a reviewer reads goes first. */
const RECORD_LIMIT = 40_000;

/** GitHub draws no Mermaid chart with more. Source: Mermaid's configuration, `maxTextSize` 50,000 and `maxEdges` 500. */
const GRAPH_LIMITS = { characters: 30_000, edges: 400 };

export interface CommentParts {
  readonly plan: Plan;
  /** What the plan is of: label, manifest, commit. Markdown. */
  readonly title: string;
  /** What reviewers have to know before they merge. Markdown; '' for nothing to say. */
  readonly warning?: string;
  /** What the tests gave. Markdown; '' for nothing to say. */
  readonly tests: string;
  /** Where the page of `view: on` is. Markdown; '' for nothing to say. */
  readonly page?: string;
  readonly record: PlanRecord;
  readonly masking: (text: string) => string;
}

/** The comment's text: whole where it fits, else with what reviewers need most. Ends with the record. */
export function renderComment(parts: CommentParts, limit = COMMENT_LIMIT): string {
  const { plan, record, masking } = parts;
  const full = renderRecord(record);
  const isRecorded = record.review === undefined || full.length <= Math.min(RECORD_LIMIT, limit / 2);
  const lead = [
    parts.title,
    parts.warning ?? '',
    parts.tests,
    parts.page ?? '',
    isRecorded
      ? ''
      : 'This plan is too large to be recorded resource by resource: an apply that is cut off has to be planned again and applied by its digest.',
  ];
  const line = isRecorded ? full : renderRecord(withoutDetails(record));
  const options = {
    lead: lead.filter((each) => each !== '').join('\n\n'),
    graph: renderGraph(plan),
    elsewhere: `the [job summary](${record.runUrl}) has all of it`,
  };
  const plain = planParts(plan);
  // The record stands last, where nothing of others follows, and takes no masks: it was made of masked values.
  const most = limit - line.length - 2;
  let text = masking(fitPlanMarkdown(plain, { ...options, limit: most }));
  // A mask may be longer than what it masks.
  for (let room = most; text.length > most && room > 0;) {
    room -= text.length - most;
    text = masking(fitPlanMarkdown(plain, { ...options, limit: room }));
  }
  return `${text}\n${line}\n`;
}

/** What changes and its neighbours as a chart; '' where nothing flows, or too much for GitHub to draw. */
export function renderGraph(plan: Plan): string {
  if (plan.steps.length === 0) return '';
  const dataflow = touchedDataflow(planDataflow(plan));
  if (dataflow.nodes.length === 0 || dataflow.edges.length > GRAPH_LIMITS.edges) return '';
  const chart = renderMermaid(dataflow).trimEnd();
  if (chart.length > GRAPH_LIMITS.characters) return '';
  return fold('what changes, from source to sink', codeBlock(chart, 'mermaid'), true);
}

/** What writing a comment needs to know. */
export interface CommentTarget {
  readonly repository: Repository;
  readonly pull: Pick<PullRequest, 'number'>;
  readonly key: string;
}

/**
 * Writes the plan's comment: over our own for this key, or a new one. A plan that was recorded for the same head before keeps its
 * time, so that running a job again takes nobody's approval away.
 * `isWanted` is asked where there is none yet. Undefined: there is still none.
 */
export async function writePlanComment(
  target: CommentTarget,
  render: (recordedAt: string) => { readonly body: string; readonly record: PlanRecord },
  isWanted: boolean,
): Promise<Comment | undefined> {
  const { repository, pull, key } = target;
  const identity = await repository.identity();
  const [present, ...others] = findOwnComments(
    await repository.listComments(pull.number),
    identity,
    key,
  ).toReversed();
  if (present === undefined && !isWanted) return undefined;
  const now = withMargin(repository.now());
  const known = present && parseRecord(present.body);
  const { body, record } = render(now);
  // Of several nobody can tell which one is ours.
  const isSame = others.length === 0 && known?.digest === record.digest && known.headSha === record.headSha;
  if (present !== undefined && isSame && !(await isEditedByOthers(repository, present, identity))) {
    return overwrite(target, present, render(known.recordedAt).body);
  }
  const written =
    present === undefined
      ? await repository.createComment(pull.number, body)
      : await overwrite(target, present, body);
  // Another job can have begun one in the same moment: the newest stays.
  const ours =
    present === undefined
      ? findOwnComments(await repository.listComments(pull.number), identity, key)
      : [...others, written];
  const newest = ours.at(-1) ?? written;
  for (const other of ours.filter(({ id }) => id !== newest.id)) {
    await overwrite(target, other, `Replaced by [a newer comment](${newest.url}).`);
  }
  if (newest.id !== written.id) return newest;
  // It took longer than the margin: only now is it known when people could see it.
  if (!(Date.parse(written.updatedAt) > Date.parse(now))) return written;
  return overwrite(target, written, render(written.updatedAt).body);
}

/** Writes a comment without a plan, over our own for this key, or as a new one. */
export async function writeNotice({ repository, pull, key }: CommentTarget, text: string): Promise<Comment> {
  const identity = await repository.identity();
  const present = findOwnComments(await repository.listComments(pull.number), identity, key).at(-1);
  const body = `${text}\n\n${renderVoidRecord(key)}\n`;
  return present === undefined
    ? repository.createComment(pull.number, body)
    : overwrite({ repository, pull, key }, present, body);
}

/**
 * Writing takes a moment, and an approval has to come after the plan can be seen. With this much time ahead, a record need not be written a
 * second time when it is known how long that took. Nobody reads a plan faster.
 */
const MARGIN_MS = 5000;

/** A time of GitHub's clock with the margin, to the second. */
function withMargin(now: string | undefined): string {
  const time = now === undefined ? 0 : Date.parse(now) + MARGIN_MS;
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

/** Somebody may have deleted the comment meanwhile: then there is a new one. */
async function overwrite(
  { repository, pull }: CommentTarget,
  { id }: Comment,
  body: string,
): Promise<Comment> {
  try {
    return await repository.updateComment(id, body);
  } catch (error) {
    if (!(error instanceof SluiceError) || error.code !== 'GITHUB_COMMENT_GONE') throw error;
    return repository.createComment(pull.number, body);
  }
}

/**
 * Puts a status above the plan in our comment, if there is one; undefined where there is none. What others made of its record is taken out:
 * else our own hand would stand behind it from now on.
 * @param appliedAt when the plan was applied, for the record
 */
export async function writeStatus(
  target: CommentTarget,
  status: string,
  appliedAt?: string,
): Promise<Comment | undefined> {
  const { repository, pull, key } = target;
  const identity = await repository.identity();
  const present = findOwnComments(await repository.listComments(pull.number), identity, key).at(-1);
  if (present === undefined) return undefined;
  const isForeign = await isEditedByOthers(repository, present, identity);
  const record = isForeign ? undefined : parseRecord(present.body);
  const isKept = record !== undefined && appliedAt === undefined;
  const whole = isKept
    ? present.body
    : withRecord(present.body, record && appliedAt !== undefined ? { ...record, appliedAt } : undefined);
  const body = withStatus(whole.replaceAll('\r\n', '\n'), status);
  try {
    return await repository.updateComment(present.id, dropFolds(body, COMMENT_LIMIT));
  } catch (error) {
    if (error instanceof SluiceError && error.code === 'GITHUB_COMMENT_GONE') return undefined;
    throw error;
  }
}

/** The body with as many of its folds left out, from the last one on, as the limit demands. */
export function dropFolds(body: string, limit: number): string {
  let text = body;
  while (text.length > limit) {
    const start = text.lastIndexOf('\n<details');
    const end = text.indexOf('\n</details>', start);
    if (start === -1 || end === -1) return text;
    text = text.slice(0, start).trimEnd() + text.slice(end + '\n</details>'.length);
  }
  return text;
}
