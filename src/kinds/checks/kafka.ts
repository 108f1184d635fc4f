/** Kafka connections: servers, logins, protocols, settings. Source: Admin API, StreamsKafkaConnection; domain facts 4.3. */
import { spellingDistance } from '../values/spelling.ts';
import type { Document } from '../../model/document.ts';
import { isDocument, textOf, valueAt } from '../../model/document.ts';
import { KAFKA_MECHANISMS, KAFKA_SETTINGS } from '../connection/kafka.ts';
import type { KindReport } from './finding.ts';

const LOGIN = ['authentication'];

/** Settings in which other clients of Kafka take credentials. Source: Kafka's documentation, consumer configuration (sasl.*, ssl.*). */
const CREDENTIAL_SETTING =
  /jaas|password|passphrase|secret|token$|credential|user\.info|\.pem$|\.key$|private/i;

export function checkKafka(fields: Document, report: KindReport): void {
  checkServers(textOf(fields.get('bootstrapServers')), report);
  checkLogin(fields, report);
  const protocol = ['security', 'protocol'];
  const found = textOf(valueAt(fields, protocol));
  if (found === 'PLAINTEXT' || found === 'SASL_PLAINTEXT') {
    const message = `${found} sends documents${found === 'PLAINTEXT' ? '' : ' and the login'} without encryption`;
    report('CONNECTION_PLAINTEXT', protocol, message, {
      fix: `Use ${found === 'PLAINTEXT' ? 'SSL' : 'SASL_SSL'}.`,
    });
  }
  const config = fields.get('config');
  if (!isDocument(config)) return;
  for (const [key, value] of config.entries) {
    if (KAFKA_SETTINGS.includes(key)) continue;
    if (typeof value === 'string' && value !== '' && CREDENTIAL_SETTING.test(key)) {
      const message = `Atlas ignores the Kafka setting '${key}', and shows it to everybody who may read the project`;
      const fix =
        'Remove it; the login goes under `authentication`. Replace a credential that was written here.';
      report('CONNECTION_SETTING_IGNORED', ['config', key], message, { at: 'key', fix });
      continue;
    }
    const guess = KAFKA_SETTINGS.find((known) => spellingDistance(known, key.replaceAll('_', '.')) <= 2);
    report('CONNECTION_SETTING_IGNORED', ['config', key], `Atlas ignores the Kafka setting '${key}'`, {
      at: 'key',
      fix: guess === undefined ? 'Remove it.' : `Did you mean ${guess}?`,
    });
  }
}

function checkServers(servers: string | undefined, report: KindReport): void {
  if (servers === undefined) return;
  const path = ['bootstrapServers'];
  const fix = 'Write host:port, several separated by commas; the protocol belongs in security.protocol.';
  if (servers.includes('://')) {
    report('CONNECTION_SERVERS_PROTOCOL', path, "'bootstrapServers' may not name a protocol", { fix });
  } else if (!servers.split(',').every((server) => /^\s*[^\s:/]+:\d{1,5}\s*$/.test(server))) {
    report('CONNECTION_SERVERS_FORM', path, "'bootstrapServers' has a server that is not host:port", { fix });
  }
}

function checkLogin(fields: Document, report: KindReport): void {
  const login = valueAt(fields, LOGIN);
  if (!isDocument(login)) return;
  const protocol = textOf(valueAt(fields, ['security', 'protocol']));
  const mechanism = textOf(login.get('mechanism'));
  if (mechanism !== undefined) {
    const method = textOf(login.get('method'));
    if (mechanism === 'OAUTHBEARER' && method !== undefined && method !== 'OIDC') {
      const message = `the only documented method is OIDC, not '${method}'`;
      report('CONNECTION_METHOD', [...LOGIN, 'method'], message, { fix: 'Write OIDC.' });
    }
    const endpoint = textOf(login.get('tokenEndpointUrl'));
    if (endpoint !== undefined && /^http:/i.test(endpoint)) {
      const message = 'http:// sends the client secret without encryption';
      report('CONNECTION_PLAINTEXT', [...LOGIN, 'tokenEndpointUrl'], message, { fix: 'Use https://.' });
    }
  } else if (!login.has('aws') && protocol?.startsWith('SASL_') === true) {
    // With a role of AWS the mechanism may be implied (assumed (account): the API file has `aws`, and no page tells its mechanism).
    const message = `'authentication' needs 'mechanism' for ${protocol}`;
    report('CONNECTION_MECHANISM_MISSING', [...LOGIN, 'mechanism'], message, {
      at: 'key',
      fix: `Add \`mechanism\`: ${KAFKA_MECHANISMS.join(', ')}.`,
    });
  }
  checkCertificate(login, mechanism === undefined && protocol === 'SSL', report);
}

/** A client certificate and its key; `expected`: nothing else could prove who the client is. */
function checkCertificate(login: Document, expected: boolean, report: KindReport): void {
  const pair = ['sslCertificate', 'sslKey'];
  const missing = pair.filter((key) => !login.has(key));
  if (missing.length === 0 || (missing.length === 2 && !expected)) return;
  const message =
    missing.length === 2
      ? 'SSL without a mechanism is expected to have a client certificate'
      : `the client certificate has no '${missing[0] ?? ''}'`;
  const fix = `Add ${missing.map((key) => `\`${key}\``).join(' and ')}.`;
  report('CONNECTION_CERTIFICATE', [...LOGIN, missing[0] ?? ''], message, { at: 'key', fix });
}
