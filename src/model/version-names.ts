/**
 * The names under which two versions of one processor live side by side while a change is under way. They are the state of such a change: every run
 * reads them from Atlas and goes on.
 */
import { MAX_NAME_LENGTH } from './name-length.ts';

/** Where a plan has the time of the switch: it is filled in when the plan is applied. UTC. */
const SWITCH_TIME = 'YYMMDDHHMM';

/** The longest name whose versions still have names that Atlas takes. */
export const MAX_VERSIONED_NAME = MAX_NAME_LENGTH - `--prev-${SWITCH_TIME}`.length;

/** The new version, until it takes the processor's name. */
export const nextName = (name: string): string => `${name}--next`;

/** The old version, from the switch on. */
export const previousName = (name: string, time: string = SWITCH_TIME): string => `${name}--prev-${time}`;

/** Whether a name is that of an old version of `name`. */
export function isPreviousName(candidate: string, name: string): boolean {
  const prefix = `${name}--prev-`;
  return candidate.startsWith(prefix) && /^(\d{10}|YYMMDDHHMM)$/.test(candidate.slice(prefix.length));
}

/** Whether a name is that of a version of any processor. */
export const isVersionName = (candidate: string): boolean =>
  /--(?:next|prev-(?:\d{10}|YYMMDDHHMM))$/.test(candidate);

/** Whose version a name is, by its form; undefined where it is a name like others. */
export const versionedName = (name: string): string | undefined =>
  /^(.+)--(?:next|prev-\d{10})$/.exec(name)?.[1];

/** The name without the time of its switch, as a plan has it before it is applied. */
export const withoutSwitchTime = (name: string): string =>
  name.replace(/--prev-\d{10}$/, `--prev-${SWITCH_TIME}`);

/** The name with the time of the switch filled in. */
export const withSwitchTime = (name: string, time: string): string =>
  name.endsWith(`--prev-${SWITCH_TIME}`) ? name.slice(0, -SWITCH_TIME.length) + time : name;

/** Milliseconds since 1970 as names have it. */
export const switchTimeOf = (now: number): string =>
  new Date(now).toISOString().replace(/\D/g, '').slice(2, 12);

/** When a version became the old one, as its name says: milliseconds since 1970. Undefined for other names. */
export function switchMomentOf(candidate: string, name: string): number | undefined {
  if (!isPreviousName(candidate, name)) return undefined;
  const [year, month, day, hour, minute] = candidate.slice(-10).match(/\d\d/g) ?? [];
  if (minute === undefined) return undefined;
  const moment = Date.parse(`20${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return Number.isNaN(moment) ? undefined : moment;
}
