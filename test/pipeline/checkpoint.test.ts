import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDocument, valueAt } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/json-text.ts';
import { checkpointVerdict } from '../../src/pipeline/checkpoint.ts';
import { sharedMissing, sharedPath } from '../shared.ts';
import { anyValue } from './arbitraries.ts';

const SOURCE = '{"$source": {"connectionName": "k", "topic": "t", "config": {"group_id": "g"}}}';
const MERGE = '{"$merge": {"into": {"connectionName": "c", "db": "d", "coll": "o"}}}';
const GROUP = '{"$group": {"_id": "$a", "n": {"$sum": 1}}}';
const tumbling = (members: string, inner = GROUP) =>
  `{"$tumblingWindow": {"interval": {"size": 5, "unit": "second"}${members}, "pipeline": [${inner}]}}`;
const hopping = (hop: string, inner = GROUP) =>
  `{"$hoppingWindow": {"interval": {"size": 5, "unit": "second"}, "hopSize": ${hop}, "pipeline": [${inner}]}}`;
const session = (members: string) =>
  `{"$sessionWindow": {"partitionBy": "$a", "gap": {"size": 5, "unit": "second"}${members}, "pipeline": [${GROUP}]}}`;
const pipeline = (...stages: string[]) => parseJson(`[${stages.join()}]`);
const between = (...stages: string[]) => pipeline(SOURCE, ...stages, MERGE);

