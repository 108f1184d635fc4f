/**
 * The canary: secrets in every place where a manifest may have them, an Atlas that repeats them in every spelling, every
 * command with each of its outputs, and every file that is written. Nothing may show one. A command or an output that is
 * added to the table and not to this story fails it. And secrets that are words of Sluice's own break nothing.
 */
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { SPELLINGS } from '../model/mask/spellings.ts';
import { runInProcess } from './in-process.ts';
import { makeFolder, runCli } from './run-cli.ts';
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
  'cnry9literal8hook7key6x',
  'cnry-bare-query',
  'cnry-fragment',
];
const ALL = [...Object.values(SECRETS), 'cnry-hook-pass', 'cnry-hook-sig', ...PEM.split('\n').slice(1, 4)];

const manifest = `apiVersion: sluice/v1
project: '${PROJECT}'
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    failoverRegions: [{ cloudProvider: AWS, region: OHIO_USA }]
    connections:
      sample_stream_solar: { type: Sample }
      db: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
      k:
        type: Kafka
        bootstrapServers: a.example:9092
        authentication: { mechanism: PLAIN, username: svc, password: "\${secret:PASSWORD}" }
        security: { protocol: SASL_SSL }
        failoverConnections:
          OHIO_USA:
            bootstrapServers: b.example:9092
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
      hooks: { type: Https, url: https://hooks.example.com/services/T0/cnry9literal8hook7key6x }
      bare: { type: Https, url: "https://api.example.com/v1?cnry-bare-query#t=cnry-fragment" }
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

/** Every command, and every flag with which one shows or writes something in another form. */
const OUTPUTS = COMMANDS.flatMap(({ name, flags }) => [
  name,
  ...flags
    .map((flag) => /--[a-z-]+/.exec(flag.flags)?.[0] ?? '')
    .filter((flag) => /^--(?:json|sarif|markdown|out|report|junit|update|trace|verbose|check)$/.test(flag))
    .map((flag) => `${name} ${flag}`),
]);

const CASE = `as ${SECRETS.HEADER}`;

/** Files that the story itself writes secrets into, and the two of the sandbox, which is Atlas and has to keep header values and URLs. */
const OWN_FILES = /\/(?:copy\.test\.yaml|sandbox\.json|sandbox\.json\.log)$/;

test('no secret is in any output or file, however Atlas repeats it', { timeout: 180_000 }, async () => {
  const [folder, secretFolder] = [makeFolder(), makeFolder()];
  const sandbox = await serveSandbox();
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  write('sluice.yaml', manifest);
  writeFileSync(join(secretFolder, 'key.pem'), PEM);
  mkdirSync(join(folder, 'out'));
  const documents = [{ password: SECRETS.PASSWORD, text: `Bearer ${SECRETS.HEADER}`, key: PEM }];
  write(
    'copy.test.yaml',
    JSON.stringify({
      processor: 'w/processor/copy',
      cases: [
        {
          name: CASE,
          input: documents,
          https: [{ connection: 'web', answer: { body: { said: SECRETS.PASSWORD } } }],
          expect: { output: [{ password: 'other' }] },
        },
      ],
    }),
  );
  write('script.js', "sp.createStreamProcessor('p', [{ $source: { connectionName: 'k' } }]);\n");
  const env = {
    ...sandbox.env,
    SLUICE_PATIENCE: '0.01',
    ...SECRETS,
    API: 'https://api.example.com/?appid=cnry-env-key',
  };
  const outputs: string[] = [];
  const covered = new Set<string>();
  let last = '';
  const run = async (...args: string[]): Promise<number> => {
    const [name = ''] = args;
    for (const flag of ['', ...args.filter((arg) => arg.startsWith('--'))])
      covered.add(`${name} ${flag}`.trim());
    const hasSecrets = COMMANDS.find((each) => each.name === name)?.flags.some(({ flags }) =>
      flags.startsWith('--secret-dir'),
    );
    const { code, stdout, stderr } = await runInProcess(
      [...args, ...(hasSecrets === true ? ['--secret-dir', secretFolder] : [])],
      { directory: folder, env, clock: systemClock },
    );
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

  for (const how of [[], ['--json'], ['--sarif']]) expect(await run('validate', ...how)).toBe(0);
  expect(await run('render')).toBe(0);
  expect(await run('graph')).toBe(0);
  expect(await run('graph', '--format', 'svg', '--out', 'out/graph.svg')).toBe(0);
  for (const how of [[], ['--json'], ['--trace'], ['--junit', 'out/junit.xml'], ['--update']]) {
    expect([await run('test', ...how), last]).toEqual([how[0] === '--update' ? 0 : 1, last]);
  }
  for (const how of [[], ['--json']]) {
    expect(await run('preview', 'w/processor/copy', '--case', CASE, ...how)).toBe(0);
    expect(last).toContain('[secret]');
  }
  expect(await run('fmt', '--check')).toBe(1);
  expect(await run('fmt')).toBe(0);
  write('sluice.yaml', manifest);
  expect(await run('convert', 'script.js')).toBe(0);
  expect(await run('convert', 'script.js', '--out', 'out')).toBe(0);
  expect(await run('init', 'new', '--yes', '--project', PROJECT, '--source', 'kafka')).toBe(0);
  expect(await run('completion', 'bash')).toBe(0);
  for (const how of [[], ['--json']]) expect(await run('explain', 'data-loss', ...how)).toBe(0);
  expect(await run('schema', 'plan')).toBe(0);
  expect(await run('schema', 'pipeline', '-f', 'sluice.yaml')).toBe(0);
  for (const how of [['--out', 'out/plan.json'], ['--json'], ['--markdown'], ['--verbose']]) {
    expect(await run('plan', ...how)).toBe(0);
  }
  expect(await run('graph', '--plan', '--format', 'dot', '--verbose')).toBe(0);
  for (const how of [[], ['--json'], ['--markdown']]) {
    expect(await run('show', 'out/plan.json', ...how)).toBe(0);
  }
  expect(await run('plan', '--destroy')).toBe(0);
  for (const how of [[], ['--plan'], ['--plan', 'out/plan.json'], ['--verbose', '--plan', '--live']]) {
    expect([await run('view', '--out', `out/view${how.length}.html`, ...how), last]).toEqual([0, last]);
  }

  const fault = {
    match: { method: 'POST', path: '**/connections' },
    status: 400,
    errorCode: 'BAD',
    detail: said,
  };
  await fail(fault);
  expect(await run('apply', '--auto-approve', '--verbose', '--report', 'out/refused.json')).toBe(1);
  await fail(fault);
  expect(await run('apply', '--auto-approve', '--json')).toBe(1);
  await fail({ match: { method: 'POST', path: '**:start' }, failOnStart: true, detail: said });
  expect(await run('apply', 'out/plan.json', '--report', 'out/failed.json')).not.toBe(3);
  for (const how of [[], ['--json'], ['--markdown']]) {
    expect(await run('plan', ...how)).toBe(0);
    expect(await run('show', 'out/failed.json', ...how)).toBe(0);
  }
  for (const how of [[], ['--json'], ['-f', 'sluice.yaml'], ['--verbose']]) {
    expect(await run('status', ...how)).toBe(2);
  }
  expect(await run('graph', '--live')).toBe(0);
  const viewing = ['view', '--live', '--plan', '--report', 'out/failed.json', '--out', 'out/view.html'];
  expect([await run(...viewing), last]).toEqual([0, last]);
  for (const how of [[], ['--json'], ['--verbose'], ['--audit']]) {
    const address = how[0] === '--audit' ? 'w' : 'w/processor/copy';
    expect([await run('logs', address, ...how), last]).toEqual([0, last]);
  }
  for (const how of [[], ['--json'], ['--verbose'], ['--report', 'out/moved.json']]) {
    expect([await run('failover', 'w', '--region', 'OHIO_USA', '--auto-approve', ...how), last]).toEqual([
      0,
      last,
    ]);
  }
  // It may find fault with what is there; what it says is looked at all the same.
  for (const how of [[], ['--json'], ['--verbose']]) expect([0, 1]).toContain(await run('doctor', ...how));
  const probing = [
    'probe',
    '--project',
    PROJECT,
    '--auto-approve',
    '--only',
    'names',
    '--out',
    'out/probe.json',
  ];
  for (const how of [[], ['--json'], ['--verbose']])
    expect([await run(...probing, ...how), last]).toEqual([0, last]);
  expect(await run('probe', '--project', PROJECT, '--auto-approve', '--clean')).toBe(0);
  const exporting = ['export', '--out', 'exported', '--project', PROJECT, '--verbose'];
  expect([await run(...exporting, '--check'), last]).toEqual([2, last]);
  expect([await run(...exporting), last]).toEqual([0, last]);
  await fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: '[]' });
  expect([
    await run('apply', '--auto-approve', '--update-secrets', '--allow', 'endpoint-change-with-secret'),
    last,
  ]).toEqual([0, last]);
  expect([await run('plan', '--detailed-exitcode'), last]).toEqual([0, last]);
  await fail({ ...fault, match: { method: 'DELETE', path: '**' } });
  const destroying = ['destroy', '--auto-approve', '--allow', 'data-loss,mass-delete'];
  expect(await run(...destroying, '--verbose', '--report', 'out/destroy.json')).toBe(1);
  await fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: '[]' });
  expect(await run(...destroying, '--json')).toBe(0);

  await runSandboxCommand(folder, secretFolder, env, covered);
  expect(OUTPUTS.filter((output) => !covered.has(output))).toEqual([]);
  expect(outputs.join('\n')).toContain('[secret]');
  const files = filesBelow(folder).filter(([path]) => path !== join(folder, 'sluice.yaml'));
  const names = files.map(([path]) => path).join('\n');
  for (const name of [
    'plan.json',
    'refused.json',
    'junit.xml',
    'graph.svg',
    'view.html',
    'view3.html',
    'exported/sluice.yaml',
    'new/sluice.yaml',
  ]) {
    expect(names).toContain(name);
  }
  for (const [path, text] of files) if (!OWN_FILES.test(path)) expectNone(path, text);
});

/** The sandbox as people start it: nothing that Atlas never returns is in its output, its state or its log, neither while it runs nor afterwards. */
async function runSandboxCommand(
  folder: string,
  secretFolder: string,
  env: Readonly<Record<string, string>>,
  covered: Set<string>,
): Promise<void> {
  covered.add('sandbox');
  const state = join(folder, 'sandbox.json');
  const writeOnly = [SECRETS.PASSWORD, ...PEM.split('\n').slice(1, 4)];
  const expectHidden = (where: string, text: string): void => {
    const told = writeOnly.flatMap((secret) => Object.values(SPELLINGS).map((spell) => spell(secret)));
    expect([where, told.filter((each) => text.includes(each))]).toEqual([where, []]);
  };
  let sandbox: ChildProcess | undefined;
  const ended = runCli(['sandbox', '--port', '0', '--state', 'sandbox.json'], {
    directory: folder,
    env,
    onStart: (child) => {
      sandbox = child;
    },
  });
  const url = await new Promise<string>((resolve) =>
    sandbox?.stdout?.once('data', (data: string) => {
      resolve(/http:\S+/.exec(data)?.[0] ?? '');
    }),
  );
  const applied = await runInProcess(
    ['apply', '--auto-approve', '--base-url', url, '--secret-dir', secretFolder],
    { directory: folder, env, clock: systemClock },
  );
  expect([applied.code, applied.stdout + applied.stderr]).toEqual([0, applied.stdout + applied.stderr]);
  expectHidden('log', existsSync(`${state}.log`) ? readFileSync(`${state}.log`, 'utf8') : '');
  expectHidden('/sandbox/state', await (await fetch(`${url}/sandbox/state`)).text());
  sandbox?.kill('SIGTERM');
  const { stdout, stderr } = await ended;
  expectHidden('output', stdout + stderr);
  const kept = readFileSync(state, 'utf8');
  expectHidden('state file', kept);
  // Header values and certificates come back from Atlas: so they do here.
  expect(kept).toContain(SECRETS.HEADER);
}

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as object;

test.each([
  'done',
  'create',
  'password',
  'w/connection/warehouse',
  'warehouse',
  'sample_stream_solar',
  '1',
  'apply',
  'running',
  'step',
  'passed',
  'sluice.yaml',
  'processor',
])("a secret %j breaks no JSON and hides none of Sluice's words", async (secret) => {
  const folder = makeFolder();
  const sandbox = await serveSandbox();
  writeFileSync(
    join(folder, 'sluice.yaml'),
    manifest
      .replace(/ {6}(?:tls|literal):\n(?: {8}.*\n)+/g, '')
      .replace(/ {6}(?:hooks?|bare|env): .*\n/g, '')
      .replaceAll('      db:', '      warehouse:')
      .replaceAll('connectionName: db', 'connectionName: warehouse'),
  );
  writeFileSync(
    join(folder, 'copy.test.yaml'),
    'processor: w/processor/copy\ncases: [{ name: one, input: [{ a: 1 }], https: [{ connection: web, answer: { body: { ok: true } } }], expect: { output: [{ a: 1 }], partial: true } }]\n',
  );
  const env = { ...sandbox.env, SLUICE_PATIENCE: '0.01', PASSWORD: secret, HEADER: secret, URL_KEY: secret };
  const run = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await runInProcess(args, { directory: folder, env, clock: systemClock });
    expect([args, code, code === 0 ? '' : stdout.slice(-3000) + stderr]).toEqual([args, 0, '']);
    return stdout;
  };
  const [newer, older] = [new Ajv2020({ strict: false }), new Ajv({ strict: false })];
  for (const ajv of [newer, older]) addFormats.default(ajv);
  const [isPlan, isEvent] = [newer.compile(schemaOf('plan')), older.compile(schemaOf('apply-events'))];
  const isReport = older.compile(schemaOf('report'));
  const plan = await run('plan', '--json');
  expect([isPlan(JSON.parse(plan)), isPlan.errors]).toEqual([true, null]);
  const isAddress = secret === 'w/connection/warehouse';
  expect(plan).toContain(isAddress ? '"w/connection/[secret]"' : '"w/connection/warehouse"');
  if (isAddress) expect(plan).not.toContain(secret);
  expect(JSON.parse(await run('validate', '--json'))).toMatchObject({
    diagnostics: expect.any(Array) as unknown,
  });
  await run('test');
  expect(JSON.parse(await run('test', '--json'))).toMatchObject({ passed: 1, failed: 0 });
  expect(await run('plan')).toContain(' to create');
  const events = (await run('apply', '--auto-approve', '--json', '--report', 'r.json')).trim().split('\n');
  for (const event of events) expect([isEvent(JSON.parse(event)), isEvent.errors]).toEqual([true, null]);
  expect(events.join('\n')).toContain(isAddress ? '"w/connection/[secret]"' : '"w/connection/warehouse"');
  expect(events.length).toBeGreaterThan(5);
  const report: unknown = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'));
  expect([isReport(report), isReport.errors]).toEqual([true, null]);
  expect(report).toMatchObject({ outcome: 'applied' });
  expect(JSON.parse(await run('status', '--json'))).toMatchObject({ healthy: true });
  const text = await run('status');
  expect(text).toContain('copy');
  expect(
    (await run('destroy', '--auto-approve', '--allow', 'data-loss,mass-delete')).toLowerCase(),
  ).toContain('applied');
});
