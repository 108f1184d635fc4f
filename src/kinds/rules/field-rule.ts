/**
 * How a field of a resource behaves when it is compared, shown and sent: one rule per field that is not ordinary. The rules are derived
 * from the declarations by `derived-rules.ts`.
 */
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList, textOf } from '../../model/document.ts';
import { SecretReference } from '../../model/secret.ts';

/** How a value may be shown: as it is, as '(sensitive)', or not at all because Atlas never returns it. */
export type Shown = 'plain' | 'sensitive' | 'writeOnly';

export interface FieldRule {
  /** Keys from the resource's root; `*` matches any key. A rule also holds for what is below its path. */
  readonly path: readonly string[];
  /** `immutable`: Atlas can't change it in place. Default `mutable`. */
  readonly change?: 'immutable';
  readonly shown?: Exclude<Shown, 'plain'>;
  /** What leaving it out of the manifest means: `removed` (or emptied); default: left as it is. */
  readonly absent?: 'removed';
  /** Left out as a whole, it is left as it is, members that would be removed included. */
  readonly kept?: true;
  /** `whole`: compared and shown as one value. Default: documents member by member, everything else whole. */
  readonly compare?: 'whole';
  /** The elements of a list mean the same in any order. */
  readonly unordered?: true;
  /** When this member of the document changes, the document is another variant and is replaced whole. */
  readonly variant?: string;
  /** What Atlas reports, or means, when the field was never set. */
  readonly default?: Value;
}

/** The rules of one resource. */
export interface FieldRules {
  readonly list: readonly FieldRule[];
  /** Whether the table has the field at a concrete path, or says that what is there is no matter of it. */
  readonly knows: (path: readonly string[]) => boolean;
  /** How texts are shown in fields that the table does not have. */
  readonly unknown: Shown;
}

/** The rule for a path: the longest one that covers it. */
export function findRule({ list }: FieldRules, path: readonly string[]): FieldRule | undefined {
  let best: FieldRule | undefined;
  for (const rule of list) {
    if (rule.path.length > path.length || (best && rule.path.length < best.path.length)) continue;
    if (rule.path.every((segment, i) => segment === '*' || segment === path[i])) best = rule;
  }
  return best;
}

/** Whether a value has any text in it. */
export function holdsText(value: Value | undefined): boolean {
  if (isList(value)) return value.some(holdsText);
  if (isDocument(value)) return value.entries.some(([, member]) => holdsText(member));
  return typeof value === 'string' ? value !== '' : value instanceof SecretReference;
}

/** Atlas's own id of a resource, which it spells in two ways; undefined where it says none. */
export function idOf(body: Document): string | undefined {
  return textOf(body.get('id')) ?? textOf(body.get('_id'));
}
