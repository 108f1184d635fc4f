/** Reads that a set-up may do without: a reason where one can't be had. */
import type { Inspector } from '../../atlas/inspector.ts';
import type { Value } from '../../model/document.ts';
import { whyNot } from './answers.ts';

/** Why an answer says nothing. */
export const STRANGE = 'Atlas answered in a form that is not known here';

/** The body of an answer, or why there is none. */
export async function tryRead(
  inspector: Inspector,
  path: string,
  action: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly body: Value } | { readonly why: string }> {
  try {
    return { body: await inspector.read(path, action, signal) };
  } catch (error) {
    return { why: whyNot(error) };
  }
}
