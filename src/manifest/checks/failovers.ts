/** What is said of failover connections beyond their fields: that their region is one of the workspace's. */
import { failoverRegionsOf } from '../../kinds/failover.ts';
import { suggest } from '../../pipeline/suggest.ts';
import { AWS_REGION_NAMES } from '../../kinds/values/regions.ts';
import { lookUp } from '../../model/table.ts';
import type { ManifestResource, ManifestWorkspace } from '../shape/resources.ts';
import type { RuleReporter } from './reporter.ts';

/**
 * Says where a failover connection is in a region to which its workspace can't fail over. Where the manifest leaves the regions to Atlas,
 * a plan will know.
 */
export function checkFailoverRegion(
  { address }: ManifestResource,
  workspace: ManifestWorkspace,
  unresolved: ReadonlySet<string>,
  reporter: RuleReporter,
): void {
  const { region = '' } = address;
  const regions = failoverRegionsOf(workspace.body);
  if (regions.includes(region) || regions.some((one) => unresolved.has(one))) return;
  if (regions.length === 0) {
    const message = `the manifest gives the workspace no failoverRegions, so Atlas may have none for '${region}'`;
    reporter.report('MANIFEST_FAILOVER_REGION', [], message, {
      severity: 'warning',
      fix: `Add ${region} to failoverRegions of the workspace.`,
    });
    return;
  }
  const native = lookUp(AWS_REGION_NAMES, region.toLowerCase().replaceAll('_', '-'));
  const meant = native !== undefined && regions.includes(native) ? native : suggest(region, regions);
  reporter.report(
    'MANIFEST_FAILOVER_REGION',
    [],
    `'${region}' is not one of the workspace's failoverRegions`,
    {
      fix:
        meant === undefined
          ? `Write one of ${regions.join(', ')}, or add ${region} to failoverRegions.`
          : `Did you mean ${meant}?`,
    },
  );
}

/** The failover regions that a connection leaves out though it describes what stands by for it, by its name. */
export function failoverGaps(workspace: ManifestWorkspace): ReadonlyMap<string, readonly string[]> {
  const regions = failoverRegionsOf(workspace.body);
  return new Map(
    workspace.connections.map(({ address: { name }, body }) => {
      if (!body.has('failoverConnections')) return [name, []];
      const described = workspace.failovers.filter(({ address }) => address.name === name);
      return [name, regions.filter((region) => !described.some(({ address }) => address.region === region))];
    }),
  );
}
