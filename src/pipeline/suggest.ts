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
};

/** The word of `known` that `word` probably stands for; undefined when none is near. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const synonym = Object.hasOwn(SYNONYMS, lower) ? SYNONYMS[lower] : undefined;
  if (synonym !== undefined && known.includes(synonym)) return synonym;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (candidate === word) continue;
    const steps = spellingDistance(lower, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** The fix that a suggestion makes; undefined without one. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const found = suggest(word, known);
  return found === undefined ? undefined : `did you mean \`${found}\`?`;
}
