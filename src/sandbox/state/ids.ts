/** Identifiers as Atlas makes them, from the clock's time and chance. */
import type { Clock } from '../../model/clock/clock.ts';

/** `count` hex digits by chance. */
export function randomHex(clock: Clock, count: number): string {
  return Array.from({ length: count }, () => Math.floor(clock.random() * 16).toString(16)).join('');
}

/** 24 hex digits: the seconds since 1970, then chance, as in an ObjectId. */
export function makeId(clock: Clock): string {
  const seconds = Math.floor(clock.now() / 1000) % 2 ** 32;
  return seconds.toString(16).padStart(8, '0') + randomHex(clock, 16);
}
