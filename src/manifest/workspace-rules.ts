/** Rules of workspaces, and of the names of all resources. */
import { AWS_REGION_NAMES, REGIONS } from '../kinds/regions.ts';
import { compareTiers, isTier } from '../kinds/tiers.ts';
import type { Kind } from '../model/address.ts';
import { isDocument, isList, textOf, valueAt } from '../model/document.ts';
import type { Value } from '../model/document.ts';
import { suggest } from '../pipeline/suggest.ts';
import type { ManifestResource } from './resources.ts';
import type { RuleReporter } from './rule-reporter.ts';

/**
 * Names per kind. Source: Atlas CLI docs and the MCP server's rule for workspaces, Atlas changelog of 2026-06-05 for
 * connections, MongoDB's examples (dots) for processors. assumed: Atlas still takes older names of connections and processors.
 */
const NAMES: Readonly<
  Record<Kind, { readonly form: RegExp; readonly allowed: string; readonly severity: 'error' | 'warning' }>
> = {
  workspace: {
    form: /^[A-Za-z0-9_-]+$/,
    allowed: 'ASCII letters, digits, hyphens and underscores',
    severity: 'error',
  },
  connection: {
    form: /^[A-Za-z0-9._*-]+$/,
    allowed: 'ASCII letters, digits and . - * _',
    severity: 'warning',
  },
  processor: { form: /^[A-Za-z0-9._-]+$/, allowed: 'ASCII letters, digits and . - _', severity: 'warning' },
};

/** assumed: the MCP server's limit; what Atlas itself allows is not known. */
const MAX_NAME_LENGTH = 64;

export function checkName({ address }: ManifestResource, reporter: RuleReporter): void {
  const { kind, name } = address;
  const rule = NAMES[kind];
  if (name === '') {
    reporter.report('MANIFEST_NAME', [], `the name of a ${kind} must not be empty`);
  } else if (!rule.form.test(name)) {
    // eslint-disable-next-line no-control-regex
    const severity = /[\u0000-\u001f\u007f]/.test(name) ? 'error' : rule.severity;
    const fix = `Use 1 to ${MAX_NAME_LENGTH} ${rule.allowed}.`;
    reporter.report('MANIFEST_NAME', [], `the name of a ${kind} may have ${rule.allowed} only`, {
      severity,
      fix,
    });
  } else if (name.length > MAX_NAME_LENGTH) {
    const message = `this name has ${name.length} characters; Atlas may take ${MAX_NAME_LENGTH} at most`;
    reporter.report('MANIFEST_NAME', [], message, { severity: 'warning', fix: 'Choose a shorter name.' });
  }
}

/** Regions and tiers of a workspace. */
export function checkWorkspace(
  workspace: ManifestResource,
  unresolved: ReadonlySet<string>,
  reporter: RuleReporter,
): void {
  const { body } = workspace;
  checkRegion(body.get('dataProcessRegion'), ['dataProcessRegion'], unresolved, reporter);
  const failover = body.get('failoverRegions');
  for (const [i, region] of (isList(failover) ? failover : []).entries()) {
    checkRegion(region, ['failoverRegions', String(i)], unresolved, reporter);
  }
  const largest = textOf(valueAt(body, ['streamConfig', 'maxTierSize']));
  checkTier(textOf(valueAt(body, ['streamConfig', 'tier'])), largest, ['streamConfig', 'tier'], reporter);
}

/** A tier above the workspace's largest one is refused when the processor starts. Source: Atlas docs, tier guide. */
export function checkTier(
  tier: string | undefined,
  largest: string | undefined,
  path: readonly string[],
  reporter: RuleReporter,
): void {
  if (!isTier(tier) || !isTier(largest) || compareTiers(tier, largest) <= 0) return;
  reporter.report('MANIFEST_TIER', path, `the tier ${tier} is larger than maxTierSize, which is ${largest}`);
}

/** Atlas adds regions, so that an unknown one is a warning; the cloud's own spelling of a known one is refused for certain. */
function checkRegion(
  region: Value | undefined,
  path: readonly string[],
  unresolved: ReadonlySet<string>,
  reporter: RuleReporter,
): void {
  if (!isDocument(region)) return;
  const [provider, name] = [textOf(region.get('cloudProvider')), textOf(region.get('region'))];
  if (provider === undefined || name === undefined || unresolved.has(name)) return;
  const known = Object.entries(REGIONS).find(([cloud]) => cloud === provider)?.[1];
  if (known === undefined || known.includes(name)) return;
  const native = name.toLowerCase().replaceAll('_', '-');
  const atlas = AWS_REGION_NAMES[native];
  const at = [...path, 'region'];
  if (provider === 'AWS' && atlas !== undefined) {
    reporter.report('MANIFEST_REGION', at, `Atlas calls the AWS region ${native} ${atlas}`, {
      fix: `Write ${atlas}.`,
    });
    return;
  }
  const guess = suggest(name.replaceAll('-', '_'), known);
  const fix = guess === undefined ? undefined : `Did you mean ${guess}?`;
  const message = `'${name}' is no region of ${provider} that this version of Sluice knows`;
  reporter.report('MANIFEST_REGION', at, message, { severity: 'warning', ...(fix !== undefined && { fix }) });
}
