/**
 * Whether a job may speak for its branch: it is at the branch's newest commit, or everything that it read from the repository is the same there.
 * An old run, started again or kept waiting, would undo what was merged after it.
 */
import { inlineCode } from '../../render/markdown/markdown-code.ts';
import type { BranchHistory } from '../github/history.ts';
import type { Repository } from '../github/github.ts';
import type { Pause } from '../github/persistence.ts';
import type { RunEvent } from '../inputs/event.ts';
import type { Settings } from '../inputs/settings.ts';
import type { Sources } from './sources.ts';
import { WORKFLOWS, isSameAsRead, isSameInBoth } from './sources.ts';

export interface StandingRequest {
  readonly settings: Pick<Settings, 'branches'>;
  readonly event: RunEvent;
  readonly sources: Sources;
  readonly repository: Repository;
  readonly pause: Pause;
  /** Whether to wait for GitHub to tell of the merge that the run is about. */
  readonly awaitsMerge: boolean;
}

export type Standing =
  | { readonly kind: 'newest'; readonly head: string; readonly history: BranchHistory }
  | { readonly kind: 'refused'; readonly message: string; readonly history?: BranchHistory };

/** GitHub's answers may lag behind a merge: they are asked for again for twenty seconds. */
const [PAUSE_MS, MOST_PAUSES] = [2000, 10];

/** The branch that a run is about: of a merge its base, and for tags and everything else without a branch the default one. */
export function branchOf({ pull, branch, defaultBranch }: RunEvent): string | undefined {
  return pull?.baseBranch ?? branch ?? defaultBranch;
}

/** @throws SluiceError GITHUB_… when GitHub does not say where the branch is: then nothing may be written. */
export async function findStanding(request: StandingRequest): Promise<Standing> {
  const { event, settings, repository, pause } = request;
  const name = branchOf(event);
  const accepted = settings.branches.length > 0 ? settings.branches : [event.defaultBranch ?? ''];
  if (name === undefined || !accepted.includes(name)) return refuseBranch(name, accepted);
  for (let pauses = 0; ; pauses += 1) {
    const history = await repository.history.readHistory(name, event.sha);
    const { head } = history;
    if (head === undefined) {
      return { kind: 'refused', history, message: `GitHub knows no branch ${inlineCode(name)}.` };
    }
    const difference = head === event.sha ? undefined : await findDifference(request, head);
    const isLate = pauses >= MOST_PAUSES;
    if (difference === undefined && (isLate || !request.awaitsMerge || hasMerge(event, history))) {
      return { kind: 'newest', head, history };
    }
    // A branch that seems to be at an ancestor may have got this job's commit a moment ago.
    const mayLag = difference === undefined || history.own.some(({ oid }) => oid === head);
    if (!mayLag || isLate)
      return { kind: 'refused', history, message: describe(name, event, head, difference) };
    await pause(PAUSE_MS);
  }
}

function refuseBranch(name: string | undefined, accepted: readonly string[]): Standing {
  const list = accepted.filter((each) => each !== '').map(inlineCode);
  const message =
    name === undefined || list.length === 0
      ? 'GitHub does not say which branch this run is about: name it in the input `branches`.'
      : `What is merged into ${inlineCode(name)} is not applied: the input \`branches\` names ${list.join(', ')}.`;
  return { kind: 'refused', message };
}

/** Whether GitHub tells of the merge that this run is about, where it is about one. */
function hasMerge({ name, sha, pull }: RunEvent, { merges }: BranchHistory): boolean {
  if (pull !== undefined) return merges.some((merge) => merge.pull === pull.number);
  return name !== 'push' || merges.some(({ commit }) => commit === sha);
}

/** The first thing that the job read and that is not the same at `head`; undefined when there is none. */
async function findDifference(
  { sources, event, repository }: StandingRequest,
  head: string,
): Promise<string | undefined> {
  const [outside] = sources.outside;
  if (outside !== undefined) return outside;
  const paths = [...sources.found.map(({ path }) => path), WORKFLOWS];
  const table = await repository.history.readObjects([head, event.sha], paths);
  const [there, here] = [table.get(head), table.get(event.sha)];
  const changed = sources.found.find((source) => !isSameAsRead(source, there?.get(source.path)));
  if (changed !== undefined) return changed.path;
  const workflows = { path: WORKFLOWS, oid: '', isLink: false };
  const isSame = isSameInBoth(workflows, there?.get(WORKFLOWS), here?.get(WORKFLOWS));
  return isSame ? undefined : WORKFLOWS;
}

function describe(name: string, { sha }: RunEvent, head: string, difference: string | undefined): string {
  const what = difference === undefined ? '' : `, where ${inlineCode(difference)} is not the same`;
  return `This job is at commit ${sha.slice(0, 10)}, and ${inlineCode(name)} is at ${head.slice(0, 10)}${what}. Run the job of commit ${head.slice(0, 10)} instead; starting an old job again may have cancelled one that was waiting.`;
}
