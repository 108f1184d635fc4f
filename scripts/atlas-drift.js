/**
 * Compares a description of the Atlas Admin API (OpenAPI, JSON; a path or a URL) with what was last seen of its Streams part, and prints
 * what is new and what went: operations, versions, fields, required fields, values.
 *
 *     node scripts/atlas-drift.js FILE-OR-URL [--write] [--seen DATE] [--facts FILE]
 *
 * Exits 0 where nothing differs, 2 where something does, 1 where it can't tell. `--write` notes what it saw in `atlas-facts.json`, with the
 * date: of what went, the date stays at which it was last seen.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const STREAMS = '/api/atlas/v2/groups/{groupId}/streams';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** @typedef {{ readonly [key: string]: unknown }} Json */

/**
 * @param {unknown} value
 * @returns {value is Json}
 */
function isMap(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @type {(value: unknown) => Json} */
const mapOf = (value) => (isMap(value) ? value : {});

/** @type {(value: unknown) => readonly unknown[]} */
const listOf = (value) => (Array.isArray(value) ? value : []);

/**
 * What a description says about the Streams part, one line a fact. Schemas count where an operation leads to them.
 * @param {unknown} description
 */
function factsOf(description) {
  /** @type {Set<string>} */
  const facts = new Set();
  const schemas = mapOf(mapOf(mapOf(description)['components'])['schemas']);
  /** @type {Set<string>} */
  const seen = new Set();

  /** @param {string} name */
  const visit = (name) => {
    if (seen.has(name) || !isMap(schemas[name])) return;
    seen.add(name);
    addSchema(schemas[name], name);
  };

  /**
   * Every value below is looked at: references may be in parameters, bodies, responses, unions and mappings.
   * @param {unknown} value
   */
  const follow = (value) => {
    if (Array.isArray(value)) value.forEach(follow);
    if (typeof value === 'string') {
      const [, name] = /^#\/components\/schemas\/(.+)$/.exec(value) ?? [];
      if (name !== undefined) visit(name);
    }
    if (!isMap(value)) return;
    for (const member of Object.values(value)) follow(resolve(member));
  };

  /**
   * What isn't a schema (parameters, responses) is put in the place of its reference.
   * @param {unknown} value
   * @returns {unknown}
   */
  const resolve = (value) => {
    const [, part, name] = /^#\/components\/(parameters|responses|requestBodies)\/(.+)$/.exec(
      String(mapOf(value)['$ref'] ?? ''),
    ) ?? [undefined, '', ''];
    return part === '' ? value : mapOf(mapOf(mapOf(description)['components'])[part ?? ''])[name ?? ''];
  };

  /**
   * @param {unknown} schema
   * @param {string} at the schema's name, and the path of a field in it
   */
  const addSchema = (schema, at) => {
    const { properties, required, items, allOf, oneOf, anyOf, discriminator, ...rest } = mapOf(schema);
    for (const value of listOf(rest['enum'])) if (value !== null) facts.add(`value ${at} = ${String(value)}`);
    for (const name of listOf(required)) facts.add(`required ${at}.${String(name)}`);
    for (const [name, field] of Object.entries(mapOf(properties))) {
      facts.add(`field ${at}.${name}`);
      addSchema(field, `${at}.${name}`);
    }
    for (const part of [items, ...listOf(allOf), ...listOf(oneOf), ...listOf(anyOf)])
      if (part !== undefined) addSchema(part, at);
    for (const value of Object.keys(mapOf(mapOf(discriminator)['mapping'])))
      facts.add(`value ${at}.${String(mapOf(discriminator)['propertyName'])} = ${value}`);
    follow([discriminator, rest['$ref'], rest['additionalProperties']]);
  };

  for (const [path, operations] of Object.entries(mapOf(mapOf(description)['paths']))) {
    if (!path.startsWith(STREAMS)) continue;
    for (const method of METHODS) {
      const operation = mapOf(operations)[method];
      if (!isMap(operation)) continue;
      const name = `${method.toUpperCase()} ${path.slice('/api/atlas/v2/groups/{groupId}'.length)}`;
      facts.add(`operation ${name}`);
      for (const version of versionsOf(operation, resolve)) facts.add(`version ${name} ${version}`);
      follow([mapOf(operations)['parameters'], operation].map(resolve));
    }
  }
  return facts;
}

