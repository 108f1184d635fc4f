/** `update` of a processor: how a manifest says it, and what is read from that. */
import type { TextForm } from '../../kinds/values/patterns.ts';
import type { Value } from '../../model/document.ts';
import { isDocument, textOf } from '../../model/document.ts';
import type { UpdatePolicy } from '../../model/resources.ts';
import { secondsOf } from './durations.ts';

/** How far a processor goes back: whole seconds, because start times are cut to them. */
export const REWIND: TextForm = {
  pattern: /^(auto|\d{1,6}[smh])$/,
  words: 'auto, or a number of seconds, minutes or hours such as 30s, 5m or 1h',
};

/** The policy that a processor's `update` holds; undefined where there is nothing in it. */
export function readUpdatePolicy(update: Value | undefined): UpdatePolicy | undefined {
  if (!isDocument(update)) return undefined;
  const freshStart = textOf(update.get('freshStart'));
  const rewindSeconds = secondsOf(textOf(update.get('rewind')));
  const policy: UpdatePolicy = {
    ...((freshStart === 'carry-over' || freshStart === 'from-now') && { freshStart }),
    ...(rewindSeconds !== undefined && { rewindSeconds }),
  };
  return Object.keys(policy).length === 0 ? undefined : policy;
}
