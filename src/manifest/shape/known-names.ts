/** The names that a joined manifest uses, for the schemas of its editors. Asks for no valid manifest: people refresh while they write. */
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList, textOf } from '../../model/document.ts';
import type { KnownName, KnownNames } from '../../pipeline/schema/known-names.ts';
import { Origins } from '../read/source.ts';
import { listPrivateLinks, listWorkspaces } from './resources.ts';
import type { ManifestWorkspace } from './resources.ts';

/** What `manifest` names: placeholders read, pipelines in place. Each list is in the manifest's order, without repetitions. */
export function knownNamesOf(manifest: Document): KnownNames {
  const origins = new Origins();
  const workspaces = listWorkspaces(manifest, origins);
  return {
    connections: unite(workspaces.flatMap(connectionsOf)),
    topics: unite(workspaces.flatMap(topicsOf)),
    workspaces: workspaces.map(({ address }) => named(address.name, 'A workspace of the manifest.')),
    privateLinks: listPrivateLinks(manifest, origins).map(({ address }) =>
      named(address.name, 'A private link of the manifest.'),
    ),
  };
}

const named = (name: string, note: string, type = ''): KnownName => ({ name, note, type });

function connectionsOf({ address, connections }: ManifestWorkspace): KnownName[] {
  return connections.map((connection) => {
    const type = typeOf(connection.body);
    return named(connection.address.name, `${type} connection of ${address.name}.`, type);
  });
}

const typeOf = (connection: Document): string => textOf(connection.get('type')) ?? '';

/** Topics that pipelines read or write, with the connection's type: a name from Kafka is no offer for Pub/Sub. */
function topicsOf({ address, connections, processors }: ManifestWorkspace): KnownName[] {
  const types = new Map(connections.map((one) => [one.address.name, typeOf(one.body)] as const));
  return processors.flatMap(({ body }) => {
    const pipeline = body.get('pipeline');
    if (!isList(pipeline)) return [];
    return pipeline.flatMap((stage) => topicsOfStage(stage, types, address.name));
  });
}

function topicsOfStage(
  stage: Value,
  types: ReadonlyMap<string, string>,
  workspace: string,
): readonly KnownName[] {
  if (!isDocument(stage)) return [];
  return stage.entries.flatMap(([, body]) => {
    if (!isDocument(body)) return [];
    const connection = textOf(body.get('connectionName')) ?? '';
    const topic = body.get('topic');
    return (isList(topic) ? topic : [topic]).flatMap((one) => {
      const name = textOf(one);
      if (name === undefined || name === '') return [];
      const note = `A topic of ${connection} in ${workspace}.`;
      return [named(name, note, types.get(connection))];
    });
  });
}

/** One entry per name and type; the notes of the others are added to the first. */
function unite(names: readonly KnownName[]): KnownName[] {
  const united = new Map<string, KnownName>();
  for (const one of names) {
    const key = JSON.stringify([one.name, one.type]);
    const before = united.get(key);
    const isNew = before !== undefined && !before.note.includes(one.note);
    united.set(
      key,
      before === undefined ? one : { ...before, note: isNew ? `${before.note} ${one.note}` : before.note },
    );
  }
  return [...united.values()];
}
