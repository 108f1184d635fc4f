/**
 * Whether a processor can go on from its checkpoint with a changed pipeline. Source of the rules: stream engine (late 2024),
 * pipeline modification, consistent with the Atlas docs on modifying a processor (domain facts 2.4). The comparison is
 * with the pipeline that last ran; a processor that never ran has no checkpoint, and the caller knows that.
 */
import type { Value } from '../model/document.ts';
import { isDocument, isList } from '../model/document.ts';
import { areEqual, areEqualUnordered } from '../model/document/equality.ts';
import { STAGES } from './stages.ts';

/** What Atlas would do, stated once per row of the table; stable. */
export type CheckpointRule =
  | 'UNCHANGED'
  | 'STAGES_CHANGED'
  | 'SOURCE_CHANGED'
  | 'WINDOW_ADDED'
  | 'WINDOW_REMOVED'
  | 'WINDOW_KIND_CHANGED'
  | 'WINDOW_SESSION'
  | 'WINDOW_INTERVAL_CHANGED'
  | 'WINDOW_LATENESS_CHANGED'
  | 'WINDOW_HOP_CHANGED'
  | 'WINDOW_WITHOUT_BLOCKING'
  | 'WINDOW_PIPELINE_CHANGED'
  | 'WINDOW_OPTION_CHANGED';

export interface CheckpointVerdict {
  /** `replay`: it resumes, and computes open windows again; `lost`: Atlas refuses to resume. */
  readonly verdict: 'resume' | 'replay' | 'lost';
  readonly rule: CheckpointRule;
  /** What decides, from the processor's fields. */
  readonly path: readonly string[];
  /** One sentence for people. */
  readonly reason: string;
  /** How Atlas words its refusal, for `lost`. */
  readonly engineMessage?: string;
}

/** Where releases of Atlas are known or thought to differ. All false by default. */
export interface CheckpointQuirks {
  /** Adding a window is refused, as an older engine did. */
  readonly addWindowForbidden?: boolean;
  /** An unchanged pipeline is refused where any change would be (domain facts 8.18). */
  readonly unchangedWindowForbidden?: boolean;
}

interface Placed {
  readonly name: string;
  readonly body: Value;
  readonly path: readonly string[];
}

const LOSES = 'Atlas will not resume from the checkpoint';

/** Decides for `next` over the checkpoint of `lastRun`. Takes any values; what is no pipeline has no stages. */
export function checkpointVerdict(
  lastRun: Value,
  next: Value,
  quirks: CheckpointQuirks = {},
): CheckpointVerdict {
  const [oldStages, newStages] = [stagesOf(lastRun), stagesOf(next)];
  const unchanged = areEqual(lastRun, next);
  if (unchanged && quirks.unchangedWindowForbidden !== true) {
    return {
      verdict: 'resume',
      rule: 'UNCHANGED',
      path: ['pipeline'],
      reason: 'the pipeline stays as it is',
    };
  }
  return (
    compareSources(oldStages[0], newStages[0]) ??
    compareWindows(oldStages.find(isWindow), newStages.find(isWindow), quirks) ?? {
      verdict: 'resume',
      rule: unchanged ? 'UNCHANGED' : 'STAGES_CHANGED',
      path: ['pipeline'],
      reason: unchanged
        ? 'the pipeline stays as it is'
        : 'only stages that keep no state change: it resumes from the checkpoint',
    }
  );
}

function stagesOf(pipeline: Value): Placed[] {
  if (!isList(pipeline)) return [];
  return pipeline.map((stage, index) => {
    const [name, body] = (isDocument(stage) ? stage.entries[0] : undefined) ?? ['', stage];
    return { name, body, path: ['pipeline', String(index), ...(name === '' ? [] : [name])] };
  });
}

function isWindow({ name }: Placed): boolean {
  return STAGES.get(name)?.isWindow === true;
}

/** The whole stage counts, the order of its keys included: the engine compares documents. */
function compareSources(old: Placed | undefined, next: Placed | undefined): CheckpointVerdict | undefined {
  if (old?.name === next?.name && areEqual(old?.body, next?.body)) return undefined;
  const path = next?.path ?? ['pipeline'];
  const key = firstDifference(old?.body, next?.body);
  const change =
    key === undefined && old?.name === next?.name
      ? 'the order of keys in $source changes'
      : `$source${key === undefined ? '' : `.${key}`} changes`;
  return lost(
    'SOURCE_CHANGED',
    key === undefined ? path : [...path, key],
    change,
    "resumeFromCheckpoint must be false to modify a stream processor's $source stage",
  );
}

