/** What `plan`, `apply` and `destroy` have in common: load the manifest, say what is wrong with it, connect, plan. */
import type { Host } from '../host.ts';
import { writeDiagnostics } from './output.ts';
import type { OutputOptions } from './output.ts';
import type { AtlasConnection, AtlasOptions } from './connect.ts';
import { SANDBOX_LOGIN } from '../../sandbox/http/login.ts';
import { connectAtlas } from './connect.ts';
import { withReadingBlock } from './live.ts';
import type { ManifestOptions } from './manifest-options.ts';
import { manifestRequest } from './manifest-options.ts';
import { loadManifest } from '../../manifest/read/load.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import type { Desired } from '../../model/resources.ts';
import type { SecretStore } from '../../model/secret.ts';
import type { RestoreStore } from '../../apply/restore/store.ts';
import type { Allowance } from '../../plan/hazards/allowances.ts';
import { parseAllowances } from '../../plan/hazards/allowances.ts';
import type { Plan, Selection } from '../../plan/plan.ts';
import { planProject } from '../../core/sync.ts';
import { openRestoreStore } from './restore-store.ts';
import type { Masking } from './masking.ts';
import { knownSecrets, maskOutputs, maskingOf } from './masking.ts';

/** The flags that say what a plan looks at and what it may do. */
export interface SelectionOptions {
  readonly target: readonly string[];
  readonly prune?: boolean;
  readonly updateSecrets?: boolean;
  readonly allow: readonly string[];
}

export type SessionOptions = ManifestOptions & AtlasOptions & SelectionOptions & OutputOptions;

/** What should be, and where: from a manifest or from a saved plan. */
export interface Intent {
  readonly desired: Desired;
  readonly secrets: SecretStore;
  readonly selection: Selection;
  /** The files it was read from, as shown. */
  readonly files: readonly string[];
}

export interface Session extends Intent {
  readonly connection: AtlasConnection;
  /** What runs note down before they stop anything. */
  readonly restore: RestoreStore;
  readonly allowances: readonly Allowance[];
  /** Prints nothing that holds one of the intent's secrets. */
  readonly host: Host;
  readonly masking: Masking;
  /** Reads live state and plans. */
  plan(signal?: AbortSignal): Promise<Plan>;
  /** Plans again after an apply, to see whether the project has converged: secrets that were sent need not go again. */
  planAgain(signal?: AbortSignal): Promise<Plan>;
  close(): Promise<void>;
}

/**
 * Loads the manifest that the flags name. Warnings go to stderr.
 * @throws SluiceError MANIFEST_INVALID with all errors at once.
 */
export async function loadIntent(options: SessionOptions, host: Host, isDestroy: boolean): Promise<Intent> {
  const { desired, diagnostics, secrets, files } = await loadManifest({
    ...manifestRequest(options, host, 'plan'),
    ...(options.sandbox && { defaultProject: SANDBOX_LOGIN.projectId }),
  });
  if (desired === undefined)
    throw new SluiceError('MANIFEST_INVALID', 'the manifest has errors', { diagnostics });
  if (!options.quiet) writeDiagnostics(diagnostics, options, host);
  return {
    desired,
    secrets,
    files,
    selection: {
      targets: options.target,
      prune: options.prune ?? false,
      updateSecrets: options.updateSecrets ?? false,
      destroy: isDestroy,
    },
  };
}

/** Connects to Atlas, or to the sandbox, for an intent. Close the session when done. */
export async function openSession(intent: Intent, options: SessionOptions, bareHost: Host): Promise<Session> {
  const allowances = parseAllowances(options.allow);
  const { desired, secrets } = intent;
  const known = knownSecrets(desired, secrets);
  const masking = maskingOf(known);
  const host = maskOutputs(bareHost, masking);
  const connection = await connectAtlas(options, host, desired.project, secrets, known);
  const restore = openRestoreStore(host);
  const plan = (selection: Selection, signal?: AbortSignal): Promise<Plan> =>
    withReadingBlock(options, host, (onProgress) =>
      planProject({
        gateway: connection.gateway,
        baseUrl: connection.baseUrl,
        desired,
        selection,
        allowances,
        clock: host.clock,
        parallelism: options.parallelism,
        restore,
        ...(signal && { signal }),
        onProgress,
      }),
    );
  return {
    ...intent,
    connection,
    restore,
    allowances,
    host,
    masking,
    plan: (signal) => plan(intent.selection, signal),
    planAgain: (signal) => plan({ ...intent.selection, updateSecrets: false }, signal),
    close: () => connection.close(),
  };
}

export interface Interruption {
  readonly signal: AbortSignal;
  release(): void;
}

/** The first interrupt aborts the signal; another one leaves at once. `onFirst` is told before. */
export function abortOnInterrupt(host: Host, onFirst?: () => void): Interruption {
  const controller = new AbortController();
  const release = host.onInterrupt((signal) => {
    if (controller.signal.aborted) {
      // A closed terminal is often told twice, by the terminal and by the shell.
      if (signal !== 'SIGHUP') host.leave(EXIT.interrupted);
      return;
    }
    onFirst?.();
    controller.abort();
  });
  return { signal: controller.signal, release };
}
