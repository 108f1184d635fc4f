import { describe, expect, it } from 'vitest';
import type { ApplyEvent } from '../../src/apply/report/events.ts';
import type { Report, StepReport } from '../../src/apply/report/report.ts';
import { countSteps, exitCodeOf, finishReport } from '../../src/apply/report/report.ts';
import { renderApplyEventLine, renderReportText } from '../../src/render/text/apply-text.ts';
import { formatDuration } from '../../src/render/text/duration.ts';
import { createProgress, noteEvent, renderProgressBlock } from '../../src/render/text/progress.ts';
import { renderApplyEventJson, renderReportJson } from '../../src/render/json/report-json.ts';
import { textWidth } from '../../src/render/safe-text.ts';

const START = Date.UTC(2026, 0, 1);
const time = (ms: number): string => new Date(START + ms).toISOString();

const stepReport = (id: string, rest: Partial<StepReport>): StepReport => ({
  id,
  verb: 'update',
  address: 'orders/processor/enrich',
  status: 'done',
  startedAt: time(0),
  durationMs: 1_500,
  ...rest,
});

function reportOf(outcome: Report['outcome'], ...steps: StepReport[]): Report {
  return {
    formatVersion: 1,
    project: '5f3a0c000000000000000000',
    digest: 'sha256:a',
    desiredDigest: 'sha256:b',
    outcome,
    startedAt: time(0),
    durationMs: 72_000,
    summary: countSteps(steps),
    steps,
  };
}

const text = (report: Report): string => renderReportText(report, { color: false, columns: 80 });

