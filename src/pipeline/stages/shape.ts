/** Stages that reshape, filter or check single documents, and those that only a window may hold. */
import type { Placement, StageSpec } from '../catalogue.ts';
import { field, likely, oneOf, openDocument, required, verified } from './fields.ts';

const EVERYWHERE: Placement = { main: 'middle', window: 'yes', payload: 'yes' };
const NOT_IN_PAYLOAD: Placement = { main: 'middle', window: 'yes', payload: 'no' };
const WINDOW_ONLY: Placement = { main: 'never', window: 'yes', payload: 'no' };

/** The aggregation stages keep the meaning they have in MongoDB; where they are allowed is Atlas's. */
const FACT = verified('Atlas docs, stream-aggregation-stages; stream engine (2024), stage traits');
const MANUAL = verified('MongoDB manual, aggregation stages');

export const SHAPE_STAGES: Readonly<Record<string, StageSpec>> = {
  $addFields: {
    description: 'Adds fields to documents, or replaces their values.',
    placement: EVERYWHERE,
    body: openDocument('Field paths and the expressions that give their values.', { holds: 'expressions' }),
    fact: FACT,
  },
  $set: {
    description: 'Adds fields to documents, or replaces their values; the same as $addFields.',
    placement: EVERYWHERE,
    body: openDocument('Field paths and the expressions that give their values.', { holds: 'expressions' }),
    fact: FACT,
  },
  $project: {
    description: 'Keeps, leaves out or computes fields.',
    placement: EVERYWHERE,
    body: openDocument('Field paths with 1 or true to keep, 0 or false to leave out, or an expression.', {
      holds: 'expressions',
    }),
    fact: FACT,
  },
  $replaceRoot: {
    description: 'Replaces each document by a document in it or made from it.',
    placement: EVERYWHERE,
    body: field('document', 'What replaces the document.', {
      closed: true,
      fields: {
        newRoot: required('any', 'Expression that gives the new document.', {
          fact: MANUAL,
          holds: 'expression',
        }),
      },
    }),
    fact: FACT,
  },
  $replaceWith: {
    description: 'Replaces each document by a document in it or made from it; short for $replaceRoot.',
    placement: NOT_IN_PAYLOAD,
    body: field('any', 'Expression that gives the new document.', { holds: 'expression' }),
    fact: FACT,
  },
  $match: {
    description: 'Lets through the documents that match a query.',
    placement: NOT_IN_PAYLOAD,
    body: openDocument('A query; $text is refused.', { holds: 'conditions' }),
    fact: FACT,
  },
  $redact: {
    description: 'Leaves out parts of documents, by $$DESCEND, $$PRUNE and $$KEEP.',
    placement: NOT_IN_PAYLOAD,
    body: field('any', 'Expression that gives $$DESCEND, $$PRUNE or $$KEEP.', { holds: 'expression' }),
    fact: FACT,
  },
  $unset: {
    description: 'Leaves out fields.',
    placement: NOT_IN_PAYLOAD,
    body: field(['string', 'strings'], 'A field path, or a list of them.', { nonEmpty: true, fact: MANUAL }),
    fact: FACT,
  },
  $unwind: {
    description: 'Makes one document of each element of an array.',
    placement: NOT_IN_PAYLOAD,
    body: field(['string', 'document'], 'The array, as $path, or a document with options.', {
      fact: MANUAL,
      closed: true,
      fields: {
        path: required('string', 'The array, as $path.'),
        includeArrayIndex: field('string', 'Field that takes the index of the element.'),
        preserveNullAndEmptyArrays: field('boolean', 'Whether documents without elements go on.', {
          default: false,
        }),
      },
    }),
    fact: FACT,
  },
  $validate: {
    description: 'Checks documents against a schema or query; others are dropped or go to the DLQ.',
    placement: NOT_IN_PAYLOAD,
    body: field('document', 'The schema, and what becomes of documents that do not fit.', {
      fields: {
        validator: required('document', 'A query, such as $jsonSchema, that valid documents match.', {
          open: true,
          holds: 'conditions',
        }),
        validationAction: oneOf(['discard', 'dlq'], 'What becomes of the others.', {
          default: 'discard',
          doubtfulValues: ['error'],
        }),
      },
    }),
    fact: verified('Atlas docs, sp-agg-validate; stream engine (2024), $validate'),
  },
  $group: {
    description: 'Groups the documents of a window and computes over each group.',
    placement: WINDOW_ONLY,
    isBlocking: true,
    body: openDocument('The key `_id`, and fields with their accumulators.', {
      holds: 'accumulators',
      fields: {
        _id: required('any', 'Expression that gives the group; null for one group.', {
          fact: MANUAL,
          holds: 'expression',
        }),
      },
    }),
    fact: FACT,
  },
  $sort: {
    description: 'Sorts the documents of a window.',
    placement: WINDOW_ONLY,
    isBlocking: true,
    body: openDocument('Field paths with 1, -1 or {$meta}; the order of the keys counts.', {
      nonEmpty: true,
      fact: MANUAL,
    }),
    fact: FACT,
  },
  $count: {
    description: 'Counts the documents of a window.',
    placement: WINDOW_ONLY,
    body: field('string', 'Field that takes the count.', { nonEmpty: true, fact: MANUAL }),
    fact: FACT,
  },
  $limit: {
    description: 'Lets through the first documents of a window.',
    placement: WINDOW_ONLY,
    body: field('integer', 'How many, at least 1.', { min: 1, fact: MANUAL }),
    fact: FACT,
  },
  $throttle: {
    description: 'Slows the stream down to a rate.',
    placement: { main: 'middle', window: 'no', payload: 'no' },
    body: field('document', 'The rate: bytes, messages or both.', {
      fields: {
        bytesPerSec: field('number', 'Bytes per second.', { min: 0 }),
        messagesPerSec: field('number', 'Messages per second.', { min: 0 }),
      },
    }),
    fact: verified('Atlas docs, sp-agg-throttle'),
  },
  $setStreamMeta: {
    description: "Sets fields of the document's stream metadata.",
    placement: { main: 'middle', window: 'open', payload: 'no' },
    body: openDocument('Keys that start with `stream.`, and expressions.', {
      nonEmpty: true,
      holds: 'expressions',
      fact: likely('Atlas docs, stream-aggregation-stages'),
    }),
    fact: verified('Atlas docs, stream-aggregation-stages'),
  },
};
