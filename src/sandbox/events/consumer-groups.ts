/** What consumer groups have committed. A group belongs to no processor: it outlives each that reads with it. */
import type { History } from './history.ts';
import type { EventLog } from './log.ts';
import { checkpointed, handedOn, nextToRead } from './run.ts';

/** The group that a processor reads with where its definition names none (evolution facts, 1). */
export function defaultGroup(processorId: string): string {
  return `asp-${processorId}-consumer`;
}

/** The next offset that a group has committed for a partition at a time; undefined where it never did. */
export function committedOffset(
  histories: readonly History[],
  group: string,
  log: EventLog,
  at: number,
): number | undefined {
  const commits = histories
    .flatMap(({ runs }) => runs.filter((run) => run.group === group && run.startedAt < at))
    .flatMap((run) => {
      const known = run.logs.find((one) => one.log.name === log.name);
      if (known === undefined) return [];
      // By default the engine commits what it hands on, which may be ahead of the sink.
      const batch = run.spec.source.commitsEarly ? handedOn(run, at) : checkpointed(run, at);
      const offset = nextToRead(run, known, batch);
      return offset > known.from ? [{ startedAt: run.startedAt, offset }] : [];
    });
  return commits.toSorted((a, b) => b.startedAt - a.startedAt)[0]?.offset;
}

/** A group that several processors read with at once, which takes messages from each of them. */
export interface SharedGroup {
  readonly group: string;
  /** Ids of processors. */
  readonly processors: readonly string[];
}

/** The groups that were shared at any time up to `now`. The model lets each of their processors read everything. */
export function sharedGroups(histories: readonly History[], now: number): SharedGroup[] {
  const uses = histories.flatMap(({ id, runs }) =>
    runs.flatMap((run) =>
      run.group === undefined || run.startedAt > now ? [] : [{ id, run, group: run.group }],
    ),
  );
  const shared = new Map<string, Set<string>>();
  for (const { id, run, group } of uses) {
    const others = uses.filter(
      (other) =>
        other.group === group &&
        other.id !== id &&
        other.run.startedAt < (run.endedAt ?? Infinity) &&
        run.startedAt < (other.run.endedAt ?? Infinity),
    );
    if (others.length > 0) shared.set(group, new Set([...(shared.get(group) ?? []), id]));
  }
  return [...shared].map(([group, ids]) => ({ group, processors: [...ids].toSorted() }));
}
