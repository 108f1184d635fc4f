/** What somebody else wrote is read in time that grows with its length, and not with the length's square. */
import { describe, expect, it } from 'vitest';
import { load } from './workbench.ts';

/** Processor time of this process, in milliseconds, for reading a directory with `text` in it. */
async function costOf(text: string): Promise<number> {
  const before = process.cpuUsage();
  await load({ 'x.yaml': text }, { files: ['.'] });
  return process.cpuUsage(before).user / 1000;
}

const SMALL = 30_000;
const TIMES = 4;

describe('a file with nothing but', () => {
  it.each<[string, string]>([
    ['line breaks and tabs', '\n\t'],
    ['spaces', ' '],
    ['line breaks', '\n'],
    ['carriage returns', '\r'],
    ['brackets', '['],
    ['quotes', '"'],
    ['colons', ': '],
    ['comments', ' #'],
    ['beginnings of placeholders', '${env:'],
    ['beginnings of flow maps', '{ '],
  ])('%s is read in linear time', async (_, unit) => {
    const make = (size: number): string => `\t${unit.repeat(Math.ceil(size / unit.length))}"sluice/`;
    // The processor does other things as well: one of three looks is a quiet one.
    const growths: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      const [small, large] = [await costOf(make(SMALL)), await costOf(make(SMALL * TIMES))];
      growths.push(large < 100 ? 1 : large / Math.max(small, 1));
      if ((growths.at(-1) ?? 0) < 2 * TIMES) break;
    }
    expect(Math.min(...growths)).toBeLessThan(2 * TIMES);
  });
});
