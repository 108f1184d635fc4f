/** Leaving a promise behind that others still wait for. */

/** What `promise` gives; rejects with `reason()` as soon as `signal` is aborted, while `promise` goes on by itself. */
export async function untilAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
  reason: () => Error,
): Promise<T> {
  if (signal === undefined) return await promise;
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    const listener = (): void => {
      reject(reason());
    };
    signal.addEventListener('abort', listener, { once: true });
    stop = () => {
      signal.removeEventListener('abort', listener);
    };
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    stop();
  }
}
