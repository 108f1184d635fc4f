/** Live state: what is unhealthy first, then everything that runs. */
import { h } from 'preact';
import type { JSX } from 'preact';
import type { Fact, ViewDocument, ViewStatus } from '../render/view/document.ts';
import { Badge, Link, Part } from './pieces.ts';
import type { Select } from './pieces.ts';

const COLUMNS = [
  'State',
  'Since',
  'Runs on',
  'Lag',
  'Messages in',
  'Messages out',
  'Dead letters',
  'Position',
] as const;

interface StatusProps {
  readonly view: ViewDocument;
  readonly status: ViewStatus;
  readonly onSelect: Select;
}

export function StatusView({ view, status, onSelect }: StatusProps): JSX.Element {
  const rows = status.rows.flatMap((index) => {
    const resource = view.resources[index];
    return resource?.live === undefined ? [] : [{ index, resource, live: resource.live }];
  });
  const valueOf = (facts: readonly Fact[], label: string): string =>
    facts.find(([name]) => name === label)?.[1] ?? '';
  const columns = COLUMNS.filter((label) => rows.some(({ live }) => valueOf(live.facts, label) !== ''));
  return h(
    'div',
    { class: 'status-view' },
    h('p', { class: status.isHealthy ? 'summary' : 'warning' }, status.summary),
    h(
      'div',
      { class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Processors and connections' },
      h(
        'table',
        null,
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            ['', 'Name', 'What', ...columns].map((label) =>
              h('th', { key: label, scope: 'col' }, label === '' ? 'Health' : label),
            ),
          ),
        ),
        h(
          'tbody',
          null,
          rows.map(({ index, resource, live }) =>
            h(
              'tr',
              { key: index },
              h(
                'td',
                null,
                h(Badge, { kind: live.isHealthy ? 'good' : 'bad' }, live.isHealthy ? 'good' : 'unhealthy'),
              ),
              h(
                'th',
                { scope: 'row' },
                h(Link, { onSelect, to: { resource: index } }, resource.name),
                live.error === undefined ? null : h('p', { class: 'error' }, live.error),
              ),
              h('td', null, `${resource.word} in ${resource.workspace}`),
              columns.map((label) => h('td', { key: label }, valueOf(live.facts, label))),
            ),
          ),
        ),
      ),
    ),
    status.notes.length > 0 &&
      h(
        Part,
        { title: 'Also', level: 2 },
        h(
          'ul',
          null,
          status.notes.map((each, i) => h('li', { key: i }, each)),
        ),
      ),
  );
}
