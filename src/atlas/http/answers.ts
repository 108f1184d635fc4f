/** What answers of the Admin API mean: documents, pages of lists, and that there is nothing. */
import type { Address } from '../../model/address.ts';
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList, textOf, valueAt, withValueAt } from '../../model/document.ts';
import { parseJson } from '../../model/document/json-text.ts';
import { AtlasError } from './errors.ts';

/**
 * A PATCH that takes the dead letter queue away, spelt the other way; undefined for any other body. assumed (dead-letters-off): the shell
 * writes `{dlq: {}}`, whether REST wants that or `null` is open (domain facts 8.9).
 */
export function respellRemoval(body: Document): Document | undefined {
  const dlq = valueAt(body, ['options', 'dlq']);
  return isDocument(dlq) && dlq.entries.length === 0
    ? withValueAt(body, ['options', 'dlq'], null)
    : undefined;
}

/**
 * Whether a failure says that the resource is not there. A missing processor was 400 until June 2026 (domain facts 2.1),
 * and 400 is also everything else, so that its text decides. A project that is not there is a wrong setting.
 */
export function isAbsence(failure: unknown, address: Address): boolean {
  if (!(failure instanceof AtlasError)) return false;
  if (failure.status === 404) return failure.errorCode?.startsWith('GROUP_') !== true;
  return (
    failure.status === 400 &&
    address.kind === 'processor' &&
    /does(?:n't| not) exist|not found/i.test(failure.detail ?? '') &&
    !/connection/i.test(failure.detail ?? '')
  );
}

/** The body of an answer. */
export function decodeDocument(text: string): Document {
  const body = parseJson(text);
  if (!isDocument(body)) throw new TypeError('not a document');
  return body;
}

interface Page {
  readonly results: readonly Document[];
  /** It links to a next one. */
  readonly hasNext: boolean;
}

/** One page of a list. */
export function decodePage(text: string): Page {
  const body = decodeDocument(text);
  const [results, links] = [body.get('results'), body.get('links')];
  if (!isList(results) || !results.every(isDocument)) throw new TypeError('not a list of documents');
  const isNext = (link: Value): boolean =>
    isDocument(link) && /(^|\/)next$/.test(textOf(link.get('rel')) ?? '');
  return { results, hasNext: isList(links) && links.some(isNext) };
}

/** A request with a decoder resolves with what that gave. */
export function required<T>(body: T | undefined): T {
  if (body === undefined) throw new TypeError('an answer was not decoded');
  return body;
}
