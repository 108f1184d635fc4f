/** Who ran is on disk before the first stop: an apply that is cut off leaves its intent to the next one, also for what the manifest does not own. */
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import type { Broken } from './broken.ts';
import { breakable, copy, project } from './broken.ts';
import { makeFolder } from './run-cli.ts';

const before = project({ mine: copy(1), other: copy(2) });
const NEW_BROKERS = { kafka: { bootstrapServers: 'a:9092,b:9092' } };

interface Situation {
  readonly what: string;
  readonly after: string;
  readonly flags: readonly string[];
}

/** `other` runs, is stopped because connection `k` changes, and is not the manifest's to start. */
const SITUATIONS: readonly Situation[] = [
  {
    what: 'a processor that is not in the manifest',
    after: project({ mine: copy(1) }, NEW_BROKERS),
    flags: ['--allow', 'pause-unmanaged'],
  },
  {
    what: 'a processor with state: UNMANAGED',
    after: project({ mine: copy(1), other: copy(2, { state: 'UNMANAGED' }) }, NEW_BROKERS),
    flags: [],
  },
  {
    what: 'a processor with state: UNMANAGED that changes itself',
    after: project({ mine: copy(1), other: copy(3, { state: 'UNMANAGED' }) }),
    flags: [],
  },
  {
    what: 'a processor outside of --target',
    after: project({ mine: copy(1), other: copy(2) }, NEW_BROKERS),
    flags: ['--target', 'w/connection/k', '--target', 'w/processor/mine', '--allow', 'pause-unmanaged'],
  },
];

/** Kills the built program, without any warning, when it asks for the first start. */
async function killBeforeStart(broken: Broken, args: readonly string[]): Promise<void> {
  await broken.setFaults({ match: { method: 'POST', path: '**:start*' }, delayMs: 60_000, drop: 'before' });
  const killed = await broken.runBuilt(args, {
    onStart: (child) => {
      child.stderr?.on('data', () => undefined);
      const look = async (): Promise<void> => {
        if (child.exitCode !== null) return;
        const asked = (await broken.writes()).filter((write) => write.includes(':start'));
        if (asked.length > (starts ?? 0)) child.kill('SIGKILL');
        else setTimeout(() => void look(), 20);
      };
      let starts: number | undefined;
      void broken.writes().then((writes) => {
        starts = writes.filter((write) => write.includes(':start')).length;
        void look();
      });
    },
  });
  expect(killed.code).toBe(-1);
  await broken.setFaults();
}

describe('an apply that is killed between a stop and a start', () => {
  it.each(SITUATIONS)('leaves $what to the next run, which starts it', async ({ after, flags }) => {
    const broken = await breakable(before);
    broken.write(after);
    await killBeforeStart(broken, ['apply', '--auto-approve', ...flags]);
    expect((await broken.truth())['other']).toBe('STOPPED');

    const [note = ''] = broken.notes();
    expect(statSync(join(broken.folder, '.sluice', 'restore', note)).mode & 0o777).toBe(0o600);
    expect(statSync(join(broken.folder, '.sluice', 'restore')).mode & 0o777).toBe(0o700);

    const plan = await broken.run('plan', '--detailed-exitcode', ...flags);
    expect([plan.code, plan.stdout]).toEqual([2, expect.stringContaining('stopped by an interrupted apply')]);
    expect(plan.stdout).toContain(note);
    const status = await broken.run('status');
    expect([status.code, status.stdout]).toEqual([
      2,
      expect.stringContaining('stopped by an interrupted apply'),
    ]);

    const again = await broken.runBuilt(['apply', '--auto-approve', ...flags]);
    expect([again.code, again.stdout + again.stderr]).toEqual([0, expect.stringContaining('Converged')]);
    expect(await broken.truth()).toMatchObject({ mine: 'STARTED', other: 'STARTED' });
    expect(broken.notes()).toEqual([]);
    expect((await broken.run('status')).code).toBe(0);
  });

  it.each([
    [
      'a plan file',
      async (broken: Broken) => {
        expect((await broken.run('plan', '--out', 'plan.json', '--allow', 'pause-unmanaged')).code).toBe(0);
        return ['apply', 'plan.json', '--allow', 'pause-unmanaged'];
      },
    ],
    [
      'a digest',
      async (broken: Broken) => {
        const { stdout } = await broken.run('plan', '--json');
        const { digest } = JSON.parse(stdout) as { readonly digest: string };
        return ['apply', '--expect-digest', digest, '--allow', 'pause-unmanaged'];
      },
    ],
  ])('of %s is finished by the same command', async (_, review) => {
    const broken = await breakable(before);
    broken.write(project({ mine: copy(1) }, NEW_BROKERS));
    const args = await review(broken);
    await killBeforeStart(broken, args);
    const again = await broken.run(...args);
    expect([again.code, again.stderr]).toEqual([0, expect.any(String)]);
    expect(await broken.truth()).toMatchObject({ mine: 'STARTED', other: 'STARTED' });
  });

  test('does not change the digest of a plan for something else', async () => {
    const broken = await breakable(before);
    const digestOf = async (): Promise<unknown> =>
      (JSON.parse((await broken.run('plan', '--json')).stdout) as { digest: unknown }).digest;
    broken.write(project({ mine: copy(1) }, NEW_BROKERS));
    await killBeforeStart(broken, ['apply', '--auto-approve', '--allow', 'pause-unmanaged']);
    const withNote = await digestOf();
    const { steps } = JSON.parse((await broken.run('plan', '--json')).stdout) as {
      readonly steps: readonly { readonly id: string; readonly restores?: string }[];
    };
    expect(steps.filter(({ restores }) => restores !== undefined).map(({ id }) => id)).toEqual(['r1']);
    writeFileSync(join(broken.folder, '.sluice', 'restore', broken.notes()[0] ?? ''), '');
    expect(await digestOf()).toBe(withNote);
  });
});

