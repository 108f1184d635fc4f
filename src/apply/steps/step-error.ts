/** Errors of steps that are not Atlas's, and how a step is named in texts. */
import type { Address } from '../../model/address.ts';
import { formatAddress } from '../../model/address.ts';
import type { Gateway } from '../../atlas/gateway.ts';
import { processorStateOf } from '../../kinds/processor.ts';
import type { Step } from '../../plan/plan.ts';
import type { Failure } from '../run/failure.ts';
import { refusesCheckpoint } from '../run/failure.ts';
import type { RollbackRefusal, StepError } from '../report/report.ts';
import type { Task } from '../run/task.ts';

/** `s3 (start orders/processor/enrich)`. */
export const describeStep = ({ step }: { readonly step: Step }): string =>
  `${step.id} (${step.verb} ${formatAddress(step.address)})`;

/** A resource is not as the plan expects it: somebody else changed it. */
export const staleStep = ({ address }: Task, what: string): StepError => ({
  code: 'PLAN_STALE',
  message: `${formatAddress(address)} is no longer as planned: ${what}`,
  fix: 'Plan again, look at what changed, and apply that plan.',
});

/** How somebody consents to lose a checkpoint. */
export const consentFix = (address: Address): string =>
  `To start without the checkpoint: options.resumeFromCheckpoint: false in the manifest, or --allow checkpoint-loss=${formatAddress(address)}.`;

export const interruptedError = (what: string): StepError => ({
  code: 'APPLY_INTERRUPTED',
  message: `interrupted: ${what}`,
  fix: 'Run the same command again: it goes on from here.',
});

/** A defect must not keep the rest from being done, nor the report from being written. */
export const defectOf = (thrown: unknown): StepError => ({
  code: 'INTERNAL',
  message: thrown instanceof Error ? thrown.message : String(thrown),
  fix: 'This is a defect of Sluice: please report it.',
});

/** Why a way back was not taken, with the state that the processor is in, where that can be read. */
export async function explainRefusedWayBack(
  gateway: Gateway,
  task: Task,
  error: StepError,
  failure: Failure | undefined,
): Promise<RollbackRefusal> {
  const reason =
    failure !== undefined && refusesCheckpoint(failure)
      ? `it would have to drop the checkpoint, which nobody consented to: ${error.message}. ${consentFix(task.address)}`
      : error.message;
  try {
    const live = await gateway.read(task.address);
    const state = live === undefined ? undefined : processorStateOf(live);
    return { ...(state !== undefined && { state }), reason };
  } catch {
    return { reason };
  }
}
