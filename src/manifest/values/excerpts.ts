/** Which source lines may be quoted: none that may hold a secret. */
import { LOGIN_NAMES, PLAIN_LOGIN_NAMES, SECRET_NAMES } from '../../kinds/derived/excerpts.ts';
import { carriesCredential } from '../../kinds/values/urls.ts';
import { maskLookalikes } from '../../model/mask/net.ts';
import type { Source } from '../read/source.ts';

/** Words that give away a credential, wherever they are in a key: misspelt fields, and fields that Sluice doesn't know. */
const GUESSES = ['password', 'passphrase', 'token', 'credential', 'api[-_]?key', 'private[-_]?key', 'jaas'];

const named = [...SECRET_NAMES, 'authorization'].join('|');

/** Keys whose values are, or could be, secrets. */
export const SECRET_KEYS = new RegExp(
  `^["']?(?:[\\w.-]*(?:${[...GUESSES, 'secret'].join('|')})[\\w.-]*|${named})["']?$`,
  'i',
);

const SECRET_KEY_IN_LINE = new RegExp(
  `(?:${GUESSES.join('|')}|secret(?!s?(?:File)?:[^}\\s]*\\})|${named})[\\w.-]*["']?\\s*:` +
    `(?!\\s*(?:["']?\\$\\{secret(?:File)?:[^}]*\\}["']?\\s*(?:[,}#]|$)|$))`,
  'i',
);

/** What a login is written under. */
const LOGIN_KEY = new RegExp(`(?:${LOGIN_NAMES.join('|')})["']?\\s*:`, 'i');

const LOGIN_MEMBERS = new RegExp(`${LOGIN_KEY.source}(.*)$`, 'i');

/** Members of a login that are no secrets. Under any other key there, misspelt or not known yet, could be one. */
const PLAIN_LOGIN_KEYS = new Set(PLAIN_LOGIN_NAMES.map((key) => key.toLowerCase()));

const USER_INFO = /:\/\/[^\s/@"']+@/;
const URLS = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,30}:\/\/[^\s"'<>]+/gi;
const PRIVATE_KEY = /-----BEGIN/;
const LONGEST_EXCERPT = 500;

/** A line of the source, unless it may hold a secret: parsed ones are known, the rest is guessed, to the safe side. */
export function quoteLine(source: Source, line: number): string | undefined {
  const [start, end] = source.lineRange(line);
  if (end - start > LONGEST_EXCERPT) return undefined;
  if (source.secretRanges.some(([from, to]) => from <= end && to >= start)) return undefined;
  const text = source.text.slice(start, end);
  if (isSuspicious(text) || isBelowSecretKey(source, line, text)) return undefined;
  if (isInLogin(source, line, text) && hasUnknownKey(text)) return undefined;
  return text;
}

function isSuspicious(text: string): boolean {
  if (SECRET_KEY_IN_LINE.test(text) || USER_INFO.test(text) || PRIVATE_KEY.test(text)) return true;
  const written = text.replace(/\$\{secret(?:File)?:[^}]*\}/g, '');
  const urls = written.match(URLS) ?? [];
  return urls.some(carriesCredential) || maskLookalikes(written) !== written;
}

/** Whether the line holds a login, or is below one. */
function isInLogin(source: Source, line: number, text: string): boolean {
  if (LOGIN_KEY.test(text)) return true;
  const parents = parentLines(source);
  for (let above = parents[line] ?? 0; above > 0; above = parents[above] ?? 0) {
    const [start, end] = source.lineRange(above);
    if (LOGIN_KEY.test(source.text.slice(start, Math.min(end, start + LONGEST_EXCERPT)))) return true;
  }
  return false;
}

/** Whether a key in a line that holds a login isn't one of the plain ones, and has a value beside it that is neither a map nor a placeholder. */
function hasUnknownKey(text: string): boolean {
  const [, login = text] = LOGIN_MEMBERS.exec(text) ?? [];
  const members = login.replace(/["']?\$\{secret(?:File)?:[^}]*\}["']?/g, '');
  return [...members.matchAll(/(?<![\w$.-])([\w$.-]+)["']?\s*:(?!\/\/)\s*[^\s{},#]/g)].some(
    ([, key = '']) => !PLAIN_LOGIN_KEYS.has(key.toLowerCase()),
  );
}

/** Whether the line is below a field for secrets, by indentation, or goes on with the text of the line above. */
function isBelowSecretKey(source: Source, line: number, text: string): boolean {
  const parents = parentLines(source);
  const isEntry = /^\s*(?:- )?["']?[\w$.-]+["']?\s*:/.test(text);
  if (!isEntry && opensSecret(source, line - 1)) return true;
  for (let above = parents[line] ?? 0; above > 0; above = parents[above] ?? 0) {
    if (opensSecret(source, above)) return true;
  }
  return false;
}

function opensSecret(source: Source, line: number): boolean {
  if (line < 1) return false;
  const [start, end] = source.lineRange(line);
  const text = source.text.slice(start, Math.min(end, start + LONGEST_EXCERPT));
  const key = /^\s*(?:- )?("[^"]*"|'[^']*'|[\w$.-]+)\s*:/.exec(text)?.[1];
  return key !== undefined && SECRET_KEYS.test(key);
}

const PARENTS = new WeakMap<Source, Int32Array>();

/** Per line, counted from 1, the nearest line above that is indented less; 0 where there is none. */
function parentLines(source: Source): Int32Array {
  const known = PARENTS.get(source);
  if (known !== undefined) return known;
  const lines = source.text.split('\n');
  const parents = new Int32Array(lines.length + 1);
  const open: { readonly line: number; readonly indent: number }[] = [];
  for (const [i, text] of lines.entries()) {
    const indent = text.search(/[^ \t\r]/);
    if (indent === -1) continue;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    parents[i + 1] = open.at(-1)?.line ?? 0;
    open.push({ line: i + 1, indent });
  }
  PARENTS.set(source, parents);
  return parents;
}