describe('a start that is refused once', () => {
  it.each([400, 403])('with %d is asked again, and the processor runs in the end', async (status) => {
    const broken = await breakable(before);
    broken.write(SITUATIONS[0]?.after ?? '');
    await broken.setFaults({
      match: { method: 'POST', path: '**/processor/other:start*', nth: 1 },
      status,
      errorCode: 'SOMETHING_NEW',
    });
    const { code } = await broken.apply('--allow', 'pause-unmanaged');
    expect([code, await broken.truth()]).toMatchObject([0, { other: 'STARTED' }]);
  });

  test('for good is left in the note, and the next run starts the processor', async () => {
    const broken = await breakable(before);
    broken.write(SITUATIONS[0]?.after ?? '');
    await broken.setFaults({
      match: { method: 'POST', path: '**/processor/other:start*' },
      status: 403,
      errorCode: 'USER_UNAUTHORIZED',
    });
    const { code, report } = await broken.apply('--allow', 'pause-unmanaged');
    expect([code, (await broken.truth())['other'], broken.notes().length]).toEqual([1, 'STOPPED', 1]);
    const start = report.steps.find(
      ({ address, verb }) => verb === 'start' && address === 'w/processor/other',
    );
    expect(start).toMatchObject({ status: 'failed', state: 'STOPPED' });
    await broken.setFaults();
    expect((await broken.apply()).code).toBe(0);
    expect([(await broken.truth())['other'], broken.notes()]).toEqual(['STARTED', []]);
  });
});

