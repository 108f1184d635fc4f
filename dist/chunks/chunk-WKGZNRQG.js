import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  knownSecrets,
  maskOutputs,
  maskingOf
} from "./chunk-3QXIGQS6.js";
import {
  parseAllowances,
  planProject
} from "./chunk-CODJOVN3.js";
import {
  connectAtlas
} from "./chunk-5Y6RZLI7.js";
import {
  SANDBOX_LOGIN
} from "./chunk-NCQMODD4.js";
import {
  withReadingBlock
} from "./chunk-6DDU6BSQ.js";
import {
  manifestRequest
} from "./chunk-GUNKCNXK.js";
import {
  loadManifest
} from "./chunk-NRS2GC3S.js";
import {
  writeDiagnostics
} from "./chunk-WUUURFKL.js";
import {
  EXIT,
  SluiceError
} from "./chunk-TWA2P6KC.js";

// src/cli/commands/session.ts
async function loadIntent(options, host, isDestroy) {
  const { desired, diagnostics, secrets, files } = await loadManifest({
    ...manifestRequest(options, host, "plan"),
    ...options.sandbox && { defaultProject: SANDBOX_LOGIN.projectId }
  });
  if (desired === void 0)
    throw new SluiceError("MANIFEST_INVALID", "the manifest has errors", { diagnostics });
  if (!options.quiet) writeDiagnostics(diagnostics, options, host);
  return {
    desired,
    secrets,
    files,
    selection: {
      targets: options.target,
      prune: options.prune ?? false,
      updateSecrets: options.updateSecrets ?? false,
      destroy: isDestroy
    }
  };
}
async function openSession(intent, options, bareHost) {
  const allowances = parseAllowances(options.allow);
  const { desired, secrets } = intent;
  const known = knownSecrets(desired, secrets);
  const masking = maskingOf(known);
  const host = maskOutputs(bareHost, masking);
  const connection = await connectAtlas(options, host, desired.project, secrets, known);
  const plan = (selection, signal) => withReadingBlock(
    options,
    host,
    (onProgress) => planProject({
      gateway: connection.gateway,
      baseUrl: connection.baseUrl,
      desired,
      selection,
      allowances,
      clock: host.clock,
      parallelism: options.parallelism,
      ...signal && { signal },
      onProgress
    })
  );
  return {
    ...intent,
    connection,
    host,
    masking,
    plan: (signal) => plan(intent.selection, signal),
    planAgain: (signal) => plan({ ...intent.selection, updateSecrets: false }, signal),
    close: () => connection.close()
  };
}
function abortOnInterrupt(host, onFirst) {
  const controller = new AbortController();
  const release = host.onInterrupt((signal) => {
    if (controller.signal.aborted) {
      if (signal !== "SIGHUP") host.leave(EXIT.interrupted);
      return;
    }
    onFirst?.();
    controller.abort();
  });
  return { signal: controller.signal, release };
}

export {
  loadIntent,
  openSession,
  abortOnInterrupt
};
//# sourceMappingURL=chunk-WKGZNRQG.js.map
