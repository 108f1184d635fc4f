/**
 * `GET /sandbox/events`: what each sink got and what was lost, doubled or partial, for tests and for people; and
 * `POST /sandbox/events`: other rates and behaviours, and a processor that fails now.
 */
import * as z from 'zod';
import { compareText } from '../../model/address.ts';
import type { Value } from '../../model/document.ts';
import { document } from '../../model/document.ts';
import type { JsonSyntaxError } from '../../model/document/json-text.ts';
import { fromPlain, parseJson, toPlain } from '../../model/document/json-text.ts';
import { account } from '../events/account.ts';
import { sharedGroups } from '../events/consumer-groups.ts';
import type { History } from '../events/history.ts';
import { countersOf } from '../events/history.ts';
import { eventTime } from '../events/log.ts';
import type { Run } from '../events/run.ts';
import { checkpointed, handedOn, nextToRead, written } from '../events/run.ts';
import { settingsUpdateShape } from '../events/settings.ts';
import { adoptRunning, failNow, settleEvents } from './processor-events.ts';
import type { World } from '../http/call.ts';
import { Problem } from '../http/problem.ts';

const updateShape = settingsUpdateShape.extend({
  /** A processor that becomes FAILED now, without a last checkpoint. */
  fail: z
    .strictObject({
      workspace: z.string().min(1),
      processor: z.string().min(1),
      message: z.string().optional(),
    })
    .optional(),
});

/** The whole record as it is now; `sink` narrows the accounts to one sink. */
export function viewEvents(world: World, query: URLSearchParams): Value {
  const { events, clock } = world;
  settleEvents(world);
  const now = clock.now();
  const histories = events.histories.toSorted((a, b) => compareText(a.id, b.id));
  return document({
    now: new Date(now).toISOString(),
    settings: fromPlain(events.settings ?? null),
    sinks: fromPlain(account(histories, now, query.get('sink') ?? undefined)),
    sharedGroups: fromPlain(sharedGroups(histories, now)),
    processors: histories.map((history) => viewHistory(history, now)),
  });
}

/**
 * Changes the settings that the body has, and turns events on where they were off.
 * @throws Problem 400
 */
export function changeEvents(world: World, text: string): Value {
  const { fail, ...update } = parse(text);
  const { events } = world;
  settleEvents(world);
  if (Object.keys(update).length > 0) {
    events.configure(update);
    adoptRunning(world);
  }
  if (fail !== undefined && !failNow(world, fail)) {
    throw new Problem(404, 'RESOURCE_NOT_FOUND', `No processor ${fail.processor} runs in ${fail.workspace}.`);
  }
  return document({ settings: fromPlain(events.settings ?? null) });
}

function parse(text: string): z.infer<typeof updateShape> {
  let data: unknown;
  try {
    data = toPlain(parseJson(text));
  } catch (error) {
    throw new Problem(400, 'INVALID_JSON', (error as JsonSyntaxError).message);
  }
  const result = updateShape.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Problem(400, 'INVALID_EVENTS', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function viewHistory(history: History, now: number): Value {
  const { id, place, name, runs, isDeleted = false } = history;
  return document({
    id,
    place,
    name,
    isDeleted,
    counters: fromPlain(countersOf(history, now, false)),
    runs: runs.map((run) => viewRun(run, now)),
  });
}

/** Ranges are of sequences, from the first, included, to the second, excluded. */
function viewRun(run: Run, now: number): Value {
  const [handed, inSink, kept] = [handedOn(run, now), written(run, now), checkpointed(run, now)];
  return fromPlain({
    startedAt: new Date(run.startedAt).toISOString(),
    ...(run.endedAt === undefined ? {} : { endedAt: new Date(run.endedAt).toISOString(), end: run.end }),
    isResumed: run.isResumed,
    sink: run.spec.sink,
    ...(run.group === undefined ? {} : { group: run.group }),
    logs: run.logs.map((at) => ({
      log: at.log.name,
      from: at.from,
      ...(at.log.eventsPerSecond > 0
        ? { firstEventAt: new Date(eventTime(at.log, at.from)).toISOString() }
        : {}),
      handedOn: nextToRead(run, at, handed),
      inSink: nextToRead(run, at, inSink),
      checkpointed: nextToRead(run, at, kept),
    })),
  });
}
