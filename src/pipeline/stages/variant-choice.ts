/**
 * Which variant of a stage its keys alone give away, for who can't know the type of a connection: an editor sees one file. What is
 * known of the connection decides in `variants.ts`.
 */
import type { FieldSpec, Fields, Variant } from '../catalogue.ts';

/** A variant, and the keys any of which gives it away. */
export interface VariantChoice {
  readonly variant: Variant;
  readonly keys: readonly string[];
}

/**
 * The variants that a key can give away, in the order in which to ask. What a variant must have and no other has does so; where there is
 * no such key, what no other has, and what the others must have beside their own key, once those have been asked.
 */
export function chooseVariants(variants: readonly Variant[]): readonly VariantChoice[] {
  const sure: VariantChoice[] = [];
  const likely: VariantChoice[] = [];
  for (const variant of variants) {
    const others = variants.filter((other) => other !== variant);
    const own = ownRequiredKeys(variant, variants);
    if (own.length > 0) sure.push({ variant, keys: own });
    else {
      const keys = Object.keys(variant.fields).filter((key) => {
        const sharers = others.filter(({ fields }) => Object.hasOwn(fields, key));
        if (sharers.length === 0) return true;
        const isTold = sharers.every((sharer) => ownRequiredKeys(sharer, variants).length > 0);
        return variant.fields[key]?.required === 'yes' && sharers.length < others.length && isTold;
      });
      likely.push({ variant, keys });
    }
  }
  return [...sure, ...likely].filter(({ keys }) => keys.length > 0);
}

const ownRequiredKeys = (variant: Variant, variants: readonly Variant[]): string[] =>
  Object.keys(variant.fields).filter(
    (key) =>
      variant.fields[key]?.required === 'yes' &&
      variants.every((other) => other === variant || !Object.hasOwn(other.fields, key)),
  );

/** All fields that any variant has, each as loose as its loosest, with what all of them ask for but those that a key of theirs chooses. */
export function mergeFields(variants: readonly Variant[]): Fields {
  const others = variants.filter(({ key }) => key === undefined);
  const names = new Set(others.flatMap(({ fields }) => Object.keys(fields)));
  const merged: Record<string, FieldSpec> = {};
  for (const name of names) {
    const owners = others.filter(({ fields }) => Object.hasOwn(fields, name));
    const specs = owners.flatMap(({ fields }) => fields[name] ?? []);
    const spec = mergeSpecs(specs, owners.length === others.length);
    if (spec === undefined) continue;
    const isEverywhere = owners.length === others.length;
    const titles = owners.map(({ title }) => title).join(', ');
    merged[name] = isEverywhere ? spec : { ...spec, description: `${spec.description} For: ${titles}.` };
  }
  for (const { key, fields } of variants) {
    const spec = key === undefined ? undefined : mergeSpecs([fields[key] ?? []].flat(), false);
    if (key !== undefined && spec !== undefined) merged[key] = spec;
  }
  return merged;
}

function mergeSpecs(specs: readonly FieldSpec[], isEverywhere: boolean): FieldSpec | undefined {
  const [first] = specs;
  if (first === undefined) return undefined;
  const isRequired = isEverywhere && specs.every(({ required }) => required === 'yes');
  if (specs.every((spec) => spec === first)) {
    const { required, ...rest } = first;
    return required === 'yes' && isRequired ? { ...rest, required } : rest;
  }
  const names = new Set(specs.flatMap(({ fields = {} }) => Object.keys(fields)));
  const fields = [...names].flatMap((name) => {
    const spec = mergeSpecs(
      specs.flatMap((owner) => owner.fields?.[name] ?? []),
      false,
    );
    return spec === undefined ? [] : [[name, spec] as const];
  });
  return {
    types: [...new Set(specs.flatMap(({ types, doubtfulTypes = [] }) => [...types, ...doubtfulTypes]))],
    ...(isRequired && { required: 'yes' }),
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
    open: true,
    description: first.description,
  };
}
