/** From what is declared of fields to zod shapes. A shape makes its members when they are asked for. */
import * as z from 'zod';
import { SecretReference } from '../model/secret.ts';
import type { Content, Facts, Fields } from './define.ts';

/** Whether `${secret:...}` may be written there. */
export const takesSecret = ({ holds }: Content): boolean =>
  holds === 'writeOnly' || holds === 'sensitive' || holds === 'url';

/** What Atlas never returns can't be required of what it returned: `checks/` asks for it in manifests instead. */
const isRequired = ({ presence, holds }: Facts): boolean => presence === 'required' && holds !== 'writeOnly';

/** The shape of a field: its form with its description, and optional where it may be absent. */
export const describeShape = (description: string, facts: Facts, base: z.ZodType): z.ZodType =>
  (isRequired(facts) ? base : base.optional()).meta({
    description,
    ...(facts.deprecated && { deprecated: true }),
    ...(facts.holds === 'writeOnly' && { writeOnly: true }),
  });

/** The form of a text. */
export function textShape({ form, values }: Facts): z.ZodType {
  if (form !== undefined) return z.string().regex(form.pattern, form.words);
  // Editors complete the texts that are known, and take others.
  return values === undefined ? z.string().min(1) : z.union([z.enum(values), z.string().min(1)]);
}

/** The form of a text, or a secret by its name where one may be written. */
export const orSecret = (content: Content, shape: z.ZodType): z.ZodType =>
  takesSecret(content) ? z.union([shape, z.instanceof(SecretReference)]) : shape;

/** The shape of a map with these fields and no others. What the server owns is no part of it. */
export function shapeOf(fields: Fields): z.ZodObject {
  return z.strictObject(membersOf(fields, {}));
}

/** The same for a map whose member `by` is `value`: one of the forms that a union has. */
export function variantShape(by: string, value: string, fields: Fields): z.ZodObject {
  return z.strictObject(membersOf(fields, { [by]: z.literal(value) }));
}

function membersOf(fields: Fields, made: Record<string, z.ZodType>): Record<string, z.ZodType> {
  for (const [name, field] of Object.entries(fields)) {
    if (field.facts.serverOwned === true || name in made) continue;
    const get = (): z.ZodType => field.shape;
    Object.defineProperty(made, name, { get, enumerable: true, configurable: true });
  }
  return made;
}

/** The values of a member that tell an object's form apart from others. */
export function discriminatorValues(shape: z.ZodObject, by: string): ReadonlySet<unknown> | undefined {
  return shape._zod.propValues[by];
}

/**
 * Says of a form that `by` alone tells it apart, as `value`. Zod would look at every member of every form of a union for
 * that, and make the shapes of all.
 */
export function tellApart<T extends z.ZodObject>(shape: T, by: string, value: string): T {
  Object.defineProperty(shape._zod, 'propValues', { value: { [by]: new Set([value]) } });
  return shape;
}
