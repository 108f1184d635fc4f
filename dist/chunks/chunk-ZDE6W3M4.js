import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  decodeReview,
  encodeReview
} from "./chunk-BT67ILEW.js";
import {
  parseJson,
  printJson
} from "./chunk-HDSUQLJJ.js";
import {
  NumberLiteral,
  document,
  isDocument,
  number,
  textOf
} from "./chunk-TLXLCQXF.js";

// src/action/gate/record.ts
import { createHash } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { posix } from "node:path";
var MARK = "sluice:record";
var MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
function recordKey({ label, workingDirectory, files }) {
  const paths = (files.length === 0 ? ["sluice.yaml"] : files).map((file) => posix.normalize(file));
  const parts = [label, posix.join(workingDirectory, ".").replace(/\/$/, ""), ...paths];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
function renderRecord(record) {
  return `<!-- ${MARK} ${record.key} ${packRecord(record)} -->`;
}
function packRecord(record) {
  const { review, pull, ...texts } = record;
  const value = document({
    formatVersion: number(1),
    ...texts,
    pull: number(pull),
    review: review && encodeReview(review)
  });
  const bytes = Buffer.from(printJson(value), "utf8");
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > 1e6 ? 6 : 10,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
    }
  });
  return packed.toString("base64url");
}
function findRecordKey(body) {
  return matchRecord(body)?.[1];
}
function parseRecord(body) {
  const [, key, packed] = matchRecord(body) ?? [];
  const record = packed === void 0 ? void 0 : unpackRecord(packed);
  return record?.key === key ? record : void 0;
}
function withRecord(body, record) {
  const match = matchRecord(body);
  if (match === null) return body;
  const [, key = ""] = match;
  const text = body.replaceAll("\r\n", "\n").trimEnd();
  const line = record === void 0 ? `<!-- ${MARK} ${key} void -->` : renderRecord(record);
  return `${text.slice(0, text.lastIndexOf("\n") + 1)}${line}
`;
}
function matchRecord(body) {
  const text = body.replaceAll("\r\n", "\n").trimEnd();
  const start = text.lastIndexOf("\n") + 1;
  const match = new RegExp(`^<!-- ${MARK} ([0-9a-f]{16}) ([A-Za-z0-9_-]+) -->$`).exec(text.slice(start));
  return match === null || isInsideFence(text.slice(0, start)) ? null : match;
}
function isInsideFence(text) {
  let open;
  for (const line of text.split("\n")) {
    const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const [, marks = "", rest = ""] = fence ?? [];
    if (fence === null) continue;
    if (open === void 0) {
      if (!(marks.startsWith("`") && rest.includes("`"))) open = marks;
    } else if (marks.startsWith(open) && rest.trim() === "") open = void 0;
  }
  return open !== void 0;
}
function unpackRecord(packed) {
  try {
    const bytes = brotliDecompressSync(Buffer.from(packed, "base64url"), {
      maxOutputLength: MAX_UNPACKED_BYTES
    });
    const value = parseJson(bytes.toString("utf8"));
    return isDocument(value) ? readRecord(value) : void 0;
  } catch {
    return void 0;
  }
}
function readRecord(value) {
  const [version, pull] = [value.get("formatVersion"), value.get("pull")];
  if (!(version instanceof NumberLiteral) || version.text !== "1" || !(pull instanceof NumberLiteral)) {
    return void 0;
  }
  const text = (name) => {
    const found = textOf(value.get(name));
    if (found === void 0) throw new TypeError(`the record has no ${name}`);
    return found;
  };
  const appliedAt = textOf(value.get("appliedAt"));
  const encoded = value.get("review");
  const review = isDocument(encoded) ? decodeReview(encoded) : void 0;
  const record = {
    key: text("key"),
    pull: pull.toNumber(),
    headSha: text("headSha"),
    recordedAt: text("recordedAt"),
    runUrl: text("runUrl"),
    digest: text("digest"),
    desiredDigest: text("desiredDigest"),
    ...appliedAt !== void 0 && { appliedAt },
    ...review && { review }
  };
  const isWhole = review === void 0 || review.digest === record.digest && review.desiredDigest === record.desiredDigest;
  return isWhole ? record : void 0;
}

export {
  recordKey,
  renderRecord,
  packRecord,
  findRecordKey,
  parseRecord,
  withRecord,
  isInsideFence,
  unpackRecord
};
//# sourceMappingURL=chunk-ZDE6W3M4.js.map
