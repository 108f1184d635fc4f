/** A run: every step on one time axis, a lane for each workspace; what failed is said in words as well. */
import { h } from 'preact';
import type { JSX } from 'preact';
import type { ViewDocument, ViewRun, ViewRunStep } from '../render/view/document.ts';
import { Badge, Link, Part } from './pieces.ts';
import type { Select } from './pieces.ts';

interface RunProps {
  readonly view: ViewDocument;
  readonly run: ViewRun;
  readonly onSelect: Select;
}

/** Pixels of the axis. */
const [WIDTH, ROW, LABEL] = [760, 22, 250];

export function RunView({ view, run, onSelect }: RunProps): JSX.Element {
  const troubled = run.lanes.flatMap(({ steps }) => steps).filter(({ status }) => status !== 'done');
  return h(
    'div',
    { class: 'run-view' },
    h('p', { class: run.isGood ? 'summary' : 'warning' }, run.heading),
    h('p', { class: 'aside' }, `began ${run.began}, digest ${run.digest}`),
    troubled.length > 0 &&
      h(
        Part,
        { title: 'Failed, restored and skipped', level: 2 },
        h(
          'ul',
          null,
          troubled.map((step) => h(StepItem, { key: step.id, step, view, onSelect })),
        ),
      ),
    h(
      Part,
      { title: 'Time', level: 2 },
      run.lanes.map(({ workspace, steps }) =>
        h(Lane, {
          key: workspace,
          title: workspace === '' ? 'project' : `workspace ${workspace}`,
          steps,
          total: run.durationMs,
        }),
      ),
    ),
    h(
      Part,
      { title: 'All steps', level: 2 },
      h(
        'ul',
        null,
        run.lanes
          .flatMap(({ steps }) => steps)
          .map((step) => h(StepItem, { key: step.id, step, view, onSelect })),
      ),
    ),
    h(
      Part,
      { title: 'At the end', level: 2 },
      run.closing.map((each) => h('p', null, each)),
    ),
  );
}

function StepItem({
  step,
  view,
  onSelect,
}: {
  readonly step: ViewRunStep;
  readonly view: ViewDocument;
  readonly onSelect: Select;
}): JSX.Element {
  const { resource, text, status, took, details } = step;
  const isKnown = resource !== undefined && view.resources[resource] !== undefined;
  return h(
    'li',
    null,
    h(Badge, { kind: status }, status),
    ' ',
    isKnown ? h(Link, { onSelect, to: { resource } }, text) : text,
    ` ${took}`,
    details.map((each) => h('p', null, each)),
  );
}

function Lane({
  title,
  steps,
  total,
}: {
  readonly title: string;
  readonly steps: readonly ViewRunStep[];
  readonly total: number;
}): JSX.Element {
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
          width: LABEL + WIDTH + 80,
          height,
          role: 'img',
          'aria-label': `Steps of ${title} over ${(total / 1000).toFixed(1)} seconds; each is listed below.`,
        },
        [0, 0.25, 0.5, 0.75, 1].map((part) =>
          h(
            'g',
            { key: part, class: 'tick' },
            h('line', { x1: LABEL + part * WIDTH, x2: LABEL + part * WIDTH, y1: 16, y2: height }),
            h(
              'text',
              { x: LABEL + part * WIDTH, y: 11, 'text-anchor': 'middle' },
              `${((total * part) / 1000).toFixed(1)} s`,
            ),
          ),
        ),
        steps.map(({ id, text, status, startMs, durationMs, took }, i) => {
          const y = 20 + i * ROW;
          const x = LABEL + (startMs ?? 0) * scale;
          return h(
            'g',
            { key: id, class: `step is-${status}` },
            h('text', { x: 0, y: y + 13 }, cut(`${id} ${text}`)),
            startMs === undefined
              ? h('text', { x, y: y + 13, class: 'never' }, took)
              : h('rect', { x, y: y + 2, width: Math.max(3, durationMs * scale), height: ROW - 8, rx: 3 }),
            startMs === undefined
              ? null
              : h(
                  'text',
                  { x: x + Math.max(3, durationMs * scale) + 6, y: y + 13, class: 'took' },
                  `${took}${status === 'done' ? '' : `, ${status}`}`,
                ),
          );
        }),
      ),
    ),
  );
}

const cut = (text: string): string => (text.length > 36 ? `${text.slice(0, 35)}…` : text);
