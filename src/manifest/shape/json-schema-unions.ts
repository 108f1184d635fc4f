/** Unions that one member tells apart, written as conditions: an editor then offers and checks the fields of the chosen variant alone. */
import { OTHER_TYPE } from '../../kinds/connection-type.ts';
import type { JsonSchema } from '../../pipeline/schema/json-schema.ts';

type Properties = Readonly<Record<string, JsonSchema>>;

const propertiesOf = (schema: JsonSchema): Properties => (schema['properties'] ?? {}) as Properties;

/** The member that has another constant in each of `variants`; undefined where there is none. */
export function discriminatorOf(variants: readonly JsonSchema[]): string | undefined {
  const [first] = variants;
  if (first === undefined) return undefined;
  return Object.keys(propertiesOf(first)).find((key) =>
    variants.every((variant) => 'const' in (propertiesOf(variant)[key] ?? {})),
  );
}

/**
 * One object schema for all `variants`. Without the discriminator, as in an overlay that leaves it out, the fields of all variants may
 * stand, but only the discriminator is offered: it says which of them make sense.
 */
export function chooseByType(own: JsonSchema, all: readonly JsonSchema[], discriminator: string): JsonSchema {
  const constant = (variant: JsonSchema): unknown => propertiesOf(variant)[discriminator]?.['const'];
  const variants = all.filter((variant) => constant(variant) !== OTHER_TYPE);
  const known = {
    type: 'string',
    enum: variants.map(constant),
    enumDescriptions: variants.map(({ description = '' }) => description),
  };
  const description = 'Which fields there are. Required.';
  // A new one may be newer than the schema: an editor offers the known ones and takes any.
  const other = all.find((variant) => constant(variant) === OTHER_TYPE);
  const choice =
    other === undefined ? { description, ...known } : { description, anyOf: [known, { type: 'string' }] };
  return {
    ...own,
    type: ['object', 'null'],
    properties: { [discriminator]: choice },
    allOf: [
      ...variants.map((variant) => ({
        if: {
          properties: { [discriminator]: { const: constant(variant) } },
          required: [discriminator],
        },
        then: {
          ...variant,
          type: ['object', 'null'],
          properties: { ...propertiesOf(variant), [discriminator]: { doNotSuggest: true } },
        },
      })),
      ...(other === undefined ? [] : [chosenElse(other, known.enum, discriminator)]),
      {
        if: { required: [discriminator] },
        else: { properties: anyField(variants, discriminator), additionalProperties: false },
      },
    ],
  };
}

/** What holds for a value that is not known: the fields that all variants have, and no others. A misspelt type stands out by its fields. */
const chosenElse = (other: JsonSchema, known: readonly unknown[], discriminator: string): JsonSchema => ({
  if: {
    properties: { [discriminator]: { type: 'string', not: { enum: known } } },
    required: [discriminator],
  },
  then: {
    ...other,
    type: ['object', 'null'],
    properties: { ...propertiesOf(other), [discriminator]: { doNotSuggest: true } },
  },
});

function anyField(variants: readonly JsonSchema[], discriminator: string): Properties {
  const names = new Set(variants.flatMap((variant) => Object.keys(propertiesOf(variant))));
  names.delete(discriminator);
  const fields = [...names].map((name) => {
    const forms = variants.flatMap((variant): readonly JsonSchema[] => {
      const form = propertiesOf(variant)[name];
      return form === undefined ? [] : [form];
    });
    const different = [...new Map(forms.map((form) => [JSON.stringify(form), form])).values()];
    const [first] = different;
    // Forms differ in the fields of a part, such as `aws`: the type of the connection alone says which hold.
    const loose = { description: first?.['description'], type: first?.['type'] };
    return [name, { ...(different.length === 1 ? first : loose), doNotSuggest: true }] as const;
  });
  return { [discriminator]: { doNotSuggest: true }, ...Object.fromEntries(fields) };
}
