/** Cloud providers and the regions that the Admin API names (its region enumerations). New ones appear: never refuse an unknown one. */

export const CLOUD_PROVIDERS = ['AWS', 'AZURE', 'GCP'] as const;

/** Providers that the Admin API lists and that no workspace can have. Source: domain facts 3.5. */
export const UNUSABLE_PROVIDERS: readonly string[] = ['TENANT', 'SERVERLESS'];

export type CloudProvider = (typeof CLOUD_PROVIDERS)[number];

/**
 * Regions as the API spells them. Five are newer than its enumerations: the changelog of the Stream Processing docs has us-west1,
 * northeurope, eastasia and southeastasia since 2026-09-03, asia-south1 since 2026-10-08. assumed (region): the API spells the two of Google
 * Cloud as it does the others.
 */
export const REGIONS: Readonly<Record<CloudProvider, readonly string[]>> = {
  AWS: [
    'SYDNEY_AUS',
    'MUMBAI_IND',
    'FRANKFURT_DEU',
    'DUBLIN_IRL',
    'LONDON_GBR',
    'VIRGINIA_USA',
    'OHIO_USA',
    'OREGON_USA',
    'SAOPAULO_BRA',
    'MONTREAL_CAN',
    'TOKYO_JPN',
    'SINGAPORE_SGP',
    'PARIS_FRA',
    'SEOUL_KOR',
  ],
  AZURE: [
    'eastus',
    'westus',
    'eastus2',
    'westeurope',
    'brazilsouth',
    'australiaeast',
    'northeurope',
    'eastasia',
    'southeastasia',
  ],
  GCP: ['US_CENTRAL1', 'EUROPE_WEST1', 'US_EAST4', 'US_WEST1', 'ASIA_SOUTH1'],
};

/** AWS's own region names and what Atlas calls them (Atlas docs, reference for AWS). */
export const AWS_REGION_NAMES: Readonly<Record<string, string>> = {
  'us-east-1': 'VIRGINIA_USA',
  'us-east-2': 'OHIO_USA',
  'us-west-2': 'OREGON_USA',
  'ca-central-1': 'MONTREAL_CAN',
  'sa-east-1': 'SAOPAULO_BRA',
  'eu-west-1': 'DUBLIN_IRL',
  'eu-west-2': 'LONDON_GBR',
  'eu-west-3': 'PARIS_FRA',
  'eu-central-1': 'FRANKFURT_DEU',
  'ap-south-1': 'MUMBAI_IND',
  'ap-southeast-1': 'SINGAPORE_SGP',
  'ap-southeast-2': 'SYDNEY_AUS',
  'ap-northeast-1': 'TOKYO_JPN',
  'ap-northeast-2': 'SEOUL_KOR',
};

/** Whether two texts name one region: private links and account details spell regions as the cloud does, workspaces as Atlas does. */
export function isSameRegion(a: string, b: string): boolean {
  return canonicalRegion(a) === canonicalRegion(b);
}

/** A region without case and punctuation, and in any order of its parts: `US_EAST_2` is Azure's `eastus2`. */
export function canonicalRegion(name: string): string {
  const native = name.toLowerCase().replaceAll('_', '-');
  const atlas = Object.hasOwn(AWS_REGION_NAMES, native) ? AWS_REGION_NAMES[native] : undefined;
  const letters = (atlas ?? name).toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return Array.from(letters).toSorted().join('');
}

/**
 * How `accountDetails` may want a region to be spelt, the likeliest first. Source: Admin API, which takes `US_EAST_1` for AWS (domain facts
 * 3.5); assumed (region): the same style, or the workspace's own spelling, elsewhere.
 */
export function accountRegions(region: string): string[] {
  const native = Object.entries(AWS_REGION_NAMES).find(([, atlas]) => atlas === region)?.[0];
  const spelt = (native ?? region).toUpperCase().replaceAll('-', '_');
  return [...new Set([spelt, region, ...(native === undefined ? [] : [native])])];
}
