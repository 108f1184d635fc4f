/** Stages that ask something else about a document: databases, web services, functions. */
import type { Fields, Mistake, Placement, StageSpec } from '../catalogue.ts';
import { connectionName, field, members, oneOf, openDocument, required, verified } from './fields.ts';

const NOT_IN_PAYLOAD: Placement = { main: 'middle', window: 'yes', payload: 'no' };
const MAIN_OR_SINK: Placement = { main: 'middle-or-last', window: 'yes', payload: 'no' };
const NEWER: Placement = { main: 'middle', window: 'open', payload: 'no' };

const FROM: Fields = {
  connectionName: connectionName('A connection of type Cluster.'),
  db: required('string', 'The database.', { nonEmpty: true }),
  coll: required('string', 'The collection.', { nonEmpty: true }),
};

const PAYLOAD = field(
  'stages',
  'Stages that make the request of the document: $project, $addFields, $replaceRoot, $set.',
  {
    runs: 'payload',
  },
);

const ON_ERROR = oneOf(['dlq', 'ignore', 'fail'], 'What to do with a document whose request fails.', {
  default: 'dlq',
});

const NOT_CACHED = (name: string): Mistake => ({
  path: [name],
  fix: 'remove it, or use $lookup: $cachedLookup has none',
  severity: 'error',
  source: 'Atlas docs, sp-agg-cached-lookup',
});

