/** Which stages are allowed where: one key a stage, the source first, a sink last, one window, what is allowed inside. */
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList } from '../../model/document.ts';
import type { StageSpec } from '../catalogue.ts';
import type { Report } from '../finding.ts';
import { SINK_NAMES, STAGES, isSink } from '../stages.ts';
import { didYouMean } from '../suggest.ts';

/** The pipeline that a stage is in. */
export type Surroundings = 'main' | 'window' | 'payload';

/** A stage of the catalogue, found in a pipeline. */
export interface PlacedStage {
  readonly name: string;
  readonly spec: StageSpec;
  readonly body: Value;
  /** To the body; ends in the stage's name. */
  readonly path: readonly string[];
  readonly surroundings: Surroundings;
  readonly isLast: boolean;
}

const NAMES = [...STAGES.keys()];

/**
 * Reports what is wrong with the order and place of stages, and gives the stages that the catalogue knows, in order.
 * @param path to the list of stages
 */
export function checkStructure(
  stages: readonly Value[],
  path: readonly string[],
  surroundings: Surroundings,
  report: Report,
): PlacedStage[] {
  const names = stages.map((stage) => (isDocument(stage) ? stage.entries[0]?.[0] : undefined));
  const placed: PlacedStage[] = [];
  stages.forEach((stage, index) => {
    const stagePath = [...path, String(index)];
    if (!isWellShaped(stage, stagePath, report)) return;
    const [name, body] = stage.entries[0] ?? ['', null];
    const spec = STAGES.get(name);
    if (spec === undefined) {
      report(
        'PIPELINE_STAGE_UNSUPPORTED',
        [...stagePath, name],
        `${name} is not a stage of Atlas Stream Processing`,
        {
          at: 'key',
          fix: didYouMean(name, NAMES),
          reason: `Unsupported stage: ${name}`,
        },
      );
      return;
    }
    const found: PlacedStage = {
      name,
      spec,
      body,
      path: [...stagePath, name],
      surroundings,
      isLast: index === stages.length - 1,
    };
    placed.push(found);
    checkPlacement(found, report);
  });
  if (surroundings === 'main') checkOrder(names, path, report);
  return placed;
}

/** Whether a stage is a document with one member; reports when it is not. */
export function isWellShaped(stage: Value, path: readonly string[], report: Report): stage is Document {
  if (isDocument(stage) && stage.entries.length === 1) return true;
  const second = isDocument(stage) ? stage.entries[1]?.[0] : undefined;
  const reason = 'A pipeline stage specification object must contain exactly one field.';
  if (second === undefined) {
    const message = isDocument(stage)
      ? 'a stage has no name'
      : 'a stage is a document with one key, its name';
    report('PIPELINE_STAGE_SHAPE', path, message, { reason });
  } else {
    report(
      'PIPELINE_STAGE_SHAPE',
      [...path, second],
      `a stage has one key, and this one has \`${second}\` too`,
      {
        at: 'key',
        fix: second.startsWith('$')
          ? `make \`${second}\` a separate stage`
          : `move \`${second}\` into the body of the stage, or remove it`,
        reason,
      },
    );
  }
  return false;
}

function checkPlacement({ name, spec, path, surroundings }: PlacedStage, report: Report): void {
  const at = 'key';
  const { main, window, payload } = spec.placement;
  if (surroundings === 'main' && main === 'never') {
    report('PIPELINE_ONLY_IN_WINDOW', path, `${name} stands only in the pipeline of a window`, {
      at,
      fix: 'move it into a $tumblingWindow, $hoppingWindow or $sessionWindow',
      reason: `${name} stage is only permitted in the inner pipeline of a window stage`,
    });
  } else if (surroundings === 'window' && window === 'no') {
    report('PIPELINE_NOT_IN_WINDOW', path, `${name} is not allowed in the pipeline of a window`, {
      at,
      fix: 'move it into the main pipeline',
      reason: `${name} stage is not permitted in the inner pipeline of a window stage`,
    });
  } else if (surroundings === 'window' && window === 'open') {
    report('PIPELINE_MAYBE_NOT_IN_WINDOW', path, `${name} is documented for the main pipeline only`, { at });
  } else if (surroundings === 'payload' && payload === 'no') {
    report('PIPELINE_NOT_IN_PAYLOAD', path, `${name} is not allowed in a payload`, {
      at,
      fix: 'use $project, $addFields, $replaceRoot or $set there',
      reason: `${name} stage is not permitted in the payload (inner pipeline) of an https stage`,
    });
  }
}

/** The first, the last and what may come once. `names` holds undefined for what is not a stage. */
function checkOrder(names: readonly (string | undefined)[], path: readonly string[], report: Report): void {
  const at = 'key';
  const place = (index: number): string[] => [...path, String(index), names[index] ?? ''];
  const [first] = names;
  if (first !== undefined && first !== '$source') {
    report('PIPELINE_FIRST_STAGE', place(0), `the first stage is $source, and this one is ${first}`, {
      at,
      reason: `First stage must be $source, found: ${first}`,
    });
  }
  let windows = 0;
  names.forEach((name, index) => {
    if (name === '$source' && index > 0 && first === '$source') {
      report('PIPELINE_SOURCE_PLACE', place(index), 'a pipeline has one $source, its first stage', {
        at,
        reason: '$source stage is only permitted as the first stage',
      });
    }
    if (name !== undefined && STAGES.get(name)?.isWindow === true && ++windows > 1) {
      report('PIPELINE_WINDOW_REPEATED', place(index), 'a pipeline has at most one window', {
        at,
        reason: 'Only one window stage is allowed in a pipeline',
      });
    }
  });
  checkEnd(names, place, report);
}

function checkEnd(
  names: readonly (string | undefined)[],
  place: (index: number) => string[],
  report: Report,
): void {
  const at = 'key';
  const specs = names.map((name) => (name === undefined ? undefined : STAGES.get(name)));
  const end = specs.findIndex((spec) => spec?.placement.main === 'last');
  const last = specs.at(-1);
  const noSink = 'The last stage in the pipeline must be $merge or $emit.';
  if (end >= 0 && end < names.length - 1) {
    const follower = names[end + 1];
    if (follower === undefined) return;
    report(
      'PIPELINE_AFTER_SINK',
      place(end + 1),
      `nothing follows ${names[end] ?? ''}, and here comes ${follower}`,
      {
        at,
        fix: `move ${names[end] ?? ''} to the end, or remove what follows`,
        reason:
          last !== undefined && isSink(last)
            ? 'No stages are allowed after a $merge or $emit stage.'
            : noSink,
      },
    );
  } else if (last !== undefined && !isSink(last)) {
    report('PIPELINE_SINK_MISSING', place(names.length - 1), 'the pipeline does not end in a sink', {
      at,
      fix: `end it with one of ${SINK_NAMES.join(', ')}`,
      reason: noSink,
    });
  }
}

/** The stages that run inside another one, if it is a list. */
export function innerStages(body: Value, field: string): readonly Value[] | undefined {
  const inner = isDocument(body) ? body.get(field) : undefined;
  return isList(inner) ? inner : undefined;
}
