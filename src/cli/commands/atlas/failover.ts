/**
 * `sluice failover ADDRESS --region R`: moves a processor, or all in a workspace that may, to another region. Shows the plan, asks, waits, as
 * an apply does; a dry run, in which nothing moves, asks nothing.
 */
import type { FailoverOptions } from '../../../core/apply/failover.ts';
import type { Host } from '../../../host/host.ts';
import { parseAddress } from '../../../model/address.ts';
import { SluiceError } from '../../../model/errors.ts';
import type { RunCommandOptions } from '../../output/run-planned.ts';
import { runPlanned } from '../../output/run-planned.ts';
import type { AtlasOptions, ManifestOptions } from '../../project/project-options.ts';
import { openOnline } from '../../project/project-options.ts';

export interface FailoverCommandOptions extends ManifestOptions, AtlasOptions, RunCommandOptions {
  readonly arguments: readonly [address: string];
  readonly allow: readonly string[];
  readonly region: string;
  readonly mode: 'graceful' | 'forced';
  readonly dryRun?: boolean;
  readonly clearCheckpoint?: boolean;
  readonly stopFirst?: boolean;
}

export function runFailover(options: FailoverCommandOptions, host: Host): Promise<number> {
  const [written] = options.arguments;
  const address = parseAddress(written);
  if (address === undefined) {
    throw new SluiceError('SETTINGS_ADDRESS_INVALID', `'${written}' is not an address.`, {
      fix: 'Write WORKSPACE, or WORKSPACE/processor/NAME.',
    });
  }
  const { region, mode, dryRun, clearCheckpoint, stopFirst, allow } = options;
  return runPlanned(options, host, {
    open: (onProgress) => openOnline(options, host, { onProgress }),
    plan: async (project, signal) => {
      const move: FailoverOptions = {
        address,
        region,
        mode: mode === 'forced' ? 'FORCED' : 'GRACEFUL',
        ...(dryRun !== undefined && { dryRun }),
        ...(clearCheckpoint !== undefined && { clearCheckpoint }),
        ...(stopFirst !== undefined && { stopFirst }),
        allow,
        signal,
      };
      const plan = await project.planFailover(move);
      return {
        plan,
        isAgreed: options.autoApprove === true || dryRun === true,
        files: [],
        carryOut: (how) => project.failover({ ...move, ...how, plan }),
        question: () => `\nMove to ${region}? Only 'yes' is taken: `,
      };
    },
  });
}
