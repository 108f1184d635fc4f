import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  textWidth
} from "./chunk-SUZ24VNF.js";

// src/render/layout.ts
function wrapWords(words, columns, indent, gap = 1) {
  const lines = [];
  let line = "";
  let width = indent;
  for (const word of words) {
    const size = textWidth(word);
    if (line !== "" && width + gap + size > columns) {
      lines.push(line);
      line = word;
      width = indent + size;
    } else {
      line += line === "" ? word : " ".repeat(gap) + word;
      width += line === word ? size : gap + size;
    }
  }
  if (line !== "") lines.push(line);
  return lines.map((text, i) => i === 0 ? text : " ".repeat(indent) + text);
}
function wrapText(text, columns, indent) {
  return wrapWords(
    text.split(" ").filter((word) => word !== ""),
    columns,
    indent
  );
}
function spread(left, right, columns) {
  if (right === "") return left;
  return left + " ".repeat(Math.max(2, columns - textWidth(left) - textWidth(right))) + right;
}
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

export {
  wrapWords,
  wrapText,
  spread,
  count
};
//# sourceMappingURL=chunk-SLTIOYIF.js.map
