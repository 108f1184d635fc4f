/** `--sandbox`: an Atlas in this process. */
import { resolve } from 'node:path';
import type { AtlasAccess } from '../../core/options.ts';
import type { Host } from '../../host/host.ts';
import { SluiceError } from '../../model/errors.ts';
import { EMBEDDED_EVENTS } from '../../sandbox/events/settings.ts';
import { SANDBOX_LOGIN } from '../../sandbox/http/login.ts';
import { startSandbox } from '../../sandbox/http/server.ts';

/** The project that a manifest means where it names none. */
export const SANDBOX_PROJECT = SANDBOX_LOGIN.projectId;

/**
 * Starts the embedded sandbox. Closing the access ends it, its state written.
 * @throws SluiceError SETTINGS_CONFLICT beside `--base-url`; SANDBOX_... for a state file that isn't the sandbox's.
 */
export async function openSandbox(
  options: { readonly baseUrl?: string | undefined; readonly sandboxState: string },
  host: Host,
): Promise<AtlasAccess> {
  if (options.baseUrl !== undefined) {
    throw new SluiceError('SETTINGS_CONFLICT', '--sandbox and --base-url exclude each other', {
      fix: 'Leave one of them out.',
    });
  }
  const sandbox = await startSandbox({
    stateFile: resolve(host.directory, options.sandboxState),
    clock: host.clock,
    usualEvents: EMBEDDED_EVENTS,
  });
  const { clientId, clientSecret } = SANDBOX_LOGIN;
  return {
    baseUrl: sandbox.url,
    credentials: { clientId, clientSecret },
    // Its port changes with every run.
    shownAs: 'sandbox',
    usesProxies: false,
    close: () => sandbox.close(),
  };
}
