/** Small parts that several views are made of. Every text is a text: nothing here reads markup. */
import { h } from 'preact';
import type { ComponentChildren, JSX } from 'preact';
import type { Fact, Line, ViewMark } from '../render/view/document.ts';

/** What can be selected anywhere: a node of the map, or a resource that has none. */
export interface Selected {
  readonly node?: string;
  readonly resource?: number;
}

export type Select = (selected: Selected) => void;

/** Lines as a terminal shows them. */
export function Lines({
  lines,
  label,
  isDrawing = false,
}: {
  readonly lines: readonly Line[];
  readonly label: string;
  /** Columns matter: it is scrolled where it is too wide, and never wrapped. */
  readonly isDrawing?: boolean;
}): JSX.Element {
  return h(
    'pre',
    { class: isDrawing ? 'lines is-drawing' : 'lines', tabIndex: 0, role: 'region', 'aria-label': label },
    lines.map((line, i) => [
      i > 0 && '\n',
      line.map((piece) =>
        typeof piece === 'string' ? piece : h('span', { class: `tone-${piece[0]}` }, piece[1]),
      ),
    ]),
  );
}

/** Names and values beside each other. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): JSX.Element | null {
  if (facts.length === 0) return null;
  return h(
    'dl',
    { class: 'facts' },
    facts.map(([label, value]) => h('div', { key: label }, h('dt', null, label), h('dd', null, value))),
  );
}

/** A part with a heading. */
export function Part({
  title,
  children,
  level = 3,
}: {
  readonly title: string;
  readonly level?: 2 | 3;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return h('section', { class: 'part' }, h(`h${level}`, null, title), children);
}

/** A word on a coloured ground. */
export function Badge({
  kind,
  children,
}: {
  readonly kind: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return h('span', { class: `badge badge-${kind}` }, children);
}

/** What the plan does, as a badge. */
export function MarkBadge({
  mark,
  action,
}: {
  readonly mark?: ViewMark | undefined;
  readonly action: string;
}): JSX.Element {
  return h(Badge, { kind: mark ?? 'unchanged' }, mark === 'pause' ? 'pauses' : action);
}

/** A button that looks like a link and selects something. */
export function Link({
  onSelect,
  to,
  children,
}: {
  readonly onSelect: Select;
  readonly to: Selected;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return h(
    'button',
    {
      type: 'button',
      class: 'link',
      onClick: () => {
        onSelect(to);
      },
    },
    children,
  );
}
