/**
 * The JSON Schemas of manifests and of pipeline files for editors, made from the shapes that validate and from the stage catalogue. The
 * validator itself never reads them. An editor sees one file, and another one may complete it: what is missing in a manifest is not judged.
 */
import * as z from 'zod';
import { PROCESSOR_FIELDS } from '../../kinds/processor.ts';
import { REGIONS } from '../../kinds/values/regions.ts';
import type { JsonSchema } from '../../pipeline/schema/json-schema.ts';
import { stageDefinitions } from '../../pipeline/schema/json-schema.ts';
import type { KnownName, KnownNames } from '../../pipeline/schema/known-names.ts';
import { NO_NAMES, offerNames } from '../../pipeline/schema/known-names.ts';
import { chooseByType, discriminatorOf } from './json-schema-unions.ts';
import { PIPELINE_NOTE, manifestShape, pipelineFileShape } from './schema.ts';

/** Draft-07, because editors know it best. Stages written inline are those of a pipeline file. `known` is offered. */
export function manifestJsonSchema(known: KnownNames = NO_NAMES): object {
  const { definitions, ...root } = editorSchema(manifestShape);
  const { Connection = {} } = definitions;
  const properties = root['properties'] as Record<string, JsonSchema>;
  const workspaces = { ...properties['workspaces'], ...keysOffered(known.workspaces) };
  return {
    ...root,
    properties: { ...properties, workspaces },
    required: ['apiVersion'],
    definitions: {
      ...definitions,
      ...withRegions(definitions),
      ...withClusters(definitions, known),
      Connection: withLinks(Connection, known.privateLinks) as JsonSchema,
      ...stageDefinitions(known),
    },
  };
}

/** The workspaces that are known, as keys: an overlay names them again. */
function keysOffered(names: readonly KnownName[]): JsonSchema {
  if (names.length === 0) return {};
  const refer = { $ref: '#/definitions/Workspace' };
  return { properties: Object.fromEntries(names.map(({ name }) => [name, refer])) };
}

/** A dead letter queue is reached by a Cluster connection. */
function withClusters({ DeadLetterQueue }: Made['definitions'], known: KnownNames): Made['definitions'] {
  const fields = DeadLetterQueue?.['properties'] as Record<string, JsonSchema>;
  const clusters = known.connections.filter(({ type }) => type === 'Cluster');
  const properties = { ...fields, connectionName: offerNames(fields['connectionName'] ?? {}, clusters) };
  return { DeadLetterQueue: { ...DeadLetterQueue, properties } };
}

/** The schema of connections with private links offered, however deep a type has them. */
function withLinks(schema: unknown, links: readonly KnownName[]): unknown {
  if (links.length === 0) return schema;
  if (Array.isArray(schema)) return schema.map((one) => withLinks(one, links));
  if (!isSchema(schema)) return schema;
  const members = Object.entries(schema).map(([key, below]) => {
    const isField = key === 'privateLink' && isSchema(below) && 'type' in below;
    return [key, isField ? offerNames(below, links) : withLinks(below, links)] as const;
  });
  return Object.fromEntries(members);
}

/** Editors offer the regions that are known, and take others: Atlas adds some every year. */
function withRegions({ DataProcessRegion }: Made['definitions']): Made['definitions'] {
  const { region, ...others } = DataProcessRegion?.['properties'] as Record<string, JsonSchema>;
  const { description, ...any } = region ?? {};
  const known = Object.entries(REGIONS).flatMap(([provider, names]) =>
    names.map((name) => ({ name, provider })),
  );
  const offered = {
    type: 'string',
    enum: known.map(({ name }) => name),
    enumDescriptions: known.map(({ provider }) => `A region of ${provider}.`),
  };
  const properties = { ...others, region: { description, anyOf: [offered, any] } };
  return { DataProcessRegion: { ...DataProcessRegion, properties } };
}

/** A pipeline file: the stages alone, or an object that holds them. Draft-07. `known` is offered. */
export function pipelineJsonSchema(known: KnownNames = NO_NAMES): object {
  const { definitions, $schema, properties, patternProperties, ...file } = editorSchema(pipelineFileShape);
  const stages = stageDefinitions(known);
  return {
    $schema,
    description: 'A list of stages, or an object {name, pipeline, options}.',
    ...file,
    properties: { ...SAVED, ...(properties as JsonSchema), state: FILE_STATE },
    patternProperties: { ...(patternProperties as JsonSchema), [PIPELINE_NOTE.source]: NOT_READ },
    type: ['array', 'object'],
    items: stages['Stages']?.['items'],
    required: ['pipeline'],
    definitions: { ...definitions, ...withClusters(definitions, known), ...stages },
  };
}

const NOT_READ = { description: 'Not read.', doNotSuggest: true };

/** What a saved response holds beside what is read. */
const SAVED: JsonSchema = Object.fromEntries(
  Object.entries(PROCESSOR_FIELDS).flatMap(([name, { facts }]) =>
    facts.serverOwned === true ? [[name, NOT_READ] as const] : [],
  ),
);

/** A saved response may report any state. */
const FILE_STATE = {
  description: 'STARTED or STOPPED, where the manifest says nothing; other states are not read.',
  anyOf: [{ enum: ['STARTED', 'STOPPED', 'UNMANAGED'] }, { type: ['string', 'null'] }],
};

