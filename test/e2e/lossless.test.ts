/** What you wrote is what Atlas gets: from the text of a file to the body that reaches the server, and back into the diff. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Document, Value } from '../../src/model/document.ts';
import { isDocument, isList, textOf, valueAt } from '../../src/model/document.ts';
import { parseJson, printJson } from '../../src/model/document/json-text.ts';
import { sharedMissing, sharedPath } from '../shared.ts';
import { makeFolder, runCli } from './run-cli.ts';
import { PROJECT, serveSandbox } from './served.ts';

const head = `apiVersion: sluice/v1
project: ${PROJECT}
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      sample_stream_solar: { type: Sample }
      db: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
    processors:
`;

/** A pipeline whose middle is `stage`, as JSON text. */
const around = (stage: string): string =>
  `[{"$source":{"connectionName":"sample_stream_solar"}},${stage},{"$merge":{"into":{"connectionName":"db","db":"d","coll":"c"}}}]`;

/** Stages as texts that plain JavaScript objects and numbers would not bring through. */
const stages: Readonly<Record<string, string>> = {
  'integer-like-keys': '{"$addFields":{"b":1,"10":2,"2":3,"1":4}}',
  'long-integers':
    '{"$match":{"max":9223372036854775807,"min":-9223372036854775808,"past":9007199254740993}}',
  'number-spellings': '{"$addFields":{"a":1.0,"b":1e3,"c":-0.0,"d":1,"e":0.1,"f":100}}',
  'extended-json':
    '{"$match":{"at":{"$gte":{"$date":"2025-01-21T19:25:18.262Z"}},"n":{"$numberLong":"5"},"d":{"$numberDecimal":"1.10"}}}',
  'unicode-keys': '{"$addFields":{"\u00e9":1,"e\u0301":2,"\ud83d\ude00":3}}',
  'prototype-keys':
    '{"$addFields":{"__proto__":{"polluted":true},"constructor":1,"toString":null,"hasOwnProperty":2}}',
  'dotted-keys': '{"$addFields":{"a.b":1,"x":{"$literal":{"$literal.x":"$$ROOT"}}}}',
  'yaml-words': '{"$addFields":{"on":"off","yes":"no","null":"~","y":"1.0","e":"1e3"}}',
};

/** The pipeline of each processor that reached the server, as text. */
function pipelinesSent(writes: readonly Document[]): Map<string, string> {
  const sent = new Map<string, string>();
  for (const write of writes) {
    const body = write.get('body');
    if (!textOf(write.get('path'))?.endsWith('/processor') || !isDocument(body)) continue;
    sent.set(textOf(body.get('name')) ?? '', printJson(body.get('pipeline') ?? null));
  }
  return sent;
}

test(
  'a pipeline reaches the server with the keys and numbers of its file, from JSON and from YAML',
  { timeout: 120_000 },
  async () => {
    const folder = makeFolder();
    let manifest = head;
    for (const [name, stage] of Object.entries(stages)) {
      writeFileSync(join(folder, `${name}.json`), around(stage));
      // JSON is YAML: the same text in a .yaml file goes the other way through.
      writeFileSync(
        join(folder, `${name}.yaml`),
        around(stage).replaceAll(',"', ', "').replaceAll('":', '": '),
      );
      manifest += `      json-${name}: { state: STOPPED, pipeline: ${name}.json }\n`;
      manifest += `      yaml-${name}: { state: STOPPED, pipeline: ${name}.yaml }\n`;
      manifest += `      inline-${name}: { state: STOPPED, pipeline: ${around(stage).replaceAll(',"', ', "').replaceAll('":', '": ')} }\n`;
    }
    writeFileSync(join(folder, 'sluice.yaml'), manifest);
    const sandbox = await serveSandbox();
    const apply = await runCli(['apply', '--auto-approve'], { directory: folder, env: sandbox.env });
    expect(apply, apply.stderr).toMatchObject({ code: 0 });
    const sent = pipelinesSent(await sandbox.writes());
    for (const [name, stage] of Object.entries(stages)) {
      for (const way of ['json', 'yaml', 'inline'])
        expect([way, name, sent.get(`${way}-${name}`)]).toEqual([way, name, around(stage)]);
    }
    const again = await runCli(['plan', '--detailed-exitcode'], { directory: folder, env: sandbox.env });
    expect(again, again.stdout).toMatchObject({ code: 0 });
  },
);

