import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;

// src/plan/plan.ts
var HAZARD_KINDS = [
  "processing-pause",
  "cost-increase",
  "secret-unverifiable",
  "window-replay",
  "checkpoint-unknown",
  "state-expired",
  "checkpoint-loss",
  "data-loss",
  "replace",
  "endpoint-change-with-secret",
  "pause-unmanaged",
  "mass-delete"
];

export {
  HAZARD_KINDS
};
//# sourceMappingURL=chunk-Q2MRUUGV.js.map
