/** One picture of the map: drawn as SVG from places that were computed when the page was made; zoomed, moved and walked through by mouse and keyboard. */
import { h } from 'preact';
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PlacedEdge, PlacedNode, ViewDocument, ViewMap, ViewNode } from '../render/view/document.ts';
import type { Flow } from './flow.ts';
import { wordsOf } from './flow.ts';
import type { Select } from './pieces.ts';
import type { Box } from './zoom.ts';
import { NARROW, centre, fit, focusBox, screenOf, useDrag, zoom } from './zoom.ts';

interface PictureProps {
  readonly view: ViewDocument;
  readonly flow: Flow;
  readonly picture: ViewMap;
  readonly chosen: string | undefined;
  /** What is joined to what is chosen; undefined where nothing is. */
  readonly related: ReadonlySet<string> | undefined;
  readonly onSelect: Select;
}

const STEP = 1.3;

export function Picture({ view, flow, picture, chosen, related, onSelect }: PictureProps): JSX.Element {
  const svg = useRef<SVGSVGElement>(null);
  const [box, setBox] = useState<Box>(() => fit(picture));
  const [at, setAt] = useState(0);
  const hasMarks = view.legend.some(([name]) => name === 'is-unchanged');
  useLayoutEffect(() => {
    setBox(fit(picture, screenOf(svg.current)));
  }, [picture]);
  useLayoutEffect(() => {
    const index = picture.nodes.findIndex(({ id }) => id === chosen);
    const node = picture.nodes[index];
    if (node === undefined) return;
    setAt(index);
    setBox((now) => focusBox(now, node));
  }, [chosen, picture]);
  const drag = useDrag(svg, setBox);
  /** On a narrow screen too, where the picture doesn't begin with all of it. */
  const showAll = (): void => {
    setBox(fit(picture, screenOf(svg.current, NARROW)));
  };

  const go = (index: number | undefined): void => {
    if (index === undefined) return;
    const node = picture.nodes[index];
    if (node === undefined) return;
    setAt(index);
    setBox((now) => focusBox(now, node));
    svg.current?.querySelectorAll<SVGGElement>('.node')[index]?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = keyAction(event.key, picture, at);
    if (action === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (action === 'choose') onSelect({ node: picture.nodes[at]?.id ?? '' });
    else if (action === 'in') setBox((now) => zoom(now, 1 / STEP));
    else if (action === 'out') setBox((now) => zoom(now, STEP));
    else if (action === 'fit') showAll();
    else go(action);
  };

  const edges = useMemo(
    () => picture.edges.map((edge, i) => drawEdge(edge, picture, i, chosen, related)),
    [picture, chosen, related],
  );
  const nodes = useMemo(
    () =>
      picture.nodes.map((placed, i) => {
        const node = flow.nodes.get(placed.id);
        if (node === undefined) return null;
        const isOut = related !== undefined && placed.id !== chosen && !related.has(placed.id);
        return drawNode(node, placed, {
          key: i,
          look: hasMarks ? (node.mark ?? 'unchanged') : node.group,
          isChosen: placed.id === chosen,
          isOut,
          isStop: i === at,
          onChoose: () => {
            setAt(i);
            onSelect({ node: placed.id });
          },
          onFocus: () => {
            setAt(i);
          },
        });
      }),
    [picture, flow, chosen, related, at, hasMarks],
  );
  return h(
    'figure',
    { class: 'picture' },
    h(
      'div',
      { class: 'zoom', role: 'group', 'aria-label': 'Zoom' },
      h(
        'button',
        {
          type: 'button',
          'aria-label': 'Zoom in',
          onClick: () => {
            setBox((now) => zoom(now, 1 / STEP));
          },
        },
        '+',
      ),
      h(
        'button',
        {
          type: 'button',
          'aria-label': 'Zoom out',
          onClick: () => {
            setBox((now) => zoom(now, STEP));
          },
        },
        '−',
      ),
      h(
        'button',
        {
          type: 'button',
          onClick: showAll,
        },
        'Fit',
      ),
    ),
    h(
      'svg',
      {
        ref: svg,
        role: 'group',
        'aria-label': `Map: ${picture.title}. Arrow keys follow the flow, Enter opens, plus and minus zoom.`,
        viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`,
        onKeyDown,
        ...drag,
      },
      h(
        'defs',
        null,
        h(
          'marker',
          {
            id: 'arrow',
            viewBox: '0 0 8 8',
            refX: 7,
            refY: 4,
            markerWidth: 9,
            markerHeight: 9,
            markerUnits: 'userSpaceOnUse',
            orient: 'auto-start-reverse',
          },
          h('path', { d: 'M0 0L8 4L0 8z', class: 'arrow' }),
        ),
      ),
      picture.boxes.map(({ title, x, y, width, height, mark }, i) =>
        h(
          'g',
          { key: `b${i}`, class: `box ${mark === undefined ? '' : `is-${mark}`}` },
          h('rect', { x, y, width, height, rx: 10 }),
          h('text', { x: x + 8, y: y + 14 }, title),
        ),
      ),
      edges,
      nodes,
    ),
    h('figcaption', null, picture.title),
  );
}

/** What a key does: goes to the node with an index, or one of the words. */
function keyAction(
  key: string,
  picture: ViewMap,
  at: number,
): number | 'choose' | 'in' | 'out' | 'fit' | undefined {
  switch (key) {
    case 'Enter':
    case ' ':
      return 'choose';
    case '+':
    case '=':
      return 'in';
    case '-':
      return 'out';
    case '0':
      return 'fit';
    case 'Home':
      return 0;
    case 'End':
      return picture.nodes.length - 1;
    case 'ArrowRight':
      return picture.edges.find(({ from }) => from === at)?.to ?? nearest(picture, at, 1, 0);
    case 'ArrowLeft':
      return picture.edges.find(({ to }) => to === at)?.from ?? nearest(picture, at, -1, 0);
    case 'ArrowDown':
      return nearest(picture, at, 0, 1);
    case 'ArrowUp':
      return nearest(picture, at, 0, -1);
    default:
      return undefined;
  }
}

/** The next node in a direction; what is aside counts for more. */
function nearest(picture: ViewMap, at: number, right: number, down: number): number | undefined {
  const from = picture.nodes[at];
  if (from === undefined) return undefined;
  let [best, least] = [undefined as number | undefined, Infinity];
  picture.nodes.forEach((node, i) => {
    const [dx, dy] = [centre(node).x - centre(from).x, centre(node).y - centre(from).y];
    const [ahead, aside] = right === 0 ? [dy * down, Math.abs(dx)] : [dx * right, Math.abs(dy)];
    const distance = ahead + aside * 3;
    if (i === at || ahead <= 0 || distance >= least) return;
    [best, least] = [i, distance];
  });
  return best;
}

function drawEdge(
  { from, to, points, label, mark, both, isAside }: PlacedEdge,
  { nodes }: ViewMap,
  key: number,
  chosen: string | undefined,
  related: ReadonlySet<string> | undefined,
): JSX.Element {
  const [start, end] = [nodes[from], nodes[to]];
  const isIn = (node: PlacedNode | undefined): boolean =>
    node !== undefined && (node.id === chosen || related?.has(node.id) === true);
  const isOut = related !== undefined && !(isIn(start) && isIn(end));
  // Near where it begins: curves that end at one place don't write over each other.
  const [x = 0, y = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = points;
  const between = (a: number, b: number, c: number, d: number): number =>
    0.34 * a + 0.44 * b + 0.19 * c + 0.03 * d;
  return h(
    'g',
    {
      key: `e${key}`,
      class: `edge${mark === undefined ? '' : ` is-${mark}`}${isAside ? ' is-aside' : ''}${isOut ? ' is-out' : ''}`,
    },
    h('path', {
      d: curve(points),
      'marker-end': 'url(#arrow)',
      ...(both && { 'marker-start': 'url(#arrow)' }),
    }),
    label !== undefined &&
      h('text', { x: between(x, x1, x2, x3), y: between(y, y1, y2, y3) - 4, 'text-anchor': 'middle' }, label),
  );
}

function curve(points: readonly number[]): string {
  const [x = 0, y = 0, ...rest] = points;
  return `M${x} ${y}C${rest.join(' ')}`;
}

interface NodeState {
  readonly key: number;
  readonly look: string;
  readonly isChosen: boolean;
  readonly isOut: boolean;
  readonly isStop: boolean;
  readonly onChoose: () => void;
  readonly onFocus: () => void;
}

function drawNode(node: ViewNode, placed: PlacedNode, state: NodeState): JSX.Element {
  const { x, y, width, height, lines } = placed;
  const classes = [
    'node',
    `is-${state.look}`,
    ...(state.isChosen ? ['is-chosen'] : []),
    ...(state.isOut ? ['is-out'] : []),
    ...(node.opens === undefined ? [] : ['is-folded']),
  ];
  const label = [node.name, wordsOf(node), node.detail, node.markWord].filter(Boolean).join(', ');
  return h(
    'g',
    {
      key: `n${state.key}`,
      class: classes.join(' '),
      role: 'button',
      tabIndex: state.isStop ? 0 : -1,
      'aria-label': node.opens === undefined ? label : `${label}, opens`,
      'aria-pressed': node.opens === undefined ? state.isChosen : undefined,
      onClick: state.onChoose,
      onFocus: state.onFocus,
    },
    h('title', null, label),
    node.opens !== undefined && h('rect', { x: x + 4, y: y + 4, width, height, rx: 8 }),
    h('rect', { x, y, width, height, rx: node.group === 'processor' ? 8 : 3 }),
    h('text', { x: x + 12, y: y + 18, class: 'name' }, lines[0]),
    h('text', { x: x + 12, y: y + 33, class: 'detail' }, lines[1]),
  );
}
