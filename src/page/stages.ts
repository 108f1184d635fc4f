/** A processor's stages, each in one line until it is unfolded, and its tests. */
import { h } from 'preact';
import type { JSX } from 'preact';
import type { ViewStage, ViewTest } from '../render/view/document.ts';
import { Badge, Part } from './pieces.ts';

export function Stages({ stages }: { readonly stages: readonly ViewStage[] }): JSX.Element {
  return h(
    Part,
    { title: `Pipeline, ${stages.length} stage${stages.length === 1 ? '' : 's'}` },
    h(
      'ol',
      { class: 'stages', start: 0 },
      stages.map(({ name, summary, lines, isUntested }, i) =>
        h(
          'li',
          { key: i },
          h(
            'details',
            null,
            h(
              'summary',
              null,
              h('code', { class: 'stage-name' }, name),
              ' ',
              h('code', { class: 'stage-summary' }, summary),
              isUntested ? h(Badge, { kind: 'warn' }, 'untested') : null,
            ),
            h(
              'pre',
              { class: 'lines', tabIndex: 0, role: 'region', 'aria-label': `Stage ${i}, ${name}` },
              lines.join('\n'),
            ),
          ),
        ),
      ),
    ),
  );
}

export function Tests({
  tests,
  untested,
}: {
  readonly tests: readonly ViewTest[];
  readonly untested: readonly string[];
}): JSX.Element {
  const passed = tests.filter(({ outcome }) => outcome === 'passed').length;
  return h(
    Part,
    { title: tests.length === 0 ? 'Tests' : `Tests, ${passed} of ${tests.length} passed` },
    h(
      'ul',
      { class: 'tests' },
      tests.map(({ name, file, outcome, details }, i) =>
        h(
          'li',
          { key: i },
          h(Badge, { kind: outcome }, outcome),
          ` ${name} `,
          h('span', { class: 'aside' }, file),
          details.map((each) => h('p', null, each)),
        ),
      ),
    ),
    untested.length === 0
      ? null
      : h(
          'div',
          null,
          h('p', null, 'Not tested:'),
          h(
            'ul',
            null,
            untested.map((each) => h('li', { key: each }, each)),
          ),
        ),
  );
}
