/**
 * What of a pipeline decides whether its position can be carried over to another one: its source, its window, and whether its sink may get
 * a document twice.
 */
import type { Document, Value } from '../model/document.ts';
import { NumberLiteral, isDocument, isList, textOf, valueAt } from '../model/document.ts';
import { areEqual } from '../model/document/equality.ts';
import { STAGES } from './stages.ts';

export interface WindowFacts {
  readonly stage: string;
  /** In milliseconds; undefined where a time has a form that is not known. */
  readonly interval: number | undefined;
  readonly offset: number | undefined;
  readonly lateness: number | undefined;
  readonly isProcessingTime: boolean;
}

const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** How late an event may be when the pipeline does not say. Source: domain facts 1.3. */
const DEFAULT_LATENESS_MS = 3000;

/** The first window of a pipeline. */
export function windowIn(pipeline: Value | undefined): WindowFacts | undefined {
  for (const stage of stagesOf(pipeline)) {
    const [name = '', body] = stage.entries[0] ?? [];
    if (STAGES.get(name)?.isWindow !== true) continue;
    const offset = valueAt(body, ['offset']);
    const lateness = valueAt(body, ['allowedLateness']);
    return {
      stage: name,
      interval: durationOf(valueAt(body, [name === '$sessionWindow' ? 'gap' : 'interval'])),
      offset:
        offset === undefined ? 0 : scaled(valueAt(offset, ['offsetFromUtc']), valueAt(offset, ['unit'])),
      lateness: lateness === undefined ? DEFAULT_LATENESS_MS : durationOf(lateness),
      isProcessingTime: textOf(valueAt(body, ['boundary'])) === 'processingTime',
    };
  }
  return undefined;
}

function durationOf(value: Value | undefined): number | undefined {
  const size = numberOf(value);
  // assumed (same-time): an allowed lateness of 0 may be written without a unit.
  return size === undefined
    ? scaled(valueAt(value, ['size']), valueAt(value, ['unit']))
    : size === 0
      ? 0
      : undefined;
}

function scaled(size: Value | undefined, unit: Value | undefined): number | undefined {
  const [count, factor] = [numberOf(size), UNIT_MS[textOf(unit) ?? '']];
  return count === undefined || factor === undefined ? undefined : count * factor;
}

function numberOf(value: Value | undefined): number | undefined {
  return value instanceof NumberLiteral ? value.toNumber() : undefined;
}

/** The body of a pipeline's `$source`. */
export function sourceIn(pipeline: Value | undefined): Document | undefined {
  const body = valueAt(stagesOf(pipeline)[0], ['$source']);
  return isDocument(body) ? body : undefined;
}

/** Whether two pipelines read the same messages of Kafka with the same consumer group. */
export function sharesKafkaPosition(before: Value | undefined, after: Value | undefined): boolean {
  const [old, next] = [sourceIn(before), sourceIn(after)];
  const isEqual = (...path: string[]): boolean => areEqual(valueAt(old, path), valueAt(next, path));
  return isEqual('connectionName') && isEqual('topic') && isEqual('config', 'group_id');
}

/** What in a pipeline makes a second copy of a message show; undefined where it writes over the first. */
export function repeatingEffect(pipeline: Value | undefined): string | undefined {
  const stages = stagesOf(pipeline);
  for (const stage of stages) {
    const [name = '', body] = stage.entries[0] ?? [];
    if (name === '$https' || name === '$externalFunction' || name === '$emit') return `${name} acts twice`;
    if (name === '$merge') {
      const matched = valueAt(body, ['whenMatched']);
      if (isList(matched)) return '$merge updates a document twice';
      if (textOf(matched) === 'fail') return '$merge fails on a document that is already there';
    }
  }
  return valueAt(stages.at(-1), ['$merge']) === undefined ? 'its sink may keep both copies' : undefined;
}

function stagesOf(pipeline: Value | undefined): readonly Document[] {
  return isList(pipeline) ? pipeline.filter((stage) => isDocument(stage)) : [];
}
