/**
 * Kafka consumer groups and Kinesis consumers belong to one processor each: two that share one take records away from each other.
 * Source: Atlas docs, limitations.
 */
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList, textOf, valueAt } from '../../model/document.ts';
import type { PipelineContext, Report } from '../finding.ts';

/** The consumer that a pipeline names. Two that are equal in `id` are the same one. */
export interface Consumer {
  readonly id: string;
  readonly path: readonly string[];
  readonly name: string;
}

const SOURCE = ['pipeline', '0', '$source'];

/** The consumer that the first stage names; undefined where Atlas makes one of its own. */
export function consumerOf(pipeline: Value): Consumer | undefined {
  const body = isList(pipeline) ? valueAt(pipeline[0], ['$source']) : undefined;
  if (!isDocument(body)) return undefined;
  return groupOf(body) ?? arnOf(body);
}

/** A group is one of its cluster, and a connection leads to one cluster. */
function groupOf(body: Document): Consumer | undefined {
  const [connection, name] = [
    textOf(body.get('connectionName')),
    textOf(valueAt(body, ['config', 'group_id'])),
  ];
  if (connection === undefined || name === undefined || name === '') return undefined;
  return { id: `group ${connection} ${name}`, path: [...SOURCE, 'config', 'group_id'], name };
}

function arnOf(body: Document): Consumer | undefined {
  const name = textOf(valueAt(body, ['config', 'consumerARN']));
  if (name === undefined || name === '') return undefined;
  return { id: `consumer ${name}`, path: [...SOURCE, 'config', 'consumerARN'], name };
}

/** Reports a consumer that another processor has as well. */
export function checkConsumer(pipeline: Value, context: PipelineContext, report: Report): void {
  const consumer = consumerOf(pipeline);
  const owner = consumer && context.consumers?.get(consumer.id);
  if (consumer === undefined || owner === undefined) return;
  const message = `${owner} reads with the consumer \`${consumer.name}\` as well`;
  report('PIPELINE_CONSUMER_SHARED', consumer.path, message);
}
