/** Manifests that break rules about names, workspaces, connections and pipelines, each with its exact place. */
import type { BadManifest } from './bad-manifests.ts';
import { PIPELINE, processor, workspace } from './bad-manifests.ts';

/** A connection `c` with these lines from line 8 on, in column 9. */
const connection = (...lines: readonly string[]): string =>
  workspace('connections:', '  c:', ...lines.map((line) => `    ${line}`));

const ROLE = '"arn:aws:iam::123456789012:role/r"';

const kafka = (servers: string, login: string, protocol: string, ...more: readonly string[]): string =>
  connection(
    'type: Kafka',
    `bootstrapServers: ${servers}`,
    `authentication: ${login}`,
    `security: { protocol: ${protocol} }`,
    ...more,
  );

const PLAIN = '{ mechanism: PLAIN, username: u, password: "${secret:P}" }';

/** A processor `p` with its stages from line 12 on, in column 13, between a sample and a `$merge`. */
const stages = (...lines: readonly string[]): string =>
  processor(
    'pipeline:',
    '  - $source: { connectionName: solar }',
    ...lines.map((line) => `  - ${line}`),
    '  - $merge: { into: { connectionName: atlas, db: d, coll: c } }',
  );

const row = (name: string, files: string, ...expected: readonly string[]): BadManifest => ({
  name,
  files,
  expected,
});

