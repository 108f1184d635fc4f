/** Where a connection's data and logins go, and whether a change sends them elsewhere. */
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList } from '../../model/document.ts';
import { SecretReference } from '../../model/secret.ts';
import { connectionFieldsFor } from '../connection.ts';
import { hostOfReference } from '../values/urls.ts';
import type { Field } from '../define.ts';
import { fieldAt } from './walk.ts';

/** What leads elsewhere after a change. */
export interface EndpointChange {
  /** Hosts that were not there before, lower-case, per field and in order. */
  readonly hosts: readonly string[];
  /** Paths of texts that change, or may change, and of which nobody knows where they lead to. */
  readonly unknown: readonly (readonly string[])[];
}

/**
 * What is new in `after`. A host without a dot that joins others which stay is not counted: it names a machine beside them, as a further
 * broker of the same local cluster.
 */
export function endpointChange(before: Document, after: Document): EndpointChange {
  const [old, next] = [endpointsOf(before), endpointsOf(after)];
  const hosts = [...next.hosts].flatMap(([field, found]) => {
    const known = old.hosts.get(field) ?? [];
    const remains = found.some((host) => known.includes(host));
    return found.filter((host) => !known.includes(host) && !(remains && !/[.:]/.test(host)));
  });
  const unknown = [...next.unknown].filter(
    ([at, { text }]) => old.hosts.has(at) || !isAsBefore(text, old.unknown.get(at)?.text),
  );
  return { hosts, unknown: unknown.map(([, { path }]) => path) };
}

/** A secret that is sent again in a field that nobody knows is not compared: Atlas may return it or not. */
const isAsBefore = (next: string | SecretReference, before: string | SecretReference | undefined): boolean =>
  typeof next === 'string' ? next === before : before === undefined || typeof before !== 'string';

interface Endpoints {
  readonly hosts: Map<string, string[]>;
  readonly unknown: Map<
    string,
    { readonly path: readonly string[]; readonly text: string | SecretReference }
  >;
}

function endpointsOf(fields: Document): Endpoints {
  const declared = connectionFieldsFor(fields);
  const found: Endpoints = { hosts: new Map(), unknown: new Map() };
  const visit = (value: Value, path: readonly string[], field: Field | undefined): void => {
    if (isDocument(value)) {
      for (const [key, member] of value.entries) {
        const inner = [...path, key];
        visit(member, inner, fieldAt(declared, inner));
      }
    } else if (isList(value)) {
      for (const [i, element] of value.entries()) {
        visit(element, field === undefined ? [...path, String(i)] : path, field?.item);
      }
    } else if (typeof value === 'string' || value instanceof SecretReference) {
      const at = JSON.stringify(path);
      const leads = field?.facts.holds === 'host' || field?.facts.holds === 'url';
      const hosts = typeof value === 'string' ? hostsIn(value) : [hostOfReference(value)];
      if (field === undefined || (leads && hosts.includes(undefined))) {
        found.unknown.set(at, { path, text: value });
      } else if (leads) {
        const named = hosts.filter((name) => name !== undefined);
        found.hosts.set(at, [...(found.hosts.get(at) ?? []), ...named]);
      }
    }
  };
  visit(fields, [], undefined);
  return found;
}

const hostsIn = (text: string): (string | undefined)[] => text.split(',').map(hostOf);

/** The host of a URL or of `host:port`; the text itself where it is neither, so that any change of it counts. */
function hostOf(text: string): string {
  const trimmed = text.trim();
  const url = trimmed.includes('://') ? trimmed : `kafka://${trimmed}`;
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : trimmed.toLowerCase();
}
