/**
 * What domain facts 1.5, 2.5 to 2.7, 3 and 4 say, one row a fact, written out by hand. `error`: Atlas refuses it for certain;
 * `warning`: legal and risky, or not certain; `fine`: nothing to say. Nothing here is read from the code.
 */

export type Verdict = 'error' | 'warning' | 'fine';

/** Section of the domain facts, fact, verdict, and fields as JSON. */
export type WorkspaceFact = readonly [section: string, fact: string, verdict: Verdict, fields: string];

const home = (region: string, more = ''): string =>
  `{"dataProcessRegion": {"cloudProvider": "AWS", "region": "${region}"}${more}}`;
const cloud = (cloudProvider: string, region: string): string =>
  `{"dataProcessRegion": {"cloudProvider": "${cloudProvider}", "region": "${region}"}}`;
const failover = (...regions: string[]): string =>
  home(
    'VIRGINIA_USA',
    `, "failoverRegions": [${regions.map((region) => `{"cloudProvider": "AWS", "region": "${region}"}`).join()}]`,
  );

export const WORKSPACE_FACTS: readonly WorkspaceFact[] = [
  ['3.1', 'a workspace has a region', 'error', '{}'],
  ['3.1', 'a region has a provider', 'error', '{"dataProcessRegion": {"region": "VIRGINIA_USA"}}'],
  ['3.5', 'AWS, AZURE and GCP are usable', 'warning', cloud('TENANT', 'VIRGINIA_USA')],
  ['3.5', 'AWS regions are city and country', 'fine', home('SAOPAULO_BRA')],
  ['3.5', 'us-east-1 is VIRGINIA_USA', 'error', home('us-east-1')],
  ['3.5', 'US_EAST_1 gives an opaque error', 'error', home('US_EAST_1')],
  ['3.5', 'ca-central-1 is MONTREAL_CAN', 'error', home('ca-central-1')],
  ['3.5', 'Azure regions are lower case', 'fine', cloud('AZURE', 'westeurope')],
  ['3.5', 'GCP regions are upper case', 'fine', cloud('GCP', 'US_CENTRAL1')],
  ['3.5', 'the CLI shows us-central1, the API does not', 'error', cloud('GCP', 'us-central1')],
  ['3.5', 'new regions appear', 'warning', home('CAPETOWN_ZAF')],
  ['3.5', 'a region of AWS is none of Azure', 'error', cloud('AZURE', 'DUBLIN_IRL')],
  ['2.7', 'two failover regions', 'fine', failover('DUBLIN_IRL', 'OREGON_USA')],
  ['2.7', 'at most two failover regions', 'error', failover('DUBLIN_IRL', 'OREGON_USA', 'OHIO_USA')],
  [
    '2.7',
    'failover stays with the provider',
    'error',
    home('VIRGINIA_USA', ', "failoverRegions": [{"cloudProvider": "AZURE", "region": "eastus"}]'),
  ],
  ['2.6', 'SP2 to SP50', 'fine', home('OHIO_USA', ', "streamConfig": {"tier": "SP2"}')],
  ['2.6', 'new tiers appear', 'warning', home('OHIO_USA', ', "streamConfig": {"tier": "SP100"}')],
  ['2.6', 'tiers are upper case', 'error', home('OHIO_USA', ', "streamConfig": {"maxTierSize": "sp10"}')],
  [
    '2.5',
    'the largest tier is enforced at start, not before',
    'warning',
    home('OHIO_USA', ', "streamConfig": {"tier": "SP50", "maxTierSize": "SP10"}'),
  ],
];

/** With the name of the connection before its fields. */
export type ConnectionFact = readonly [
  section: string,
  fact: string,
  verdict: Verdict,
  name: string,
  fields: string,
];

const kafka = (login: string, protocol = 'SASL_SSL', more = ''): string =>
  `{"type": "Kafka", "bootstrapServers": "broker:9092", "authentication": ${login}, "security": {"protocol": "${protocol}"}${more}}`;
