/** `sluice schema manifest|pipeline -f FILE`: what a language server offers with a schema that was printed for a manifest. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInProcess } from '../e2e/in-process.ts';
import { projectRoot } from '../e2e/run-cli.ts';
import { LanguageServer } from './language-server.ts';

const MANIFEST = `apiVersion: sluice/v1
project: 0123456789abcdef01234567
vars: { suffix: v2 }
privateLinks:
  broker-link: { provider: AWS, region: us-east-1, vendor: GENERIC, dnsDomain: d.example, serviceEndpointId: e }
workspaces:
  orders:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      events: { type: Kafka, bootstrapServers: "a:9092", security: { protocol: SSL } }
      warehouse: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }
      pricing: { type: Https, url: "https://prices.example" }
    processors:
      copy:
        pipeline:
          - $source: { connectionName: events, topic: "orders.\${var:suffix}" }
          - $merge: { into: { connectionName: warehouse, db: shop, coll: orders } }
  metrics:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      warehouse: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }
      registry: { type: SchemaRegistry }
    processors: {}
`;

let server: LanguageServer;
const folder = mkdtempSync(join(tmpdir(), 'sluice-names-'));

async function print(name: string, ...flags: string[]): Promise<string> {
  const { code, stdout, stderr } = await runInProcess(['schema', name, ...flags], { directory: folder });
  expect(code, stderr).toBe(0);
  return stdout;
}

beforeAll(async () => {
  server = await LanguageServer.start();
  writeFileSync(join(folder, 'sluice.yaml'), MANIFEST);
  for (const name of ['manifest', 'pipeline'])
    writeFileSync(join(folder, `${name}.schema.json`), await print(name, '-f', 'sluice.yaml'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
});

let fileCount = 0;

const withSchema = (name: string, text: string): string =>
  `# yaml-language-server: $schema=${pathToFileURL(join(folder, `${name}.schema.json`)).href}\n${text}`;

const path = (): string => `examples/named/${(fileCount += 1)}.yaml`;

async function offered(name: string, text: string): Promise<string[]> {
  const items = await server.complete(path(), withSchema(name, text));
  return items.map(({ label }) => label);
}

describe('with a schema made for a manifest, an editor of pipelines offers', () => {
  it.each([
    [
      'connections to read from',
      '- $source:\n    connectionName: ‸',
      ['events', 'warehouse'],
      ['pricing', 'registry'],
    ],
    ['connections with topics', '- $source:\n    topic: t\n    connectionName: ‸', ['events'], ['warehouse']],
    ['clusters to write to', '- $merge:\n    into:\n      connectionName: ‸', ['warehouse'], ['events']],
    ['https connections', '- $https:\n    connectionName: ‸', ['pricing'], ['events', 'warehouse']],
    [
      'clusters in a window',
      '- $tumblingWindow:\n    pipeline:\n      - $lookup:\n          from:\n            connectionName: ‸',
      ['warehouse'],
      ['events'],
    ],
    [
      'schema registries',
      '- $source:\n    connectionName: events\n    topic: t\n    schemaRegistry:\n      connectionName: ‸',
      ['registry'],
      ['events'],
    ],
    ['topics', '- $source:\n    connectionName: events\n    topic: ‸', ['orders.v2'], ['events']],
    ['dead letter queues', 'options:\n  dlq:\n    connectionName: ‸', ['warehouse'], ['events', 'pricing']],
  ])('%s', async (_, text, names, others) => {
    const labels = await offered('pipeline', text);
    expect(labels).toEqual(expect.arrayContaining(names));
    expect(labels.filter((label) => others.includes(label))).toEqual([]);
  });

  it('each name with its type and the workspaces that have it', async () => {
    const items = await server.complete(
      path(),
      withSchema('pipeline', '- $merge:\n    into:\n      connectionName: ‸'),
    );
    const [warehouse] = items.filter(({ label }) => label === 'warehouse');
    expect(JSON.stringify(warehouse?.documentation)).toContain(
      'Cluster connection of orders. Cluster connection of metrics.',
    );
  });
});

describe('with a schema made for a manifest, an editor of manifests offers', () => {
  const processor = (text: string): string =>
    `workspaces:\n  orders:\n    processors:\n      p:\n        ${text.replaceAll('\n', '\n        ')}`;

  it.each([
    ['connections in a pipeline', processor('pipeline:\n  - $source:\n      connectionName: ‸'), ['events']],
    ['dead letter queues', processor('options:\n  dlq:\n    connectionName: ‸'), ['warehouse']],
    [
      'private links',
      'workspaces:\n  orders:\n    connections:\n      k:\n        type: Kafka\n        networking:\n          access:\n            privateLink: ‸',
      ['broker-link'],
    ],
    ['workspaces, for overlays', 'workspaces:\n  ‸', ['orders', 'metrics']],
  ])('%s', async (_, text, names) => {
    expect(await offered('manifest', text)).toEqual(expect.arrayContaining(names));
  });
});

describe('a schema made for a manifest', () => {
  it.each([
    ['another connection', '- $source: { connectionName: elsewhere, topic: other }'],
    ['another topic', '- $source: { connectionName: events, topic: [other] }'],
    ['a placeholder', '- $source: { connectionName: "${var:source}", topic: t }'],
    ['another sink', '- $merge: { into: { connectionName: elsewhere, db: d, coll: c } }'],
  ])('takes %s as before', async (_, text) => {
    expect(await server.diagnose(path(), withSchema('pipeline', `${text}\n`))).toEqual([]);
  });

  it.each([
    ['an empty name', '- $source: { connectionName: "", topic: t }'],
    ['a number', '- $source: { connectionName: 5, topic: t }'],
    ['a misspelt field', '- $mtach: {}'],
  ])('refuses %s as before', async (_, text) => {
    expect(await server.diagnose(path(), withSchema('pipeline', `${text}\n`))).not.toEqual([]);
  });

  it('takes its own manifest', async () => {
    expect(await server.diagnose(path(), withSchema('manifest', MANIFEST))).toEqual([]);
  });

  it.each(['manifest', 'pipeline'])(
    'of %ss is the plain one where the manifest names nothing',
    async (name) => {
      writeFileSync(join(folder, 'empty.yaml'), 'apiVersion: sluice/v1\n');
      const plain = readFileSync(join(projectRoot, 'schemas', `${name}.schema.json`), 'utf8');
      expect(JSON.parse(await print(name, '-f', 'empty.yaml'))).toEqual(JSON.parse(plain));
    },
  );

  it('is printed for a manifest with mistakes, so that it can be refreshed while people write', async () => {
    writeFileSync(
      join(folder, 'begun.yaml'),
      MANIFEST.replace('connectionName: warehouse', 'connectionName: new'),
    );
    expect(await print('pipeline', '-f', 'begun.yaml')).toContain('Cluster connection of orders.');
  });

  it('is not printed for a file that cannot be read, and nothing is left on stdout', async () => {
    writeFileSync(join(folder, 'broken.yaml'), 'workspaces: [\n');
    const { code, stdout, stderr } = await runInProcess(['schema', 'pipeline', '-f', 'broken.yaml'], {
      directory: folder,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('broken.yaml');
  });
});
