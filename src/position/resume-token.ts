/**
 * The cluster time in a change stream's resume token. A token contains document keys, so nothing else of it is read, kept or printed.
 * Source: four public tokens decoded (evolution facts, change streams): byte 0 is 0x82, bytes 1 to 4 the seconds since 1970, bytes 5 to 8
 * the increment within that second, both big-endian.
 */

/** A moment of a cluster: seconds since 1970, and the how-manieth operation within that second. */
export interface ClusterTime {
  readonly seconds: number;
  readonly increment: number;
}

/** A clock of a cluster may be ahead of this one by so much; a later time is no time. */
const MOST_AHEAD_SECONDS = 5 * 60;

const TIME = /^82([0-9a-f]{8})([0-9a-f]{8})/i;

/**
 * The time of a token.
 * @param data the token's `_data`, in hexadecimal
 * @param now milliseconds since 1970
 * @returns undefined for a token of another form, and for a time more than five minutes ahead
 */
export function readTokenTime(data: string, now: number): ClusterTime | undefined {
  const [, seconds, increment] = TIME.exec(data) ?? [];
  if (seconds === undefined || increment === undefined) return undefined;
  return plausible({ seconds: Number.parseInt(seconds, 16), increment: Number.parseInt(increment, 16) }, now);
}

/** The same time, unless it is more than five minutes ahead, or none at all. */
export function plausible(time: ClusterTime, now: number): ClusterTime | undefined {
  return time.seconds > 0 && time.seconds <= now / 1000 + MOST_AHEAD_SECONDS ? time : undefined;
}

/** Below zero where `a` is before `b`, above zero where it is after it. */
export function compareClusterTimes(a: ClusterTime, b: ClusterTime): number {
  return a.seconds - b.seconds || a.increment - b.increment;
}
