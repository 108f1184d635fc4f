import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  groupTests,
  runTests,
  shownFrom,
  summarise
} from "./chunk-ANIAQJ4B.js";
import "./chunk-OFMJO32M.js";
import "./chunk-TGQPD23O.js";
import "./chunk-PDZZY7OE.js";
import "./chunk-GWLZEGLH.js";
import {
  loadManifest
} from "./chunk-NRS2GC3S.js";
import "./chunk-LW4YYALR.js";
import "./chunk-U6K6KPNQ.js";
import "./chunk-HD376Y5P.js";
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
import "./chunk-TWA2P6KC.js";
import "./chunk-ZY7DOG63.js";
import "./chunk-TP2MCML2.js";

// src/testing/run-groups.ts
async function runGroups(request) {
  const { directory, files } = request.manifest;
  const runs = [];
  const diagnostics = [];
  for (const group of await groupTests(directory, files, request.named)) {
    if (group.manifests === void 0) {
      runs.push(failGroup(group, directory, NO_MANIFEST));
      continue;
    }
    const loaded = await loadManifest({ ...request.manifest, files: group.manifests });
    diagnostics.push(...loaded.diagnostics);
    runs.push(
      loaded.desired === void 0 ? failGroup(group, directory, {
        code: "TEST_MANIFEST_INVALID",
        message: `${group.manifests.join(", ")} has errors, so that its tests did not run`,
        fix: "Correct the manifest first."
      }) : await runTests({
        directory,
        manifests: group.manifests,
        files: group.files,
        isPart: request.named.length > 0,
        resources: loaded.desired.resources,
        updates: request.updates
      })
    );
  }
  const joined = summarise(
    runs.flatMap((run) => run.files),
    runs.flatMap((run) => run.coverage)
  );
  return { run: joined, diagnostics };
}
var NO_MANIFEST = {
  code: "TEST_MANIFEST_NOT_FOUND",
  message: "there is no sluice.yaml beside this test or above it",
  fix: "Name the manifest with -f."
};
function failGroup({ files }, directory, why) {
  return summarise(
    files.map((file) => ({
      file: shownFrom(directory, file),
      processor: "",
      cases: [],
      diagnostics: [{ severity: "error", ...why }]
    })),
    []
  );
}
export {
  runGroups
};
//# sourceMappingURL=run-groups-6YP62BZU.js.map
