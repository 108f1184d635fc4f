import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;

// src/action/tests.ts
var runManifestTests = async ({ host, settings }, resources) => {
  const { runTests } = await import("./run-tests-BMVTCC5B.js");
  const manifests = settings.files;
  const run = await runTests({ directory: host.directory, manifests, resources });
  if (run.files.length === 0) return void 0;
  const { renderTestRun } = await import("./test-text-Z7FAFTYC.js");
  host.stdout.write(renderTestRun(run, { color: false, columns: host.stdout.columns, quiet: false }));
  return { passed: run.passed, failed: run.failed };
};
async function checkTests(job, run, resources) {
  if (!job.settings.tests) return { line: "Tests: off", isFailed: false };
  const outcome = await run(job, resources);
  if (outcome === void 0) return { line: "Tests: none", isFailed: false };
  const { passed, failed } = outcome;
  return {
    line: `Tests: ${passed} passed${failed > 0 ? `, **${failed} failed**` : ""}`,
    isFailed: failed > 0
  };
}

export {
  runManifestTests,
  checkTests
};
//# sourceMappingURL=chunk-KTADEIEV.js.map
