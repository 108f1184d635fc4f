/** Rules of connections: fields that need each other, texts of a certain form. Only what Atlas or its clients refuse for certain. */
import { WRITE_ONLY_PATHS } from '../kinds/connection.ts';
import type { Document } from '../model/document.ts';
import { isList, textOf, valueAt } from '../model/document.ts';
import { apiFields } from './normalise.ts';
import type { ManifestResource } from './resources.ts';
import type { RuleReporter } from './rule-reporter.ts';

/** Checks one connection. `unresolved` texts are not judged. */
export function checkConnection(
  connection: ManifestResource,
  unresolved: ReadonlySet<string>,
  reporter: RuleReporter,
): void {
  checkLiteralSecrets(connection, unresolved, reporter);
  const { body } = connection;
  const text = (path: readonly string[]): string | undefined => {
    const found = textOf(valueAt(body, path));
    return found === undefined || unresolved.has(found) ? undefined : found;
  };
  switch (textOf(body.get('type'))) {
    case 'Kafka':
      checkKafka(body, text, reporter);
      break;
    case 'Https':
      checkUrl(text(['url']), ['url'], reporter);
      break;
    case 'SchemaRegistry':
      checkSchemaRegistry(body, text, unresolved, reporter);
      break;
    default:
  }
  for (const networking of ['networking', 'publicPrivateNetworking']) {
    const access = [networking, 'access'];
    if (text([...access, 'type']) === 'PRIVATE_LINK') {
      requireFields(body, access, ['connectionId'], 'PRIVATE_LINK', reporter);
    }
  }
}

type ReadText = (path: readonly string[]) => string | undefined;

function checkLiteralSecrets(
  connection: ManifestResource,
  unresolved: ReadonlySet<string>,
  reporter: RuleReporter,
): void {
  const fields = apiFields(connection);
  for (const path of WRITE_ONLY_PATHS) {
    const value = valueAt(fields, path);
    if (typeof value !== 'string') continue;
    // A secret that could not be named has been reported; ${env:} and ${var:} give literals all the same.
    if (unresolved.has(value) && !/\$\{(?:env|var):/.test(value)) continue;
    const message = `'${path.join('.')}' is write-only and holds a literal`;
    reporter.report('MANIFEST_LITERAL_SECRET', path, message);
  }
}

/** What each login needs. Source: Admin API, StreamsKafkaAuthentication; domain facts 4.3. */
const LOGIN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  PLAIN: ['username', 'password'],
  'SCRAM-256': ['username', 'password'],
  'SCRAM-512': ['username', 'password'],
  OAUTHBEARER: ['tokenEndpointUrl', 'clientId', 'clientSecret'],
};

function checkKafka(body: Document, text: ReadText, reporter: RuleReporter): void {
  const servers = text(['bootstrapServers']);
  if (servers?.includes('://')) {
    const fix = 'Write host:port, several separated by commas; the protocol stands in security.protocol.';
    reporter.report(
      'MANIFEST_CONNECTION_FIELDS',
      ['bootstrapServers'],
      "'bootstrapServers' may not name a protocol",
      { fix },
    );
  }
  const authentication = ['authentication'];
  const mechanism = valueAt(body, ['authentication', 'mechanism']);
  const protocol = text(['security', 'protocol']);
  if (typeof mechanism === 'string') {
    requireFields(body, authentication, LOGIN_FIELDS[mechanism] ?? [], mechanism, reporter);
  } else if (mechanism === undefined && protocol === 'SSL') {
    requireFields(body, authentication, ['sslCertificate', 'sslKey'], 'SSL without a mechanism', reporter);
  } else if (mechanism === undefined && protocol?.startsWith('SASL_')) {
    requireFields(body, authentication, ['mechanism'], protocol, reporter);
  }
}

function checkSchemaRegistry(
  body: Document,
  text: ReadText,
  unresolved: ReadonlySet<string>,
  reporter: RuleReporter,
): void {
  const login = ['schemaRegistryAuthentication'];
  if (text([...login, 'type']) === 'USER_INFO')
    requireFields(body, login, ['password'], 'USER_INFO', reporter);
  const urls = body.get('schemaRegistryUrls');
  if (!isList(urls)) return;
  for (const [i, url] of urls.entries()) {
    if (typeof url !== 'string' || unresolved.has(url)) continue;
    checkUrl(url, ['schemaRegistryUrls', String(i)], reporter);
    if (urls.indexOf(url) !== i) {
      const message = `'schemaRegistryUrls' has the same URL twice`;
      reporter.report('MANIFEST_CONNECTION_FIELDS', ['schemaRegistryUrls', String(i)], message);
    }
  }
}

function checkUrl(url: string | undefined, path: readonly string[], reporter: RuleReporter): void {
  if (url === undefined || (/^https?:\/\/[^/\s]/i.test(url) && URL.canParse(url))) return;
  const fix = 'Write the whole URL, starting with https://.';
  reporter.report('MANIFEST_CONNECTION_FIELDS', path, `'${path[0] ?? ''}' has to be an http or https URL`, {
    fix,
  });
}

function requireFields(
  body: Document,
  path: readonly string[],
  names: readonly string[],
  by: string,
  reporter: RuleReporter,
): void {
  if (valueAt(body, path) === undefined) return;
  for (const name of names) {
    if (valueAt(body, [...path, name]) !== undefined) continue;
    const message = `'${path.join('.')}' needs '${name}' for ${by}`;
    reporter.report('MANIFEST_CONNECTION_FIELDS', path, message, { at: 'key', fix: `Add \`${name}\`.` });
  }
}
