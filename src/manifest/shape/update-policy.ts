/** `update` of a processor: how a manifest says it, and what is read from that. */
import type { TextForm } from '../../kinds/values/patterns.ts';
import type { Document, Value } from '../../model/document.ts';
import { isDocument, textOf, valueAt } from '../../model/document.ts';
import type { BlueGreenPolicy, ShadowSink, UpdatePolicy } from '../../model/resources.ts';
import { secondsOf } from './durations.ts';

/** How far a processor goes back: whole seconds, because start times are cut to them. */
export const REWIND: TextForm = {
  pattern: /^(auto|\d{1,6}[smh])$/,
  words: 'auto, or a number of seconds, minutes or hours such as 30s, 5m or 1h',
};

/** How long something takes or is kept. */
export const DURATION: TextForm = {
  pattern: /^\d{1,6}[smh]$/,
  words: 'a number of seconds, minutes or hours such as 30s, 5m or 24h',
};

/** So long a new version may take until it has taken over. */
const DEFAULT_DEADLINE_SECONDS = 3600;

/** The policy that a processor's `update` holds; undefined where there is nothing in it. */
export function readUpdatePolicy(update: Value | undefined): UpdatePolicy | undefined {
  if (!isDocument(update)) return undefined;
  const freshStart = textOf(update.get('freshStart'));
  const rewindSeconds = secondsOf(textOf(update.get('rewind')));
  const blueGreen = textOf(update.get('strategy')) === 'blue-green' ? readBlueGreen(update) : undefined;
  const policy: UpdatePolicy = {
    ...((freshStart === 'carry-over' || freshStart === 'from-now') && { freshStart }),
    ...(rewindSeconds !== undefined && { rewindSeconds }),
    ...(blueGreen && { blueGreen }),
  };
  return Object.keys(policy).length === 0 ? undefined : policy;
}

/** Undefined where it has no sink, which the checks report. */
function readBlueGreen(update: Document): BlueGreenPolicy | undefined {
  const at = (...path: string[]): string | undefined => textOf(valueAt(update, ['blueGreen', ...path]));
  const sink = shadowSink(at('sink', 'db'), at('sink', 'coll'), at('sink', 'topic'));
  if (sink === undefined) return undefined;
  const [db, coll] = [at('dlq', 'db'), at('dlq', 'coll')];
  const keepOldSeconds = secondsOf(at('keepOld'));
  return {
    sink,
    ...(db !== undefined && coll !== undefined && { dlq: { db, coll } }),
    ...(keepOldSeconds !== undefined && { keepOldSeconds }),
    promote: at('promote') === 'manual' ? 'manual' : 'auto',
    deadlineSeconds: secondsOf(at('deadline')) ?? DEFAULT_DEADLINE_SECONDS,
  };
}

function shadowSink(
  db: string | undefined,
  coll: string | undefined,
  topic: string | undefined,
): ShadowSink | undefined {
  if (topic !== undefined) return { topic };
  return db === undefined || coll === undefined ? undefined : { db, coll };
}
