/** What the fields of a window say together, and what a session window holds. Source: stream engine (2024), window planner; Atlas docs, windows. */
import type { Value } from '../../../model/document.ts';
import { isDocument, isList } from '../../../model/document.ts';
import { STAGES } from '../../stages.ts';
import { innerStages } from '../structure.ts';
import { numberOf } from '../../values.ts';
import { mainConnection } from '../../stages/variants.ts';
import type { StageCheck, StageInContext } from './stage-check.ts';

export const WINDOW_CHECKS: Readonly<Record<string, StageCheck>> = {
  $tumblingWindow: (input) => {
    checkProcessingTime(input);
    checkIdleTime(input);
  },
  $hoppingWindow: (input) => {
    checkProcessingTime(input);
    checkIdleTime(input);
  },
  $sessionWindow: (input) => {
    checkProcessingTime(input);
    checkIdleTime(input);
    checkSession(input);
  },
};

/** Windows over Kafka wait for the slowest partition. Source: Atlas skill, output diagnostics (domain facts 1.3). */
function checkIdleTime({ stage, body, siblings, context, report }: StageInContext): void {
  const [source] = siblings;
  if (stage.surroundings !== 'main' || source?.name !== '$source' || !isDocument(source.body)) return;
  if (source.body.has('documents') || body.get('boundary') === 'processingTime') return;
  if (mainConnection(source.spec, source.body, context).type !== 'Kafka') return;
  const isSet = (value: Value | undefined): boolean =>
    value !== undefined && value !== null && numberOf(value) !== 0;
  if (isSet(source.body.get('partitionIdleTimeout')) || isSet(body.get('idleTimeout'))) return;
  report(
    'PIPELINE_WINDOW_IDLE',
    source.path,
    `a partition of the topic that falls silent keeps every ${stage.name} open`,
    { at: 'key', fix: 'add partitionIdleTimeout to $source, such as {"size": 30, "unit": "second"}' },
  );
}

function checkProcessingTime({ stage, body, report }: StageInContext): void {
  if (body.get('boundary') !== 'processingTime') return;
  for (const key of ['idleTimeout', 'allowedLateness']) {
    const value = body.get(key) ?? null;
    if (value === null) continue;
    report(
      'PIPELINE_WINDOW_PROCESSING_TIME',
      [...stage.path, key],
      `${key} cannot be used with processingTime`,
      {
        at: 'key',
        fix: 'remove it, or use boundary: eventTime',
      },
    );
  }
}

const UNSUPPORTED = "The $sessionWindow.pipeline isn't supported";

function checkSession({ stage, body, siblings, report }: StageInContext): void {
  const inner = innerStages(body, 'pipeline');
  if (inner === undefined) return;
  const path = [...stage.path, 'pipeline'];
  const names = inner.map((item) => (isDocument(item) ? item.keys()[0] : undefined));
  const blocking = names.findIndex((name) => name !== undefined && STAGES.get(name)?.isBlocking === true);
  if (blocking < 0) {
    report('PIPELINE_SESSION_BLOCKING', path, 'a session window needs a $group or $sort', {
      at: 'key',
      reason: `${UNSUPPORTED}, it must contain a $group or $sort.`,
    });
    return;
  }
  const limit = names.indexOf('$limit');
  if (limit >= 0 && limit < blocking) {
    report(
      'PIPELINE_SESSION_LIMIT',
      [...path, String(limit), '$limit'],
      '$limit stands before the first $group or $sort',
      {
        at: 'key',
        fix: 'move it behind',
        reason: `${UNSUPPORTED}, there cannot be a $limit before the first $group or $sort.`,
      },
    );
  }
  const metaField = metaFieldOf(siblings[0]?.body ?? null);
  inner.slice(0, blocking + 1).forEach((item, index) => {
    const use = findWindowMeta(item, [...path, String(index)], metaField);
    if (use === undefined) return;
    const message = `the window is not known until after the first $group or $sort`;
    report('PIPELINE_SESSION_META', use.path, message, {
      at: use.at,
      reason: `${UNSUPPORTED}, the pipeline cannot use ${metaField}.window until after the first $group or $sort.`,
    });
  });
}

/** The field that takes the stream metadata. */
function metaFieldOf(source: Value): string {
  const name = isDocument(source) ? source.get('streamMetaFieldName') : undefined;
  return typeof name === 'string' && name !== '' ? name : '_stream_meta';
}

interface Use {
  readonly path: readonly string[];
  readonly at: 'key' | 'value';
}

/** The first use of the window's metadata: by field path, as a key, or by $meta. */
function findWindowMeta(value: Value, path: readonly string[], metaField: string): Use | undefined {
  if (typeof value === 'string') {
    const isUse = isBelow(value.slice(1), `${metaField}.window`) && value.startsWith('$');
    return isUse || isBelow(value, 'stream.window') ? { path, at: 'value' } : undefined;
  }
  if (isList(value))
    return first(
      value.map((item, index) => [String(index), item]),
      path,
      metaField,
    );
  if (!isDocument(value) || numberOf(value) !== undefined) return undefined;
  const key = value.keys().find((name) => isBelow(name, `${metaField}.window`));
  return key === undefined ? first(value.entries, path, metaField) : { path: [...path, key], at: 'key' };
}

function first(
  entries: readonly (readonly [string, Value])[],
  path: readonly string[],
  metaField: string,
): Use | undefined {
  for (const [key, member] of entries) {
    const use = findWindowMeta(member, [...path, key], metaField);
    if (use !== undefined) return use;
  }
  return undefined;
}

function isBelow(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}.`);
}
