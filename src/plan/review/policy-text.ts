/** The `update` policy of a processor in plan files and digests. */
import type { Document, Value } from '../../model/document.ts';
import { NumberLiteral, document, isDocument, number, textOf } from '../../model/document.ts';
import type { UpdatePolicy } from '../../model/resources.ts';

/** The policy as a document; undefined where there is none. */
export function encodePolicy(policy: UpdatePolicy | undefined): Document | undefined {
  if (policy === undefined) return undefined;
  const { freshStart, rewindSeconds } = policy;
  return document({
    freshStart,
    rewindSeconds: rewindSeconds === undefined ? undefined : number(rewindSeconds),
  });
}

/** What `encodePolicy` was given. */
export function decodePolicy(value: Value | undefined): UpdatePolicy | undefined {
  if (!isDocument(value)) return undefined;
  const [freshStart, rewind] = [textOf(value.get('freshStart')), value.get('rewindSeconds')];
  return {
    ...((freshStart === 'carry-over' || freshStart === 'from-now') && { freshStart }),
    ...(rewind instanceof NumberLiteral && { rewindSeconds: rewind.toNumber() }),
  };
}