const PLAIN = '{"mechanism": "PLAIN", "username": "u", "password": "${secret:S}"}';
const https = (more: string): string => `{"type": "Https", "url": "https://api.example.com"${more}}`;
const registry = (login: string, urls = '["https://schemas.example.com"]', provider = 'CONFLUENT'): string =>
  `{"type": "SchemaRegistry", "provider": "${provider}", "schemaRegistryUrls": ${urls}, "schemaRegistryAuthentication": ${login}}`;
const ROLE = '"aws": {"roleArn": "arn:aws:iam::123456789012:role/r"}';
const cluster = (role: string): string => `{"type": "Cluster", "clusterName": "C"${role}}`;
const blob = (account: string, more = ''): string =>
  `{"type": "AzureBlobStorage", "azure": {"servicePrincipalId": "5f0c4e8a-7a0c-4f57-9a1b-3c9de5b0a111", "storageAccountName": "${account}"${more}}}`;
const LINK = '{"access": {"type": "PRIVATE_LINK", "connectionId": "6aa12e7ccd660d4b2380b1c1"}}';

export const CONNECTION_FACTS: readonly ConnectionFact[] = [
  ['4.2', 'types that are not known may be newer', 'warning', 'c', '{"type": "Rabbit"}'],
  ['4.2', 'types that are spelt differently are not', 'error', 'c', '{"type": "kafka"}'],
  ['4.2', 'S3 is one of them, though the enumeration forgets it', 'fine', 'c', `{"type": "S3", ${ROLE}}`],
  ['1.4', 'sample_stream_solar is the sample', 'fine', 'sample_stream_solar', '{"type": "Sample"}'],
  ['1.4', 'other samples may exist', 'warning', 'sunshine', '{"type": "Sample"}'],
  ['3.2', 'dots and stars are allowed in connections', 'fine', 'a.b-c_d*', `{"type": "S3", ${ROLE}}`],
  ['3.2', 'other special characters are not, in new ones', 'warning', 'a b', `{"type": "S3", ${ROLE}}`],
  ['4.3', 'a cluster names a role', 'error', 'c', cluster('')],
  ['4.3', 'a role has a type', 'error', 'c', cluster(', "dbRoleToExecute": {"role": "atlasAdmin"}')],
  [
    '4.3',
    'BUILT_IN or CUSTOM',
    'error',
    'c',
    cluster(', "dbRoleToExecute": {"role": "atlasAdmin", "type": "BUILTIN"}'),
  ],
  [
    '4.3',
    'readAnyDatabase is built in',
    'fine',
    'c',
    cluster(', "dbRoleToExecute": {"role": "readAnyDatabase", "type": "BUILT_IN"}'),
  ],
  [
    '4.3',
    'a project is 24 hex digits',
    'error',
    'c',
    cluster(
      ', "clusterGroupId": "my-project", "dbRoleToExecute": {"role": "atlasAdmin", "type": "BUILT_IN"}',
    ),
  ],
  ['4.3', 'PLAIN with a name and a password', 'fine', 'c', kafka(PLAIN)],
  ['4.3', 'PLAIN without a password', 'error', 'c', kafka('{"mechanism": "PLAIN", "username": "u"}')],
  [
    '4.3',
    'SCRAM-512 without a name',
    'error',
    'c',
    kafka('{"mechanism": "SCRAM-512", "password": "${secret:S}"}'),
  ],
  [
    '4.3',
    'there is no SCRAM-SHA-256',
    'error',
    'c',
    kafka('{"mechanism": "SCRAM-SHA-256", "username": "u", "password": "${secret:S}"}'),
  ],
  [
    '4.3',
    'OAUTHBEARER with OIDC',
    'fine',
    'c',
    kafka(
      '{"mechanism": "OAUTHBEARER", "method": "OIDC", "tokenEndpointUrl": "https://x.example/t", "clientId": "c", "clientSecret": "${secret:S}", "scope": "s"}',
    ),
  ],
  [
    '4.3',
    'OAUTHBEARER needs an endpoint',
    'error',
    'c',
    kafka('{"mechanism": "OAUTHBEARER", "clientId": "c", "clientSecret": "${secret:S}"}'),
  ],
  ['4.3', 'SASL needs a mechanism', 'error', 'c', kafka('{}', 'SASL_SSL')],
  [
    '4.3',
    'mTLS has a certificate and a key',
    'fine',
    'c',
    kafka('{"sslCertificate": "c", "sslKey": "${secret:S}", "sslKeyPassword": "${secret:S}"}', 'SSL'),
  ],
  ['4.3', 'PLAINTEXT is taken, and readable', 'warning', 'c', kafka('{}', 'PLAINTEXT')],
  ['4.3', 'SASL_PLAINTEXT is taken, and readable', 'warning', 'c', kafka(PLAIN, 'SASL_PLAINTEXT')],
  ['9.2', 'AWS MSK IAM with a role', 'fine', 'c', kafka(`{"mechanism": "AWS_MSK_IAM", ${ROLE}}`)],
  ['9.2', 'AWS MSK IAM without a role', 'error', 'c', kafka('{"mechanism": "AWS_MSK_IAM"}')],
  [
    '9.2',
    'AWS MSK IAM has no user',
    'warning',
    'c',
    kafka(`{"mechanism": "AWS_MSK_IAM", "username": "u", ${ROLE}}`),
  ],
  ['4.3', 'mechanisms are a free text', 'warning', 'c', kafka('{"mechanism": "KERBEROS", "username": "u"}')],
  ['4.3', 'mechanisms are upper case', 'error', 'c', kafka('{"mechanism": "aws-msk-iam"}')],
  [
    '9.2',
    'connectionId is for PRIVATE_LINK',
    'error',
    'c',
    kafka(PLAIN, 'SASL_SSL', `, "networking": ${LINK.replace('PRIVATE_LINK', 'VPC')}`),
  ],
  ['4.3', 'a protocol of another name may be newer', 'warning', 'c', kafka(PLAIN, 'TLS')],
  [
    '4.3',
    'servers are one text',
    'error',
    'c',
    kafka(PLAIN).replace('"broker:9092"', '["a:9092", "b:9092"]'),
  ],
  ['4.3', 'several servers, with commas', 'fine', 'c', kafka(PLAIN).replace('broker:9092', 'a:9092,b:9092')],
  ['2.9', 'Invalid bootstrapServers', 'error', 'c', kafka(PLAIN).replace('broker', 'SASL_SSL://broker')],
  ['4.3', 'settings are texts', 'error', 'c', kafka(PLAIN, 'SASL_SSL', ', "config": {"linger.ms": 5}')],
  [
    '4.3',
    'unknown settings are ignored',
    'warning',
    'c',
    kafka(PLAIN, 'SASL_SSL', ', "config": {"a.b": "5"}'),
  ],
  ['4.3', 'networking of Kafka', 'fine', 'c', kafka(PLAIN, 'SASL_SSL', `, "networking": ${LINK}`)],
  [
    '4.3',
    'a link names a connection',
    'error',
    'c',
    kafka(PLAIN, 'SASL_SSL', ', "networking": {"access": {"type": "PRIVATE_LINK"}}'),
  ],
  [
    '4.3',
    'publicPrivateNetworking is not for Kafka',
    'error',
    'c',
    kafka(PLAIN, 'SASL_SSL', `, "publicPrivateNetworking": ${LINK}`),
  ],
  [
    '4.3',
    'publicPrivateNetworking of Lambda',
    'fine',
    'c',
    `{"type": "AWSLambda", ${ROLE}, "publicPrivateNetworking": ${LINK}}`,
  ],
  [
    '4.3',
    'networking is not for Lambda',
    'error',
    'c',
    `{"type": "AWSLambda", ${ROLE}, "networking": ${LINK}}`,
  ],
  ['4.3', 'Https has a url', 'error', 'c', '{"type": "Https"}'],
  ['4.3', 'Https has no networking', 'error', 'c', https(`, "networking": ${LINK}`)],
  [
    '4.3',
    'headers are returned by GET',
    'warning',
    'c',
    https(', "headers": {"Authorization": "Bearer abc"}'),
  ],
  ['4.3', 'headers without a secret', 'fine', 'c', https(', "headers": {"Accept": "text/plain"}')],
  ['4.3', 'headers are texts', 'error', 'c', https(', "headers": {"Depth": 1}')],
  ['4.3', 'http is readable', 'warning', 'c', '{"type": "Https", "url": "http://api.example.com"}'],
  ['4.3', 'Kinesis has a role', 'error', 'c', '{"type": "AWSKinesisDataStreams"}'],
  [
    '4.3',
    'a test bucket is for S3',
    'fine',
    'c',
    `{"type": "S3", ${ROLE.replace('}', ', "testBucket": "b"}')}}`,
  ],
  ['4.3', 'an account has lower case', 'error', 'c', blob('MyAccount')],
  ['4.3', 'an account has 3 to 24 characters', 'error', 'c', blob('ab')],
  ['4.3', 'azure.region is deprecated', 'warning', 'c', blob('archive', ', "region": "eastus"')],
  ['4.3', 'Pub/Sub has a service account', 'error', 'c', '{"type": "GCPPubSub", "gcp": {}}'],
  ['4.3', 'SASL_INHERIT alone', 'fine', 'c', registry('{"type": "SASL_INHERIT"}')],
  [
    '4.3',
    'SASL_INHERIT has nothing else',
    'warning',
    'c',
    registry('{"type": "SASL_INHERIT", "username": "u", "password": "${secret:S}"}'),
  ],
  ['4.3', 'USER_INFO has a password', 'error', 'c', registry('{"type": "USER_INFO", "username": "u"}')],
  [
    '4.3',
    'another provider may be newer',
    'warning',
    'c',
    registry('{"type": "SASL_INHERIT"}', '["https://a.b"]', 'APICURIO'),
  ],
  ['4.3', 'at least one URL', 'error', 'c', registry('{"type": "SASL_INHERIT"}', '[]')],
  [
    '4.3',
    'URLs are unique',
    'error',
    'c',
    registry('{"type": "SASL_INHERIT"}', '["https://a.b", "https://a.b"]'),
  ],
  ['4.3', 'URLs have a scheme', 'error', 'c', registry('{"type": "SASL_INHERIT"}', '["a.b"]')],
  [
    '4.3',
    'at most ten URLs',
    'error',
    'c',
    registry(
      '{"type": "SASL_INHERIT"}',
      JSON.stringify(Array.from({ length: 11 }, (_, i) => `https://${i}.example`)),
    ),
  ],
];

