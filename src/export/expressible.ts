/**
 * Divides a live resource's fields into what a manifest says in its own words, what it says under `extra`, and what it can't say.
 * Nothing that a server may return is an error here.
 */
import * as z from 'zod';
import type { FieldRules } from '../kinds/rules/field-rule.ts';
import { findRule } from '../kinds/rules/field-rule.ts';
import { compareText } from '../model/address.ts';
import type { Value } from '../model/document.ts';
import {
  Document,
  EMPTY_DOCUMENT,
  isDocument,
  isList,
  valueAt,
  withValueAt,
  withoutValueAt,
} from '../model/document.ts';
import { toPlain } from '../model/document/json-text.ts';

/** A field that is not written, and why. */
export interface Unsaid {
  readonly path: readonly string[];
  readonly reason: string;
}

export interface DividedFields {
  /** Fits the shape. Keys in the shape's order. */
  readonly known: Document;
  /** Fields that the shape does not know. Keys in alphabetical order. */
  readonly extra: Document;
  readonly unsaid: readonly Unsaid[];
  /** Why the resource as a whole can't be said: something required is missing, or has a value of no known form. */
  readonly refusal?: string;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** @param reserved keys of the root that mean something else in a manifest. */
export function divideFields(
  shape: z.ZodType,
  rules: FieldRules,
  fields: Document,
  reserved: readonly string[],
): DividedFields {
  const unsaid: Unsaid[] = [];
  let known = fields;
  let extra = EMPTY_DOCUMENT;
  const leave = (path: readonly string[], reason: string): void => {
    unsaid.push({ path, reason });
    known = withoutValueAt(known, path);
  };
  for (let path = unwritablePath(known); path !== undefined; path = unwritablePath(known)) {
    leave(wholeOf(known, rules, path), 'YAML has no form for it');
  }
  for (const key of known.keys()) {
    if (reserved.includes(key)) leave([key], 'manifests use this name for something else');
  }
  for (;;) {
    const issue = shape.safeParse(toPlain(known)).error?.issues[0];
    if (issue === undefined) break;
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys' && !crossesList(known, path)) {
      for (const key of issue.keys) {
        const inner = [...path, key];
        extra = withValueAt(extra, inner, valueAt(known, inner) ?? null);
        known = withoutValueAt(known, inner);
      }
      continue;
    }
    const present = valueAt(known, path) === undefined ? path.slice(0, -1) : path;
    const gone = wholeOf(known, rules, present);
    if (gone.length === 0) {
      return { known, extra, unsaid, refusal: `${path.join('.') || 'it'}: ${issue.message}` };
    }
    leave(gone, issue.message);
  }
  return { known: orderLike(shape, known), extra: sortAll(extra), unsaid };
}

/** The path of something that no YAML file can hold: a key that is refused, half of a character. */
function unwritablePath(value: Value, path: readonly string[] = []): readonly string[] | undefined {
  if (typeof value === 'string') return LONE_SURROGATE.test(value) ? path : undefined;
  if (isList(value)) {
    return value.some((item) => unwritablePath(item) !== undefined) ? path : undefined;
  }
  if (!isDocument(value)) return undefined;
  for (const [key, member] of value.entries) {
    const inner = [...path, key];
    if (key === '__proto__' || LONE_SURROGATE.test(key)) return inner;
    const found = unwritablePath(member, inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What has to go when `path` goes: all of a list, and all of what is compared as a whole. */
function wholeOf(fields: Document, rules: FieldRules, path: readonly string[]): readonly string[] {
  const rule = findRule(rules, path);
  if (rule?.compare === 'whole') return rule.path;
  const end = path.findIndex((_, i) => isList(valueAt(fields, path.slice(0, i + 1))));
  return end === -1 ? path : path.slice(0, end + 1);
}

const crossesList = (fields: Document, path: readonly string[]): boolean =>
  path.some((_, i) => isList(valueAt(fields, path.slice(0, i + 1))));

/** Keys as the shape lists them; those of maps, and what the shape does not tell, by the alphabet. */
function orderLike(shape: unknown, value: Document): Document {
  const inner = unwrap(shape);
  const members = inner instanceof z.ZodObject ? (inner.shape as Readonly<Record<string, unknown>>) : {};
  const order = Object.keys(members);
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return new Document(
    value.entries
      .toSorted(([a], [b]) => rank(a) - rank(b) || compareText(a, b))
      .map(([key, member]) => [
        key,
        isDocument(member) ? orderLike(order.includes(key) ? members[key] : undefined, member) : member,
      ]),
  );
}

function unwrap(shape: unknown): unknown {
  if (shape instanceof z.ZodOptional) return unwrap(shape.unwrap());
  return shape instanceof z.ZodDiscriminatedUnion ? shape.options[0] : shape;
}

function sortAll(value: Document): Document {
  return orderLike(undefined, value);
}