describe('a note', () => {
  test('that can not be written stops nothing, unless that is allowed', async () => {
    const broken = await breakable(before);
    writeFileSync(join(broken.folder, '.sluice'), 'in the way');
    broken.write(project({ mine: copy(5), other: copy(2) }));
    const count = (await broken.writes()).length;
    const refused = await broken.run('apply', '--auto-approve');
    expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining('RESTORE_UNWRITABLE')]);
    expect(refused.stderr).toContain('--allow no-restore-file');
    const planned = await broken.run('plan');
    expect([planned.code, planned.stdout]).toEqual([
      0,
      expect.stringMatching(/^! no-restore-file +w\/processor\/mine/m),
    ]);
    const allowed = await broken.run('plan', '--json', '--allow', 'no-restore-file');
    const { hazards } = JSON.parse(allowed.stdout) as { readonly hazards: readonly object[] };
    expect(hazards).toContainEqual(expect.objectContaining({ kind: 'no-restore-file', allowed: true }));
    expect((await broken.writes()).length).toBe(count);
    expect((await broken.run('apply', '--auto-approve', '--allow', 'no-restore-file')).code).toBe(0);
  });

  test('that does not fit on the disk stops nothing', async () => {
    const broken = await breakable(before);
    broken.write(project({ mine: copy(5), other: copy(2) }));
    const count = (await broken.writes()).length;
    const preload = pathToFileURL(join(import.meta.dirname, 'full-disk.js')).href;
    const env = { ...broken.env, NODE_OPTIONS: `--import ${preload}` };
    const { code, stderr } = await broken.runBuilt(['apply', '--auto-approve'], { env });
    expect([code, stderr]).toEqual([3, expect.stringMatching(/RESTORE_UNWRITABLE[^]*ENOSPC/)]);
    expect([(await broken.writes()).length, broken.notes()]).toEqual([count, []]);
    const risky = await broken.runBuilt(['apply', '--auto-approve', '--allow', 'no-restore-file'], { env });
    expect([risky.code, (await broken.truth())['mine']]).toEqual([0, 'STARTED']);
  });

  test('of one clone is left alone by another, and restored by its own', async () => {
    const broken = await breakable(before);
    broken.write(project({ mine: copy(1) }, NEW_BROKERS));
    const args = ['apply', '--auto-approve', '--allow', 'pause-unmanaged'];
    await killBeforeStart(broken, args);
    const [note] = broken.notes();
    const directory = makeFolder();
    writeFileSync(join(directory, 'sluice.yaml'), project({ mine: copy(4) }, NEW_BROKERS));
    const elsewhere = await broken.runBuilt(args, { directory });
    expect([elsewhere.code, elsewhere.stderr]).toEqual([0, expect.any(String)]);
    expect(await broken.truth()).toMatchObject({ mine: 'STARTED', other: 'STOPPED' });
    expect([broken.notes(), existsSync(join(directory, '.sluice', 'restore'))]).toEqual([[note], false]);
    broken.write(project({ mine: copy(4) }, NEW_BROKERS));
    expect((await broken.run(...args)).code).toBe(0);
    expect([await broken.truth(), broken.notes()]).toMatchObject([{ other: 'STARTED' }, []]);
  });

  test.each([
    ['a process that runs since before is of a run that goes on', () => new Date(), false],
    ['a process that began later is of a run that has ended', () => new Date('2026-01-01'), true],
  ])('with the number of %s', async (_, startedAt, isRestored) => {
    const broken = await breakable(before);
    broken.write(project({ mine: copy(1) }, NEW_BROKERS));
    await killBeforeStart(broken, ['apply', '--auto-approve', '--allow', 'pause-unmanaged']);
    const path = join(broken.folder, '.sluice', 'restore', broken.notes()[0] ?? '');
    const note = JSON.parse(readFileSync(path, 'utf8')) as object;
    const holder = { host: hostname(), pid: process.pid };
    writeFileSync(path, JSON.stringify({ ...note, startedAt: startedAt().toISOString(), holder }));
    const { stdout, stderr } = await broken.runBuilt(['plan', '--allow', 'pause-unmanaged']);
    expect(stderr.includes('RESTORE_RUNNING')).toBe(!isRestored);
    expect(stdout.includes('stopped by an interrupted apply')).toBe(isRestored);
  });

  test('that others may write is not believed, and said', async () => {
    const broken = await breakable(before);
    const folder = join(broken.folder, '.sluice', 'restore');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'planted.json');
    writeFileSync(
      path,
      JSON.stringify({
        kind: 'sluice-restore',
        formatVersion: 1,
        baseUrl: broken.sandbox.url,
        project: '0123456789abcdef01234567',
        startedAt: '2026-01-01T00:00:00Z',
        processors: [{ address: 'w/processor/other', state: 'STARTED' }],
      }),
    );
    chmodSync(path, 0o644);
    const { stderr } = await broken.run('plan');
    expect(stderr).toContain('RESTORE_UNREADABLE');
  });

  test('holds the definition that the run overwrites, and no secret', async () => {
    const broken = await breakable(before);
    broken.write(project({ mine: copy(7), other: copy(2) }, NEW_BROKERS));
    await killBeforeStart(broken, ['apply', '--auto-approve']);
    const text = readFileSync(join(broken.folder, '.sluice', 'restore', broken.notes()[0] ?? ''), 'utf8');
    expect(text).toContain('"n": 1');
    expect(text).not.toContain('canary');
    const { processors } = JSON.parse(text) as { readonly processors: readonly { definition?: unknown }[] };
    expect(processors.filter(({ definition }) => definition !== undefined)).toHaveLength(1);
  });
});
