/** Bounds of autoscaling against each other, the processor's tier and its workspace. Source: Atlas docs, autoscaling. */
import type { Document } from '../../model/document.ts';
import { textOf, valueAt } from '../../model/document.ts';
import { AUTOSCALING_BOUNDS, autoscalingOf } from '../autoscaling.ts';
import { compareTiers, isTier } from '../values/tier-limits.ts';
import type { KindReport } from './finding.ts';

const PATH = ['options', 'autoscaling'];

/** Reports what keeps a processor that scales from starting. */
export function checkAutoscaling(fields: Document, workspace: Document, report: KindReport): void {
  const block = autoscalingOf(fields);
  if (block === undefined) return;
  const common = (key: string): string | undefined => textOf(valueAt(workspace, ['streamConfig', key]));
  // A bound that is left out is the workspace's: its default tier below, its largest above.
  const own = AUTOSCALING_BOUNDS.map((bound) => textOf(block.get(bound)));
  const least = own[0] ?? common('tier');
  const most = own[1] ?? common('maxTierSize');
  const [low, high] = [
    own[0] === undefined ? "the workspace's tier, its smallest" : 'minTier',
    own[1] === undefined ? "the workspace's maxTierSize" : 'maxTier',
  ];
  const tier = textOf(fields.get('tier'));
  const isInherited = own.every((bound) => bound === undefined);
  if (!isInherited && isTier(least) && isTier(most) && compareTiers(least, most) > 0) {
    const message = `${low}, which is ${least}, is larger than ${high}, which is ${most}`;
    const at = own[0] === undefined ? PATH : [...PATH, 'minTier'];
    report('PROCESSOR_SCALING_TIER', at, message, {
      fix: `Write minTier: ${most} or smaller, or a larger maxTier.`,
    });
  } else if (isTier(tier) && isTier(least) && compareTiers(tier, least) < 0) {
    report('PROCESSOR_SCALING_TIER', ['tier'], `the tier ${tier} is smaller than ${low}, which is ${least}`, {
      fix: `Write tier: ${least}, or a smaller minTier.`,
    });
  } else if (own[1] !== undefined && isTier(tier) && isTier(most) && compareTiers(tier, most) > 0) {
    // The workspace's own largest is checked for every processor.
    report('PROCESSOR_SCALING_TIER', ['tier'], `the tier ${tier} is larger than maxTier, which is ${most}`, {
      fix: `Write tier: ${most}, or a larger maxTier.`,
    });
  }
  if (most !== undefined) return;
  const message =
    'autoscaling has no largest tier: neither maxTier, nor streamConfig.maxTierSize of the workspace';
  report('PROCESSOR_SCALING_MAXIMUM', PATH, message, { at: 'key', fix: 'Add `maxTier`.' });
}
