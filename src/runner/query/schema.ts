/** `$jsonSchema`: JSON Schema draft 4 by ajv, with `bsonType` and numbers of BSON. Source: manual, $jsonSchema. */
import AjvDraft04 from 'ajv-draft-04';
import type { Bson, Doc } from '../values/bson.ts';
import { isDoc } from '../values/bson.ts';
import { suggest } from '../../pipeline/suggest.ts';
import { TYPE_NAMES, typeName } from '../values/types.ts';
import { isNumeric } from '../values/compare.ts';
import { refuse } from '../failure.ts';
import { numberOf } from '../values/numbers.ts';

/** Source: manual, $jsonSchema, available keywords. A misspelt one would let every document pass. */
const KEYWORDS = [
  'additionalItems',
  'additionalProperties',
  'allOf',
  'anyOf',
  'bsonType',
  'dependencies',
  'description',
  'enum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'items',
  'maximum',
  'maxItems',
  'maxLength',
  'maxProperties',
  'minimum',
  'minItems',
  'minLength',
  'minProperties',
  'multipleOf',
  'not',
  'oneOf',
  'pattern',
  'patternProperties',
  'properties',
  'required',
  'title',
  'type',
  'uniqueItems',
];

const JSON_TYPES: Readonly<Record<string, readonly string[]>> = {
  number: ['int', 'long', 'double', 'decimal'],
  boolean: ['bool'],
  string: ['string'],
  object: ['object'],
  array: ['array'],
  null: ['null'],
};

const listOf = (value: Bson): readonly string[] =>
  Array.isArray(value) ? (value as string[]) : [String(value)];

/** `type` becomes `bsonType`, because ajv would take BSON's classes for objects. */
function translate(schema: Bson, where: string): Bson {
  if (Array.isArray(schema)) return (schema as unknown[]).map((item) => translate(item, where));
  if (!isDoc(schema)) return isNumeric(schema) ? numberOf(schema) : schema;
  const made: Doc = {};
  for (const [key, value] of Object.entries(schema)) {
    if (!KEYWORDS.includes(key)) {
      const guess = suggest(key, KEYWORDS);
      refuse(
        `$jsonSchema.${key}`,
        `MongoDB's $jsonSchema has no such keyword (${where})`,
        guess === undefined ? undefined : `Did you mean '${guess}'?`,
      );
    }
    if (key === 'type') {
      const unknown = listOf(value).find((name) => JSON_TYPES[name] === undefined);
      if (unknown !== undefined)
        refuse(`$jsonSchema type '${unknown}'`, `MongoDB knows it as a bsonType alone (${where})`);
      made['bsonTypes'] = listOf(value).flatMap((name) => JSON_TYPES[name] ?? []);
    } else if (key === 'bsonType') {
      const unknown = listOf(value).find((name) => name !== 'number' && !TYPE_NAMES.includes(name));
      if (unknown !== undefined)
        refuse(`$jsonSchema bsonType '${unknown}'`, `it is no type of BSON (${where})`);
      made['bsonTypes'] = listOf(value).flatMap((name) =>
        name === 'number' ? (JSON_TYPES['number'] ?? []) : [name],
      );
    } else if (key === 'enum') made['bsonEnum'] = value;
    else if (key === 'properties' || key === 'patternProperties' || key === 'dependencies')
      made[key] = isDoc(value)
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, translate(inner, where)]))
        : value;
    else made[key] = translate(value, where);
  }
  return made;
}

const SCALAR_KEYWORDS = ['minimum', 'maximum', 'multipleOf'];

/** Keywords of numbers apply to every BSON number, also where it is a class. */
function hoistNumbers(schema: Bson): Bson {
  if (Array.isArray(schema)) return (schema as unknown[]).map(hoistNumbers);
  if (!isDoc(schema)) return schema;
  const made: Doc = {};
  const limits: Doc = {};
  for (const [key, value] of Object.entries(schema)) {
    if (
      SCALAR_KEYWORDS.includes(key) ||
      ((key === 'exclusiveMinimum' || key === 'exclusiveMaximum') && typeof value === 'boolean')
    )
      limits[key] = value;
    else if (key === 'bsonEnum') made[key] = value;
    else if (key === 'properties' || key === 'patternProperties')
      made[key] = isDoc(value)
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, hoistNumbers(inner)]))
        : value;
    else made[key] = hoistNumbers(value);
  }
  if (Object.keys(limits).length > 0) made['bsonNumber'] = limits;
  return made;
}

function isWithin(limits: Doc, value: Bson): boolean {
  if (!isNumeric(value)) return true;
  const number = numberOf(value);
  const { minimum, maximum, multipleOf } = limits as Record<string, number | undefined>;
  if (minimum !== undefined && (limits['exclusiveMinimum'] === true ? number <= minimum : number < minimum))
    return false;
  if (maximum !== undefined && (limits['exclusiveMaximum'] === true ? number >= maximum : number > maximum))
    return false;
  return multipleOf === undefined || Number.isInteger(number / multipleOf);
}

/**
 * @param where its place in the pipeline
 * @throws SluiceError RUNNER_UNSUPPORTED for a schema that MongoDB would not take
 */
export function compileSchema(
  schema: Bson,
  where: string,
  isSame: (a: Bson, b: Bson) => boolean,
): (doc: Doc) => boolean {
  const ajv = new AjvDraft04.default({ strict: false, validateFormats: false, logger: false });
  ajv.addKeyword({
    keyword: 'bsonTypes',
    validate: (names: string[], value: Bson) => names.includes(typeName(value)),
  });
  ajv.addKeyword({
    keyword: 'bsonEnum',
    validate: (items: Bson[], value: Bson) => items.some((item) => isSame(item, value)),
  });
  ajv.addKeyword({ keyword: 'bsonNumber', validate: isWithin });
  try {
    const validate = ajv.compile(hoistNumbers(translate(schema, where)) as Doc);
    return (doc) => validate(doc);
  } catch (error) {
    if (error instanceof Error && error.name.startsWith('RUNNER_')) throw error;
    return refuse(`$jsonSchema (${where})`, error instanceof Error ? error.message : String(error));
  }
}
