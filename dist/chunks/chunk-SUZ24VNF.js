import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;

// src/render/safe-text.ts
var UNSAFE = (
  // eslint-disable-next-line no-control-regex -- these are what it is about
  new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]|[\\u{e0000}-\\u{e007f}]|\\p{Surrogate}", "gu")
);
function escapeControls(text) {
  return text.replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 10 ? "\\n" : code === 9 ? "\\t" : `\\u{${code.toString(16)}}`;
  });
}
function textWidth(text) {
  let width = 0;
  for (const character of text) {
    if (new RegExp("^\\p{Mark}$", "u").test(character)) continue;
    width += new RegExp("^[\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff60\\uffe0-\\uffe6]|^\\p{Emoji_Presentation}", "u").test(
      character
    ) ? 2 : 1;
  }
  return width;
}
function cutColumns(text, columns) {
  if (textWidth(text) <= columns) return text;
  let cut = "";
  let width = 0;
  for (const character of text) {
    const size = textWidth(character);
    if (width + size > columns - 1) break;
    cut += character;
    width += size;
  }
  return columns > 0 ? `${cut}…` : "";
}
function padColumns(text, width) {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

export {
  escapeControls,
  textWidth,
  cutColumns,
  padColumns
};
//# sourceMappingURL=chunk-SUZ24VNF.js.map
