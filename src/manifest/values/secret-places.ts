/** Where in a manifest secrets are allowed, and how reading finds the way there. */
import { SECRET_PATHS, WRITE_ONLY_PATHS } from '../../kinds/connection.ts';

/** Somewhere below the manifest's root where secrets are allowed. */
export interface SecretPlace {
  /** Keys; `*` stands for any one, `**` at the end for any number. */
  readonly path: readonly string[];
  /** Atlas never returns it, and neither may a plan: nothing else than a secret belongs here. */
  readonly isWriteOnly: boolean;
}

const CONNECTION = ['workspaces', '*', 'connections', '*'];
/** All of them, from the manifest's root. */
export const SECRET_PLACES: readonly SecretPlace[] = [
  ...SECRET_PATHS.map((path) => ({
    path: [...CONNECTION, ...path],
    isWriteOnly: WRITE_ONLY_PATHS.includes(path),
  })),
  ...[['workspaces', '*'], CONNECTION, ['workspaces', '*', 'processors', '*']].map((path) => ({
    path: [...path, 'extra', '**'],
    isWriteOnly: false,
  })),
];

/** What is left of the places below some value. */
export type Places = readonly SecretPlace[];

/** No secret is allowed here, nor below. */
export const NOWHERE: Places = [];

/** Whether a secret is allowed right here. */
export function takesSecrets(places: Places): boolean {
  return places.some(({ path }) => path.length === 0 || path[0] === '**');
}

/** Whether nothing but a secret is allowed right here. */
export function takesSecretsAlone(places: Places): boolean {
  return places.some(({ path, isWriteOnly }) => isWriteOnly && path.length === 0);
}

/** The places below the member `key`. */
export function narrow(places: Places, key: string): Places {
  if (places.length === 0) return NOWHERE;
  const below = places.flatMap((place): SecretPlace[] => {
    const [head] = place.path;
    if (head === '**') return [place];
    return head === '*' || head === key ? [{ ...place, path: place.path.slice(1) }] : [];
  });
  return below.length === 0 ? NOWHERE : below;
}
