import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  processHost
} from "./chunks/chunk-345XIZVJ.js";
import "./chunks/chunk-TP2MCML2.js";

// src/action/start.ts
async function run() {
  const host = processHost();
  const [{ runAction }, { runManifestTests }, { openRunner }] = await Promise.all([
    import("./chunks/run-PXNCGHW6.js"),
    import("./chunks/tests-ZOWSCAY3.js"),
    import("./chunks/toolkit-DFXS7JYQ.js")
  ]);
  host.finish(
    await runAction({
      host,
      runner: openRunner(host),
      openRepository: async (token, owner, repo) => (await import("./chunks/octokit-DU5WFQ7P.js")).openRepository(token, owner, repo),
      runTests: runManifestTests
    })
  );
}

// src/action.ts
await run();
//# sourceMappingURL=action.js.map
