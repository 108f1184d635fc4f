/**
 * The record that a comment carries: what was planned, for which commit, and how everything was and should become. One line at
 * the comment's very end, an HTML comment of letters and digits alone. Text to record and back; who may be believed is `trust.ts`.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import type { Address } from '../../model/address.ts';
import { formatAddress, parseAddress } from '../../model/address.ts';
import type { Document, Value } from '../../model/document.ts';
import { NumberLiteral, document, isDocument, isList, number, textOf } from '../../model/document.ts';
import { parseJson, printJson } from '../../model/document/json-text.ts';
import type { Review, Touch } from '../../core/facts/review.ts';
import { decodeReview, encodeReview } from '../../core/facts/review.ts';
import type { Settings } from '../inputs/settings.ts';

export interface PlanRecord {
  /** Tells the plans of several manifests and labels apart. */
  readonly key: string;
  readonly pull: number;
  readonly headSha: string;
  /** When the plan stood in the comment, by GitHub's clock; ISO 8601. */
  readonly recordedAt: string;
  readonly runUrl: string;
  readonly digest: string;
  readonly desiredDigest: string;
  /** The form of the digests, `DIGEST_FORM` of the version that wrote the record; 1 for records that don't say it. */
  readonly digestForm: number;
  /** The commit of the base branch on which the plan was made; absent where that is not known. */
  readonly baseSha?: string;
  /** When what was recorded, or a plan by hand in its place, was applied; absent before that. ISO 8601. */
  readonly appliedAt?: string;
  /** Absent where it would not fit into the comment: then only the very same plan is recognised. */
  readonly review?: Review;
  /** What the plan does to each address; absent where `review` is. */
  readonly touches?: readonly Touch[];
  /** The hazards that the plan showed and that somebody has to allow; absent where `review` is. */
  readonly hazards?: readonly RecordedHazard[];
}

/** A hazard as records keep it. The kind is text: a newer version may have written one that this one doesn't know. */
export interface RecordedHazard {
  readonly kind: string;
  readonly address: Address;
}

/** A record of no more than the digests, for where all of it would not fit. */
export function withoutDetails(record: PlanRecord): PlanRecord {
  const bare: Partial<PlanRecord> & { -readonly [key in 'review' | 'touches' | 'hazards']?: unknown } = {
    ...record,
  };
  delete bare.review;
  delete bare.touches;
  delete bare.hazards;
  return bare as PlanRecord;
}

const MARK = 'sluice:record';

/** Never more than this is unpacked, whatever a comment says. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

/**
 * The key of a job: its label, its manifest and the environment, so that no two of them overwrite each other. Relative and absolute paths
 * to the same files give the same key.
 * @param workspace the folder that the working directory is relative to, absolute
 */
export function recordKey(
  { label, environment, workingDirectory, files }: Settings,
  workspace: string,
): string {
  const directory = resolve(workspace, workingDirectory);
  const paths = (files.length === 0 ? ['sluice.yaml'] : files).map((file) =>
    inSlashes(isAbsolute(file) ? relative(directory, file) : file),
  );
  const parts: unknown[] = [label, inSlashes(relative(workspace, directory)), ...paths];
  // Not among the paths, where a file could be called like it.
  if (environment !== '') parts.push({ environment });
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** A path as keys spell it: `a/b`, `.` for the folder itself. */
const inSlashes = (path: string): string =>
  posix.normalize(path.split(sep).join('/')).replace(/(?<=.)\/$/, '');

/** The line that is at the end of the comment. */
export function renderRecord(record: PlanRecord): string {
  return `<!-- ${MARK} ${record.key} ${packRecord(record)} -->`;
}

/** The line of a comment that is ours and records nothing: the next plan takes its place. */
export function renderVoidRecord(key: string): string {
  return `<!-- ${MARK} ${key} void -->`;
}

/** A record in letters, digits, `-` and `_`. */
export function packRecord(record: PlanRecord): string {
  const { review, touches, hazards, pull, digestForm, ...texts } = record;
  const value = document({
    formatVersion: number(1),
    ...texts,
    pull: number(pull),
    digestForm: number(digestForm),
    review: review && encodeReview(review),
    touches: touches?.map(({ address, wants, changes }) =>
      document({ address: formatAddress(address), wants, ...(!changes && { changes }) }),
    ),
    hazards: hazards?.map(({ kind, address }) => document({ kind, address: formatAddress(address) })),
  });
  const bytes = Buffer.from(printJson(value), 'utf8');
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > 1_000_000 ? 6 : 10,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return packed.toString('base64url');
}

/** The key that a comment's last line names; undefined for comments of others. Says nothing about trust. */
export function findRecordKey(body: string): string | undefined {
  return matchRecord(body)?.[1];
}

/** The record in a comment's last line; undefined when there is none that can be read. */
export function parseRecord(body: string): PlanRecord | undefined {
  const [, key, packed] = matchRecord(body) ?? [];
  const record = packed === undefined ? undefined : unpackRecord(packed);
  return record?.key === key ? record : undefined;
}

/** A comment's body with its record replaced by another one; undefined: with one that can never be read. */
export function withRecord(body: string, record: PlanRecord | undefined): string {
  const match = matchRecord(body);
  if (match === null) return body;
  const [, key = ''] = match;
  const text = body.replaceAll('\r\n', '\n').trimEnd();
  const line = record === undefined ? renderVoidRecord(key) : renderRecord(record);
  return `${text.slice(0, text.lastIndexOf('\n') + 1)}${line}\n`;
}

function matchRecord(body: string): RegExpExecArray | null {
  const text = body.replaceAll('\r\n', '\n').trimEnd();
  const start = text.lastIndexOf('\n') + 1;
  const match = new RegExp(`^<!-- ${MARK} ([0-9a-f]{16}) ([A-Za-z0-9_-]+) -->$`).exec(text.slice(start));
  return match === null || isInsideFence(text.slice(0, start)) ? null : match;
}

/** Whether a fence is still open at the end of `text` (CommonMark 0.31.2, 4.5). */
export function isInsideFence(text: string): boolean {
  let open: string | undefined;
  for (const line of text.split('\n')) {
    const fence = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))(.*)$/.exec(line);
    const [, marks = '', rest = ''] = fence ?? [];
    if (fence === null) continue;
    if (open === undefined) {
      if (!(marks.startsWith('`') && rest.includes('`'))) open = marks;
    } else if (marks.startsWith(open) && rest.trim() === '') open = undefined;
  }
  return open !== undefined;
}

