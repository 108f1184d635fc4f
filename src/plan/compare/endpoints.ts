/** The hosts that a connection talks to, and whether a change sends its secrets to another one. */
import type { Document, Value } from '../../model/document.ts';
import { isList, valueAt } from '../../model/document.ts';

/** Where connections name hosts that get their credentials. Source: Admin API, Streams*Connection. */
const ENDPOINT_PATHS: readonly (readonly string[])[] = [
  ['bootstrapServers'],
  ['url'],
  ['schemaRegistryUrls'],
  ['authentication', 'tokenEndpointUrl'],
];

/**
 * The hosts in `after` that were not in `before`, lower-case, per field and in order. A host without a dot that joins others which stay is not
 * counted: it names a machine beside them, as a further broker of the same local cluster.
 */
export function newHosts(before: Document, after: Document): string[] {
  return ENDPOINT_PATHS.flatMap((path) => {
    const old = hostsOf(valueAt(before, path));
    const next = hostsOf(valueAt(after, path));
    const remains = next.some((host) => old.includes(host));
    return next.filter((host) => !old.includes(host) && !(remains && !/[.:]/.test(host)));
  });
}

function hostsOf(value: Value | undefined): string[] {
  const texts = isList(value) ? value : [value];
  return texts.flatMap((text) => (typeof text === 'string' ? text.split(',').map(hostOf) : []));
}

/** The host of a URL or of `host:port`; the text itself where it is neither, so that any change of it counts. */
function hostOf(text: string): string {
  const trimmed = text.trim();
  const url = trimmed.includes('://') ? trimmed : `kafka://${trimmed}`;
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : trimmed.toLowerCase();
}
