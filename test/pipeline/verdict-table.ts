/** The verdict table of domain facts 2.4, for whatever judges a changed pipeline: the function, the plan, the sandbox. */
import type { Value } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';

export const SOURCE = '{"$source": {"connectionName": "k", "topic": "t", "config": {"group_id": "g"}}}';
export const MERGE = '{"$merge": {"into": {"connectionName": "c", "db": "d", "coll": "o"}}}';
const GROUP = '{"$group": {"_id": "$a", "n": {"$sum": 1}}}';
export const tumbling = (members: string, inner = GROUP) =>
  `{"$tumblingWindow": {"interval": {"size": 5, "unit": "second"}${members}, "pipeline": [${inner}]}}`;
const hopping = (hop: string, inner = GROUP) =>
  `{"$hoppingWindow": {"interval": {"size": 5, "unit": "second"}, "hopSize": ${hop}, "pipeline": [${inner}]}}`;
export const session = (members: string) =>
  `{"$sessionWindow": {"partitionBy": "$a", "gap": {"size": 5, "unit": "second"}${members}, "pipeline": [${GROUP}]}}`;
/** A pipeline of stages that are JSON. */
export const pipeline = (...stages: string[]): Value => parseJson(`[${stages.join()}]`);

/** Written by hand from domain facts 2.4; one row a fact. Source of all: stream engine (late 2024), validation of a modification. */
export const TABLE: readonly (readonly [string, string[], string[], string, string, string])[] = [
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
    [
      '{"$source": {"connectionName": "c", "db": "d", "coll": "x", "initialSync": {"enable": true, "parallelism": 4}}}',
      MERGE,
    ],
    [
      '{"$source": {"connectionName": "c", "db": "d", "coll": "x", "initialSync": {"enable": true, "parallelism": {"$numberInt": "4"}}}}',
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
