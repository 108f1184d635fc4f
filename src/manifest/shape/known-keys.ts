/** Which keys a shape knows: for 'did you mean', and to tell an empty value that means 'absent' from a key that nobody knows. */
import * as z from 'zod';
import { discriminatorValues } from '../../kinds/shapes.ts';
import type { Document } from '../../model/document.ts';

/** The keys that a shape knows at `path`; `plain` chooses the variant of a union. */
export function knownKeys(shape: z.ZodType, path: readonly PropertyKey[], plain: unknown): string[] {
  const inner = unwrap(shape, (key) => memberOf(plain, key));
  if (inner instanceof z.ZodObject) {
    const [head, ...rest] = path;
    if (head === undefined) return Object.keys(inner.shape);
    const member = (inner.shape as Record<string, z.ZodType | undefined>)[String(head)];
    return member ? knownKeys(member, rest, memberOf(plain, head)) : [];
  }
  const [head, ...rest] = path;
  if (head === undefined) return [];
  if (inner instanceof z.ZodRecord)
    return knownKeys(inner.valueType as z.ZodType, rest, memberOf(plain, head));
  if (inner instanceof z.ZodArray) return knownKeys(inner.element as z.ZodType, rest, memberOf(plain, head));
  return [];
}

/** `unknown`: no form of the shape has such a key. `any`: nothing is known of what it holds. */
export type MemberShape = z.ZodType | 'any' | 'unknown';

/**
 * The shape of the member `key` of `container`. Where the member that tells a union's forms apart is missing or
 * not readable yet (a placeholder), a key that any of the forms has is known.
 */
export function memberShape(shape: MemberShape, container: Document, key: string): MemberShape {
  if (typeof shape === 'string') return 'any';
  const inner = unwrap(shape, (name) => container.get(name));
  if (inner instanceof z.ZodObject) {
    return (inner.shape as Record<string, z.ZodType | undefined>)[key] ?? 'unknown';
  }
  if (inner instanceof z.ZodRecord) return inner.valueType as z.ZodType;
  if (!(inner instanceof z.ZodUnion)) return 'any';
  const forms = (inner.options as z.ZodType[])
    .filter((form) => isContainer(form))
    .map((form) => memberShape(form, container, key));
  const known = forms.filter((form) => form !== 'unknown');
  return known.length === 0 && forms.length > 0
    ? 'unknown'
    : known.length === 1
      ? (known[0] ?? 'any')
      : 'any';
}

const isContainer = (shape: z.ZodType): boolean => {
  const inner = unwrap(shape, () => undefined);
  return inner instanceof z.ZodObject || inner instanceof z.ZodRecord || inner instanceof z.ZodUnion;
};

function unwrap(shape: z.ZodType, valueOf: (key: string) => unknown): z.ZodType {
  if (shape instanceof z.ZodOptional) return unwrap(shape.unwrap() as z.ZodType, valueOf);
  if (shape instanceof z.ZodDiscriminatedUnion) {
    const key = shape.def.discriminator;
    const value = valueOf(key);
    const found = (shape.options as z.ZodObject[]).find(
      (option) => discriminatorValues(option, key)?.has(value) === true,
    );
    return found ?? shape;
  }
  return shape;
}

const memberOf = (plain: unknown, key: PropertyKey): unknown =>
  typeof plain === 'object' && plain !== null ? (plain as Record<PropertyKey, unknown>)[key] : undefined;
