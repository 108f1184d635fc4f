/** What ends a blue/green change without a switch, as errors of its steps. */
import type { Address } from '../../model/address.ts';
import { formatAddress, processorAddress } from '../../model/address.ts';
import { versionedName } from '../../model/version-names.ts';
import type { StepError } from '../report/report.ts';

/** A stop ended FAILED: what the processor had handed on may not be in its sink. */
export const STOP_FAILED = 'APPLY_STOP_FAILED';

/** The new version has not taken over in time. */
export const NOT_TAKEN_OVER = 'APPLY_NOT_TAKEN_OVER';

/** The processor whose version it is. */
export const baseName = (name: string): string => versionedName(name) ?? name;

export const stopFailed = (address: Address): StepError => ({
  code: STOP_FAILED,
  message: `${formatAddress(address)} is FAILED after its stop, so its last messages may not be in its sink`,
  fix: 'Run the same command again.',
});

export const positionUnknown = (address: Address): StepError => ({
  code: 'APPLY_POSITION_UNKNOWN',
  message: `Atlas does not say where ${formatAddress(address)} has stopped, so nothing can take over there`,
  fix: 'Remove update.strategy, so that the processor is changed in place.',
});

export const gaveUp = (address: Address, why: string): StepError => ({
  code: NOT_TAKEN_OVER,
  message: `the new version of ${formatAddress(processorAddress(address.workspace, baseName(address.name)))} has not taken over: ${why}`,
  fix: 'Look at both versions in sluice status; a longer update.blueGreen.deadline gives it more time.',
});
