/**
 * How long an operation has to take: the longest chain of requests that must follow one another, given how many may be under way at once. Lists
 * that are asked for while waiting are left out; a start that is open counts its own length, and takes no place.
 */

/**
 * @typedef {object} Shape
 * @property {number} workspaces
 * @property {number} connections per workspace
 * @property {number} processors per workspace
 * @property {number} starts how many of them are started, per workspace
 */

/** Rounds of requests before anything is written: the token, the list of workspaces. */
const LOGIN_AND_LIST = 2;

/**
 * Rounds for writes that come in two parts: `alone`, one after another within each workspace, and `beside`, which may overlap, after the first
 * `before` of those.
 * @param {number} workspaces @param {{ alone: number, beside: number, before: number }} counts per workspace @param {number} parallelism
 */
function roundsOf(workspaces, { alone, beside, before }, parallelism) {
  const first = Math.max(before, Math.ceil((workspaces * before) / parallelism));
  return Math.max(
    alone + Math.ceil(beside / parallelism),
    first + Math.ceil((workspaces * (alone + beside - before)) / parallelism),
  );
}

/** Rounds for two lists a workspace. @param {number} workspaces @param {number} parallelism */
const readRounds = (workspaces, parallelism) => Math.ceil((2 * workspaces) / parallelism);

/**
 * Rounds of requests of each operation.
 * @type {Readonly<Record<string, (shape: Shape, parallelism: number) => number>>}
 */
export const ROUNDS = {
  'apply from nothing': ({ workspaces, connections, processors, starts }, parallelism) =>
    LOGIN_AND_LIST +
    roundsOf(workspaces, { alone: 1 + connections, beside: processors + starts, before: 2 }, parallelism) +
    readRounds(workspaces, parallelism),
  // Each processor is read before its stop and before its change; one list serves as many as are under way.
  'update everything': ({ workspaces, processors, starts }, parallelism) => {
    const lists = Math.ceil(processors / parallelism) + Math.ceil(starts / parallelism);
    return (
      LOGIN_AND_LIST +
      2 * readRounds(workspaces, parallelism) +
      roundsOf(workspaces, { alone: 0, beside: processors + 2 * starts + lists, before: 0 }, parallelism)
    );
  },
  'no-op': ({ workspaces }, parallelism) => LOGIN_AND_LIST + readRounds(workspaces, parallelism),
  export: ({ workspaces }, parallelism) => LOGIN_AND_LIST + readRounds(workspaces, parallelism),
  status: ({ workspaces }, parallelism) => LOGIN_AND_LIST + readRounds(workspaces, parallelism),
};
