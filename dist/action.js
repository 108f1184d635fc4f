import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  processHost
} from "./chunks/chunk-JAS2FQQE.js";
import "./chunks/chunk-TP2MCML2.js";

// src/action/start.ts
async function run() {
  const host = processHost();
  const [{ runAction }, { runManifestTests }, { openRunner }] = await Promise.all([
    import("./chunks/run-LJXIMXVW.js"),
    import("./chunks/tests-5F2K4LYU.js"),
    import("./chunks/toolkit-DFXS7JYQ.js")
  ]);
  host.finish(
    await runAction({
      host,
      runner: openRunner(host),
      openRepository: async (token, owner, repo) => (await import("./chunks/octokit-2JEVKPFM.js")).openRepository(token, owner, repo),
      runTests: runManifestTests
    })
  );
}

// src/action.ts
await run();
//# sourceMappingURL=action.js.map