export const BAD_RULES: readonly BadManifest[] = [
  row(
    'a slash in a name',
    connection('type: S3', `aws: { roleArn: ${ROLE} }`).replace('  c:', '  a/b:'),
    'NAME_REFUSED 7:7',
  ),
  row(
    'a name that leads out of its path',
    connection('type: S3', `aws: { roleArn: ${ROLE} }`).replace('  c:', '  "..":'),
    'NAME_REFUSED 7:7',
  ),
  row(
    'a name that is too long',
    connection('type: S3', `aws: { roleArn: ${ROLE} }`).replace('  c:', `  ${'n'.repeat(65)}:`),
    'warning NAME_FORM 7:7',
  ),
  row(
    'a region of another cloud',
    workspace().replace('cloudProvider: AWS', 'cloudProvider: GCP'),
    'WORKSPACE_REGION_PROVIDER 5:54',
  ),
  row(
    'failover to another cloud',
    workspace('failoverRegions: [{ cloudProvider: GCP, region: US_CENTRAL1 }]'),
    'WORKSPACE_FAILOVER_PROVIDER 6:40',
  ),
  row(
    'failover to itself',
    workspace('failoverRegions: [{ cloudProvider: AWS, region: VIRGINIA_USA }]'),
    'warning WORKSPACE_FAILOVER_REPEATED 6:53',
  ),
  row(
    'a processor above the cap',
    processor(PIPELINE, 'tier: SP50').replace(
      '    connections:',
      '    streamConfig: { maxTierSize: SP10 }\n    connections:',
    ),
    'PROCESSOR_TIER_CAP 13:15',
  ),
  row(
    'SASL with a role of AWS needs no mechanism',
    kafka('a:1', `{ aws: { roleArn: ${ROLE} } }`, 'SASL_SSL'),
  ),
  row('SASL without a mechanism', kafka('a:1', '{}', 'SASL_SSL'), 'CONNECTION_MECHANISM_MISSING 10:9'),
  row('a server without a port', kafka('broker', PLAIN, 'SASL_SSL'), 'warning CONNECTION_SERVERS_FORM 9:27'),
  row(
    'OAuth fields with PLAIN',
    kafka('a:1', PLAIN.replace(' }', ', scope: s }'), 'SASL_SSL'),
    'warning CONNECTION_LOGIN_EXTRA 10:83',
  ),
  row(
    'half of a certificate',
    kafka('a:1', '{ sslCertificate: c }', 'SSL'),
    'warning CONNECTION_CERTIFICATE 10:9',
  ),
  row(
    'a setting that is ignored',
    kafka('a:1', PLAIN, 'SASL_SSL', 'config: { sasl.mechanism: PLAIN }'),
    'warning CONNECTION_SETTING_IGNORED 12:19',
  ),
  row(
    'a setting that is a number',
    kafka('a:1', PLAIN, 'SASL_SSL', 'config: { linger.ms: 5 }'),
    'MANIFEST_TYPE 12:30',
  ),
  row(
    'a link without its connection',
    kafka('a:1', PLAIN, 'SASL_SSL', 'networking: { access: { type: PRIVATE_LINK } }'),
    'CONNECTION_LINK_MISSING 12:23',
  ),
  row(
    'a mechanism of another spelling',
    kafka('a:1', PLAIN.replace('PLAIN', 'SCRAM-SHA-512'), 'SASL_SSL'),
    'VALUE_SPELLING 10:38',
  ),
  row(
    'a login that inherits and has a name',
    connection(
      'type: SchemaRegistry',
      'provider: CONFLUENT',
      'schemaRegistryUrls: ["https://a.b"]',
      'schemaRegistryAuthentication: { type: SASL_INHERIT, username: u }',
    ),
    'warning CONNECTION_LOGIN_EXTRA 11:61',
  ),
  row(
    'a registry URL without a scheme',
    connection(
      'type: SchemaRegistry',
      'provider: CONFLUENT',
      'schemaRegistryUrls: [a.b]',
      'schemaRegistryAuthentication: { type: SASL_INHERIT }',
    ),
    'CONNECTION_URL 10:30',
  ),
  row(
    'a registry URL twice',
    connection(
      'type: SchemaRegistry',
      'provider: CONFLUENT',
      'schemaRegistryUrls: ["https://a.b", "https://a.b"]',
      'schemaRegistryAuthentication: { type: SASL_INHERIT }',
    ),
    'CONNECTION_URL_TWICE 10:45',
  ),
  row('http', connection('type: Https', 'url: http://a.b'), 'warning CONNECTION_PLAINTEXT 9:14'),
  row(
    'a literal credential in a header',
    connection('type: Https', 'url: https://a.b', 'headers: { Authorization: Bearer abc }'),
    'warning CONNECTION_HEADER_SECRET 10:35',
  ),
  row(
    'a role of its own that is called built-in',
    connection('type: Cluster', 'clusterName: C', 'dbRoleToExecute: { role: mine, type: BUILT_IN }'),
    'warning CONNECTION_ROLE 10:34',
  ),
  row(
    'a deprecated region',
    connection(
      'type: AzureBlobStorage',
      'azure: { servicePrincipalId: x, storageAccountName: abc, region: eastus }',
    ),
    'warning CONNECTION_DEPRECATED 9:66',
  ),
  row(
    'a rule that is silenced for nothing',
    workspace('ignoreRules: { PIPELINE_WINDOW_IDLE: old }'),
    'warning MANIFEST_RULE 6:20',
  ),
  row('two keys in a stage', stages('{ $match: {}, $unset: a }'), 'PIPELINE_STAGE_SHAPE 13:27'),
  row('a group outside of a window', stages('$group: { _id: null }'), 'PIPELINE_ONLY_IN_WINDOW 13:13'),
  row(
    'a match in a payload',
    stages('$https: { connectionName: x, as: a, onError: ignore, payload: [{ $match: {} }] }'),
    'PIPELINE_CONNECTION_UNKNOWN 13:39',
    'PIPELINE_NOT_IN_PAYLOAD 13:78',
  ),
  row(
    'a unit in the plural',
    stages('$tumblingWindow: { interval: { size: 5, unit: minutes }, pipeline: [] }'),
    'PIPELINE_DURATION 13:59',
  ),
  row(
    'a window that ends after it began',
    stages('$tumblingWindow: { interval: { size: 0, unit: minute }, pipeline: [] }'),
    'PIPELINE_FIELD_RANGE 13:42',
  ),
  row(
    'lateness of an hour',
    stages(
      '$tumblingWindow: { interval: { size: 5, unit: minute }, allowedLateness: { size: 1, unit: hour }, pipeline: [] }',
    ),
    'PIPELINE_FIELD_RANGE 13:86',
  ),
  row(
    'an idle time-out on the clock',
    stages(
      '$tumblingWindow: { interval: { size: 5, unit: minute }, boundary: processingTime, idleTimeout: { size: 1, unit: hour }, pipeline: [] }',
    ),
    'PIPELINE_WINDOW_PROCESSING_TIME 13:95',
  ),
  row(
    'a session without a group',
    stages('$sessionWindow: { partitionBy: $a, gap: { size: 5, unit: minute }, pipeline: [] }'),
    'PIPELINE_SESSION_BLOCKING 13:80',
  ),
  row(
    'two windows',
    stages(
      '$tumblingWindow: { interval: { size: 5, unit: minute }, pipeline: [] }',
      '$tumblingWindow: { interval: { size: 5, unit: minute }, pipeline: [] }',
    ),
    'PIPELINE_WINDOW_REPEATED 14:13',
  ),
  row(
    'a variable that streams have not',
    stages('$set: { at: $$CLUSTER_TIME }'),
    'PIPELINE_VARIABLE_UNSUPPORTED 13:25',
  ),
  row(
    'a number that loses digits',
    stages('$match: { id: 12345678901234567890 }'),
    'warning PIPELINE_NUMBER_PRECISION 13:27',
  ),
  row(
    'a schema that is none',
    stages('$validate: { validator: { $jsonSchema: { required: id } } }'),
    'PIPELINE_JSON_SCHEMA 13:64',
  ),
  row(
    'a DLQ that is wanted',
    stages('$validate: { validator: { a: 1 }, validationAction: dlq }'),
    'PIPELINE_DLQ_MISSING 13:65',
  ),
  row('a $match with $text', stages('$match: { $text: { $search: x } }'), 'PIPELINE_QUERY_OPERATOR 13:23'),
  row(
    'failover of a sample',
    processor(PIPELINE, 'failoverEnabled: true'),
    'PIPELINE_FAILOVER_ENDS 12:26',
    'warning PIPELINE_FAILOVER_REGIONS 12:26',
  ),
  row(
    'failover on a small tier',
    processor(PIPELINE.replace('solar', 'atlas'), 'failoverEnabled: true', 'tier: SP2'),
    'warning PIPELINE_FAILOVER_REGIONS 12:26',
    'PIPELINE_FAILOVER_TIER 12:26',
  ),
  row(
    'more parallelism than the tier has',
    processor(PIPELINE.replace('coll: c }', 'coll: c }, parallelism: 9'), 'tier: SP5'),
    'PIPELINE_PARALLELISM 11:134',
  ),
  row(
    'a sink that is not the last',
    stages('$emit: { connectionName: __testLog }'),
    'PIPELINE_AFTER_SINK 14:13',
  ),
];
