/** An Apache Kafka cluster, its logins, and the client settings that Atlas passes on. */
import { EMPTY_DOCUMENT } from '../../model/document.ts';
import {
  choice,
  defaulted,
  group,
  host,
  identity,
  neededBeside,
  neededFor,
  open,
  optional,
  plain,
  readFor,
  required,
  settings,
  text,
  url,
  usableBeside,
  writeOnly,
} from '../define.ts';
import { connectionType } from '../connection-type.ts';
import { NETWORKING, ROLE, TEST_BUCKET } from './parts.ts';

const PASSWORD = ['PLAIN', 'SCRAM-256', 'SCRAM-512'];
const OAUTH = ['OAUTHBEARER'];
const IAM = ['AWS_MSK_IAM'];
/** The logins that Sluice knows. */
export const KAFKA_MECHANISMS: readonly string[] = [...PASSWORD, ...OAUTH, ...IAM];
/** What Kafka itself, and its other clients, call them. */
const OTHER_NAMES = {
  'SCRAM-SHA-256': 'SCRAM-256',
  'SCRAM-SHA-512': 'SCRAM-512',
};

/**
 * The client settings that Atlas passes on; it ignores all others without a word. Source: Atlas docs, parameters configuration of
 * Kafka connections (kafka-sp-params); `debug` and `group.protocol.type` from the examples of the Admin API.
 */
export const KAFKA_SETTINGS: readonly string[] = [
  'acks',
  'allow.auto.create.topics',
  'auto.offset.reset',
  'batch.size',
  'client.dns.lookup',
  'client.id',
  'compression.type',
  'connections.max.idle.ms',
  'debug',
  'delivery.timeout.ms',
  'enable.idempotence',
  'fetch.max.bytes',
  'fetch.min.bytes',
  'group.id',
  'group.protocol.type',
  'heartbeat.interval.ms',
  'isolation.level',
  'linger.ms',
  'max.in.flight.requests.per.connection',
  'max.partition.fetch.bytes',
  'max.poll.interval.ms',
  'message.max.bytes',
  'queue.buffering.max.messages',
  'request.timeout.ms',
  'retries',
  'session.timeout.ms',
  'transactional.id',
];

const here = optional('unmanaged');

export const kafka = connectionType({
  type: 'Kafka',
  description: 'An Apache Kafka cluster.',
  source:
    'Admin API, StreamsKafkaConnection, StreamsKafkaAuthentication; Terraform provider; MCP server (domain facts 4.3); AWS_MSK_IAM: Terraform provider and Pulumi since 2026-08-28',
  fields: {
    bootstrapServers: text(
      'host:port, several separated by commas, in one string.',
      required,
      host,
      identity,
    ),
    authentication: group(
      'How Atlas logs in to the brokers.',
      {
        mechanism: text('How Atlas logs in to the brokers.', here, open(KAFKA_MECHANISMS, OTHER_NAMES)),
        method: text('OIDC, for OAUTHBEARER.', here, plain, readFor(...OAUTH)),
        username: text('For PLAIN and SCRAM.', here, plain, neededFor(...PASSWORD)),
        password: text('For PLAIN and SCRAM.', here, writeOnly, neededFor(...PASSWORD)),
        tokenEndpointUrl: text('Where tokens are issued, for OAUTHBEARER.', here, url, neededFor(...OAUTH)),
        clientId: text('The OAuth client, for OAUTHBEARER.', here, plain, neededFor(...OAUTH)),
        clientSecret: text(
          "The OAuth client's secret, for OAUTHBEARER.",
          here,
          writeOnly,
          neededFor(...OAUTH),
        ),
        scope: text('Scope of the tokens, for OAUTHBEARER.', here, plain, readFor(...OAUTH)),
        saslOauthbearerExtensions: text(
          'Further values for the brokers, as key=value, for OAUTHBEARER.',
          here,
          plain,
          readFor(...OAUTH),
        ),
        sslCertificate: text('Client certificate in PEM form, for mutual TLS.', here, plain),
        sslKey: text(
          "The client certificate's private key in PEM form.",
          here,
          writeOnly,
          neededBeside('sslCertificate'),
        ),
        sslKeyPassword: text('Password of the private key.', here, writeOnly, usableBeside('sslCertificate')),
        aws: group(
          'The role to log in with, for AWS_MSK_IAM.',
          { roleArn: text(ROLE, required, plain), testBucket: TEST_BUCKET },
          here,
          neededFor(...IAM),
        ),
      },
      required,
      choice('mechanism'),
    ),
    security: group(
      'How the line to the brokers is protected.',
      {
        protocol: text(
          'Whether the line is encrypted (SSL), and whether Atlas logs in (SASL).',
          required,
          open(['SASL_SSL', 'SASL_PLAINTEXT', 'SSL', 'PLAINTEXT']),
        ),
        brokerPublicCertificate: text(
          "The brokers' certificate authority in PEM form, where it is not a public one.",
          here,
          plain,
        ),
      },
      required,
    ),
    config: settings(
      'Client settings, all strings.',
      optional('removed'),
      KAFKA_SETTINGS,
      'removed',
      defaulted(EMPTY_DOCUMENT),
    ),
    ...NETWORKING,
  },
  place: {},
});
