/** Laying out what an operation answers: envelope, page, archive, and the answers that are no JSON. */
import { gzipSync } from 'node:zlib';
import { printJson } from '../../model/document/json-text.ts';
import type { Fault } from '../faults/faults.ts';
import type { Outgoing } from '../resources/service.ts';
import type { Answer } from './call.ts';
import { enveloped, flagIn, pageOf } from './paging.ts';

/** The answer of an operation as it is sent: whole, a page of it, or packed. */
export function laidOut(answer: Answer, url: URL, headers: Readonly<Record<string, string>>): Outgoing {
  const { status, list, archive } = answer;
  if (archive !== undefined) return { kind: 'answer', status, headers, text: '', bytes: gzipSync(archive) };
  const query = url.searchParams;
  const body = list === undefined ? answer.body : pageOf(list, query, url.origin + url.pathname);
  if (status === 204 || body === undefined) return { kind: 'answer', status, headers, text: '' };
  const wrapped = flagIn(query, 'envelope') ? enveloped(status, body, list !== undefined) : body;
  return {
    kind: 'answer',
    status,
    headers,
    text: printJson(wrapped, { indent: flagIn(query, 'pretty') ? 2 : 0 }),
  };
}

/** An answer outside of the versioned API. */
export function plainAnswer({ status, body }: Answer): Outgoing {
  const text = body === undefined ? '' : printJson(body);
  return {
    kind: 'answer',
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    text,
  };
}

/** The header that a fault asks for. */
export function retryAfter(fault: Fault): Record<string, string> {
  return fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
}

/** What a gateway answers: no JSON (domain facts 2.9). */
export function gatewayTimeout(fault: Fault): Extract<Outgoing, { kind: 'answer' }> {
  return {
    kind: 'answer',
    status: 504,
    headers: { 'Content-Type': 'text/plain', ...retryAfter(fault) },
    text: fault.detail ?? 'upstream request timeout',
  };
}
