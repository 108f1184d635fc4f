import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  areEqual,
  areEqualUnordered
} from "./chunk-FKJLQATW.js";
import {
  STAGES
} from "./chunk-HKMYOINZ.js";
import {
  isDocument,
  isList
} from "./chunk-TLXLCQXF.js";

// src/pipeline/checkpoint.ts
var LOSES = "Atlas will not resume from the checkpoint";
function checkpointVerdict(lastRun, next, quirks = {}) {
  const [oldStages, newStages] = [stagesOf(lastRun), stagesOf(next)];
  const unchanged = areEqual(lastRun, next);
  if (unchanged && quirks.unchangedWindowForbidden !== true) {
    return {
      verdict: "resume",
      rule: "UNCHANGED",
      path: ["pipeline"],
      reason: "the pipeline stays as it is"
    };
  }
  return compareSources(oldStages[0], newStages[0]) ?? compareWindows(oldStages.find(isWindow), newStages.find(isWindow), quirks) ?? {
    verdict: "resume",
    rule: unchanged ? "UNCHANGED" : "STAGES_CHANGED",
    path: ["pipeline"],
    reason: unchanged ? "the pipeline stays as it is" : "only stages that keep no state change: it resumes from the checkpoint"
  };
}
function stagesOf(pipeline) {
  if (!isList(pipeline)) return [];
  return pipeline.map((stage, index) => {
    const [name, body] = (isDocument(stage) ? stage.entries[0] : void 0) ?? ["", stage];
    return { name, body, path: ["pipeline", String(index), ...name === "" ? [] : [name]] };
  });
}
function isWindow({ name }) {
  return STAGES.get(name)?.isWindow === true;
}
function compareSources(old, next) {
  if (old?.name === next?.name && areEqual(old?.body, next?.body)) return void 0;
  const path = next?.path ?? ["pipeline"];
  const key = firstDifference(old?.body, next?.body);
  const change = key === void 0 && old?.name === next?.name ? "the order of keys in $source changes" : `$source${key === void 0 ? "" : `.${key}`} changes`;
  return lost(
    "SOURCE_CHANGED",
    key === void 0 ? path : [...path, key],
    change,
    "resumeFromCheckpoint must be false to modify a stream processor's $source stage"
  );
}
function firstDifference(old, next) {
  if (!isDocument(old) || !isDocument(next)) return void 0;
  return [...next.keys(), ...old.keys()].find((key) => !areEqual(old.get(key), next.get(key)));
}
function compareWindows(old, next, quirks) {
  if (old === void 0) {
    if (next === void 0) return void 0;
    if (quirks.addWindowForbidden === true) {
      return lost(
        "WINDOW_ADDED",
        next.path,
        "a window is added",
        "resumeFromCheckpoint must be false to add a window to a stream processor"
      );
    }
    const reason = "a window is added: it resumes from the checkpoint and the window starts empty";
    return { verdict: "resume", rule: "WINDOW_ADDED", path: next.path, reason };
  }
  if (next === void 0) {
    return lost(
      "WINDOW_REMOVED",
      ["pipeline"],
      `${old.name} is removed`,
      "resumeFromCheckpoint must be false to remove a window from a stream processor"
    );
  }
  if (old.name !== next.name) {
    return lost(
      "WINDOW_KIND_CHANGED",
      next.path,
      `${old.name} becomes ${next.name}`,
      "resumeFromCheckpoint must be false to change a stream processor's window type"
    );
  }
  if (old.name === "$sessionWindow") {
    return lost(
      "WINDOW_SESSION",
      next.path,
      "the pipeline changes and has a $sessionWindow",
      "resumeFromCheckpoint must be false to modify a stream processor with a window that is not a tumbling or hopping window"
    );
  }
  return compareTimes(old, next) ?? compareInner(old, next);
}
var TIMES = [
  ["interval", "WINDOW_INTERVAL_CHANGED"],
  ["allowedLateness", "WINDOW_LATENESS_CHANGED"],
  ["hopSize", "WINDOW_HOP_CHANGED"]
];
function compareTimes(old, next) {
  for (const [key, rule] of TIMES) {
    const [before, after] = [member(old.body, key), member(next.body, key)];
    if (areEqualUnordered(before, after)) continue;
    const change = before === void 0 ? "is set" : after === void 0 ? "is left out" : "changes";
    return lost(
      rule,
      after === void 0 ? next.path : [...next.path, key],
      `${next.name}.${key} ${change}`,
      `resumeFromCheckpoint must be false to change a window stage's ${key}`
    );
  }
  return void 0;
}
function compareInner(old, next) {
  const [before, after] = [member(old.body, "pipeline"), member(next.body, "pipeline")];
  const path = [...next.path, "pipeline"];
  if (!hasBlockingStage(before)) {
    return lost(
      "WINDOW_WITHOUT_BLOCKING",
      path,
      `the pipeline changes, and ${old.name} had no $group and no $sort when it last ran`,
      "resumeFromCheckpoint must be false to modify a stream processor that has a window without a blocking stage"
    );
  }
  if (!areEqual(before, after)) {
    const reason = `${next.name}.pipeline changes: it resumes, and open windows are computed again`;
    return { verdict: "replay", rule: "WINDOW_PIPELINE_CHANGED", path, reason };
  }
  if (!areEqualUnordered(old.body, next.body)) {
    const reason = `only settings of ${next.name} change that a checkpoint does not depend on`;
    return { verdict: "resume", rule: "WINDOW_OPTION_CHANGED", path: next.path, reason };
  }
  return void 0;
}
function member(body, key) {
  return (isDocument(body) ? body.get(key) : void 0) ?? void 0;
}
function hasBlockingStage(pipeline) {
  const stages = isList(pipeline) ? pipeline : [];
  return stages.some((stage) => isDocument(stage) && STAGES.get(stage.keys()[0] ?? "")?.isBlocking === true);
}
function lost(rule, path, change, engineMessage) {
  return { verdict: "lost", rule, path, reason: `${change}: ${LOSES}`, engineMessage };
}

export {
  checkpointVerdict
};
//# sourceMappingURL=chunk-T3DS4SLJ.js.map
