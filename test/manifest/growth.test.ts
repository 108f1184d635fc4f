/** What somebody else wrote is read in time that grows with its length, and not with the length's square. */
import { describe, it } from 'vitest';
import { expectLinear } from '../growth.ts';
import { load } from './workbench.ts';

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
    await expectLinear((size) => load({ 'x.yaml': make(size) }, { files: ['.'] }));
  });
});
