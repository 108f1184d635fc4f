/** What an apply that did not come to its end has left to the next one. */
import type { Address } from './address.ts';

/** A processor that ran until an apply stopped it, and that apply ended before it ran again. */
export interface InterruptedProcessor {
  /** Its name before that apply, or the one that the apply gave it. */
  readonly address: Address;
  /** The path of the note that says so; deleting that file drops the intent. */
  readonly note: string;
  /** When that apply began: ISO 8601, UTC. */
  readonly since: string;
}
