/** What one look at a processor says about its health: from its body as a list returned it. Pure. */
import type { Document } from '../../model/document.ts';
import { idOf } from '../../kinds/rules/field-rule.ts';
import type { ProcessorPhase } from '../../kinds/processor.ts';
import { processorPhase, processorStateOf } from '../../kinds/processor.ts';
import type { Position } from '../../position/position.ts';
import { readPositionIn } from '../../position/position.ts';
import type { SourceKind } from '../../position/source.ts';
import { readCount, statisticsIn } from '../../position/statistics.ts';

/** How many messages it has read, written and given up in its life; undefined where Atlas doesn't say. */
export interface Counters {
  readonly input: number | undefined;
  readonly output: number | undefined;
  readonly dead: number | undefined;
}

export interface GateSight {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly phase: ProcessorPhase;
  readonly state: string | undefined;
  readonly id: string | undefined;
  readonly position: Position;
  readonly counters: Counters;
  /** What the old version has counted that runs beside it; undefined where the list doesn't have it, or there is none. */
  readonly beside?: Counters | undefined;
}

/** Reads a body. */
export function readSight(body: Document, source: SourceKind, now: number): GateSight {
  const state = processorStateOf(body);
  return {
    at: now,
    phase: processorPhase(state),
    state,
    id: idOf(body),
    position: readPositionIn(body, source, now).position,
    counters: countersIn(body),
  };
}

/** The counters in a body. */
export function countersIn(body: Document): Counters {
  const statistics = statisticsIn(body);
  const count = (name: string): number | undefined => readCount(statistics?.get(`${name}MessageCount`));
  return { input: count('input'), output: count('output'), dead: count('dlq') };
}

export const NO_COUNTERS: Counters = { input: 0, output: 0, dead: 0 };

/** Whether a counter is below what it was: it has begun anew. */
export function hasFallen(now: Counters, before: Counters): boolean {
  return (['input', 'output', 'dead'] as const).some((key) => {
    const [count, was] = [now[key], before[key]];
    return count !== undefined && was !== undefined && count < was;
  });
}

/** What was counted since the baseline; one that has fallen has begun anew. */
export function countedSince(now: Counters, before: Counters): Counters {
  if (hasFallen(now, before)) return now;
  const since = (key: keyof Counters): number | undefined => {
    const count = now[key];
    return count === undefined ? undefined : count - (before[key] ?? 0);
  };
  return { input: since('input'), output: since('output'), dead: since('dead') };
}

/** Whether a processor has gone back in its source since: it has restarted by itself. */
export function hasGoneBack(before: Position, now: Position): boolean {
  if (before.source === 'change-stream' && now.source === 'change-stream') {
    if (before.from === 'token' && now.from === 'start') return true;
    return before.from === now.from && now.time.seconds < before.time.seconds;
  }
  if (before.source !== 'kafka' || now.source !== 'kafka') return false;
  return before.partitions.some((was) => {
    const is = now.partitions.find(
      ({ topic, partition }) => topic === was.topic && partition === was.partition,
    );
    return is !== undefined && is.next < was.next;
  });
}
