/** The page: a heading, the views that this page has, and the panel of what is selected. */
import { h } from 'preact';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ViewDocument } from '../render/view/document.ts';
import type { Way } from './flow.ts';
import { mapOf, readFlow } from './flow.ts';
import { MapView } from './map-view.ts';
import { Panel } from './panel.ts';
import type { Selected } from './pieces.ts';
import { PlanView } from './plan-view.ts';
import { RunView } from './run-view.ts';
import { StatusView } from './status-view.ts';

type ViewName = 'Plan' | 'Map' | 'Run' | 'Status';

/** What a page opens with: hazards, a failed run and what is unhealthy first. */
function viewsOf(view: ViewDocument): readonly ViewName[] {
  return [
    ...(view.plan ? (['Plan'] as const) : []),
    ...(view.maps.some(({ nodes }) => nodes.length > 0) ? (['Map'] as const) : []),
    ...(view.run ? (['Run'] as const) : []),
    ...(view.status ? (['Status'] as const) : []),
  ];
}

export function App({ view }: { readonly view: ViewDocument }): JSX.Element {
  const flow = useMemo(() => readFlow(view), [view]);
  const views = useMemo(() => viewsOf(view), [view]);
  const [name, setName] = useState<ViewName>(views.includes('Map') ? 'Map' : (views[0] ?? 'Map'));
  const [map, setMap] = useState(0);
  const [selected, setSelected] = useState<Selected>();
  const [way, setWay] = useState<Way>('both');

  const select = (to: Selected): void => {
    const node = to.node ?? (to.resource === undefined ? undefined : flow.nodesOf.get(to.resource)?.[0]);
    const only = node === undefined ? undefined : flow.nodes.get(node);
    if (only?.opens !== undefined) {
      setMap(only.opens);
      setSelected(undefined);
      setName('Map');
      return;
    }
    setSelected({ ...to, ...(node !== undefined && { node }) });
    setWay('both');
    const on = node === undefined ? undefined : mapOf(view, node, map);
    if (on !== undefined) setMap(on);
  };

  const shown = { view, flow, selected, onSelect: select };
  return h(
    'div',
    { class: selected === undefined ? 'page' : 'page has-panel' },
    h(
      'header',
      { class: 'top' },
      h('h1', null, view.title),
      h('p', { class: 'subtitle' }, [view.subtitle, view.testSummary].filter(Boolean).join(' · ')),
      views.length > 1 &&
        h(
          'nav',
          { 'aria-label': 'Views' },
          views.map((each) =>
            h(
              'button',
              {
                type: 'button',
                key: each,
                'aria-current': each === name ? 'page' : undefined,
                onClick: () => {
                  setName(each);
                },
              },
              each,
            ),
          ),
        ),
    ),
    h(
      'main',
      { class: 'view', id: 'main' },
      view.plan && name !== 'Plan' && view.plan.isRefused
        ? h('p', { class: 'warning' }, 'This plan is refused: see the hazards in the plan.')
        : null,
      name === 'Map' && h(MapView, { ...shown, map, way, onMap: setMap }),
      name === 'Plan' && view.plan && h(PlanView, { ...shown, plan: view.plan }),
      name === 'Run' && view.run && h(RunView, { ...shown, run: view.run }),
      name === 'Status' && view.status && h(StatusView, { ...shown, status: view.status }),
      views.length === 0 && h('p', null, 'There is nothing to show: the project is empty.'),
    ),
    selected !== undefined &&
      h(Panel, {
        ...shown,
        selected,
        way,
        onWay: setWay,
        onClose: () => {
          setSelected(undefined);
        },
      }),
  );
}
