/** What a processor that has failed said last: quoted in the report where the credentials may read it, and left out where not. */
import type { Address } from '../../model/address.ts';
import type { Gateway } from '../../atlas/gateway.ts';
import type { Clock } from '../../model/clock/clock.ts';
import { readFailure } from '../run/failure.ts';

/** How many lines are quoted. */
const LINE_COUNT = 5;

/** A line may be a whole document. */
const LINE_LENGTH = 500;

/** A log that takes longer is not worth waiting for: the step has failed either way. */
const PATIENCE_MS = 10_000;

/** How far back the log is read: a failure is found shortly after it happened. */
const WINDOW_MS = 3_600_000;

/** The last lines of the processor's log; none where it can't be read. */
export async function lastLines(
  address: Address,
  {
    gateway,
    clock,
    signal,
  }: { readonly gateway: Gateway; readonly clock: Clock; readonly signal: AbortSignal },
): Promise<readonly string[]> {
  try {
    const text = await gateway.logs(address, {
      kind: 'operational',
      since: clock.now() - WINDOW_MS,
      // Like the time-outs of requests it is the machine's own.
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    return lines.slice(-LINE_COUNT).map((line) => shortened(line));
  } catch (thrown) {
    readFailure(thrown);
    return [];
  }
}

const shortened = (line: string): string =>
  line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH)}…` : line;
