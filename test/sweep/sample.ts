/**
 * How much of a sweep is run. A full one (`npm run test:sweep -- --full`) goes through every combination. A sample, which CI
 * runs, goes through every request once, with the rest drawn: where exactly it is cut off, which fault, which quirk. What is
 * drawn depends on the seed and on what it is drawn for, so the same seed gives the same sample in any order.
 * A new sweep needs a line in SHARES, and a new scenario nothing at all.
 */
import { createHash } from 'node:crypto';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import { RESOURCE_QUIRKS } from '../../src/sandbox/faults/quirks.ts';

/** Whether everything is run; otherwise a sample. */
export const isFull = process.env['SWEEP_FULL'] !== undefined;

/** What samples are drawn by. */
const SEED = process.env['SWEEP_SEED'] ?? '0';

/** Minutes that all samples together may take. */
const MINUTES = Number(process.env['SWEEP_MINUTES'] ?? 12);

/** How the time is shared out. The rest is for the property tests. */
const SHARES = {
  crash: 0.19,
  faults: 0.14,
  continuation: 0.12,
  interrupt: 0.12,
  refusals: 0.07,
  concurrent: 0.09,
  convergence: 0.05,
  probe: 0.05,
  'carry-over': 0.04,
  'blue-green': 0.04,
  positions: 0.03,
  gates: 0.04,
} as const;

/** A number from 0 up to 1, always the same for one seed and key. */
function chance(key: string): number {
  const digest = createHash('sha256').update(`${SEED}\0${key}`).digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}

/** A seed for a library's own generator. */
export const seedFor = (key: string): number => Math.floor(chance(key) * 2 ** 31);

/** One of several, drawn for `key`. */
export function pick<T>(of: readonly T[], key: string): T {
  if (of.length === 0) throw new Error(`nothing to draw from for ${key}`);
  // What is drawn may itself be undefined: no quirk is one of the quirks.
  return of[Math.floor(chance(key) * of.length)] as T;
}

/** All of them in a full sweep, else one that is drawn for `key`. */
export const allOrOne = <T>(of: readonly T[], key: string): readonly T[] => (isFull ? of : [pick(of, key)]);

/** In an order that is drawn, so that a sample which runs out of time leaves out any of them, not always the last. */
const shuffle = <T>(of: readonly T[], key: string): T[] =>
  of
    .map((value, index) => ({ value, at: chance(`${key}\0${index}`) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value);

/** All of them in order in a full sweep, else in an order that is drawn: one that comes when the time is over is left out. */
export const inTurn = <T>(of: readonly T[], sweep: keyof typeof SHARES): readonly T[] =>
  isFull ? of : shuffle(of, `order ${sweep}`);

/** Quirks under which a change can't be made at all: Atlas itself would refuse it. */
const IMPOSSIBLE: readonly QuirkName[] = [
  'idle-processors-hold-connections',
  // The scenarios' connections name a private link that nobody made.
  'unknown-link-refused',
];

/** The quirks that a sweep may turn on, and undefined for Atlas as the sandbox plays it. */
export const ANY_QUIRK: readonly (QuirkName | undefined)[] = [
  undefined,
  ...RESOURCE_QUIRKS.map(({ name }) => name).filter((name) => !IMPOSSIBLE.includes(name)),
];

/** Those with which a scenario can be carried out. */
export const quirksFor = ({ not = [] }: { readonly not?: readonly QuirkName[] }): typeof ANY_QUIRK =>
  ANY_QUIRK.filter((quirk) => quirk === undefined || !not.includes(quirk));

/** How long one scenario of a sweep may go on. */
export interface Turn {
  readonly isOver: () => boolean;
  /** The sweep had no time left when the turn came: nothing is tried. */
  readonly hasNone: boolean;
}

/**
 * Turns of a sweep, one a scenario, of which `count` are to come. What one doesn't use, the next ones may, and the last ones have none where
 * a busy machine has used it up; the first always has one. In a full sweep none is ever over.
 */
export function openTurns(sweep: keyof typeof SHARES, count: number): () => Turn {
  const end = performance.now() + MINUTES * 60_000 * SHARES[sweep];
  let toCome = count;
  return () => {
    const now = performance.now();
    const turnEnd = now + Math.max(0, end - now) / Math.max(1, toCome);
    const hasNone = !isFull && toCome < count && now >= end;
    toCome -= 1;
    return { isOver: () => !isFull && performance.now() > turnEnd, hasNone };
  };
}

/** Hands out what there is to try: one where the turn has any time, then others until there is none left or the turn is over. */
export interface Tries<T> {
  readonly next: () => T | undefined;
  /** How many the end of the turn has left out. */
  readonly leftOut: () => number;
}

/** In the order given in a full sweep, else in one that is drawn for `key`. */
export function handOut<T>(tries: readonly T[], turn: Turn, key: string): Tries<T> {
  const order = isFull ? [...tries] : shuffle(tries, key);
  return {
    next: () => (order.length < tries.length && turn.isOver() ? undefined : order.shift()),
    leftOut: () => order.length,
  };
}

/**
 * The requests of a run, from 1. How many there are depends on the machine a little: a full sweep goes on until a run ends
 * before its request comes (`Infinity` of them are handed out); a sample takes the `count` that a rehearsal made.
 */
export function handOutRequests(count: number, turn: Turn, key: string): Tries<number> {
  if (!isFull)
    return handOut(
      Array.from({ length: count }, (_, index) => index + 1),
      turn,
      key,
    );
  let nth = 0;
  return { next: () => (nth += 1), leftOut: () => 0 };
}
