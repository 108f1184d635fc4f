/** What a rule is, and the small pipelines that its examples are made of. */

export interface RuleSpec {
  readonly severity: 'error' | 'warning';
  /** What is wrong, in a few words. */
  readonly title: string;
  /** The usual way out, for findings that know nothing better; in one sentence. */
  readonly fix?: string;
  /** Why it is wrong and what Atlas does about it. */
  readonly explanation: string;
  /** Where the fact comes from. */
  readonly source: string;
  /** A pipeline that breaks the rule. */
  readonly example: RuleCase;
  /** The nearest pipeline that does not. */
  readonly legal: RuleCase;
}

/** A pipeline as JSON text, over `EXAMPLE_CONNECTIONS`; with what is around it where that matters. */
export interface RuleCase {
  readonly pipeline: string;
  readonly options?: string;
  readonly tier?: string;
  readonly failoverEnabled?: boolean;
  readonly hasFailoverRegions?: boolean;
  /** The connection that has no failover connection in OHIO_USA. */
  readonly failoverGap?: string;
  /** The pipeline of another processor. */
  readonly beside?: string;
  /** What the docs show instead of a pipeline that fills pages. */
  readonly shown?: string;
}

/** The connections that examples name, and their types. */
export const EXAMPLE_CONNECTIONS = {
  solar: 'Sample',
  kafka: 'Kafka',
  atlas: 'Cluster',
  kinesis: 'AWSKinesisDataStreams',
  bucket: 'S3',
  blobs: 'AzureBlobStorage',
  pubsub: 'GCPPubSub',
  web: 'Https',
  lambda: 'AWSLambda',
  registry: 'SchemaRegistry',
} as const;

export const SOLAR = '{"$source": {"connectionName": "solar"}}';
export const MERGE = '{"$merge": {"into": {"connectionName": "atlas", "db": "shop", "coll": "out"}}}';
export const DLQ = '{"dlq": {"connectionName": "atlas", "db": "shop", "coll": "dlq"}}';

/** A whole pipeline of these stages. */
export function whole(...stages: readonly string[]): RuleCase {
  return { pipeline: `[${stages.join(', ')}]` };
}

/** A pipeline with these stages between a sample source and a `$merge`. */
export function between(...stages: readonly string[]): RuleCase {
  return whole(SOLAR, ...stages, MERGE);
}

/** A pipeline that begins with this `$source` body. */
export function source(body: string): RuleCase {
  return whole(`{"$source": ${body}}`, MERGE);
}

/** A pipeline that ends with this stage. */
export function sink(stage: string): RuleCase {
  return whole(SOLAR, stage);
}

/** A pipeline with a one-minute tumbling window that has these further members, each ending in a comma. */
export function tumbling(members: string, inner = '{"$group": {"_id": null}}'): RuleCase {
  return between(
    `{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, ${members}"pipeline": [${inner}]}}`,
  );
}

/** A pipeline with a session window of these inner stages. */
export function session(...inner: readonly string[]): RuleCase {
  return between(
    `{"$sessionWindow": {"partitionBy": "$user", "gap": {"size": 5, "unit": "minute"}, "pipeline": [${inner.join(', ')}]}}`,
  );
}
