/**
 * What domain facts 1.1 to 1.3 say, written out by hand, against what is checked. Nothing here is read from the catalogue.
 */
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/model/document/json-text.ts';
import { checkPipeline } from '../../src/pipeline/check.ts';
import {
  FIELDS,
  FROM,
  KEYS,
  MERGE,
  PLACEMENT,
  SOURCE,
  connections,
  inPayload,
  inWindow,
  last,
  middle,
  tumbling,
} from './facts.ts';

const options = parseJson('{"dlq": {"connectionName": "Cluster", "db": "d", "coll": "c"}}');
const findings = (...stages: string[]) =>
  checkPipeline(parseJson(`[${stages.join()}]`), { connections, options, tier: 'SP50' });
const errors = (...stages: string[]) =>
  findings(...stages)
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
describe('where stages are allowed', () => {
  it.each(PLACEMENT)('%s: %s', (stage, expected) => {
    const [main, window, payload] = expected.split(' ');
    expect(errors(SOURCE, stage, MERGE).length === 0 ? 'yes' : 'no').toBe(main);
    expect(errors(...inWindow(stage)).length === 0 ? 'yes' : 'no').toBe(window === 'no' ? 'no' : 'yes');
    expect(findings(...inWindow(stage)).length > 0 && window !== 'no').toBe(window === '?');
    expect(errors(...inPayload(stage)).length === 0 ? 'yes' : 'no').toBe(payload);
  });

  it.each(
    '$out $facet $bucket $bucketAuto $unionWith $graphLookup $densify $fill $setWindowFields $sample $skip $sortByCount $geoNear $search $collStats $indexStats $documents $function'.split(
      ' ',
    ),
  )('%s is not supported anywhere', (name) => {
    expect(errors(SOURCE, `{"${name}": {}}`, MERGE)).toContain('PIPELINE_STAGE_UNSUPPORTED');
    expect(errors(...inWindow(`{"${name}": {}}`))).toContain('PIPELINE_STAGE_UNSUPPORTED');
  });

  it.each([
    MERGE,
    '{"$emit": {"connectionName": "Kafka", "topic": "t"}}',
    '{"$iceberg": {"connectionName": "S3", "bucket": "b", "path": "p", "databaseName": "d", "tableName": "t"}}',
    '{"$https": {"connectionName": "Https"}}',
    '{"$externalFunction": {"connectionName": "AWSLambda", "functionName": "f", "execution": "async"}}',
  ])('%s may be the last stage', (stage) => {
    expect(errors(SOURCE, stage)).toEqual([]);
  });
});

describe('which connections stages may name', () => {
  it.each(KEYS)('%s', (_, text, allowed) => {
    const legal = [...connections.keys()].filter(
      (type) =>
        !errors(
          ...text
            .replace('?', type)
            .split(' {"$')
            .map((part, i) => (i === 0 ? part : `{"$${part}`)),
        ).includes('PIPELINE_CONNECTION_TYPE'),
    );
    expect(legal.toSorted()).toEqual([...allowed].toSorted());
  });
});

describe('what fields may hold', () => {
  it.each(FIELDS)('%s', (_, refused, taken, code) => {
    expect(errors(...refused)).toEqual([code]);
    expect(errors(...taken)).toEqual([]);
  });

  it.each([
    ['{"connectionName": "Cluster", "database": "d", "coll": "c"}', 'db'],
    ['{"connectionName": "Cluster", "db": "d", "collection": "c"}', 'coll'],
    ['{"connectionName": "Cluster", "DB": "d", "coll": "c"}', 'db'],
  ])('finds what was meant in %s', (into, meant) => {
    const found = findings(...last(`{"$merge": {"into": ${into}}}`));
    expect(found.map(({ code, at, fix }) => [code, at, fix])).toEqual([
      ['PIPELINE_FIELD_MISSPELT', 'key', `did you mean \`${meant}\`?`],
    ]);
  });

  it('reads null as absent', () => {
    expect(errors(...tumbling('"allowedLateness": null, "boundary": "processingTime"'))).toEqual([]);
  });

  it.each(['$$ROOT', '$$CURRENT', '$$REMOVE'])('%s is legal', (variable) => {
    expect(findings(...middle(`{"$replaceRoot": {"newRoot": "${variable}"}}`))).toEqual([]);
  });

  it('knows the variables that $map, $filter, $reduce and $let define', () => {
    const expression =
      '{"$map": {"input": "$a", "in": {"$filter": {"input": "$$this.b", "as": "x", "cond": {"$let": {"vars": {"y": "$$x"}, "in": {"$reduce": {"input": "$$y", "initialValue": "$$x", "in": {"$add": ["$$value", "$$this"]}}}}}}}}}';
    expect(findings(...middle(`{"$set": {"a": ${expression}}}`))).toEqual([]);
  });

  it('keeps a name out of what is computed before it', () => {
    const codes = (vars: string) =>
      findings(...middle(`{"$set": {"a": {"$let": {"vars": ${vars}, "in": "$$x"}}}}`)).map(
        ({ code }) => code,
      );
    expect(codes('{"x": 1}')).toEqual([]);
    expect(codes('{"x": "$$x"}')).toEqual(['PIPELINE_VARIABLE_UNKNOWN']);
  });
});

