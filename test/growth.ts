/** How the time that something takes grows with its input, for tests that must not depend on how fast a machine is. */
import { expect } from 'vitest';

const SMALL = 30_000;
const TIMES = 4;

/** Expects that `run` takes time in proportion to the number of characters that it is given. */
export async function expectLinear(run: (size: number) => Promise<unknown>): Promise<void> {
  const costOf = async (size: number): Promise<number> => {
    const before = process.cpuUsage();
    await run(size);
    return process.cpuUsage(before).user / 1000;
  };
  // The processor does other things as well: one of three looks is a quiet one.
  const growths: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const [small, large] = [await costOf(SMALL), await costOf(SMALL * TIMES)];
    growths.push(large < 100 ? 1 : large / Math.max(small, 1));
    if ((growths.at(-1) ?? 0) < 2 * TIMES) break;
  }
  expect(Math.min(...growths)).toBeLessThan(2 * TIMES);
}
