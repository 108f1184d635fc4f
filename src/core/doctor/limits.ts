/** The limits that a project meets: requests a minute, and what the tiers and regions of its manifest allow. */
import type { Inspector } from '../../atlas/inspector.ts';
import { INSPECTED } from '../../atlas/inspector.ts';
import { REGIONS } from '../../kinds/values/regions.ts';
import { TIER_LIMITS, isTier } from '../../kinds/values/tier-limits.ts';
import { formatAddress } from '../../model/address.ts';
import type { Document, Value } from '../../model/document.ts';
import { NumberLiteral, isDocument, isList, textOf, valueAt } from '../../model/document.ts';
import type { DesiredResource } from '../../model/resources.ts';
import type { Check } from './check.ts';
import { notChecked, ok } from './check.ts';
import { STRANGE, tryRead } from './optional-read.ts';
import { resultsOf } from './rights.ts';

const STREAMS = /^\/api\/atlas\/v2\/groups\/\{[^}]+\}\/streams(?:[/:]|$)/;

/** How many requests to the Streams API Atlas lets through. */
export async function checkRequestLimits(
  inspector: Inspector,
  project: string,
  signal?: AbortSignal,
): Promise<Check> {
  const title = 'request limits';
  const read = await tryRead(inspector, INSPECTED.rateLimits(project), 'list the rate limits', signal);
  if ('why' in read) return notChecked('rights', title, read.why);
  const sets = resultsOf(read.body)?.filter(isDocument).filter(isOfStreams);
  if (sets === undefined) return notChecked('rights', title, STRANGE);
  const texts = sets.map(describeLimit);
  if (texts.length === 0) return notChecked('rights', title, 'Atlas lists none for the Streams API');
  return texts.every((text) => text !== undefined)
    ? ok('rights', title, [...new Set(texts)].join('; '))
    : notChecked('rights', title, STRANGE);
}

function isOfStreams(set: Document): boolean {
  const endpoints = set.get('endpoints');
  return (
    isList(endpoints) && endpoints.some((endpoint) => STREAMS.test(textOf(valueAt(endpoint, ['path'])) ?? ''))
  );
}

/** Source: Admin API, rateLimiting.listRateLimits: each number is the `value` of a member. */
function describeLimit(set: Document): string | undefined {
  const [capacity, refill, seconds] = ['capacity', 'refillRate', 'refillDurationSeconds'].map((key) =>
    numberAt(set, [key, 'value']),
  );
  if (capacity === undefined || refill === undefined || seconds === undefined) return undefined;
  const scope = textOf(set.get('scope'))?.toLowerCase();
  return `${capacity} requests at once, then ${refill} every ${seconds} s${scope === undefined ? '' : ` (by ${scope === 'group' ? 'project' : scope})`}`;
}

function numberAt(set: Document, path: readonly string[]): number | undefined {
  const value = valueAt(set, path);
  return value instanceof NumberLiteral ? value.toNumber() : undefined;
}

/** What the tiers of the manifest's processors allow, a line for each tier. */
export function checkTiers(resources: readonly DesiredResource[]): readonly Check[] {
  const used = new Map<string, DesiredResource[]>();
  for (const resource of resources) {
    if (resource.kind !== 'processor') continue;
    const tier = tierOf(resource, resources) ?? '';
    used.set(tier, [...(used.get(tier) ?? []), resource]);
  }
  return [...used].flatMap(([tier, processors]) => {
    const many = `${processors.length} ${processors.length === 1 ? 'processor' : 'processors'}`;
    if (tier === '')
      return [notChecked('manifest', 'tier', `the manifest names none for ${many}: Atlas chooses it`)];
    if (!isTier(tier))
      return [
        notChecked('manifest', `tier ${tier}`, `its limits are not known here; it is asked for by ${many}`),
      ];
    const { parallelism, kafkaPartitions, initialSyncCollections } = TIER_LIMITS[tier];
    const limits = [
      `a parallelism of up to ${parallelism} beyond one for each stage`,
      `an initial sync of up to ${initialSyncCollections} ${initialSyncCollections === 1 ? 'collection' : 'collections'}`,
      ...(kafkaPartitions === undefined ? [] : [`up to ${kafkaPartitions} Kafka partitions`]),
    ];
    return [
      ok('manifest', `tier ${tier}`, `${many}; it allows ${limits.join(', ')}`),
      ...(kafkaPartitions === undefined
        ? []
        : processors.flatMap((processor) => checkPartitions(processor, kafkaPartitions, resources))),
    ];
  });
}

function tierOf(
  { address, fields }: DesiredResource,
  resources: readonly DesiredResource[],
): string | undefined {
  const workspace = resources.find(
    ({ kind, address: own }) => kind === 'workspace' && own.workspace === address.workspace,
  );
  return textOf(fields.get('tier')) ?? textOf(valueAt(workspace?.fields, ['streamConfig', 'tier']));
}

/** Only the broker knows how many partitions a topic has. */
function checkPartitions(
  { address, fields }: DesiredResource,
  most: number,
  resources: readonly DesiredResource[],
): readonly Check[] {
  const stages = fields.get('pipeline');
  const source: Value | undefined = isList(stages) ? valueAt(stages[0], ['$source']) : undefined;
  const connection = textOf(valueAt(source, ['connectionName']));
  const isKafka = resources.some(
    (one) =>
      one.kind === 'connection' &&
      one.address.workspace === address.workspace &&
      one.address.name === connection &&
      textOf(one.fields.get('type')) === 'Kafka',
  );
  if (!isKafka) return [];
  const topic = valueAt(source, ['topic']);
  const topics = isList(topic) ? topic.flatMap((one) => textOf(one) ?? []) : [textOf(topic) ?? '?'];
  return [
    notChecked(
      'manifest',
      `partitions for ${formatAddress(address)}`,
      `its tier reads at most ${most}; how many ${topics.join(', ')} ${topics.length === 1 ? 'has' : 'have'}, only you can look up`,
    ),
  ];
}

/** Whether the regions of workspaces are ones that Atlas is known to offer. */
export function checkRegions(resources: readonly DesiredResource[]): readonly Check[] {
  const places = resources
    .filter(({ kind }) => kind === 'workspace')
    .map(({ fields }) => ({
      provider: textOf(valueAt(fields, ['dataProcessRegion', 'cloudProvider'])) ?? '',
      region: textOf(valueAt(fields, ['dataProcessRegion', 'region'])) ?? '',
    }));
  const seen = new Map(places.map((place) => [`${place.provider} ${place.region}`, place]));
  return [...seen.values()].map(({ provider, region }) => {
    const title = `region ${region}`;
    const known = Object.entries(REGIONS).find(([name]) => name === provider)?.[1];
    return known?.includes(region) === true
      ? ok('manifest', title, `${provider} runs stream processing there`)
      : notChecked(
          'manifest',
          title,
          `it is not known here whether ${provider} runs stream processing there`,
        );
  });
}
