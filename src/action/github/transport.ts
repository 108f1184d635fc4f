/** The way to GitHub: the same as to Atlas, through the proxy that the environment names. */
import type { SecretMask } from '../../model/mask/mask.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** GitHub answers, or gives up, within ten seconds; a proxy may add to that. */
const TIMEOUT_MS = 60_000;

/** A `fetch` that goes through the environment's proxy. Nothing is opened before the first request. */
export function proxiedFetch(baseUrl: string, env: Environment, mask: SecretMask): typeof fetch {
  let dispatcher: Promise<object> | undefined;
  return async (input, init) => {
    dispatcher ??= import('../../core/facts/network.ts').then(({ openDispatcher }) =>
      openDispatcher(baseUrl, env, mask),
    );
    const options = { ...init, dispatcher: await dispatcher, signal: AbortSignal.timeout(TIMEOUT_MS) };
    return fetch(input, options as RequestInit);
  };
}
