/**
 * What changes between two pipelines, stage by stage: stages are aligned, so that one that is put in between does not make all that follow look
 * changed, and inside a changed stage the members that differ are found. Data, not text; key order counts.
 */
import type { Document, Value } from '../model/document.ts';
import { isDocument, isList } from '../model/document.ts';
import { areEqual } from '../model/document/equality.ts';
import { commonRun, diffElements } from './list-diff.ts';
import type { ElementDiff } from './list-diff.ts';

export type StageDiff =
  | { readonly kind: 'same'; readonly before: number; readonly after: number; readonly name: string }
  | { readonly kind: 'moved'; readonly before: number; readonly after: number; readonly name: string }
  | { readonly kind: 'added'; readonly after: number; readonly name: string; readonly stage: Value }
  | { readonly kind: 'removed'; readonly before: number; readonly name: string; readonly stage: Value }
  | {
      readonly kind: 'changed';
      readonly before: number;
      readonly after: number;
      readonly name: string;
      readonly members: readonly MemberDiff[];
    };

export type MemberDiff =
  | {
      readonly kind: 'changed';
      readonly path: readonly string[];
      readonly before: Value;
      readonly after: Value;
    }
  | { readonly kind: 'added'; readonly path: readonly string[]; readonly after: Value }
  | { readonly kind: 'removed'; readonly path: readonly string[]; readonly before: Value }
  | {
      readonly kind: 'order';
      readonly path: readonly string[];
      readonly before: readonly string[];
      readonly after: readonly string[];
    }
  /** A list that gained and lost elements; what is the same is counted by the lists themselves. */
  | {
      readonly kind: 'elements';
      readonly path: readonly string[];
      readonly before: readonly Value[];
      readonly after: readonly Value[];
      readonly elements: readonly ElementDiff[];
    }
  /** A pipeline inside of the stage: a window's, a lookup's. */
  | { readonly kind: 'stages'; readonly path: readonly string[]; readonly stages: readonly StageDiff[] };

/** The differences, in the order of the new pipeline; what is removed stands where it was. Values that are no pipelines count as empty ones. */
export function diffPipelines(before: Value | undefined, after: Value | undefined): StageDiff[] {
  const old = isList(before) ? before : [];
  const next = isList(after) ? after : [];
  const pairs = alignStages(old, next);
  const diffs: StageDiff[] = [];
  const matchedOld = new Set(pairs.values());
  let shown = 0;
  const removeUntil = (end: number): void => {
    for (; shown < end; shown += 1) {
      const stage = old[shown];
      if (stage !== undefined && !matchedOld.has(shown)) {
        diffs.push({ kind: 'removed', before: shown, name: stageName(stage), stage });
      }
    }
  };
  let furthest = -1;
  next.forEach((stage, index) => {
    const partner = pairs.get(index);
    const name = stageName(stage);
    if (partner === undefined) {
      diffs.push({ kind: 'added', after: index, name, stage });
      return;
    }
    const isMoved = partner < furthest;
    if (!isMoved) removeUntil(partner);
    furthest = Math.max(furthest, partner);
    const other = old[partner] ?? null;
    if (areEqual(other, stage))
      diffs.push({ kind: isMoved ? 'moved' : 'same', before: partner, after: index, name });
    else
      diffs.push({ kind: 'changed', before: partner, after: index, name, members: diffStages(other, stage) });
  });
  removeUntil(old.length);
  return diffs;
}

/** The operator of a stage. */
export function stageName(stage: Value): string {
  return (isDocument(stage) ? stage.keys()[0] : undefined) ?? '(not a stage)';
}

