/** Regions and tiers of workspaces, and the tiers of the processors in them. */
import { LONGEST_NAME, spellingDistance } from '../values/spelling.ts';
import type { Document } from '../../model/document.ts';
import { document, isDocument, isList, textOf, valueAt } from '../../model/document.ts';
import { PROCESSOR_FIELDS } from '../processor.ts';
import { WORKSPACE_FIELDS } from '../workspace.ts';
import { isSameWord } from '../values/words.ts';
import { AWS_REGION_NAMES, REGIONS } from '../values/regions.ts';
import { compareTiers, isTier } from '../values/tier-limits.ts';
import type { KindFinding, KindReport } from './finding.ts';
import { collect } from './finding.ts';
import { checkAutoscaling } from './autoscaling.ts';
import { checkName } from './name.ts';
import { checkOpenValues } from './open-values.ts';

/** What is wrong with a workspace beyond its shape, or risky. Takes any fields. */
export function checkWorkspace(name: string, fields: Document): KindFinding[] {
  return collect((report) => {
    checkName('workspace', name, report);
    checkOpenValues(WORKSPACE_FIELDS, fields, report);
    checkRegion(fields, ['dataProcessRegion'], report);
    checkFailoverRegions(fields, report);
    const tier = textOf(valueAt(fields, ['streamConfig', 'tier']));
    const largest = textOf(valueAt(fields, ['streamConfig', 'maxTierSize']));
    if (isLarger(tier, largest)) {
      const message = `the default tier ${tier ?? ''} is larger than maxTierSize, which is ${largest ?? ''}`;
      report('WORKSPACE_TIER_CAP', ['streamConfig', 'tier'], message, {
        fix: 'Choose a smaller tier, or raise maxTierSize.',
      });
    }
  });
}

/**
 * What is wrong with a processor's own fields, its pipeline left out.
 * @param starts whether it is to run: only then Atlas compares its tier with the largest one
 */
export function checkProcessor(
  name: string,
  fields: Document,
  workspace: Document,
  starts: boolean,
): KindFinding[] {
  return collect((report) => {
    checkName('processor', name, report);
    checkOpenValues(PROCESSOR_FIELDS, fields, report);
    checkAutoscaling(fields, workspace, report);
    const own = textOf(fields.get('tier'));
    const tier = own ?? textOf(valueAt(workspace, ['streamConfig', 'tier']));
    const largest = textOf(valueAt(workspace, ['streamConfig', 'maxTierSize']));
    if (!isLarger(tier, largest)) return;
    const message =
      own === undefined
        ? `its workspace's tier ${tier ?? ''} is larger than maxTierSize, which is ${largest ?? ''}`
        : `the tier ${own} is larger than the workspace's maxTierSize, which is ${largest ?? ''}`;
    const fix = 'Choose a smaller tier, or raise streamConfig.maxTierSize.';
    report('PROCESSOR_TIER_CAP', own === undefined ? [] : ['tier'], message, {
      fix,
      ...(!starts && { severity: 'warning' }),
    });
  });
}

function isLarger(tier: string | undefined, largest: string | undefined): boolean {
  return isTier(tier) && isTier(largest) && compareTiers(tier, largest) > 0;
}

/** What is wrong with a region of a provider, for those who ask for one. Nothing where Atlas may only have added it since. */
export function findRegionMistake(provider: string, region: string): KindFinding | undefined {
  const fields = document({ at: document({ cloudProvider: provider, region }) });
  return collect((report) => {
    checkRegion(fields, ['at'], report);
  }).find(({ severity }) => severity === 'error');
}

/** Atlas adds regions, so that an unknown one is a warning; the cloud's own spelling of a known one is refused for certain. */
function checkRegion(fields: Document, path: readonly string[], report: KindReport): void {
  const provider = textOf(valueAt(fields, [...path, 'cloudProvider']));
  const name = textOf(valueAt(fields, [...path, 'region']));
  if (provider === undefined || name === undefined) return;
  const known = Object.entries(REGIONS).find(([cloud]) => cloud === provider)?.[1];
  if (known === undefined || known.includes(name)) return;
  const at = [...path, 'region'];
  const native = name.toLowerCase().replaceAll('_', '-');
  const atlas = Object.hasOwn(AWS_REGION_NAMES, native) ? AWS_REGION_NAMES[native] : undefined;
  if (atlas !== undefined && provider === 'AWS') {
    const message = `Atlas calls the AWS region ${native} ${atlas}`;
    report('WORKSPACE_REGION_SPELLING', at, message, { fix: `Write ${atlas}.` });
    return;
  }
  const meant = known.find((region) => isSameWord(region, name));
  if (meant !== undefined) {
    const message = `Atlas spells the ${provider} region '${name}' as ${meant}`;
    report('WORKSPACE_REGION_SPELLING', at, message, { fix: `Write ${meant}.` });
    return;
  }
  // With underscores, other parts of Atlas write regions of Azure so too: US_EAST_2.
  const spelling = name.includes('_') ? name : (atlas ?? name);
  const owner = Object.entries(REGIONS).find(([, names]) => names.includes(spelling))?.[0];
  if (owner !== undefined) {
    const message = `'${name}' is a region of ${owner}, not of ${provider}`;
    const fix = `Write cloudProvider: ${owner}, or a region of ${provider}.`;
    report('WORKSPACE_REGION_PROVIDER', at, message, { fix });
    return;
  }
  const guess = nearestRegion(name, known);
  const message = `'${name}' is no region of ${provider} that this version of Sluice knows`;
  const fix =
    guess === undefined
      ? 'Check its name; where Atlas has added it since, silence the rule with ignoreRules.'
      : `Did you mean ${guess}?`;
  report('WORKSPACE_REGION_UNKNOWN', at, message, { fix });
}

/** The region that is spelt almost so, apart from case, hyphens and the order of its parts: `US_EAST_2` for `eastus2`. */
function nearestRegion(name: string, known: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const sorted = (text: string): string => Array.from(plain(text)).toSorted().join('');
  return (
    known.find((region) => sorted(region) === sorted(name)) ??
    known.find((region) => spellingDistance(plain(region), plain(name)) <= 2)
  );
}

function checkFailoverRegions(fields: Document, report: KindReport): void {
  const regions = fields.get('failoverRegions');
  if (!isList(regions)) return;
  const home = fields.get('dataProcessRegion');
  const provider = isDocument(home) ? textOf(home.get('cloudProvider')) : undefined;
  const seen = new Set([isDocument(home) ? textOf(home.get('region')) : undefined]);
  for (const [i, region] of regions.entries()) {
    const path = ['failoverRegions', String(i)];
    checkRegion(fields, path, report);
    if (!isDocument(region)) continue;
    const [cloud, name] = [textOf(region.get('cloudProvider')), textOf(region.get('region'))];
    if (provider !== undefined && cloud !== undefined && cloud !== provider) {
      const message = `the workspace runs in ${provider} and cannot fail over to ${cloud}`;
      const fix = `Name a region of ${provider}.`;
      report('WORKSPACE_FAILOVER_PROVIDER', [...path, 'cloudProvider'], message, { fix });
    } else if (name !== undefined && seen.has(name)) {
      const message = `the workspace has the region ${name} already`;
      report('WORKSPACE_FAILOVER_REPEATED', [...path, 'region'], message, { fix: 'Name another region.' });
    }
    seen.add(name);
  }
}
