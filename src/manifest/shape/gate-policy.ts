/** `gate` of a processor and `defaults.gate`: how a manifest says when a start counts as sound, and what is read from that. */
import * as z from 'zod';
import type { TextForm } from '../../kinds/values/patterns.ts';
import type { Value } from '../../model/document.ts';
import { Document, NumberLiteral, isDocument, textOf } from '../../model/document.ts';
import type { DeadLetterLimit, GatePolicy } from '../../model/gate-policy.ts';
import { GATE_DEFAULTS } from '../../model/gate-policy.ts';
import { secondsOf } from './durations.ts';

const DURATION: TextForm = {
  pattern: /^\d{1,6}[smh]$/,
  words: 'a number of seconds, minutes or hours such as 30s, 5m or 1h',
};

const DEAD_LETTERS: TextForm = {
  pattern: /^\d{1,6}(\.\d{1,3})?[x%]$/,
  words: 'a share of what the old version had such as 1x, a share of the messages such as 1%, or a number',
};

const duration = (description: string): z.ZodType =>
  z.string().regex(DURATION.pattern, DURATION.words).optional().meta({ description });

/** `gate`, of a processor or among the defaults. */
export const gateShape = z
  .strictObject({
    enabled: z.boolean().optional().meta({
      description: 'false: no gate for this processor, whatever defaults.gate says. Default: true.',
    }),
    for: duration('How long it has to be healthy without a break. Default: 5m.'),
    within: duration(
      'How long it may take to get there. Counts from the end of the first window where there is one. Default: 15m, or three times `for`.',
    ),
    maxLag: duration('How far a change stream may be behind, unless its lag keeps falling. Default: 30s.'),
    maxLagMessages: z.int().min(0).optional().meta({
      description: 'How many messages of Kafka may wait, unless they keep becoming fewer. Default: 1000.',
    }),
    maxDlq: z
      .union([z.int().min(0), z.string().regex(DEAD_LETTERS.pattern, DEAD_LETTERS.words)])
      .optional()
      .meta({
        description:
          'The most dead letters: the share that the old version had (1x), a share of the messages (1%), or a number. Default: 1x. In a blue/green change, 1x compares both versions over the same time.',
      }),
    minOutput: z
      .int()
      .min(0)
      .optional()
      .meta({ description: 'The least number of messages that it writes after the start. Default: 0.' }),
    noData: z.enum(['hold', 'fail']).optional().meta({
      description:
        'If there was nothing to read. hold: it goes on running, and the verdict is inconclusive. fail: the gate has failed. Default: hold.',
    }),
    onFailure: z.enum(['roll-back', 'stop', 'keep']).optional().meta({
      description:
        'What happens when the gate fails. Default: roll-back where that loses nothing, otherwise stop.',
    }),
  })
  .meta({ id: 'Gate', description: 'When a start counts as healthy, and what happens if it does not.' });

/** What a processor may inherit. */
export const defaultsShape = z
  .strictObject({
    gate: gateShape.optional().meta({
      description: 'The gate of every processor. Keys in the `gate` of a processor override these.',
    }),
  })
  .meta({ id: 'Defaults', description: 'What holds for every processor that does not say otherwise.' });

/** The keys of a processor's gate, the manifest's defaults below its own; undefined where it has none. */
export function gateKeys(manifest: Document, gate: Value | undefined): Document | undefined {
  const defaults = manifest.get('defaults');
  const inherited = isDocument(defaults) ? defaults.get('gate') : undefined;
  if (!isDocument(gate) && !isDocument(inherited)) return undefined;
  const own = isDocument(gate) ? gate.entries : [];
  const below = isDocument(inherited) ? inherited : new Document([]);
  const keys = own.reduce((made, [key, value]) => made.with(key, value), below);
  return keys.get('enabled') === false ? undefined : keys;
}

/** The policy that they make. */
export function readGatePolicy(keys: Document | undefined): GatePolicy | undefined {
  if (keys === undefined) return undefined;
  const seconds = (key: string): number | undefined => secondsOf(textOf(keys.get(key)));
  const count = (key: string): number | undefined => {
    const value = keys.get(key);
    return value instanceof NumberLiteral ? value.toNumber() : undefined;
  };
  const forSeconds = seconds('for') ?? GATE_DEFAULTS.forSeconds;
  const [noData, onFailure] = [textOf(keys.get('noData')), textOf(keys.get('onFailure'))];
  return {
    forSeconds,
    withinSeconds: seconds('within') ?? Math.max(GATE_DEFAULTS.withinSeconds, 3 * forSeconds),
    maxLagSeconds: seconds('maxLag') ?? GATE_DEFAULTS.maxLagSeconds,
    maxLagMessages: count('maxLagMessages') ?? GATE_DEFAULTS.maxLagMessages,
    maxDeadLetters: readLimit(keys.get('maxDlq')),
    minOutput: count('minOutput') ?? GATE_DEFAULTS.minOutput,
    noData: noData === 'fail' ? 'fail' : GATE_DEFAULTS.noData,
    ...((onFailure === 'roll-back' || onFailure === 'stop' || onFailure === 'keep') && { onFailure }),
  };
}

function readLimit(value: Value | undefined): DeadLetterLimit {
  if (value instanceof NumberLiteral) return { by: 'count', most: value.toNumber() };
  const text = textOf(value) ?? '';
  const most = Number(text.slice(0, -1));
  if (text.endsWith('x')) return { by: 'times', most };
  return text.endsWith('%') ? { by: 'share', most: most / 100 } : GATE_DEFAULTS.maxDeadLetters;
}
