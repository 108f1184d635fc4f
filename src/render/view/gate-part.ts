/** What a gate saw, look by look, as small charts: lag, dead letters, messages in and out. */
import type { GateReadingReport, GateReport } from '../../apply/gate/gate-report.ts';
import { count } from '../text/layout.ts';
import { formatDuration } from '../text/duration.ts';
import type { ViewChart, ViewGate } from './document.ts';

/** What is drawn, in this order. */
const NUMBERS: readonly (readonly [
  title: string,
  unit: string,
  read: (reading: GateReadingReport) => number | undefined,
])[] = [
  ['Lag', ' s', ({ lagSeconds }) => lagSeconds],
  ['Lag', ' messages', ({ lagMessages, lagSeconds }) => (lagSeconds === undefined ? lagMessages : undefined)],
  ['Dead letters', '', ({ deadLetters }) => deadLetters],
  ['Messages in', '', ({ read }) => read],
  ['Messages out', '', ({ written }) => written],
];

/** Undefined for a gate that never got to look. */
export function viewGate({ verdict, readings, looks = readings.length }: GateReport): ViewGate | undefined {
  const [first] = readings;
  if (first === undefined) return undefined;
  const begun = Date.parse(first.time);
  const timesMs = readings.map(({ time }) => Date.parse(time) - begun);
  const left = looks - readings.length;
  const last = timesMs.at(-1) ?? 0;
  return {
    verdict,
    looks: `${count(looks, 'look')} in ${formatDuration(last)}${left > 0 ? `, ${readings.length} of them kept` : ''}`,
    unsound: readings.flatMap(({ health }, i) =>
      health === 'unsound' ? [[timesMs[i] ?? 0, timesMs[i + 1] ?? last] as const] : [],
    ),
    charts: NUMBERS.flatMap(([title, unit, read]) => chartOf(title, unit, readings.map(read), timesMs)),
  };
}

function chartOf(
  title: string,
  unit: string,
  values: readonly (number | undefined)[],
  timesMs: readonly number[],
): ViewChart[] {
  const points = values.flatMap((value, i) =>
    value === undefined ? [] : [[timesMs[i] ?? 0, value] as const],
  );
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  const most = Math.max(...points.map(([, value]) => value));
  const shown = (value: number): string => `${value}${unit}`;
  return [
    {
      title,
      points,
      most,
      text: `${shown(first[1])} at first, at most ${shown(most)}, ${shown(last[1])} at the end`,
    },
  ];
}
