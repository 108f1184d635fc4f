import { describe, expect, it } from 'vitest';
import { renderDiagnostics } from '../../src/render/diagnostics.ts';
import { load } from './workbench.ts';

const HEAD = `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc1
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }
    connections:
`;

/** Manifests in which somebody wrote a secret down, each with a mistake on or near its line. */
const LEAKS: Readonly<Record<string, string>> = {
  'a literal in a map on one line': `      k: { type: Kafka, bootstrapServers: a:1, authentication: { mechanism: PLAN, username: u, password: canary }, security: { protocol: SSL } }`,
  'a literal of several lines': `      k:\n        type: Kafka\n        authentication:\n          sslKey: |\n            -----BEGIN\n            canary\n            \tcanary: [\n          bad: 1`,
  'a quoted text that is never closed': `      k:\n        type: Kafka\n        authentication:\n          password: "canary\n        security: {}\n`,
  'a text that goes on without indentation': `      k:\n        type: Kafka\n        authentication:\n          password: "abc\n          canary": x\n`,
  'a number': `      k:\n        type: Kafka\n        bootstrapServers: a:1\n        authentication: { mechanism: PLAIN, username: u, password: 1234567canary }\n        security: { protocol: SASL_SSL }`,
  'a header': `      h: { type: Https, url: "https://x.example", headers: { Authorization: "Bearer canary" }, more: 1 }`,
  'headers of several lines': `      h:\n        type: Https\n        url: "https://x.example"\n        headers:\n          Whatever: [canary]\n          Whatever: canary`,
  'a URL with user info': `      h: { type: Https, url: "https://u:canary@x.example", more: 1 }`,
  'a list of passwords': `      k:\n        type: Kafka\n        authentication:\n          password:\n            - canary\n            - canary`,
  'a duplicate password': `      k:\n        type: Kafka\n        authentication:\n          password: canary1\n          password: canary2`,
  'a flow map over lines': `      k: { type: Kafka, authentication: {\n        password:\n        "canary", mechanism: [ } }`,
  'a broken placeholder beside a literal': `      h: { type: Https, url: "https://x.example", headers: { a: "canary \${secret:}" } }`,
  'a secret under a key that is misspelt': `      k: { type: Kafka, bootstrapServers: a:1, authentication: { mechanism: PLAIN, username: u, pasword: canary }, security: { protocol: SASL_SSL } }`,
  'a secret under a misspelt key of its own line': `      k:\n        type: Kafka\n        bootstrapServers: a:1\n        authentication:\n          mechanism: PLAIN\n          username: u\n          "paswort": canary\n        security: { protocol: SASL_SSL }`,
  'a secret of a registry under a misspelt key': `      r: { type: SchemaRegistry, provider: CONFLUENT, schemaRegistryUrls: ["https://r.example"], schemaRegistryAuthentication: { type: USER_INFO, username: u, pw: canary } }`,
  'a literal that an anchor carries': `      k:\n        type: Kafka\n        authentication: { password: &p canary }\n        bogus: *p`,
};

describe('a secret that somebody wrote down', () => {
  it('as a number is told how to be written, and not to be put in quotes', async () => {
    const login =
      'authentication: { mechanism: PLAIN, username: u, password: 12345 }, security: { protocol: SASL_SSL }';
    const { diagnostics } = await load({
      'sluice.yaml': `${HEAD}      k: { type: Kafka, bootstrapServers: "a:1", ${login} }\n`,
    });
    expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([
      ['MANIFEST_TYPE', 'Write ${secret:NAME} or ${secretFile:PATH}.'],
    ]);
  });
});

describe('no diagnostic shows a secret that somebody wrote down', () => {
  it.each(Object.entries(LEAKS))('%s', async (_, connections) => {
    const { diagnostics, desired } = await load({ 'sluice.yaml': HEAD + connections + '\n' });
    expect(desired).toBeUndefined();
    expect(renderDiagnostics(diagnostics, { color: true, columns: 200 })).not.toContain('canary');
    expect(JSON.stringify(diagnostics)).not.toContain('canary');
  });

  it('but the plain members of a login are shown', async () => {
    const login = '        authentication: { mechanism: PLIAN, username: u, password: "${secret:P}" }';
    const { diagnostics } = await load({
      'sluice.yaml': `${HEAD}      k:\n        type: Kafka\n        bootstrapServers: a:1\n${login}\n        security: { protocol: SASL_SSL }\n`,
    });
    expect(renderDiagnostics(diagnostics, { color: false, columns: 120 })).toContain(login);
  });

  it('but other lines are shown', async () => {
    const { diagnostics } = await load({ 'sluice.yaml': HEAD + '      k: { type: Kafak }\n' });
    expect(renderDiagnostics(diagnostics, { color: false, columns: 80 })).toContain(
      '7 |       k: { type: Kafak }',
    );
  });
});
