import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  escapeControls
} from "./chunk-MVAHXWTB.js";

// src/render/markdown/markdown-code.ts
function codeBlock(text, language = "") {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}
${text}
${fence}`;
}
function inlineCode(text) {
  const safe = escapeControls(text);
  const fence = "`".repeat(longestRun(safe) + 1);
  const isOpen = safe === "" || /^[` ]|[` ]$/.test(safe);
  return isOpen ? `${fence} ${safe} ${fence}` : `${fence}${safe}${fence}`;
}
function tableCode(text) {
  return inlineCode(text).replace(
    /(\\*)\|/g,
    (_, run) => `${run}${run.length % 2 === 0 ? "" : "\\"}\\|`
  );
}
function codeHtml(text) {
  const safe = escapeControls(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
  return `<code>${safe.replace(/[@`*_[\]!#:/\\~|.]/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
}
var ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
function fold(title, body, isOpen) {
  return `<details${isOpen ? " open" : ""}><summary>${title}</summary>

${body}

</details>`;
}
var longestRun = (text) => (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

export {
  codeBlock,
  inlineCode,
  tableCode,
  codeHtml,
  fold
};
//# sourceMappingURL=chunk-V6KJ3MEC.js.map
