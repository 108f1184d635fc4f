/**
 * A connection type that Atlas doesn't have is added to a copy of the sources as docs/architecture.md says, and nothing else is done: the
 * program made of the copy guards it, exports it, completes it and draws it.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tmpdir } from 'node:os';
import { projectRoot } from '../e2e/run-cli.ts';

const TYPE_FILE = `/** Redis Streams. */
import { group, host, identity, plain, required, text, writeOnly } from '../define.ts';
import { connectionType } from '../connection-type.ts';
import { NETWORKING } from './parts.ts';

export const redisStreams = connectionType({
  type: 'RedisStreams',
  description: 'Redis Streams, for $emit.',
  source: 'made up',
  fields: {
    endpoint: text('host:port of the server.', required, host, identity),
    redis: group(
      'How Atlas logs in.',
      {
        username: text('The user.', required, plain),
        password: text("The user's password.", required, writeOnly),
      },
      required,
    ),
    ...NETWORKING,
  },
  place: {},
});
`;

const VARIANT = `      {
        title: 'Redis Streams',
        connectionTypes: ['RedisStreams'],
        fields: {
          connectionName: CONNECTION,
          stream: required('string', 'The stream.', { nonEmpty: true }),
        },
        fact: verified('made up'),
      },
`;

/** Each file that is changed, and the text before which something goes. */
const EDITS: readonly (readonly [file: string, before: string, added: string])[] = [
  ['kinds/connection/types.ts', 'import { s3 }', "import { redisStreams } from './redis-streams.ts';\n"],
  ['kinds/connection/types.ts', '] as const;', '  redisStreams,\n'],
  ['pipeline/stages/emit.ts', "'GCPPubSub'],\n        purpose", "'RedisStreams', "],
  ['pipeline/stages/emit.ts', "      {\n        title: 'Pub/Sub',", VARIANT],
];

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sluice-type-'));
  const src = join(folder, 'src');
  cpSync(join(projectRoot, 'src'), src, { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(src, 'kinds/connection/redis-streams.ts'), TYPE_FILE);
  for (const [file, before, added] of EDITS) {
    const text = readFileSync(join(src, file), 'utf8');
    expect(text.split(before).length, `${file} has ${before} once`).toBe(2);
    writeFileSync(
      join(src, file),
      text.replace(before, () => added + before),
    );
  }
  const build = await rolldown({
    cwd: folder,
    input: { cli: join(src, 'cli.ts') },
    platform: 'node',
    resolve: { mainFields: ['module', 'main'], symlinks: false },
    transform: { define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' } },
    preserveEntrySignatures: 'allow-extension',
    checks: { ineffectiveDynamicImport: false },
  });
  await build.write({ dir: join(folder, 'dist'), format: 'esm', entryFileNames: '[name].mjs' });
  await build.close();
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function sluice(...args: readonly string[]): Promise<Result> {
  const child = spawn(process.execPath, [join(folder, 'dist/cli.mjs'), ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', REDIS_PASSWORD: 'correct horse battery' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

const manifest = (connection: string, removed = ''): string => `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc1
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      sample_stream_solar: { type: Sample }
${connection}
${removed === '' ? PROCESSOR : removed}
`;

const PROCESSOR = `    processors:
      p:
        state: STOPPED
        pipeline:
          - { $source: { connectionName: sample_stream_solar } }
          - { $emit: { connectionName: queue, stream: readings } }`;

const redis = (endpoint: string): string => `      queue:
        type: RedisStreams
        endpoint: ${endpoint}
        redis: { username: svc, password: '\${secret:REDIS_PASSWORD}' }`;

interface PlanJson {
  readonly hazards: readonly { kind: string; address: string; allowed: boolean; reason: string }[];
}

async function refusedHazards(text: string): Promise<string[]> {
  writeFileSync(join(folder, 'sluice.yaml'), text);
  const { stdout } = await sluice('plan', '--sandbox', '--json');
  const { hazards } = JSON.parse(stdout) as PlanJson;
  return hazards.filter(({ allowed }) => !allowed).map(({ kind, address }) => `${kind} ${address}`);
}

test(
  'a connection type that is added as the page says has every guard, is exported, completed and drawn',
  { timeout: 180_000 },
  async () => {
    writeFileSync(join(folder, 'sluice.yaml'), manifest(redis('redis.example.com:6379')));
    const applied = await sluice('apply', '--sandbox', '--auto-approve');
    expect([applied.code, applied.stderr]).toEqual([0, expect.not.stringContaining('correct horse')]);

    // The sandbox keeps no secret that it could return.
    const state = readFileSync(join(folder, '.sluice/sandbox.json'), 'utf8');
    expect(state).toContain('redis.example.com');
    expect(state).not.toContain('correct horse');

    const drawn = await sluice('graph', '--sandbox', '--live');
    expect(drawn.stdout).toMatch(/readings[\s\S]*queue \(RedisStreams\)/);

    const exported = await sluice(
      'export',
      '--sandbox',
      '--out',
      'out',
      '--project',
      '5f3a0c0c0c0c0c0c0c0c0cc1',
    );
    expect([exported.code, exported.stderr]).toEqual([0, expect.anything()]);
    const written = readFileSync(join(folder, 'out/sluice.yaml'), 'utf8');
    expect(written).toMatch(/endpoint: redis\.example\.com:6379/);
    expect(written).toMatch(/username: svc/);
    expect(written).toMatch(/password: "\$\{secret:W_QUEUE_PASSWORD\}"/);

    expect(await refusedHazards(manifest(redis('redis.example.org:6379')))).toEqual([
      'endpoint-change-with-secret w/connection/queue',
    ]);
    const removed = 'removed: [w/connection/queue, w/processor/p]';
    expect(await refusedHazards(manifest('', removed))).toEqual([
      'data-loss w/connection/queue',
      'data-loss w/processor/p',
    ]);

    writeFileSync(
      join(folder, 'sluice.yaml'),
      manifest(redis('h:1').replace("'${secret:REDIS_PASSWORD}'", 'x')),
    );
    expect((await sluice('validate')).stderr).toContain('MANIFEST_LITERAL_SECRET');
    writeFileSync(join(folder, 'sluice.yaml'), manifest(redis('h:1').replace(/, password.*'/, '')));
    expect((await sluice('validate')).stderr).toContain("'redis' needs 'password'");

    const { stdout: schema } = await sluice('schema', 'manifest');
    expect(schema).toMatch(/"const": "RedisStreams"/);
    expect(schema).toMatch(/host:port of the server\./);
  },
);

test('the page names every file that was changed', () => {
  const page = readFileSync(join(projectRoot, 'docs/architecture.md'), 'utf8');
  const row = page.split('\n').find((line) => line.startsWith('| connection type')) ?? '';
  for (const [file] of EDITS) {
    const isNamed = row.includes(file) || row.includes(`${file.replace(/[^/]+$/, '')}\``);
    expect(isNamed, file).toBe(true);
  }
});
