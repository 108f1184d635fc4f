import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document, Value } from '../../src/model/document.ts';
import { document, isDocument, isList, textOf, valueAt } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import { checkPipeline } from '../../src/pipeline/check.ts';
import { sharedMissing, sharedPath } from '../shared.ts';

const corpus = sharedPath('corpus');
const isThere = corpus !== undefined;
const why = isThere ? '' : ` (skipped: ${sharedMissing})`;

const load = (folder: string): (readonly [string, Document])[] =>
  (corpus === undefined ? [] : readdirSync(join(corpus, folder))).map((file) => {
    const content = parseJson(readFileSync(join(corpus ?? '', folder, file), 'utf8'));
    if (!isDocument(content)) throw new Error(file);
    return [file, content];
  });

const textsOf = (value: Value | undefined): string[] => (isList(value) ? value.map(String) : []);

const connectionsOf = (value: Value | undefined): Map<string, string> =>
  new Map(isDocument(value) ? value.entries.map(([name, type]) => [name, textOf(type) ?? '']) : []);

const DLQ = document({ connectionName: 'its-dlq', db: 'd', coll: 'c' });

function check(content: Document, needsDlq: boolean) {
  const connections = connectionsOf(content.get('connections'));
  const options = content.get('options');
  connections.set('its-dlq', 'Cluster');
  return checkPipeline(content.get('pipeline') ?? null, {
    connections,
    ...(needsDlq ? { options: document({ dlq: DLQ }) } : options === undefined ? {} : { options }),
  });
}

/** Tags that take away the promise that a pipeline is valid. */
const NOT_VALID = ['fragment', 'sinkless', 'likely-rejected', 'doubtful-field', 'uses-NOW'];

const valid = load('pipelines/').filter(
  ([, content]) => !textsOf(content.get('tags')).some((tag) => NOT_VALID.includes(tag)),
);

