import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  processHost
} from "./chunks/chunk-PUGJNPTQ.js";
import "./chunks/chunk-TP2MCML2.js";

// src/action/jobs/start.ts
async function run() {
  const host = processHost();
  const [{ runAction }, { runManifestTests }, { openRunner }] = await Promise.all([
    import("./chunks/run-LJZQ5ZWX.js"),
    import("./chunks/tests-WQ7K3FKS.js"),
    import("./chunks/toolkit-7KG6JFN7.js")
  ]);
  host.finish(
    await runAction({
      host,
      runner: openRunner(host),
      openRepository: async (token, owner, repo) => (await import("./chunks/octokit-IWVVEMBJ.js")).openRepository(token, owner, repo),
      runTests: runManifestTests
    })
  );
}

// src/action.ts
await run();
//# sourceMappingURL=action.js.map
