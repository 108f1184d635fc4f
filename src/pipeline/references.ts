/** The connections that a processor names: what must exist before it, and of which type. Reads the stage catalogue. */
import type { ConnectionType } from '../kinds/connection.ts';
import type { Value } from '../model/document.ts';
import { isDocument, isList, valueAt } from '../model/document.ts';
import type { ConnectionPurpose, StageSpec } from './catalogue.ts';
import { STAGES, isPseudoConnection } from './stages.ts';

export interface ConnectionReference {
  readonly name: string;
  /** From the processor's fields: `['pipeline', '0', '$source', 'connectionName']`, `['options', 'dlq', 'connectionName']`. */
  readonly path: readonly string[];
  /** The types that are allowed there. */
  readonly allowedTypes: readonly ConnectionType[];
  readonly purpose: ConnectionPurpose;
}

/** Where the DLQ must be. Source: Admin API, StreamsDLQ. */
const DLQ_TYPES: readonly ConnectionType[] = ['Cluster'];

/** Nesting below this is not followed: the parser refuses it anyway. */
const MAX_DEPTH = 50;

/**
 * Every connection that `pipeline` and `options` name, in their order; windows, payloads and the pipelines of lookups included.
 * Pseudo-connections of `$emit` are left out. Whatever has another shape is passed over: any value is taken.
 */
export function connectionReferences(pipeline: Value | undefined, options?: Value): ConnectionReference[] {
  const found: ConnectionReference[] = [];
  collectStages(pipeline, ['pipeline'], found);
  const path = ['dlq', 'connectionName'];
  const name = valueAt(options, path);
  if (typeof name === 'string') {
    found.push({ name, path: ['options', ...path], allowedTypes: DLQ_TYPES, purpose: 'dlq' });
  }
  return found;
}

/** Fields of stages that hold stages, of which most have none. */
const WITH_STAGES = new WeakMap<StageSpec, readonly string[]>();

function fieldsWithStages(spec: StageSpec): readonly string[] {
  const known = WITH_STAGES.get(spec);
  if (known !== undefined) return known;
  const fields = Object.entries(spec.body.fields ?? {});
  const found = fields.filter(([, { types }]) => types.includes('stages')).map(([field]) => field);
  WITH_STAGES.set(spec, found);
  return found;
}

function collectStages(
  stages: Value | undefined,
  path: readonly string[],
  found: ConnectionReference[],
): void {
  if (!isList(stages) || path.length > MAX_DEPTH) return;
  stages.forEach((stage, index) => {
    if (!isDocument(stage)) return;
    for (const [name, body] of stage.entries) {
      const spec = STAGES.get(name);
      if (spec === undefined || !isDocument(body)) continue;
      const stagePath = [...path, String(index), name];
      for (const key of spec.connections ?? []) {
        const connection = valueAt(body, key.path);
        if (typeof connection !== 'string' || (key.unless !== undefined && body.has(key.unless))) continue;
        if (isPseudoConnection(connection, name)) continue;
        found.push({
          name: connection,
          path: [...stagePath, ...key.path],
          allowedTypes: key.types,
          purpose: key.purpose,
        });
      }
      for (const field of fieldsWithStages(spec))
        collectStages(body.get(field), [...stagePath, field], found);
    }
  });
}