describe.skipIf(!isThere)(`pipelines that Atlas takes${why}`, () => {
  it('are about a hundred', () => {
    expect(valid.length).toBeGreaterThan(90);
  });

  it.each(valid)('%s gives no error', (_, content) => {
    const needsDlq = textsOf(content.get('tags')).includes('needs-dlq');
    expect(check(content, needsDlq).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

/** What is said of operators and expressions; that of a pipeline which Atlas takes is a false alarm, warnings too. */
const OF_EXPRESSIONS = /^PIPELINE_(?:OPERATOR|EXPRESSION|FIELD_PATH|OPTION|VARIABLE|QUERY)/;

it.skipIf(!isThere)(`no pipeline that Atlas takes has a finding about its expressions${why}`, () => {
  const found = valid.flatMap(([file, content]) =>
    check(content, true)
      .filter(({ code }) => OF_EXPRESSIONS.test(code))
      .map(({ message }) => `${file}: ${message}`),
  );
  expect(found).toEqual([]);
});

const CERTAIN = ['observed', 'server-test', 'source-code', 'documented', 'client-source'];

/** Nothing in a manifest tells a time series collection from another: only Atlas can refuse these. */
const ONLY_ATLAS_KNOWS = ['pipeline-merge-timeseries-target.json'];

/** By hand: the offending places, one for each file. */
const PLACES: Readonly<Record<string, string>> = {
  'pipeline-dlq-kafka-connection.json': 'PIPELINE_CONNECTION_TYPE options/dlq/connectionName',
  'pipeline-emit-key-without-keyformat.json': 'PIPELINE_EMIT_KEY_FORMAT pipeline/1/$emit/config/key',
  'pipeline-emit-no-connectionname.json': 'PIPELINE_FIELD_MISSING pipeline/1/$emit',
  'pipeline-emit-s3-interval-zero.json': 'PIPELINE_FIELD_RANGE pipeline/1/$emit/config/writeOptions/interval',
  'pipeline-emit-sample-connection.json': 'PIPELINE_CONNECTION_TYPE pipeline/1/$emit/connectionName',
  'pipeline-emit-schemaregistryname.json':
    'PIPELINE_FIELD_MISTAKEN pipeline/1/$emit/schemaRegistry/schemaRegistryName',
  'pipeline-emit-unknown-connection.json': 'PIPELINE_CONNECTION_UNKNOWN pipeline/1/$emit/connectionName',
  'pipeline-first-not-source.json': 'PIPELINE_FIRST_STAGE pipeline/0/$match',
  'pipeline-hopping-hopsize-zero.json': 'PIPELINE_FIELD_RANGE pipeline/1/$hoppingWindow/hopSize',
  'pipeline-https-payload-match.json': 'PIPELINE_NOT_IN_PAYLOAD pipeline/1/$https/payload/0/$match',
  'pipeline-https-unknown-connection.json': 'PIPELINE_CONNECTION_UNKNOWN pipeline/1/$https/connectionName',
  'pipeline-https-unknown-method.json': 'PIPELINE_FIELD_VALUE pipeline/1/$https/method',
  'pipeline-lookup-kafka-connection.json': 'PIPELINE_CONNECTION_TYPE pipeline/1/$lookup/from/connectionName',
  'pipeline-lookup-unknown-connection.json':
    'PIPELINE_CONNECTION_UNKNOWN pipeline/1/$lookup/from/connectionName',
  'pipeline-match-text.json': 'PIPELINE_QUERY_OPERATOR pipeline/1/$match/$text',
  'pipeline-merge-inside-window.json': 'PIPELINE_NOT_IN_WINDOW pipeline/1/$tumblingWindow/pipeline/1/$merge',
  'pipeline-merge-into-kafka-topic.json': 'PIPELINE_FIELD_MISTAKEN pipeline/1/$merge/into/topic',
  'pipeline-merge-on-duplicate.json': 'PIPELINE_MERGE_ON_DUPLICATE pipeline/1/$merge/on/1',
  'pipeline-merge-whenmatched-fail.json': 'PIPELINE_FIELD_VALUE pipeline/1/$merge/whenMatched',
  'pipeline-merge-whennotmatched-fail.json': 'PIPELINE_FIELD_VALUE pipeline/1/$merge/whenNotMatched',
  'pipeline-session-limit-first.json': 'PIPELINE_SESSION_LIMIT pipeline/1/$sessionWindow/pipeline/0/$limit',
  'pipeline-session-meta-in-first-blocking.json':
    'PIPELINE_SESSION_META pipeline/1/$sessionWindow/pipeline/0/$sort/_stream_meta.window.partition',
  'pipeline-source-coll-without-db.json': 'PIPELINE_SOURCE_COLL_WITHOUT_DB pipeline/0/$source/coll',
  'pipeline-source-documents-not-array.json':
    'PIPELINE_SOURCE_DOCUMENTS pipeline/0/$source/documents/$literal',
  'pipeline-source-documents-not-objects.json':
    'PIPELINE_SOURCE_DOCUMENTS pipeline/0/$source/documents/$literal/0',
  'pipeline-source-empty-db.json': 'PIPELINE_FIELD_EMPTY pipeline/0/$source/db',
  'pipeline-source-fulldocumentonly-without-fulldocument.json':
    'PIPELINE_SOURCE_FULL_DOCUMENT_ONLY pipeline/0/$source/config/fullDocumentOnly',
  'pipeline-source-tsfieldname-dotted.json': 'PIPELINE_SOURCE_TS_FIELD pipeline/0/$source/tsFieldName',
  'pipeline-source-tsfieldname-empty.json': 'PIPELINE_FIELD_EMPTY pipeline/0/$source/tsFieldName',
  'pipeline-source-unknown-connection.json': 'PIPELINE_CONNECTION_UNKNOWN pipeline/0/$source/connectionName',
  'pipeline-stage-after-sink.json': 'PIPELINE_AFTER_SINK pipeline/2/$match',
  'pipeline-unsupported-stage-foo.json': 'PIPELINE_STAGE_UNSUPPORTED pipeline/1/$foo',
  'pipeline-validate-bad-validator.json':
    'PIPELINE_JSON_SCHEMA pipeline/1/$validate/validator/$jsonSchema/required',
  'pipeline-validate-dlq-without-dlq.json': 'PIPELINE_DLQ_MISSING pipeline/1/$validate/validationAction',
  'pipeline-validate-near.json': 'PIPELINE_QUERY_OPERATOR pipeline/1/$validate/validator/loc/$near',
  'pipeline-vectorsearch-query-and-queryvector.json':
    'PIPELINE_VECTOR_QUERY pipeline/1/$vectorSearch/queryVector',
  'pipeline-window-idletimeout-bare-number.json': 'PIPELINE_DURATION pipeline/1/$tumblingWindow/idleTimeout',
  'pipeline-window-interval-zero.json': 'PIPELINE_FIELD_RANGE pipeline/1/$tumblingWindow/interval',
  'pipeline-window-processingtime-with-lateness.json':
    'PIPELINE_WINDOW_PROCESSING_TIME pipeline/1/$tumblingWindow/allowedLateness',
};

/** The engine of 2024 refused them, and the docs of today don't. */
const NO_LONGER_DOCUMENTED = ['pipeline-merge-parallelism-dynamic-coll.json'];

const invalid = load('invalid/')
  .filter(([file, content]) => content.get('kind') === 'pipeline' && !ONLY_ATLAS_KNOWS.includes(file))
  .map(([file, content]) => [file, content, valueAt(content, ['input'])] as const);

describe.skipIf(!isThere)(`pipelines that Atlas refuses${why}`, () => {
  const refused = invalid.filter(
    ([file, content]) => content.get('mustNotReject') !== true && !NO_LONGER_DOCUMENTED.includes(file),
  );

  it.each(refused.filter(([, content]) => CERTAIN.includes(textOf(content.get('certainty')) ?? '')))(
    '%s gives an error at its place',
    (file, _, input) => {
      if (!isDocument(input)) throw new Error(file);
      const errors = check(input, false).filter(({ severity }) => severity === 'error');
      expect(errors.map(({ code, path }) => `${code} ${path.join('/')}`)).toContain(PLACES[file]);
    },
  );

  it.each(refused.filter(([, content]) => !CERTAIN.includes(textOf(content.get('certainty')) ?? '')))(
    '%s, which is not certain, gives a warning at least',
    (file, _, input) => {
      if (!isDocument(input)) throw new Error(file);
      expect(check(input, false)).not.toEqual([]);
    },
  );

  it.each(invalid.filter(([, content]) => content.get('mustNotReject') === true))(
    '%s, which only a client refuses, gives no error',
    (file, _, input) => {
      if (!isDocument(input)) throw new Error(file);
      expect(check(input, false).filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});