/** Processors over a Cluster `a`, a Kafka `k`, a Sample `sample_stream_solar`, a Kinesis `n`, an Https `h`. */
export type ProcessorFact = readonly [
  section: string,
  fact: string,
  verdict: Verdict,
  fields: string,
  workspace?: string,
];

const MERGE = '{"$merge": {"into": {"connectionName": "a", "db": "d", "coll": "c"}}}';
const pipeline = (...stages: string[]): string => `"pipeline": [${stages.join()}]`;
const SOLAR = '{"$source": {"connectionName": "sample_stream_solar"}}';
const ATLAS = '{"$source": {"connectionName": "a", "db": "d", "coll": "c"}}';
const KAFKA = '{"$source": {"connectionName": "k", "topic": "t"}}';
const window = (members = ''): string =>
  `{"$tumblingWindow": {"interval": {"size": 1, "unit": "hour"}, ${members}"pipeline": []}}`;
const parallel = (count: number): string =>
  `{"$merge": {"into": {"connectionName": "a", "db": "d", "coll": "c"}, "parallelism": ${count}}}`;
const DLQ = '"options": {"dlq": {"connectionName": "a", "db": "d", "coll": "dlq"}}';

export const PROCESSOR_FACTS: readonly ProcessorFact[] = [
  ['1.1', 'the least pipeline', 'fine', `{${pipeline(SOLAR, MERGE)}}`],
  ['1.5', 'SP5 has 2 beyond one each', 'fine', `{${pipeline(SOLAR, parallel(3))}, "tier": "SP5"}`],
  ['1.5', 'SP5 has no more', 'error', `{${pipeline(SOLAR, parallel(4))}, "tier": "SP5"}`],
  [
    '1.5',
    'the tier of the workspace counts',
    'error',
    `{${pipeline(SOLAR, parallel(4))}}`,
    '{"streamConfig": {"tier": "SP2"}}',
  ],
  ['2.1', 'tiers of processors', 'warning', `{${pipeline(SOLAR, MERGE)}, "tier": "SP100"}`],
  [
    '9.1',
    "scaling begins at the workspace's tier where it has no smallest",
    'error',
    `{${pipeline(SOLAR, MERGE)}, "tier": "SP5", "options": {"autoscaling": {"enabled": true, "maxTier": "SP30"}}}`,
    '{"streamConfig": {"tier": "SP10"}}',
  ],
  [
    '9.1',
    "scaling ends at the workspace's largest tier where it has no largest",
    'error',
    `{${pipeline(SOLAR, MERGE)}, "options": {"autoscaling": {"enabled": true, "minTier": "SP50"}}}`,
    '{"streamConfig": {"maxTierSize": "SP30"}}',
  ],
  [
    '2.5',
    'a tier above the largest fails at start',
    'error',
    `{${pipeline(SOLAR, MERGE)}, "tier": "SP50"}`,
    '{"streamConfig": {"maxTierSize": "SP30"}}',
  ],
  [
    '2.5',
    'and not at creation',
    'warning',
    `{${pipeline(SOLAR, MERGE)}, "tier": "SP50", "state": "STOPPED"}`,
    '{"streamConfig": {"maxTierSize": "SP30"}}',
  ],
  [
    '2.7',
    'a DLQ is three names',
    'error',
    `{${pipeline(SOLAR, MERGE)}, "options": {"dlq": {"connectionName": "a", "db": "d"}}}`,
  ],
  [
    '2.7',
    'a DLQ is in a cluster',
    'error',
    `{${pipeline(SOLAR, MERGE)}, "options": {"dlq": {"connectionName": "k", "db": "d", "coll": "c"}}}`,
  ],
  [
    '2.7',
    '$validate wants the DLQ',
    'error',
    `{${pipeline(SOLAR, '{"$validate": {"validator": {"a": 1}, "validationAction": "dlq"}}', MERGE)}}`,
  ],
  [
    '2.7',
    '$validate has the DLQ',
    'fine',
    `{${pipeline(SOLAR, '{"$validate": {"validator": {"a": 1}, "validationAction": "dlq"}}', MERGE)}, ${DLQ}}`,
  ],
  [
    '2.7',
    '$https drops what fails',
    'warning',
    `{${pipeline(SOLAR, '{"$https": {"connectionName": "h", "as": "x"}}', MERGE)}}`,
  ],
  [
    '2.7',
    '$https with a DLQ',
    'fine',
    `{${pipeline(SOLAR, '{"$https": {"connectionName": "h", "as": "x"}}', MERGE)}, ${DLQ}}`,
  ],
  [
    '1.3',
    'onError: fail stops the processor',
    'warning',
    `{${pipeline(SOLAR, '{"$https": {"connectionName": "h", "as": "x", "onError": "fail"}}', MERGE)}, ${DLQ}}`,
  ],
  [
    '1.3',
    'onError: stop is no word',
    'error',
    `{${pipeline(SOLAR, '{"$https": {"connectionName": "h", "as": "x", "onError": "stop"}}', MERGE)}, ${DLQ}}`,
  ],
  [
    '2.7',
    'failover from Atlas to Atlas',
    'fine',
    `{${pipeline(ATLAS, MERGE)}, "failoverEnabled": true}`,
    '{"failoverRegions": [{"cloudProvider": "AWS", "region": "OHIO_USA"}]}',
  ],
  [
    '2.7',
    'failover from Atlas to Kafka',
    'fine',
    `{${pipeline(ATLAS, '{"$emit": {"connectionName": "k", "topic": "t"}}')}, "failoverEnabled": true}`,
    '{"failoverRegions": [{"cloudProvider": "AWS", "region": "OHIO_USA"}]}',
  ],
  ['2.7', 'no failover from Kafka', 'error', `{${pipeline(KAFKA, MERGE)}, "failoverEnabled": true}`],
  [
    '2.7',
    'no failover to Kinesis',
    'error',
    `{${pipeline(ATLAS, '{"$emit": {"connectionName": "n", "stream": "s", "partitionKey": "$a"}}')}, "failoverEnabled": true}`,
  ],
  [
    '2.7',
    'failover needs SP10',
    'error',
    `{${pipeline(ATLAS, MERGE)}, "failoverEnabled": true, "tier": "SP5"}`,
  ],
  ['2.7', 'failover without regions', 'warning', `{${pipeline(ATLAS, MERGE)}, "failoverEnabled": true}`],
  ['1.3', 'a window over Kafka may never close', 'warning', `{${pipeline(KAFKA, window(), MERGE)}}`],
  [
    '1.3',
    'but for idleTimeout',
    'fine',
    `{${pipeline(KAFKA, window('"idleTimeout": {"size": 1, "unit": "minute"}, '), MERGE)}}`,
  ],
  [
    '1.3',
    'but for partitionIdleTimeout',
    'fine',
    `{${pipeline(KAFKA.replace('"t"', '"t", "partitionIdleTimeout": {"size": 1, "unit": "minute"}'), window(), MERGE)}}`,
  ],
  [
    '1.3',
    'but by processing time',
    'fine',
    `{${pipeline(KAFKA, window('"boundary": "processingTime", '), MERGE)}}`,
  ],
  ['1.3', 'a window over a change stream', 'fine', `{${pipeline(ATLAS, window(), MERGE)}}`],
  [
    '1.1',
    '$$ROOT and $$CURRENT are legal',
    'fine',
    `{${pipeline(SOLAR, '{"$replaceRoot": {"newRoot": "$$CURRENT"}}', MERGE)}}`,
  ],
  ['1.1', 'there is no $$NOW', 'error', `{${pipeline(SOLAR, '{"$set": {"at": "$$NOW"}}', MERGE)}}`],
  [
    '1.2',
    '__testLog needs no connection',
    'fine',
    `{${pipeline(SOLAR, '{"$emit": {"connectionName": "__testLog"}}')}}`,
  ],
  [
    '1.2',
    '__testLog is no source',
    'error',
    `{${pipeline('{"$source": {"connectionName": "__testLog"}}', MERGE)}}`,
  ],
  [
    '6.3',
    'integers above 2^53',
    'warning',
    `{${pipeline(SOLAR, '{"$match": {"id": 9007199254740993}}', MERGE)}}`,
  ],
  [
    '7',
    'integers as $numberLong',
    'fine',
    `{${pipeline(SOLAR, '{"$match": {"id": {"$numberLong": "9007199254740993"}}}', MERGE)}}`,
  ],
  [
    '2.6',
    'initialSync of two collections on SP5',
    'warning',
    `{${pipeline('{"$source": {"connectionName": "a", "db": "d", "coll": ["c", "e"], "initialSync": {"enable": true}}}', MERGE)}, "tier": "SP5"}`,
  ],
  [
    '1.3',
    'Kinesis: the docs and the skill differ about consumerARN',
    'warning',
    `{${pipeline('{"$source": {"connectionName": "n", "stream": "s"}}', MERGE)}}`,
  ],
];