export const LOOKUP_STAGES: Readonly<Record<string, StageSpec>> = {
  $lookup: {
    description: 'Joins documents with a collection of an Atlas cluster.',
    placement: NOT_IN_PAYLOAD,
    body: field('document', 'What to join, and how.', {
      fields: {
        from: members(FROM, 'The collection; may be left out when `pipeline` is given.'),
        localField: field('string', 'Field of the document.'),
        foreignField: field('string', 'Field of the collection.'),
        let: openDocument('Variables for `pipeline`.', { holds: 'expressions' }),
        pipeline: field('stages', 'Stages that run in the database.', { runs: 'server' }),
        as: required('string', 'Field that takes the list of what was found.', { nonEmpty: true }),
        parallelism: field('integer', 'How many lookups run at once, up to 64.', {
          min: 1,
          max: 64,
          default: 1,
        }),
        partitionBy: field('any', 'Expression that keeps documents of one value in order.', {
          holds: 'expression',
        }),
      },
    }),
    connections: [{ path: ['from', 'connectionName'], types: ['Cluster'], purpose: 'lookup' }],
    parallelism: [['parallelism']],
    fact: verified('Atlas docs, sp-agg-lookup; stream engine (2024), $lookup'),
  },
  $cachedLookup: {
    description: 'Joins documents with a collection, keeping what it found for a time.',
    placement: NEWER,
    body: field('document', 'What to join, and how long to keep it.', {
      fields: {
        ttl: required('duration', 'How long a result is kept.'),
        from: members(FROM, 'The collection.', { required: 'yes' }),
        localField: required('string', 'Field of the document.'),
        foreignField: required('string', 'Field of the collection.'),
        as: required('string', 'Field that takes the list of what was found.', { nonEmpty: true }),
        maxMemUsageBytes: field(
          'number',
          'Memory for the cache; by default 10 % of the worker, at most 12.5 %.',
        ),
      },
    }),
    connections: [{ path: ['from', 'connectionName'], types: ['Cluster'], purpose: 'lookup' }],
    mistakes: [NOT_CACHED('let'), NOT_CACHED('pipeline')],
    fact: verified('Atlas docs, sp-agg-cached-lookup'),
  },
  $vectorSearch: {
    description: 'Finds the documents of a collection that are nearest in meaning.',
    placement: NEWER,
    body: field('document', 'Where and what to search.', {
      fields: {
        from: members(FROM, 'The collection; names, not expressions.', { required: 'yes' }),
        as: required('string', 'Field that takes the list of what was found.', { nonEmpty: true }),
        index: required('string', 'The vector search index.'),
        path: required('string', 'The indexed field.'),
        limit: required(['integer', 'expression'], 'How many to find.', { min: 1 }),
        queryVector: field(['list', 'expression'], 'The vector. Not with `query`.'),
        query: members(
          { text: required(['string', 'expression'], 'The text, turned into a vector by `model`.') },
          'What to search by text. Not with `queryVector`.',
        ),
        model: field('string', 'The embedding model.'),
        numCandidates: field(
          ['integer', 'expression'],
          'How many neighbours to look at; needed unless `exact`.',
          {
            min: 1,
          },
        ),
        exact: field('boolean', 'Whether to search exactly.'),
        filter: field(['document', 'expression'], 'Which documents to look at.', {
          open: true,
          holds: 'nothing',
        }),
        searchNodePreference: members(
          { key: field('any', 'Key that chooses the node.') },
          'Which search node to ask.',
          {
            open: true,
          },
        ),
        pipeline: field('stages', 'Stages that run in the database.', { runs: 'server' }),
        let: openDocument('Variables for `pipeline`.', { holds: 'expressions' }),
      },
    }),
    connections: [{ path: ['from', 'connectionName'], types: ['Cluster'], purpose: 'lookup' }],
    fact: verified('Atlas docs, sp-agg-vectorSearch'),
  },
  $https: {
    description: 'Calls a web service for every document.',
    placement: MAIN_OR_SINK,
    body: field('document', 'The request, and where its answer goes.', {
      fields: {
        connectionName: connectionName('A connection of type Https.'),
        path: field(['string', 'expression'], "Path below the connection's URL."),
        parameters: openDocument('Query parameters.', {
          members: field(['boolean', 'number', 'string', 'expression'], 'One parameter.'),
        }),
        method: oneOf(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], 'The method.', { default: 'GET' }),
        headers: openDocument('Headers: strings, or field paths.', {
          members: field('string', 'One header.', { holds: 'expression' }),
        }),
        as: field('string', 'Field that takes the answer; needed unless it is the last stage.', {
          nonEmpty: true,
        }),
        onError: ON_ERROR,
        payload: PAYLOAD,
        config: members(
          {
            connectionTimeoutSec: field('number', 'Seconds to connect.', { default: 30 }),
            requestTimeoutSec: field('number', 'Seconds to answer.', { default: 60 }),
            parseJsonStrings: field('boolean', 'Whether strings of the answer that hold JSON are parsed.', {
              default: false,
            }),
          },
          'Settings of the client.',
        ),
      },
    }),
    connections: [{ path: ['connectionName'], types: ['Https'], purpose: 'function' }],
    fact: verified('Atlas docs, sp-agg-https; stream engine (2024), $https'),
  },
  $externalFunction: {
    description: 'Calls an AWS Lambda function for every document.',
    placement: MAIN_OR_SINK,
    body: field('document', 'The function, and where its answer goes.', {
      fields: {
        connectionName: connectionName('A connection of type AWSLambda.'),
        functionName: required('string', "Name or ARN, in the workspace's region.", { nonEmpty: true }),
        execution: oneOf(['sync', 'async'], 'Whether to wait for the answer.', { default: 'sync' }),
        as: field(
          'string',
          'Field that takes the answer: needed with sync unless it is the last stage, not allowed with async.',
          {
            nonEmpty: true,
          },
        ),
        onError: ON_ERROR,
        payload: PAYLOAD,
        parallelism: field('integer', 'How many calls run at once; sync only.', { min: 1 }),
        partitionBy: field('any', 'Expression that keeps documents of one value in order; sync only.', {
          holds: 'expression',
        }),
      },
    }),
    connections: [{ path: ['connectionName'], types: ['AWSLambda'], purpose: 'function' }],
    parallelism: [['parallelism']],
    fact: verified('Atlas docs, sp-agg-externalFunction'),
  },
};
