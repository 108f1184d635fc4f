/**
 * What would change in one resource: its desired fields against what Atlas has, field by field. Knows the rules of absent,
 * ignored, write-only and immutable fields; what follows from a change is `changes.ts` and `steps.ts`.
 */
import type { Kind } from '../../model/address.ts';
import type { Value } from '../../model/document.ts';
import {
  Document,
  EMPTY_DOCUMENT,
  isDocument,
  isList,
  valueAt,
  withValueAt,
  withoutValueAt,
} from '../../model/document.ts';
import { areEqual, compareValues, sortKeys } from '../../model/document/equality.ts';
import type { SecretStore } from '../../model/secret.ts';
import type { FieldRule, FieldRules } from '../../kinds/rules/field-rule.ts';
import { findRule } from '../../kinds/rules/field-rule.ts';
import { rulesFor, shownAt, withDefaults } from '../../kinds/rules/rules.ts';
import type { FieldChange } from '../plan.ts';
import { formatPointer, parsePointer } from '../../model/document/pointer.ts';
import { compareSecrets, findSecrets } from './secrets.ts';

export interface FieldComparison {
  /** In the order of the live resource, new fields last. */
  readonly changes: readonly FieldChange[];
  /** Those of `changes` that Atlas can't make in place. */
  readonly immutable: readonly FieldChange[];
  /** The live fields with the changes laid over. */
  readonly after: Document;
  /** Fields that are equal and spelt differently, as pointers. */
  readonly respelt: readonly string[];
  /** Secret header values that can't be compared, as pointers. Write-only fields are not among them. */
  readonly unverifiable: readonly string[];
}

interface Found {
  readonly path: readonly string[];
  readonly before?: Value;
  readonly after?: Value;
}

/**
 * Compares `desired` with `live`, both in normal form (`liveFields`).
 *
 * @param ignored JSON Pointers that are neither compared nor changed.
 * @param secrets values of secrets, as far as they are known.
 */
export function compareFields(
  kind: Kind,
  desired: Document,
  live: Document,
  ignored: readonly string[],
  secrets?: SecretStore,
): FieldComparison {
  const rules = rulesFor(kind, desired);
  const ignoredPaths = ignored.map(parsePointer);
  const found: Found[] = [];
  const respelt: string[] = [];
  const unverifiable: string[] = [];
  const isIgnored = (path: readonly string[]): boolean =>
    ignoredPaths.some((ignoredPath) => ignoredPath.every((segment, i) => segment === path[i]));

  const compareAbsent = (path: readonly string[], have: Value, isRemoved: boolean): void => {
    const rule = findRule(rules, path);
    if (!isRemoved && ruleAt(rules, path)?.kept === true) return;
    const removes = isRemoved || rule?.absent === 'removed';
    const isEmptied = rule?.default !== undefined && rule.path.length === path.length;
    if (isDocument(have) && (removes ? isEmptied || isRemoved : hasDeeperRule(rules, path))) {
      compareMembers(path, EMPTY_DOCUMENT, have, isRemoved);
    } else if (removes) found.push({ path, before: have });
  };

  const compareMembers = (
    path: readonly string[],
    want: Document,
    have: Document,
    isRemoved: boolean,
  ): void => {
    const variant = ruleAt(rules, path)?.variant;
    const wanted = variant === undefined ? undefined : want.get(variant);
    const isOtherVariant =
      isRemoved || (variant !== undefined && wanted !== undefined && !areEqual(wanted, have.get(variant)));
    for (const [key, member] of have.entries) {
      compareAt([...path, key], want.get(key), member, isOtherVariant);
    }
    for (const [key, member] of want.entries) {
      if (!have.has(key)) compareAt([...path, key], member, undefined, isOtherVariant);
    }
  };

  const compareAt = (
    path: readonly string[],
    want: Value | undefined,
    have: Value | undefined,
    isRemoved: boolean,
  ): void => {
    const rule = findRule(rules, path);
    if (isIgnored(path) || rule?.shown === 'writeOnly') return;
    if (want === undefined) {
      if (have !== undefined) compareAbsent(path, have, isRemoved);
      return;
    }
    const isWhole = kind === 'processor' && path[0] === 'pipeline';
    // A null under `extra` means that the field is to be absent; Atlas has it neither way.
    if (!isWhole && have === undefined && saysNothing(want)) return;
    if (isDocument(want) && !isWhole) {
      if (isDocument(have)) {
        compareMembers(path, want, have, isRemoved);
        return;
      }
      if (have === undefined && hasDeeperRule(rules, path)) {
        compareMembers(path, want, EMPTY_DOCUMENT, isRemoved);
        return;
      }
    }
    if (have === undefined) {
      found.push({ path, after: want });
    } else if (findSecrets(want).length > 0) {
      const likeness = compareSecrets(want, have, secrets);
      if (likeness === 'unknown') unverifiable.push(formatPointer(path));
      else if (likeness === 'different') found.push({ path, before: have, after: want });
    } else {
      const comparison = isWhole ? compareValues(want, have) : compareValues(sortKeys(want), sortKeys(have));
      if (comparison === 'different') found.push({ path, before: have, after: want });
      if (comparison === 'equivalent') respelt.push(formatPointer(path));
    }
  };

  const wanted = ignoredPaths.reduce((value, path) => keepLive(value, live, path), desired);
  compareMembers([], wanted, withDefaults(live, rules), false);
  const changes = found.map((change) => describeChange(rules, change));
  return {
    changes,
    immutable: changes.filter((_, i) => findRule(rules, found[i]?.path ?? [])?.change === 'immutable'),
    after: found.reduce(
      (fields, { path, after }) =>
        after === undefined ? withoutValueAt(fields, path) : withValueAt(fields, path, after),
      live,
    ),
    respelt,
    unverifiable,
  };
}

