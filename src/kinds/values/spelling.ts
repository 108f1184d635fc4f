/** How far two names are apart, for 'did you mean'. */
import { distance } from 'fastest-levenshtein';

/** No name is longer; what is, isn't a misspelt one, and comparing it would take its length times that of every known name. */
export const LONGEST_NAME = 200;

/** The letters that have to be changed to make one of the other; infinite where either is not a name. */
export function spellingDistance(a: string, b: string): number {
  return Math.max(a.length, b.length) > LONGEST_NAME ? Infinity : distance(a, b);
}
