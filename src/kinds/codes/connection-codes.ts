/** Rules about connections: fields that need each other, texts of a certain form, what is legal and risky. */
import type { KindRule } from './kind-code.ts';
import { SERVERS, connection, kafka } from './kind-code.ts';

const LOGIN =
  'Admin API, StreamsKafkaAuthentication; Terraform provider, streamconnection; MCP server, build.ts';
const registry = (urls: string, login = '{"type": "SASL_INHERIT"}') =>
  connection(
    `{"type": "SchemaRegistry", "provider": "CONFLUENT", "schemaRegistryUrls": ${urls}, "schemaRegistryAuthentication": ${login}}`,
  );

export const CONNECTION_RULE_TABLE = {
  CONNECTION_TYPE_UNKNOWN: {
    severity: 'warning',
    title: 'A connection type that Sluice does not know',
    explanation:
      'Atlas may have added it since. Its fields go under `extra` and are sent as they are. Sluice expects the worst of it: that it holds a secret, and that any text in it says where data goes.',
    source: 'Admin API, StreamsConnection.type: Atlas adds types',
    example: connection('{"type": "RedisStreams", "extra": {"endpoint": "redis.example.com:6379"}}'),
    legal: connection('{"type": "Sample"}', 'sample_stream_solar'),
  },
  CONNECTION_SERVERS_PROTOCOL: {
    severity: 'error',
    title: 'A protocol in `bootstrapServers`',
    explanation:
      'Each server is host:port. Outputs of other tools carry `SASL_SSL://`, which Atlas refuses; the protocol belongs in `security.protocol`.',
    source: 'Recorded refusal: VALIDATION_ERROR, Invalid bootstrapServers; Atlas skill',
    example: kafka('"bootstrapServers": "SASL_SSL://broker:9092", '),
    legal: kafka(SERVERS),
  },
  CONNECTION_SERVERS_FORM: {
    severity: 'warning',
    title: 'A server that is not host:port',
    explanation: 'Kafka clients connect to host:port; several servers are separated by commas in one text.',
    source: 'Admin API, StreamsKafkaConnection.bootstrapServers',
    example: kafka('"bootstrapServers": "broker", '),
    legal: kafka('"bootstrapServers": "broker-1:9092,broker-2:9092", '),
  },
  CONNECTION_LOGIN_MISSING: {
    severity: 'error',
    title: 'A login without a field that it needs',
    explanation:
      'PLAIN, SCRAM-256 and SCRAM-512 need `username` and `password`; OAUTHBEARER needs `tokenEndpointUrl`, `clientId` and `clientSecret`; AWS_MSK_IAM needs `aws.roleArn`; USER_INFO of a schema registry needs `username` and `password`.',
    source: `${LOGIN}; ConfluentUserInfoAuthentication`,
    example: kafka(SERVERS, '{"mechanism": "SCRAM-512", "username": "u"}'),
    legal: kafka(SERVERS, '{"mechanism": "SCRAM-512", "username": "u", "password": "${secret:P}"}'),
  },
  CONNECTION_MECHANISM_MISSING: {
    severity: 'error',
    title: 'SASL without a mechanism',
    explanation: 'The protocols SASL_SSL and SASL_PLAINTEXT log in, and `authentication.mechanism` says how.',
    source: LOGIN,
    example: kafka(SERVERS, '{}'),
    legal: kafka(SERVERS),
  },
  CONNECTION_LOGIN_EXTRA: {
    severity: 'warning',
    title: 'A field that this login does not read',
    explanation:
      'User names and passwords are for PLAIN and SCRAM, the fields of OAuth for OAUTHBEARER. What Atlas does with the others is not documented.',
    source: LOGIN,
    example: kafka(
      SERVERS,
      '{"mechanism": "PLAIN", "username": "u", "password": "${secret:P}", "clientId": "sluice"}',
    ),
    legal: kafka(SERVERS),
  },
  CONNECTION_METHOD: {
    severity: 'warning',
    title: 'A method that is not OIDC',
    explanation: '`authentication.method` is for OAUTHBEARER, and OIDC is the only one that is documented.',
    source: 'Admin API, StreamsKafkaAuthentication.method',
    example: kafka(
      SERVERS,
      '{"mechanism": "OAUTHBEARER", "method": "OAUTH2", "tokenEndpointUrl": "https://login.example.com/token", "clientId": "c", "clientSecret": "${secret:S}"}',
    ),
    legal: kafka(
      SERVERS,
      '{"mechanism": "OAUTHBEARER", "method": "OIDC", "tokenEndpointUrl": "https://login.example.com/token", "clientId": "c", "clientSecret": "${secret:S}"}',
    ),
  },
  CONNECTION_CERTIFICATE: {
    severity: 'warning',
    title: 'Half of a client certificate',
    explanation:
      'A certificate is of use with its key: `sslCertificate` and `sslKey` go together, with protocol SSL. Without a mechanism, SSL is expected to have both.',
    source: 'Admin API, StreamsKafkaAuthentication; Atlas docs, Kafka connections (mTLS)',
    example: kafka(SERVERS, '{"sslCertificate": "-----BEGIN CERTIFICATE-----"}', 'SSL'),
    legal: kafka(
      SERVERS,
      '{"sslCertificate": "-----BEGIN CERTIFICATE-----", "sslKey": "${secret:K}"}',
      'SSL',
    ),
  },
  CONNECTION_SETTING_IGNORED: {
    severity: 'warning',
    title: 'A Kafka setting that Atlas ignores',
    explanation: 'Atlas passes on certain settings of `config` and ignores all others without a word.',
    source: 'Atlas docs, parameters configuration of Kafka connections',
    example: kafka(`${SERVERS}"config": {"sasl.mechanism": "PLAIN"}, `),
    legal: kafka(`${SERVERS}"config": {"auto.offset.reset": "earliest"}, `),
  },
  CONNECTION_URL: {
    severity: 'error',
    title: 'Not an http or https URL',
    explanation:
      'The URLs of a schema registry are whole http or https URLs. The `url` of an Https connection is expected to be one: a warning.',
    source: 'Admin API, StreamsSchemaRegistryConnection.schemaRegistryUrls (uri)',
    example: registry('["schemas.example.com"]'),
    legal: registry('["https://schemas.example.com"]'),
  },
  CONNECTION_URL_TWICE: {
    severity: 'error',
    title: 'The same URL twice',
    explanation: 'Each URL of a schema registry is listed once.',
    source: 'Admin API, StreamsSchemaRegistryConnection.schemaRegistryUrls (uniqueItems)',
    example: registry('["https://schemas.example.com", "https://schemas.example.com"]'),
    legal: registry('["https://schemas.example.com", "https://schemas-2.example.com"]'),
  },
  CONNECTION_LINK_MISSING: {
    severity: 'error',
    title: 'PRIVATE_LINK without a link',
    explanation:
      '`access.type: PRIVATE_LINK` names the link: by `privateLink`, its name under `privateLinks`, or by `connectionId`, its id.',
    source: 'Admin API, StreamsKafkaNetworkingAccess; Terraform provider, streamconnection',
    example: kafka(`${SERVERS}"networking": {"access": {"type": "PRIVATE_LINK"}}, `),
    legal: kafka(
      `${SERVERS}"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "6aa12e7ccd660d4b2380b1c1"}}, `,
    ),
  },
  CONNECTION_LINK_UNUSED: {
    severity: 'error',
    title: 'A private link of a connection that is not private',
    explanation:
      '`access.connectionId` is for `access.type: PRIVATE_LINK`; with another type Atlas refuses it.',
    source: 'Admin API, StreamsKafkaNetworkingAccess (October 2026)',
    example: kafka(
      `${SERVERS}"networking": {"access": {"type": "PUBLIC", "connectionId": "6aa12e7ccd660d4b2380b1c1"}}, `,
    ),
    legal: kafka(
      `${SERVERS}"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "6aa12e7ccd660d4b2380b1c1"}}, `,
    ),
  },
  CONNECTION_LINK_TWICE: {
    severity: 'error',
    title: 'A private link that is named twice',
    explanation:
      '`access.privateLink` becomes the id of the link, which is what `access.connectionId` holds: one of them is enough.',
    source: 'contract of the manifest; Admin API, StreamsKafkaNetworkingAccess',
    example: kafka(
      `${SERVERS}"networking": {"access": {"type": "PRIVATE_LINK", "privateLink": "l", "connectionId": "6aa12e7ccd660d4b2380b1c1"}}, `,
    ),
    legal: kafka(
      `${SERVERS}"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "6aa12e7ccd660d4b2380b1c1"}}, `,
    ),
  },
  VALUE_SPELLING: {
    severity: 'error',
    title: 'A value that Atlas spells differently',
    explanation:
      'The value differs from one that Atlas knows in case or punctuation alone, or is what other programs call it.',
    source: LOGIN,
    example: kafka(SERVERS, '{"mechanism": "SCRAM-SHA-512", "username": "u", "password": "${secret:P}"}'),
    legal: kafka(SERVERS, '{"mechanism": "SCRAM-512", "username": "u", "password": "${secret:P}"}'),
  },
  VALUE_UNKNOWN: {
    severity: 'warning',
    title: 'A value that Sluice does not know',
    explanation:
      'Atlas takes any text here, or adds values now and then. The value is compared, sent and exported as it is written.',
    source: 'Admin API: fields that are free texts, or whose values grow',
    example: kafka(SERVERS, '{"mechanism": "KERBEROS", "username": "u"}'),
    legal: kafka(
      SERVERS,
      '{"mechanism": "AWS_MSK_IAM", "aws": {"roleArn": "arn:aws:iam::123456789012:role/r"}}',
    ),
  },
  CONNECTION_PLAINTEXT: {
    severity: 'warning',
    title: 'A protocol that anybody on the way can read',
    explanation:
      'PLAINTEXT, SASL_PLAINTEXT and http:// send documents, and with them logins and headers, without encryption.',
    source: 'Apache Kafka documentation, security protocols; http',
    example: kafka(SERVERS, undefined, 'SASL_PLAINTEXT'),
    legal: kafka(SERVERS, undefined, 'SASL_SSL'),
  },
  CONNECTION_URL_SECRET: {
    severity: 'warning',
    title: 'A credential in a URL',
    explanation:
      'A user, a password or a key that is written out in a URL is in the repository, and Atlas returns it to everybody who may read the project. `${secret:NAME}` may be the whole URL or a part of it: `https://api.example.com/x?api_key=${secret:KEY}`.',
    source: 'Admin API, StreamsHttpsConnection.url is not write-only; recorded responses',
    example: connection('{"type": "Https", "url": "https://api.example.com/v1?api_key=abc"}'),
    legal: connection('{"type": "Https", "url": "https://api.example.com/v1?units=metric"}'),
  },
  CONNECTION_HEADER_SECRET: {
    severity: 'warning',
    title: 'A credential in the headers',
    explanation:
      'Atlas returns the headers of an Https connection to everybody who may read the project: a credential is not secret there, even when the manifest names it by ${secret:NAME}. Headers such as Accept or Content-Type, which `export` names so too, are left alone. Where nothing else will do, silence the rule with `ignoreRules` and say why.',
    source: 'Admin API, StreamsHttpsConnection.headers is not write-only; recorded responses',
    example: connection(
      '{"type": "Https", "url": "https://api.example.com", "headers": {"Authorization": "Bearer abc"}}',
    ),
    legal: connection(
      '{"type": "Https", "url": "https://api.example.com", "headers": {"Accept": "application/json"}}',
    ),
  },
  CONNECTION_SAMPLE_NAME: {
    severity: 'warning',
    title: 'Sample data that Sluice does not know',
    explanation:
      'The name of a Sample connection chooses the data set. The API names `sample_stream_solar`; others may be newer than this version of Sluice.',
    source: 'Admin API, StreamsConnection.name and StreamsSampleConnections; Atlas skill, connection-configs',
    example: connection('{"type": "Sample"}', 'solar'),
    legal: connection('{"type": "Sample"}', 'sample_stream_solar'),
  },
  CONNECTION_ROLE: {
    severity: 'warning',
    title: 'A built-in role that Sluice does not know',
    explanation:
      'Atlas is known to take `atlasAdmin`, `readWriteAnyDatabase` and `readAnyDatabase`. A role of your own has type CUSTOM.',
    source: 'Terraform provider and MCP server; recorded responses',
    example: connection(
      '{"type": "Cluster", "clusterName": "C", "dbRoleToExecute": {"role": "orders-writer", "type": "BUILT_IN"}}',
    ),
    legal: connection(
      '{"type": "Cluster", "clusterName": "C", "dbRoleToExecute": {"role": "orders-writer", "type": "CUSTOM"}}',
    ),
  },
  CONNECTION_ROLE_ARN: {
    severity: 'warning',
    title: 'A role that is not written as an ARN',
    explanation:
      'Atlas takes on a role of AWS by its ARN, `arn:aws:iam::ACCOUNT:role/NAME`. A name alone, or the ARN of a user, leads nowhere.',
    source: 'Admin API, StreamsAWSConnectionConfig.roleArn; AWS docs, IAM identifiers',
    example: connection('{"type": "S3", "aws": {"roleArn": "archive-role"}}'),
    legal: connection('{"type": "S3", "aws": {"roleArn": "arn:aws:iam::123456789012:role/archive-role"}}'),
  },
  CONNECTION_DEPRECATED: {
    severity: 'warning',
    title: 'A field that Atlas gives up',
    explanation: '`azure.region` is deprecated; Atlas finds the region of the storage account itself.',
    source: 'Admin API, AzureConnection.region (deprecated)',
    example: connection(
      '{"type": "AzureBlobStorage", "azure": {"servicePrincipalId": "5f0c4e8a-7a0c-4f57-9a1b-3c9de5b0a111", "storageAccountName": "archive", "region": "eastus2"}}',
    ),
    legal: connection(
      '{"type": "AzureBlobStorage", "azure": {"servicePrincipalId": "5f0c4e8a-7a0c-4f57-9a1b-3c9de5b0a111", "storageAccountName": "archive"}}',
    ),
  },
} as const satisfies Readonly<Record<string, KindRule>>;