/** What `packRecord` made; undefined for anything else. */
export function unpackRecord(packed: string): PlanRecord | undefined {
  try {
    const bytes = brotliDecompressSync(Buffer.from(packed, 'base64url'), {
      maxOutputLength: MAX_UNPACKED_BYTES,
    });
    const value = parseJson(bytes.toString('utf8'));
    return isDocument(value) ? readRecord(value) : undefined;
  } catch {
    return undefined;
  }
}

function readRecord(value: Document): PlanRecord | undefined {
  const [version, pull] = [value.get('formatVersion'), value.get('pull')];
  if (!(version instanceof NumberLiteral) || version.text !== '1' || !(pull instanceof NumberLiteral)) {
    return undefined;
  }
  const text = (name: string): string => {
    const found = textOf(value.get(name));
    if (found === undefined) throw new TypeError(`the record has no ${name}`);
    return found;
  };
  const appliedAt = textOf(value.get('appliedAt'));
  const baseSha = textOf(value.get('baseSha'));
  const form = value.get('digestForm');
  const [touches, hazards] = [readTouches(value.get('touches')), readHazards(value.get('hazards'))];
  const encoded = value.get('review');
  const review = isDocument(encoded) ? decodeReview(encoded) : undefined;
  const record = {
    key: text('key'),
    pull: pull.toNumber(),
    headSha: text('headSha'),
    recordedAt: text('recordedAt'),
    runUrl: text('runUrl'),
    digest: text('digest'),
    desiredDigest: text('desiredDigest'),
    digestForm: form instanceof NumberLiteral ? form.toNumber() : 1,
    ...(baseSha !== undefined && { baseSha }),
    ...(appliedAt !== undefined && { appliedAt }),
    ...(review && { review }),
    ...(touches && { touches }),
    ...(hazards && { hazards }),
  };
  // A record that contradicts itself is none.
  const isWhole =
    review === undefined ||
    (review.digest === record.digest && review.desiredDigest === record.desiredDigest);
  return isWhole ? record : undefined;
}

function readTouches(value: Value | undefined): Touch[] | undefined {
  return readList(value, (member, address) => {
    const wants = textOf(member.get('wants'));
    return wants === undefined ? undefined : { address, wants, changes: member.get('changes') !== false };
  });
}

function readHazards(value: Value | undefined): RecordedHazard[] | undefined {
  return readList(value, (member, address) => {
    const kind = textOf(member.get('kind'));
    return kind === undefined ? undefined : { kind, address };
  });
}

/** @throws TypeError for a list with a member of another form: such a record is none. */
function readList<T>(
  value: Value | undefined,
  read: (member: Document, address: Address) => T | undefined,
): T[] | undefined {
  if (value === undefined) return undefined;
  if (!isList(value)) throw new TypeError('the record holds a list of another form');
  return value.map((member) => {
    const address = isDocument(member) ? parseAddress(textOf(member.get('address')) ?? '') : undefined;
    const found = isDocument(member) && address !== undefined ? read(member, address) : undefined;
    if (found === undefined) throw new TypeError('the record holds a member of another form');
    return found;
  });
}
