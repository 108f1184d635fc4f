/** From flags and environment to a gateway: Atlas itself, or the embedded sandbox in this process. */
import { resolve } from 'node:path';
import { normaliseBaseUrl } from '../../atlas/login/base-url.ts';
import type { Gateway } from '../../atlas/gateway.ts';
import type { Host } from '../host.ts';
import { SluiceError } from '../../model/errors.ts';
import type { SecretStore } from '../../model/secret.ts';
import { SANDBOX_LOGIN } from '../../sandbox/http/login.ts';
import { VERSION } from '../../model/version.ts';
import { readPatience } from './pace.ts';

/** The flags that choose Atlas and how it is spoken to. */
export interface AtlasOptions {
  readonly baseUrl?: string;
  readonly sandbox?: boolean;
  readonly sandboxState: string;
  readonly parallelism: number;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly verbose?: boolean;
}

export interface AtlasConnection {
  readonly gateway: Gateway;
  /** What plans name it by: the base URL, or `sandbox`, whose port changes with every run. */
  readonly baseUrl: string;
  /** Ends the embedded sandbox, its state written. */
  close(): Promise<void>;
}

/** Where Atlas is unless flag or environment say otherwise. */
const ATLAS_URL = 'https://cloud.mongodb.com';

/** The sandbox's login as Atlas's variables. */
const SANDBOX_CREDENTIALS = {
  MONGODB_ATLAS_CLIENT_ID: SANDBOX_LOGIN.clientId,
  MONGODB_ATLAS_CLIENT_SECRET: SANDBOX_LOGIN.clientSecret,
};

/**
 * Opens the way to `project`. No request is sent yet. `masked`: texts that no error may hold.
 * @throws SluiceError for missing or half credentials, for plain http to another machine, for a state file that isn't the sandbox's.
 */
export async function connectAtlas(
  options: AtlasOptions,
  host: Host,
  project: string,
  secrets: SecretStore,
  masked: readonly string[] = [],
): Promise<AtlasConnection> {
  if (options.sandbox && options.baseUrl !== undefined) {
    throw new SluiceError('SETTINGS_CONFLICT', '--sandbox and --base-url exclude each other', {
      fix: 'Leave one of them out.',
    });
  }
  const sandbox = options.sandbox ? await openSandbox(options, host) : undefined;
  const url = sandbox?.url ?? options.baseUrl ?? (host.env['MONGODB_ATLAS_BASE_URL'] || ATLAS_URL);
  const [{ createHttpGateway }, { findCredentials }] = await Promise.all([
    import('../../atlas/http/http-gateway.ts'),
    import('../../atlas/login/auth.ts'),
  ]);
  const credentials = findCredentials(sandbox ? SANDBOX_CREDENTIALS : host.env);
  if (credentials === undefined) {
    throw new SluiceError('SETTINGS_CREDENTIALS_MISSING', 'there are no credentials for Atlas', {
      fix: 'Set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET (a service account), or try it with --sandbox.',
    });
  }
  const gateway = createHttpGateway({
    baseUrl: url,
    project,
    credentials,
    secrets,
    masked,
    clock: host.clock,
    env: sandbox ? {} : host.env,
    version: VERSION,
    patience: readPatience(host.env),
    ...(options.verbose && {
      onRequest: (request) => {
        const outcome = request.status ?? request.error ?? '';
        host.stderr.write(
          `${request.method} ${request.path} ${outcome} ${Math.round(request.durationMs)} ms\n`,
        );
      },
    }),
  });
  return {
    gateway,
    baseUrl: sandbox ? 'sandbox' : normaliseBaseUrl(url),
    close: async () => {
      await sandbox?.close();
    },
  };
}

async function openSandbox(
  options: AtlasOptions,
  host: Host,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { startSandbox } = await import('../../sandbox/http/server.ts');
  return startSandbox({ stateFile: resolve(host.directory, options.sandboxState), clock: host.clock });
}
