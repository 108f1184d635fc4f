import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;

// src/atlas/mask.ts
var MASKED = "[secret]";
var MIN_LENGTH = 4;
function createMask() {
  const secrets = /* @__PURE__ */ new Set();
  let pattern;
  return {
    add(text) {
      const size = secrets.size;
      for (const spelling of spellings(text)) {
        if (spelling.trim().length >= MIN_LENGTH) secrets.add(spelling);
      }
      if (secrets.size !== size) pattern = void 0;
    },
    apply(text) {
      if (secrets.size === 0) return text;
      pattern ??= new RegExp(
        [...secrets].sort((a, b) => b.length - a.length).map((secret) => secret.replace(/[\\^$.|?*+()[\]{}/-]/g, "\\$&").replace(/ +/g, "\\s+")).join("|"),
        "g"
      );
      return maskCutOnes(text.replace(pattern, MASKED), secrets);
    }
  };
}
var ELLIPSIS = "…";
function maskCutOnes(text, secrets) {
  if (!text.includes(ELLIPSIS)) return text;
  const parts = text.split(ELLIPSIS);
  const last = parts.pop() ?? "";
  const masked = parts.map((part) => {
    const length = longestBeginning(part, secrets);
    return length === 0 ? part : part.slice(0, -length) + MASKED;
  });
  return [...masked, last].join(ELLIPSIS);
}
function longestBeginning(text, secrets) {
  let longest = 0;
  for (const secret of secrets) {
    for (let length = Math.min(secret.length, text.length); length >= MIN_LENGTH && length > longest; length -= 1) {
      if (text.endsWith(secret.slice(0, length))) longest = length;
    }
  }
  return longest;
}
function spellings(text) {
  return [text, text.trim(), JSON.stringify(text).slice(1, -1), ...encodedForms(text)];
}
function encodedForms(text) {
  try {
    return [encodeURIComponent(text)];
  } catch {
    return [];
  }
}

export {
  createMask
};
//# sourceMappingURL=chunk-MXY7OLQQ.js.map
