/** A client and a login for one Atlas: what every gateway needs, whichever project it speaks of. */
import type { SecretMask } from '../../model/mask/mask.ts';
import { createLogin } from '../login/auth.ts';
import type { Credentials } from '../login/credentials.ts';
import type { HttpClient, HttpSettings, Login } from './http-client.ts';
import { createHttpClient } from './http-client.ts';

export interface Session {
  readonly client: HttpClient;
  readonly login: Login;
}

export interface SessionSettings extends HttpSettings {
  readonly credentials: Credentials;
}

/**
 * Opens a session. Nothing is sent before the first request.
 * @param signal ends a login that nobody waits for any more.
 * @throws SluiceError SETTINGS_... for a base URL that can't be used
 */
export function openSession(settings: SessionSettings, mask: SecretMask, signal?: AbortSignal): Session {
  const client = createHttpClient(settings, mask);
  const { clock, credentials } = settings;
  return { client, login: createLogin(credentials, { client, clock, mask, ...(signal && { signal }) }) };
}

/**
 * Opens a session and logs in at once where that takes a request, so that the first one needn't wait for it. A login that fails is tried again
 * by the first request, which then says why.
 */
export function openSessionAhead(settings: SessionSettings, mask: SecretMask, signal: AbortSignal): Session {
  const session = openSession(settings, mask, signal);
  if (settings.credentials.kind === 'serviceAccount')
    session.login.authorize({ method: 'GET', uri: '/' }).catch(() => undefined);
  return session;
}
