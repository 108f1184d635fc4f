import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;

// src/pipeline/catalogue.ts
var DURATION_UNITS = {
  ms: 1,
  second: 1e3,
  minute: 6e4,
  hour: 36e5,
  day: 864e5
};
var OFFSET_UNITS = ["ms", "second", "minute", "hour"];

export {
  DURATION_UNITS,
  OFFSET_UNITS
};
//# sourceMappingURL=chunk-U7NOT3X4.js.map
