/**
 * Checks responses against the Admin API's own file. It is OpenAPI 3.0 with habits that plain JSON Schema does not take (its
 * README names them): they are put right here, and nothing else is.
 */
import { readFileSync } from 'node:fs';
import type { AnySchema, ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import formatsPlugin from 'ajv-formats';

type Schema = Record<string, unknown> & {
  type?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  enum?: unknown[];
  oneOf?: Schema[];
  allOf?: Schema[];
  discriminator?: { propertyName: string; mapping: Record<string, string> };
};

interface Operation {
  readonly operationId: string;
  readonly responses: Record<string, { $ref?: string; content?: Record<string, { schema: Schema }> }>;
}

interface ApiFile {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: {
    readonly schemas: Record<string, Schema>;
    readonly responses: Record<string, { content: Record<string, { schema: Schema }> }>;
  };
}

export class ApiSchema {
  readonly #file: ApiFile;
  readonly #ajv = new Ajv({ strict: false, allErrors: true, discriminator: false });
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(path: string) {
    this.#file = JSON.parse(readFileSync(path, 'utf8')) as ApiFile;
    formatsPlugin.default(this.#ajv, ['date-time', 'uri', 'int32', 'int64', 'password', 'binary']);
    const schemas: Record<string, Schema> = {};
    for (const [name, schema] of Object.entries(this.#file.components.schemas)) adapt(name, schema, schemas);
    this.#ajv.addSchema({ $id: 'api', components: { schemas } });
  }

  /** `METHOD /path` of every operation, with its id. */
  get operations(): readonly { readonly method: string; readonly path: string; readonly id: string }[] {
    return Object.entries(this.#file.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => ({
        method: method.toUpperCase(),
        path,
        id: operationId,
      })),
    );
  }

  /** The operation that a request is, if the file has it. */
  find(method: string, pathname: string): Operation | undefined {
    const fits = Object.keys(this.#file.paths).filter((path) => patternOf(path).test(pathname));
    // The fewer parameters, the closer.
    const [best] = fits.toSorted((a, b) => a.split('{').length - b.split('{').length || b.length - a.length);
    return best === undefined ? undefined : this.#file.paths[best]?.[method.toLowerCase()];
  }

  /** What is wrong with a response of `operation`, as text; nothing when it fits. Undocumented statuses must be error objects. */
  violations(operation: Operation, status: number, contentType: string, body: unknown): string[] {
    const documented = operation.responses[String(status)];
    const response =
      documented?.$ref === undefined ? documented : this.#file.components.responses[lastOf(documented.$ref)];
    if (status >= 400) {
      if (!contentType.startsWith('application/json')) return [`${status} is ${contentType}`];
      return this.#check({ $ref: '#/components/schemas/ApiError' }, body);
    }
    const type = contentType.split(';')[0] ?? '';
    const content = response?.content?.[type];
    if (content === undefined && !(status === 204 && body === undefined)) {
      return [`${operation.operationId} has no ${status} of type '${type}'`];
    }
    return status === 204 ? [] : this.#check(content?.schema ?? {}, body);
  }

  #check(schema: Schema, body: unknown): string[] {
    const key = JSON.stringify(schema);
    let validate = this.#compiled.get(key);
    if (validate === undefined) {
      validate = this.#ajv.compile(
        JSON.parse(key.replaceAll('#/components/', 'api#/components/')) as AnySchema,
      );
      this.#compiled.set(key, validate);
    }
    return validate(body)
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  }
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{[^}]+\}(?=:)/g, '[^/]+?').replace(/\{[^}]+\}/g, '[^/:]+')}$`);
}

const lastOf = (reference: string): string => reference.split('/').at(-1) ?? '';

/** Adds the schema `name` to `schemas` in plain JSON Schema; a base type is split from the choice of its children. */
function adapt(name: string, original: Schema, schemas: Record<string, Schema>): void {
  const schema = plain(original);
  if (name === 'BaseStreamsRegion') delete schema.type;
  if (name === 'StreamsConnection') schema.properties?.['type']?.enum?.push('S3');
  const { discriminator, oneOf, ...own } = schema;
  if (discriminator === undefined || oneOf === undefined) {
    schemas[name] = withParentsSplit(schema);
    return;
  }
  const { propertyName, mapping } = discriminator;
  schemas[`${name}Base`] = own;
  schemas[name] = {
    required: [propertyName],
    properties: { [propertyName]: { enum: Object.keys(mapping) } },
    allOf: Object.entries(mapping).map(([value, $ref]) => ({
      if: { properties: { [propertyName]: { const: value } } },
      then: { $ref },
    })),
  };
}

const SPLIT = ['StreamsConnection', 'StreamsFailoverConnection', 'SchemaRegistryAuthentication'];

function withParentsSplit(schema: Schema): Schema {
  if (schema.allOf === undefined) return schema;
  const allOf = schema.allOf.map((part) =>
    typeof part['$ref'] === 'string' && SPLIT.includes(lastOf(part['$ref']))
      ? { $ref: `${part['$ref']}Base` }
      : part,
  );
  return { ...schema, allOf };
}

/** Nullable types, write-only members (which no response may have), and `object` where any value is meant. */
function plain(original: Schema): Schema {
  const schema = JSON.parse(JSON.stringify(original)) as Schema;
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const current = node as Schema & { nullable?: boolean; additionalProperties?: Schema };
    if (current.nullable === true) {
      if (typeof current.type === 'string') current.type = [current.type, 'null'];
      current.enum?.push(null);
    }
    // The members of a stage, or of stats, are any value; the file calls that an object.
    const rest = current.additionalProperties;
    if (rest?.type === 'object' && rest.properties === undefined) current.additionalProperties = {};
    for (const [key, property] of Object.entries(current.properties ?? {})) {
      if (property['writeOnly'] !== true) continue;
      current.properties![key] = { not: {} };
    }
    Object.values(current).forEach(walk);
  };
  walk(schema);
  const written = ['password', 'clientSecret', 'sslKey', 'sslKeyPassword'];
  if (schema.required) schema.required = schema.required.filter((key) => !written.includes(key));
  return schema;
}
