/** The map with its search, the choice of pictures, the legend, and the same as a list. */
import { h } from 'preact';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ViewDocument } from '../render/view/document.ts';
import type { Flow, Way } from './flow.ts';
import { reach, search, wordsOf } from './flow.ts';
import { Picture } from './picture.ts';
import { Link } from './pieces.ts';
import type { Select, Selected } from './pieces.ts';

/** More than so many are not listed: a search is faster than a long list. */
const [MOST_FOUND, MOST_LISTED] = [40, 400];

interface MapProps {
  readonly view: ViewDocument;
  readonly flow: Flow;
  readonly selected: Selected | undefined;
  readonly map: number;
  readonly way: Way;
  readonly onSelect: Select;
  readonly onMap: (map: number) => void;
}

export function MapView(props: MapProps): JSX.Element {
  const { view, flow, selected, map, way, onSelect, onMap } = props;
  const chosen = selected?.node;
  const related = useMemo(
    () => (chosen === undefined ? undefined : reach(flow, chosen, way)),
    [flow, chosen, way],
  );
  const picture = view.maps[map] ?? view.maps[0];
  return h(
    'div',
    { class: 'map-view' },
    h(
      'div',
      { class: 'toolbar' },
      h(Search, { view, onSelect }),
      view.maps.length > 1 &&
        h(
          'label',
          null,
          'Picture ',
          h(
            'select',
            {
              value: String(map),
              onChange: (event: Event) => {
                onMap(Number((event.target as HTMLSelectElement).value));
              },
            },
            view.maps.map(({ title }, i) => h('option', { key: i, value: String(i) }, title)),
          ),
        ),
      map !== 0 &&
        h(
          'button',
          {
            type: 'button',
            onClick: () => {
              onMap(0);
            },
          },
          'Back to everything',
        ),
    ),
    picture && h(Picture, { key: map, view, flow, picture, chosen, related, onSelect }),
    h(
      'ul',
      { class: 'legend', 'aria-label': 'What the colours mean' },
      view.legend.map(([name, label]) =>
        h('li', { key: name }, h('span', { class: `swatch ${name}`, 'aria-hidden': 'true' }), label),
      ),
    ),
    h(NodeList, { view, map, onSelect }),
  );
}

function Search({ view, onSelect }: { readonly view: ViewDocument; readonly onSelect: Select }): JSX.Element {
  const [query, setQuery] = useState('');
  const found = useMemo(() => search(view, query), [view, query]);
  const choose = (to: Selected): void => {
    setQuery('');
    onSelect(to);
  };
  const first = found[0];
  return h(
    'form',
    {
      class: 'search',
      role: 'search',
      onSubmit: (event: Event) => {
        event.preventDefault();
        if (first !== undefined) choose(first);
      },
    },
    h('label', { for: 'query' }, 'Search'),
    h('input', {
      id: 'query',
      type: 'search',
      autocomplete: 'off',
      spellcheck: false,
      placeholder: 'name, workspace, connection',
      value: query,
      onInput: (event: Event) => {
        setQuery((event.target as HTMLInputElement).value);
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') setQuery('');
      },
    }),
    query !== '' &&
      h(
        'div',
        { class: 'found' },
        h('p', { role: 'status' }, found.length === 0 ? 'Nothing found' : `${found.length} found`),
        h(
          'ul',
          null,
          found.slice(0, MOST_FOUND).map((each, i) =>
            h(
              'li',
              { key: i },
              h(
                'button',
                {
                  type: 'button',
                  onClick: () => {
                    choose(each);
                  },
                },
                h('strong', null, each.label),
                ' ',
                h('span', null, each.word),
              ),
            ),
          ),
        ),
      ),
  );
}

/** What is on the picture, as a list: for those who don't see it, and for print. */
function NodeList({
  view,
  map,
  onSelect,
}: {
  readonly view: ViewDocument;
  readonly map: number;
  readonly onSelect: Select;
}): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const ids = new Set(view.maps[map]?.nodes.map(({ id }) => id));
  const nodes = isOpen ? view.nodes.filter(({ id }) => ids.has(id)) : [];
  const rest = nodes.length - MOST_LISTED;
  return h(
    'details',
    {
      class: 'list',
      onToggle: (event: Event) => {
        setOpen((event.currentTarget as HTMLDetailsElement).open);
      },
    },
    h('summary', null, `All ${ids.size} on this picture as a list`),
    h(
      'ul',
      null,
      nodes
        .slice(0, MOST_LISTED)
        .map((node) =>
          h(
            'li',
            { key: node.id },
            h(Link, { onSelect, to: { node: node.id } }, node.name),
            ` ${wordsOf(node)}${node.markWord === undefined ? '' : `, ${node.markWord}`}`,
          ),
        ),
    ),
    rest > 0 && h('p', null, `and ${rest} more: search for them`),
  );
}
