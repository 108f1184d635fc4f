/** One mistake, one error: errors that only follow from another one are held back until that one is gone, and what is said twice. */
import type { Diagnostic } from '../../model/diagnostic.ts';

/** Text that can't be read as YAML. What comes after it in its file is read wrongly. */
const UNREADABLE = new Set(['MANIFEST_TAB', 'MANIFEST_SYNTAX', 'MANIFEST_DUPLICATE_KEY']);

/** Codes of what is missing: a misspelt key is missing under its right name as well. */
const MISSING = /_MISSING$|^MANIFEST_PROJECT$/;

/** What follows where a key that holds all of something is misspelt, by the right key. */
const HELD_BY: Readonly<Record<string, RegExp>> = {
  workspaces: /^MANIFEST_SECRET_PLACE$/,
  connections: /^(?:MANIFEST_SECRET_PLACE|PIPELINE_CONNECTION_UNKNOWN)$/,
  vars: /^MANIFEST_VARIABLE$/,
};

/** `diagnostics`, which are sorted, without errors that follow from others. */
export function withoutConsequences(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const held = new Set([
    ...afterUnreadable(errors),
    ...afterUnknownKey(errors),
    ...afterBadConnection(errors),
    ...afterUnknownStage(errors),
    ...afterBadProject(errors),
    ...afterWrongType(errors),
    ...afterRegion(errors),
    ...afterOperator(errors),
    ...afterUnknownAnchor(errors),
    ...afterSamePlace(errors, diagnostics),
    ...afterStrategy(errors),
    ...afterEnvironments(errors),
  ]);
  return held.size === 0 ? diagnostics : diagnostics.filter((one) => !held.has(one));
}

/** The errors by what `keyOf` gives, in their order: looked up, so that many mistakes take no longer than each of them. */
function groupBy(
  errors: readonly Diagnostic[],
  keyOf: (one: Diagnostic) => string,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const one of errors) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** Tabs first: they are what the parser stumbles over. */
function afterUnreadable(errors: readonly Diagnostic[]): Diagnostic[] {
  const byFile = groupBy(errors, ({ place }) => place?.file ?? '');
  const placeless = byFile.get('') ?? [];
  return [...byFile.values()].flatMap((own) => {
    const first =
      own.find(({ code }) => code === 'MANIFEST_TAB') ?? own.find(({ code }) => UNREADABLE.has(code));
    if (first === undefined) return [];
    // Of the same kind there may be several mistakes, but for what is no YAML at all.
    const isOther = ({ code }: Diagnostic): boolean => code === 'MANIFEST_SYNTAX' || code !== first.code;
    return [...own, ...placeless].filter((one) => one !== first && isOther(one));
  });
}

function afterUnknownKey(errors: readonly Diagnostic[]): Diagnostic[] {
  const unknown = errors.filter(({ code }) => code === 'MANIFEST_UNKNOWN_KEY');
  if (unknown.length === 0) return [];
  const missing = groupBy(
    errors.filter(({ code }) => MISSING.test(code)),
    ({ address = '' }) => address,
  );
  const secrets = groupBy(
    errors.filter(({ code }) => code === 'MANIFEST_SECRET_PLACE'),
    lineOf,
  );
  const mayFollow = groupBy(
    errors.filter(({ code }) => Object.values(HELD_BY).some((codes) => codes.test(code))),
    ({ address = '' }) => address.split('/')[0] ?? '',
  );
  const everywhere = [...mayFollow.values()].flat();
  const followers = new Set<string>();
  return unknown.flatMap((mistake) => {
    const { address = '', message, fix = '' } = mistake;
    const key = /'([^']+)'/.exec(message)?.[1] ?? '';
    const absent = missing.get(address) ?? [];
    // A field that belongs one level deeper: what is missing says so.
    if (absent.some((one) => one.fix?.includes(` ${key}: `) === true)) return [mistake];
    const held = [
      ...absent.filter((one) => isSameName(one, key, fix)),
      ...linesBelow(mistake).flatMap((line) => secrets.get(line) ?? []),
    ];
    const owner = Object.keys(HELD_BY).find((name) => fix.includes(name) || isNear(key, name));
    // What follows is the same for every key that may have been this one, at this address.
    const group = `${owner ?? ''} ${address}`;
    if (owner === undefined || followers.has(group)) return held;
    followers.add(group);
    const candidates =
      address === ''
        ? everywhere
        : [...(mayFollow.get('') ?? []), ...(mayFollow.get(address.split('/')[0] ?? '') ?? [])];
    return [
      ...held,
      ...candidates.filter(
        (one) =>
          HELD_BY[owner]?.test(one.code) === true &&
          (address === '' || one.address === undefined || one.address.startsWith(`${address}/`)),
      ),
    ];
  });
}

