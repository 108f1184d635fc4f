/** Checks values against a shape, and says each problem at its place: a missing key at its parent, a wrong value at the value, an unknown key at the key. */
import type * as z from 'zod';
import type { Document, Value } from '../../model/document.ts';
import { NumberLiteral, isDocument, isList, valueAt } from '../../model/document.ts';
import { toPlain } from '../../model/document/json-text.ts';
import { shapeTypeOf } from '../../kinds/connection.ts';
import { OTHER_TYPE } from '../../kinds/connection-type.ts';
import { suggest } from '../../pipeline/suggest.ts';
import type { ManifestCode } from './manifest-codes.ts';
import type { FindingDetails } from './findings.ts';
import { fixType, kindOf, typeName } from './type-names.ts';
import type { ParseContext } from '../read/parse.ts';
import { ADDITIONS, CORRECTIONS, foreignFix } from './ways-out.ts';
import type { Role } from '../shape/roles.ts';
import { memberRole } from '../shape/roles.ts';
import { knownKeys } from '../shape/known-keys.ts';
import { SECRET_KEYS } from '../values/excerpts.ts';
import { lookUp } from '../../model/table.ts';

type Issue = z.core.$ZodIssue;

export interface CheckSettings {
  /** The part of a manifest that the value is. */
  readonly role: Role;
  /** Texts that no rule should judge. */
  readonly unresolved: ReadonlySet<string>;
  /** The address of the resource that a path belongs to. */
  readonly addressOf: (path: readonly PropertyKey[]) => string | undefined;
  /** What to do about an unknown key that is no misspelt one. */
  readonly fixOf?: (path: readonly PropertyKey[], key: string) => string | undefined;
}

/** What is said about one issue. `at` is the path whose place it has. */
interface Said {
  readonly code: ManifestCode;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly at: 'key' | 'value';
  readonly fix?: string | undefined;
}

/** Adds what is wrong with the form of `value` to the findings. The stages of pipelines are left to the rules of pipelines. */
export function checkShape(
  shape: z.ZodType,
  value: Value,
  settings: CheckSettings,
  context: ParseContext,
): void {
  const plain = plainOf(value, settings.role);
  // Most runs check one manifest: code made for its shape would cost more than it saves.
  const result = shape.safeParse(plain, { jitless: true });
  if (result.success) return;
  const issues = result.error.issues.flatMap((found) => withinUnion(found));
  const unknown = unknownKeys(issues);
  for (const issue of issues) {
    const found = valueAt(value, issue.path.map(String));
    // A key that is missing because it is misspelt is one mistake, and said of the misspelt key.
    if (found === undefined && isMeantBy(issue.path, unknown.get(pathKey(issue.path.slice(0, -1))) ?? []))
      continue;
    if (typeof found === 'string' && settings.unresolved.has(found)) continue;
    for (const said of describe(issue, found, shape, plain, settings.fixOf)) {
      const address = settings.addressOf(said.path);
      const details: FindingDetails = {
        ...(address !== undefined && { address }),
        ...(said.fix !== undefined && { fix: said.fix }),
      };
      context.findings.add(said.code, said.message, context.origins.find(value, said.path, said.at), details);
    }
  }
}

const pathKey = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));

/** The keys that are not known, by the path of the map that holds them. */
function unknownKeys(issues: readonly Issue[]): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const at = pathKey(issue.path);
    keys.set(at, [...(keys.get(at) ?? []), ...issue.keys]);
  }
  return keys;
}

/** Whether one of `keys` is a misspelt form of a path's last key, or that key run together with its value. */
function isMeantBy(path: readonly PropertyKey[], keys: readonly string[]): boolean {
  return meantBy(String(path.at(-1) ?? ''), keys) !== undefined;
}

const meantBy = (key: string, keys: readonly string[]): string | undefined =>
  keys.find((each) => each.startsWith(`${key}:`)) ?? suggest(key, keys);

