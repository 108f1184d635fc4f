/** The operations on private links. Source: Admin API; domain facts 3.7. */
import { checkPrivateLink } from '../../kinds/checks/private-link.ts';
import { OBJECT_ID } from '../../kinds/values/patterns.ts';
import { PRIVATE_LINK_FIELDS, canPatchDomain, privateLinkShape } from '../../kinds/private-link.ts';
import { matchLinks } from '../../kinds/link-names.ts';
import { ACCESS_PATHS } from '../../kinds/link-references.ts';
import { dropServerFields } from '../../kinds/derived/server-fields.ts';
import { Document, isList, textOf, valueAt } from '../../model/document.ts';
import { compareText } from '../../model/address.ts';
import type { Answer, Call, World } from '../http/call.ts';
import { accepted, listOf } from '../http/call.ts';
import { invalidBody, invalidField, linkInUse, linkMissing, linkTaken } from '../http/problem.ts';
import { checkShape } from '../http/shape-check.ts';
import { makeId } from '../state/ids.ts';
import type { ProjectRecord } from '../state/records.ts';
import { isGone } from '../state/store.ts';
import { sortRoot } from '../state/views.ts';

const KIND = 'privateLink';

/** What is a word of a closed set today, in whatever case it comes. */
const LINK_WORDS = ['provider', 'vendor'] as const;

export function listPrivateLinks(world: World, { group }: Call): Answer {
  const records = world.store.listProject(group, KIND, world.clock.now());
  return listOf(records, (record) => viewLink(world, record));
}

export function readPrivateLink(world: World, call: Call): Answer {
  return { status: 200, body: viewLink(world, linkOf(world, call)) };
}

/** WORKING until it has settled. A fault `failOnStart` makes it FAILED then. */
export function createPrivateLink(world: World, call: Call): Answer {
  const { store, clock, settleMs } = world;
  const sent = dropServerFields(call.body, PRIVATE_LINK_FIELDS);
  checkShape(privateLinkShape, sent);
  // Atlas takes `Azure` and `Confluent`, and reports AZURE and CONFLUENT. Source: as for `echoOf`.
  const spelt = LINK_WORDS.reduce((made, key) => {
    const word = textOf(made.get(key))?.toUpperCase();
    const isKnown = word !== undefined && PRIVATE_LINK_FIELDS[key]?.facts.values?.includes(word);
    return isKnown === true ? made.with(key, word) : made;
  }, sent);
  const errors = checkPrivateLink('name', spelt).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw invalidBody(
      errors.map(({ path, message }) => ({ field: path.join('.'), description: `${message}.` })),
    );
  }
  const fields = completed(spelt);
  const present = store
    .listProject(call.group, KIND, clock.now())
    .filter(({ goneAt }) => goneAt === undefined);
  if (
    matchLinks(
      [{ name: '', fields }],
      present.map((other) => other.fields),
    ).size > 0
  )
    throw linkTaken();
  const record: ProjectRecord = {
    kind: KIND,
    id: makeId(clock),
    fields,
    readyAt: clock.now() + settleMs,
    ...(call.failOnStart !== undefined && { failure: call.failOnStart }),
  };
  store.putProject(call.group, record);
  return { status: 200, body: echoOf(sent, record) };
}

/**
 * What the creation answers: the request with an id. The provider's spelling, the vendor and the state come with the first read; an empty list
 * is left out. Source: recorded exchange of MongoDB's CLI; Atlas docs, private links with Confluent.
 */
function echoOf(sent: Document, { id }: ProjectRecord): Document {
  const echoed = sent.entries.filter(([, value]) => !(isList(value) && value.length === 0));
  return sortRoot(new Document([...echoed, ['_id', id]]));
}

/** Only the domain, and only where `canPatchDomain` says so. */
export function updatePrivateLink(world: World, call: Call): Answer {
  const record = linkOf(world, call);
  const [other] = call.body.keys().filter((key) => key !== 'dnsDomain' && key !== 'links');
  if (other !== undefined) throw invalidField(other, 'It can not be changed.');
  const domain = textOf(call.body.get('dnsDomain'));
  if (domain === undefined) throw invalidField('dnsDomain', 'It is required.');
  if (!canPatchDomain(viewLink(world, record)))
    throw invalidField('dnsDomain', 'It can not be changed any more.');
  const updated = {
    ...record,
    fields: record.fields.with('dnsDomain', domain),
    readyAt: world.clock.now() + world.settleMs,
  };
  world.store.putProject(call.group, updated);
  return { status: 200, body: viewLink(world, updated) };
}

