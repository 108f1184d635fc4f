/** A sandbox seen from its own side, past every fault: what it has, and what was asked of it. */
import { NumberLiteral, isDocument, isList, textOf, valueAt } from '../../src/model/document.ts';
import type { Document } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';

/** One request as the sandbox saw it. */
export interface Seen {
  readonly method: string;
  /** Below the project's streams. */
  readonly path: string;
  /** Undefined where it was cut off. */
  readonly status: number | undefined;
  readonly body: Document | undefined;
}

/** A resource that the sandbox has. */
export interface Kept {
  readonly kind: string;
  readonly address: string;
  readonly id: string;
  /** Of a processor: the state that it is in, or on its way to. */
  readonly state: string | undefined;
}

/**
 * Every request so far, oldest first, without logins. `ids`: of what stands by for connections, by address; requests name their regions instead.
 */
export async function readJournal(
  url: string,
  ids: readonly (readonly [address: string, id: string])[] = [],
): Promise<readonly Seen[]> {
  const regions = new Map(
    ids.flatMap(([address, id]) => {
      const [, region] = /\/failover\/([^/]+)$/.exec(address) ?? [];
      return region === undefined ? [] : [[id, region] as const];
    }),
  );
  return (await readControl(url, 'journal')).flatMap((line) => {
    const path = textOf(line.get('path')) ?? '';
    const body = line.get('body');
    const status = line.get('status');
    return path.startsWith('/api/oauth')
      ? []
      : {
          method: textOf(line.get('method')) ?? '',
          path: path
            .replace(/^\/api\/atlas\/v2\/groups\/[^/]+\/streams/, '')
            .replace(
              /\/failoverConnections\/([^/]+)$/,
              (_, id: string) => `/failover/${regions.get(id) ?? id}`,
            ),
          status: status instanceof NumberLiteral ? status.toNumber() : undefined,
          body: isDocument(body) ? body : undefined,
        };
  });
}

/** All that the sandbox has. */
export async function readState(url: string): Promise<readonly Kept[]> {
  return (await readControl(url, 'state')).flatMap((operation) => {
    const record = operation.get('record');
    const kind = textOf(operation.get('put'));
    if (!isDocument(record) || kind === undefined || record.has('goneAt')) return [];
    const name = textOf(record.get('name')) ?? '';
    const transition = record.get('transition');
    const state = isDocument(transition) ? transition.get('to') : record.get('state');
    const address =
      kind === 'workspace' ? name : `${textOf(operation.get('workspace')) ?? ''}/${kind}/${name}`;
    const failovers = record.get('failovers');
    return [
      { kind, address, id: textOf(record.get('id')) ?? '', state: textOf(state) },
      ...(isList(failovers) ? failovers.filter(isDocument) : []).map((one) => ({
        kind: 'failover',
        address: `${address}/failover/${textOf(valueAt(one, ['fields', 'region'])) ?? ''}`,
        id: textOf(one.get('id')) ?? '',
        state: undefined,
      })),
    ];
  });
}

async function readControl(url: string, what: string): Promise<readonly Document[]> {
  const value = parseJson(await (await fetch(`${url}/sandbox/${what}`)).text());
  return isList(value) ? value.filter(isDocument) : [];
}

/** The processors among them that do not run, and are not on their way there. */
export const stoppedIn = (state: readonly Kept[]): readonly Kept[] =>
  state.filter((each) => each.kind === 'processor' && each.state !== 'STARTED');

/** Ids by address. */
export const idsOf = (state: readonly Kept[]): Map<string, string> =>
  new Map(state.map(({ address, id }) => [address, id]));

/** `/w/processor/p:start` is about `w/processor/p`. */
export const addressOf = (path: string): string =>
  path.replace(/^\//, '').replace('/connections/', '/connection/').replace(/:\w+$/, '');

/** A write as a report would name it: `create w/processor/p`; undefined for reads and logins. */
export function writeOf({ method, path, body }: Seen): string | undefined {
  const [, action] = /:(\w+)$/.exec(path) ?? [];
  const name = textOf(body?.get('name')) ?? '';
  if (['failover', 'processorStatus'].some((key) => body?.has(key) === true))
    return `failover ${addressOf(path)}`;
  switch (method) {
    case 'DELETE':
      return `delete ${addressOf(path)}`;
    case 'PATCH':
      return `update ${addressOf(path)}`;
    case 'POST':
      if (path.endsWith('/failoverConnections'))
        return `create ${addressOf(path.replace(/Connections$/, ''))}/${textOf(body?.get('region')) ?? ''}`;
      if (action !== undefined) return `${action.replace('With', '')} ${addressOf(path)}`;
      return `create ${addressOf(`${path}/${name}`.replace(/^\/\//, '/'))}`;
    default:
      return undefined;
  }
}
