/** What the fields of single stages say together: one check a stage, by its name. */
import { hasDlq } from '../dlq.ts';
import { SINK_CHECKS } from './sink.ts';
import { SOURCE_CHECKS } from './source.ts';
import { LOOKUP_CHECKS } from './lookup.ts';
import type { StageCheck } from './stage-check.ts';
import { WINDOW_CHECKS } from './window.ts';
import { isDocument } from '../../../model/document.ts';
import type { PipelineContext, Report } from '../../finding.ts';
import type { PlacedStage } from '../structure.ts';
import { lookUp } from '../../../model/table.ts';

const SHAPE_CHECKS: Readonly<Record<string, StageCheck>> = {
  $validate: ({ stage, body, context, report }) => {
    if (body.get('validationAction') === 'dlq' && !hasDlq(context.options)) {
      const message = 'validationAction is `dlq`, and the processor has none';
      report('PIPELINE_DLQ_MISSING', [...stage.path, 'validationAction'], message, {
        fix: 'set options.dlq, or validationAction: discard',
        reason: 'DLQ must be specified if validation action is dlq.',
      });
    }
  },
  $throttle: ({ stage, body, report }) => {
    if (body.has('bytesPerSec') || body.has('messagesPerSec')) return;
    const message = '$throttle needs bytesPerSec, messagesPerSec or both';
    report('PIPELINE_THROTTLE_EMPTY', stage.path, message, { at: 'key' });
  },
  $setStreamMeta: ({ stage, body, report }) => {
    for (const key of body.keys()) {
      if (key.startsWith('stream.')) continue;
      const message = `the keys of $setStreamMeta start with \`stream.\`, and this one is \`${key}\``;
      report('PIPELINE_STREAM_META_KEY', [...stage.path, key], message, {
        at: 'key',
        fix: `rename it to \`stream.${key}\``,
      });
    }
  },
};

const CHECKS: Readonly<Record<string, StageCheck>> = {
  ...SHAPE_CHECKS,
  ...SOURCE_CHECKS,
  ...LOOKUP_CHECKS,
  ...WINDOW_CHECKS,
  ...SINK_CHECKS,
};

/** Runs the check of `stage`, if it has one; `siblings` are the stages of the same pipeline. */
export function checkStageRules(
  stage: PlacedStage,
  siblings: readonly PlacedStage[],
  context: PipelineContext,
  report: Report,
): void {
  const check = lookUp(CHECKS, stage.name);
  if (check !== undefined && isDocument(stage.body)) {
    check({ stage, body: stage.body, siblings, context, report });
  }
}
