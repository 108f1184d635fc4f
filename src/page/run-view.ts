/** A run: every step on one time axis, a lane for each workspace; what failed is said in words as well. */
import { h } from 'preact';
import type { JSX } from 'preact';
import type { ViewDocument, ViewRun, ViewRunStep } from '../render/view/document.ts';
import { Badge, Link, Part } from './pieces.ts';
import type { Select } from './pieces.ts';
import { GateCharts } from './charts.ts';
import { Lane, Marks } from './time-axis.ts';

interface RunProps {
  readonly view: ViewDocument;
  readonly run: ViewRun;
  readonly onSelect: Select;
}

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
      h(Marks, null),
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
          .map((step) =>
            h(StepItem, { key: step.id, step, view, onSelect, isBrief: step.status !== 'done' }),
          ),
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
  isBrief = false,
}: {
  readonly step: ViewRunStep;
  readonly view: ViewDocument;
  readonly onSelect: Select;
  /** All of it is said above. */
  readonly isBrief?: boolean;
}): JSX.Element {
  const { resource, text, status, took } = step;
  const { details = [], stretches = [], gate }: Partial<ViewRunStep> = isBrief ? {} : step;
  const isKnown = resource !== undefined && view.resources[resource] !== undefined;
  return h(
    'li',
    null,
    h(Badge, { kind: status }, status),
    ' ',
    isKnown ? h(Link, { onSelect, to: { resource } }, text) : text,
    ` ${took}`,
    details.map((each) => h('p', null, each)),
    stretches.length === 1 && h('p', { class: 'aside' }, stretches[0]?.text),
    stretches.length > 1 &&
      h(
        'details',
        { class: 'stretches' },
        h('summary', null, `held up ${stretches.length} times`),
        h(
          'ul',
          null,
          stretches.map((one, i) => h('li', { key: i }, one.text)),
        ),
      ),
    gate && h(GateCharts, { gate, of: text }),
  );
}
