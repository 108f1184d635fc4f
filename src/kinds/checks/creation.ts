/** Which fields a creation can do without. What `ignoreChanges` names is neither compared nor sent, unless Atlas needs it. */
import type { Kind } from '../../model/address.ts';
import { isConnectionLike } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { isList, valueAt, withoutValueAt } from '../../model/document.ts';
import { toPlain } from '../../model/document/json-text.ts';
import { connectionSpec, connectionTypeOf } from '../connection.ts';
import { shapeOf } from '../shapes.ts';
import { declaredFields } from '../kinds.ts';
import { checkConnection } from './connection.ts';

/** A resource as far as its creation goes. */
export interface Created {
  readonly kind: Kind;
  readonly address: { readonly name: string };
  /** The API's fields. */
  readonly fields: Document;
}

/**
 * Whether Atlas refuses to create the resource without what is at `path`: it is required, or what else the resource says requires it, as
 * SASL does a mechanism. False where nothing is there.
 */
export function isNeededForCreation(created: Created, path: readonly string[]): boolean {
  const { fields } = created;
  if (isPartOfWhole(fields, path) || valueAt(fields, path) === undefined) return false;
  const before = new Set(errorsOf(created, fields));
  return errorsOf(created, withoutValueAt(fields, path)).some((error) => !before.has(error));
}

/** Whether a creation leaves out what is at `path`. A part of a list or of a pipeline is sent: nothing is left of it without its parts. */
export function isLeftOutOfCreation(created: Created, path: readonly string[]): boolean {
  return !isPartOfWhole(created.fields, path) && !isNeededForCreation(created, path);
}

const isPartOfWhole = (fields: Document, path: readonly string[]): boolean =>
  path.some((_, i) => i > 0 && isList(valueAt(fields, path.slice(0, i))));

/** What makes Atlas refuse these fields, each with its place. */
function errorsOf({ kind, address }: Created, fields: Document): string[] {
  const type = connectionTypeOf(fields);
  if (isConnectionLike(kind) && type === undefined) return ['/type'];
  if (isConnectionLike(kind) && connectionSpec(type) === undefined) return [];
  const issues = shapeOf(declaredFields(kind, fields)).safeParse(toPlain(fields)).error?.issues ?? [];
  const found = isConnectionLike(kind) ? checkConnection(address.name, fields) : [];
  return [
    ...issues.map(({ code, path }) => `${code} ${path.join('/')}`),
    ...found
      .filter(({ severity }) => severity === 'error')
      .map(({ code, path }) => `${code} ${path.join('/')}`),
  ];
}
