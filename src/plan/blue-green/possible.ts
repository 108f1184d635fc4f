/** Whether a change can be made blue/green, and what it may cost: the table of the facts on changing a stream (evolution, section 2). */
import type { Value } from '../../model/document.ts';
import { isList, textOf, valueAt } from '../../model/document.ts';
import { areEqual } from '../../model/document/equality.ts';
import { MAX_VERSIONED_NAME } from '../../model/version-names.ts';
import type { PipelineContext } from '../../pipeline/finding.ts';
import { checkpointVerdict } from '../../pipeline/checkpoint.ts';
import type { WindowFacts } from '../../pipeline/stream-facts.ts';
import { repeatingEffect, sourceIn, windowIn } from '../../pipeline/stream-facts.ts';
import { sourceKindOf } from '../../position/source.ts';
import type { Handover } from '../plan.ts';
import type { CarryRisk } from '../steps/carry.ts';

export interface BlueGreenCase {
  readonly name: string;
  readonly before: Value;
  readonly after: Value;
  /** The pipeline of the new version while it writes elsewhere. */
  readonly shadow: Value;
  readonly context: PipelineContext;
}

/** What is known of the two versions. */
export type Feasibility =
  | {
      readonly kind: 'possible';
      readonly facts: Omit<Handover, 'part'>;
      readonly risks: readonly CarryRisk[];
    }
  | {
      readonly kind: 'impossible';
      /** The end of a sentence. */
      readonly why: string;
    };

const impossible = (why: string): Feasibility => ({ kind: 'impossible', why });

/** Decides from the definitions alone. */
export function judgeFeasibility({ name, before, after, shadow, context }: BlueGreenCase): Feasibility {
  if (name.length > MAX_VERSIONED_NAME)
    return impossible(`its name has more than ${MAX_VERSIONED_NAME} characters`);
  const [from, to] = [sourceKindOf(before, context), sourceKindOf(after, context)];
  if (from !== to) return impossible('it gets another kind of source');
  if (from === 'kinesis') return impossible('Atlas shows no position for Kinesis');
  if (from === 'nothing') return impossible('its source has no position');
  if (from === 'unknown') return impossible('Sluice does not know its source');
  const [oldSource, newSource] = [sourceIn(before), sourceIn(after)];
  if (!areEqual(oldSource?.get('connectionName'), newSource?.get('connectionName')))
    return impossible('it reads over another connection, where positions can not be compared');
  if (valueAt(newSource, ['initialSync', 'enable']) === true)
    return impossible('initialSync copies the collection, and that copy would be in the shadow only');
  const groups = [oldSource, newSource].map((source) => textOf(valueAt(source, ['config', 'group_id'])));
  if (from === 'kafka' && groups[0] !== undefined && groups[0] === groups[1])
    return impossible(
      'both versions would share the consumer group of config.group_id: give the new one another group_id',
    );
  // Its sink is patched on its checkpoint.
  if (checkpointVerdict(shadow, after).verdict === 'lost')
    return impossible(
      'Atlas takes no change of its sink on a checkpoint: its window has no $group or $sort, or is a $sessionWindow',
    );
  const [old, next] = [windowIn(before), windowIn(after)];
  const obstacle = windowObstacle(
    old,
    next,
    from,
    [oldSource, newSource].some((source) => source?.has('timeField') === true),
  );
  if (obstacle !== undefined) return impossible(obstacle);
  const [oldTopics, newTopics] = [topicsOf(oldSource?.get('topic')), topicsOf(newSource?.get('topic'))];
  const dropped = from === 'kafka' ? oldTopics.filter((topic) => !newTopics.includes(topic)) : [];
  const effect = repeatingEffect(after);
  const risks: CarryRisk[] = [
    {
      kind: 'double-run',
      reason: `two versions run until the switch${old === undefined && next === undefined ? '' : ', and open windows take that long'}; what lies between their stops is written twice`,
    },
    ...dropped.map((topic): CarryRisk => ({
      kind: 'source-gap',
      reason: `the new version does not read ${topic}: what arrives there after the switch is not processed`,
    })),
    ...(effect === undefined
      ? []
      : [
          {
            kind: 'duplicate-output' as const,
            reason: `messages are processed twice around the switch, and ${effect}`,
          },
        ]),
  ];
  const [oldTopic] = oldTopics.length === 1 ? oldTopics : [];
  const [newTopic] = newTopics.length === 1 ? newTopics : [];
  return {
    kind: 'possible',
    facts: {
      source: from,
      ...(old !== undefined && { closesWindows: true }),
      ...(next !== undefined && { opensWindows: true }),
      ...(from === 'kafka' && oldTopic !== undefined && { oldTopic }),
      ...(from === 'kafka' && newTopic !== undefined && { newTopic }),
    },
    risks,
  };
}

function windowObstacle(
  old: WindowFacts | undefined,
  next: WindowFacts | undefined,
  source: 'change-stream' | 'kafka',
  hasTimeField: boolean,
): string | undefined {
  if (old?.isProcessingTime === true || next?.isProcessingTime === true)
    return 'a window of processing time holds other messages in each version';
  if (old?.stage === '$sessionWindow' || next?.stage === '$sessionWindow')
    return 'nobody can tell whether a session is whole';
  // What is in the old version's open windows would be written by neither: only a time shows that they are closed.
  if (old !== undefined && next === undefined && (source === 'kafka' || hasTimeField))
    return 'its window is removed, and nothing tells when the old version has written all that the new one does not read';
  return undefined;
}

const topicsOf = (topic: Value | undefined): readonly string[] =>
  isList(topic) ? topic.flatMap((one) => textOf(one) ?? []) : [textOf(topic) ?? []].flat();
