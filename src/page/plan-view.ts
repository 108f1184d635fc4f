/** A plan: its hazards first, then what changes, and the steps in their order. */
import { h } from 'preact';
import type { JSX } from 'preact';
import type { ViewDocument, ViewHazard, ViewPlan, ViewStep } from '../render/view/document.ts';
import { Badge, Lines, Link, MarkBadge, Part } from './pieces.ts';
import type { Select } from './pieces.ts';
import { placeOf } from './flow.ts';

interface PlanProps {
  readonly view: ViewDocument;
  readonly plan: ViewPlan;
  readonly onSelect: Select;
}

export function PlanView({ view, plan, onSelect }: PlanProps): JSX.Element {
  const workspaces = [...new Set(plan.steps.map(({ workspace }) => workspace))];
  return h(
    'div',
    { class: 'plan-view' },
    h('p', { class: plan.isRefused || !plan.isComplete ? 'warning' : 'summary' }, plan.summary),
    plan.isRefused
      ? h('p', { class: 'warning' }, 'Refused: nothing is applied until the hazards are allowed.')
      : null,
    plan.isComplete
      ? null
      : h(
          'p',
          { class: 'warning' },
          'Not complete: something could not be read. This plan can’t be applied.',
        ),
    plan.hazards.length > 0 &&
      h(Part, { title: 'Hazards', level: 2 }, h(HazardList, { hazards: plan.hazards, view, onSelect })),
    h(
      Part,
      { title: 'Changes', level: 2 },
      plan.changes.length === 0
        ? h('p', null, 'Nothing changes.')
        : h(
            'ul',
            { class: 'changes' },
            plan.changes.map((index) => {
              const resource = view.resources[index];
              if (resource?.change === undefined) return null;
              return h(
                'li',
                { key: index },
                h(MarkBadge, { mark: resource.change.mark, action: resource.change.action }),
                ' ',
                h(Link, { onSelect, to: { resource: index } }, resource.name),
                ` ${placeOf(resource)}`,
              );
            }),
          ),
    ),
    plan.steps.length > 0 &&
      h(
        Part,
        { title: `Steps, ${plan.steps.length}`, level: 2 },
        workspaces.map((workspace) =>
          h(
            'div',
            { key: workspace },
            h(StepList, {
              steps: plan.steps.filter((step) => step.workspace === workspace),
              label: workspace === '' ? 'In the project' : `In workspace ${workspace}`,
            }),
          ),
        ),
      ),
    plan.timeline.length > 0 &&
      h(
        Part,
        { title: 'Side by side', level: 2 },
        h(Lines, {
          lines: plan.timeline.map((line) => [line]),
          label: 'Timelines of blue/green changes',
          isDrawing: true,
        }),
      ),
    plan.findings.length > 0 &&
      h(
        Part,
        { title: 'Worth knowing', level: 2 },
        h(
          'ul',
          null,
          plan.findings.map((each, i) => h('li', { key: i }, each)),
        ),
      ),
    h('p', { class: 'aside digest' }, `digest ${plan.digest}`),
  );
}

export function HazardList({
  hazards,
  view,
  onSelect,
}: {
  readonly hazards: readonly ViewHazard[];
  readonly view: ViewDocument;
  readonly onSelect: Select;
}): JSX.Element | null {
  if (hazards.length === 0) return null;
  return h(
    'ul',
    { class: 'hazards' },
    hazards.map(({ kind, isRefused, resource, where, reason, allowWith }, i) =>
      h(
        'li',
        { key: i, class: isRefused ? 'is-refused' : '' },
        h(Badge, { kind: isRefused ? 'bad' : 'warn' }, isRefused ? `refused: ${kind}` : kind),
        ' ',
        resource !== undefined && view.resources[resource]
          ? h(Link, { onSelect, to: { resource } }, where)
          : where,
        h('p', null, reason),
        isRefused
          ? h(
              'p',
              null,
              allowWith === undefined ? 'Nothing allows it.' : 'To allow it: ',
              allowWith && h('code', null, allowWith),
            )
          : null,
      ),
    ),
  );
}

/** Steps in order, with what each waits for and what puts it back: the timeline of a change. */
export function StepList({
  steps,
  label,
}: {
  readonly steps: readonly ViewStep[];
  readonly label: string;
}): JSX.Element {
  return h(
    'div',
    { class: 'steps' },
    h('p', null, label),
    h(
      'ol',
      null,
      steps.map(({ id, text, dependsOn, onFailure }) =>
        h(
          'li',
          { key: id, value: Number(id.slice(1)) || undefined },
          text,
          dependsOn.length > 0
            ? h(
                'span',
                { class: 'aside' },
                ` after ${dependsOn.map((each) => each.replace(/^s/, '')).join(', ')}`,
              )
            : null,
          onFailure === undefined ? null : h('span', { class: 'aside' }, `; ${onFailure}`),
        ),
      ),
    ),
  );
}
