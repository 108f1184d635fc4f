/** Reads that lag behind a write: they show so many times how a resource, or the list that it is in, was before. */
import type { Fault } from './faults.ts';

/** What a write makes old: the path of its resource and of the list. */
export interface Aged {
  readonly resource: string;
  readonly list: string;
}

/** The paths that a write is about; undefined for one whose reads can't lag. `name`: of what it creates. */
export function agedBy(path: string, name: string | undefined): Aged | undefined {
  const [, workspace, kind = '', own] =
    /^(.*\/streams\/[^/]+)\/(processor|connections)(?:\/([^/:]+))?(?::\w+)?$/.exec(path) ?? [];
  const of = own ?? name;
  if (workspace === undefined || of === undefined) return undefined;
  const list = kind === 'processor' ? 'processors' : kind;
  return { resource: `${workspace}/${kind}/${of}`, list: `${workspace}/${list}` };
}

/** Old answers that are still given, each so many times. */
export class Lag<T> {
  readonly #answers = new Map<string, { readonly answer: T; left: number }>();

  /** Keeps how things are now, to be shown after a write. `read` gives the answer of a path. */
  async remember(fault: Fault, aged: Aged, read: (path: string) => Promise<T>): Promise<void> {
    const { lagReads = 0, lagLists = 0 } = fault;
    for (const [path, left] of [
      [aged.resource, lagReads],
      [aged.list, lagLists],
    ] as const) {
      if (left > 0) this.#answers.set(path, { answer: await read(path), left });
    }
  }

  /** Everything is read as it is again. */
  forget(): void {
    this.#answers.clear();
  }

  /** The old answer to a read, when there still is one. */
  take(path: string): T | undefined {
    const old = this.#answers.get(path);
    if (old === undefined) return undefined;
    old.left -= 1;
    if (old.left <= 0) this.#answers.delete(path);
    return old.answer;
  }
}
