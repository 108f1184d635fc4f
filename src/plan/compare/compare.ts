/**
 * What would change in one resource: its desired fields against what Atlas has, field by field. Knows the rules of absent,
 * ignored, write-only and immutable fields; what follows from a change is `changes.ts` and `steps.ts`.
 */
import type { Kind } from '../../model/address.ts';
import { compareText } from '../../model/address.ts';
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
import { printJson } from '../../model/document/json-text.ts';
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
  const comparer = new FieldComparer(kind, rules, ignoredPaths, secrets);
  const wanted = ignoredPaths.reduce((value, path) => keepLive(value, live, path), desired);
  comparer.compareMembers([], wanted, withDefaults(live, rules), false);
  const { found, respelt, unverifiable } = comparer;
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

/**
 * Goes through both sides together, member by member, and collects what differs. `isRemoved` says, all the way down, that a member goes
 * although the manifest only leaves it out: it belongs to a variant of its group that is no longer chosen.
 */
class FieldComparer {
  readonly found: Found[] = [];
  readonly respelt: string[] = [];
  readonly unverifiable: string[] = [];
  readonly #kind: Kind;
  readonly #rules: FieldRules;
  readonly #ignored: readonly (readonly string[])[];
  readonly #secrets: SecretStore | undefined;

  constructor(
    kind: Kind,
    rules: FieldRules,
    ignored: readonly (readonly string[])[],
    secrets: SecretStore | undefined,
  ) {
    this.#kind = kind;
    this.#rules = rules;
    this.#ignored = ignored;
    this.#secrets = secrets;
  }

  /** The members of a group: in the order of Atlas, then what only the manifest has. */
  compareMembers(path: readonly string[], want: Document, have: Document, isRemoved: boolean): void {
    const isGone = isRemoved || this.#isOtherVariant(path, want, have);
    for (const [key, member] of have.entries) {
      this.#compareAt([...path, key], want.get(key), member, isGone);
    }
    for (const [key, member] of want.entries) {
      if (!have.has(key)) this.#compareAt([...path, key], member, undefined, isGone);
    }
  }

  /** Whether the manifest chooses another variant of the group than Atlas has. One that chooses none leaves it as it is. */
  #isOtherVariant(path: readonly string[], want: Document, have: Document): boolean {
    const variant = ruleAt(this.#rules, path)?.variant;
    const wanted = variant === undefined ? undefined : want.get(variant);
    return variant !== undefined && wanted !== undefined && !areEqual(wanted, have.get(variant));
  }

  /** What of a field is compared at all, and with what. */
  #compareAt(
    path: readonly string[],
    want: Value | undefined,
    have: Value | undefined,
    isRemoved: boolean,
  ): void {
    if (this.#isIgnored(path) || findRule(this.#rules, path)?.shown === 'writeOnly') return;
    if (want === undefined) {
      if (have !== undefined) this.#compareAbsent(path, have, isRemoved);
      return;
    }
    // Key order matters in a pipeline, and everything in it: it is compared as one value.
    const isPipeline = this.#kind === 'processor' && path[0] === 'pipeline';
    // A null under `extra` means that the field is to be absent; Atlas has it neither way.
    if (!isPipeline && have === undefined && saysNothing(want)) return;
    const other = have === undefined && hasDeeperRule(this.#rules, path) ? EMPTY_DOCUMENT : have;
    if (!isPipeline && isDocument(want) && isDocument(other)) {
      this.compareMembers(path, want, other, isRemoved);
    } else if (have === undefined) this.found.push({ path, after: want });
    else this.#compareValues(path, want, have, isPipeline);
  }

  /**
   * Atlas has what the manifest leaves out. Most fields are then left as they are; one whose absence means 'removed' goes. Of a group
   * with a default, and of one that goes because another variant was chosen, it is the members that go.
   */
  #compareAbsent(path: readonly string[], have: Value, isRemoved: boolean): void {
    const rule = findRule(this.#rules, path);
    if (!isRemoved && ruleAt(this.#rules, path)?.kept === true) return;
    const removes = isRemoved || rule?.absent === 'removed';
    const isEmptied = rule?.default !== undefined && rule.path.length === path.length;
    const entersGroup = removes ? isEmptied || isRemoved : hasDeeperRule(this.#rules, path);
    if (isDocument(have) && entersGroup) this.compareMembers(path, EMPTY_DOCUMENT, have, isRemoved);
    else if (removes) this.found.push({ path, before: have });
  }

  /** Two values. One that holds a secret can be compared only where the secret's value is known. */
  #compareValues(path: readonly string[], want: Value, have: Value, isPipeline: boolean): void {
    if (findSecrets(want).length > 0) {
      const likeness = compareSecrets(want, have, this.#secrets);
      if (likeness === 'unknown') this.unverifiable.push(formatPointer(path));
      else if (likeness === 'different') this.found.push({ path, before: have, after: want });
      return;
    }
    const isUnordered = findRule(this.#rules, path)?.unordered === true;
    const [wanted, found] = [want, have].map((value) =>
      isPipeline ? value : isUnordered ? sortElements(sortKeys(value)) : sortKeys(value),
    );
    const comparison = compareValues(wanted ?? want, found ?? have);
    if (comparison === 'different') this.found.push({ path, before: have, after: want });
    if (comparison === 'equivalent') this.respelt.push(formatPointer(path));
  }

  #isIgnored(path: readonly string[]): boolean {
    return this.#ignored.some((ignored) => ignored.every((segment, i) => segment === path[i]));
  }
}

/** A list in one order, whatever order it has. Only for comparing. */
const sortElements = (value: Value): Value =>
  isList(value) ? value.toSorted((a, b) => compareText(printJson(a), printJson(b))) : value;

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
