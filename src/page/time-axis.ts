/** The time axis of a run: a lane for each workspace, a bar for each step, and on the bars what the step waited for and what was put back. */
import { h } from 'preact';
import type { JSX } from 'preact';
import type { ViewRunStep, ViewStretch } from '../render/view/document.ts';

/** Pixels of a step. */
const ROW = 22;

/** Pixels of the axis and of the names before it, and characters of a name; on a narrow screen both have to be seen. */
const [WIDTH, LABEL, LONGEST] = globalThis.innerWidth < 600 ? [420, 150, 21] : [760, 250, 36];

interface LaneProps {
  readonly title: string;
  readonly steps: readonly ViewRunStep[];
  /** Milliseconds. */
  readonly total: number;
}

interface TickProps {
  readonly ms: number;
  readonly x: number;
  readonly height: number;
}

export function Lane({ title, steps, total }: LaneProps): JSX.Element {
  const scale = WIDTH / Math.max(1, total);
  const height = steps.length * ROW + 24;
  return h(
    'figure',
    { class: 'lane' },
    h('figcaption', null, title),
    h(
      'div',
      { class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': `Time axis of ${title}` },
      h(
        'svg',
        {
          width: LABEL + WIDTH + 110,
          height,
          role: 'img',
          'aria-label': `Steps of ${title} over ${(total / 1000).toFixed(1)} seconds; each is listed below.`,
        },
        ticksOf(total).map((ms) => h(Tick, { key: ms, ms, x: LABEL + ms * scale, height })),
        steps.map((step, i) => h(Bar, { key: step.id, step, y: 20 + i * ROW, scale })),
      ),
    ),
  );
}

/** Round times, three to five of them. */
function ticksOf(total: number): readonly number[] {
  const least = Math.max(1, total / 4);
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 5].find((times) => times * power >= least) ?? 10) * power;
  return Array.from({ length: Math.floor(total / step) + 1 }, (_, i) => i * step);
}

function Tick({ ms, x, height }: TickProps): JSX.Element {
  return h(
    'g',
    { class: 'tick' },
    h('line', { x1: x, x2: x, y1: 16, y2: height }),
    h('text', { x, y: 11, 'text-anchor': 'middle' }, `${Number((ms / 1000).toFixed(3))} s`),
  );
}

function Bar(props: { readonly step: ViewRunStep; readonly y: number; readonly scale: number }): JSX.Element {
  const { step, y, scale } = props;
  const { id, text, status, startMs, durationMs, took, stretches = [], gate } = step;
  const x = LABEL + (startMs ?? 0) * scale;
  const width = Math.max(3, durationMs * scale);
  const name = h('text', { x: 0, y: y + 13 }, cut(`${id} ${text}`));
  if (startMs === undefined)
    return h('g', { class: `step is-${status}` }, name, h('text', { x, y: y + 13, class: 'never' }, took));
  return h(
    'g',
    { class: `step is-${status}` },
    name,
    h('rect', { x, y: y + 2, width, height: ROW - 8, rx: 3 }),
    stretches.map((stretch, i) => h(Stretch, { key: i, stretch, y, scale, most: x + width })),
    gate?.unsound.map(([from, until], i) =>
      h('rect', {
        key: `unsound-${i}`,
        class: 'unsound',
        x: Math.min(x + from * scale, x + width - 2),
        y: y + 2,
        width: Math.max(2, Math.min((until - from) * scale, width - from * scale)),
        height: ROW - 8,
      }),
    ),
    h(
      'text',
      { x: x + width + 6, y: y + 13, class: 'took' },
      `${took}${status === 'done' ? '' : `, ${status}`}`,
    ),
  );
}

/** A wait as a stripe on its bar; a moment, such as one retry, as a mark. */
function Stretch(props: {
  readonly stretch: ViewStretch;
  readonly y: number;
  readonly scale: number;
  /** Where the bar ends. */
  readonly most: number;
}): JSX.Element {
  const { phase, fromMs, untilMs, text } = props.stretch;
  const x = Math.min(LABEL + fromMs * props.scale, props.most - 2);
  const width = Math.max(2, Math.min((untilMs - fromMs) * props.scale, props.most - x));
  const isMark = phase !== 'waiting';
  return h(
    'rect',
    {
      class: `stretch is-${phase}`,
      x,
      y: props.y + (isMark ? 0 : 6),
      width: isMark ? Math.max(3, width) : width,
      height: isMark ? ROW - 4 : ROW - 16,
    },
    h('title', null, text),
  );
}

/** What the signs on the bars mean. */
export function Marks(): JSX.Element {
  const marks = [
    ['stretch is-waiting', 'waited'],
    ['stretch is-retrying', 'asked again'],
    ['stretch is-restoring', 'put back'],
    ['unsound', 'not sound'],
  ] as const;
  return h(
    'ul',
    { class: 'marks' },
    marks.map(([name, word]) =>
      h(
        'li',
        { key: word },
        h(
          'svg',
          { width: 24, height: 14, class: 'step', 'aria-hidden': 'true' },
          h('rect', { width: 24, height: 14, rx: 3 }),
          h('rect', {
            class: name,
            x: word === 'waited' ? 0 : 9,
            y: word === 'waited' ? 5 : 0,
            width: word === 'waited' ? 24 : 6,
            height: word === 'waited' ? 4 : 14,
          }),
        ),
        word,
      ),
    ),
  );
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
