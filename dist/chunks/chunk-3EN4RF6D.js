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
        if (spelling.length >= MIN_LENGTH) secrets.add(spelling);
      }
      if (secrets.size !== size) pattern = void 0;
    },
    apply(text) {
      if (secrets.size === 0) return text;
      pattern ??= new RegExp(
        [...secrets].sort((a, b) => b.length - a.length).map((secret) => secret.replace(/[\\^$.|?*+()[\]{}/-]/g, "\\$&")).join("|"),
        "g"
      );
      return text.replace(pattern, MASKED);
    }
  };
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
//# sourceMappingURL=chunk-3EN4RF6D.js.map