/** Whether a value asks for nothing but the absence of fields. */
function saysNothing(value: Value): boolean {
  if (value === null) return true;
  return (
    isDocument(value) && value.entries.length > 0 && value.entries.every(([, member]) => saysNothing(member))
  );
}

function describeChange(rules: FieldRules, { path, before, after }: Found): FieldChange {
  const shown = [before, after].map((value) => shownAt(rules, path, value));
  return {
    path: formatPointer(path),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    shown: shown.find((way) => way !== 'plain') ?? 'plain',
  };
}

const ruleAt = ({ list }: FieldRules, path: readonly string[]): FieldRule | undefined =>
  list.find((rule) => rule.path.length === path.length && rule.path.every((key, i) => key === path[i]));

const hasDeeperRule = ({ list }: FieldRules, path: readonly string[]): boolean =>
  list.some((rule) => rule.path.length > path.length && path.every((key, i) => rule.path[i] === key));

/** `want` with what `have` holds at `path`, so that nothing there is a change, inside of lists and pipelines too. */
function keepLive(want: Document, have: Document, path: readonly string[]): Document {
  const kept = keepLiveValue(want, have, path);
  return isDocument(kept) ? kept : want;
}

function keepLiveValue(want: Value, have: Value | undefined, path: readonly string[]): Value {
  const [head, ...rest] = path;
  if (head === undefined) return have ?? want;
  const theirs = valueAt(have, [head]);
  if (isList(want)) {
    if (theirs === undefined) return want;
    return want.map((item, i) => (String(i) === head ? keepLiveValue(item, theirs, rest) : item));
  }
  if (!isDocument(want)) return want;
  const mine = want.get(head);
  if (theirs === undefined) return rest.length === 0 ? want.without(head) : want;
  if (mine !== undefined) return want.with(head, keepLiveValue(mine, theirs, rest));
  if (rest.length > 0 || !isDocument(have)) return want;
  const at = Math.min(have.keys().indexOf(head), want.entries.length);
  return new Document(want.entries.toSpliced(at, 0, [head, theirs]));
}
