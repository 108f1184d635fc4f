/** From a project's options to a gateway. No request is sent, and the client not loaded, before it is needed. */
import type { Courier } from '../../atlas/courier.ts';
import type { Gateway } from '../../atlas/gateway.ts';
import type { Session, SessionSettings } from '../../atlas/http/session.ts';
import { normaliseBaseUrl } from '../../atlas/login/base-url.ts';
import type { Credentials } from '../../atlas/login/credentials.ts';
import { findCredentials } from '../../atlas/login/credentials.ts';
import { SluiceError } from '../../model/errors.ts';
import type { SecretMask } from '../../model/mask/mask.ts';
import type { SecretStore } from '../../model/secret.ts';
import { VERSION } from '../../model/release/version.ts';
import type { AtlasAccess, AtlasCredentials, Environment, ProjectOptions } from '../options.ts';
import { DEFAULT_PARALLELISM } from '../options.ts';
import { limitInFlight } from './in-flight.ts';
import { readPatience } from './pace.ts';

/** An open way to Atlas. */
export interface Connection {
  readonly gateway: Gateway;
  /** What plans name it by. */
  readonly baseUrl: string;
  close(): Promise<void>;
}

/** Where Atlas is unless option and environment say otherwise. */
export const ATLAS_URL = 'https://cloud.mongodb.com';

/**
 * Opens the way to `project`. What Atlas says is masked by `mask`.
 * @throws SluiceError SETTINGS_... for missing or half credentials, or for plain http to another machine.
 */
export async function openConnection(
  options: ProjectOptions,
  project: string,
  secrets: SecretStore,
  mask: SecretMask,
  session?: Promise<Session | undefined>,
): Promise<Connection> {
  if (options.gateway !== undefined) {
    const access = typeof options.atlas === 'function' ? undefined : options.atlas;
    const baseUrl = access?.shownAs ?? normaliseBaseUrl(access?.baseUrl ?? ATLAS_URL);
    const { maskGateway } = await import('./masked-gateway.ts');
    return { gateway: maskGateway(options.gateway, mask), baseUrl, close: () => Promise.resolve() };
  }
  const access: AtlasAccess =
    typeof options.atlas === 'function' ? await options.atlas() : (options.atlas ?? {});
  const settings = sessionSettings(options, access);
  const { createHttpGateway } = await import('../../atlas/http/http-gateway.ts');
  const gateway = createHttpGateway({ ...settings, session: await session, project, secrets, mask });
  return {
    gateway: limitInFlight(gateway, options.parallelism ?? DEFAULT_PARALLELISM),
    baseUrl: access.shownAs ?? normaliseBaseUrl(settings.baseUrl),
    close: async () => {
      await access.close?.();
    },
  };
}

/**
 * Logs in before it is known for which project; undefined where that can't be done, or gains nothing. Never rejects: what is wrong with the
 * settings is found, and said, when they are needed.
 */
export async function logInAhead(
  options: ProjectOptions,
  mask: SecretMask,
  signal: AbortSignal,
): Promise<Session | undefined> {
  const { atlas } = options;
  // A function may start something, a sandbox for instance.
  if (options.gateway !== undefined || typeof atlas === 'function') return undefined;
  try {
    const settings = sessionSettings(options, atlas ?? {});
    const { openSessionAhead } = await import('../../atlas/http/session.ts');
    return openSessionAhead(settings, mask, signal);
  } catch {
    return undefined;
  }
}

/** @throws SluiceError SETTINGS_... */
function sessionSettings(options: ProjectOptions, access: AtlasAccess): SessionSettings {
  const { env, clock, onRequest } = options;
  return {
    baseUrl: access.baseUrl ?? (env['MONGODB_ATLAS_BASE_URL'] || ATLAS_URL),
    credentials: readCredentials(access.credentials, env),
    clock,
    env: access.usesProxies === false ? {} : env,
    version: VERSION,
    patience: readPatience(env),
    ...(options.timeoutMs !== undefined && { deadlineMs: options.timeoutMs }),
    ...(onRequest && { onRequest }),
  };
}

/** A way to Atlas for single requests, whose answers are wanted as they are. @throws as `openConnection` */
export async function openCourier(
  options: ProjectOptions,
  mask: SecretMask,
): Promise<{ readonly courier: Courier; close(): Promise<void> }> {
  const access: AtlasAccess =
    typeof options.atlas === 'function' ? await options.atlas() : (options.atlas ?? {});
  const { createCourier } = await import('../../atlas/courier.ts');
  const courier = createCourier(sessionSettings(options, access), mask);
  return {
    courier,
    close: async () => {
      await access.close?.();
    },
  };
}

function readCredentials(given: AtlasCredentials | undefined, env: Environment): Credentials {
  const credentials = findCredentials(given === undefined ? env : variablesOf(given));
  if (credentials !== undefined) return credentials;
  throw new SluiceError('SETTINGS_CREDENTIALS_MISSING', 'there are no credentials for Atlas', {
    fix: 'Set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET (a service account), or try it with --sandbox.',
  });
}

/** A login as the variables that would say the same, so that both are checked alike. */
export function variablesOf(given: AtlasCredentials): Environment {
  if ('accessToken' in given) return { MONGODB_ATLAS_ACCESS_TOKEN: given.accessToken };
  if ('clientId' in given) {
    return {
      MONGODB_ATLAS_CLIENT_ID: given.clientId,
      MONGODB_ATLAS_CLIENT_SECRET: given.clientSecret,
    };
  }
  return { MONGODB_ATLAS_PUBLIC_KEY: given.publicKey, MONGODB_ATLAS_PRIVATE_KEY: given.privateKey };
}
