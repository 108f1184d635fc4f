/**
 * The canary: secrets in every place where a manifest may have them, an Atlas that repeats them in every spelling, every
 * command, and every file that is written. Nothing may show one. And secrets that are words of Sluice's own break nothing.
 */
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import { SPELLINGS } from '../model/mask/spellings.ts';
import { runInProcess } from './in-process.ts';
import { makeFolder } from './run-cli.ts';
import { PROJECT, serveSandbox } from './served.ts';

const PEM = [
  '-----BEGIN PRIVATE KEY-----',
  'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj',
  'MzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu',
  'p2PKSQnSJP3AJLQ=',
  '-----END PRIVATE KEY-----',
  '',
].join('\n');

/** What must not be seen anywhere, by the name of the variable that holds it. */
const SECRETS = {
  PASSWORD: 'cnry-pass&w<rd/"1" +%',
  HEADER: 'cnry-header-77aa',
  URL_KEY: 'cnry-url-key-55',
  HOOK: 'https://hooker:cnry-hook-pass@hooks.example.com/T0?sig=cnry-hook-sig',
};
/** Written out in the manifest or in the environment: hidden all the same. */
const LITERALS = [
  'cnry-literal-key',
  'cnry-literal-header',
  'cnry-literal-user',
  'cnry-call-header',
  'cnry-env-key',
];
const ALL = [...Object.values(SECRETS), 'cnry-hook-pass', 'cnry-hook-sig', ...PEM.split('\n').slice(1, 4)];

const manifest = `apiVersion: sluice/v1
project: '${PROJECT}'
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      sample_stream_solar: { type: Sample }
      db: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
      k:
        type: Kafka
        bootstrapServers: a.example:9092
        authentication: { mechanism: PLAIN, username: svc, password: "\${secret:PASSWORD}" }
        security: { protocol: SASL_SSL }
      tls:
        type: Kafka
        bootstrapServers: a.example:9092
        authentication: { sslCertificate: cert, sslKey: "\${secretFile:key.pem}" }
        security: { protocol: SSL }
      web: { type: Https, url: "https://api.example.com/v1?units=metric&api_key=\${secret:URL_KEY}", headers: { X-A: "Bearer \${secret:HEADER}" } }
      hook: { type: Https, url: "\${secret:HOOK}" }
      literal:
        type: Https
        url: https://cnry-literal-user:cnry-literal-key@api.example.com/v1?api_key=cnry-literal-key&units=metric
        headers: { X-B: cnry-literal-header }
      env: { type: Https, url: "\${env:API}" }
    processors:
      copy:
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $https: { connectionName: web, as: r, headers: { X-C: cnry-call-header } }
          - $merge: { into: { connectionName: db, db: d, coll: c } }
        options: { dlq: { connectionName: db, db: d, coll: dlq } }
`;

/** Every file below a folder but the sandbox's own, with its text. */
function filesBelow(folder: string): [path: string, text: string][] {
  return readdirSync(folder).flatMap((name): [string, string][] => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [[path, readFileSync(path, 'utf8')]];
  });
}

/** Everything that tells a secret, in whatever spelling. */
const FORBIDDEN = [
  ...LITERALS,
  ...ALL,
  ...ALL.flatMap((secret) => Object.values(SPELLINGS).map((spell) => spell(secret))),
].filter((text) => text.length >= 8);

const expectNone = (where: string, text: string): void => {
  expect([where, FORBIDDEN.filter((each) => text.includes(each))]).toEqual([where, []]);
};

