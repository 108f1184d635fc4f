/** 'Did you mean': the known word nearest to a misspelt one. */
import { distance } from 'fastest-levenshtein';

/** The word of `known` that `word` probably stands for; undefined when none is near. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (candidate === word) continue;
    const steps = distance(lower, candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** The fix that a suggestion makes; undefined without one. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const found = suggest(word, known);
  return found === undefined ? undefined : `did you mean \`${found}\`?`;
}