/** Written by hand from domain facts 2.4; one row a fact. Source of all: stream engine (late 2024), validation of a modification. */
const TABLE: readonly (readonly [string, string[], string[], string, string, string])[] = [
  // $source: order-sensitive equality of documents
  [
    'a topic changes',
    [SOURCE, MERGE],
    [SOURCE.replace('"t"', '"u"'), MERGE],
    'lost',
    'SOURCE_CHANGED',
    'pipeline/0/$source/topic',
  ],
  [
    'a source setting changes',
    [SOURCE, MERGE],
    [SOURCE.replace('"g"', '"h"'), MERGE],
    'lost',
    'SOURCE_CHANGED',
    'pipeline/0/$source/config',
  ],
  [
    'a source field is left out',
    [SOURCE, MERGE],
    ['{"$source": {"connectionName": "k", "topic": "t"}}', MERGE],
    'lost',
    'SOURCE_CHANGED',
    'pipeline/0/$source/config',
  ],
  [
    'a collection is added',
    ['{"$source": {"connectionName": "c", "db": "d", "coll": ["a"]}}', MERGE],
    ['{"$source": {"connectionName": "c", "db": "d", "coll": ["a", "b"]}}', MERGE],
    'lost',
    'SOURCE_CHANGED',
    'pipeline/0/$source/coll',
  ],
  [
    'the keys of $source change their order',
    ['{"$source": {"connectionName": "k", "topic": "t"}}', MERGE],
    ['{"$source": {"topic": "t", "connectionName": "k"}}', MERGE],
    'lost',
    'SOURCE_CHANGED',
    'pipeline/0/$source',
  ],
  [
    'a number in $source is spelt in another way',
    ['{"$source": {"connectionName": "c", "initialSync": {"enable": true, "parallelism": 4}}}', MERGE],
    [
      '{"$source": {"connectionName": "c", "initialSync": {"enable": true, "parallelism": {"$numberInt": "4"}}}}',
      MERGE,
    ],
    'resume',
    'UNCHANGED',
    'pipeline',
  ],
  // windows
  [
    'a window is added',
    [SOURCE, MERGE],
    [SOURCE, tumbling(''), MERGE],
    'resume',
    'WINDOW_ADDED',
    'pipeline/1/$tumblingWindow',
  ],
  [
    'the window is removed',
    [SOURCE, tumbling(''), MERGE],
    [SOURCE, MERGE],
    'lost',
    'WINDOW_REMOVED',
    'pipeline',
  ],
  [
    'tumbling becomes hopping',
    [SOURCE, tumbling(''), MERGE],
    [SOURCE, hopping('{"size": 1, "unit": "second"}'), MERGE],
    'lost',
    'WINDOW_KIND_CHANGED',
    'pipeline/1/$hoppingWindow',
  ],
  [
    'a session window becomes tumbling',
    [SOURCE, session(''), MERGE],
    [SOURCE, tumbling(''), MERGE],
    'lost',
    'WINDOW_KIND_CHANGED',
    'pipeline/1/$tumblingWindow',
  ],
  [
    'a stage outside of a session window changes',
    [SOURCE, session(''), MERGE],
    [SOURCE, '{"$match": {}}', session(''), MERGE],
    'lost',
    'WINDOW_SESSION',
    'pipeline/2/$sessionWindow',
  ],
  [
    'a session window changes',
    [SOURCE, session(''), MERGE],
    [SOURCE, session(', "boundary": "eventTime"'), MERGE],
    'lost',
    'WINDOW_SESSION',
    'pipeline/1/$sessionWindow',
  ],
  [
    'nothing changes beside a session window',
    [SOURCE, session(''), MERGE],
    [SOURCE, session(''), MERGE],
    'resume',
    'UNCHANGED',
    'pipeline',
  ],
  [
    'the interval changes',
    [SOURCE, tumbling(''), MERGE],
    [SOURCE, tumbling('').replace('"size": 5', '"size": 6'), MERGE],
    'lost',
    'WINDOW_INTERVAL_CHANGED',
    'pipeline/1/$tumblingWindow/interval',
  ],
  [
    'the interval says unit before size, which is parsed first',
    [SOURCE, tumbling(''), MERGE],
    [SOURCE, tumbling('').replace('"size": 5, "unit": "second"', '"unit": "second", "size": 5.0'), MERGE],
    'resume',
    'STAGES_CHANGED',
    'pipeline',
  ],
  [
    'allowedLateness changes',
    [SOURCE, tumbling(', "allowedLateness": {"size": 3, "unit": "second"}'), MERGE],
    [SOURCE, tumbling(', "allowedLateness": {"size": 4, "unit": "second"}'), MERGE],
    'lost',
    'WINDOW_LATENESS_CHANGED',
    'pipeline/1/$tumblingWindow/allowedLateness',
  ],
  [
    'allowedLateness is set to its default',
    [SOURCE, tumbling(''), MERGE],
    [SOURCE, tumbling(', "allowedLateness": {"size": 3, "unit": "second"}'), MERGE],
    'lost',
    'WINDOW_LATENESS_CHANGED',
    'pipeline/1/$tumblingWindow/allowedLateness',
  ],
  [
    'allowedLateness is left out',
    [SOURCE, tumbling(', "allowedLateness": {"size": 3, "unit": "second"}'), MERGE],
    [SOURCE, tumbling(''), MERGE],
    'lost',
    'WINDOW_LATENESS_CHANGED',
    'pipeline/1/$tumblingWindow',
  ],
  [
    'hopSize changes',
    [SOURCE, hopping('{"size": 1, "unit": "second"}'), MERGE],
    [SOURCE, hopping('{"size": 2, "unit": "second"}'), MERGE],
    'lost',
    'WINDOW_HOP_CHANGED',
    'pipeline/1/$hoppingWindow/hopSize',
  ],
  [
    'a stage outside changes and the old window had no blocking stage',
    [SOURCE, tumbling('', '{"$match": {}}'), MERGE],
    [SOURCE, '{"$match": {}}', tumbling('', '{"$match": {}}'), MERGE],
    'lost',
    'WINDOW_WITHOUT_BLOCKING',
    'pipeline/2/$tumblingWindow/pipeline',
  ],
  [
    'a blocking stage is added to a window without one',
    [SOURCE, tumbling('', '{"$match": {}}'), MERGE],
    [SOURCE, tumbling(''), MERGE],
    'lost',
    'WINDOW_WITHOUT_BLOCKING',
    'pipeline/1/$tumblingWindow/pipeline',
  ],
  [
    'the inner pipeline changes and had a $group',
    [SOURCE, tumbling(''), MERGE],
    [SOURCE, tumbling('', '{"$match": {}}'), MERGE],
    'replay',
    'WINDOW_PIPELINE_CHANGED',
    'pipeline/1/$tumblingWindow/pipeline',
  ],
  [
    'the inner pipeline changes and had a $sort',
    [SOURCE, tumbling('', '{"$sort": {"a": 1}}'), MERGE],
    [SOURCE, tumbling('', '{"$sort": {"a": -1}}'), MERGE],
    'replay',
    'WINDOW_PIPELINE_CHANGED',
    'pipeline/1/$tumblingWindow/pipeline',
  ],
  [
    'idleTimeout changes',
    [SOURCE, tumbling(''), MERGE],
    [SOURCE, tumbling(', "idleTimeout": {"size": 4, "unit": "second"}'), MERGE],
    'resume',
    'WINDOW_OPTION_CHANGED',
    'pipeline/1/$tumblingWindow',
  ],
  [
    'offset changes',
    [SOURCE, tumbling(', "offset": {"offsetFromUtc": 1, "unit": "hour"}'), MERGE],
    [SOURCE, tumbling(', "offset": {"offsetFromUtc": 2, "unit": "hour"}'), MERGE],
    'resume',
    'WINDOW_OPTION_CHANGED',
    'pipeline/1/$tumblingWindow',
  ],
  // everything else
  [
    'a stage is added',
    [SOURCE, MERGE],
    [SOURCE, '{"$match": {}}', MERGE],
    'resume',
    'STAGES_CHANGED',
    'pipeline',
  ],
  [
    'the sink writes elsewhere',
    [SOURCE, MERGE],
    [SOURCE, MERGE.replace('"o"', '"p"')],
    'resume',
    'STAGES_CHANGED',
    'pipeline',
  ],
  [
    'a stage before a window changes',
    [SOURCE, '{"$match": {}}', tumbling(''), MERGE],
    [SOURCE, tumbling(''), MERGE],
    'resume',
    'STAGES_CHANGED',
    'pipeline',
  ],
  [
    'nothing changes',
    [SOURCE, tumbling(''), MERGE],
    [SOURCE, tumbling(''), MERGE],
    'resume',
    'UNCHANGED',
    'pipeline',
  ],
];