const corpus = sharedPath('corpus', 'pipelines');
const INVALID = ['fragment', 'sinkless', 'likely-rejected', 'doubtful-field', 'uses-NOW'];

/** Connections of every type that the corpus guesses, with the fields they need. */
const connectionOf: Readonly<Record<string, object>> = {
  Sample: { type: 'Sample' },
  Cluster: {
    type: 'Cluster',
    clusterName: 'C',
    dbRoleToExecute: { role: 'readWriteAnyDatabase', type: 'BUILT_IN' },
  },
  Kafka: {
    type: 'Kafka',
    bootstrapServers: 'a:9092',
    authentication: { mechanism: 'PLAIN', username: 'u', password: '${secret:P}' },
    security: { protocol: 'SASL_SSL' },
  },
  Https: { type: 'Https', url: 'https://example.com' },
  AWSLambda: { type: 'AWSLambda', aws: { roleArn: 'arn:aws:iam::123456789012:role/r' } },
  S3: { type: 'S3', aws: { roleArn: 'arn:aws:iam::123456789012:role/r' } },
  AWSKinesisDataStreams: {
    type: 'AWSKinesisDataStreams',
    aws: { roleArn: 'arn:aws:iam::123456789012:role/r' },
  },
  SchemaRegistry: {
    type: 'SchemaRegistry',
    provider: 'CONFLUENT',
    schemaRegistryUrls: ['https://example.com'],
    schemaRegistryAuthentication: { type: 'SASL_INHERIT' },
  },
  AzureBlobStorage: {
    type: 'AzureBlobStorage',
    azure: { servicePrincipalId: 's', storageAccountName: 'account' },
  },
  GCPPubSub: { type: 'GCPPubSub', gcp: { serviceAccountId: 'a@example.com' } },
};

test.skipIf(corpus === undefined)(
  `every valid pipeline of the corpus reaches the server to the letter (skips: ${sharedMissing})`,
  { timeout: 120_000 },
  async () => {
    const folder = makeFolder();
    const workspaces: Record<string, object> = {};
    const wanted = new Map<string, string>();
    for (const file of readdirSync(corpus ?? '')) {
      const entry = parseJson(readFileSync(join(corpus ?? '', file), 'utf8'));
      if (!isDocument(entry)) continue;
      const tags = (entry.get('tags') ?? []) as readonly Value[];
      if (tags.some((tag) => INVALID.includes(textOf(tag) ?? ''))) continue;
      const name = file.replace(/\.json$/, '');
      const pipeline = entry.get('pipeline') ?? null;
      const connections: Record<string, object> = { dlqdb: connectionOf['Cluster'] ?? {} };
      const named = entry.get('connections');
      for (const [connection, type] of isDocument(named) ? named.entries : []) {
        const body = connectionOf[textOf(type) ?? ''];
        if (body !== undefined) connections[connection] = body;
      }
      writeFileSync(join(folder, `${name}.json`), printJson(pipeline, { indent: 1 }));
      wanted.set(name, printJson(pipeline));
      const dlq = valueAt(entry, ['options', 'dlq']);
      const own = isDocument(dlq) ? (JSON.parse(printJson(dlq)) as object) : undefined;
      workspaces[name] = {
        dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' },
        streamConfig: { tier: 'SP50', maxTierSize: 'SP50' },
        connections,
        processors: {
          [name]: {
            state: 'STOPPED',
            tier: 'SP50',
            pipeline: `${name}.json`,
            options: { dlq: own ?? { connectionName: 'dlqdb', db: 'd', coll: 'c' } },
          },
        },
      };
    }
    expect(wanted.size).toBeGreaterThan(90);
    writeFileSync(
      join(folder, 'sluice.yaml'),
      stringify({ apiVersion: 'sluice/v1', project: PROJECT, workspaces }),
    );
    const sandbox = await serveSandbox();
    const env = { ...sandbox.env, P: 'p' };
    const apply = await runCli(['apply', '--auto-approve', '--parallelism', '20'], {
      directory: folder,
      env,
    });
    expect(apply, apply.stderr.slice(-3000)).toMatchObject({ code: 0 });
    const sent = pipelinesSent(await sandbox.writes());
    for (const [name, text] of wanted) expect([name, sent.get(name)]).toEqual([name, text]);
    const again = await runCli(['plan', '--detailed-exitcode'], { directory: folder, env });
    expect(again, again.stdout.slice(0, 3000)).toMatchObject({ code: 0 });
  },
);