/** What is wrong with the one form of a union that the value has: a list with a wrong element is not a text. */
function withinUnion(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const deeper = issue.errors.filter(
    (issues) => issues.length > 0 && issues.every(({ path }) => path.length > 0),
  );
  if (deeper.length !== 1) return [issue];
  return (deeper[0] ?? []).flatMap((inner) =>
    withinUnion({ ...inner, path: [...issue.path, ...inner.path] }),
  );
}

function plainOf(value: Value, role: Role): unknown {
  if (role === 'pipeline') return isList(value) ? [] : isDocument(value) ? {} : toPlain(value);
  if (!isDocument(value)) return toPlain(value);
  const plain = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of value.entries) plain[key] = plainOf(member, memberRole(role, key));
  if (role === 'connection') chooseShape(plain);
  return plain;
}

/** A new type has its own shape. One that is not known yet, because a placeholder is in its place, has none. */
function chooseShape(connection: Record<string, unknown>): void {
  const { type } = connection;
  if (typeof type === 'string' && !type.includes('${')) connection['type'] = shapeTypeOf(type);
}

function describe(
  issue: Issue,
  found: Value | undefined,
  shape: z.ZodType,
  plain: unknown,
  fixOf: CheckSettings['fixOf'],
): Said[] {
  const { path } = issue;
  const name = nameOf(path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(shape, path, plain);
    return issue.keys.map((key) => {
      const message = `'${withoutValue(key, path)}' is not known ${path.length === 0 ? 'here' : `in ${name}`}`;
      const guess = suggest(key, known);
      const fix =
        missingSpaceFix(withoutValue(key, path), known) ??
        (guess === undefined
          ? (fixOf?.(path, key) ?? foreignFix(key, path, plain))
          : `Did you mean '${guess}'?`);
      return { code: 'MANIFEST_UNKNOWN_KEY', message, path: [...path, key], at: 'key', fix };
    });
  }
  if (found === undefined) {
    const key = String(path.at(-1) ?? '');
    const parent = path.length > 1 ? ` in ${nameOf(path.slice(0, -1))}` : '';
    const options = optionsOf(issue);
    const misspelt = meantBy(key, keysAt(plain, path.slice(0, -1)));
    const added = options
      ? `Add \`${key}\`: ${options.join(', ')}.`
      : (lookUp(ADDITIONS, key) ?? `Add \`${key}\`.`);
    const fix =
      misspelt === undefined
        ? added
        : (missingSpaceFix(withoutValue(misspelt, path.slice(0, -1)), [key]) ??
          `Write '${key}' for '${misspelt}'.`);
    return [
      {
        code: 'MANIFEST_MISSING',
        message: `'${key}' is missing${parent}`,
        path: path.slice(0, -1),
        at: 'key',
        fix,
      },
    ];
  }
  const said = describeValue(issue, found, name);
  return [{ path, at: 'value', ...said, fix: lookUp(CORRECTIONS, String(path.at(-1)))?.(found) ?? said.fix }];
}

/** A key as it may be shown: one that has run together with its value may hold a secret. */
function withoutValue(key: string, path: readonly PropertyKey[]): string {
  const at = key.indexOf(':');
  if (at < 0) return key;
  const maySecret = [...path, key.slice(0, at)].some(
    (part) => SECRET_KEYS.test(String(part)) || /authentication/i.test(String(part)),
  );
  return maySecret ? `${key.slice(0, at)}:...` : key;
}

/** `state:STOPPED` is one long key to YAML, with an empty value: the space after the colon is missing. */
function missingSpaceFix(text: string, known: readonly string[]): string | undefined {
  const at = text.indexOf(':');
  if (at < 1) return undefined;
  const key = text.slice(0, at).trim();
  const meant = known.includes(key) ? key : suggest(key, known);
  const value = text.slice(at + 1).trim();
  return `Put a space after the colon: \`${meant ?? key}:${value === '' ? '' : ` ${value}`}\`.`;
}

/** A map of one key whose space is missing is a text to YAML. */
function runTogether(expected: string, found: Value): string | undefined {
  if (!['object', 'record'].includes(expected) || typeof found !== 'string') return undefined;
  const [, key] = /^(\w+):\S/.exec(found) ?? [];
  return key === undefined ? undefined : `Put a space after the colon of '${key}:'.`;
}

