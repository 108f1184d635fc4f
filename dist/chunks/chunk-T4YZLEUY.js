import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;

// src/render/text/colour.ts
import { styleText } from "node:util";
var FORMATS = {
  added: "green",
  removed: "red",
  changed: "yellow",
  danger: ["bold", "red"],
  faint: "dim",
  strong: "bold"
};
function makePaint(isOn) {
  if (!isOn) return (_, text) => text;
  return (tone, text) => {
    const format = FORMATS[tone];
    return styleText(typeof format === "string" ? format : [...format], text, { validateStream: false });
  };
}

export {
  makePaint
};
//# sourceMappingURL=chunk-T4YZLEUY.js.map