const ordered = (stage: string, source = '{"connectionName":"db","db":"d","coll":"a"}'): string =>
  `[{"$source":${source}},${stage},{"$merge":{"into":{"connectionName":"db","db":"d","coll":"c"}}}]`;
const window = (inner: string): string =>
  `{"$tumblingWindow":{"interval":{"size":10,"unit":"second"},"pipeline":[${inner}]}}`;

test.each([
  ['$sort', ordered(window('{"$sort":{"a":1,"b":1}}')), ordered(window('{"$sort":{"b":1,"a":1}}')), 2],
  ['$project', ordered('{"$project":{"a":1,"b":1}}'), ordered('{"$project":{"b":1,"a":1}}'), 2],
  [
    '$source',
    ordered('{"$match":{}}'),
    ordered('{"$match":{}}', '{"connectionName":"db","coll":"a","db":"d"}'),
    2,
  ],
  ['10 for 10.0', ordered('{"$match":{"n":10.0}}'), ordered('{"$match":{"n":10}}'), 0],
  ['1e1 for 10', ordered('{"$match":{"n":10}}'), ordered('{"$match":{"n":1e1}}'), 0],
  [
    'a long for an integer',
    ordered('{"$match":{"n":5}}'),
    ordered('{"$match":{"n":{"$numberLong":"5"}}}'),
    0,
  ],
  [
    'another last digit',
    ordered('{"$match":{"n":9007199254740993}}'),
    ordered('{"$match":{"n":9007199254740992}}'),
    2,
  ],
])('%s: what Atlas has, what is written, and the exit code of plan', async (_, has, wants, code) => {
  const folder = makeFolder();
  const sandbox = await serveSandbox();
  const write = (pipeline: string): void => {
    writeFileSync(join(folder, 'p.json'), pipeline);
    writeFileSync(join(folder, 'sluice.yaml'), `${head}      p: { state: STOPPED, pipeline: p.json }\n`);
  };
  write(has);
  const apply = await runCli(['apply', '--auto-approve'], { directory: folder, env: sandbox.env });
  expect(apply, apply.stderr).toMatchObject({ code: 0 });
  write(wants);
  const plan = await runCli(['plan', '--detailed-exitcode'], { directory: folder, env: sandbox.env });
  expect([plan.code, plan.stdout]).toEqual([
    code,
    expect.stringMatching(code === 2 ? /~ processor p/ : /No changes/),
  ]);
});

test('a change of key order alone is shown as one', async () => {
  const folder = makeFolder();
  const sandbox = await serveSandbox();
  const run = (args: readonly string[]) => runCli(args, { directory: folder, env: sandbox.env });
  writeFileSync(join(folder, 'sluice.yaml'), `${head}      p: { state: STOPPED, pipeline: p.json }\n`);
  writeFileSync(join(folder, 'p.json'), ordered('{"$project":{"a":1,"b":1}}'));
  expect(await run(['apply', '--auto-approve'])).toMatchObject({ code: 0 });
  writeFileSync(join(folder, 'p.json'), ordered('{"$project":{"b":1,"a":1}}'));
  const { stdout } = await run(['plan']);
  expect(stdout).toMatch(/key order/);
  expect(isList(parseJson(ordered('{}')))).toBe(true);
});