test('no secret is in any output or file, however Atlas repeats it', { timeout: 180_000 }, async () => {
  const [folder, secretFolder] = [makeFolder(), makeFolder()];
  const sandbox = await serveSandbox();
  writeFileSync(join(folder, 'sluice.yaml'), manifest);
  writeFileSync(join(secretFolder, 'key.pem'), PEM);
  mkdirSync(join(folder, 'out'));
  const env = {
    ...sandbox.env,
    SLUICE_PATIENCE: '0.01',
    ...SECRETS,
    API: 'https://api.example.com/?appid=cnry-env-key',
  };
  const outputs: string[] = [];
  let last = '';
  const run = async (...args: string[]): Promise<number> => {
    const { code, stdout, stderr } = await runInProcess([...args, '--secret-dir', secretFolder], {
      directory: folder,
      env,
      clock: systemClock,
    });
    expectNone(args.join(' '), stdout + stderr);
    outputs.push(stdout + stderr);
    last = stdout + stderr;
    return code;
  };
  const fail = (fault: object): Promise<unknown> =>
    fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: JSON.stringify([fault]) });
  const said = ALL.flatMap((secret) =>
    Object.entries(SPELLINGS).map(([name, spell]) => `${name}: ${spell(secret)}`),
  ).join(' | ');

  expect(await run('validate')).toBe(0);
  expect(await run('validate', '--json')).toBe(0);
  expect(await run('render')).toBe(0);
  expect(await run('graph')).toBe(0);
  expect(await run('plan', '--out', 'out/plan.json')).toBe(0);
  expect(await run('plan', '--json')).toBe(0);
  expect(await run('plan', '--markdown')).toBe(0);
  expect(await run('graph', '--plan', '--format', 'dot')).toBe(0);

  const fault = {
    match: { method: 'POST', path: '**/connections' },
    status: 400,
    errorCode: 'BAD',
    detail: said,
  };
  await fail(fault);
  expect(await run('apply', '--auto-approve', '--report', 'out/refused.json')).toBe(1);
  await fail(fault);
  expect(await run('apply', '--auto-approve', '--json')).toBe(1);
  await fail({ match: { method: 'POST', path: '**:start' }, failOnStart: true, detail: said });
  expect(await run('apply', 'out/plan.json', '--report', 'out/failed.json')).not.toBe(3);
  for (const how of [[], ['--json'], ['--markdown']]) expect(await run('plan', ...how)).toBe(0);
  expect(await run('status')).toBe(2);
  expect(await run('status', '--json')).toBe(2);
  expect([await run('export', '--out', 'exported', '--project', PROJECT), last]).toEqual([0, last]);
  await fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: '[]' });
  expect([
    await run('apply', '--auto-approve', '--update-secrets', '--allow', 'endpoint-change-with-secret'),
    last,
  ]).toEqual([0, last]);
  expect([await run('plan', '--detailed-exitcode'), last]).toEqual([0, last]);
  expect(await run('destroy', '--auto-approve', '--allow', 'data-loss,mass-delete', '--json')).toBe(0);

  expect(outputs.join('\n')).toContain('[secret]');
  const files = filesBelow(folder).filter(([path]) => path !== join(folder, 'sluice.yaml'));
  expect(files.length).toBeGreaterThan(5);
  // Pipelines are written as they are, and with them what somebody wrote out there.
  for (const [path, text] of files) expectNone(path, text.replaceAll('cnry-call-header', ''));
});

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as object;

test.each([
  'done',
  'create',
  'password',
  'w/connection/warehouse',
  'warehouse',
  '1',
  'apply',
  'running',
  'step',
])("a secret %j breaks no JSON and hides none of Sluice's words", { timeout: 60_000 }, async (secret) => {
  const folder = makeFolder();
  const sandbox = await serveSandbox();
  writeFileSync(
    join(folder, 'sluice.yaml'),
    manifest
      .replace(/ {6}(?:tls|literal):\n(?: {8}.*\n)+/g, '')
      .replace(/ {6}(?:hook|env): .*\n/g, '')
      .replaceAll('      db:', '      warehouse:')
      .replaceAll('connectionName: db', 'connectionName: warehouse'),
  );
  const env = { ...sandbox.env, SLUICE_PATIENCE: '0.01', PASSWORD: secret, HEADER: secret, URL_KEY: secret };
  const run = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await runInProcess(args, { directory: folder, env, clock: systemClock });
    expect([code, code === 0 ? '' : stdout.slice(-3000) + stderr]).toEqual([0, '']);
    return stdout;
  };
  const [newer, older] = [new Ajv2020({ strict: false }), new Ajv({ strict: false })];
  for (const ajv of [newer, older]) addFormats.default(ajv);
  const [isPlan, isEvent] = [newer.compile(schemaOf('plan')), older.compile(schemaOf('apply-events'))];
  const plan = await run('plan', '--json');
  expect([isPlan(JSON.parse(plan)), isPlan.errors]).toEqual([true, null]);
  expect(plan).toContain('"w/connection/warehouse"');
  const events = (await run('apply', '--auto-approve', '--json')).trim().split('\n');
  for (const event of events) expect([isEvent(JSON.parse(event)), isEvent.errors]).toEqual([true, null]);
  expect(events.length).toBeGreaterThan(5);
  const text = await run('status');
  expect(text).toContain('copy');
});
