/** 'Did you mean': the known word that is nearest to an unknown one. */
import { closest, distance } from 'fastest-levenshtein';

/** The word of `known` that `word` is most likely meant to be; undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = word.toLowerCase();
  const exact = known.find((candidate) => candidate.toLowerCase() === lower);
  if (exact !== undefined) return exact;
  const best = closest(
    lower,
    known.map((candidate) => candidate.toLowerCase()),
  );
  const limit = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  if (distance(lower, best) > limit) return undefined;
  return known.find((candidate) => candidate.toLowerCase() === best);
}
