/** The JSON Schema of a manifest for editors, made from the shape that validates. The validator itself never reads it. */
import * as z from 'zod';
import { manifestShape } from './schema.ts';

type Json = Record<string, unknown>;

/** Draft-07, because editors know it best. */
export function manifestJsonSchema(): object {
  const made = z.toJSONSchema(manifestShape, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
  }) as Json;
  return widen(dropEmptyUnions(made), false) as Json;
}

/** A placeholder alone, for values that are no texts. */
const PLACEHOLDER = {
  type: 'string',
  pattern: '^\\$\\{(?:var|env):[^}]+\\}$',
  description: 'A placeholder: ${var:NAME} or ${env:NAME}.',
};

/** A text that has a placeholder in it, for texts of a certain form. */
const WITH_PLACEHOLDER = { type: 'string', pattern: '\\$\\{(?:var|env):[^}]+\\}' };

/**
 * Every scalar that has a certain form may also be a placeholder. What tells the variants of a union apart (`type`), and the
 * version, stay as they are: editors choose by them.
 */
function widen(node: unknown, isDiscriminator: boolean): unknown {
  if (Array.isArray(node)) return node.map((item) => widen(item, false));
  if (typeof node !== 'object' || node === null) return node;
  const schema = node as Json;
  if (isDiscriminator || 'const' in schema) return schema;
  if (schema['type'] === 'boolean') return alternative(schema, PLACEHOLDER);
  if (schema['type'] === 'string' && ('enum' in schema || 'pattern' in schema))
    return alternative(schema, WITH_PLACEHOLDER);
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'properties' || key === 'definitions'
        ? widenMembers(value as Json)
        : widen(value, key === 'propertyNames'),
    ]),
  );
}

const widenMembers = (members: Json): Json =>
  Object.fromEntries(Object.entries(members).map(([key, value]) => [key, widen(value, false)]));

/** Title and description stay outside, where editors look for them. */
function alternative({ title, description, deprecated, ...form }: Json, other: Json): Json {
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
    anyOf: [form, other],
  };
}

/** A text that may come from a secret is a union with a class, which JSON Schema shows as 'anything': only the text stays. */
function dropEmptyUnions(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(dropEmptyUnions);
  if (typeof node !== 'object' || node === null) return node;
  const { anyOf, ...rest } = node as Json;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, dropEmptyUnions(value)]));
  if (!Array.isArray(anyOf)) return inner;
  const kept = anyOf.filter((option) => Object.keys(option as Json).length > 0).map(dropEmptyUnions);
  return kept.length === 1 ? { ...(kept[0] as Json), ...inner } : { ...inner, anyOf: kept };
}
