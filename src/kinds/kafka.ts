/** What a Kafka connection's login and settings may be. Plain data. */

/** What each login needs. Source: Admin API, StreamsKafkaAuthentication; Terraform provider; MCP server (domain facts 4.3). */
export const LOGIN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  PLAIN: ['username', 'password'],
  'SCRAM-256': ['username', 'password'],
  'SCRAM-512': ['username', 'password'],
  OAUTHBEARER: ['tokenEndpointUrl', 'clientId', 'clientSecret'],
};

/** What only one kind of login reads: user names and passwords, or the fields of OAuth. */
export const LOGIN_ONLY_FIELDS: readonly string[] = [
  'username',
  'password',
  'method',
  'tokenEndpointUrl',
  'clientId',
  'clientSecret',
  'scope',
  'saslOauthbearerExtensions',
];

/** What a login may have beside what it needs. */
export const LOGIN_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  OAUTHBEARER: ['method', 'scope', 'saslOauthbearerExtensions'],
};

/**
 * The client settings that Atlas passes on; it ignores all others without a word. Source: Atlas docs, parameters configuration of
 * Kafka connections (kafka-sp-params).
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
  'delivery.timeout.ms',
  'enable.idempotence',
  'fetch.max.bytes',
  'fetch.min.bytes',
  'group.id',
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