/** Which old stage each new one was: equal ones first (longest common run, then moved ones), then those of one name between them. */
function alignStages(old: readonly Value[], next: readonly Value[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let start = 0;
  while (start < Math.min(old.length, next.length) && areEqual(old[start], next[start])) {
    pairs.set(start, start);
    start += 1;
  }
  let tail = 0;
  while (
    tail < Math.min(old.length, next.length) - start &&
    areEqual(old[old.length - 1 - tail], next[next.length - 1 - tail])
  ) {
    pairs.set(next.length - 1 - tail, old.length - 1 - tail);
    tail += 1;
  }
  const oldRest = range(start, old.length - tail);
  const nextRest = range(start, next.length - tail);
  pairEqual(old, next, oldRest, nextRest, pairs);
  pairMoved(old, next, oldRest, nextRest, pairs);
  pairByName(old, next, oldRest, nextRest, pairs);
  pairAlike(old, next, oldRest, nextRest, pairs);
  return pairs;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Longest common subsequence. */
function pairEqual(
  old: readonly Value[],
  next: readonly Value[],
  oldRest: readonly number[],
  nextRest: readonly number[],
  pairs: Map<number, number>,
): void {
  const found = commonRun(
    oldRest.map((i) => old[i] ?? null),
    nextRest.map((j) => next[j] ?? null),
  );
  for (const [i, j] of found) pairs.set(nextRest[j] ?? 0, oldRest[i] ?? 0);
}

function pairMoved(
  old: readonly Value[],
  next: readonly Value[],
  oldRest: readonly number[],
  nextRest: readonly number[],
  pairs: Map<number, number>,
): void {
  const taken = new Set(pairs.values());
  for (const j of nextRest) {
    if (pairs.has(j)) continue;
    const i = oldRest.find((index) => !taken.has(index) && areEqual(old[index], next[j]));
    if (i === undefined) continue;
    taken.add(i);
    pairs.set(j, i);
  }
}

/** Stages of one name that are between the same neighbours are one stage that changed. */
function pairByName(
  old: readonly Value[],
  next: readonly Value[],
  oldRest: readonly number[],
  nextRest: readonly number[],
  pairs: Map<number, number>,
): void {
  const taken = new Set(pairs.values());
  let from = -1;
  for (const j of nextRest) {
    const partner = pairs.get(j);
    if (partner !== undefined) {
      from = Math.max(from, partner);
      continue;
    }
    const after = nextRest.find((index) => index > j && (pairs.get(index) ?? -1) > from);
    const limit = after === undefined ? old.length : (pairs.get(after) ?? old.length);
    const name = stageName(next[j] ?? null);
    const i = oldRest.find(
      (index) => index > from && index < limit && !taken.has(index) && stageName(old[index] ?? null) === name,
    );
    if (i === undefined) continue;
    taken.add(i);
    pairs.set(j, i);
    from = i;
  }
}

/** What is left over: a stage of the same name and with a key in common has moved and changed. */
function pairAlike(
  old: readonly Value[],
  next: readonly Value[],
  oldRest: readonly number[],
  nextRest: readonly number[],
  pairs: Map<number, number>,
): void {
  const taken = new Set(pairs.values());
  const keysOf = (stage: Value | undefined): string[] => {
    const body = isDocument(stage) ? stage.entries[0]?.[1] : undefined;
    return isDocument(body) ? body.keys() : [];
  };
  for (const j of nextRest) {
    if (pairs.has(j)) continue;
    const keys = keysOf(next[j]);
    const i = oldRest.find(
      (index) =>
        !taken.has(index) &&
        stageName(old[index] ?? null) === stageName(next[j] ?? null) &&
        keysOf(old[index]).some((key) => keys.includes(key)),
    );
    if (i === undefined) continue;
    taken.add(i);
    pairs.set(j, i);
  }
}

/** What differs inside of a stage, below its operator. */
function diffStages(before: Value, after: Value): MemberDiff[] {
  const name = stageName(after);
  if (isDocument(before) && isDocument(after) && before.keys().length === 1 && after.keys().length === 1) {
    return diffValues(before.get(name) ?? null, after.get(name) ?? null, []);
  }
  return diffValues(before, after, []);
}

/** What differs between two values, by path. */
export function diffValues(before: Value, after: Value, path: readonly string[]): MemberDiff[] {
  if (areEqual(before, after)) return [];
  if (isDocument(before) && isDocument(after)) return diffDocuments(before, after, path);
  if (isList(before) && isList(after)) {
    if (isPipeline(before) && isPipeline(after)) {
      return [{ kind: 'stages', path, stages: diffPipelines(before, after) }];
    }
    if (before.length === after.length && before.some(isDocument)) {
      return before.flatMap((item, i) => diffValues(item, after[i] ?? null, [...path, String(i)]));
    }
    return [{ kind: 'elements', path, before, after, elements: diffElements(before, after) }];
  }
  return [{ kind: 'changed', path, before, after }];
}

function diffDocuments(before: Document, after: Document, path: readonly string[]): MemberDiff[] {
  const diffs: MemberDiff[] = [];
  const [oldKeys, newKeys] = [
    before.keys().filter((key) => after.has(key)),
    after.keys().filter((key) => before.has(key)),
  ];
  for (const [key, member] of before.entries) {
    const other = after.get(key);
    if (other === undefined) diffs.push({ kind: 'removed', path: [...path, key], before: member });
    else diffs.push(...diffValues(member, other, [...path, key]));
  }
  for (const [key, member] of after.entries) {
    if (!before.has(key)) diffs.push({ kind: 'added', path: [...path, key], after: member });
  }
  // A new key in the middle moves the others as little as one that is gone: order is told where shared keys change places, or where nothing else shows.
  if (oldKeys.some((key, i) => key !== newKeys[i]))
    diffs.push({ kind: 'order', path, before: oldKeys, after: newKeys });
  return diffs;
}

const isPipeline = (list: readonly Value[]): boolean =>
  list.length > 0 &&
  list.every(
    (item) => isDocument(item) && item.entries.length === 1 && item.keys()[0]?.startsWith('$') === true,
  );
