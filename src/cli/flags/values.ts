/** How the values of flags are read. What is wrong with one is said in commander's way: with the flag that it was given to. */
import { InvalidArgumentError } from 'commander';

/** A whole number from `minimum`. */
export function count(minimum: number): (value: string) => number {
  return (value) => {
    if (!/^\d+$/.test(value) || Number(value) < minimum || !Number.isSafeInteger(Number(value))) {
      throw new InvalidArgumentError(`Give a whole number from ${minimum}.`);
    }
    return Number(value);
  };
}

const DURATION_UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `90s`, `5m`, `1h`, `500ms`; a bare number counts seconds. Milliseconds come out. */
export function duration(value: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(value);
  if (match === null) throw new InvalidArgumentError('Give a duration such as 30s, 5m or 1h.');
  return Number(match[1]) * (DURATION_UNITS[match[2] ?? 's'] ?? 1000);
}

/** How long ago, in milliseconds, or a time in ISO 8601; without a zone it is the machine's own. */
export function past(value: string): number | Date {
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) {
    const time = new Date(value);
    if (!Number.isNaN(time.getTime())) return time;
  }
  try {
    return duration(value);
  } catch {
    throw new InvalidArgumentError(
      'Give a duration such as 30m or 2h, or a time such as 2026-11-28T09:00:00Z.',
    );
  }
}

/** `--allow a,b` and `--target a,b`: commas separate, as repeating the flag does. */
export const splitCommas = (value: string): string[] => value.split(',').filter((part) => part !== '');
