import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONNECTION_SHAPES } from '../../src/kinds/connection.ts';
import { projectRoot } from '../e2e/run-cli.ts';
import { LanguageServer } from './language-server.ts';

let server: LanguageServer;

beforeAll(async () => {
  server = await LanguageServer.start();
});

afterAll(() => server.stop());

let fileCount = 0;

/** A file beside the examples, which the disk does not hold; each has its own name. */
const path = (): string => `examples/typed/${(fileCount += 1)}.yaml`;

const ofSchema = (name: string, text: string): string =>
  `# yaml-language-server: $schema=../../schemas/${name}.schema.json\n${text}`;

const manifest = (text: string): string => ofSchema('manifest', `apiVersion: sluice/v1\n${text}`);
const pipeline = (text: string): string => ofSchema('pipeline', text);

const connection = (text: string): string =>
  manifest(
    `workspaces:\n  orders:\n    connections:\n      c:\n        ${text.replaceAll('\n', '\n        ')}\n`,
  );

const offered = async (text: string): Promise<string[]> =>
  (await server.complete(path(), text)).map(({ label }) => label);

/** The messages, each with the text that is underlined. */
async function underlined(text: string): Promise<(readonly [string, string])[]> {
  const found = await server.diagnose(path(), text);
  const lines = text.split('\n');
  return found.map(({ message, range }) => {
    const end = range.end.line === range.start.line ? range.end.character : undefined;
    return [lines[range.start.line]?.slice(range.start.character, end) ?? '', message];
  });
}

describe('an editor of manifests offers', () => {
  it('the types of connections', async () => {
    const labels = await offered(connection('type: ‸'));
    expect(labels).toEqual(expect.arrayContaining(Object.keys(CONNECTION_SHAPES)));
  });

  it('the type first, and no field before it is known', async () => {
    const labels = await offered(connection('‸'));
    expect(labels).toContain('type');
    expect(labels).not.toContain('bootstrapServers');
  });

  it.each([
    [
      'Kafka',
      ['bootstrapServers', 'authentication', 'security', 'networking'],
      ['clusterName', 'aws', 'type'],
    ],
    ['Cluster', ['clusterName', 'dbRoleToExecute'], ['bootstrapServers', 'networking']],
    ['Https', ['url', 'headers'], ['bootstrapServers', 'networking']],
    ['Sample', ['region', 'protect', 'ignoreChanges', 'ignoreRules', 'extra'], ['url', 'aws']],
    ['AWSLambda', ['aws', 'publicPrivateNetworking'], ['networking', 'url']],
    ['S3', ['aws', 'networking'], ['publicPrivateNetworking', 'url']],
    ['AWSKinesisDataStreams', ['aws', 'networking'], ['publicPrivateNetworking', 'url']],
    ['SchemaRegistry', ['provider', 'schemaRegistryUrls', 'schemaRegistryAuthentication'], ['url', 'aws']],
    ['AzureBlobStorage', ['azure', 'publicPrivateNetworking'], ['aws', 'gcp']],
    ['GCPPubSub', ['gcp', 'publicPrivateNetworking'], ['aws', 'azure']],
  ])('the fields of %s and no others', async (type, fields, others) => {
    const labels = await offered(connection(`type: ${type}\n‸`));
    expect(labels).toEqual(expect.arrayContaining(fields));
    expect(labels.filter((label) => others.includes(label))).toEqual([]);
  });

  it('the regions of every provider, and takes others', async () => {
    const region = (text: string): string =>
      manifest(`workspaces:\n  orders:\n    dataProcessRegion:\n      region: ${text}`);
    const labels = await offered(region('‸'));
    expect(labels).toEqual(expect.arrayContaining(['VIRGINIA_USA', 'eastus', 'US_CENTRAL1']));
    expect(await underlined(region('MARS_BASE'))).toEqual([]);
  });

  it('known values, and takes others', async () => {
    const tier = (text: string): string =>
      manifest(`workspaces:\n  orders:\n    streamConfig:\n      tier: ${text}`);
    expect(await offered(tier('‸'))).toEqual(expect.arrayContaining(['SP2', 'SP50']));
    expect(await underlined(tier('SP100\n'))).toEqual([]);
  });

  it('the stages of a pipeline written inline, and their fields', async () => {
    const inline = (text: string) =>
      offered(
        manifest(`workspaces:\n  orders:\n    processors:\n      p:\n        pipeline:\n          - ${text}`),
      );
    expect(await inline('‸')).toEqual(expect.arrayContaining(['$source', '$match', '$merge']));
    expect(await inline('$validate:\n              ‸')).toEqual(
      expect.arrayContaining(['validator', 'validationAction']),
    );
  });

  it.each([
    ['the file', '‸', ['project', 'vars', 'workspaces', 'removed']],
    [
      'a workspace',
      'workspaces:\n  orders:\n    ‸',
      ['dataProcessRegion', 'connections', 'processors', 'prune'],
    ],
    [
      'a processor',
      'workspaces:\n  w:\n    processors:\n      p:\n        ‸',
      ['state', 'pipeline', 'options', 'tier'],
    ],
    [
      'a state',
      'workspaces:\n  w:\n    processors:\n      p:\n        state: ‸',
      ['STARTED', 'STOPPED', 'UNMANAGED'],
    ],
  ])('what is allowed in %s', async (_, text, labels) => {
    expect(await offered(manifest(text))).toEqual(expect.arrayContaining(labels));
  });
});

