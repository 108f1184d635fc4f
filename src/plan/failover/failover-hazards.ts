/** What could hurt about a move to another region. */
import { compareAddresses, formatAddress } from '../../model/address.ts';
import type { FailoverOrder } from '../../kinds/failover.ts';
import { processorPhase } from '../../kinds/processor.ts';
import type { Mover } from './failover-plan.ts';
import type { Hazard } from '../plan.ts';
import { isUp } from '../steps/drafts.ts';
import type { Allowance } from '../hazards/allowances.ts';
import { isAllowed } from '../hazards/allowances.ts';

/** Refused ones first. A dry run does none of it. */
export function failoverHazards(
  movers: readonly Mover[],
  order: FailoverOrder,
  allowances: readonly Allowance[],
): Hazard[] {
  if (order.dryRun === true) return [];
  return movers
    .flatMap((mover) => hazardsOf(mover, order, allowances))
    .toSorted((a, b) => Number(a.allowed) - Number(b.allowed) || compareAddresses(a.address, b.address));
}

function hazardsOf(
  { live: { address }, state, from }: Mover,
  { region, mode, clearCheckpoint }: FailoverOrder,
  allowances: readonly Allowance[],
): Hazard[] {
  const hazards: Hazard[] = [];
  if (isUp(state)) {
    const where = from === undefined ? '' : ` in ${from}`;
    const reason = `stops${where} and goes on in ${region}`;
    hazards.push({ kind: 'processing-pause', address, reason, allowed: true });
  } else {
    const now = processorPhase(state) === 'failed' ? 'FAILED' : (state ?? 'not running');
    const reason = `is ${now} and may start to run in ${region}`;
    hazards.push({ kind: 'cost-increase', address, reason, allowed: true });
  }
  if (mode === 'GRACEFUL') return hazards;
  // Source: Atlas docs, ops guide: checkpoints are at most 10 minutes old, and what came since is processed again.
  const reason =
    clearCheckpoint === true
      ? `starts in ${region} without its checkpoint: its state, and what it has not read yet, may be lost`
      : `starts in ${region} from its last checkpoint, up to 10 minutes old, without waiting for what runs now: what came since is processed again`;
  const allowed = isAllowed('checkpoint-loss', address, allowances);
  const flag = `--allow checkpoint-loss=${formatAddress(address)}`;
  hazards.push({
    kind: 'checkpoint-loss',
    address,
    reason,
    allowed,
    allowWith: flag,
  });
  return hazards;
}