describe('the text at the end', () => {
  const failed = reportOf(
    'failed',
    stepReport('s1', { verb: 'stop' }),
    stepReport('s2', {
      status: 'failed',
      error: { code: 'ATLAS_REJECTED', message: 'Unsupported stage: $facet', fix: 'Correct the pipeline.' },
      rolledBack: true,
    }),
    stepReport('s3', { verb: 'start', status: 'restored', reason: 'put back, because s2 was not done' }),
    stepReport('s4', { status: 'skipped', reason: 's2 was not done', durationMs: 0 }),
  );

  it('says what failed and why, what was put back, skipped and done, in that order', () => {
    const shown = text(failed);
    const places = [
      'Apply failed: 1 done',
      'ATLAS_REJECTED',
      'rolled back',
      'Correct the pipeline',
      '\nrestored\n',
      '\nskipped\n',
      '\ndone\n',
    ].map((part) => shown.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('says whether the project has converged, and what is left', () => {
    expect(text(finishReport(failed, { converged: true, remaining: [] }))).toContain('Converged');
    const remaining = [{ address: 'orders/processor/enrich', action: 'update' }];
    expect(text(finishReport(failed, { converged: false, remaining }))).toContain(
      'update orders/processor/enrich',
    );
    expect(text(finishReport(failed, { unknown: 'Atlas did not answer' }))).toContain('Atlas did not answer');
  });

  it('names what a failed create left behind', () => {
    const step = stepReport('s1', {
      status: 'failed',
      leftBehind: true,
      error: { code: 'X', message: 'no' },
    });
    expect(text(reportOf('failed', step))).toContain('Left behind in Atlas: orders/processor/enrich');
  });

  it('ends with the next command', () => {
    for (const outcome of ['applied', 'nothing-to-do', 'failed', 'interrupted', 'stale'] as const) {
      expect(text(reportOf(outcome)).trimEnd().split('\n').at(-1)).toMatch(/^Next: .*(sluice|same command)/);
    }
  });

  it('gives no name of a resource the power to move the cursor', () => {
    const evil = stepReport('s1', { address: 'orders/processor/\u001b[2J\u202eevil', reason: 'a\u0007b' });
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    expect(text(reportOf('applied', evil))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it('stays short for thousands of steps', () => {
    const steps = Array.from({ length: 5_000 }, (_, i) => stepReport(`s${i + 1}`, {}));
    expect(text(reportOf('applied', ...steps)).split('\n').length).toBeLessThan(150);
  });
});

describe('the exit code', () => {
  it.each([
    ['applied', 0],
    ['nothing-to-do', 0],
    ['failed', 1],
    ['stale', 3],
    ['interrupted', 130],
  ] as const)('of an apply that is %s is %i', (outcome, code) => {
    expect(exitCodeOf(reportOf(outcome))).toBe(code);
  });

  it('is 1 when all was done and the project has not converged', () => {
    expect(exitCodeOf(finishReport(reportOf('applied'), { converged: false, remaining: [] }))).toBe(1);
  });
});

const ofStep = (id: string, ms: number, address = 'orders/processor/enrich') =>
  ({ formatVersion: 1, time: time(ms), id, verb: 'start', address, elapsedMs: ms }) as const;

const events = (count: number): ApplyEvent[] => [
  {
    formatVersion: 1,
    time: time(0),
    type: 'apply-started',
    project: 'p',
    digest: 'd',
    steps: Array.from({ length: count }, (_, i) => ({ id: `s${i + 1}`, verb: 'start', address: 'a' })),
  },
];

describe('a line per event', () => {
  it('names the step, what became of it and how long it took', () => {
    const line = renderApplyEventLine({ ...ofStep('s7', 12_300), type: 'step-done', reason: 'already so' });
    expect(line).toBe('s7 start orders/processor/enrich: done in 12.3 s, already so\n');
  });

  it('is one line whatever Atlas says', () => {
    const error = { code: 'ATLAS_REJECTED', message: 'one\ntwo\u001b[0m' };
    const line = renderApplyEventLine({ ...ofStep('s7', 0), type: 'step-failed', error }) ?? '';
    expect(line.split('\n')).toHaveLength(2);
    expect(line).not.toContain('\u001b');
  });

  it('is one JSON document a line', () => {
    const line = renderApplyEventJson({ ...ofStep('s7', 0), type: 'step-started' });
    expect(line.endsWith('\n')).toBe(true);
    expect(line.trimEnd()).not.toContain('\n');
    expect(JSON.parse(line)).toMatchObject({ type: 'step-started', id: 's7' });
    expect(JSON.parse(renderReportJson(reportOf('applied')))).toEqual(reportOf('applied'));
  });
});

describe('the block on a terminal', () => {
  it('shows what runs, for how long, and how much is left', () => {
    const progress = createProgress();
    for (const event of events(4)) noteEvent(progress, event);
    noteEvent(progress, { ...ofStep('s1', 0), type: 'step-started' });
    noteEvent(progress, { ...ofStep('s2', 0), type: 'step-started' });
    noteEvent(progress, { ...ofStep('s1', 10), type: 'step-done' });
    noteEvent(progress, {
      ...ofStep('s2', 20),
      type: 'step-progress',
      phase: 'waiting',
      message: 'waiting until STARTED',
    });
    const block = renderProgressBlock(progress, { columns: 100, rows: 10, now: START + 5_000 });
    expect(block.split('\n')).toEqual([
      'Applying  1 done, 1 running, 2 to come of 4  5.0 s',
      '  s2 start orders/processor/enrich  waiting until STARTED  5.0 s',
    ]);
  });

  it('never outgrows the terminal, whatever its size and whatever the names', () => {
    const progress = createProgress();
    for (const event of events(50)) noteEvent(progress, event);
    for (let i = 1; i <= 50; i += 1) {
      noteEvent(progress, {
        ...ofStep(`s${i}`, 0, `\u001b[31m注文/processor/${'長'.repeat(i)}`),
        type: 'step-started',
      });
    }
    for (const rows of [1, 2, 3, 24]) {
      for (const columns of [1, 10, 40, 200]) {
        const lines = renderProgressBlock(progress, { columns, rows, now: START }).split('\n');
        expect(lines.length).toBeLessThanOrEqual(rows);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns);
        expect(lines.join('')).not.toContain('\u001b');
      }
    }
    const lines = renderProgressBlock(progress, { columns: 80, rows: 5, now: START }).split('\n');
    expect(lines.at(-1)).toContain('and 47 more');
  });

  it('is empty before anything began, and forgets steps that have ended', () => {
    const progress = createProgress();
    expect(renderProgressBlock(progress, { columns: 80, rows: 5, now: START })).toBe('');
    for (const event of events(1)) noteEvent(progress, event);
    noteEvent(progress, { ...ofStep('s1', 0), type: 'step-skipped', reason: 'interrupted' });
    expect(renderProgressBlock(progress, { columns: 80, rows: 5, now: START }).split('\n')).toHaveLength(1);
  });
});

describe('a duration', () => {
  it.each([
    [0, '0.0 s'],
    [440, '0.4 s'],
    [59_960, '1 min 0 s'],
    [185_000, '3 min 5 s'],
    [3_725_000, '1 h 2 min'],
  ])('of %i ms is %s', (ms, shown) => {
    expect(formatDuration(ms)).toBe(shown);
  });
});
