/** The panel of what is selected: what it is, what the plan does to it, how it runs, its stages, its tests, and what it is joined to. */
import { h } from 'preact';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ViewDocument, ViewNode, ViewResource } from '../render/view/document.ts';
import type { Flow, Way } from './flow.ts';
import { placeOf, reach, wordsOf } from './flow.ts';
import { Badge, Facts, Lines, Link, MarkBadge, Part } from './pieces.ts';
import type { Select, Selected } from './pieces.ts';
import { HazardList, StepList } from './plan-view.ts';
import { Stages, Tests } from './stages.ts';

interface PanelProps {
  readonly view: ViewDocument;
  readonly flow: Flow;
  readonly selected: Selected;
  readonly way: Way;
  readonly onSelect: Select;
  readonly onWay: (way: Way) => void;
  readonly onClose: () => void;
}

export function Panel(props: PanelProps): JSX.Element {
  const { view, flow, selected, onSelect, onClose } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const node = selected.node === undefined ? undefined : flow.nodes.get(selected.node);
  const own = selected.resource ?? (node?.word === 'processor' ? node.resources[0] : undefined);
  const resource = own === undefined ? undefined : view.resources[own];
  // Before the page is painted: a key that is pressed at once must not miss the panel.
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: false });
  }, [selected.node, selected.resource]);
  const name = resource?.name ?? node?.name ?? '';
  return h(
    'aside',
    {
      class: 'panel',
      'aria-label': `Details of ${name}`,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') onClose();
      },
    },
    h(
      'div',
      { class: 'panel-head' },
      h('h2', { ref: heading, tabIndex: -1 }, name),
      h('button', { type: 'button', class: 'close', onClick: onClose }, 'Close'),
    ),
    h('p', { class: 'what' }, resource ? placeOf(resource) : node ? wordsOf(node) : ''),
    resource ? h(ResourcePart, { view, resource, onSelect }) : null,
    resource === undefined && node ? h(PlacePart, { view, node, onSelect }) : null,
    node ? h(Joined, { ...props, node }) : null,
  );
}

function ResourcePart({
  view,
  resource,
  onSelect,
}: {
  readonly view: ViewDocument;
  readonly resource: ViewResource;
  readonly onSelect: Select;
}): JSX.Element {
  const { change, live, facts, fields, stages, tests, untested } = resource;
  const { plan } = view;
  const lane = (view.run?.lanes ?? [])
    .flatMap(({ steps }) => steps)
    .filter(({ address }) => address === resource.address);
  return h(
    'div',
    null,
    h(Facts, { facts }),
    plan && change
      ? h(
          Part,
          { title: 'What the plan changes' },
          h(HazardList, {
            hazards: change.hazards.flatMap((index) => plan.hazards[index] ?? []),
            view,
            onSelect,
          }),
          h(MarkBadge, { mark: change.mark, action: change.action }),
          h(Lines, { lines: change.lines, label: 'What the plan changes' }),
          change.timeline &&
            h(Lines, {
              lines: change.timeline.map((line) => [line]),
              label: `Timeline of ${resource.name}`,
              isDrawing: true,
            }),
          change.steps.length > 0 &&
            h(StepList, {
              steps: plan.steps.filter(({ id }) => change.steps.includes(id)),
              label: 'Its steps, in order',
            }),
        )
      : null,
    live
      ? h(
          Part,
          { title: 'In Atlas' },
          h(
            Badge,
            { kind: live.isHealthy ? 'good' : 'bad' },
            live.isHealthy ? 'as it should be' : 'unhealthy',
          ),
          live.error === undefined ? null : h('p', { class: 'warning' }, live.error),
          h(Facts, { facts: live.facts }),
        )
      : null,
    lane.length > 0
      ? h(
          Part,
          { title: 'In this run' },
          h(
            'ul',
            null,
            lane.map(({ id, text, status, took, details }) =>
              h(
                'li',
                { key: id },
                h(Badge, { kind: status }, status),
                ` ${text}, ${took}`,
                details.map((each) => h('p', null, each)),
              ),
            ),
          ),
        )
      : null,
    stages.length > 0 ? h(Stages, { stages }) : null,
    tests || untested ? h(Tests, { tests: tests ?? [], untested: untested ?? [] }) : null,
    fields.length > 0
      ? h(Part, { title: 'Fields' }, h(Lines, { lines: fields.map((line) => [line]), label: 'Fields' }))
      : null,
  );
}

/** A place has no fields: it is known by its connections. */
function PlacePart({
  view,
  node,
  onSelect,
}: {
  readonly view: ViewDocument;
  readonly node: ViewNode;
  readonly onSelect: Select;
}): JSX.Element | null {
  const known = node.resources.flatMap((index) => {
    const resource = view.resources[index];
    return resource === undefined ? [] : [{ index, resource }];
  });
  return h(
    'div',
    null,
    node.detail === '' ? null : h('p', null, node.detail),
    node.markWord === undefined
      ? null
      : h('p', null, h(Badge, { kind: node.mark ?? 'unchanged' }, node.markWord)),
    known.length === 0
      ? null
      : h(
          Part,
          { title: 'Reached by' },
          h(
            'ul',
            null,
            known.map(({ index, resource }) =>
              h(
                'li',
                { key: index },
                h(Link, { onSelect, to: { node: node.id, resource: index } }, resource.address),
                resource.change
                  ? h(MarkBadge, { mark: resource.change.mark, action: resource.change.action })
                  : null,
                resource.live && !resource.live.isHealthy ? h(Badge, { kind: 'bad' }, 'unhealthy') : null,
              ),
            ),
          ),
        ),
  );
}

const WAYS: readonly (readonly [Way, string])[] = [
  ['up', 'Upstream'],
  ['down', 'Downstream'],
  ['both', 'Both'],
];

/** What is joined to a node at once, and which way the map follows. */
function Joined({
  view,
  flow,
  node,
  way,
  onWay,
  onSelect,
}: PanelProps & { readonly node: ViewNode }): JSX.Element {
  const links = (title: string, ids: readonly string[]): JSX.Element | null =>
    ids.length === 0
      ? null
      : h(
          Part,
          { title },
          h(
            'ul',
            null,
            ids.slice(0, 200).map((id) => {
              const other = flow.nodes.get(id);
              const edge = view.edges.find(
                ({ from, to }) => (from === id && to === node.id) || (to === id && from === node.id),
              );
              if (other === undefined) return null;
              const how = edge?.label === undefined ? '' : ` (${edge.label})`;
              return h(
                'li',
                { key: id },
                h(Link, { onSelect, to: { node: id } }, other.name),
                ` ${other.word}${how}`,
              );
            }),
          ),
        );
  return h(
    'div',
    { class: 'joined' },
    h(
      'div',
      { role: 'group', 'aria-label': 'Follow on the map', class: 'ways' },
      WAYS.map(([each, label]) =>
        h(
          'button',
          {
            type: 'button',
            key: each,
            'aria-pressed': each === way,
            onClick: () => {
              onWay(each);
            },
          },
          `${label} (${reach(flow, node.id, each).size})`,
        ),
      ),
    ),
    links('Comes from', flow.previous.get(node.id) ?? []),
    links('Goes to', flow.next.get(node.id) ?? []),
  );
}
