/** Asking GitHub again after failures that pass: an answer of 5xx, or none. About twenty seconds in all, then the failure counts. */

/** Waits for some milliseconds. */
export type Pause = (ms: number) => Promise<void>;

/** The pauses before the second and every further attempt; twenty seconds together. */
const PAUSES_MS = [1000, 2000, 4000, 6000, 7000];

/** Longest pause that GitHub may ask for; longer ones are told to the user. */
const LONGEST_WAIT_MS = 20_000;

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/**
 * Calls until it succeeds or fails for good. `call` learns the number of the attempt, from 0: one that writes has to find out first whether the
 * last attempt has written.
 */
export async function persist<T>(pause: Pause, call: (attempt: number) => Promise<T>): Promise<T> {
  let waited = 0;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call(attempt);
    } catch (error) {
      const ms = pauseAfter(error, attempt);
      if (ms === undefined || waited + ms > LONGEST_WAIT_MS) throw error;
      waited += ms;
      await pause(ms);
    }
  }
}

/** How long to wait after a failure; undefined for one that stays. */
function pauseAfter(error: unknown, attempt: number): number | undefined {
  const { status, response, name, errors } = fieldsOf(error);
  const standard = PAUSES_MS[attempt];
  if (name === 'GraphqlResponseError') return isPassingAnswer(errors) ? standard : undefined;
  const wanted = Number(fieldsOf(fieldsOf(response)['headers'])['retry-after']);
  if (status === 403 || status === 429) return wanted > 0 ? wanted * 1000 : undefined;
  const isPassing =
    response === undefined
      ? !CERTIFICATE.test(failureCode(error) ?? '')
      : typeof status === 'number' && status >= 500 && status !== 501 && status !== 505;
  return isPassing ? standard : undefined;
}

/** GitHub abandons a query that takes too long, with an answer of 200. Source: GitHub's GraphQL documentation, "Timeouts". */
function isPassingAnswer(errors: unknown): boolean {
  const list: readonly unknown[] = Array.isArray(errors) ? errors : [];
  return list.some((error) => {
    const { message, type } = fieldsOf(error);
    return /something went wrong|timed? ?out/i.test(String(message)) || type === 'INTERNAL';
  });
}

/** Certificates that can't be trusted, as OpenSSL and Node name them; asking again doesn't help. */
export const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS/;

/** The system's or library's code for a request without an answer. */
export function failureCode(error: unknown): string | undefined {
  let current = error;
  for (let depth = 0; depth < 6 && current instanceof Error; depth += 1) {
    if ('code' in current && typeof current.code === 'string') return current.code;
    current = current.cause;
  }
  return undefined;
}