function keysAt(plain: unknown, path: readonly PropertyKey[]): string[] {
  const found = path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    plain,
  );
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.keys(found) : [];
}

function describeValue(
  issue: Issue,
  found: Value,
  name: string,
): { code: ManifestCode; message: string; fix?: string | undefined } {
  const options = optionsOf(issue);
  if (options !== undefined) {
    const guess = typeof found === 'string' ? suggest(found, options) : undefined;
    const shown = typeof found === 'string' && found.length <= 40 ? `, not '${found}'` : '';
    const fix = guess === undefined ? `Write one of: ${options.join(', ')}.` : `Did you mean ${guess}?`;
    return {
      code: 'MANIFEST_VALUE',
      message: `${name} has to be ${options.length === 1 ? String(options[0]) : `one of ${options.join(', ')}`}${shown}`,
      fix,
    };
  }
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: 'MANIFEST_TYPE',
        message: `${name} has to be ${typeName(issue.expected)}, ${kindOf(found)}`,
        fix: runTogether(issue.expected, found) ?? fixType(typeName(issue.expected), found),
      };
    case 'invalid_union': {
      const expected = issue.errors.flatMap(([first]) =>
        first?.code === 'invalid_type' ? [typeName(first.expected)] : [],
      );
      const wanted =
        name === "'pipeline'"
          ? 'a path or a list of stages'
          : [...new Set(expected)].filter((text) => text !== '').join(' or ') || 'a text';
      if (found === '') return { code: 'MANIFEST_VALUE', message: `${name} must not be empty` };
      const message = `${name} has to be ${wanted}, ${kindOf(found)}`;
      return { code: 'MANIFEST_TYPE', message, fix: fixType(wanted, found) };
    }
    case 'too_small':
      return {
        code: 'MANIFEST_VALUE',
        ...tooSmall(found, name, Number(issue.minimum)),
      };
    case 'too_big': {
      const most = Number(issue.maximum);
      const what = isList(found) ? `may have at most ${countOf(most)}` : `must be at most ${most}`;
      const fix = isList(found) ? `Write no more than ${countOf(most)}.` : `Write ${most} or less.`;
      return { code: 'MANIFEST_VALUE', message: `${name} ${what}`, fix };
    }
    case 'invalid_format':
      return {
        code: 'MANIFEST_VALUE',
        message: `${name} has to be ${issue.message}`,
        fix: `Write ${issue.message}.`,
      };
    default:
      return { code: 'MANIFEST_VALUE', message: `${name} is not valid` };
  }
}

const countOf = (elements: number): string => `${elements} element${elements === 1 ? '' : 's'}`;

/** What a list, a number or a text lacks. */
function tooSmall(
  found: Value,
  name: string,
  least: number,
): { readonly message: string; readonly fix?: string } {
  if (isList(found))
    return { message: `${name} needs at least ${countOf(least)}`, fix: `Write at least ${countOf(least)}.` };
  if (found instanceof NumberLiteral)
    return { message: `${name} must be at least ${least}`, fix: `Write ${least} or more.` };
  return { message: `${name} must not be empty` };
}

/** The values that are allowed, where there is a closed list of them. */
function optionsOf(issue: Issue): string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union' || !('options' in issue)) return undefined;
  const { options } = issue as { readonly options?: readonly unknown[] };
  return options?.map(String).filter((option) => option !== OTHER_TYPE);
}

const nameOf = (path: readonly PropertyKey[]): string => {
  const last = path.at(-1);
  return typeof last === 'number'
    ? `element ${last} of '${String(path.at(-2))}'`
    : last === undefined
      ? 'the file'
      : `'${String(last)}'`;
};

/** The workspaces of a manifest, where it has a map of them. */
export function workspacesOf(manifest: Document): Document | undefined {
  const workspaces = manifest.get('workspaces');
  return isDocument(workspaces) ? workspaces : undefined;
}
