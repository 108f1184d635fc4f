/**
 * The stage catalogue as JSON Schema, for editors: completion, hover text and checks while a pipeline is typed. It refuses only what
 * the catalogue is sure of, and takes any further field: `validate` alone warns of those. Which document holds it is the manifest's.
 */
import type { FieldSpec, Fields, Mistake, StageSpec, ValueType, Variant } from '../catalogue.ts';
import type { JsonSchema } from './json-schema-values.ts';
import {
  ANY_BODY,
  ANY_FIELD,
  DATE,
  EXTENDED_NUMBER,
  PLACEHOLDER_PATTERN,
  WHOLE_PLACEHOLDER,
  durationSchema,
  jsonTypes,
  orNull,
} from './json-schema-values.ts';
import { expressionsIn, operatorDefinitions } from './json-schema-operators.ts';
import type { KnownNames } from './known-names.ts';
import { NO_NAMES, namesAt, offerNames } from './known-names.ts';
import { chooseVariants, mergeFields } from '../stages/variant-choice.ts';
import { STAGES } from '../stages.ts';

export type { JsonSchema };

type Place = 'main' | 'window' | 'payload';

const LISTS: Readonly<Record<Place | 'server', string>> = {
  main: 'Stages',
  window: 'WindowStages',
  payload: 'PayloadStages',
  server: 'ServerStages',
};

const refer = (definition: string): JsonSchema => ({ $ref: `#/definitions/${definition}` });

/** The list of stages of a whole pipeline, and all it refers to, as `definitions`. `Stages` is the root; `known` is offered. */
export function stageDefinitions(known: KnownNames = NO_NAMES): Readonly<Record<string, JsonSchema>> {
  const stages = [...STAGES].map(([name, spec]) => [name.slice(1), stageSchema(spec, known)] as const);
  return {
    Stages: stageList('main', 'The stages, in their order: `$source` first, a sink last.'),
    WindowStages: stageList('window', 'Stages that run over the documents of one window.'),
    PayloadStages: stageList('payload', 'Stages that make the body of the request.'),
    ServerStages: {
      description: 'Stages that the database runs. It knows more stages than a stream processor.',
      type: 'array',
      items: { type: 'object', minProperties: 1, maxProperties: 1 },
    },
    ...Object.fromEntries(stages),
    ...operatorDefinitions(),
  };
}

/** Stages that are allowed in a place, `open` ones included. */
function stageList(place: Place, description: string): JsonSchema {
  const names = [...STAGES].filter(([, { placement }]) => !['never', 'no'].includes(placement[place]));
  return {
    description,
    type: 'array',
    items: {
      description: 'One stage: an object with the name of the stage as its only key.',
      type: 'object',
      properties: Object.fromEntries(names.map(([name]) => [name, refer(name.slice(1))])),
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
    },
  };
}

function stageSchema(spec: StageSpec, known: KnownNames): JsonSchema {
  const { description, body, variants, mistakes = [], minimumTier } = spec;
  const tier = minimumTier === undefined ? '' : ` Needs tier ${minimumTier} or larger.`;
  const schema = new SchemaWriter(spec, known);
  const hover = { description: `${description}${tier} ${body.description}` };
  if (variants === undefined) return { ...schema.value(body, [], mistakes), ...hover };
  return { ...schema.value(body, [], []), ...hover, ...schema.variants(variants, mistakes) };
}

class SchemaWriter {
  readonly #stage: StageSpec;
  readonly #known: KnownNames;
  /** Whose fields are written, where that is certain. */
  readonly #variant: Variant | undefined;

  constructor(stage: StageSpec, known: KnownNames, variant?: Variant) {
    this.#stage = stage;
    this.#known = known;
    this.#variant = variant;
  }