/** The first key whose values differ; undefined when only the order of keys does. */
function firstDifference(old: Value | undefined, next: Value | undefined): string | undefined {
  if (!isDocument(old) || !isDocument(next)) return undefined;
  return [...next.keys(), ...old.keys()].find((key) => !areEqual(old.get(key), next.get(key)));
}

function compareWindows(
  old: Placed | undefined,
  next: Placed | undefined,
  quirks: CheckpointQuirks,
): CheckpointVerdict | undefined {
  if (old === undefined) {
    if (next === undefined) return undefined;
    if (quirks.addWindowForbidden === true) {
      return lost(
        'WINDOW_ADDED',
        next.path,
        'a window is added',
        'resumeFromCheckpoint must be false to add a window to a stream processor',
      );
    }
    const reason = 'a window is added: it resumes from the checkpoint and the window starts empty';
    return { verdict: 'resume', rule: 'WINDOW_ADDED', path: next.path, reason };
  }
  if (next === undefined) {
    return lost(
      'WINDOW_REMOVED',
      ['pipeline'],
      `${old.name} is removed`,
      'resumeFromCheckpoint must be false to remove a window from a stream processor',
    );
  }
  if (old.name !== next.name) {
    return lost(
      'WINDOW_KIND_CHANGED',
      next.path,
      `${old.name} becomes ${next.name}`,
      "resumeFromCheckpoint must be false to change a stream processor's window type",
    );
  }
  if (old.name === '$sessionWindow') {
    return lost(
      'WINDOW_SESSION',
      next.path,
      'the pipeline changes and has a $sessionWindow',
      'resumeFromCheckpoint must be false to modify a stream processor with a window that is not a tumbling or hopping window',
    );
  }
  return compareTimes(old, next) ?? compareInner(old, next);
}

/** Parsed by the engine before it compares, so that the order of `size` and `unit` does not count. */
const TIMES = [
  ['interval', 'WINDOW_INTERVAL_CHANGED'],
  ['allowedLateness', 'WINDOW_LATENESS_CHANGED'],
  ['hopSize', 'WINDOW_HOP_CHANGED'],
] as const;

/** assumed (same-time): 60 seconds and 1 minute count as different; setting a default explicitly is known to. */
function compareTimes(old: Placed, next: Placed): CheckpointVerdict | undefined {
  for (const [key, rule] of TIMES) {
    const [before, after] = [member(old.body, key), member(next.body, key)];
    if (areEqualUnordered(before, after)) continue;
    const change = before === undefined ? 'is set' : after === undefined ? 'is left out' : 'changes';
    return lost(
      rule,
      after === undefined ? next.path : [...next.path, key],
      `${next.name}.${key} ${change}`,
      `resumeFromCheckpoint must be false to change a window stage's ${key}`,
    );
  }
  return undefined;
}

function compareInner(old: Placed, next: Placed): CheckpointVerdict | undefined {
  const [before, after] = [member(old.body, 'pipeline'), member(next.body, 'pipeline')];
  const path = [...next.path, 'pipeline'];
  if (!hasBlockingStage(before)) {
    return lost(
      'WINDOW_WITHOUT_BLOCKING',
      path,
      `the pipeline changes, and ${old.name} had no $group and no $sort when it last ran`,
      'resumeFromCheckpoint must be false to modify a stream processor that has a window without a blocking stage',
    );
  }
  if (!areEqual(before, after)) {
    const reason = `${next.name}.pipeline changes: it resumes, and open windows are computed again`;
    return { verdict: 'replay', rule: 'WINDOW_PIPELINE_CHANGED', path, reason };
  }
  if (!areEqualUnordered(old.body, next.body)) {
    // The engine is not known to check offset, idleTimeout or boundary (domain facts 2.4 and 8.13).
    const reason = `only settings of ${next.name} change that a checkpoint does not depend on`;
    return { verdict: 'resume', rule: 'WINDOW_OPTION_CHANGED', path: next.path, reason };
  }
  return undefined;
}

/** The engine reads null as absent. */
function member(body: Value, key: string): Value | undefined {
  return (isDocument(body) ? body.get(key) : undefined) ?? undefined;
}

function hasBlockingStage(pipeline: Value | undefined): boolean {
  const stages = isList(pipeline) ? pipeline : [];
  return stages.some((stage) => isDocument(stage) && STAGES.get(stage.keys()[0] ?? '')?.isBlocking === true);
}

function lost(
  rule: CheckpointRule,
  path: readonly string[],
  change: string,
  engineMessage: string,
): CheckpointVerdict {
  return { verdict: 'lost', rule, path, reason: `${change}: ${LOSES}`, engineMessage };
}
