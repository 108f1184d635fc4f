/** Cases from MongoDB's own tests and manual: what it refuses to read is an error here, and what it gives a value for is none. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document, Value } from '../../../src/model/document.ts';
import { document, isDocument, isList, textOf } from '../../../src/model/document.ts';
import { parseJson } from '../../../src/model/document/json-text.ts';
import { checkPipeline } from '../../../src/pipeline/check.ts';
import { STAGES } from '../../../src/pipeline/stages.ts';
import { sharedMissing, sharedPath } from '../../shared.ts';

const corpus = sharedPath('corpus/expressions/cases.json');
const why = corpus === undefined ? ` (skipped: ${sharedMissing})` : '';
const text = corpus === undefined ? '[]' : readFileSync(corpus, 'utf8');
const cases = parseJson(text) as readonly Document[];

const SOURCE = parseJson('{"$source": {"connectionName": "solar"}}');
const MERGE = parseJson('{"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": "c"}}}');
const WINDOW = parseJson('{"size": 1, "unit": "hour"}');
const connections = new Map([
  ['solar', 'Sample'],
  ['atlas', 'Cluster'],
]);

/** Stages that streams do not have there can't be judged. */
const isOfStream = (stages: readonly Value[], isWindow: boolean): boolean =>
  stages.every((stage) => {
    const placement = isDocument(stage) ? STAGES.get(stage.keys()[0] ?? '')?.placement : undefined;
    return placement !== undefined && (isWindow ? placement.window === 'yes' : placement.main === 'middle');
  });

function pipelineOf(found: Document): readonly Value[] | undefined {
  const expression = found.get('expr');
  if (expression !== undefined)
    return [SOURCE, document({ $addFields: document({ result: expression }) }), MERGE];
  const [stages, window] = [found.get('stages'), found.get('window')];
  const inner = stages ?? window;
  if (!isList(inner) || !isOfStream(inner, stages === undefined)) return undefined;
  if (stages !== undefined) return [SOURCE, ...inner, MERGE];
  return [SOURCE, document({ $tumblingWindow: document({ interval: WINDOW, pipeline: inner }) }), MERGE];
}

const errorsOf = (found: Document) => {
  const pipeline = pipelineOf(found);
  return pipeline === undefined
    ? undefined
    : checkPipeline(pipeline, { connections }).filter(({ severity }) => severity === 'error');
};
const nameOf = (found: Document): string =>
  `${textOf(found.get('op')) ?? ''} ${JSON.stringify(found.get('expr') ?? found.get('stages') ?? found.get('window'))}`;

describe.skipIf(corpus === undefined)(`cases of MongoDB's tests and manual${why}`, () => {
  const malformed = cases.filter((found) => found.get('parseTime') === true);
  it.each(malformed.map((found) => [nameOf(found), found] as const))(
    '%s is refused with a place and a fix',
    (_, found) => {
      const errors = errorsOf(found) ?? [];
      expect(errors.length).toBeGreaterThan(0);
      expect(errors.filter(({ fix, path }) => fix === undefined || path.length < 3)).toEqual([]);
    },
  );

  const valued = cases.filter((found) => found.get('expected') !== 'error');
  it(`takes the ${valued.length} that have a value`, () => {
    const refused = valued.flatMap((found) =>
      (errorsOf(found) ?? []).map(({ message }) => `${nameOf(found)}: ${message}`),
    );
    expect(refused).toEqual([]);
  });
});
