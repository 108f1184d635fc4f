import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  SANDBOX_LOGIN
} from "./chunk-NCQMODD4.js";
import {
  normaliseBaseUrl
} from "./chunk-FAUNKVDY.js";
import {
  VERSION
} from "./chunk-K3PAW2GB.js";
import {
  SluiceError
} from "./chunk-TWA2P6KC.js";

// src/cli/commands/connect.ts
import { resolve } from "node:path";

// src/apply/run/settings.ts
var DEFAULT_RETRY = {
  delayMs: 1e3,
  maxDelayMs: 15e3,
  attempts: 5,
  lateMs: 1e4,
  busyMs: 5 * 6e4,
  validationMs: 2 * 6e4,
  releaseMs: 6e4,
  deletionMs: 5 * 6e4,
  deployMs: 40 * 6e4,
  restartMs: 10 * 6e4
};

// src/cli/commands/pace.ts
var POLL_MS = 500;
function readPatience(env) {
  const text = env["SLUICE_PATIENCE"];
  if (text === void 0 || text === "") return 1;
  const factor = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (factor >= 1e-3 && factor <= 100) return factor;
  throw new SluiceError("SETTINGS_PATIENCE_INVALID", "SLUICE_PATIENCE is not a number from 0.001 to 100", {
    fix: "Unset it: 1 is right for Atlas."
  });
}
function paceOf(patience) {
  const { attempts, ...times } = DEFAULT_RETRY;
  const scaled = Object.fromEntries(
    Object.entries(times).map(([name, ms]) => [name, ms * patience])
  );
  return { pollMs: POLL_MS * patience, retry: { ...scaled, attempts } };
}

// src/cli/commands/connect.ts
var ATLAS_URL = "https://cloud.mongodb.com";
var SANDBOX_CREDENTIALS = {
  MONGODB_ATLAS_CLIENT_ID: SANDBOX_LOGIN.clientId,
  MONGODB_ATLAS_CLIENT_SECRET: SANDBOX_LOGIN.clientSecret
};
async function connectAtlas(options, host, project, secrets, masked = []) {
  if (options.sandbox && options.baseUrl !== void 0) {
    throw new SluiceError("SETTINGS_CONFLICT", "--sandbox and --base-url exclude each other", {
      fix: "Leave one of them out."
    });
  }
  const sandbox = options.sandbox ? await openSandbox(options, host) : void 0;
  const url = sandbox?.url ?? options.baseUrl ?? (host.env["MONGODB_ATLAS_BASE_URL"] || ATLAS_URL);
  const [{ createHttpGateway }, { findCredentials }] = await Promise.all([
    import("./http-gateway-YBODLU2V.js"),
    import("./auth-6TKB35VB.js")
  ]);
  const credentials = findCredentials(sandbox ? SANDBOX_CREDENTIALS : host.env);
  if (credentials === void 0) {
    throw new SluiceError("SETTINGS_CREDENTIALS_MISSING", "there are no credentials for Atlas", {
      fix: "Set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET (a service account), or try it with --sandbox."
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
    ...options.verbose && {
      onRequest: (request) => {
        const outcome = request.status ?? request.error ?? "";
        host.stderr.write(
          `${request.method} ${request.path} ${outcome} ${Math.round(request.durationMs)} ms
`
        );
      }
    }
  });
  return {
    gateway,
    baseUrl: sandbox ? "sandbox" : normaliseBaseUrl(url),
    close: async () => {
      await sandbox?.close();
    }
  };
}
async function openSandbox(options, host) {
  const { startSandbox } = await import("./server-D6XVYB4Y.js");
  return startSandbox({ stateFile: resolve(host.directory, options.sandboxState), clock: host.clock });
}

export {
  DEFAULT_RETRY,
  readPatience,
  paceOf,
  connectAtlas
};
//# sourceMappingURL=chunk-5Y6RZLI7.js.map
