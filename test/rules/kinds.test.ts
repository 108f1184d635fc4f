import { describe, expect, it } from 'vitest';
import { checkConnection } from '../../src/kinds/checks/connection.ts';
import type { KindFinding } from '../../src/kinds/checks/finding.ts';
import type { KindCase } from '../../src/kinds/codes/kind-codes.ts';
import { KIND_RULES } from '../../src/kinds/codes/kind-codes.ts';
import { checkPrivateLink } from '../../src/kinds/checks/private-link.ts';
import { checkProcessor, checkWorkspace } from '../../src/kinds/checks/workspace.ts';
import type { Document } from '../../src/model/document.ts';
import { EMPTY_DOCUMENT } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';

const fieldsOf = (text: string): Document => parseJson(text) as Document;

function check({ kind, name, body, workspace }: KindCase): KindFinding[] {
  const fields = fieldsOf(body);
  switch (kind) {
    case 'vpcPeering':
      return [];
    case 'privateLink':
      return checkPrivateLink(name, fields);
    case 'workspace':
      return checkWorkspace(name, fields);
    case 'connection':
      // A name that no rule minds, unless the case is about names.
      return checkConnection(fields.get('type') === 'Sample' ? name : 'c', fields);
    case 'processor':
      return checkProcessor(
        name,
        fields,
        workspace === undefined ? EMPTY_DOCUMENT : fieldsOf(workspace),
        true,
      );
  }
}

