/** What a gate saw: one small chart for each number, with the same in words. */
import { h } from 'preact';
import type { JSX } from 'preact';
import type { ViewChart, ViewGate } from '../render/view/document.ts';

/** Pixels. */
const [WIDTH, HEIGHT, EDGE] = [230, 56, 4];

export function GateCharts({ gate, of }: { readonly gate: ViewGate; readonly of: string }): JSX.Element {
  return h(
    'div',
    { class: 'gate' },
    h('p', { class: 'aside' }, `Gate ${gate.verdict}: ${gate.looks}.`),
    h(
      'div',
      { class: 'charts' },
      gate.charts.map((chart) => h(Chart, { key: chart.title + chart.text, chart, gate, of })),
    ),
  );
}

function Chart(props: {
  readonly chart: ViewChart;
  readonly gate: ViewGate;
  readonly of: string;
}): JSX.Element {
  const { title, points, most, text } = props.chart;
  const total = Math.max(1, points.at(-1)?.[0] ?? 0);
  const x = (ms: number): number => round(EDGE + (Math.min(ms, total) / total) * (WIDTH - 2 * EDGE));
  const y = (value: number): number =>
    round(HEIGHT - EDGE - (value / Math.max(1, most)) * (HEIGHT - 2 * EDGE));
  const line = points.map(([ms, value]) => `${x(ms)},${y(value)}`);
  return h(
    'figure',
    { class: 'chart' },
    h('figcaption', null, h('strong', null, title), ` ${text}`),
    h(
      'svg',
      {
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        width: WIDTH,
        height: HEIGHT,
        role: 'img',
        'aria-label': `${title} of ${props.of} over time: ${text}`,
      },
      props.gate.unsound.map(([from, until], i) =>
        h('rect', {
          key: i,
          class: 'unsound',
          x: x(from),
          y: 0,
          width: Math.max(2, x(until) - x(from)),
          height: HEIGHT,
        }),
      ),
      h('line', { class: 'ground', x1: 0, x2: WIDTH, y1: HEIGHT - EDGE, y2: HEIGHT - EDGE }),
      points.length === 1
        ? h('circle', { cx: x(0), cy: y(points[0]?.[1] ?? 0), r: 2.5 })
        : h('polyline', { points: line.join(' ') }),
    ),
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
