/** Which fields a stage has, when they depend on the connection it names. */
import type { Document, Value } from '../../model/document.ts';
import { isDocument, valueAt } from '../../model/document.ts';
import type { FieldSpec, Fields, StageSpec, Variant } from '../catalogue.ts';
import type { PipelineContext } from '../finding.ts';
import { isPseudoConnection } from '../stages.ts';

/** The connection that a stage names first: its name, and its type where it is known. */
export function mainConnection(
  spec: StageSpec,
  body: Value,
  context: PipelineContext,
): { readonly name?: string; readonly type?: string } {
  const key = spec.connections?.[0];
  const name = key === undefined ? undefined : valueAt(body, key.path);
  if (typeof name !== 'string') return {};
  const type = context.connections?.get(name);
  return type === undefined ? { name } : { name, type };
}

/**
 * The variant that a body is of: by its key, by the type of its connection, or, where that is not known, the only one that has all of its fields.
 * Undefined when it can't be told, or when the stage has no variants.
 */
export function variantOf(spec: StageSpec, body: Document, context: PipelineContext): Variant | undefined {
  const { variants } = spec;
  if (variants === undefined) return undefined;
  const byKey = variants.find(({ key }) => key !== undefined && body.has(key));
  if (byKey !== undefined) return byKey;
  const { name, type } = mainConnection(spec, body, context);
  if (type !== undefined) {
    return variants.find(({ connectionTypes }) => (connectionTypes as readonly string[]).includes(type));
  }
  if (name === undefined || isPseudoConnection(name)) return undefined;
  const fitting = variants.filter(
    ({ key, fields }) => key === undefined && body.entries.every(([field]) => Object.hasOwn(fields, field)),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

const merged = new WeakMap<StageSpec, Fields>();

/** The fields of a stage whose variant is not known: all that any has, with what all of them ask for. */
function commonFields(spec: StageSpec): Fields {
  const known = merged.get(spec);
  if (known !== undefined) return known;
  const variants = (spec.variants ?? []).filter(({ key }) => key === undefined);
  const names = new Set(variants.flatMap(({ fields }) => Object.keys(fields)));
  const fields: Record<string, FieldSpec> = {};
  for (const name of names) {
    const specs = variants.map((variant) => variant.fields[name]);
    const present = specs.filter((field) => field !== undefined);
    const [first] = present;
    if (first === undefined) continue;
    if (specs.every((field) => field === first)) fields[name] = first;
    else {
      const isRequired = specs.every((field) => field?.required === 'yes');
      fields[name] = {
        types: [...new Set(present.flatMap(({ types, doubtfulTypes = [] }) => [...types, ...doubtfulTypes]))],
        ...(isRequired && { required: 'yes' }),
        open: true,
        ...(first.holds !== undefined && { holds: first.holds }),
        description: first.description,
      };
    }
  }
  merged.set(spec, fields);
  return fields;
}

const bodies = new WeakMap<StageSpec | Variant, FieldSpec>();

/** A stage's body, with the members that all variants have, and those of this one. */
export function bodyOf(spec: StageSpec, body: Value, variant: Variant | undefined): FieldSpec {
  if (spec.variants === undefined || !isDocument(body)) return spec.body;
  const known = bodies.get(variant ?? spec);
  if (known !== undefined) return known;
  const fields = { ...spec.body.fields, ...(variant?.fields ?? commonFields(spec)) };
  const made = { ...spec.body, fields };
  bodies.set(variant ?? spec, made);
  return made;
}
