import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/model/document/json-text.ts';
import { checkPipeline } from '../../src/pipeline/check.ts';

const connections = new Map([
  ['s', 'Sample'],
  ['c', 'Cluster'],
]);
const source = '{"$source": {"connectionName": "s"}}';
const merge = '{"$merge": {"into": {"connectionName": "c", "db": "d", "coll": "o"}}}';
const window = '{"$tumblingWindow": {"interval": {"size": 1, "unit": "hour"}, "pipeline": []}}';
const errors = (...stages: string[]) =>
  checkPipeline(parseJson(`[${stages.join()}]`), { connections })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path, at }) => `${code} ${path.join('/')} ${at}`);

describe('the structure of a pipeline', () => {
  it('is fine with a source, stages and a sink', () => {
    expect(errors(source, '{"$match": {}}', window, '{"$match": {}}', merge)).toEqual([]);
  });

  it.each(['{}', '5', 'null', '"x"', '[]'])('is a list that is not empty: %s', (text) => {
    expect(checkPipeline(parseJson(text), {}).map(({ code }) => code)).toEqual(['PIPELINE_NOT_LIST']);
  });

  it.each([
    ['no stage name', ['{}'], 'PIPELINE_STAGE_SHAPE pipeline/1 value'],
    ['no document', ['"$match"'], 'PIPELINE_STAGE_SHAPE pipeline/1 value'],
    ['a second key', ['{"$match": {}, "on": 1}'], 'PIPELINE_STAGE_SHAPE pipeline/1/on key'],
    ['an unknown stage', ['{"$foo": {}}'], 'PIPELINE_STAGE_UNSUPPORTED pipeline/1/$foo key'],
    ['a second source', [source], 'PIPELINE_SOURCE_PLACE pipeline/1/$source key'],
    ['a stage for windows', ['{"$limit": 1}'], 'PIPELINE_ONLY_IN_WINDOW pipeline/1/$limit key'],
    ['two windows', [window, window], 'PIPELINE_WINDOW_REPEATED pipeline/2/$tumblingWindow key'],
    ['a second sink', [merge], 'PIPELINE_AFTER_SINK pipeline/2/$merge key'],
  ])('refuses %s where it stands', (_, stages, expected) => {
    expect(errors(source, ...stages, merge)).toEqual([expected]);
  });

  it('begins with $source', () => {
    expect(errors('{"$match": {}}', merge)).toEqual(['PIPELINE_FIRST_STAGE pipeline/0/$match key']);
  });

  it('ends in a sink', () => {
    expect(errors(source)).toEqual(['PIPELINE_SINK_MISSING pipeline/0/$source key']);
  });
});
