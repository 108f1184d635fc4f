/** The definition of a new version while it writes elsewhere, and whether what waits in Atlas is that. */
import type { Document, Value } from '../../model/document.ts';
import { document, isDocument, isList, textOf, valueAt, withValueAt } from '../../model/document.ts';
import { areEqual } from '../../model/document/equality.ts';
import type { BlueGreenPolicy, LiveResource, ShadowSink } from '../../model/resources.ts';
import { liveFields } from '../../kinds/rules/rules.ts';
import { compareFields } from '../compare/compare.ts';

/** A processor's fields with its sink and its dead letters redirected; or why that can't be done, as the end of a sentence. */
export function shadowFields(
  fields: Document,
  { sink, dlq }: Pick<BlueGreenPolicy, 'sink' | 'dlq'>,
): { readonly fields: Document } | { readonly why: string } {
  const pipeline = fields.get('pipeline');
  const last = isList(pipeline) ? pipeline.at(-1) : undefined;
  const redirected = isDocument(last) ? redirect(last, sink) : undefined;
  if (!isList(pipeline) || redirected === undefined) {
    const wanted = 'topic' in sink ? 'an $emit to a topic' : 'a $merge or an $emit to a collection';
    return { why: `its last stage is not ${wanted}, so it can't write to blueGreen.sink` };
  }
  const moved = fields.with('pipeline', [...pipeline.slice(0, -1), redirected]);
  if (dlq === undefined) return { fields: moved };
  const connectionName = textOf(valueAt(fields, ['options', 'dlq', 'connectionName']));
  if (connectionName === undefined)
    return { why: 'it has no options.dlq whose connection blueGreen.dlq could take' };
  return { fields: withValueAt(moved, ['options', 'dlq'], document({ connectionName, ...dlq })) };
}

/** The last stage with another collection or topic; undefined where it has none. */
function redirect(stage: Document, sink: ShadowSink): Document | undefined {
  const [name = '', body] = stage.entries[0] ?? [];
  if (!isDocument(body)) return undefined;
  if ('topic' in sink)
    return name === '$emit' && body.has('topic')
      ? document({ [name]: body.with('topic', sink.topic) })
      : undefined;
  if (name === '$merge') {
    const into = body.get('into');
    if (!isDocument(into)) return undefined;
    return document({ [name]: body.with('into', withTarget(into, sink)) });
  }
  const isCollection = name === '$emit' && body.has('db') && body.has('coll');
  return isCollection ? document({ [name]: withTarget(body, sink) }) : undefined;
}

const withTarget = (
  target: Document,
  { db, coll }: { readonly db: string; readonly coll: string },
): Document => target.with('db', db).with('coll', coll);

/** Whether a processor in Atlas is defined by `wanted`. */
export function isDefinedBy(live: LiveResource, wanted: Document): boolean {
  const fields = liveFields('processor', live.body);
  const pipeline: Value | undefined = live.body.get('pipeline');
  return (
    areEqual(wanted.get('pipeline'), pipeline) &&
    compareFields('processor', wanted, fields, []).changes.length === 0
  );
}
