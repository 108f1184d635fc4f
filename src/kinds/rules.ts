/** The rules of every kind in one place, for what treats all kinds alike: comparing, showing, sending. */
import type { Kind } from '../model/address.ts';
import type { Document, Value } from '../model/document.ts';
import { connectionFields, connectionRules, connectionTypeOf } from './connection.ts';
import type { FieldRule, Shown } from './fields.ts';
import { findRule, hasUserInfo } from './fields.ts';
import { PROCESSOR_RULES, processorFields } from './processor.ts';
import { WORKSPACE_RULES, workspaceFields } from './workspace.ts';

/** The field rules for a resource; a connection's depend on the type that its `fields` name. */
export function rulesFor(kind: Kind, fields: Document): readonly FieldRule[] {
  switch (kind) {
    case 'workspace':
      return WORKSPACE_RULES;
    case 'connection':
      return connectionRules(connectionTypeOf(fields));
    case 'processor':
      return PROCESSOR_RULES;
  }
}

/** A live body's fields: without what the server owns or computes, in the server's order. */
export function liveFields(kind: Kind, body: Document): Document {
  switch (kind) {
    case 'workspace':
      return workspaceFields(body);
    case 'connection':
      return connectionFields(body);
    case 'processor':
      return processorFields(body);
  }
}

/** `fields` with the default of every rule filled in where the server left it out, so that both sides compare alike. */
export function withDefaults(fields: Document, rules: readonly FieldRule[]): Document {
  return rules.reduce((filled, rule) => {
    const [key, ...deeper] = rule.path;
    if (rule.default === undefined || key === undefined || deeper.length > 0 || filled.has(key))
      return filled;
    return filled.with(key, rule.default);
  }, fields);
}

/** How the value at `path` may be shown. URLs with user info are sensitive wherever they stand. */
export function shownAt(
  rules: readonly FieldRule[],
  path: readonly string[],
  value: Value | undefined,
): Shown {
  const shown = findRule(rules, path)?.shown;
  if (shown !== undefined) return shown;
  const texts = Array.isArray(value) ? (value as readonly Value[]) : [value];
  return texts.some((text) => typeof text === 'string' && hasUserInfo(text)) ? 'sensitive' : 'plain';
}