describe('an editor of pipelines offers', () => {
  it('the stages of a stream, each with what it does', async () => {
    const items = await server.complete(path(), pipeline('- $source: { connectionName: c }\n- ‸'));
    const [match] = items.filter(({ label }) => label === '$match');
    expect(JSON.stringify(match?.documentation)).toContain('query');
    expect(items.map(({ label }) => label)).not.toContain('$group');
  });

  it('the fields of $tumblingWindow, and the stages that are allowed in it', async () => {
    const inWindow = (text: string) => offered(pipeline(`- $tumblingWindow:\n    ${text}`));
    expect(await inWindow('‸')).toEqual(expect.arrayContaining(['interval', 'allowedLateness', 'pipeline']));
    expect(await inWindow('interval:\n      size: 1\n      unit: ‸')).toEqual(
      expect.arrayContaining(['minute', 'hour']),
    );
    const inner = await inWindow('pipeline:\n      - ‸');
    expect(inner).toEqual(expect.arrayContaining(['$group', '$match', '$sort']));
    expect(inner.filter((label) => ['$merge', '$source', '$tumblingWindow'].includes(label))).toEqual([]);
  });

  it.each([
    ['$source', 'topic: t', ['partitionIdleTimeout', 'schemaRegistry'], ['db', 'stream', 'initialSync']],
    ['$source', 'db: d', ['coll', 'initialSync', 'readPreference'], ['topic', 'stream']],
    ['$source', 'stream: s', ['shardIdleTimeout', 'region'], ['topic', 'db']],
    ['$source', 'documents: []', ['timeField'], ['topic', 'db', 'stream']],
    ['$source', 'connectionName: c', ['topic', 'db', 'stream', 'documents', 'timeField'], []],
    ['$emit', 'topic: t', ['schemaRegistry', 'config'], ['bucket', 'projectId', 'container']],
    ['$emit', 'bucket: b', ['path', 'partitionBy'], ['topic', 'container', 'schemaRegistry']],
    ['$emit', 'container: b', ['path', 'partitionBy'], ['topic', 'bucket', 'region']],
    ['$emit', 'projectId: p', ['topic', 'orderingKey'], ['bucket', 'schemaRegistry']],
    ['$emit', 'stream: s', ['partitionKey', 'region'], ['topic', 'bucket']],
    ['$emit', 'db: d', ['coll', 'timeseries'], ['topic', 'bucket']],
  ])('in %s with %s the fields that go with it', async (stage, known, fields, others) => {
    const labels = await offered(pipeline(`- ${stage}:\n    ${known}\n    ‸`));
    expect(labels).toEqual(expect.arrayContaining(fields));
    expect(labels.filter((label) => others.includes(label))).toEqual([]);
  });

  it.each([
    [
      'operators in $addFields',
      '- $addFields:\n    total:\n      ‸',
      ['$add', '$dateDiff', '$currentDate'],
      ['$push'],
    ],
    [
      'operators in lists',
      '- $project:\n    big:\n      $and:\n        - $gt: [1, 2]\n        - ‸',
      ['$gt', '$in'],
      ['$elemMatch'],
    ],
    [
      'the arguments of an operator',
      '- $set:\n    days:\n      $dateDiff:\n        startDate: $a\n        ‸',
      ['endDate', 'unit', 'timezone'],
      ['binSize'],
    ],
    ['units', '- $set:\n    days:\n      $dateTrunc:\n        unit: ‸', ['quarter', 'week'], []],
    ['operators of queries', '- $match:\n    status:\n      ‸', ['$in', '$exists'], ['$and']],
    ['operators at the top of queries', '- $match:\n    ‸', ['$and', '$expr'], ['$gt']],
    [
      'accumulators in $group',
      '- $tumblingWindow:\n    pipeline:\n      - $group:\n          _id: null\n          all:\n            ‸',
      ['$push', '$topN', '$sum'],
      ['$add'],
    ],
    ['operators in $emit', '- $emit:\n    topic:\n      ‸', ['$concat', '$meta'], []],
  ])('%s', async (_, text, labels, others) => {
    const found = await offered(pipeline(text));
    expect(found).toEqual(expect.arrayContaining(labels));
    expect(found.filter((label) => others.includes(label))).toEqual([]);
  });

  it('the fields of a pipeline file that is an object', async () => {
    expect(await offered(pipeline('name: p\n‸'))).toEqual(expect.arrayContaining(['pipeline', 'options']));
  });
});