describe('checkpointVerdict', () => {
  it.each(TABLE)('when %s', (_, lastRun, next, verdict, rule, path) => {
    const found = checkpointVerdict(pipeline(...lastRun), pipeline(...next));
    expect([found.verdict, found.rule, found.path.join('/')]).toEqual([verdict, rule, path]);
    expect(found.engineMessage?.includes('resumeFromCheckpoint must be false') ?? false).toBe(
      verdict === 'lost',
    );
  });

  it('says which key of $source changes', () => {
    const found = checkpointVerdict(between(), pipeline(SOURCE.replace('"t"', '"u"'), MERGE));
    expect(found.reason).toContain('$source.topic');
  });

  it('refuses an added window for an older engine', () => {
    const found = checkpointVerdict(between(), between(tumbling('')), { addWindowForbidden: true });
    expect([found.verdict, found.rule]).toEqual(['lost', 'WINDOW_ADDED']);
  });

  it('refuses what stays the same where the quirk says so, for windows that allow no change', () => {
    const quirks = { unchangedWindowForbidden: true };
    const same = (...stages: string[]) =>
      checkpointVerdict(between(...stages), between(...stages), quirks).rule;
    expect([same(session('')), same(tumbling('', '{"$match": {}}')), same(tumbling('')), same()]).toEqual([
      'WINDOW_SESSION',
      'WINDOW_WITHOUT_BLOCKING',
      'UNCHANGED',
      'UNCHANGED',
    ]);
  });

  it('takes any values', () => {
    fc.assert(
      fc.property(anyValue(), anyValue(), (lastRun, next) => {
        expect(['resume', 'replay', 'lost']).toContain(checkpointVerdict(lastRun, next).verdict);
        expect(checkpointVerdict(lastRun, lastRun).rule).toBe('UNCHANGED');
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  const corpus = sharedPath('corpus', 'invalid');
  it.skipIf(corpus === undefined)(
    `refuses the modifications that the corpus calls refused${corpus === undefined ? ` (skipped: ${sharedMissing})` : ''}`,
    () => {
      const cases = readdirSync(corpus ?? '')
        .filter((file) => file.startsWith('modify-'))
        .map((file) => [file, parseJson(readFileSync(join(corpus ?? '', file), 'utf8'))] as const)
        .flatMap(([file, content]) => {
          const input = valueAt(content, ['input']);
          const old = isDocument(input) ? input.get('oldPipeline') : undefined;
          const next = isDocument(input) ? input.get('newPipeline') : undefined;
          return old === undefined || next === undefined
            ? []
            : [[file, checkpointVerdict(old, next).verdict]];
        });
      expect(cases.length).toBeGreaterThan(0);
      expect(cases.filter(([, verdict]) => verdict !== 'lost')).toEqual([]);
    },
  );
});
