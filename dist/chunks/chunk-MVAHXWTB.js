import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  eastAsianWidth
} from "./chunk-D5P6YSEW.js";

// src/render/safe-text.ts
var UNSAFE = new RegExp("[\\p{Control}\\u2028\\u2029\\ufff9-\\ufffb\\p{Surrogate}]|(?![\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}])\\p{Default_Ignorable_Code_Point}", "gu");
function escapeControls(text) {
  return text.replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 10 ? "\\n" : code === 9 ? "\\t" : `\\u{${code.toString(16)}}`;
  });
}
var SITS_ON_ANOTHER = /^(?:[\p{Nonspacing_Mark}\p{Enclosing_Mark}\u1160-\u11ff\ud7b0-\ud7ff]|[\u{1f3fb}-\u{1f3ff}])$/u;
var REGIONAL = new RegExp("^\\p{Regional_Indicator}$", "u");
var AS_EMOJI = "️";
function* shownCharacters(text) {
  let character = "";
  let width = 0;
  let isHalfFlag = false;
  for (const next of text) {
    const isSecondHalf = isHalfFlag && REGIONAL.test(next);
    if (character !== "" && (isSecondHalf || SITS_ON_ANOTHER.test(next))) {
      character += next;
      if (isSecondHalf || next === AS_EMOJI && /^[\p{Emoji}]/u.test(character)) width = 2;
      isHalfFlag = false;
      continue;
    }
    if (character !== "") yield [character, width];
    character = next;
    width = SITS_ON_ANOTHER.test(next) ? 0 : eastAsianWidth(next.codePointAt(0) ?? 0);
    isHalfFlag = REGIONAL.test(next);
  }
  if (character !== "") yield [character, width];
}
function textWidth(text) {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const [, size] of shownCharacters(text)) width += size;
  return width;
}
function takeColumns(text, columns) {
  let taken = "";
  let width = 0;
  for (const [character, size] of shownCharacters(text)) {
    if (width + size > columns) break;
    taken += character;
    width += size;
  }
  return taken;
}
function cutColumns(text, columns) {
  if (textWidth(text) <= columns) return text;
  return columns > 0 ? `${takeColumns(text, columns - 1)}…` : "";
}
function padColumns(text, width) {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

export {
  escapeControls,
  textWidth,
  takeColumns,
  cutColumns,
  padColumns
};
//# sourceMappingURL=chunk-MVAHXWTB.js.map
