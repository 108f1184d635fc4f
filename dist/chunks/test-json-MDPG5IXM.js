import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  printJson
} from "./chunk-JVQ4BXKO.js";
import {
  Document,
  document,
  number
} from "./chunk-JDTFGQDZ.js";
import "./chunk-TP2MCML2.js";

// src/render/test-json.ts
function errorOf(error) {
  return error === void 0 ? null : document({ code: error.code, message: error.message, fix: error.fix });
}
var differenceOf = ({ path, expected, actual }) => document({ path, expected, actual });
function caseOf({ name, passed, differences, error, stages, openWindows }) {
  return document({
    name,
    passed,
    error: errorOf(error),
    differences: differences.map(differenceOf),
    stages: stages.map(
      (stage) => document({
        name: stage.name,
        path: stage.path,
        in: number(stage.in),
        out: number(stage.out),
        dlq: number(stage.dlq)
      })
    ),
    openWindows: openWindows.map(({ path, count }) => document({ path, count: number(count) }))
  });
}
function fileOf({ file, processor, cases, error }) {
  return document({ file, processor, error: errorOf(error), cases: cases.map(caseOf) });
}
function renderTestJson({ files, passed, failed, coverage }) {
  const made = new Document([
    ["formatVersion", number(1)],
    ["passed", number(passed)],
    ["failed", number(failed)],
    ["files", files.map(fileOf)],
    [
      "coverage",
      document({
        processors: coverage.processors.map(
          ({ processor, stages, branches, missedStages, missedBranches }) => document({
            processor,
            stages: number(stages),
            branches: number(branches),
            missedStages,
            missedBranches
          })
        ),
        untested: coverage.untested
      })
    ]
  ]);
  return `${printJson(made, { indent: 2 })}
`;
}
export {
  renderTestJson
};
//# sourceMappingURL=test-json-MDPG5IXM.js.map
