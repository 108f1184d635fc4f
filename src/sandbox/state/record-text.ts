/** Records as JSON values and back, for the state file and its log. Pipelines stay to the letter. */
import type { Document, Value } from '../../model/document.ts';
import {
  EMPTY_DOCUMENT,
  NumberLiteral,
  document,
  isDocument,
  isList,
  number,
  textOf,
} from '../../model/document.ts';
import type {
  ConnectionRecord,
  FailoverRecord,
  ProcessorRecord,
  ProjectRecord,
  RestingState,
  Transition,
  WorkspaceRecord,
} from './records.ts';

const optionalNumber = (value: number | undefined): NumberLiteral | undefined =>
  value === undefined ? undefined : number(value);

const numberAt = (body: Document, key: string): number | undefined => {
  const value = body.get(key);
  return value instanceof NumberLiteral ? value.toNumber() : undefined;
};

const textAt = (body: Document, key: string): string => textOf(body.get(key)) ?? '';

const documentAt = (body: Document, key: string): Document => {
  const value = body.get(key);
  return isDocument(value) ? value : EMPTY_DOCUMENT;
};

const listAt = (body: Document, key: string): readonly Value[] => {
  const value = body.get(key);
  return isList(value) ? value : [];
};

/** An object without its undefined members, which `exactOptionalPropertyTypes` does not allow. */
function defined<T extends object>(members: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}

const common = (record: WorkspaceRecord | ConnectionRecord | FailoverRecord | ProcessorRecord) => ({
  id: record.id,
  name: record.name,
  fields: record.fields,
});

const readCommon = (body: Document) => ({
  id: textAt(body, 'id'),
  name: textAt(body, 'name'),
  fields: documentAt(body, 'fields'),
});

/** Without its group, which is beside it. */
export function writeWorkspace(record: WorkspaceRecord): Document {
  return document({ ...common(record), goneAt: optionalNumber(record.goneAt) });
}

/** Takes what `writeWorkspace` gave; members that are missing become empty. */
export function readWorkspace(group: string, body: Document): WorkspaceRecord {
  return defined<WorkspaceRecord>({ ...readCommon(body), group, goneAt: numberAt(body, 'goneAt') });
}

function writeFailover(record: FailoverRecord): Document {
  return document({
    ...common(record),
    secrets: record.secrets,
    readyAt: number(record.readyAt),
    appearsAt: optionalNumber(record.appearsAt),
    goneAt: optionalNumber(record.goneAt),
  });
}

function readFailover(body: Document): FailoverRecord {
  return defined<FailoverRecord>({
    ...readCommon(body),
    secrets: listAt(body, 'secrets').filter((path) => typeof path === 'string'),
    readyAt: numberAt(body, 'readyAt') ?? 0,
    appearsAt: numberAt(body, 'appearsAt'),
    goneAt: numberAt(body, 'goneAt'),
  });
}

/** With its failover connections. Holds no secret, for the record has none. */
export function writeConnection(record: ConnectionRecord): Document {
  return writeFailover(record).with('failovers', record.failovers.map(writeFailover));
}

/** Takes what `writeConnection` gave. */
export function readConnection(body: Document): ConnectionRecord {
  const failovers = listAt(body, 'failovers').filter((item) => isDocument(item));
  return { ...readFailover(body), failovers: failovers.map(readFailover) };
}

/** A private link or a peering. */
export function writeProjectRecord(record: ProjectRecord): Document {
  return document({
    kind: record.kind,
    id: record.id,
    fields: record.fields,
    readyAt: number(record.readyAt),
    goneAt: optionalNumber(record.goneAt),
    failure: record.failure,
  });
}

/** Takes what `writeProjectRecord` gave. */
export function readProjectRecord(body: Document): ProjectRecord {
  return defined<ProjectRecord>({
    kind: textAt(body, 'kind') as ProjectRecord['kind'],
    id: textAt(body, 'id'),
    fields: documentAt(body, 'fields'),
    readyAt: numberAt(body, 'readyAt') ?? 0,
    goneAt: numberAt(body, 'goneAt'),
    failure: textOf(body.get('failure')),
  });
}

/** With its transition, if it is in one, and the pipeline that last ran. */
export function writeProcessor(record: ProcessorRecord): Document {
  const { transition } = record;
  return document({
    ...common(record),
    state: record.state,
    transition: transition && document({ to: transition.to, at: number(transition.at) }),
    checkpoint: record.checkpoint,
    dropsCheckpoint: record.dropsCheckpoint,
    startedAt: optionalNumber(record.startedAt),
    stoppedAt: optionalNumber(record.stoppedAt),
    ranMs: number(record.ranMs),
    errorMsg: record.errorMsg,
    region: record.region,
  });
}

/** Takes what `writeProcessor` gave. */
export function readProcessor(body: Document): ProcessorRecord {
  const moving = body.get('transition');
  const transition: Transition | undefined = isDocument(moving)
    ? { to: textAt(moving, 'to') as RestingState, at: numberAt(moving, 'at') ?? 0 }
    : undefined;
  return defined<ProcessorRecord>({
    ...readCommon(body),
    state: textAt(body, 'state') as RestingState,
    transition,
    checkpoint: body.get('checkpoint'),
    dropsCheckpoint: body.get('dropsCheckpoint') === true ? true : undefined,
    startedAt: numberAt(body, 'startedAt'),
    stoppedAt: numberAt(body, 'stoppedAt'),
    ranMs: numberAt(body, 'ranMs') ?? 0,
    errorMsg: textOf(body.get('errorMsg')),
    region: textOf(body.get('region')),
  });
}
