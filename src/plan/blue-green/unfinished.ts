/**
 * A switch that a run was killed in after its renames, told from Atlas alone: both versions are stopped, and the new one has read nothing since
 * the old one stopped. Where its start is refused, the old version can come back then: nothing has been written by the new one.
 */
import type { Position } from '../../position/position.ts';
import { readPositionIn } from '../../position/position.ts';
import { sourceKindOf } from '../../position/source.ts';
import { processorStateOf } from '../../kinds/processor.ts';
import type { Draft, Drafts } from '../steps/drafts.ts';
import { isUp, liveStateOf, plannedContext } from '../steps/drafts.ts';
import type { StepDraft } from '../steps/step-order.ts';
import { wantsBlueGreen } from './change.ts';

/** What the start of such a version has in addition: its way back. Undefined where it may have run, or nobody can tell. */
export function unfinishedSwitch(
  draft: Draft,
  drafts: Drafts,
): Pick<StepDraft, 'replaces' | 'handover'> | undefined {
  const { leftOvers, live, fields, run } = draft;
  const kept = leftOvers?.kept;
  if (!wantsBlueGreen(draft) || draft.blueGreen !== undefined || kept === undefined || live === undefined)
    return undefined;
  const isOnlyStarted = run.starts && !run.stops && fields.every(({ path }) => path === '/state');
  if (!isOnlyStarted || liveStateOf(draft) !== 'STOPPED' || isUp(processorStateOf(kept.body)))
    return undefined;
  const source = sourceKindOf(live.body.get('pipeline'), plannedContext(draft, drafts));
  if (source !== 'change-stream' && source !== 'kafka') return undefined;
  const [own, old] = [live, kept].map(({ body }) => readPositionIn(body, source, Infinity).position);
  if (own === undefined || old === undefined || !isNotBeyond(own, old)) return undefined;
  return { replaces: kept.address.name, handover: { part: 'live', source } };
}

/** Before a switch the old version goes on until it has got past where the new one stopped. */
function isNotBeyond(own: Position, old: Position): boolean {
  if (own.source === 'change-stream' && old.source === 'change-stream') {
    const seconds = own.time.seconds - old.time.seconds;
    return seconds < 0 || (seconds === 0 && own.time.increment <= old.time.increment);
  }
  if (own.source !== 'kafka' || old.source !== 'kafka') return false;
  const known = new Map(old.partitions.map((each) => [keyOf(each), each.next]));
  const shared = own.partitions.filter((each) => known.has(keyOf(each)));
  return shared.length > 0 && shared.every((each) => each.next <= (known.get(keyOf(each)) ?? -1));
}

const keyOf = ({ topic = '', partition }: { readonly topic?: string; readonly partition: number }): string =>
  `${topic}#${partition}`;
