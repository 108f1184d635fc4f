/**
 * Time zones as MongoDB knows them: IANA names, offsets, UTC. A `Zone` says what a clock on its wall shows, and when a clock shows a time.
 * Temporal calculates; the rules of zones come with Node.
 */
import { Temporal } from 'temporal-polyfill';
import { DocumentError } from '../failure.ts';

/** A wall clock's reading: milliseconds since 1970 as if the clock showed UTC. */
export type WallTime = number;

export interface Zone {
  /** Whether it is UTC, not just a zone with the same offset at the moment. */
  readonly isUtc: boolean;
  /** Milliseconds that it is ahead of UTC at an instant. */
  offsetAt(instant: number): number;
  /**
   * The instant at which the clock shows `wall`. A reading that is skipped in spring is moved on by what is skipped. Of the two instants
   * of a repeated hour in autumn it is the one with `offset`, and the later one without.
   */
  instantOf(wall: WallTime, offset?: number): number;
}

function fixedZone(offset: number): Zone {
  return { isUtc: offset === 0, offsetAt: () => offset, instantOf: (wall) => wall - offset };
}

export const UTC: Zone = fixedZone(0);

/** Source: manual, date operators, timezone: `+hh`, `+hhmm`, `+hh:mm`. */
const OFFSET = /^([+-])(\d{2})(?::?(\d{2}))?$/;

/** Beyond it Temporal has no instants; no zone has rules there. */
const LAST_INSTANT = 8.64e15;

function namedZone(name: string): Zone {
  const offsetAt = (instant: number): number => {
    const within = Math.max(-LAST_INSTANT, Math.min(LAST_INSTANT, instant));
    return (
      Temporal.Instant.fromEpochMilliseconds(within).toZonedDateTimeISO(name).offsetNanoseconds / 1_000_000
    );
  };
  const at = (wall: WallTime, disambiguation: 'earlier' | 'later'): number =>
    Temporal.Instant.fromEpochMilliseconds(wall)
      .toZonedDateTimeISO('UTC')
      .toPlainDateTime()
      .toZonedDateTime(name, { disambiguation }).epochMilliseconds;
  return {
    isUtc: false,
    offsetAt,
    instantOf: (wall, offset) => {
      if (Math.abs(wall) > LAST_INSTANT) return NaN;
      const later = at(wall, 'later');
      if (offset === undefined || offsetAt(later) === offset) return later;
      const earlier = at(wall, 'earlier');
      // In spring the earlier reading is another one than was asked for.
      return earlier + offsetAt(earlier) === wall && offsetAt(earlier) === offset ? earlier : later;
    },
  };
}

/** Names that Node's own list has, in their exact spelling, by the spelling in small letters. */
let canonical: ReadonlyMap<string, string> | undefined;

/** Names of zones are spelled exactly in MongoDB; Node takes any case. */
function isSpelledRight(name: string): boolean {
  canonical ??= new Map(Intl.supportedValuesOf('timeZone').map((known) => [known.toLowerCase(), known]));
  const known = canonical.get(name.toLowerCase());
  if (known !== undefined) return known === name;
  // Older names, which the list leaves out: regions have capitals, and only short ones are all capitals.
  const [region = '', ...places] = name.split('/');
  if (places.length === 0)
    return /^(?:[A-Z]+[0-9]*(?:[A-Z]{3})?|[A-Z][a-z]+|GB-Eire|NZ-CHAT|GMT[+-]0|W-SU)$/.test(name);
  return /^(?:[A-Z][a-z]+|US)$/.test(region) && places.every((place) => /^(?:[A-Z]|GMT)/.test(place));
}

const zones = new Map<string, Zone>();

function findZone(name: string): Zone | undefined {
  if (['UTC', 'GMT', 'Z'].includes(name)) return UTC;
  const [, sign, hours = '0', minutes = '0'] = OFFSET.exec(name) ?? [];
  if (sign !== undefined)
    return fixedZone((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000);
  if (!/^[A-Z]/.test(name) || !isSpelledRight(name)) return undefined;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return namedZone(name);
  } catch {
    return undefined;
  }
}

/** The zone of a name or an offset. @throws DocumentError for one that does not exist */
export function zoneOf(name: string): Zone {
  const known = zones.get(name) ?? findZone(name);
  if (known === undefined) throw new DocumentError(`unrecognized time zone identifier: "${name}"`);
  zones.set(name, known);
  return known;
}

/** What a clock in the zone shows at an instant. */
export function wallTimeOf(zone: Zone, instant: number): WallTime {
  return instant + zone.offsetAt(instant);
}
