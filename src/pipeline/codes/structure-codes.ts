/** Rules about the pipeline as a whole: which stages stand where. */
import type { RuleSpec } from './pipeline-code.ts';
import { DLQ, MERGE, SOLAR, between, sink, tumbling, whole } from './pipeline-code.ts';

const ENGINE = 'Stream engine (2024), pipeline planner';
const STAGES_PAGE = 'Atlas docs, stream-aggregation-stages';

export const STRUCTURE_RULES = {
  PIPELINE_NOT_LIST: {
    severity: 'error',
    title: 'The pipeline is not a list of stages',
    fix: 'write at least a $source and a sink such as $merge',
    explanation: 'A pipeline is a list of stages that is not empty.',
    source: `Admin API, StreamsProcessor.pipeline; ${ENGINE}`,
    example: whole(),
    legal: whole(SOLAR, MERGE),
  },
  PIPELINE_STAGE_SHAPE: {
    severity: 'error',
    title: 'A stage has not exactly one key',
    fix: 'write one stage name with its body',
    explanation: 'A stage is a document with one member: its name and what it does.',
    source: ENGINE,
    example: between('{"$match": {}, "$unset": "a"}'),
    legal: between('{"$match": {}}'),
  },
  PIPELINE_STAGE_UNSUPPORTED: {
    severity: 'error',
    title: 'A stage that Atlas Stream Processing does not have',
    fix: 'use a stage that streams have, or do this in a $lookup, which runs in the database',
    explanation: 'Not every stage of MongoDB can run over a stream; Atlas refuses the others.',
    source: `${STAGES_PAGE}; ${ENGINE}: 'Unsupported stage'`,
    example: between('{"$sample": {"size": 5}}'),
    legal: between('{"$match": {}}'),
  },
  PIPELINE_FIRST_STAGE: {
    severity: 'error',
    title: 'The first stage is not $source',
    fix: 'begin with $source',
    explanation: 'A pipeline begins with its one $source.',
    source: `${ENGINE}; Atlas docs, architecture`,
    example: whole('{"$match": {}}', MERGE),
    legal: whole(SOLAR, '{"$match": {}}', MERGE),
  },
  PIPELINE_SOURCE_PLACE: {
    severity: 'error',
    title: '$source stands after the first stage',
    fix: 'remove it: a second source is a second processor',
    explanation: 'A processor has exactly one source, its first stage.',
    source: `${ENGINE}; Atlas docs, architecture`,
    example: between(SOLAR),
    legal: whole(SOLAR, MERGE),
  },
  PIPELINE_SINK_MISSING: {
    severity: 'error',
    title: 'The last stage is not a sink',
    explanation:
      'A processor that Atlas keeps ends in $merge, $emit, $iceberg, $https or $externalFunction. Only sp.process() of the shell runs without one.',
    source: `${ENGINE}; Atlas docs, sp-agg-https, sp-agg-externalFunction, sp-agg-iceberg`,
    example: whole(SOLAR, '{"$match": {}}'),
    legal: whole(SOLAR, '{"$match": {}}', MERGE),
  },
  PIPELINE_AFTER_SINK: {
    severity: 'error',
    title: 'A stage follows the sink',
    explanation: 'Nothing may follow $merge, $emit or $iceberg, and a processor has one of them.',
    source: ENGINE,
    example: whole(SOLAR, MERGE, '{"$match": {}}'),
    legal: whole(SOLAR, '{"$match": {}}', MERGE),
  },
  PIPELINE_WINDOW_REPEATED: {
    severity: 'error',
    title: 'More than one window',
    fix: 'keep one window, and let a second processor read what this one writes',
    explanation: 'A pipeline has at most one window stage.',
    source: `${ENGINE}; Atlas docs, windows`,
    example: between(
      '{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": []}}',
      '{"$tumblingWindow": {"interval": {"size": 1, "unit": "hour"}, "pipeline": []}}',
    ),
    legal: between('{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": []}}'),
  },
  PIPELINE_ONLY_IN_WINDOW: {
    severity: 'error',
    title: 'A stage that only a window may hold',
    explanation: '$group, $sort, $count and $limit need an end of the data, which only a window has.',
    source: `${ENGINE}; ${STAGES_PAGE}`,
    example: between('{"$group": {"_id": "$device"}}'),
    legal: tumbling('', '{"$group": {"_id": "$device"}}'),
  },
  PIPELINE_NOT_IN_WINDOW: {
    severity: 'error',
    title: 'A stage that no window may hold',
    explanation: 'Sources, sinks, windows and $throttle are allowed in the main pipeline only.',
    source: `${ENGINE}; ${STAGES_PAGE}`,
    example: tumbling('', `{"$group": {"_id": null}}, ${MERGE}`),
    legal: tumbling(''),
  },
  PIPELINE_MAYBE_NOT_IN_WINDOW: {
    severity: 'warning',
    title: 'A stage that is not documented inside a window',
    fix: 'move it into the main pipeline, where that is possible',
    explanation: 'The docs show this stage in the main pipeline only; Atlas may refuse it inside a window.',
    source: STAGES_PAGE,
    example: tumbling('', '{"$setStreamMeta": {"stream.kind": "a"}}, {"$group": {"_id": null}}'),
    legal: between('{"$setStreamMeta": {"stream.kind": "a"}}'),
  },
  PIPELINE_NOT_IN_PAYLOAD: {
    severity: 'error',
    title: 'A stage that no payload may hold',
    explanation:
      'The payload of $https and $externalFunction takes $project, $addFields, $replaceRoot and $set.',
    source: `${ENGINE}; Atlas docs, sp-agg-https`,
    example: {
      ...between('{"$https": {"connectionName": "web", "as": "answer", "payload": [{"$match": {}}]}}'),
      options: DLQ,
    },
    legal: {
      ...between(
        '{"$https": {"connectionName": "web", "as": "answer", "payload": [{"$project": {"a": 1}}]}}',
      ),
      options: DLQ,
    },
  },
  PIPELINE_TIER_STAGE: {
    severity: 'error',
    title: 'A stage that needs a larger tier',
    explanation: 'Atlas runs some stages on larger tiers only.',
    source: 'Atlas docs, sp-agg-iceberg',
    example: {
      ...sink(
        '{"$iceberg": {"connectionName": "bucket", "bucket": "b", "path": "p", "databaseName": "d", "tableName": "t"}}',
      ),
      tier: 'SP5',
    },
    legal: {
      ...sink(
        '{"$iceberg": {"connectionName": "bucket", "bucket": "b", "path": "p", "databaseName": "d", "tableName": "t"}}',
      ),
      tier: 'SP10',
    },
  },
  PIPELINE_PARALLELISM: {
    severity: 'error',
    title: 'More parallelism than the tier has',
    explanation:
      'What all stages of a processor ask for beyond one each must fit the tier: SP2 1, SP5 2, SP10 8, SP30 16, SP50 64.',
    source: 'Atlas docs, tier guide',
    example: {
      ...sink(
        '{"$merge": {"into": {"connectionName": "atlas", "db": "shop", "coll": "out"}, "parallelism": 4}}',
      ),
      tier: 'SP5',
    },
    legal: {
      ...sink(
        '{"$merge": {"into": {"connectionName": "atlas", "db": "shop", "coll": "out"}, "parallelism": 3}}',
      ),
      tier: 'SP5',
    },
  },
  PIPELINE_INITIAL_SYNC_TIER: {
    severity: 'warning',
    title: 'More collections to copy than the tier is made for',
    explanation:
      'One `initialSync` copies at most 1 collection on SP2 and SP5, 5 on SP10, 10 on SP30 and 50 on SP50. What Atlas does beyond is not documented.',
    source: 'Atlas docs, tier guide',
    example: {
      ...whole(
        '{"$source": {"connectionName": "atlas", "db": "d", "coll": ["a", "b"], "initialSync": {"enable": true}}}',
        MERGE,
      ),
      tier: 'SP5',
    },
    legal: {
      ...whole(
        '{"$source": {"connectionName": "atlas", "db": "d", "coll": ["a", "b"], "initialSync": {"enable": true}}}',
        MERGE,
      ),
      tier: 'SP10',
    },
  },
  PIPELINE_CONNECTION_UNKNOWN: {
    severity: 'error',
    title: 'A connection that is not there',
    explanation: 'Atlas looks up every connection when a processor is created or changed.',
    source: `${ENGINE}; recorded responses: 'connection named X does not exist'`,
    example: whole('{"$source": {"connectionName": "sonar"}}', MERGE),
    legal: whole(SOLAR, MERGE),
  },
  PIPELINE_CONNECTION_TYPE: {
    severity: 'error',
    title: 'A connection of a type that is not allowed there',
    explanation: 'Every stage works with certain types of connection only.',
    source: `${ENGINE}; Atlas docs, manage-connection-registry and the pages of the stages`,
    example: sink('{"$emit": {"connectionName": "solar"}}'),
    legal: sink('{"$emit": {"connectionName": "kafka", "topic": "t"}}'),
  },
  PIPELINE_DLQ_SHAPE: {
    severity: 'error',
    title: 'The DLQ is not complete',
    fix: 'write dlq: {connectionName, db, coll}',
    explanation: '`options.dlq` names a connection of type Cluster, a database and a collection.',
    source: 'Admin API, StreamsDLQ; MCP server, streams schema',
    example: { ...whole(SOLAR, MERGE), options: '{"dlq": {"connectionName": "atlas", "db": "shop"}}' },
    legal: { ...whole(SOLAR, MERGE), options: DLQ },
  },
  PIPELINE_DLQ_MISSING: {
    severity: 'error',
    title: '$validate wants a DLQ and there is none',
    explanation: 'With `validationAction: dlq` Atlas refuses a processor without `options.dlq`.',
    source: 'Stream engine (2024), $validate',
    example: between('{"$validate": {"validator": {"a": 1}, "validationAction": "dlq"}}'),
    legal: {
      ...between('{"$validate": {"validator": {"a": 1}, "validationAction": "dlq"}}'),
      options: DLQ,
    },
  },
  PIPELINE_TOO_LARGE: {
    severity: 'error',
    title: 'A pipeline of more than 16 MB',
    explanation: 'The whole definition of a pipeline has at most 16 MB.',
    source: 'Atlas docs, stream-aggregation',
    example: {
      get pipeline() {
        return between(`{"$match": {"name": {"$in": ["${'x'.repeat(17 * 1024 * 1024)}"]}}}`).pipeline;
      },
      shown:
        '[{"$source": {"connectionName": "solar"}}, {"$match": {"name": {"$in": [... 17 MB of names ...]}}}, ...]',
    },
    legal: between('{"$match": {"name": {"$in": ["x"]}}}'),
  },
  PIPELINE_DLQ_WANTED: {
    severity: 'warning',
    title: 'Documents that fail are dropped for want of a DLQ',
    explanation:
      '$https and $externalFunction send failed documents to the DLQ, unless `onError` says otherwise; a Kafka source with `keyFormatError: dlq` sends records there. Without a DLQ they are dropped.',
    source: 'Atlas docs, sp-agg-https, sp-agg-externalFunction, sp-agg-source; stream engine (2024)',
    example: between('{"$https": {"connectionName": "web", "as": "answer"}}'),
    legal: between('{"$https": {"connectionName": "web", "as": "answer", "onError": "ignore"}}'),
  },
} as const satisfies Readonly<Record<string, RuleSpec>>;
