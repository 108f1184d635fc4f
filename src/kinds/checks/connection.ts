/** What the fields of a connection say together, and what they may hold: what Atlas refuses, and what it takes and hurts. */
import { spellingDistance } from '../values/spelling.ts';
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList, textOf, valueAt } from '../../model/document.ts';
import { SecretReference } from '../../model/secret.ts';
import { CONNECTION_TYPES, connectionFieldsFor, shapeTypeOf } from '../connection.ts';
import { OTHER_TYPE } from '../connection-type.ts';
import { isCredentialHeader, isPlainHeader } from '../values/headers.ts';
import { hasCredentialPart } from '../values/urls.ts';
import { isRoleArn } from '../values/aws.ts';
import { LIKELY_SAMPLE_NAMES, SAMPLE_NAMES } from '../values/samples.ts';
import type { KindFinding, KindReport } from './finding.ts';
import { collect } from './finding.ts';
import { checkKafka } from './kafka.ts';
import { checkMembers } from './members.ts';
import { checkName } from './name.ts';
import { checkOpenValues } from './open-values.ts';
import { lookUp } from '../../model/table.ts';

/** What is wrong with a connection beyond its shape, or risky. Takes any fields. */
export function checkConnection(name: string, fields: Document): KindFinding[] {
  return collect((report) => {
    checkName('connection', name, report);
    checkType(textOf(fields.get('type')), report);
    checkFields(name, fields, report);
  });
}

/** The same for a failover connection, whose name and type are those of its connection. */
export const checkFailoverConnection = (name: string, fields: Document): KindFinding[] =>
  collect((report) => {
    checkFields(name, fields, report);
  });

function checkFields(name: string, fields: Document, report: KindReport): void {
  lookUp(CHECKS, textOf(fields.get('type')) ?? '')?.(fields, report, name);
  checkMembers(fields, report);
  checkOpenValues(connectionFieldsFor(fields), fields, report);
  checkNetworking(fields, report);
  checkRoles(fields, report);
}

/** What can't be a role of AWS is none, whatever its account has. */
function checkRoles(fields: Document, report: KindReport): void {
  for (const path of [
    ['aws', 'roleArn'],
    ['authentication', 'aws', 'roleArn'],
  ]) {
    const arn = valueAt(fields, path);
    if (typeof arn !== 'string' || arn === '' || isRoleArn(arn)) continue;
    report('CONNECTION_ROLE_ARN', path, `'${path.join('.')}' is not the ARN of a role`, {
      fix: 'Write arn:aws:iam::ACCOUNT:role/NAME, with the 12 digits of the account.',
    });
  }
}

/** A misspelt type is an error of shape; a new one passes, with all that is said of it under `extra`. */
function checkType(type: string | undefined, report: KindReport): void {
  if (type === undefined || shapeTypeOf(type) !== OTHER_TYPE) return;
  const guess = CONNECTION_TYPES.find(
    (known) => spellingDistance(known.toLowerCase(), type.toLowerCase()) <= 2,
  );
  report('CONNECTION_TYPE_UNKNOWN', ['type'], `Sluice doesn't know connections of type '${type}'`, {
    fix:
      guess === undefined
        ? 'Check the type, and write its fields under `extra`; ignoreRules silences this.'
        : `Did you mean ${guess}?`,
  });
}

type Check = (fields: Document, report: KindReport, name: string) => void;

const CHECKS: Readonly<Partial<Record<string, Check>>> = {
  Sample: checkSample,
  Cluster: checkCluster,
  Kafka: checkKafka,
  Https: checkHttps,
  SchemaRegistry: checkRegistry,
  AzureBlobStorage: (fields, report) => {
    if (valueAt(fields, ['azure', 'region']) === undefined) return;
    report('CONNECTION_DEPRECATED', ['azure', 'region'], "'azure.region' is deprecated", {
      at: 'key',
      fix: 'Remove it.',
    });
  },
};

function checkSample(_: Document, report: KindReport, name: string): void {
  if (SAMPLE_NAMES.includes(name) || LIKELY_SAMPLE_NAMES.includes(name)) return;
  report('CONNECTION_SAMPLE_NAME', [], `Sluice knows no sample data called '${name}'`, {
    fix: `Name the connection ${SAMPLE_NAMES.join(' or ')}: its name chooses the data.`,
  });
}

/** Source: Terraform provider and MCP server, accepted in practice (domain facts 4.3). */
const BUILT_IN_ROLES = ['atlasAdmin', 'readWriteAnyDatabase', 'readAnyDatabase'];

