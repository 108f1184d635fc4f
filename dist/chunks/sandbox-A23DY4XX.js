import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  parseFaults,
  startSandbox
} from "./chunk-5DRF2ZU4.js";
import "./chunk-U5O47NUB.js";
import "./chunk-NBYZVKLM.js";
import "./chunk-T3DS4SLJ.js";
import {
  SANDBOX_LOGIN
} from "./chunk-NCQMODD4.js";
import "./chunk-FKJLQATW.js";
import "./chunk-KKD6DIRL.js";
import "./chunk-FUZ4N6R3.js";
import "./chunk-HKMYOINZ.js";
import "./chunk-YP2MT54G.js";
import "./chunk-FIMLQFBN.js";
import "./chunk-4LYFM5PH.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-56T5EPF6.js";
import "./chunk-DZOPQPUO.js";
import "./chunk-P4A6CDXQ.js";
import "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import {
  EXIT,
  SluiceError
} from "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";

// src/cli/commands/sandbox.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
var DEFAULT_PORT = 4600;
async function runSandbox(options, host) {
  const faults = options.faults === void 0 ? [] : parseFaults(await readFaults(host, options.faults));
  const interrupted = new Promise((resolveInterrupt) => {
    const stopListening = host.onInterrupt(() => {
      stopListening();
      resolveInterrupt();
    });
  });
  const sandbox = await startSandbox({
    port: options.port ?? DEFAULT_PORT,
    clock: host.clock,
    faults,
    quirks: options.quirk ?? [],
    ...options.state === void 0 ? {} : { stateFile: resolve(host.directory, options.state) },
    ...options.latency === void 0 ? {} : { latencyMs: options.latency },
    ...options.settle === void 0 ? {} : { settleMs: options.settle },
    ...options.rateLimit === void 0 ? {} : { rateLimit: options.rateLimit }
  });
  const variables = {
    MONGODB_ATLAS_BASE_URL: sandbox.url,
    MONGODB_ATLAS_CLIENT_ID: SANDBOX_LOGIN.clientId,
    MONGODB_ATLAS_CLIENT_SECRET: SANDBOX_LOGIN.clientSecret,
    MONGODB_ATLAS_PROJECT_ID: SANDBOX_LOGIN.projectId
  };
  const exports = Object.entries(variables).map(([name, value]) => `export ${name}=${value}
`);
  host.stdout.write(`sandbox listening on ${sandbox.url}
${exports.join("")}`);
  await interrupted;
  await sandbox.close();
  return EXIT.done;
}
async function readFaults(host, file) {
  try {
    return await readFile(resolve(host.directory, file), "utf8");
  } catch (error) {
    throw new SluiceError("SANDBOX_FAULTS_INVALID", `The faults file ${file} can't be read.`, {
      fix: "Check the path that --faults names.",
      cause: error
    });
  }
}
export {
  runSandbox
};
//# sourceMappingURL=sandbox-A23DY4XX.js.map
