/** The shared corpus as resources of a manifest. Kinds that only a server can refuse have none. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Value } from '../../src/model/document.ts';
import { Document, document, isDocument, isList, textOf } from '../../src/model/document.ts';
import { sharedPath } from '../shared.ts';
import type { Resources } from './manifest-around.ts';
import { json, legalConnection, textsOf } from './manifest-around.ts';

const folder = sharedPath('corpus');

const DLQ = json('{"connectionName": "its-dlq", "db": "d", "coll": "c"}');

export interface CorpusCase {
  /** `folder/file`. */
  readonly file: string;
  readonly content: Document;
  /** What a manifest would say; undefined when the case does not show in one. */
  readonly resources: Resources | undefined;
  /** A pipeline file of this text instead, whose processor is all there is. */
  readonly pipelineText?: string;
}

function read(part: string): CorpusCase[] {
  if (folder === undefined) return [];
  return readdirSync(join(folder, part))
    .toSorted()
    .map((name) => {
      const content = json(readFileSync(join(folder, part, name), 'utf8'));
      return { file: `${part}/${name}`, content, ...resourcesOf(part, content) };
    });
}

/** Every case of the four parts. Empty where the corpus is absent. */
export const CORPUS: readonly CorpusCase[] = [
  ...read('pipelines'),
  ...read('connections'),
  ...read('workspaces'),
  ...read('invalid'),
];

function resourcesOf(
  part: string,
  content: Document,
): { readonly resources: Resources | undefined; readonly pipelineText?: string } {
  if (part === 'pipelines') return { resources: pipelineResources(content) };
  if (part === 'connections') {
    return {
      resources:
        content.get('kind') === 'connection' ? connectionResources(content.get('request')) : undefined,
    };
  }
  if (part === 'workspaces') return { resources: workspaceResources(content.get('request')) };
  const input = content.get('input');
  switch (textOf(content.get('kind'))) {
    case 'pipeline':
    case 'processor':
      return {
        resources: isDocument(input) && isList(input.get('pipeline')) ? pipelineResources(input) : undefined,
      };
    case 'connection':
      return { resources: isDocument(input) && input.has('type') ? connectionResources(input) : undefined };
    case 'workspace':
      return { resources: workspaceResources(input) };
    case 'pipeline-text':
      return { resources: undefined, pipelineText: textOf(input) ?? '' };
    default:
      return { resources: undefined };
  }
}

function pipelineResources(content: Document): Resources {
  const types = content.get('connections');
  const connections = (isDocument(types) ? types.entries : [])
    .filter(([name]) => !name.startsWith('__'))
    .map(([name, type]) => [name, legalConnection(textOf(type) ?? 'null')] as const);
  if (types === undefined) connections.push(['sample_stream_solar', legalConnection('Sample')]);
  const needsDlq = textsOf(content.get('tags')).includes('needs-dlq');
  if (needsDlq) connections.push(['its-dlq', legalConnection('Cluster')]);
  const options = needsDlq ? document({ dlq: DLQ }) : content.get('options');
  const fields = document({
    pipeline: content.get('pipeline'),
    options: isDocument(options) && options.entries.length > 0 ? options : undefined,
    tier: content.get('tier') ?? undefined,
    failoverEnabled: content.get('failoverEnabled'),
    state: 'STARTED',
  });
  return { connections, processors: [[textOf(content.get('name')) ?? 'p', fields]] };
}

function connectionResources(input: Value | undefined): Resources {
  if (!isDocument(input)) throw new Error('a connection is a document');
  return { connections: [[textOf(input.get('name')) ?? 'c', input.without('name')]] };
}

function workspaceResources(input: Value | undefined): Resources {
  if (!isDocument(input)) throw new Error('a workspace is a document');
  return {
    workspaceName: textOf(input.get('name')) ?? 'w',
    workspace: new Document(input.without('name').entries),
  };
}