describe('an editor says what is under the cursor:', () => {
  it.each([
    ['a connection type', connection('type: Ka‸fka'), 'Kafka'],
    [
      'a field of a connection',
      connection('type: Kafka\nboot‸strapServers: a:1'),
      'several separated by commas',
    ],
    ['a field in a part', connection('type: Kafka\nsecurity: { proto‸col: SSL }'), 'encrypted'],
    ['a stage', pipeline('- $match‸: { a: 1 }'), 'documents that match a query'],
    [
      'a field of a stage',
      pipeline('- $merge:\n    into: { connectionName: c, db: d, coll: c }\n    whenMat‸ched: merge'),
      'exists already',
    ],
    [
      'a field of a window',
      pipeline('- $tumblingWindow:\n    allowedLate‸ness: { size: 1, unit: minute }'),
      'at most 30 minutes',
    ],
    [
      'an operator',
      pipeline('- $addFields:\n    a:\n      $dateTr‸unc: { date: $t, unit: day }'),
      'beginning of the unit',
    ],
    [
      'an operator inside another',
      pipeline('- $set: { a: { $abs: { $ce‸il: $x } } }'),
      'smallest whole number',
    ],
    ['an argument', pipeline('- $set: { a: { $map: { inp‸ut: $x, in: 1 } } }'), 'An array. Required.'],
    [
      'an operator of queries',
      pipeline('- $match: { a: { $elem‸Match: { b: 1 } } }'),
      'an element that matches',
    ],
    [
      'a field that two kinds of source have',
      pipeline('- $emit:\n    projectId: p\n    topic: t\n    ordering‸Key: k'),
      'keep their order',
    ],
  ])('%s', async (_, text, says) => {
    expect(await server.hover(path(), text)).toContain(says);
  });
});

describe('an editor underlines', () => {
  it.each([
    ['a misspelt field', connection('type: Kafka\nbootstrapServer: a:1'), 'bootstrapServer'],
    ['a field of another type', connection('type: Kafka\nclusterName: Cluster0'), 'clusterName'],
    ['a field of a misspelt type', connection('type: Kafak\nbootstrapServers: a:1'), 'bootstrapServers'],
    [
      'a word that no processor takes',
      manifest('workspaces:\n  w:\n    processors:\n      p: { state: RUNNING, pipeline: p.yaml }\n'),
      'RUNNING',
    ],
    [
      'a password in plain sight',
      connection('type: Kafka\nauthentication: { password: hunter2 }'),
      'hunter2',
    ],
    ['a misspelt stage', pipeline('- $mtach: { a: 1 }'), '$mtach'],
    [
      'a key without the space after its colon',
      manifest('workspaces:\n  w:\n    processors:\n      p: { state:STOPPED, pipeline: p.yaml }\n'),
      'state:STOPPED',
    ],
    ['an unknown key without a value', manifest('wrkspaces:\n'), 'wrkspaces'],
    ['a stage that may not stand there', pipeline('- $group: { _id: null }'), '$group'],
    [
      'a misspelt field that must be there',
      pipeline('- $externalFunction: { connectionName: c, functionNam: f }'),
      '$externalFunction',
    ],
    [
      'a field by the name of another tool',
      pipeline('- $tumblingWindow: { interval: { size: 1, unit: hour }, pipeline: [], boundaryType: x }'),
      'boundaryType: x',
    ],
    [
      'a misspelt stage inline',
      manifest('workspaces:\n  w:\n    processors:\n      p:\n        pipeline:\n          - $mtach: {}\n'),
      '$mtach',
    ],
  ])('%s, and nothing else', async (_, text, word) => {
    const found = await underlined(text);
    expect(
      found.map(([place]) => place),
      JSON.stringify(found),
    ).toEqual([word]);
  });

  const files = readdirSync(join(projectRoot, 'examples'), { recursive: true, encoding: 'utf8' });
  // Variables have no schema, tests have one of their own, and workflows are of a CI.
  const examples = files
    .filter((file) => /\.ya?ml$/.test(file) && !/\.(?:vars|test)\.yaml$|^(?:workflows|ci)\//.test(file))
    .sort();

  it.each(examples)('nothing in the example %s, which names its schema', async (file) => {
    const text = readFileSync(join(projectRoot, 'examples', file), 'utf8');
    const kind = file.includes('pipelines') ? 'pipeline' : 'manifest';
    expect(text).toMatch(
      new RegExp(`^# yaml-language-server: \\$schema=\\S+/schemas/${kind}\\.schema\\.json\n`),
    );
    expect(await server.diagnose(join('examples', file), text)).toEqual([]);
  });
});
