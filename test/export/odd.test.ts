/** What no manifest can say is left out with a reason, and never ends an export. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encodeFileName } from '../../src/export/file-names.ts';
import { around, openWorkbench, SAMPLE, SINK, USUAL } from './workbench.ts';

const VERIFIED = /^Verified: planning it now has nothing to do\.$/m;

test('a connection of an unknown type is exported with its fields under extra, and so is what uses it', async () => {
  const bench = await openWorkbench({
    connections: { ...USUAL, quantum: '{"type":"Quantum","qubits":3}' },
    processors: {
      p: `{"pipeline":${around('{"$lookup":{"from":{"connectionName":"quantum","db":"d","coll":"c"},"localField":"a","foreignField":"b","as":"c"}}')}}`,
    },
  });
  const { code, stdout } = await bench.run(['export', '--out', 'live']);
  expect(stdout).toMatch(VERIFIED);
  expect(code).toBe(0);
  const manifest = bench.read('live/sluice.yaml');
  expect(manifest).toMatch(/quantum: \{ type: Quantum, extra: \{ qubits: 3 \} \}/);
  expect(manifest).not.toMatch(/ignoreRules/);
});

test.each([
  ['a tier that is no text', '{"tier":5', /# tier is left out/],
  [
    'options of another form',
    '{"options":{"dlq":{"connectionName":"db"}}',
    /# options\.dlq.* is left out[\s\S]*ignoreChanges/,
  ],
  ['a name of its own', '{"protect":true,"prune":1', /# protect is left out/],
  ['a key that YAML can not have', '{"x":{"__proto__":{"a":1}}', /# x\.__proto__ is left out/],
  ['half of a character', '{"x":["\\ud800"]', /# x is left out/],
])('%s is left out of a processor with a comment', async (_, start, comment) => {
  const bench = await openWorkbench({ processors: { p: `STOPPED:${start},"pipeline":${around()}}` } });
  const { code, stdout, stderr } = await bench.run(['export', '--out', 'live']);
  expect([code, stdout, stderr]).toEqual([0, expect.stringMatching(VERIFIED), '']);
  expect(bench.read('live/sluice.yaml')).toMatch(comment);
});

test('fields of connections that are not of their known form are neither compared nor lost', async () => {
  const bench = await openWorkbench({
    connections: {
      ...USUAL,
      kafka:
        '{"type":"Kafka","bootstrapServers":"a:9092","authentication":{"mechanism":"PLAIN","username":"u","nonce":5},"security":{"protocol":"SASL_SSL"},"config":{"acks":1,"client.id":"c"},"networking":{"access":{"type":"TELEPATHY"}}}',
      web: '{"type":"Https","url":"https://example.com","headers":{"a":5,"__proto__":"x","B":"y"}}',
      bare: '{"type":"Kafka","security":{"protocol":"SSL"}}',
    },
  });
  const { code, stdout } = await bench.run(['export', '--out', 'live']);
  expect(stdout).toMatch(VERIFIED);
  expect(code).toBe(0);
  const manifest = bench.read('live/sluice.yaml');
  expect(manifest).toMatch(/nonce: 5/);
  expect(manifest).toMatch(/\/config\/acks/);
  expect(manifest).toMatch(/\/headers\/__proto__/);
  expect(stdout).toMatch(/w\/connection\/bare/);
});

test('what rules of manifests forbid and Atlas has is exported with the rules silenced', async () => {
  const bench = await openWorkbench({
    fields:
      '{"dataProcessRegion":{"cloudProvider":"AWS","region":"MOON"},"streamConfig":{"tier":"SP50","maxTierSize":"SP10"},"failoverRegions":[]}',
    connections: { 'a b/c': SAMPLE, ok: SINK },
    processors: { bad: 'STOPPED:{"pipeline":[{"$nonsense":1}]}', empty: 'STOPPED:{"pipeline":[]}' },
  });
  const { code, stdout } = await bench.run(['export', '--out', 'live']);
  expect([code, stdout]).toEqual([0, expect.stringMatching(VERIFIED)]);
  expect((await bench.run(['plan', '-f', 'live/sluice.yaml', '--detailed-exitcode'])).code).toBe(0);
});

test('a pipeline with a key twice, which no file can hold, is left out', async () => {
  const bench = await openWorkbench({
    processors: {
      twice: `{"pipeline":${around('{"$match":{"a":1,"a":2}}')}}`,
      ok: `{"pipeline":${around()}}`,
    },
  });
  const { code, stdout } = await bench.run(['export', '--out', 'live']);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/w\/processor\/twice: /)]);
  expect(bench.read('live/sluice.yaml')).toMatch(/ok:\n/);
  expect(existsSync(join(bench.folder, 'live/pipelines/w/twice.yaml'))).toBe(false);
});

test('states become what changes nothing: stopped, left to people when failed, started otherwise', async () => {
  const pipeline = around();
  const bench = await openWorkbench({
    processors: {
      created: `CREATED:{"pipeline":${pipeline}}`,
      failed: `FAILED:{"pipeline":${pipeline}}`,
      started: `STARTED:{"pipeline":${pipeline}}`,
      stopped: `STOPPED:{"pipeline":${pipeline}}`,
    },
  });
  expect((await bench.run(['export', '--out', 'live'])).stdout).toMatch(VERIFIED);
  const manifest = bench.read('live/sluice.yaml');
  expect(manifest).toMatch(/created:\n\s+state: STOPPED/);
  expect(manifest).toMatch(
    /# It was FAILED in Atlas when it was exported; `sluice status` says why\.\n.*\n\s+failed:\n\s+state: UNMANAGED/,
  );
  expect(manifest).toMatch(/started:\n?\s+(?:\{ )?pipeline:/);
  expect(manifest).toMatch(/stopped:\n\s+state: STOPPED/);
});

test('names of secrets are told apart, and never those that manifests may not read', async () => {
  const kafka =
    '{"type":"Kafka","bootstrapServers":"a:9092","authentication":{"mechanism":"PLAIN","username":"u"},"security":{"protocol":"SASL_SSL"}}';
  const bench = await openWorkbench(
    { workspace: 'mongodb-atlas', connections: { 'x-1': kafka, x_1: kafka } },
    { workspace: '1st', connections: { k: kafka } },
  );
  expect((await bench.run(['export', '--out', 'live'])).stdout).toMatch(VERIFIED);
  const names = [...bench.read('live/.env.example').matchAll(/^(\w+)=$/gm)].map((match) => match[1]);
  expect(names).toEqual([
    'SLUICE_1ST_K_PASSWORD',
    'SLUICE_MONGODB_ATLAS_X_1_PASSWORD',
    'SLUICE_MONGODB_ATLAS_X_1_PASSWORD_2',
  ]);
});

test('no secret that Atlas returns is written anywhere', async () => {
  const bench = await openWorkbench({
    connections: {
      registry:
        '{"type":"SchemaRegistry","provider":"CONFLUENT","schemaRegistryUrls":["https://a.example.com","https://u:s3cret-d@b.example.com"],"schemaRegistryAuthentication":{"type":"SASL_INHERIT"}}',
      web: '{"type":"Https","url":"https://user:s3cret-a@example.com","headers":{"Authorization":"Bearer s3cret-b","X":"s3cret-c"}}',
    },
  });
  const { stdout, stderr } = await bench.run(['export', '--out', 'live', '--verbose']);
  const files = readdirSync(join(bench.folder, 'live'), { recursive: true, encoding: 'utf8' });
  const texts = ['sluice.yaml', '.env.example'].map((name) => bench.read(`live/${name}`));
  expect(files.sort()).toEqual(['.env.example', 'sluice.yaml']);
  expect([...texts, stdout, stderr].join('\n')).not.toMatch(/s3cret/);
  expect(stdout).toMatch(VERIFIED);
  expect(texts[0]).toMatch(/url: \$\{secret:W_WEB_URL\}/);
  expect(texts[0]).toMatch(/- \$\{secret:W_REGISTRY_SCHEMA_REGISTRY_URLS\}/);
  const again = await bench.run(['export', '--out', 'live']);
  expect(again.stdout).toMatch(/^1 file unchanged$/m);
  expect(again.stdout).toMatch(VERIFIED);
});

test('files of processors are told apart where the case of letters does not count', async () => {
  const processor = `{"pipeline":${around()}}`;
  const bench = await openWorkbench(
    {
      workspace: 'W',
      processors: { a: processor, A: processor, con: processor, '.x': processor, é: processor },
    },
    { workspace: 'w', processors: { a: processor } },
  );
  expect((await bench.run(['export', '--out', 'live'])).stdout).toMatch(VERIFIED);
  const files = readdirSync(join(bench.folder, 'live', 'pipelines'), {
    recursive: true,
    encoding: 'utf8',
  }).filter((name) => name.endsWith('.yaml'));
  expect(files).toHaveLength(6);
  expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(6);
  expect(files.join(' ')).not.toMatch(/(?:^|[/ ])\.|con\.yaml|[^\x20-\x7e]/);
});

test.each([
  ['plain-Name_1.x', 'plain-Name_1.x'],
  ['a b', 'a%20b'],
  ['../../etc', '%2E.%2F..%2Fetc'],
  ['nul', '%6Eul'],
  ['x.', 'x%2E'],
  ['', '%'],
])('the name %j becomes the segment %j', (name, segment) => {
  expect(encodeFileName(name)).toBe(segment);
});
