/** The names of fields that decide which lines of a source may be quoted: what holds secrets, and what is beside them. */
import { fieldsOfType } from '../connection-type.ts';
import { CONNECTION_SPECS } from '../connection/types.ts';
import type { Field } from '../define.ts';
import { locateFields } from './walk.ts';

const ALL = CONNECTION_SPECS.flatMap((spec) => locateFields(fieldsOfType(spec)));

/** A URL may be quoted; what of it is a secret, the line itself tells. */
const isSecret = ({ facts: { holds } }: Field): boolean => holds === 'writeOnly' || holds === 'sensitive';

const namesOf = (located: readonly { readonly path: readonly string[] }[]): readonly string[] => [
  ...new Set(located.map(({ path }) => path.at(-1) ?? '')),
];

/** A map of values that are secrets, all of them. */
const holdsSecrets = ({ item, exceptions }: Field): boolean =>
  item !== undefined && exceptions === undefined && isSecret(item);

/** Names of fields whose values are secrets, and of maps of such values. */
export const SECRET_NAMES: readonly string[] = namesOf(
  ALL.filter(({ field }) => isSecret(field) || holdsSecrets(field)).filter(({ path }) => path.at(-1) !== '*'),
);

const LOGINS = ALL.filter(({ field }) => Object.values(field.members ?? {}).some(isSecret));

/** Names of groups that have a secret among their members. */
export const LOGIN_NAMES: readonly string[] = namesOf(LOGINS);

/** Names of these groups and of all else in them. Under any other name there, misspelt or not known yet, could be a secret. */
export const PLAIN_LOGIN_NAMES: readonly string[] = namesOf([
  ...LOGINS,
  ...LOGINS.flatMap(({ path }) =>
    ALL.filter(
      ({ path: inner, field }) => !isSecret(field) && path.every((segment, i) => segment === inner[i]),
    ),
  ),
]);
