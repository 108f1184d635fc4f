import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  checkTests
} from "./chunk-JSBRCHVU.js";
import {
  rememberPlaces
} from "./chunk-XMBAKYEY.js";
import {
  knownSecrets
} from "./chunk-3QXIGQS6.js";
import {
  manifestRequest
} from "./chunk-GUNKCNXK.js";
import {
  loadManifest
} from "./chunk-NRS2GC3S.js";
import {
  SluiceError
} from "./chunk-TWA2P6KC.js";
import {
  count
} from "./chunk-2ADPT6Y6.js";

// src/action/inputs/load.ts
async function loadJobManifest(job, mode) {
  const { settings } = job;
  const { desired, diagnostics, secrets, files } = await loadManifest({
    ...manifestRequest(job.options, job.host, mode),
    allowEnv: settings.allowEnv,
    allowSecret: settings.allowSecret
  });
  if (desired === void 0) {
    throw new SluiceError("MANIFEST_INVALID", "the manifest has errors", { diagnostics });
  }
  job.hide(knownSecrets(desired, secrets));
  job.findings.push(...diagnostics);
  rememberPlaces(job, desired);
  const { targets, prune } = settings;
  return { desired, secrets, files, selection: { targets, prune, updateSecrets: false, destroy: false } };
}

// src/action/jobs/validate-job.ts
async function runValidateJob(job, runTests) {
  const { desired, files } = await loadJobManifest(job, "validate");
  const kinds = ["workspace", "connection", "processor"].map(
    (kind) => count(desired.resources.filter((resource) => resource.kind === kind).length, kind)
  );
  const line = `The manifest is valid: ${count(files.length, "file")}, ${kinds.join(", ")}.`;
  job.host.stdout.write(`${line}
`);
  job.summary.push(line);
  const tests = await checkTests(job, runTests, desired.resources);
  if (tests.isFailed) return { outcome: "failed", isFailed: true, reason: "tests-failed" };
  return { outcome: "valid", isFailed: false };
}

export {
  loadJobManifest,
  runValidateJob
};
//# sourceMappingURL=chunk-6PG5I6SF.js.map
