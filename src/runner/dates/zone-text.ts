/** Zones as the text of a date ends with them: `Z`, `GMT+2`, `+02:00`, `CEST`. */

/** Hours ahead of UTC of abbreviations that mean one zone only. Others, such as IST, are read by nobody here. */
const ABBREVIATIONS: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
};

/** A zone at the end of a date's text, as a pattern: with groups `abbreviation`, and `sign`, `hours`, `minutes`. */
export const ZONE_PATTERN =
  '(?:\\s*(?:(?<abbreviation>[A-Za-z]{1,5})(?![A-Za-z])(?!/))?(?:(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?)?)';

/** The letters of military time: A to M without J are 1 to 12 hours ahead, N to Y as many behind. */
function militaryZone(letter: string): number | undefined {
  if (!/^[A-IK-Y]$/i.test(letter)) return undefined;
  const ahead = 'ABCDEFGHIKLM'.indexOf(letter.toUpperCase()) + 1;
  return ahead > 0 ? ahead : -('NOPQRSTUVWXY'.indexOf(letter.toUpperCase()) + 1);
}

export interface TextZone {
  /** Minutes ahead of UTC. */
  readonly offset: number;
  /** As it is written. */
  readonly text: string;
}

/** The zone that the groups of `ZONE_PATTERN` name; undefined where they name none, `unknown` where nobody here knows it. */
export function readZone(
  groups: Readonly<Record<string, string | undefined>>,
): TextZone | 'unknown' | undefined {
  const { abbreviation, sign, hours = '0', minutes = '0' } = groups;
  if (abbreviation === undefined && sign === undefined) return undefined;
  const base =
    abbreviation === undefined
      ? 0
      : (ABBREVIATIONS[abbreviation.toUpperCase()] ?? militaryZone(abbreviation));
  // An offset can follow UTC and GMT alone.
  if (base === undefined || (sign !== undefined && base !== 0)) return 'unknown';
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return {
    offset: base * 60 + (sign === undefined ? 0 : offset),
    text: `${abbreviation ?? ''}${sign === undefined ? '' : `${sign}${hours}`}`,
  };
}
