import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  knownSecrets,
  maskOutputs,
  maskingOf
} from "./chunk-L3YKQFC5.js";
import {
  withReadingBlock
} from "./chunk-SDJYDIGU.js";
import {
  parseAllowances,
  planProject
} from "./chunk-JHARHCQO.js";
import {
  manifestRequest
} from "./chunk-ZIB3ALE3.js";
import {
  loadManifest
} from "./chunk-PPNWR2XD.js";
import {
  writeDiagnostics
} from "./chunk-YM4A3IEC.js";
import {
  connectAtlas
} from "./chunk-GBK5I4LC.js";
import {
  SANDBOX_LOGIN
} from "./chunk-CECWL7PZ.js";
import {
  SluiceError
} from "./chunk-TWA2P6KC.js";

// src/commands/session.ts
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
    planAgain: () => plan({ ...intent.selection, updateSecrets: false }),
    close: () => connection.close()
  };
}
function abortOnInterrupt(host) {
  const controller = new AbortController();
  const release = host.onInterrupt(() => {
    controller.abort();
  });
  return { signal: controller.signal, release };
}

export {
  loadIntent,
  openSession,
  abortOnInterrupt
};
//# sourceMappingURL=chunk-3V4ZEHDJ.js.map
