/**
 * JSON is YAML, too, and is read in a fraction of the time and memory. Only what both readers are certain to read alike is read here; everything
 * else, and whatever is wrong, is for the YAML reader.
 */
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList } from '../../model/document.ts';
import type { OnContainer } from '../../model/document/json-reader.ts';
import { readJson } from '../../model/document/json-reader.ts';
import { MAX_DEPTH } from '../../model/document/json-text.ts';
import type { Role } from '../shape/roles.ts';
import { elementRole, memberRole } from '../shape/roles.ts';
import { SECRET_KEYS } from '../values/excerpts.ts';
import type { ParseContext } from './parse.ts';
import type { Container } from './places.ts';
import type { Source } from './source.ts';

/** YAML takes keys of up to 1024 characters in this place. */
const LONGEST_KEY = 1000;

/** Tabs may be indentation; an escaped surrogate may be half of a character. */
const IS_DOUBTFUL = /\t|\\u[dD][89a-fA-F]/;

/** The value of a text whose root has `role`, with its origins; undefined where YAML has to read it. */
export function readJsonAsYaml(source: Source, role: Role, { origins }: ParseContext): Value | undefined {
  if (!/^[{[]/.test(source.text) || IS_DOUBTFUL.test(source.text)) return undefined;
  const made: Container[] = [];
  const note: OnContainer = (container, start, keys, values) => {
    made.push(container);
    origins.set(container, { source, start, keys, values });
  };
  const value = readJson(source.text, MAX_DEPTH, note, origins.texts);
  const isUsable = value !== undefined && !made.some((each) => isDocument(each) && hasDoubtfulKeys(each));
  if (!isUsable) {
    origins.forget(made);
    return undefined;
  }
  protectSecrets(value, role, source, origins);
  return value;
}

/** Keys that are errors, which the YAML reader reports. */
function hasDoubtfulKeys({ entries }: Document): boolean {
  const seen = new Set<string>();
  for (const [key] of entries) {
    if (key === '__proto__' || key.length > LONGEST_KEY || seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

/** Keeps literals in fields for secrets out of every quotation. */
function protectSecrets(value: Value, role: Role, source: Source, origins: ParseContext['origins']): void {
  if (role === 'pipeline') return;
  if (isList(value)) {
    for (const item of value) protectSecrets(item, elementRole(role), source, origins);
    return;
  }
  if (!isDocument(value)) return;
  for (const [index, [key, member]] of value.entries.entries()) {
    const isReference = typeof member === 'string' && /^\$\{secret(File)?:[^}]*\}$/.test(member);
    if (SECRET_KEYS.test(key) && !isReference) {
      const start = origins.value(value, index)?.offset ?? 0;
      source.secretRanges.push([start, endOfValue(source.text, start)]);
    }
    protectSecrets(member, memberRole(role, key), source, origins);
  }
}

const PART = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s{}[\],:"]+/gy;
const BETWEEN = /[\s,:]*/gy;

/** The offset after a value of JSON that starts at an offset. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length;) {
    PART.lastIndex = at;
    const part = PART.exec(text)?.[0] ?? '';
    if (part === '{' || part === '[') depth += 1;
    if (part === '}' || part === ']') depth -= 1;
    at += Math.max(1, part.length);
    if (depth <= 0) return at;
    BETWEEN.lastIndex = at;
    at += BETWEEN.exec(text)?.[0].length ?? 0;
  }
  return text.length;
}