function checkCluster(fields: Document, report: KindReport): void {
  const path = ['dbRoleToExecute', 'role'];
  const role = textOf(valueAt(fields, path));
  if (valueAt(fields, ['dbRoleToExecute', 'type']) !== 'BUILT_IN' || role === undefined) return;
  if (BUILT_IN_ROLES.includes(role)) return;
  report('CONNECTION_ROLE', path, `'${role}' is no built-in role that Sluice knows`, {
    fix: `Write one of ${BUILT_IN_ROLES.join(', ')}, or type: CUSTOM.`,
  });
}

function checkHttps(fields: Document, report: KindReport): void {
  const url = textOf(fields.get('url'));
  if (url !== undefined) checkUrl(url, ['url'], report, 'warning');
  checkUrlSecret(fields.get('url'), ['url'], report);
  const headers = fields.get('headers');
  if (!isDocument(headers)) return;
  for (const [name, value] of headers.entries) {
    const isReference = value instanceof SecretReference;
    // An export names every header value: that one is a reference says little where the header is no place for a credential.
    if (isReference && isPlainHeader(name)) continue;
    if (!isReference && (typeof value !== 'string' || value === '' || !isCredentialHeader(name))) continue;
    const message = `Atlas returns the header ${name} to everybody who may read the project`;
    report('CONNECTION_HEADER_SECRET', ['headers', name], message, {
      fix: isReference
        ? 'Use a credential that can do little; ignoreRules, with the reason, silences this.'
        : 'Write ${secret:NAME}, so that it is not in the file as well, and use a credential that can do little.',
    });
  }
}

/** What is written out in user info and in the query of a URL is in the repository, and Atlas returns it. */
function checkUrlSecret(url: Value | undefined, path: readonly string[], report: KindReport): void {
  if (typeof url !== 'string' && !(url instanceof SecretReference)) return;
  if (!hasCredentialPart(url.toString())) return;
  report('CONNECTION_URL_SECRET', path, `'${path[0] ?? ''}' has a credential written out`, {
    fix: 'Write ${secret:NAME} in its place, or for the whole URL, and use a credential that can do little.',
  });
}

function checkRegistry(fields: Document, report: KindReport): void {
  const urls = fields.get('schemaRegistryUrls');
  if (!isList(urls)) return;
  for (const [i, url] of urls.entries()) {
    const path = ['schemaRegistryUrls', String(i)];
    if (typeof url !== 'string') continue;
    checkUrl(url, path, report);
    checkUrlSecret(url, path, report);
    if (urls.indexOf(url) === i) continue;
    const message = "'schemaRegistryUrls' has the same URL twice";
    report('CONNECTION_URL_TWICE', path, message, { fix: 'Remove one of them.' });
  }
}

function checkUrl(url: string, path: readonly string[], report: KindReport, severity?: 'warning'): void {
  if (!/^https?:\/\/[^/\s]/i.test(url) || !URL.canParse(url)) {
    report('CONNECTION_URL', path, `'${path[0] ?? ''}' has to be an http or https URL`, {
      fix: 'Write the whole URL, starting with https://.',
      ...(severity && { severity }),
    });
  } else if (/^http:/i.test(url)) {
    report('CONNECTION_PLAINTEXT', path, 'http:// sends documents and headers without encryption', {
      fix: 'Use https://.',
    });
  }
}

/** How a connection is reached without a private link. Source: Admin API, StreamsKafkaNetworkingAccess. */
const LINKLESS = ['PUBLIC', 'VPC', 'TRANSIT_GATEWAY'];

function checkNetworking(fields: Document, report: KindReport): void {
  for (const networking of ['networking', 'publicPrivateNetworking']) {
    const access = [networking, 'access'];
    const type = textOf(valueAt(fields, [...access, 'type']));
    const links = ['privateLink', 'connectionId'].filter(
      (key) => valueAt(fields, [...access, key]) !== undefined,
    );
    const [link, other] = links;
    // What a type that nobody knows has links for can't be told.
    if (link !== undefined && LINKLESS.includes(type ?? '')) {
      const message = `'${access.join('.')}' has a private link and is of type ${type ?? ''}`;
      report('CONNECTION_LINK_UNUSED', [...access, link], message, {
        at: 'key',
        fix: `Write type: PRIVATE_LINK, or remove \`${link}\`.`,
      });
    }
    if (other !== undefined) {
      const message = `'${access.join('.')}' names its private link twice`;
      report('CONNECTION_LINK_TWICE', [...access, other], message, {
        at: 'key',
        fix: 'Keep `privateLink` where the manifest has the link, `connectionId` where it has not.',
      });
    }
    if (link !== undefined || type !== 'PRIVATE_LINK') continue;
    report(
      'CONNECTION_LINK_MISSING',
      [...access, 'connectionId'],
      `'${access.join('.')}' needs 'privateLink' for PRIVATE_LINK`,
      {
        at: 'key',
        fix: 'Add `privateLink`, its name under privateLinks; or `connectionId`, its _id in Atlas.',
      },
    );
  }
}
