/** Finds the placeholders in a text: `${env:NAME}` and its kin, and `$${env:`, which means the literal text. */

export type PlaceholderSource = 'env' | 'var' | 'secret' | 'secretFile';

export interface Placeholder {
  readonly source: PlaceholderSource;
  readonly name: string;
  /** What follows `:-`, for `env` alone. */
  readonly fallback?: string;
}

/** A piece of a text: literal, a placeholder, or something that only starts like one. */
export type Piece = string | Placeholder | Malformed;

export interface Malformed {
  /** As much of it as can be shown: a name, no default. */
  readonly malformed: string;
  /** The names of the outer and the inner one, where one is inside of the other. */
  readonly nested?: readonly [outer: string, inner: string];
}

const INNER = /\$\{(?:env|var|secretFile|secret):([^}:]*)/;

const TOKEN = /\$(\$\{(?:env|var|secretFile|secret):)|\$\{(env|var|secretFile|secret):([^}]*)(\}?)/g;
const NAMES: Readonly<Record<PlaceholderSource, RegExp>> = {
  env: /^[A-Za-z_][A-Za-z0-9_]*$/,
  var: /^[A-Za-z0-9_.-]+$/,
  secret: /^[A-Za-z_][A-Za-z0-9_]*$/,
  secretFile: /^[^\s\\][^\\]*$/,
};

/** The pieces of `text`, in order; undefined when nothing in it is special. */
export function piecesOf(text: string): Piece[] | undefined {
  if (!text.includes('${')) return undefined;
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, escaped, source, body = '', brace] = match;
    if (match.index > end) pieces.push(text.slice(end, match.index));
    end = match.index + whole.length;
    if (escaped !== undefined) pieces.push(escaped);
    else pieces.push(placeholder(source as PlaceholderSource, body, brace === '}'));
  }
  if (pieces.length === 0) return undefined;
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

function placeholder(source: PlaceholderSource, body: string, isClosed: boolean): Piece {
  const inner = INNER.exec(body);
  if (inner !== null) {
    const outer = body.split(/[:$]/, 1)[0] ?? '';
    return { malformed: '${' + source + ':' + outer + '...}', nested: [outer, inner[1] ?? ''] };
  }
  const split = source === 'env' ? body.indexOf(':-') : -1;
  const name = split === -1 ? body : body.slice(0, split);
  if (!isClosed || !NAMES[source].test(name))
    return { malformed: '${' + source + ':' + (isClosed ? name + '}' : '') };
  return { source, name, ...(split !== -1 && { fallback: body.slice(split + 2) }) };
}

/** `text` written so that reading it again gives it back. */
export function escapePlaceholders(text: string): string {
  return text.replace(/\$\{(?=(?:env|var|secretFile|secret):)/g, () => '$${');
}
