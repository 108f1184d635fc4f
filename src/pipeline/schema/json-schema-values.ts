/** How single values of the stage catalogue look in JSON Schema: types, numbers, durations, dates and the placeholders in their place. */
import type { FieldSpec, ValueType } from '../catalogue.ts';
import { WRAPPERS, unitsOf } from '../values.ts';

/** A piece of JSON Schema, draft-07, with what yaml-language-server adds to it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A text with a placeholder anywhere in it, whose value nobody knows before it is filled in. */
export const PLACEHOLDER_PATTERN = '\\$\\{(?:env|var|secret|secretFile):[^}]+\\}';

/** A text that is one placeholder, which may expand to a value of any type. */
export const WHOLE_PLACEHOLDER = `^${PLACEHOLDER_PATTERN}$`;

const JSON_TYPES: Readonly<Record<Exclude<ValueType, 'any'>, readonly string[]>> = {
  string: ['string'],
  expression: ['string', 'object'],
  boolean: ['boolean'],
  integer: ['integer', 'object'],
  number: ['number', 'object'],
  zero: ['number'],
  duration: ['object'],
  offset: ['object'],
  date: ['object'],
  document: ['object'],
  strings: ['array'],
  list: ['array'],
  stages: ['array'],
};

/** All types, for the body of a stage. Editors begin to write the first one: here an object, in a field a text. */
export const ANY_BODY = ['object', 'array', 'string', 'number', 'boolean', 'null'];
/** As `ANY_BODY`, for a field. */
export const ANY_FIELD = ['string', 'object', 'array', 'number', 'boolean', 'null'];

/** What JSON calls them, the usual one first. Every value may be a placeholder, which is a string. */
export function jsonTypes(types: readonly ValueType[], spec: FieldSpec): readonly string[] {
  const named = types.flatMap((type) => (type === 'any' ? [] : JSON_TYPES[type]));
  const isText = spec.types.includes('string');
  return [...new Set(isText ? ['string', ...named] : [...named, 'string'])];
}

/** Atlas, like `validate`, takes null as if the field were left out. */
export function orNull(schema: JsonSchema): JsonSchema {
  const { type, anyOf } = schema;
  if (Array.isArray(type)) return { ...schema, type: [...new Set([...(type as string[]), 'null'])] };
  if (!Array.isArray(anyOf)) return schema;
  const forms = anyOf as readonly JsonSchema[];
  return { ...schema, anyOf: forms.map((form, i) => (i === forms.length - 1 ? orNull(form) : form)) };
}

/** A number as Extended JSON: one of its keys. */
export const EXTENDED_NUMBER: JsonSchema = {
  minProperties: 1,
  maxProperties: 1,
  patternProperties: { [`^\\$(?:${WRAPPERS.map((name) => name.slice(1)).join('|')})$`]: { type: 'string' } },
  additionalProperties: false,
};

/** A date as Extended JSON. */
export const DATE: JsonSchema = {
  properties: {
    $date: { description: 'A date, as Extended JSON.' },
    $timestamp: { description: 'A cluster time, as Extended JSON.' },
  },
  additionalProperties: false,
  minProperties: 1,
};

/** A duration or an offset; `size` is the name of its number. */
export function durationSchema(type: 'duration' | 'offset', size: string, canBeZero: boolean): JsonSchema {
  const members = [size, 'unit'];
  const properties = {
    [size]: {
      description: type === 'duration' ? 'How many units.' : 'Units ahead of UTC; may be negative.',
      type: ['integer', 'object', 'string'],
      pattern: WHOLE_PLACEHOLDER,
      ...EXTENDED_NUMBER,
    },
    unit: {
      description: 'The unit.',
      anyOf: [
        { type: 'string', enum: unitsOf(type) },
        { type: 'string', pattern: PLACEHOLDER_PATTERN },
      ],
    },
  };
  // Where a number will do, so will Extended JSON: an object without these members.
  if (canBeZero) return { properties, dependencies: { [size]: ['unit'], unit: [size] } };
  return { properties, required: members };
}
