/**
 * Around the switch of two versions: what a run does and says when the new one fails just before or just after its first output, and when it
 * was killed between the renames and the start and Atlas starts no processor that was renamed.
 */
import { describe, expect, test } from 'vitest';
import type { CliResult } from './run-cli.ts';
import type { Stream, Wanted } from './carry-over.ts';
import { CARRY, LOOKUP, MINUTE, WHOLE, openStream, orders } from './carry-over.ts';

const BLUE_GREEN = {
  update: { strategy: 'blue-green', blueGreen: { sink: { db: 'shadow', coll: 'out' } } },
};
const OLD: Wanted = { pipeline: orders(), ...BLUE_GREEN };
const CHANGED: Wanted = { pipeline: orders(LOOKUP), ...BLUE_GREEN };

const apply = (stream: Stream, wanted: Wanted): Promise<CliResult> =>
  stream.run(wanted, 'apply', '--auto-approve');

async function versions(stream: Stream): Promise<Readonly<Record<string, string>>> {
  const found = Object.entries(await stream.processors());
  return Object.fromEntries(found.map(([name, state]) => [name.replace(/\d{10}$/, 'TIME'), state]));
}

/** The new version fails so long after it has taken over. */
const failing = (failAfterMs: number): object => ({
  behaviours: [{ match: { processor: 'copy', pipeline: 'updateLookup' }, failAfterMs }],
});

describe('a new version that fails', () => {
  test('after its first output stays, and the report says what was not put back, and why', async () => {
    const stream = await openStream(OLD);
    await stream.api('POST', '/sandbox/events', failing(6000));
    const failed = await apply(stream, CHANGED);
    expect([failed.code, failed.stdout]).toEqual([1, expect.stringContaining('APPLY_HAS_WRITTEN')]);
    expect(failed.stdout).not.toContain('rolled back');
    expect(failed.stdout).toMatch(/copy--prev-\d{10}/);
    expect(await versions(stream)).toEqual({ copy: 'FAILED', 'copy--prev-TIME': 'STOPPED' });

    // Once its cause is gone, the same command starts it where it was.
    await stream.api('POST', '/sandbox/events', { behaviours: [] });
    const again = await apply(stream, CHANGED);
    expect([again.code, again.stdout + again.stderr]).toEqual([0, expect.any(String)]);
    expect(await versions(stream)).toEqual({ copy: 'STARTED', 'copy--prev-TIME': 'STOPPED' });
    await stream.wait(20 * MINUTE);
    expect(await stream.account()).toMatchObject(WHOLE);
  });

  test('after its first output gives way to the old one once the manifest says so', async () => {
    const stream = await openStream(OLD);
    await stream.api('POST', '/sandbox/events', failing(6000));
    const failed = await apply(stream, CHANGED);
    expect(failed.stdout).toContain('instead of strategy: blue-green');
    const back = await apply(stream, { pipeline: orders(), ...CARRY });
    expect([back.code, back.stdout + back.stderr]).toEqual([0, expect.any(String)]);
    expect(await versions(stream)).toEqual({ copy: 'STARTED' });
    await stream.wait(20 * MINUTE);
    expect(await stream.account()).toMatchObject(WHOLE);
  });

  test('before its first output gives way to the old one', async () => {
    const stream = await openStream(OLD);
    await stream.api('POST', '/sandbox/events', failing(500));
    const failed = await apply(stream, CHANGED);
    expect([failed.code, failed.stdout]).toEqual([1, expect.stringContaining('rolled back')]);
    expect(failed.stdout).not.toContain('APPLY_HAS_WRITTEN');
    expect(await versions(stream)).toEqual({ copy: 'STARTED' });
    await stream.wait(20 * MINUTE);
    expect(await stream.account()).toMatchObject(WHOLE);
  });
});

describe.each([
  ['a blue/green change', OLD, CHANGED],
  ['a swap', { pipeline: orders(), ...CARRY }, { pipeline: orders(LOOKUP), ...CARRY }],
])('%s that was killed', (_, before, changed) => {
  test.each([
    ['after the first rename', (path: string) => path.endsWith('/copy')],
    ['after the second rename', (path: string) => path.endsWith('/copy--next')],
  ])('%s, where Atlas starts nothing that was renamed: the old version runs again', async (__, isIt) => {
    const stream = await openStream(before, { quirks: ['renamed-start-refused'] });
    const seen = { hasStopped: false };
    stream.disturb(({ method, path }) => {
      seen.hasStopped ||= method === 'POST' && path.endsWith('/copy:stop');
      return method === 'PATCH' && seen.hasStopped && isIt(path)
        ? { when: 'after', then: 'sever' }
        : undefined;
    });
    expect((await apply(stream, changed)).code).toBe(1);
    expect(stream.wasDisturbed()).toBe(true);
    stream.disturb();

    const next = await apply(stream, changed);
    expect([next.code, next.stdout + next.stderr]).toEqual([1, expect.stringContaining('renamed')]);
    expect(next.stdout).not.toContain('Converged');
    expect(next.stdout).toMatch(/rolled back|taken back/);
    expect(await versions(stream)).toEqual({ copy: 'STARTED' });
    // What the manifest said before is what runs: there is nothing to do by hand.
    const plan = await stream.run(before, 'plan', '--detailed-exitcode');
    expect([plan.code, plan.stdout]).toEqual([0, expect.any(String)]);
    await stream.wait(20 * MINUTE);
    expect(await stream.account()).toMatchObject(WHOLE);
  });
});
