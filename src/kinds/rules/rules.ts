/** The rules of every kind in one place, for what treats all kinds alike: comparing, showing, sending. */
import type { Kind } from '../../model/address.ts';
import type { Document, Value } from '../../model/document.ts';
import type { Fields } from '../define.ts';
import { deriveRules } from './derived-rules.ts';
import { dropServerFields } from '../derived/server-fields.ts';
import { fieldAt } from '../derived/walk.ts';
import type { FieldRule, FieldRules, Shown } from './field-rule.ts';
import { findRule, holdsText } from './field-rule.ts';
import { declaredFields } from '../kinds.ts';
import { processorFields } from '../processor.ts';
import { isConnectionLike } from '../../model/address.ts';
import { carriesCredential } from '../values/urls.ts';

const DERIVED = new WeakMap<Fields, readonly FieldRule[]>();

/** The field rules for a resource; a connection's depend on the type that its `fields` name. */
export function rulesFor(kind: Kind, fields: Document): FieldRules {
  const declared = declaredFields(kind, fields);
  const list = DERIVED.get(declared) ?? deriveRules(declared);
  DERIVED.set(declared, list);
  return {
    list,
    knows: (path) => path[0] === 'pipeline' || fieldAt(declared, path) !== undefined,
    // Only connections hold secrets: what Sluice doesn't know of one may be a secret.
    unknown: isConnectionLike(kind) ? 'sensitive' : 'plain',
  };
}

/** A live body's fields: without what the server owns or computes, in the server's order. */
export function liveFields(kind: Kind, body: Document): Document {
  return kind === 'processor' ? processorFields(body) : dropServerFields(body, declaredFields(kind, body));
}

/** `fields` with the default of every rule filled in where the server left it out, so that both sides compare alike. */
export function withDefaults(fields: Document, { list }: FieldRules): Document {
  return list.reduce((filled, rule) => {
    const [key, ...deeper] = rule.path;
    if (rule.default === undefined || key === undefined || deeper.length > 0 || filled.has(key))
      return filled;
    return filled.with(key, rule.default);
  }, fields);
}

/** How the value at `path` may be shown. URLs with user info or query values are sensitive wherever they are, and so is what nobody knows. */
export function shownAt(rules: FieldRules, path: readonly string[], value: Value | undefined): Shown {
  const shown = findRule(rules, path)?.shown;
  if (shown !== undefined) return shown;
  if (rules.unknown !== 'plain' && holdsText(value) && !rules.knows(path)) return rules.unknown;
  const texts = Array.isArray(value) ? (value as readonly Value[]) : [value];
  return texts.some((text) => typeof text === 'string' && carriesCredential(text)) ? 'sensitive' : 'plain';
}