type Made = JsonSchema & { readonly definitions: Readonly<Record<string, JsonSchema>> };

function editorSchema(shape: z.ZodType): Made {
  const made = z.toJSONSchema(shape, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  const { definitions = {}, ...root } = made as JsonSchema & Partial<Made>;
  const members = Object.entries(definitions).map(([name, schema]) => [name, rewrite(schema)] as const);
  return { ...rewrite(root), type: 'object', definitions: Object.fromEntries(members) };
}

/**
 * `state:STOPPED` is one long key without a value. Editors check the names of such keys alone: that an object allows no other
 * keys is something they only say of keys with a value.
 */
const RUN_TOGETHER = {
  propertyNames: { pattern: '^(?!\\w+:)', patternErrorMessage: 'Put a space after the colon.' },
  patternProperties: { '^\\w+:': {} },
};

/** A text that is one placeholder. Secrets are no booleans. */
const PLACEHOLDER = {
  pattern: '^\\$\\{(?:var|env):[^}]+\\}$',
  patternErrorMessage: 'Write true or false, or a placeholder: ${var:NAME} or ${env:NAME}.',
};

/** A text that has a placeholder in it. */
const WITH_PLACEHOLDER = '\\$\\{(?:var|env):[^}]+\\}';

/** What only Atlas may know: a literal is an error, and so is what comes from anywhere but a secret. */
const SECRET_ONLY = {
  type: ['string', 'null'],
  pattern: '\\$\\{(?:secret|secretFile):[^}]+\\}',
  patternErrorMessage: 'A secret is not written into a manifest: use ${secret:NAME} or ${secretFile:PATH}.',
};

/**
 * One schema as editors need it: nothing is required, since an overlay may bring it; null is allowed everywhere, since in an overlay it
 * removes; a scalar of a certain form may also be a placeholder.
 */
function rewrite(schema: JsonSchema): JsonSchema {
  const { required = [], properties, additionalProperties, items, propertyNames, ...rest } = schema;
  // Hover text would repeat a title over everything below it.
  const own = without(rest, 'title');
  const { anyOf, oneOf, allOf } = own;
  const needed = required as readonly string[];
  const rewritten: JsonSchema = {
    ...own,
    ...(isSchema(properties) && { properties: rewriteMembers(properties, needed) }),
    ...(additionalProperties !== undefined && {
      additionalProperties: isSchema(additionalProperties)
        ? rewrite(additionalProperties)
        : additionalProperties,
    }),
    ...(additionalProperties === false && RUN_TOGETHER),
    ...(isSchema(items) && { items: rewrite(items) }),
    // Editors would offer the bare word 'property' for names that are free.
    ...(isSchema(propertyNames) && Object.keys(propertyNames).length > 1 && { propertyNames }),
  };
  // Zod writes a reference with its own description as `allOf`, which editors complete less well.
  if (Array.isArray(allOf)) return { ...without(rewritten, 'allOf'), ...(allOf[0] as JsonSchema) };
  if (Array.isArray(anyOf ?? oneOf)) return rewriteUnion(rewritten);
  if ('const' in schema) return rewritten;
  if (schema['writeOnly'] === true) return { ...rewritten, ...SECRET_ONLY };
  return orPlaceholder(rewritten);
}

const without = (schema: JsonSchema, key: string): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key));

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function rewriteMembers(properties: JsonSchema, required: readonly string[]): JsonSchema {
  const members = Object.entries(properties).map(([key, member]) => {
    const schema = rewrite(isSchema(member) ? member : {});
    if (!required.includes(key)) return [key, schema];
    const { description } = schema;
    return [
      key,
      typeof description === 'string' ? { ...schema, description: `${description} Required.` } : schema,
    ];
  });
  return Object.fromEntries(members) as JsonSchema;
}

/** A text that may come from a secret is a union with a class, which JSON Schema shows as 'anything': only the text stays. */
function rewriteUnion({ anyOf, oneOf, ...rest }: JsonSchema): JsonSchema {
  const options = [anyOf, oneOf].flatMap((some) => (Array.isArray(some) ? some.filter(isSchema) : []));
  const kept = options.filter((option) => Object.keys(option).length > 0);
  const [only] = kept;
  if (only !== undefined && kept.length === 1) return rewrite({ ...only, ...rest });
  const discriminator = discriminatorOf(kept);
  if (discriminator === undefined) return { ...rest, anyOf: kept.map(rewrite) };
  return chooseByType(rest, kept.map(rewrite), discriminator);
}

function orPlaceholder(schema: JsonSchema): JsonSchema {
  const { type, pattern, enum: values, ...rest } = schema;
  if (typeof type !== 'string') return schema;
  if (type === 'boolean') return { ...rest, type: ['boolean', 'string', 'null'], ...PLACEHOLDER };
  if (type !== 'string' || (pattern === undefined && values === undefined)) {
    return { ...rest, type: [type, 'null'] };
  }
  const form = {
    type,
    ...(pattern !== undefined && { pattern }),
    ...(values !== undefined && { enum: values }),
  };
  return { ...rest, anyOf: [form, { type: ['string', 'null'], pattern: WITH_PLACEHOLDER }] };
}
