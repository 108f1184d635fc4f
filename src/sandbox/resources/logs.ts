/**
 * The logs of a workspace: what processors said, and who did what. What Atlas writes into them is not documented; assumed (model): a JSON object a
 * line, with its time as other logs of MongoDB have it. The lines follow from what the sandbox keeps of each resource.
 */
import { compareText } from '../../model/address.ts';
import { document, number } from '../../model/document.ts';
import { printJson } from '../../model/document/json-text.ts';
import type { Answer, Call, World } from '../http/call.ts';
import { shelfOf } from '../http/call.ts';
import { invalidField } from '../http/problem.ts';
import type { ProcessorRecord } from '../state/records.ts';
import type { Shelf } from '../state/store.ts';
import { settle } from './processor-states.ts';

interface Entry {
  readonly at: number;
  /** Absent: about the workspace, or a connection. */
  readonly processor?: string;
  readonly severity: 'I' | 'E';
  readonly message: string;
}

/** What the processors of a workspace, or the one that `spName` names, said. */
export function downloadOperationalLogs(world: World, call: Call): Answer {
  const shelf = shelfOf(world, call);
  return archiveOf(
    call,
    [...shelf.processors.values()].flatMap((record) => saidBy(world, record)),
  );
}

/** Who did what in a workspace. */
export function downloadAuditLogs(world: World, call: Call): Answer {
  const shelf = shelfOf(world, call);
  return archiveOf(call, doneIn(shelf));
}

function saidBy(world: World, given: ProcessorRecord): Entry[] {
  const { id, name, state, startedAt, stoppedAt, errorMsg } = settle(given, world.clock.now());
  const say = (at: number | undefined, message: string, severity: Entry['severity'] = 'I'): Entry[] =>
    at === undefined ? [] : [{ at, processor: name, severity, message }];
  return [
    ...say(madeAt(id), 'Created stream processor'),
    ...say(startedAt, 'Started stream processor'),
    ...(state === 'STOPPED' ? say(stoppedAt, 'Stopped stream processor') : []),
    ...(state === 'FAILED'
      ? say(
          stoppedAt ?? startedAt ?? madeAt(id),
          `Stream processor failed: ${errorMsg ?? 'unknown error'}`,
          'E',
        )
      : []),
  ];
}

function doneIn({ workspace, connections, processors }: Shelf): Entry[] {
  const made = (id: string, message: string, processor?: string): Entry => ({
    at: madeAt(id),
    severity: 'I',
    message,
    ...(processor !== undefined && { processor }),
  });
  return [
    made(workspace.id, `createStreamWorkspace ${workspace.name}`),
    ...[...connections.values()].map(({ id, name }) => made(id, `createStreamConnection ${name}`)),
    ...[...processors.values()].map(({ id, name }) => made(id, `createStreamProcessor ${name}`, name)),
  ];
}

/** An id begins with the second in which it was made. */
const madeAt = (id: string): number => Number.parseInt(id.slice(0, 8), 16) * 1000;

/** The entries that the query asks for, oldest first. @throws Problem 400 */
function archiveOf({ query }: Call, entries: readonly Entry[]): Answer {
  const [from, to] = ['startDate', 'endDate'].map((name) => secondsOf(query, name));
  const processor = query.get('spName') ?? undefined;
  const wanted = entries.filter(
    (entry) =>
      (processor === undefined || entry.processor === processor) &&
      (from === undefined || entry.at >= from * 1000) &&
      (to === undefined || entry.at <= to * 1000),
  );
  const lines = wanted
    .toSorted((a, b) => a.at - b.at || compareText(a.processor ?? '', b.processor ?? ''))
    .map((entry) => `${printJson(lineOf(entry))}\n`);
  return { status: 200, archive: lines.join('') };
}

const lineOf = ({ at, processor, severity, message }: Entry): ReturnType<typeof document> =>
  document({
    t: document({ $date: new Date(at).toISOString() }),
    s: severity,
    c: 'STREAMS',
    id: number(1),
    msg: message,
    processorName: processor,
  });

function secondsOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d{1,12}$/.test(text)) throw invalidField(name, 'It must be a number of seconds since 1970.');
  return Number(text);
}
