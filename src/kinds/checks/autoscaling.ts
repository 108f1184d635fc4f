/** Bounds of autoscaling against each other, the processor's tier and its workspace. Source: Atlas docs, autoscaling. */
import type { Document } from '../../model/document.ts';
import { textOf, valueAt } from '../../model/document.ts';
import { autoscalingOf } from '../autoscaling.ts';
import { compareTiers, isTier } from '../values/tier-limits.ts';
import type { KindReport } from './finding.ts';

const PATH = ['options', 'autoscaling'];

/** Reports what keeps a processor that scales from starting. */
export function checkAutoscaling(fields: Document, workspace: Document, report: KindReport): void {
  const block = autoscalingOf(fields);
  if (block === undefined) return;
  const common = (key: string): string | undefined => textOf(valueAt(workspace, ['streamConfig', key]));
  const [least, most] = [textOf(block.get('minTier')), textOf(block.get('maxTier'))];
  const tier = textOf(fields.get('tier'));
  if (isTier(least) && isTier(most) && compareTiers(least, most) > 0) {
    report(
      'PROCESSOR_SCALING_TIER',
      [...PATH, 'minTier'],
      `minTier ${least} is larger than maxTier ${most}`,
      {
        fix: `Choose a minTier up to ${most}, or a larger maxTier.`,
      },
    );
  } else if (isTier(tier) && isTier(least) && compareTiers(tier, least) < 0) {
    report(
      'PROCESSOR_SCALING_TIER',
      ['tier'],
      `the tier ${tier} is smaller than minTier, which is ${least}`,
      {
        fix: `Write tier: ${least}, or a smaller minTier.`,
      },
    );
  } else if (isTier(tier) && isTier(most) && compareTiers(tier, most) > 0) {
    report('PROCESSOR_SCALING_TIER', ['tier'], `the tier ${tier} is larger than maxTier, which is ${most}`, {
      fix: `Write tier: ${most}, or a larger maxTier.`,
    });
  }
  if (most !== undefined || common('maxTierSize') !== undefined) return;
  const message =
    'autoscaling has no largest tier: neither maxTier, nor streamConfig.maxTierSize of the workspace';
  report('PROCESSOR_SCALING_MAXIMUM', PATH, message, { at: 'key', fix: 'Add `maxTier`.' });
}
