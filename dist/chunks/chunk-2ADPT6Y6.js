import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  textWidth
} from "./chunk-MVAHXWTB.js";

// src/render/text/layout.ts
import { stripVTControlCharacters } from "node:util";
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
function spread(left, rights, columns) {
  const lines = [];
  let start = left;
  let end = "";
  const fits = (text) => textWidth(start) + 2 + textWidth(text) <= columns;
  const close = () => {
    const gap = columns - textWidth(start) - textWidth(end);
    lines.push(end === "" ? start : start + " ".repeat(Math.max(2, gap)) + end);
    [start, end] = ["", ""];
  };
  for (const right of rights.filter((part) => part !== "")) {
    const longer = end === "" ? right : `${end}  ${right}`;
    if (fits(longer)) end = longer;
    else {
      close();
      end = right;
    }
  }
  close();
  return lines;
}
var FOLD_INDENT = 4;
function foldLines(lines, columns) {
  return lines.flatMap((line) => widthOf(line) <= columns ? [line] : foldLine(line, columns));
}
var widthOf = (line) => textWidth(stripVTControlCharacters(line));
function foldLine(line, columns) {
  const plain = stripVTControlCharacters(line);
  const indent = plain.length - plain.trimStart().length;
  const further = Math.min(indent + FOLD_INDENT, Math.floor(columns / 2));
  const lines = [];
  let text = "";
  let width = 0;
  for (const [, gap = "", word = ""] of line.matchAll(/( *)([^ ]+)/g)) {
    const size = widthOf(word);
    const isFirst = width === 0;
    if (!isFirst && width + gap.length + size > columns) {
      lines.push(text);
      const room = Math.max(0, Math.min(further, columns - size));
      text = " ".repeat(room) + word;
      width = room + size;
    } else {
      text += gap + word;
      width += gap.length + size;
    }
  }
  return [...lines, text];
}
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

export {
  wrapWords,
  wrapText,
  spread,
  foldLines,
  count
};
//# sourceMappingURL=chunk-2ADPT6Y6.js.map
