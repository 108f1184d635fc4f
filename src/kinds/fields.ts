/**
 * How a field of a resource behaves: one rule per field that is not ordinary. Comparing, showing, sending and
 * exporting all read these rules; a kind's own file lists them.
 */
import type { Value } from '../model/document.ts';
import { Document, isDocument, textOf } from '../model/document.ts';

/** How a value may be shown: as it is, as '(sensitive)', or not at all because Atlas never returns it. */
export type Shown = 'plain' | 'sensitive' | 'writeOnly';

export interface FieldRule {
  /** Keys from the resource's root; `*` stands for any key. A rule also holds for what is below its path. */
  readonly path: readonly string[];
  /** `immutable`: Atlas can't change it in place. Default `mutable`. */
  readonly change?: 'immutable';
  readonly shown?: Exclude<Shown, 'plain'>;
  /** What leaving it out of the manifest means: `removed` (or emptied); default: left as it is. */
  readonly absent?: 'removed';
  /** `whole`: compared and shown as one value. Default: documents member by member, everything else whole. */
  readonly compare?: 'whole';
  /** When this member of the document changes, the document is another variant and is replaced whole. */
  readonly variant?: string;
  /** What Atlas reports, or means, when the field was never set. */
  readonly default?: Value;
}

/** The rule for a path: the longest one that covers it. */
export function findRule(rules: readonly FieldRule[], path: readonly string[]): FieldRule | undefined {
  let best: FieldRule | undefined;
  for (const rule of rules) {
    if (rule.path.length > path.length || (best && rule.path.length < best.path.length)) continue;
    if (rule.path.every((segment, i) => segment === '*' || segment === path[i])) best = rule;
  }
  return best;
}

/** `body` without `keys` at its root, without `links` at any depth, and without members that are null. */
export function dropServerFields(body: Document, keys: readonly string[]): Document {
  return cleanDocument(body.without(...keys));
}

function cleanDocument(body: Document): Document {
  const entries = body.entries
    .filter(([key, value]) => value !== null && key !== 'links')
    .map(([key, value]) => [key, isDocument(value) ? cleanDocument(value) : value] as const);
  return new Document(entries);
}

/** Whether a text is a URL that carries user info, which must not be shown. */
export function hasUserInfo(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#@]*@/i.test(text);
}

/** Atlas's own id of a resource, which it spells in two ways; undefined where it says none. */
export function idOf(body: Document): string | undefined {
  return textOf(body.get('id')) ?? textOf(body.get('_id'));
}
