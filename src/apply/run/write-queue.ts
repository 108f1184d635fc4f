/**
 * Who may write next. Writes to a workspace and to its connections have the workspace to themselves, because Atlas loses writes that race
 * there (domain facts 4.6); writes to its processors go side by side. So many go at once as asked for, and always the first in line.
 */

/**
 * `alone`: nothing else is written in the workspace meanwhile. `beside`: next to others of its kind. `slow`: the same for a start or a
 * stop, which may answer only once it is done (domain facts 9.1), and then steps aside.
 */
export type Manner = 'alone' | 'beside' | 'slow';

/** What an item asks for. */
export interface Wish {
  readonly workspace: string;
  readonly manner: Manner;
  /** The lowest goes first. */
  readonly order: number;
  /** It reads before it writes: until it says that it writes, it takes no place of those that do. */
  readonly readsFirst: boolean;
}

interface Waiting<T> {
  readonly item: T;
  readonly wish: Wish;
  readonly enter: () => void;
}

/** The lines of one workspace, each in its order, and what goes on there. */
interface Workspace<T> {
  readonly lines: Readonly<Record<Manner, Waiting<T>[]>>;
  besideCount: number;
  isAlone: boolean;
}

interface Held {
  readonly wish: Wish;
  phase: 'reading' | 'writing' | 'aside';
}

/** So many times as many items may read as may write: one list serves many of them, and none waits long after it has read. */
const READERS = 3;

/** How many starts and stops may be open at once, those that stepped aside included. */
const MOST_SLOW = 100;

export class WriteQueue<T> {
  readonly #parallelism: number;
  readonly #grant: (item: T) => void;
  readonly #workspaces = new Map<string, Workspace<T>>();
  readonly #held = new Map<T, Held>();
  readonly #ready: { readonly item: T; readonly resolve: () => void }[] = [];
  readonly #counts = { reading: 0, writing: 0, aside: 0 };
  #slowCount = 0;
  #isPumping = false;

  /** `grant` is called for each item when it is its turn; it must not throw. */
  constructor(parallelism: number, grant: (item: T) => void) {
    this.#parallelism = parallelism;
    this.#grant = grant;
  }

  /** Puts an item in line. It is granted after the current turn, so that items added together keep their order. */
  add(item: T, wish: Wish): void {
    this.#join({
      item,
      wish,
      enter: () => {
        this.#grant(item);
      },
    });
  }

  /** Takes an item out of the line. */
  remove(item: T): void {
    for (const { lines } of this.#workspaces.values()) {
      for (const line of Object.values(lines)) {
        const place = line.findIndex((other) => other.item === item);
        if (place >= 0) line.splice(place, 1);
      }
    }
    this.#pumpSoon();
  }

  /** Resolves once an item that has read may write: those that have read are first. */
  async write(item: T): Promise<void> {
    if (this.#held.get(item)?.phase !== 'reading') return;
    await new Promise<void>((resolve) => {
      this.#ready.push({ item, resolve });
      this.#pumpSoon();
    });
  }

  /** An item whose answer takes long gives its place back, and is not counted as a write any more. */
  stepAside(item: T): void {
    this.#enterPhase(item, 'aside');
  }

  /** Resolves once an item has a place: at once, unless it has stepped aside. */
  async enter(item: T): Promise<void> {
    const held = this.#held.get(item);
    if (held?.phase !== 'aside') return;
    this.#forget(item);
    await new Promise<void>((resolve) => {
      this.#join({ item, wish: held.wish, enter: resolve });
    });
  }

  /** Takes an item's place back, once `conclude` has put in line what comes next. */
  release(item: T, conclude: () => void): void {
    conclude();
    this.#forget(item);
    this.#pumpSoon();
  }

  #join(waiting: Waiting<T>): void {
    const { workspace, manner, order } = waiting.wish;
    const line = this.#workspaceOf(workspace).lines[manner];
    const place = line.findLastIndex((other) => other.wish.order <= order) + 1;
    line.splice(place, 0, waiting);
    this.#pumpSoon();
  }

  #workspaceOf(name: string): Workspace<T> {
    const known = this.#workspaces.get(name);
    if (known !== undefined) return known;
    const made: Workspace<T> = {
      lines: { alone: [], beside: [], slow: [] },
      besideCount: 0,
      isAlone: false,
    };
    this.#workspaces.set(name, made);
    return made;
  }

  #enterPhase(item: T, phase: 'writing' | 'aside'): void {
    const held = this.#held.get(item);
    if (held === undefined || held.phase === phase || held.phase === 'aside') return;
    this.#counts[held.phase] -= 1;
    this.#counts[phase] += 1;
    held.phase = phase;
    if (phase === 'aside') this.#leaveWorkspace(held.wish);
    this.#pumpSoon();
  }

  #forget(item: T): void {
    const held = this.#held.get(item);
    if (held === undefined) return;
    this.#held.delete(item);
    this.#counts[held.phase] -= 1;
    if (held.wish.manner === 'slow') this.#slowCount -= 1;
    if (held.phase !== 'aside') this.#leaveWorkspace(held.wish);
  }

  #leaveWorkspace({ workspace, manner }: Wish): void {
    const there = this.#workspaceOf(workspace);
    if (manner === 'alone') there.isAlone = false;
    else there.besideCount -= 1;
  }

  #pumpSoon(): void {
    if (this.#isPumping) return;
    this.#isPumping = true;
    queueMicrotask(() => {
      this.#isPumping = false;
      this.#pump();
    });
  }

  #pump(): void {
    while (this.#counts.writing < this.#parallelism) {
      const ready = this.#ready.shift();
      if (ready !== undefined) {
        this.#enterPhase(ready.item, 'writing');
        ready.resolve();
        continue;
      }
      if (this.#counts.reading >= this.#parallelism * READERS) return;
      let first: Waiting<T> | undefined;
      for (const workspace of this.#workspaces.values()) {
        const candidate = this.#firstOf(workspace);
        if (candidate !== undefined && (first === undefined || candidate.wish.order < first.wish.order))
          first = candidate;
      }
      if (first === undefined) return;
      this.#admit(first);
    }
  }

  /** Who may go next in a workspace. One that has to be alone waits until the others have left, and lets nobody pass meanwhile. */
  #firstOf({ lines, besideCount, isAlone }: Workspace<T>): Waiting<T> | undefined {
    if (isAlone) return undefined;
    const slow = this.#slowCount < MOST_SLOW ? lines.slow[0] : undefined;
    const beside = firstInLine(lines.beside[0], slow);
    const first = firstInLine(lines.alone[0], beside);
    return first?.wish.manner === 'alone' && besideCount > 0 ? undefined : first;
  }

  #admit({ item, wish, enter }: Waiting<T>): void {
    const there = this.#workspaceOf(wish.workspace);
    there.lines[wish.manner].shift();
    if (wish.manner === 'alone') there.isAlone = true;
    else there.besideCount += 1;
    if (wish.manner === 'slow') this.#slowCount += 1;
    const phase = wish.readsFirst ? 'reading' : 'writing';
    this.#counts[phase] += 1;
    this.#held.set(item, { wish, phase });
    enter();
  }
}

function firstInLine<T>(a: Waiting<T> | undefined, b: Waiting<T> | undefined): Waiting<T> | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.wish.order < a.wish.order ? b : a;
}