  /** A chain of conditions: the first variant that a key gives away, or else what all of them have. */
  variants(variants: readonly Variant[], mistakes: readonly Mistake[]): JsonSchema {
    const common = mergeFields(variants);
    const isField = (name: string): boolean => Object.hasOwn(common, name);
    const misread = mistakes.filter(({ path }) => path.length > 1 || !isField(path[0] ?? ''));
    const rest = this.#members({ fields: common }, [], []);
    const chain = chooseVariants(variants).reduceRight<JsonSchema>((otherwise, { variant, keys }) => {
      const own = misread.filter(
        ({ connectionTypes }) =>
          connectionTypes?.some((type) => variant.connectionTypes.includes(type)) ?? true,
      );
      return {
        if: { anyOf: keys.map((key) => ({ required: [key] })) },
        then: new SchemaWriter(this.#stage, this.#known, variant).#members(variant, [], own),
        else: otherwise,
      };
    }, rest);
    const { knownBy } = this.#stage;
    if (knownBy === undefined) return chain;
    // Without any of these it is of a newer form, of which nothing is refused: fields are offered, and no more.
    const offer = (fields: Fields): JsonSchema => ({
      properties: Object.fromEntries(
        Object.entries(fields).map(([key, { description }]) => [key, { description }] as const),
      ),
    });
    const offered = chooseVariants(variants).reduceRight<JsonSchema>(
      (otherwise, { variant, keys }) => ({
        if: { anyOf: keys.map((key) => ({ required: [key] })) },
        then: offer(variant.fields),
        else: otherwise,
      }),
      offer(common),
    );
    return { if: { anyOf: knownBy.map((key) => ({ required: [key] })) }, then: chain, else: offered };
  }

  /** One field, or the body of the stage. Every keyword but `enum` speaks of one type alone, so that one object can hold them all. */
  value(spec: FieldSpec, path: readonly string[], mistakes: readonly Mistake[]): JsonSchema {
    const { types, doubtfulTypes = [], deprecated } = spec;
    const all = [...types, ...doubtfulTypes];
    const hover = {
      description: this.#hoverText(spec),
      ...(spec.default !== undefined && { default: spec.default }),
      ...(deprecated !== undefined && { deprecationMessage: `This is the old name of ${deprecated}.` }),
    };
    if (all.includes('any'))
      return { ...hover, type: path.length === 0 ? ANY_BODY : ANY_FIELD, ...expressionsIn(spec) };
    // What is in doubt is explained, and nothing more.
    if (!this.#isSure(spec)) return { ...hover, type: [...new Set([...jsonTypes(all, spec), ...ANY_FIELD])] };
    const form: JsonSchema = {
      type: jsonTypes(all, spec),
      ...numberLimits(spec),
      ...textForms(spec, all),
      ...listForms(spec, all),
      ...this.#documents(spec, all, path, mistakes),
      ...expressionsIn(spec),
    };
    const { values, doubtfulValues = [] } = spec;
    if (values !== undefined) {
      return { ...hover, anyOf: [{ type: 'string', enum: [...values, ...doubtfulValues] }, form] };
    }
    const names = namesAt(this.#stage, path, this.#known, this.#variant);
    if (names.length > 0) return offerNames({ ...hover, ...form }, names);
    // With a default beside the type, editors would write the field whenever they write what it is in.
    return spec.default === undefined ? { ...hover, ...form } : { ...hover, anyOf: [form] };
  }

  #isSure(spec: FieldSpec): boolean {
    return (spec.fact ?? this.#stage.fact).certainty === 'verified';
  }

  #hoverText(spec: FieldSpec): string {
    const required = spec.required === 'yes' ? ' Required.' : '';
    const preset = spec.default === undefined ? '' : ` Default: ${JSON.stringify(spec.default)}.`;
    return spec.description + required + preset;
  }

  #documents(
    spec: FieldSpec,
    types: readonly ValueType[],
    path: readonly string[],
    mistakes: readonly Mistake[],
  ): JsonSchema {
    if (types.includes('document')) {
      return {
        ...this.#members(spec, path, mistakes),
        ...(spec.nonEmpty === true && { minProperties: 1 }),
      };
    }
    if (types.includes('expression')) return {};
    if (types.includes('duration')) return durationSchema('duration', 'size', types.includes('zero'));
    if (types.includes('offset')) return durationSchema('offset', 'offsetFromUtc', false);
    if (types.includes('date')) return DATE;
    return isNumber(types) ? EXTENDED_NUMBER : {};
  }

  #members(
    spec: { readonly fields?: Fields; readonly members?: FieldSpec; readonly open?: true },
    path: readonly string[],
    mistakes: readonly Mistake[],
  ): JsonSchema {
    const { fields = {}, members } = spec;
    const properties: Record<string, JsonSchema> = {};
    for (const [key, field] of Object.entries(fields)) {
      const schema = this.value(field, [...path, key], mistakes);
      properties[key] = field.required === 'yes' ? schema : orNull(schema);
    }
    for (const mistake of mistakes) {
      const [key, ...above] = [...mistake.path].reverse();
      if (key === undefined || Object.hasOwn(fields, key) || above.reverse().join('\0') !== path.join('\0'))
        continue;
      properties[key] = { deprecationMessage: `Atlas does not know ${key} here: ${mistake.fix}.` };
    }
    const required = Object.entries(fields)
      .filter(([, field]) => field.required === 'yes' && this.#isSure(field))
      .map(([key]) => key);
    return {
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required }),
      ...(members !== undefined && { additionalProperties: this.value(members, path, []) }),
    };
  }
}

const listOf = (place: 'window' | 'payload' | 'server'): JsonSchema => ({
  items: refer(`${LISTS[place]}/items`),
});

function numberLimits(spec: FieldSpec): JsonSchema {
  if (spec.types.includes('zero')) {
    return { anyOf: [{ type: 'number', enum: [0] }, { type: ['object', 'string', 'null'] }] };
  }
  if (isDuration(spec.types)) return {};
  return {
    ...(spec.min !== undefined && { minimum: spec.min }),
    ...(spec.max !== undefined && { maximum: spec.max }),
  };
}

function textForms(spec: FieldSpec, types: readonly ValueType[]): JsonSchema {
  if (types.includes('string') && spec.values === undefined) {
    return spec.nonEmpty === true ? { minLength: 1 } : {};
  }
  if (types.includes('expression')) return { pattern: `^\\$|${PLACEHOLDER_PATTERN}` };
  if (types.includes('string')) return { pattern: PLACEHOLDER_PATTERN };
  return {
    pattern: WHOLE_PLACEHOLDER,
    patternErrorMessage: 'A text is allowed here only as a placeholder, such as ${var:NAME}.',
  };
}

function listForms(spec: FieldSpec, types: readonly ValueType[]): JsonSchema {
  if (types.includes('stages')) return listOf(spec.runs ?? 'server');
  if (!types.includes('strings')) return {};
  return { items: { type: 'string' }, ...(spec.nonEmpty === true && { minItems: 1 }) };
}

const isDuration = (types: readonly ValueType[]): boolean =>
  types.includes('duration') || types.includes('offset');

const isNumber = (types: readonly ValueType[]): boolean =>
  types.includes('number') || types.includes('integer');
