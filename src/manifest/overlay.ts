/** Puts manifests together: one over another, as Docker Compose overlays files, or side by side, as a directory's files stand. */
import type { Entry, Value } from '../model/document.ts';
import { Document, isDocument, isList, textOf } from '../model/document.ts';
import type { ParseContext } from './read/parse.ts';
import type { MemberShape } from './shape/known-keys.ts';
import { memberShape } from './shape/known-keys.ts';
import type { Role } from './shape/roles.ts';
import { holdsResources, memberRole } from './shape/roles.ts';
import type { Source, Spot } from './read/source.ts';

/** A member on its way into a new container. */
interface Member {
  readonly entry: Entry;
  readonly key: Spot | undefined;
  readonly value: Spot | undefined;
}

/**
 * `over` laid over `base`: maps merge, everything else is replaced, null removes. A pipeline, and a connection whose
 * type changes, is replaced whole.
 */
export function overlay(
  base: Document,
  over: Document,
  context: ParseContext,
  role: Role = 'manifest',
): Document {
  const members = new Map(membersOf(base, context).map((member) => [member.entry[0], member]));
  for (const member of membersOf(over, context)) {
    const [key, value] = member.entry;
    const old = members.get(key);
    if (value === null) {
      if (old !== undefined) members.delete(key);
      else if (holdsResources(role)) reportNothingToRemove(key, member, context);
      else members.set(key, member);
      continue;
    }
    const inner = memberRole(role, key);
    const before = old?.entry[1];
    const isMerged =
      isDocument(before) && isDocument(value) && inner !== 'pipeline' && !isTypeChange(inner, before, value);
    members.set(key, isMerged ? { ...member, entry: [key, overlay(before, value, context, inner)] } : member);
  }
  return assemble([...members.values()], base, context);
}

function isTypeChange(role: Role, before: Document, after: Document): boolean {
  if (role !== 'connection') return false;
  const type = textOf(after.get('type'));
  return type !== undefined && type !== textOf(before.get('type'));
}

function reportNothingToRemove(key: string, member: Member, context: ParseContext): void {
  const message = `'${key}' is null to remove it, and no earlier file defines it`;
  context.findings.add('MANIFEST_NOTHING_TO_REMOVE', message, member.key, { severity: 'warning' });
}

/** Files of one directory as one manifest: what one file says, no other may say again. */
export function sideBySide(
  first: Document,
  second: Document,
  context: ParseContext,
  role: Role = 'manifest',
): Document {
  const members = new Map(membersOf(first, context).map((member) => [member.entry[0], member]));
  for (const member of membersOf(second, context)) {
    const [key, value] = member.entry;
    const old = members.get(key);
    if (old === undefined || old.entry[1] === null) {
      members.set(key, member);
      continue;
    }
    const before = old.entry[1];
    const inner = memberRole(role, key);
    if (isDocument(before) && isDocument(value) && canBeShared(role, key)) {
      members.set(key, { ...old, entry: [key, sideBySide(before, value, context, inner)] });
    } else if (role === 'manifest' && key === 'removed' && isList(before) && isList(value)) {
      members.set(key, { ...old, entry: [key, concatenate(before, value, context)] });
    } else if (role === 'manifest' && (key === 'apiVersion' || key === 'project') && before === value) {
      continue;
    } else if (value !== null) {
      const place = old.key?.source.place(old.key.offset);
      const message = `'${key}' is defined here and at ${place ? `${place.file}:${place.line}` : 'another place'}`;
      context.findings.add('MANIFEST_DEFINED_TWICE', message, member.key);
    }
  }
  return assemble([...members.values()], first, context);
}

/** Maps that only group things: several files may add to them. Resources below a workspace belong to one file each. */
function canBeShared(role: Role, key: string): boolean {
  if (role === 'manifest') return key === 'workspaces' || key === 'vars';
  return role === 'workspaces' || (role === 'workspace' && (key === 'connections' || key === 'processors'));
}

function concatenate(
  first: readonly Value[],
  second: readonly Value[],
  { origins }: ParseContext,
): readonly Value[] {
  const made = [...first, ...second];
  const spots = [
    ...first.map((_, i) => origins.value(first, i)),
    ...second.map((_, i) => origins.value(second, i)),
  ];
  const start = origins.start(first);
  if (start === undefined) return made;
  origins.set(made, {
    source: start.source,
    start: start.offset,
    keys: [],
    values: spots.map((spot) => spot?.offset ?? start.offset),
    sources: spots.map((spot): Source => spot?.source ?? start.source),
  });
  return made;
}

/**
 * `document` without the nulls that mean 'not there': outside of pipelines, `vars` and `extra`. A resource stays, as an error to report,
 * and so does a key that `shape` does not know: an empty value must not hide a mistake in the key.
 */
export function withoutNulls(
  document: Document,
  shape: MemberShape,
  context: ParseContext,
  role: Role = 'manifest',
): Document {
  const kept = document.entries.map((entry): Entry | undefined => {
    const [key, value] = entry;
    const form = memberShape(shape, document, key);
    if (value === null) return holdsResources(role) || form === 'unknown' ? entry : undefined;
    const inner = memberRole(role, key);
    // A null among the options may remove one that the pipeline's file has: it goes once that is read.
    const isLater = role === 'processor' && key === 'options';
    if (!isDocument(value) || inner === 'pipeline' || inner === 'verbatim' || isLater) return entry;
    const without = withoutNulls(value, form, context, inner);
    return without === value ? entry : [key, without];
  });
  if (kept.every((entry, i) => entry === document.entries[i])) return document;
  const members = membersOf(document, context).flatMap((member, i): Member[] => {
    const entry = kept[i];
    return entry === undefined ? [] : [{ ...member, entry }];
  });
  return assemble(members, document, context);
}

/** A copy of a document without `key`; the other members' places stay. */
export const withoutMember = (document: Document, key: string, context: ParseContext): Document =>
  filterMembers(document, (name) => name !== key, context);

/** A copy of a document with the members whose keys `isKept` takes; their places stay. */
export function filterMembers(
  document: Document,
  isKept: (key: string) => boolean,
  context: ParseContext,
): Document {
  const kept = membersOf(document, context).filter(({ entry }) => isKept(entry[0]));
  return assemble(kept, document, context);
}

/** A copy of a document with the members of another laid over it, one level deep. */
export function layOver(base: Document, over: Document, context: ParseContext): Document {
  const members = new Map(membersOf(base, context).map((member) => [member.entry[0], member]));
  for (const member of membersOf(over, context)) members.set(member.entry[0], member);
  return assemble([...members.values()], base, context);
}

/** A copy of a document in which `key` has another value; the key's place stays. */
export function replaceMember(
  base: Document,
  key: string,
  value: Value,
  { origins }: ParseContext,
): Document {
  const made = base.with(key, value);
  if (made.entries.length === base.entries.length) origins.copy(base, made);
  return made;
}

function membersOf(document: Document, { origins }: ParseContext): Member[] {
  return document.entries.map((entry, i) => ({
    entry,
    key: origins.key(document, i),
    value: origins.value(document, i),
  }));
}

function assemble(members: readonly Member[], base: Document, { origins }: ParseContext): Document {
  const made = new Document(members.map(({ entry }) => entry));
  const start = origins.start(base);
  if (start === undefined) return made;
  const { source, offset } = start;
  origins.set(made, {
    source,
    start: offset,
    keys: members.map(({ key }) => key?.offset ?? offset),
    values: members.map(({ value }) => value?.offset ?? offset),
    sources: members.map(({ key }) => key?.source ?? source),
  });
  return made;
}
