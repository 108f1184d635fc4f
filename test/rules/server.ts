/** Sends resources to the sandbox as a client of the Admin API would, and tells how it answers. */
import { document } from '../../src/model/document.ts';
import { Document } from '../../src/model/document.ts';
import { printJson } from '../../src/model/document/json-text.ts';
import type { Client, Reply } from '../sandbox/client.ts';
import type { Resources } from './manifest-around.ts';
import { json } from './manifest-around.ts';

const REGION = json('{"dataProcessRegion": {"cloudProvider": "AWS", "region": "VIRGINIA_USA"}}');
/** What the manifest has and the API has not. */
const OWN_KEYS = ['state', 'ignoreRules', 'protect'];

let groups = 0;

/** A project of its own for each case, so that names never meet. */
function nextGroup(): string {
  groups += 1;
  return `/api/atlas/v2/groups/${groups.toString(16).padStart(24, '0')}`;
}

const named = (name: string, fields: Document): string =>
  printJson(new Document([['name', name], ...fields.without(...OWN_KEYS).entries]));

/** The first answer that refuses; undefined when all is created and started. */
export async function refusalOf(client: Client, resources: Resources): Promise<Reply | undefined> {
  const { workspaceName = 'w', workspace = REGION, connections = [], processors = [] } = resources;
  const group = nextGroup();
  for (const [, fields] of resources.privateLinks ?? []) {
    const path = `${group}/streams/privateLinkConnections`;
    const reply = await client.send('POST', path, printJson(fields));
    if (reply.status !== 200) return reply;
  }
  const made = await client.send('POST', `${group}/streams`, named(workspaceName, workspace));
  if (made.status !== 200) return made;
  const streams = `${group}/streams/${encodeURIComponent(workspaceName)}`;
  for (const [name, fields] of connections) {
    const reply = await client.send('POST', `${streams}/connections`, named(name, fields));
    if (reply.status !== 200) return reply;
  }
  for (const [name, fields] of processors) {
    const reply = await addProcessor(client, streams, name, fields);
    if (reply !== undefined) return reply;
  }
  return undefined;
}

/** Creates a processor and, unless it is to stay stopped, starts it. */
export async function addProcessor(
  client: Client,
  streams: string,
  name: string,
  fields: Document,
): Promise<Reply | undefined> {
  const created = await client.send('POST', `${streams}/processor`, named(name, fields));
  if (created.status !== 200) return created;
  if ((fields.get('state') ?? 'STARTED') !== 'STARTED') return undefined;
  const path = `${streams}/processor/${encodeURIComponent(name)}:start`;
  const started = await client.send('POST', path);
  return started.status === 200 ? undefined : started;
}

/** A workspace with these connections; gives the path below which processors are. */
export async function makeWorkspace(
  client: Client,
  connections: readonly (readonly [string, Document])[],
  workspace: Document = document({}),
): Promise<string> {
  const group = nextGroup();
  const fields = workspace.entries.reduce((all, [key, value]) => all.with(key, value), REGION);
  await client.send('POST', `${group}/streams`, named('w', fields));
  for (const [name, body] of connections) {
    const reply = await client.send('POST', `${group}/streams/w/connections`, named(name, body));
    if (reply.status !== 200) throw new Error(reply.text);
  }
  return `${group}/streams/w`;
}
