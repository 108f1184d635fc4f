/** The `update` policy of a processor in plan files and digests. */
import type { Document, Value } from '../../model/document.ts';
import { NumberLiteral, document, isDocument, number, textOf, valueAt } from '../../model/document.ts';
import type { BlueGreenPolicy, UpdatePolicy } from '../../model/resources.ts';

/** The policy as a document; undefined where there is none. */
export function encodePolicy(policy: UpdatePolicy | undefined): Document | undefined {
  if (policy === undefined) return undefined;
  const { freshStart, rewindSeconds, blueGreen } = policy;
  return document({
    freshStart,
    rewindSeconds: optionalNumber(rewindSeconds),
    blueGreen: blueGreen === undefined ? undefined : encodeBlueGreen(blueGreen),
  });
}

function encodeBlueGreen({ sink, dlq, keepOldSeconds, promote, deadlineSeconds }: BlueGreenPolicy): Document {
  return document({
    sink: document({ ...sink }),
    dlq: dlq === undefined ? undefined : document({ ...dlq }),
    keepOldSeconds: optionalNumber(keepOldSeconds),
    promote,
    deadlineSeconds: number(deadlineSeconds),
  });
}

const optionalNumber = (value: number | undefined): NumberLiteral | undefined =>
  value === undefined ? undefined : number(value);

/** What `encodePolicy` was given. */
export function decodePolicy(value: Value | undefined): UpdatePolicy | undefined {
  if (!isDocument(value)) return undefined;
  const freshStart = textOf(value.get('freshStart'));
  const rewindSeconds = numberIn(value.get('rewindSeconds'));
  const blueGreen = decodeBlueGreen(value.get('blueGreen'));
  return {
    ...((freshStart === 'carry-over' || freshStart === 'from-now') && { freshStart }),
    ...(rewindSeconds !== undefined && { rewindSeconds }),
    ...(blueGreen && { blueGreen }),
  };
}

const numberIn = (value: Value | undefined): number | undefined =>
  value instanceof NumberLiteral ? value.toNumber() : undefined;

function decodeBlueGreen(value: Value | undefined): BlueGreenPolicy | undefined {
  if (!isDocument(value)) return undefined;
  const text = (...path: string[]): string => textOf(valueAt(value, path)) ?? '';
  const keepOldSeconds = numberIn(value.get('keepOldSeconds'));
  const topic = text('sink', 'topic');
  return {
    sink: topic === '' ? { db: text('sink', 'db'), coll: text('sink', 'coll') } : { topic },
    ...(value.has('dlq') && { dlq: { db: text('dlq', 'db'), coll: text('dlq', 'coll') } }),
    ...(keepOldSeconds !== undefined && { keepOldSeconds }),
    promote: text('promote') === 'manual' ? 'manual' : 'auto',
    deadlineSeconds: numberIn(value.get('deadlineSeconds')) ?? 0,
  };
}
