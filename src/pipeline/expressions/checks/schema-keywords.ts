/**
 * The keywords of `$jsonSchema`: what MongoDB's parser asks of their values. Source: MongoDB manual, $jsonSchema, and draft 4
 * of JSON Schema. It refuses keywords that it doesn't know.
 */
import type { Value } from '../../../model/document.ts';
import { isDocument, isList } from '../../../model/document.ts';
import type { Report } from '../../finding.ts';
import { labelOf } from '../../finding.ts';
import { didYouMean } from '../../suggest.ts';
import { describeValue, numberOf } from '../../values.ts';
import { TYPE_NAMES } from '../constants/types.ts';

type Shape =
  | 'schema'
  | 'schemas'
  | 'schemaList'
  | 'schemaOrBoolean'
  | 'schemaOrList'
  | 'types'
  | 'names'
  | 'list'
  | 'string'
  | 'boolean'
  | 'number'
  | 'count'
  | 'document';

const KEYWORDS: Readonly<Record<string, Shape>> = {
  type: 'types',
  bsonType: 'types',
  enum: 'list',
  properties: 'schemas',
  patternProperties: 'schemas',
  additionalProperties: 'schemaOrBoolean',
  required: 'names',
  dependencies: 'document',
  minimum: 'number',
  maximum: 'number',
  multipleOf: 'number',
  exclusiveMinimum: 'boolean',
  exclusiveMaximum: 'boolean',
  minLength: 'count',
  maxLength: 'count',
  pattern: 'string',
  minItems: 'count',
  maxItems: 'count',
  uniqueItems: 'boolean',
  items: 'schemaOrList',
  additionalItems: 'schemaOrBoolean',
  minProperties: 'count',
  maxProperties: 'count',
  allOf: 'schemaList',
  anyOf: 'schemaList',
  oneOf: 'schemaList',
  not: 'schema',
  title: 'string',
  description: 'string',
};

const DESCRIPTIONS: Readonly<Record<Shape, string>> = {
  schema: 'a schema',
  schemas: 'a document of schemas',
  schemaList: 'a list of schemas that is not empty',
  schemaOrBoolean: 'a schema, true or false',
  schemaOrList: 'a schema or a list of them',
  types: 'a type name or a list of them',
  names: 'a list of different field names that is not empty',
  list: 'a list that is not empty',
  string: 'a string',
  boolean: 'true or false',
  number: 'a number',
  count: 'a whole number, at least 0',
  document: 'a document',
};

/** Types of `type`, which are those of JSON Schema but for `integer`. Source: MongoDB manual, $jsonSchema, omissions. */
const JSON_TYPES: readonly string[] = ['object', 'array', 'number', 'boolean', 'string', 'null'];

/** Types of `bsonType`: those of $type. */
const BSON_TYPES: readonly string[] = [...TYPE_NAMES, 'number'];

/** What people write for a type that MongoDB calls otherwise. */
const MEANT: Readonly<Record<string, string>> = {
  integer: 'write bsonType: int, or long',
  float: 'write bsonType: double',
  datetime: 'write bsonType: date',
};

/** Reports the keywords of a schema, at any depth, whose values the parser refuses. */
export function checkJsonSchema(schema: Value, path: readonly string[], report: Report): void {
  if (!isDocument(schema)) {
    fail(path, `${labelOf(path)} is ${describeValue(schema)} and must be a document`, report);
    return;
  }
  for (const [key, value] of schema.entries) {
    const shape = Object.hasOwn(KEYWORDS, key) ? KEYWORDS[key] : undefined;
    const keyPath = [...path, key];
    if (shape === undefined) {
      const message = `$jsonSchema of MongoDB has no keyword \`${key}\``;
      fail(keyPath, message, report, didYouMean(key, Object.keys(KEYWORDS)) ?? 'remove it', 'key');
    } else if (!fits(shape, value)) {
      fail(keyPath, `${labelOf(keyPath)} must be ${DESCRIPTIONS[shape]}`, report);
    } else if (shape === 'types') checkTypes(key, value, keyPath, report);
    else checkInner(shape, value, keyPath, report);
  }
}

function fail(
  path: readonly string[],
  message: string,
  report: Report,
  fix?: string,
  at: 'key' | 'value' = 'value',
): void {
  report('PIPELINE_JSON_SCHEMA', path, message, {
    at,
    ...(fix !== undefined && { fix }),
    reason: `failed to parse validator: ${message}`,
  });
}

/** Names of types, one or several, that MongoDB doesn't have. */
function checkTypes(key: string, value: Value, path: readonly string[], report: Report): void {
  const known = key === 'type' ? JSON_TYPES : BSON_TYPES;
  const names = isList(value) ? value : [value];
  names.forEach((name, index) => {
    if (typeof name !== 'string' || known.includes(name)) return;
    const elsewhere = key === 'type' && BSON_TYPES.includes(name) ? `write bsonType: ${name}` : undefined;
    const fix =
      MEANT[name.toLowerCase()] ?? elsewhere ?? didYouMean(name, known) ?? `write one of ${known.join(', ')}`;
    const message = `\`${name}\` is not a type that ${key} of $jsonSchema can name`;
    fail(isList(value) ? [...path, String(index)] : path, message, report, fix);
  });
}

function fits(shape: Shape, value: Value): boolean {
  const count = numberOf(value);
  switch (shape) {
    case 'schema':
    case 'document':
      return isDocument(value);
    case 'schemas':
      return isDocument(value) && value.entries.every(([, member]) => isDocument(member));
    case 'schemaList':
      return isList(value) && value.length > 0 && value.every(isDocument);
    case 'schemaOrBoolean':
      return isDocument(value) || typeof value === 'boolean';
    case 'schemaOrList':
      return isDocument(value) || (isList(value) && value.every(isDocument));
    case 'types':
      return typeof value === 'string' || areNames(value);
    case 'names':
      return areNames(value);
    case 'list':
      return isList(value) && value.length > 0;
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return count !== undefined;
    case 'count':
      return count !== undefined && Number.isInteger(count) && count >= 0;
  }
}

function areNames(value: Value): boolean {
  if (!isList(value) || value.length === 0) return false;
  return value.every((name) => typeof name === 'string') && new Set(value).size === value.length;
}

function checkInner(shape: Shape, value: Value, path: readonly string[], report: Report): void {
  if (shape === 'schemas' && isDocument(value)) {
    for (const [key, member] of value.entries) checkJsonSchema(member, [...path, key], report);
  } else if (isList(value) && (shape === 'schemaList' || shape === 'schemaOrList')) {
    value.forEach((member, index) => {
      checkJsonSchema(member, [...path, String(index)], report);
    });
  } else if (isDocument(value) && shape.startsWith('schema')) checkJsonSchema(value, path, report);
}
