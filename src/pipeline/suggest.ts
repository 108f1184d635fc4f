/** 'Did you mean': the known word nearest to a misspelt one. */
import { spellingDistance } from '../kinds/values/spelling.ts';

/** Words that other tools use for the same thing, and that no spelling distance finds. */
const SYNONYMS: Readonly<Record<string, string>> = {
  collection: 'coll',
  database: 'db',
  connection: 'connectionName',
  name: 'connectionName',
  topicname: 'topic',
  streamname: 'stream',
  functionarn: 'functionName',
  lateness: 'allowedLateness',
  stages: 'pipeline',
};

/** The word of `known` that `word` probably means; undefined when none is near. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const synonym = Object.hasOwn(SYNONYMS, lower) ? SYNONYMS[lower] : undefined;
  if (synonym !== undefined && known.includes(synonym)) return synonym;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (candidate === word) continue;
    const other = candidate.toLowerCase();
    const steps = isTransposed(lower, other) ? 1 : spellingDistance(lower, other);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** Two neighbours that changed places are one slip, and two by the distance. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return (
    at < a.length - 1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}

/** The fix that a suggestion makes; undefined without one. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const found = suggest(word, known);
  return found === undefined ? undefined : `did you mean \`${found}\`?`;
}
