/** What the check of a stage is given. */
import type { Document } from '../../../model/document.ts';
import type { PipelineContext, Report } from '../../finding.ts';
import type { PlacedStage } from '../structure.ts';

export interface StageInContext {
  readonly stage: PlacedStage;
  readonly body: Document;
  /** All stages of the pipeline that it is in, itself included. */
  readonly siblings: readonly PlacedStage[];
  readonly context: PipelineContext;
  readonly report: Report;
}

/** Reports what the fields of one stage say together; single fields are checked elsewhere. */
export type StageCheck = (input: StageInContext) => void;
