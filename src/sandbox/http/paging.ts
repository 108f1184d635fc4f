/** Lists as the API pages them, and the `envelope` and `pretty` of every answer. Source: Admin API; domain facts 5.5. */
import type { Document, Value } from '../../model/document.ts';
import { document, isDocument, number } from '../../model/document.ts';
import type { List } from './call.ts';
import { Problem } from './problem.ts';

const DEFAULT_ITEMS = 100;
const MAX_ITEMS = 500;

/** One page of a list as a body. `self` is the request's URL without its query. */
export function pageOf(list: List, query: URLSearchParams, self: string): Document {
  const items = integerIn(query, 'itemsPerPage', DEFAULT_ITEMS, MAX_ITEMS);
  const page = integerIn(query, 'pageNum', 1, Number.MAX_SAFE_INTEGER);
  const from = (page - 1) * items;
  const isCounted = !list.canOmitCount || query.get('includeCount') !== 'false';
  const link = (rel: string, pageNum: number): Document => {
    const parameters = new URLSearchParams(query);
    parameters.set('pageNum', String(pageNum));
    parameters.set('itemsPerPage', String(items));
    return document({ href: `${self}?${parameters.toString()}`, rel });
  };
  const links = [link('self', page)];
  if (page > 1) links.push(link('previous', page - 1));
  if (from + items < list.total) links.push(link('next', page + 1));
  return document({
    links,
    results: list.slice(from, from + items),
    totalCount: isCounted ? number(list.total) : undefined,
  });
}

/** An answer's body in an envelope: a list gets a `status` member, anything else is wrapped as `content`. */
export function enveloped(status: number, body: Value, isList: boolean): Document {
  if (isList && isDocument(body)) return body.with('status', number(status));
  return document({ content: body, status: number(status) });
}

/** A flag of the query, false when absent. */
export function flagIn(query: URLSearchParams, name: string): boolean {
  return query.get(name) === 'true';
}

function integerIn(query: URLSearchParams, name: string, absent: number, most: number): number {
  const text = query.get(name);
  if (text === null) return absent;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= most) return value;
  throw new Problem(
    400,
    'INVALID_QUERY_PARAMETER',
    `Invalid query parameter ${name}: it must be 1 to ${most}.`,
    {
      parameters: [name],
    },
  );
}
