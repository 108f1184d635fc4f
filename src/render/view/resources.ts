/** Changes of a plan, or what a manifest or Atlas has in their form, as the page's resources: facts, fields, stages, tests, and what is changed. */
import { formatAddress, isOfProject, kindWords, shortName } from '../../model/address.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { Value } from '../../model/document.ts';
import { isDocument, isList, textOf } from '../../model/document.ts';
import { versionedName } from '../../model/version-names.ts';
import { hidePipelineValues } from '../../kinds/values/hidden-values.ts';
import type { Change, Plan } from '../../plan/plan.ts';
import type { CaseResult, TestRun } from '../../testing/results.ts';
import { timelineLines } from '../evolve/timeline.ts';
import { stageName } from '../pipeline-diff.ts';
import { cutColumns, escapeControls, showInvisible } from '../safe-text.ts';
import { changeLines } from '../text/text-change.ts';
import { isTold } from '../text/text.ts';
import { renderKey, renderValue, renderValueLines } from '../text/value.ts';
import { makePaint } from '../text/colour.ts';
import type { Fact, ViewChange, ViewMark, ViewResource, ViewStage, ViewTest } from './document.ts';
import { markTones, piecesOf } from './lines.ts';

/** Columns of what is shown as a terminal shows it. */
const COLUMNS = 66;

/** The resource of a change; with a plan also what the plan does to it. */
export function viewResource(
  change: Change,
  plan: Plan | undefined,
  tests: TestRun | undefined,
): ViewResource {
  const { address } = change;
  const text = formatAddress(address);
  const own = tests?.files.filter(({ processor }) => processor === text) ?? [];
  const coverage = tests?.coverage
    .flatMap(({ processors }) => processors)
    .find(({ processor }) => processor === text);
  const missed = new Set(coverage?.missedStages);
  const hasTests = own.length > 0;
  return {
    address: escapeControls(text),
    word: kindWords(address.kind),
    name: escapeControls(shortName(address)),
    workspace: isOfProject(address) ? '' : escapeControls(address.workspace),
    facts: factsOf(change),
    fields: fieldsOf(change),
    stages: stagesOf(change).map((stage, i) => viewStage(stage, missed.has(`[${i}].${stageName(stage)}`))),
    ...(hasTests && {
      tests: own.flatMap(({ file, cases, diagnostics }): ViewTest[] => [
        ...cases.map((one) => viewTest(one, file)),
        ...diagnostics.map(({ code, message }) => ({
          name: code,
          file: escapeControls(file),
          outcome: 'failed' as const,
          details: [escapeControls(message)],
        })),
      ]),
    }),
    ...(address.kind === 'processor' &&
      tests !== undefined && {
        untested: hasTests
          ? [...(coverage?.missedStages ?? []), ...(coverage?.missedBranches ?? [])].map(escapeControls)
          : ['no test runs this processor'],
      }),
    ...(plan !== undefined && isTold(change) && { change: viewChange(change, plan) }),
  };
}

function factsOf(change: Change): Fact[] {
  const { address, after, before, type, stateBefore, runsAfter, source, pipelineSource, renamedFrom } =
    change;
  const tier = textOf((after ?? before)?.get('tier'));
  const facts: (readonly [string, string | undefined])[] = [
    ['Type', type ?? textOf((after ?? before)?.get('type'))],
    ['Tier', tier],
    ['State', stateBefore],
    [
      'Should be',
      address.kind !== 'processor' || runsAfter === undefined
        ? undefined
        : runsAfter
          ? 'started'
          : 'not started',
    ],
    ['Renamed from', renamedFrom],
    ['Manifest', placeText(source)],
    ['Pipeline', placeText(pipelineSource)],
  ];
  return facts.flatMap(([label, value]): Fact[] =>
    value === undefined ? [] : [[label, escapeControls(value)]],
  );
}

const placeText = (place: Place | undefined): string | undefined => place && `${place.file}:${place.line}`;

/** Its fields as a creation shows them, secrets by name. */
function fieldsOf(change: Change): string[] {
  const { after, before, address } = change;
  const fields = (after ?? before)?.without('pipeline');
  if (fields === undefined) return [];
  const shown: Change = {
    address,
    action: 'create',
    fields: [],
    patch: [],
    after: fields,
    hazards: [],
    notes: [],
  };
  return changeLines(shown, { columns: COLUMNS, paint: makePaint(false) })
    .slice(1)
    .map((line) => line.trimStart());
}

function stagesOf({ after, before }: Change): readonly Value[] {
  const pipeline = (after ?? before)?.get('pipeline');
  const hidden = pipeline === undefined ? undefined : hidePipelineValues(pipeline);
  return isList(hidden) ? hidden : [];
}

function viewStage(stage: Value, isUntested: boolean): ViewStage {
  const body = isDocument(stage) && stage.entries.length === 1 ? (stage.entries[0]?.[1] ?? null) : stage;
  const lines = isDocument(body)
    ? body.entries.flatMap(([key, value]) => {
        const [first = '', ...rest] = renderValueLines(value, COLUMNS, key.length + 2);
        return [`${renderKey(key)}: ${first}`, ...rest];
      })
    : renderValueLines(body, COLUMNS);
  return {
    name: showInvisible(stageName(stage)),
    summary: cutColumns(renderValue(body), 120),
    lines,
    ...(isUntested && { isUntested }),
  };
}

function viewTest({ name, passed, skipped, differences, error }: CaseResult, file: string): ViewTest {
  const outcome = skipped === undefined ? (passed ? 'passed' : 'failed') : 'skipped';
  const side = (value: Value | undefined): string => (value === undefined ? 'nothing' : renderValue(value));
  return {
    name: escapeControls(name),
    file: escapeControls(file),
    outcome,
    details: [
      ...(skipped === undefined ? [] : [escapeControls(skipped)]),
      ...(error === undefined ? [] : [escapeControls(`${error.code}: ${error.message}`)]),
      ...differences.map(
        ({ path, expected, actual }) =>
          `${escapeControls(path)}: expected ${side(expected)}, got ${side(actual)}`,
      ),
    ],
  };
}

function viewChange(change: Change, plan: Plan): ViewChange {
  const mark = markOf(change, plan);
  const text = formatAddress(change.address);
  const steps = plan.steps.filter((step) => isAbout(step.address, change));
  const timeline = timelineLines({ ...plan, steps });
  return {
    action: change.action,
    ...(mark && { mark }),
    lines: changeLines(change, { columns: COLUMNS, paint: markTones }).map(piecesOf),
    ...(timeline.length > 0 && { timeline }),
    steps: steps.map(({ id }) => id),
    hazards: plan.hazards.flatMap(({ address }, i) => (formatAddress(address) === text ? [i] : [])),
  };
}

/** Whether a step is about the resource, under any name that it or a version of it has while it changes. */
function isAbout(address: Change['address'], { address: own, renamedFrom }: Change): boolean {
  if (address.kind !== own.kind || address.workspace !== own.workspace || address.region !== own.region)
    return false;
  const name = versionedName(address.name) ?? address.name.replace(/--prev-YYMMDDHHMM$/, '');
  return name === own.name || name === renamedFrom;
}

function markOf({ action, address }: Change, plan: Plan): ViewMark | undefined {
  if (action !== 'noop' && action !== 'unmanaged') return action;
  const text = formatAddress(address);
  return plan.steps.some((step) => step.verb === 'stop' && formatAddress(step.address) === text)
    ? 'pause'
    : undefined;
}
