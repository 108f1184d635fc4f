/** Secrets stay secret: a canary in every secret field, and nothing that Sluice writes may hold it. */
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runInProcess } from './in-process.ts';
import { makeFolder, runCli } from './run-cli.ts';

const CANARY = 'canary-9f1c-S3CRET';
const HEADER = 'canary-header-77aa';

const manifest = `apiVersion: sluice/v1
project: 0123456789abcdef01234567
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      sample_stream_solar: { type: Sample }
      db: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
      plain:
        type: Kafka
        bootstrapServers: \${env:BROKERS:-a:9092}
        authentication: { mechanism: PLAIN, username: u, password: "\${secret:S1}" }
        security: { protocol: SASL_SSL }
      oidc:
        type: Kafka
        bootstrapServers: b:9092
        authentication:
          mechanism: OAUTHBEARER
          method: OIDC
          tokenEndpointUrl: https://login.example.com/token
          clientId: id
          clientSecret: "\${secret:S2}"
        security: { protocol: SASL_SSL }
      mtls:
        type: Kafka
        bootstrapServers: c:9092
        authentication: { sslCertificate: cert, sslKey: "\${secretFile:key.pem}", sslKeyPassword: "\${secret:S3}" }
        security: { protocol: SSL }
      registry:
        type: SchemaRegistry
        provider: CONFLUENT
        schemaRegistryUrls: [https://schemas.example.com]
        schemaRegistryAuthentication: { type: USER_INFO, username: u, password: "\${secret:S4}" }
      web:
        type: Https
        url: https://api.example.com
        headers: { Authorization: "Bearer \${secret:S5}" }
    processors:
      copy:
        state: \${var:state}
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $merge: { into: { connectionName: db, db: d, coll: c } }
vars: { state: STARTED }
`;

/** Every file below a folder, with its text. */
function filesBelow(folder: string): { path: string; text: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [{ path, text: readFileSync(path, 'latin1') }];
  });
}

test(
  'no secret shows in any output, report, plan or state, at any verbosity',
  { timeout: 120_000 },
  async () => {
    const directory = makeFolder();
    const secrets = makeFolder();
    writeFileSync(join(directory, 'sluice.yaml'), manifest);
    writeFileSync(join(secrets, 'key.pem'), `${CANARY}\n`);
    mkdirSync(join(directory, 'out'));
    const env = { S1: CANARY, S2: CANARY, S3: CANARY, S4: CANARY, S5: HEADER };
    const texts: string[] = [];
    const run = async (
      command: string,
      args: readonly string[],
      more: Readonly<Record<string, string>> = {},
    ) => {
      const offline = ['validate', 'render'].includes(command);
      const flags = [...(offline ? [] : ['--sandbox']), '--secret-dir', secrets, '--verbose'];
      // The built program where most is printed and written; the rest in this process.
      const start = args.includes('--report') ? runCli : runInProcess;
      const result = await start([command, ...args, ...flags], { directory, env: { ...env, ...more } });
      texts.push(result.stdout, result.stderr);
      return result.code;
    };
    const auto = ['--auto-approve'];
    expect(await run('validate', [])).toBe(0);
    expect(await run('validate', ['--json'])).toBe(0);
    expect(await run('render', [])).toBe(0);
    expect(await run('plan', ['--out', 'out/plan.json'])).toBe(0);
    expect(await run('plan', ['--json'])).toBe(0);
    expect(await run('plan', ['--markdown'])).toBe(0);
    expect(await run('apply', [...auto, '--report', 'out/report.json'])).toBe(0);
    expect(await run('plan', ['--detailed-exitcode'])).toBe(0);
    expect(await run('plan', ['--update-secrets', '--json'])).toBe(0);
    expect(await run('apply', [...auto, '--update-secrets', '--json'])).toBe(0);
    // A secret that changes; hosts that change under it; values that Atlas refuses and may repeat in its error.
    expect(await run('apply', [...auto, '--update-secrets'], { S1: `${CANARY}-2`, S5: `${HEADER}-2` })).toBe(
      0,
    );
    expect(await run('apply', [...auto], { BROKERS: 'elsewhere:9092' })).toBe(3);
    expect(
      await run('apply', [...auto, '--allow', 'endpoint-change-with-secret'], { BROKERS: 'elsewhere:9092' }),
    ).toBe(0);
    expect(await run('apply', [...auto, '--var', `state=${CANARY}`])).toBe(1);
    expect(await run('destroy', [...auto, '--allow', 'data-loss,mass-delete'])).toBe(0);

    // The wrong state above is no secret to Sluice, which says what it was given.
    const shown = texts.filter((text) => !text.includes('MANIFEST_') || !text.includes('state')).join('\n');
    expect(shown).toContain('S1');
    for (const canary of [CANARY, HEADER]) expect(shown).not.toContain(canary);
    const files = filesBelow(directory);
    expect(files.map(({ path }) => path).join()).toMatch(/plan\.json.*report\.json/);
    for (const { path, text } of files) {
      expect([path, text.includes(CANARY)]).toEqual([path, false]);
      // Atlas returns header values: the sandbox has to keep them.
      if (!path.includes('.sluice')) expect([path, text.includes(HEADER)]).toEqual([path, false]);
    }
  },
);

test('a login that is refused does not show the login', async () => {
  const { code, stdout, stderr } = await runCli(
    ['plan', '--sandbox-state', 'x', '--base-url', 'http://127.0.0.1:9', '-f', '.'],
    {
      env: { MONGODB_ATLAS_CLIENT_ID: 'id', MONGODB_ATLAS_CLIENT_SECRET: CANARY },
    },
  );
  expect(code).toBe(1);
  expect(stdout + stderr).not.toContain(CANARY);
});
