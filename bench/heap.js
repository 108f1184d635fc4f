/** How much memory a program needs. */

/**
 * The smallest heap with which a command succeeds, in steps of 16 MB.
 * @param {(nodeFlags: string[]) => Promise<{ readonly code: number | null }>} run @param {number} low @param {number} high
 */
export async function findLeastHeap(run, low = 16, high = 2048) {
  let [fails, works] = [low, high];
  while (works - fails > 16) {
    const middle = fails + Math.round((works - fails) / 32) * 16;
    const { code } = await run([`--max-old-space-size=${middle}`]);
    if (code === 0) works = middle;
    else fails = middle;
  }
  return works;
}