/**
 * The dates in the media types of an operation's bodies and responses.
 * @param {Json} operation
 * @param {(value: unknown) => unknown} resolve
 */
function versionsOf(operation, resolve) {
  const holders = [operation['requestBody'], ...Object.values(mapOf(operation['responses']))];
  const types = holders.flatMap((holder) => Object.keys(mapOf(mapOf(resolve(holder))['content'])));
  const versions = types.flatMap((type) => /^application\/vnd\.atlas\.([^+]+)\+/.exec(type)?.[1] ?? []);
  return [...new Set(versions)].sort();
}

/** @param {string} source a path or a URL */
async function read(source) {
  if (!/^https?:\/\//.test(source)) return readFile(source, 'utf8');
  const response = await fetch(source);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}

/** @type {readonly (readonly [kind: string, title: string])[]} */
const KINDS = [
  ['operation', 'operations'],
  ['version', 'versions of operations'],
  ['field', 'fields'],
  ['required', 'required fields'],
  ['value', 'values'],
];

/**
 * @param {string} title
 * @param {string} sign
 * @param {readonly string[]} facts
 */
function section(title, sign, facts) {
  if (facts.length === 0) return [];
  const lines = KINDS.flatMap(([kind, words]) => {
    const own = facts.filter((fact) => fact.startsWith(`${kind} `)).sort();
    return own.length === 0
      ? []
      : [`  ${words}`, ...own.map((fact) => `    ${sign} ${fact.slice(kind.length + 1)}`)];
  });
  return [title, ...lines, ''];
}

/**
 * A version of an operation that is new itself, or a value of a new field, is no news by itself.
 * @param {readonly string[]} facts
 */
function newsOf(facts) {
  const within = facts.flatMap((fact) => {
    const [, kind, name] = /^(operation|field) (.+)$/.exec(fact) ?? [];
    if (kind === 'operation') return [`version ${name} `];
    return kind === 'field'
      ? [`value ${name} = `, `value ${name}.`, `field ${name}.`, `required ${name}.`]
      : [];
  });
  return facts.filter((fact) => !within.some((start) => fact.startsWith(start)));
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      seen: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      facts: { type: 'string', default: join(import.meta.dirname, 'atlas-facts.json') },
    },
  });
  const [source] = positionals;
  if (source === undefined || positionals.length > 1)
    throw new Error('usage: node scripts/atlas-drift.js FILE-OR-URL [--write] [--seen DATE] [--facts FILE]');
  /** @type {unknown} */
  const description = JSON.parse(
    await read(source).catch((/** @type {unknown} */ error) => {
      throw new Error(`${source} can't be read: ${error instanceof Error ? error.message : String(error)}`);
    }),
  );
  const now = factsOf(description);
  if (now.size === 0) throw new Error(`${source} describes no operation below ${STREAMS}`);
  /** @type {{ readonly seen: string, readonly facts: Readonly<Record<string, string>> }} */
  const before = values.write
    ? await readFile(values.facts, 'utf8').then(JSON.parse, () => ({ seen: '', facts: {} }))
    : JSON.parse(await readFile(values.facts, 'utf8'));

  const added = [...now].filter((fact) => !(fact in before.facts) || before.facts[fact] !== before.seen);
  // What went earlier has an older date.
  const gone = Object.keys(before.facts).filter(
    (fact) => before.facts[fact] === before.seen && !now.has(fact),
  );
  if (values.write) {
    const kept = Object.entries(before.facts).filter(([fact]) => !now.has(fact));
    const all = [...kept, ...[...now].map((fact) => /** @type {const} */ ([fact, values.seen]))];
    const facts = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
    await writeFile(values.facts, `${JSON.stringify({ seen: values.seen, facts }, null, 2)}\n`);
  }
  if (added.length === 0 && gone.length === 0) {
    console.log(`${now.size} facts about the Streams part of the Admin API, all as on ${before.seen}.`);
    return 0;
  }
  const lines = [
    before.seen === ''
      ? 'Nothing was seen of the Streams part of the Admin API before.'
      : `The Streams part of the Admin API has changed since ${before.seen}.`,
    '',
    ...section('New', '+', newsOf(added)),
    ...section('Gone', '-', newsOf(gone)),
    `${added.length} facts are new, ${gone.length} are gone.`,
  ];
  console.log(lines.join('\n'));
  return 2;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
