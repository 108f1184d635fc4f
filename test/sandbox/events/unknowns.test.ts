/** Every unknown about changing a stream is a quirk of the sandbox, and the sweeps try each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { QUIRKS } from '../../../src/sandbox/faults/quirks.ts';
import { STREAM_QUIRKS } from '../../../src/sandbox/faults/stream-quirks.ts';
import { sharedMissing, sharedPath } from '../../shared.ts';
import { STREAM_UNKNOWNS, UNKNOWNS } from '../../sweep/unknowns.ts';

const facts = sharedPath('evolution.md');

test.skipIf(facts === undefined)(
  `the table has what the facts list as unknown (else: ${sharedMissing})`,
  () => {
    const [, section = ''] =
      /\n## 3\. [^\n]*\n([^]*?)\nThe sandbox has to/.exec(readFileSync(facts!, 'utf8')) ?? [];
    const listed = section
      .replaceAll('\n', ' ')
      .split(' · ')
      .map((item) => item.trim().replace(/ ·$|\.$/, ''));
    expect(Object.keys(UNKNOWNS)).toEqual(listed);
  },
);

test('each of them is a quirk, and every quirk of streams is tried', () => {
  const names: readonly string[] = QUIRKS.map(({ name }) => name);
  expect(STREAM_UNKNOWNS.filter((name) => !names.includes(name))).toEqual([]);
  const tried: readonly string[] = STREAM_UNKNOWNS;
  expect(STREAM_QUIRKS.map(({ name }) => name).filter((name) => !tried.includes(name))).toEqual([]);
  expect(new Set(STREAM_UNKNOWNS).size).toBe(STREAM_UNKNOWNS.length);
});

test.each(['carry-over', 'blue-green', 'positions'])('the sweep %s draws from that table', (name) => {
  const path = join(import.meta.dirname, '..', '..', 'sweep', `${name}.sweep.ts`);
  expect(readFileSync(path, 'utf8').includes('...STREAM_UNKNOWNS')).toBe(true);
});