/** Whether what is missing may be what the unknown key was to be: it is suggested, or one name is a part of the other. */
function isSameName({ message }: Diagnostic, key: string, fix: string): boolean {
  const names = [...message.matchAll(/['`]([^'`]{3,})['`]/g)].map(([, name = '']) => name);
  const written = key.toLowerCase();
  return (
    names.length === 0 ||
    names.some((name) => {
      const lower = name.toLowerCase();
      return fix.includes(name) || lower.includes(written) || written.startsWith(lower);
    })
  );
}

/** A plural that was forgotten, or another case. */
const isNear = (key: string, name: string): boolean =>
  key.toLowerCase() === name || `${key.toLowerCase()}s` === name;

/** The workspace and the name of a connection. */
const connectionKey = (workspace: string, name: string): string => `${workspace}/${name}`;

/** A connection that has errors itself: whether a stage may name it is seen once they are gone. */
function afterBadConnection(errors: readonly Diagnostic[]): Diagnostic[] {
  const bad = new Set(
    errors.flatMap(({ address }) => {
      const [workspace = '', kind, name = ''] = address?.split('/') ?? [];
      return kind === 'connection' ? [connectionKey(workspace, decodeURIComponent(name))] : [];
    }),
  );
  return errors.filter(({ code, message, address = '' }) => {
    if (code !== 'PIPELINE_CONNECTION_UNKNOWN' && code !== 'PIPELINE_CONNECTION_TYPE') return false;
    const [workspace = ''] = address.split('/');
    return [...message.matchAll(/`([^`]*)`/g)].some(([, name = '']) =>
      bad.has(connectionKey(workspace, name)),
    );
  });
}

/**
 * A value of a wrong type has nothing right in it, and a map that is empty because its keys aren't indented leaves them to the
 * map around it.
 */
function afterWrongType(errors: readonly Diagnostic[]): Diagnostic[] {
  const wrong = errors.filter(({ code }) => code === 'MANIFEST_TYPE');
  const byLine = groupBy(errors, lineOf);
  const parentOf = ({ address = '' }: Diagnostic): string => address.split('/').slice(0, -1).join('/');
  return wrong.flatMap((mistake) => {
    const { place, message } = mistake;
    const inside = (byLine.get(lineOf(mistake)) ?? []).filter(
      (one) =>
        /^MANIFEST_(?:VALUE|SECRET_PLACE)$/.test(one.code) &&
        (one.place?.column ?? 0) >= (place?.column ?? 0),
    );
    if (!message.endsWith('is empty')) return inside;
    const fallen = wrong.filter(
      (one) =>
        one.place?.file === place?.file &&
        one.place?.line === (place?.line ?? 0) + 1 &&
        parentOf(one) === parentOf(mistake),
    );
    return [...inside, ...fallen];
  });
}

/** Where a workspace's own region is wrong, so may be what others are compared with. */
function afterRegion(errors: readonly Diagnostic[]): Diagnostic[] {
  const bad = new Set(
    errors.filter(({ code }) => code === 'WORKSPACE_REGION_PROVIDER').map(({ address }) => address),
  );
  return errors.filter(({ code, address }) => code === 'WORKSPACE_FAILOVER_PROVIDER' && bad.has(address));
}

/** A misspelt operator isn't one of those that are allowed there, and `id` in place of `_id` is no accumulator. */
function afterOperator(errors: readonly Diagnostic[]): Diagnostic[] {
  const misspelt = new Set(errors.filter(({ code }) => code === 'PIPELINE_OPERATOR_MISSPELT').map(lineOf));
  const idless = new Set(
    errors
      .filter(({ code, message }) => code === 'PIPELINE_FIELD_MISSING' && message.startsWith('$group._id '))
      .map(({ address }) => address),
  );
  return errors.filter(
    (one) =>
      (one.code === 'PIPELINE_SOURCE_TIME_FIELD' && misspelt.has(lineOf(one))) ||
      (one.code === 'PIPELINE_EXPRESSION_FORM' &&
        one.message.startsWith('`id` of $group') &&
        idless.has(one.address)),
  );
}

/** How far below a key its secrets are looked for. They have no address, so that one too many may be held back. */
const LINES_BELOW = 12;

/** The line of a mistake and those below it, as `lineOf` gives them. */
const linesBelow = ({ place }: Diagnostic): string[] =>
  Array.from({ length: LINES_BELOW }, (_, i) => `${place?.file ?? ''}:${(place?.line ?? 0) + i}`);

const lineOf = ({ place }: Diagnostic): string => `${place?.file ?? ''}:${place?.line ?? 0}`;

const placeOf = ({ place }: Diagnostic): string =>
  `${place?.file ?? ''}:${place?.line ?? 0}:${place?.column ?? 0}`;

/** By the code of an error: what is said at the same place and tells nothing more. */
const SAID_TWICE: Readonly<Record<string, string>> = {
  MANIFEST_UNKNOWN_KEY: 'PIPELINE_FIELD_UNKNOWN',
  PIPELINE_FIELD_RANGE: 'PIPELINE_PARALLELISM',
};

function afterSamePlace(errors: readonly Diagnostic[], all: readonly Diagnostic[]): Diagnostic[] {
  const first = errors.filter(({ code }) => Object.hasOwn(SAID_TWICE, code));
  if (first.length === 0) return [];
  const said = new Set(first.map((one) => `${SAID_TWICE[one.code] ?? ''} ${placeOf(one)}`));
  return all.filter((one) => said.has(`${one.code} ${placeOf(one)}`));
}

/** A misspelt strategy isn't blue-green, so that blueGreen has none. */
function afterStrategy(errors: readonly Diagnostic[]): Diagnostic[] {
  const bad = new Set(
    errors
      .filter(({ code, message }) => code === 'MANIFEST_VALUE' && message.startsWith("'strategy' "))
      .map(({ address }) => address),
  );
  return errors.filter(
    ({ message, address }) => bad.has(address) && message.startsWith('blueGreen has no effect'),
  );
}

/** Environments that can't be read hold none that could be chosen. */
function afterEnvironments(errors: readonly Diagnostic[]): Diagnostic[] {
  const isBad = errors.some(
    ({ code, message }) => code === 'MANIFEST_TYPE' && message.startsWith("'environments' "),
  );
  return isBad ? errors.filter(({ code }) => code === 'MANIFEST_ENVIRONMENT') : [];
}

/** A misspelt stage is not at its place, too. */
function afterUnknownStage(errors: readonly Diagnostic[]): Diagnostic[] {
  const places = new Set(errors.filter(({ code }) => code === 'PIPELINE_STAGE_UNSUPPORTED').map(lineOf));
  return errors.filter((one) => /^PIPELINE_(?:FIRST|LAST)_STAGE$/.test(one.code) && places.has(lineOf(one)));
}

/** A project without quotes is a number, so that none is named. */
function afterBadProject(errors: readonly Diagnostic[]): Diagnostic[] {
  const isBad = errors.some(
    ({ code, message }) => code === 'MANIFEST_TYPE' && message.startsWith("'project' "),
  );
  return isBad ? errors.filter(({ code }) => code === 'MANIFEST_PROJECT') : [];
}

/** An alias of nothing merges nothing. */
function afterUnknownAnchor(errors: readonly Diagnostic[]): Diagnostic[] {
  const aliases = groupBy(
    errors.filter(({ code }) => code === 'MANIFEST_ALIAS'),
    placeOf,
  );
  return [...aliases.values()].flatMap((own) =>
    own.length > 1 ? own.filter(({ message }) => message.startsWith('`<<` merges')) : [],
  );
}
