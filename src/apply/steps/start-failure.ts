/** Why a processor is FAILED after its start, in Atlas's words and with the last lines of its log. */
import { formatAddress } from '../../model/address.ts';
import { textOf } from '../../model/document.ts';
import { cannotResume, processorPhase } from '../../kinds/processor.ts';
import type { Gateway } from '../../atlas/gateway.ts';
import type { Failure } from '../run/failure.ts';
import type { Task } from '../run/task.ts';
import { lastLines } from './last-lines.ts';
import { consentFix } from './step-error.ts';

/** Why a processor that was started is FAILED; undefined when it is not. */
export async function findStartFailure(
  task: Pick<Task, 'address'>,
  context: Parameters<typeof lastLines>[1] & { readonly read: Gateway['read'] },
): Promise<Failure | undefined> {
  const live = await context.read(task.address);
  if (live === undefined || processorPhase(textOf(live.get('state'))) !== 'failed') return undefined;
  // `errorMsg` is not documented, yet returned for failed processors (domain facts 2.1).
  const reason = textOf(live.get('errorMsg'));
  const log = await lastLines(task.address, context);
  return {
    error: {
      code: 'APPLY_PROCESSOR_FAILED',
      message: `${formatAddress(task.address)} is FAILED after its start${reason === undefined ? '' : `: ${reason}`}`,
      fix: cannotResume(reason ?? '')
        ? consentFix(task.address)
        : 'Look at the error, correct the pipeline or what it connects to, and apply again.',
      ...(log.length > 0 && { log }),
    },
    ambiguous: false,
    status: undefined,
    errorCode: undefined,
    detail: reason ?? '',
  };
}