describe('the parallelism budget', () => {
  const merge = (parallelism: number) => MERGE.replace('}}}', `}, "parallelism": ${parallelism}}}`);
  const codes = (tier: string, ...stages: string[]) =>
    checkPipeline(parseJson(`[${stages.join()}]`), { connections, options, tier }).map(({ code }) => code);

  /** Tier guide: what is asked for beyond one each; SP2 1, SP5 2, SP10 8, SP30 16, SP50 64. */
  it.each([
    ['SP2', 1],
    ['SP5', 2],
    ['SP10', 8],
    ['SP30', 16],
    ['SP50', 64],
  ])('%s has %i', (tier, limit) => {
    expect(codes(tier, SOURCE, merge(limit + 1))).toEqual([]);
    expect(codes(tier, SOURCE, merge(limit + 2))).toEqual(['PIPELINE_PARALLELISM']);
  });

  it('adds up over the stages, lookups in windows included', () => {
    const lookup = `{"$lookup": {${FROM}, "localField": "a", "foreignField": "b", "as": "x", "parallelism": 2}}`;
    expect(codes('SP5', SOURCE, lookup, merge(2))).toEqual([]);
    expect(codes('SP5', SOURCE, lookup, merge(3))).toEqual(['PIPELINE_PARALLELISM']);
    const [first = '', window = ''] = inWindow(lookup);
    expect(codes('SP2', first, window, merge(2))).toEqual(['PIPELINE_PARALLELISM']);
  });

  it('says which tier would do, as Atlas words it', () => {
    const [finding] = checkPipeline(parseJson(`[${SOURCE}, ${merge(5)}]`), { connections, tier: 'SP2' });
    expect(finding?.reason).toBe(
      'Operator parallelism requested exceeds limit for this tier. (Requested: 4, Limit: 1). Minimum tier for this workload: SP10 or larger.',
    );
  });

  it('does not count an initial sync that is switched off', () => {
    const sync = (enable: boolean) =>
      `{"$source": {"connectionName": "Cluster", "db": "d", "coll": "c", "initialSync": {"enable": ${enable}, "parallelism": 4}}}`;
    expect(codes('SP2', sync(true), MERGE)).toEqual(['PIPELINE_PARALLELISM']);
    expect(codes('SP2', sync(false), MERGE)).toEqual([]);
  });
});

describe('what a change stream pushes to its cluster', () => {
  const pushing = (...stages: string[]) =>
    findings(`{"$source": {"connectionName": "Cluster", "config": {"pipeline": [${stages.join()}]}}}`, MERGE)
      .filter(({ code }) => code === 'PIPELINE_SOURCE_TIMES')
      .map(({ severity, path }) => `${severity} ${path.slice(5).join('.')}`);

  it.each([
    ['{"$unset": "wallTime"}', '0.$unset'],
    ['{"$unset": ["a", "clusterTime"]}', '0.$unset.1'],
    ['{"$project": {"a": 0, "wallTime": false}}', '0.$project.wallTime'],
    ['{"$project": {"a": 1, "wallTime": 1}}', '0.$project'],
    ['{"$match": {}}, {"$project": {"clusterTime": {"$numberInt": "0"}}}', '1.$project.clusterTime'],
  ])('is warned of when it drops the times of events: %s', (stages, place) => {
    expect(pushing(stages)).toEqual([`warning ${place}`]);
  });

  it.each([
    '{"$match": {"operationType": "insert"}}',
    '{"$unset": ["a", "fullDocument.wallTime"]}',
    '{"$project": {"a": 0}}',
    '{"$project": {"_id": 0}}',
    '{"$project": {"wallTime": 1, "clusterTime": true, "fullDocument": 1}}',
    '{"$addFields": {"a": 1}}',
  ])('may keep them: %s', (stages) => {
    expect(pushing(stages)).toEqual([]);
  });
});

it.each([
  '{"connectionName": "AWSKinesisDataStreams", "stream": "s"}',
  '{"connectionName": "AWSKinesisDataStreams", "stream": "s", "config": {}}',
])('a Kinesis source is told that it may need a consumerARN, by its whole name: %s', (body) => {
  const [finding] = findings(`{"$source": ${body}}`, MERGE).filter(
    ({ code }) => code === 'PIPELINE_FIELD_MAYBE_MISSING',
  );
  expect(finding?.message).toContain('$source.config.consumerARN');
});