/** Asynchronous, and refused while a connection goes over it. */
export function deletePrivateLink(world: World, call: Call): Answer {
  const record = linkOf(world, call);
  if (record.goneAt !== undefined) return accepted(202);
  const { store, clock, settleMs } = world;
  const now = clock.now();
  const isUsed = store
    .list(call.group, now)
    .flatMap(({ connections }) => [...connections.values()])
    .some((connection) => !isGone(connection, now) && linkIdsIn(connection.fields).includes(record.id));
  if (isUsed) throw linkInUse(record.id);
  store.putProject(call.group, { ...record, goneAt: now + settleMs });
  return accepted(202);
}

/** Refuses a connection over a link that is not usable; one over a link that is not there only with its quirk. */
export function checkLinkUse(world: World, group: string, fields: Document): void {
  const links = world.store.listProject(group, KIND, world.clock.now());
  for (const id of linkIdsIn(fields)) {
    const record = links.find((link) => link.id === id);
    const isRefused =
      record === undefined
        ? world.quirks.has('unknown-link-refused')
        : stateOf(record, world.clock.now()) !== 'DONE';
    // assumed (account): the refusal's form; that a link has to be DONE first is documented.
    if (isRefused)
      throw invalidField('networking.access.connectionId', 'It must be a private link that is DONE.');
  }
}

const linkIdsIn = (fields: Document): string[] =>
  ACCESS_PATHS.flatMap((path) => textOf(valueAt(fields, [...path, 'connectionId'])) ?? []);

function linkOf(world: World, { group, names }: Call): ProjectRecord {
  const [id = ''] = names;
  const record = OBJECT_ID.pattern.test(id)
    ? world.store.listProject(group, KIND, world.clock.now()).find((link) => link.id === id)
    : undefined;
  if (record === undefined) throw linkMissing(id);
  return record;
}

/** What Atlas derives: the region of an MSK cluster, the domain of Pub/Sub, the vendor of a link without one. */
function completed(sent: Document): Document {
  let fields = sent;
  const arn = textOf(sent.get('arn'));
  if (arn !== undefined && !fields.has('region')) fields = fields.with('region', arn.split(':')[3] ?? '');
  if (!fields.has('vendor')) fields = fields.with('vendor', 'GENERIC');
  if (fields.get('vendor') === 'PUBSUB' && !fields.has('dnsDomain'))
    fields = fields.with('dnsDomain', 'pubsub.p.googleapis.com');
  return fields;
}

function stateOf(record: ProjectRecord, now: number): string {
  if (record.goneAt !== undefined) return 'DELETING';
  if (record.readyAt > now) return 'WORKING';
  return record.failure === undefined ? 'DONE' : 'FAILED';
}

/** A link as the API returns it. */
function viewLink({ clock, quirks }: World, record: ProjectRecord): Document {
  const state = stateOf(record, clock.now());
  const isAws = record.fields.get('provider') === 'AWS';
  const fields = quirks.has('link-region-respelt') ? respelt(record.fields) : record.fields;
  return sortRoot(
    new Document([
      ...fields.entries,
      ['_id', record.id],
      ['state', state],
      ...(state === 'FAILED' ? [['errorMessage', record.failure ?? ''] as const] : []),
      ...(isAws && state === 'DONE'
        ? [['interfaceEndpointId', `vpce-${record.id.slice(0, 17)}`] as const]
        : []),
    ]),
  );
}

const respelt = (fields: Document): Document =>
  new Document(
    fields.entries.map(([key, value]) => {
      if (key === 'region' && typeof value === 'string')
        return [key, value.toUpperCase().replaceAll('-', '_')];
      const texts = isList(value) ? value.flatMap((item) => textOf(item) ?? []) : [];
      return [key, texts.length > 0 ? texts.toSorted(compareText) : value];
    }),
  );
