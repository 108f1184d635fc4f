/**
 * What docs/evolve.md shows of gates and replays is what the program prints, but for numbers and times; and the demo of the worked example can't say
 * that nothing was lost when the sandbox counts a loss.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeCount } from '../../scripts/demo/verdict.js';
import type { Stream } from './carry-over.ts';
import { CARRY, MINUTE, openStream, orders, tumbling } from './carry-over.ts';
import { projectRoot } from './run-cli.ts';

const page = readFileSync(join(projectRoot, 'docs', 'evolve.md'), 'utf8');

/** Durations, counts and times differ from run to run. */
const withoutNumbers = (text: string): string => text.replaceAll(/\d+(?:\.\d+)?/g, '#');

/** The parts of the first code block after `heading` that holds `word`; a command, and '...', are left out. */
function partsShown(heading: string, word: string): string[] {
  const section = page.slice(page.indexOf(`\n## ${heading}\n`));
  // Every second fence opens a block.
  const blocks = section.split(/^```.*\n/m).filter((_, i) => i % 2 === 1);
  const block = blocks.find((text) => text.includes(word)) ?? '';
  return block
    .trimEnd()
    .split(/\n\n|\n\.\.\.\n/)
    .filter((part) => !part.startsWith('sluice '));
}

function expectPrinted(parts: readonly string[], output: string): void {
  expect(parts.length).toBeGreaterThan(2);
  const printed = withoutNumbers(output);
  for (const part of parts) expect(printed).toContain(withoutNumbers(part));
}

describe('docs/evolve.md shows', () => {
  test('a replay as it is printed', async () => {
    const stream = await openStream({ pipeline: orders(), ...CARRY }, { runsMs: 70 * MINUTE });
    const from = new Date(stream.clock.now() - 60 * MINUTE).toISOString();
    const replay = ['--replay', `w/processor/copy=${from}`];
    const done = await stream.run({ pipeline: orders(), ...CARRY }, 'apply', '--auto-approve', ...replay);
    expectPrinted(partsShown('Replay from a time', 'replay '), done.stdout + done.stderr);
  });

  test('a gate that fails as it is printed', async () => {
    const gate = { gate: { for: '2m', within: '10m', maxDlq: '1%' } };
    const stream = await openStream({ pipeline: orders(), ...gate });
    const behaviours = [{ match: { pipeline: '$gte' }, deadLetterEvery: 20 }];
    await stream.api('POST', '/sandbox/events', { behaviours });
    const changed = orders({}, { $match: { n: { $gte: 0 } } });
    const failed = await stream.run({ pipeline: changed, ...gate }, 'apply', '--auto-approve');
    expect(failed.code).toBe(1);
    expectPrinted(partsShown('A gate after every start', 'APPLY_GATE_FAILED'), failed.stdout + failed.stderr);
  });
});

describe('the demo', () => {
  const whole = { lost: 0, unread: 0, partialWrites: 0, missingWindows: 0, windows: [{}] };
  const judge = async (stream: Stream): Promise<ReturnType<typeof judgeCount>> => {
    await stream.wait(40 * MINUTE);
    return judgeCount({ sinks: [await stream.account()] });
  };

  test.each(['lost', 'unread', 'partialWrites', 'missingWindows'])('fails where it counts one %s', (name) => {
    expect(judgeCount({ sinks: [whole] }).isWhole).toBe(true);
    expect(judgeCount({ sinks: [{ ...whole, [name]: 1 }] }).isWhole).toBe(false);
  });

  test('fails where nothing reached the sink', () => {
    expect(judgeCount({ sinks: [{ ...whole, windows: [] }] }).isWhole).toBe(false);
    expect(judgeCount({ sinks: [] }).isWhole).toBe(false);
  });

  test('would notice what a start from now loses, and what a change beside the running version does not', async () => {
    const [before, after] = [orders({}, tumbling(2)), orders({}, tumbling(5))];
    const lossy = await openStream({ pipeline: before });
    await lossy.wait(MINUTE);
    const fromNow = { pipeline: after, update: { freshStart: 'from-now' } };
    const allow = ['--allow', 'partial-window,source-gap,checkpoint-loss'];
    const lost = await lossy.run(fromNow, 'apply', '--auto-approve', ...allow);
    expect([lost.code, lost.stdout + lost.stderr]).toEqual([0, expect.any(String)]);
    expect((await judge(lossy)).isWhole).toBe(false);
    const careful = await openStream({ pipeline: before });
    const update = {
      strategy: 'blue-green',
      blueGreen: { sink: { db: 'shadow', coll: 'out' }, deadline: '2h' },
    };
    expect((await careful.run({ pipeline: after, update }, 'apply', '--auto-approve')).code).toBe(0);
    expect(await judge(careful)).toEqual({
      text: expect.stringContaining('events lost: 0') as string,
      isWhole: true,
    });
  });
});
