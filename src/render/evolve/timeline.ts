/**
 * The timeline of each blue/green change of a plan: which version runs when, where the switch is, and what is read twice. Made of the plan's
 * steps alone.
 *
 *     old version  =========|=========|         |         |
 *     new version  ~~~~~~~~~|         |         |=========|
 */
import { escapeControls } from '../safe-text.ts';
import type { Plan, Step } from '../../plan/plan.ts';
import { versionedName } from '../../model/version-names.ts';

/** Columns of a phase. */
const WIDTH = 16;
const LABEL = 13;

interface Phase {
  /** What the old and the new version do meanwhile. */
  readonly old: string;
  readonly next: string;
  readonly title: string;
}

const RUNS = '=';
const SHADOW = '~';
const STOPS = ' ';

/** The lines of all timelines; none where the plan has no such change. */
export function timelineLines(plan: Plan): string[] {
  const changes = new Map<string, Step[]>();
  for (const step of plan.steps) {
    if (step.handover === undefined) continue;
    const key = `${step.address.workspace}/${versionedName(step.address.name) ?? step.address.name}`;
    changes.set(key, [...(changes.get(key) ?? []), step]);
  }
  return [...changes].flatMap(([key, steps], index) => [
    ...(index === 0 ? [] : ['']),
    ...timelineOf(key.slice(key.indexOf('/') + 1), steps),
  ]);
}

function timelineOf(name: string, steps: readonly Step[]): string[] {
  const switches = steps.some(({ handover, verb }) => handover?.part === 'live' && verb === 'start');
  const inShadow = steps.some(({ handover }) => handover?.part === 'caught-up');
  const phases: Phase[] = [
    ...(inShadow ? [{ old: RUNS, next: SHADOW, title: 'both run' }] : []),
    ...(switches
      ? [
          { old: RUNS, next: STOPS, title: 'it gets past' },
          { old: STOPS, next: STOPS, title: 'switch' },
          { old: STOPS, next: RUNS, title: 'from there on' },
        ]
      : [{ old: RUNS, next: SHADOW, title: 'awaits --promote' }]),
  ];
  const row = (label: string, of: (phase: Phase) => string): string =>
    (label.padEnd(LABEL) + phases.map(of).join('')).trimEnd();
  const bar = (sign: string): string => sign.repeat(WIDTH - 1) + '|';
  return [
    `Timeline of ${escapeControls(name)}`,
    row('', ({ title }) => title.padEnd(WIDTH)),
    row('old version', ({ old }) => bar(old)),
    row('new version', ({ next }) => bar(next)),
    `${SHADOW} writes to its shadow sink, ${RUNS} to the real one`,
    ...(switches ? ['What the old version reads while it gets past, the new one reads again.'] : []),
  ];
}
