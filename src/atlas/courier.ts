/** Single requests whose answers are wanted as they are, refusals too: for looks at how Atlas itself behaves. */
import type { Value } from '../model/document.ts';
import { parseJson } from '../model/document/json-text.ts';
import type { SecretMask } from '../model/mask/mask.ts';
import { AtlasError } from './http/errors.ts';
import type { HttpSettings } from './http/http-client.ts';
import { createHttpClient } from './http/http-client.ts';
import { MEDIA_TYPE } from './http/wire.ts';
import { createLogin } from './login/auth.ts';
import type { Credentials } from './login/credentials.ts';

export interface Errand {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With its query. */
  readonly path: string;
  /** JSON text. */
  readonly body?: string | undefined;
  /** A date for the Accept header in the place of the usual one. */
  readonly version?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Answered {
  readonly status: number;
  /** Undefined where the text is no JSON. */
  readonly body: Value | undefined;
  /** Without secrets. */
  readonly text: string;
}

export interface Courier {
  /** @throws AtlasError where Atlas can't be reached, or doesn't know who asks. */
  send(errand: Errand): Promise<Answered>;
}

/** Each request is made once; only a rate limit is waited for. @throws SluiceError SETTINGS_... for a base URL that can't be used */
export function createCourier(
  settings: HttpSettings & { readonly credentials: Credentials },
  mask: SecretMask,
): Courier {
  const heard = { status: 0, text: '' };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await (settings.fetch ?? globalThis.fetch)(input, init);
    Object.assign(heard, { status: response.status, text: await response.clone().text() });
    return response;
  };
  const client = createHttpClient({ ...settings, fetch, retry: { attempts: 1 } }, mask);
  const login = createLogin(settings.credentials, { client, clock: settings.clock, mask });
  return {
    send: async ({ method, path, body, version, signal }) => {
      const accept = version === undefined ? MEDIA_TYPE : `application/vnd.atlas.${version}+json`;
      try {
        await client.send({
          method,
          path,
          headers: { accept, ...(body !== undefined && { 'content-type': accept }) },
          ...(body !== undefined && { body }),
          isRepeatable: false,
          action: `probe ${method} ${path}`,
          login,
          signal,
        });
      } catch (error) {
        if (
          !(error instanceof AtlasError) ||
          error.status === undefined ||
          error.code === 'ATLAS_UNAUTHORIZED'
        )
          throw error;
      }
      const { status, text } = heard;
      return { status, text: mask.quote(text), body: readJson(text) };
    },
  };
}

function readJson(text: string): Value | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
