/** What a connection leads to, told so that two connections to the same thing say the same. */
import type { Document, Value } from '../../model/document.ts';
import { isList, textOf, valueAt } from '../../model/document.ts';
import { connectionFieldsFor, connectionSpec, connectionTypeOf } from '../connection.ts';
import type { PlaceSpec } from '../connection-type.ts';
import type { Field } from '../define.ts';
import { locateFields } from './walk.ts';

/** What is declared of the places that a connection leads to; undefined for a type that Sluice doesn't know. */
export function placeSpecOf(connection: Document): PlaceSpec | undefined {
  return connectionSpec(connectionTypeOf(connection))?.place;
}

/**
 * Equal for connections that lead to the same place when a stage names it; undefined where that can't be told, so that the connection
 * means itself.
 */
export function placeIdentity(connection: Document, stage: Document): string | undefined {
  const spec = placeSpecOf(connection);
  if (spec === undefined) return undefined;
  const fields = locateFields(connectionFieldsFor(connection)).filter(({ field }) => field.facts.identity);
  const stageParts = Object.entries(spec.stage ?? {}).map(
    ([name, need]) => textOf(stage.get(name)) ?? (need === 'usual' ? '' : undefined),
  );
  const parts = [...fields.map(({ path, field }) => partOf(field, valueAt(connection, path))), ...stageParts];
  if (parts.length === 0 && spec.isGlobal !== true) return undefined;
  if (parts.includes(undefined)) return undefined;
  return JSON.stringify([connectionTypeOf(connection), ...parts]);
}

/** Hosts in any order are the same hosts. */
function partOf({ facts }: Field, value: Value | undefined): string | undefined {
  const texts = (isList(value) ? value : [value]).map(textOf);
  if (texts.includes(undefined)) return facts.presence === 'required' ? undefined : '';
  const text = texts.join();
  if (facts.holds !== 'host') return text;
  return text
    .split(',')
    .map((server) => server.trim())
    .sort()
    .join();
}
