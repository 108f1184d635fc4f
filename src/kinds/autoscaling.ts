/**
 * What `options.autoscaling` of a processor means, in every form that it comes in. Source: Atlas docs, autoscaling (generally available since
 * 2026-09-03); Admin API, StreamsAutoscaling.
 */
import type { Document } from '../model/document.ts';
import { isDocument, textOf, valueAt } from '../model/document.ts';

export const AUTOSCALING_BOUNDS = ['minTier', 'maxTier'] as const;

/** The block of a processor that scales; undefined where it doesn't. */
export function autoscalingOf(fields: Document | undefined): Document | undefined {
  const block = valueAt(fields, ['options', 'autoscaling']);
  return isDocument(block) && block.get('enabled') === true ? block : undefined;
}

/** The largest tier that a processor may run on: that of its autoscaling, or its own; undefined where that is up to its workspace. */
export function largestTierOf(fields: Document | undefined): string | undefined {
  const block = autoscalingOf(fields);
  return textOf(block === undefined ? fields?.get('tier') : block.get('maxTier'));
}

/** Live fields in which autoscaling that is switched off isn't there: Atlas may leave it out, or report null or `enabled: false`. */
export function withoutIdleAutoscaling(fields: Document): Document {
  const options = fields.get('options');
  if (!isDocument(options) || !options.has('autoscaling') || autoscalingOf(fields) !== undefined)
    return fields;
  const others = options.without('autoscaling');
  return others.entries.length === 0 ? fields.without('options') : fields.with('options', others);
}

/** Wanted fields in which `enabled: false` is null, which is how a PATCH switches autoscaling off. */
export function withAutoscalingOff(fields: Document): Document {
  const options = fields.get('options');
  const block = valueAt(options, ['autoscaling']);
  if (!isDocument(options) || !isDocument(block) || block.get('enabled') !== false) return fields;
  return fields.with('options', options.with('autoscaling', null));
}