describe('the rules about workspaces, connections and tiers', () => {
  const rules = Object.entries(KIND_RULES);

  it.each(rules)('%s: its example breaks it', (code, rule) => {
    const found = check(rule.example).map((finding) => [finding.code, finding.severity]);
    expect(found).toContainEqual([code, rule.severity]);
  });

  it.each(rules)('%s: the nearest legal resource is fine', (code, rule) => {
    expect(check(rule.legal)).toEqual([]);
    expect(code).toMatch(/^[A-Z_]+$/);
  });

  const connection = (text: string): string[] =>
    checkConnection('c', fieldsOf(text)).map(({ code, severity, path }) =>
      [severity, code, path.join('/')].join(' '),
    );
  const kafka = (members: string): string[] =>
    connection(`{"type": "Kafka", "bootstrapServers": "a:1", ${members}}`);
  const https = (members: string): string[] => connection(`{"type": "Https", ${members}}`);

  /** By hand from domain facts 4.3: what a connection holds, and what is said. */
  it.each<[string, string[], string[]]>([
    [
      'OAuth needs three fields',
      kafka('"authentication": {"mechanism": "OAUTHBEARER"}, "security": {"protocol": "SASL_SSL"}'),
      [
        'error CONNECTION_LOGIN_MISSING authentication/tokenEndpointUrl',
        'error CONNECTION_LOGIN_MISSING authentication/clientId',
        'error CONNECTION_LOGIN_MISSING authentication/clientSecret',
      ],
    ],
    [
      'SCRAM-256 over SSL without encryption of its own is taken by Atlas',
      kafka(
        '"authentication": {"mechanism": "SCRAM-256", "username": "u", "password": "p"}, "security": {"protocol": "SSL"}',
      ),
      [],
    ],
    [
      'PLAINTEXT without a login is legal and readable',
      kafka('"authentication": {}, "security": {"protocol": "PLAINTEXT"}'),
      ['warning CONNECTION_PLAINTEXT security/protocol'],
    ],
    [
      'SSL is expected to have a certificate',
      kafka('"authentication": {}, "security": {"protocol": "SSL"}'),
      ['warning CONNECTION_CERTIFICATE authentication/sslCertificate'],
    ],
    [
      'a key alone is half of a certificate',
      kafka('"authentication": {"sslKey": "k"}, "security": {"protocol": "SSL"}'),
      ['warning CONNECTION_CERTIFICATE authentication/sslCertificate'],
    ],
    [
      'a token endpoint is reached by https',
      kafka(
        '"authentication": {"mechanism": "OAUTHBEARER", "tokenEndpointUrl": "http://x/t", "clientId": "c", "clientSecret": "s"}, "security": {"protocol": "SASL_SSL"}',
      ),
      ['warning CONNECTION_PLAINTEXT authentication/tokenEndpointUrl'],
    ],
    [
      'settings with dots are the ones that Atlas passes on',
      kafka(
        '"authentication": {"mechanism": "PLAIN", "username": "u", "password": "p"}, "security": {"protocol": "SASL_SSL"}, "config": {"client.id": "x", "auto_offset_reset": "latest"}',
      ),
      ['warning CONNECTION_SETTING_IGNORED config/auto_offset_reset'],
    ],
    ['a url with http', https('"url": "http://x.example"'), ['warning CONNECTION_PLAINTEXT url']],
    ['a url that is a host', https('"url": "x.example"'), ['warning CONNECTION_URL url']],
    [
      'a literal credential in a header',
      https('"url": "https://x.example", "headers": {"x-api-key": "abc", "Accept": "text/plain"}'),
      ['warning CONNECTION_HEADER_SECRET headers/x-api-key'],
    ],
    ['an empty header', https('"url": "https://x.example", "headers": {"Authorization": ""}'), []],
    [
      'a link for Lambda',
      connection(
        '{"type": "AWSLambda", "aws": {"roleArn": "arn:aws:iam::123456789012:role/r"}, "publicPrivateNetworking": {"access": {"type": "PRIVATE_LINK"}}}',
      ),
      ['error CONNECTION_LINK_MISSING publicPrivateNetworking/access/connectionId'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  const region = (cloudProvider: string, name: string): string[] =>
    checkWorkspace(
      'w',
      fieldsOf(`{"dataProcessRegion": {"cloudProvider": "${cloudProvider}", "region": "${name}"}}`),
    ).map(({ code, fix }) => `${code}: ${fix}`);

  /** Domain facts 3.5. */
  it.each([
    ['AWS', 'us-east-1', 'WORKSPACE_REGION_SPELLING: Write VIRGINIA_USA.'],
    ['AWS', 'US_EAST_1', 'WORKSPACE_REGION_SPELLING: Write VIRGINIA_USA.'],
    ['AWS', 'ap-northeast-2', 'WORKSPACE_REGION_SPELLING: Write SEOUL_KOR.'],
    ['AWS', 'VIRGNIA_USA', 'WORKSPACE_REGION_UNKNOWN: Did you mean VIRGINIA_USA?'],
    ['GCP', 'us-central1', 'WORKSPACE_REGION_SPELLING: Write US_CENTRAL1.'],
    ['AZURE', 'US_EAST_2', 'WORKSPACE_REGION_UNKNOWN: Did you mean eastus2?'],
    ['AZURE', 'OHIO_USA', 'WORKSPACE_REGION_PROVIDER: Write cloudProvider: AWS, or a region of AZURE.'],
    ['GCP', 'eu-west-1', 'WORKSPACE_REGION_PROVIDER: Write cloudProvider: AWS, or a region of GCP.'],
  ])('%s %s', (provider, name, expected) => {
    const [found = ''] = region(provider, name);
    expect(found).toBe(expected);
  });

  it('only warns of a tier above the cap when nobody starts the processor', () => {
    const found = (starts: boolean): string[] =>
      checkProcessor(
        'p',
        EMPTY_DOCUMENT,
        fieldsOf('{"streamConfig": {"tier": "SP50", "maxTierSize": "SP10"}}'),
        starts,
      ).map(({ severity, code }) => `${severity} ${code}`);
    expect(found(true)).toEqual(['error PROCESSOR_TIER_CAP']);
    expect(found(false)).toEqual(['warning PROCESSOR_TIER_CAP']);
  });
});
