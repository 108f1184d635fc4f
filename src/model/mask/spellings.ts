/**
 * What to look for when a secret must not be seen: the secret itself, the lines and members that it is made of, and each of
 * them in base64 and hexadecimal. Escapes and white space are not spelled out here: the folding reads those.
 */

/** A shorter secret is only masked as written and as a whole word: encoded, it could be anything. */
export const LONG_SECRET = 8;

/** A shorter text can't be told from ordinary ones, and masking it everywhere would show what it is. */
export const SHORTEST_SECRET = 4;

/** A spelling of a secret. */
export interface Spelling {
  readonly text: string;
  /** Characters of `text` that spell the first eight of the secret. */
  readonly cut: number;
  /** Neighbours of base64 that hold bits of the secret: whether one more character before it and after it is masked too. */
  readonly edges?: readonly [before: boolean, after: boolean];
}

/** A secret, taken apart. */
export interface Parts {
  /** Masked in every spelling. */
  readonly long: readonly string[];
  /** Masked as written, as whole words. */
  readonly short: readonly string[];
}

/** A segment of a URL's path that is no word by chance. */
const LONG_SEGMENT = 16;

const PEM_FRAME = /^-----(?:BEGIN|END) [A-Z0-9 ]{1,60}-----$/;

/** Members of a JSON secret, such as a service account's key file, that are secrets alone as well. */
const SECRET_MEMBER = /key|secret|password|token|credential/i;

/** The secret and what it is made of: its lines, the user, the password, the path and the values of a URL, the members of a key file. */
export function partsOf(secret: string): Parts {
  const parts = new Set([secret, secret.trim()]);
  const frames = secret.includes('-----BEGIN ');
  const lines = secret.split(frames ? /\r\n|\r|\n|\\r|\\n/ : /\r\n|\r|\n/).map((line) => line.trim());
  if (lines.length > 1) for (const line of lines) if (!PEM_FRAME.test(line)) parts.add(line);
  for (const part of [...urlParts(secret), ...memberParts(secret)]) parts.add(part);
  const sized = [...parts].map((part) => ({ part, size: part.trim().length }));
  return {
    long: sized.filter(({ size }) => size >= LONG_SECRET).map(({ part }) => part),
    short: sized
      .filter(({ size }) => size >= SHORTEST_SECRET && size < LONG_SECRET)
      .map(({ part }) => part.trim()),
  };
}

/** The length of the line with which a PEM begins, which is no secret; 0 for any other text. */
export function frameLength(secret: string): number {
  return /^-----BEGIN [A-Z0-9 ]{1,60}-----\s{0,2}/.exec(secret)?.[0].length ?? 0;
}

function urlParts(secret: string): string[] {
  if (!/^[a-z][a-z0-9+.-]{0,30}:\/\//i.test(secret) || !URL.canParse(secret)) return [];
  const url = new URL(secret);
  // The path of a webhook is its key: alone, with the query, and its long segments.
  const segments = url.pathname.split('/').filter((segment) => segment.length >= LONG_SEGMENT);
  const { username, password, pathname } = url;
  return [...[username, password, pathname, ...segments].map(decoded), ...url.searchParams.values()];
}

function memberParts(secret: string): string[] {
  if (!secret.trimStart().startsWith('{')) return [];
  try {
    return Object.entries(JSON.parse(secret) as Record<string, unknown>)
      .filter(([key]) => SECRET_MEMBER.test(key))
      .flatMap(([, value]) => (typeof value === 'string' ? partsOf(value).long : []));
  } catch {
    // No JSON: its lines have been taken.
    return [];
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The encodings of a long secret that the folding can't read. */
export function encodingsOf(secret: string): Spelling[] {
  const bytes = Buffer.from(secret);
  const hex = bytes.toString('hex');
  const spellings: Spelling[] = [
    { text: hex, cut: 2 * LONG_SECRET },
    { text: hex.toUpperCase(), cut: 2 * LONG_SECRET },
  ];
  for (const shift of [0, 1, 2]) {
    const text = alignedBase64(bytes, shift);
    const edges = [shift > 0, (8 * (shift + bytes.length)) % 6 > 0] as const;
    const cut = Math.floor((8 * LONG_SECRET) / 6);
    spellings.push({ text, cut, edges });
    const url = text.replaceAll('+', '-').replaceAll('/', '_');
    if (url !== text) spellings.push({ text: url, cut, edges });
  }
  return spellings;
}

/** The characters that base64 always has for `bytes` where `shift` bytes come before them, modulo three. */
function alignedBase64(bytes: Buffer, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  return whole.slice(Math.ceil((8 * shift) / 6), Math.floor((8 * (shift + bytes.length)) / 6));
}
