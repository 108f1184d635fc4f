import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;

// src/model/secret.ts
var SecretReference = class {
  parts;
  constructor(parts) {
    this.parts = parts;
  }
  /** The secrets it needs, in order. */
  get names() {
    return this.parts.filter((part) => typeof part !== "string");
  }
  /** As the manifest writes it: `Bearer ${secret:TOKEN}`. Holds no secret. */
  toString() {
    return this.parts.map((part) => typeof part === "string" ? part : "${" + part.source + ":" + part.name + "}").join("");
  }
  toJSON() {
    return this.toString();
  }
};
var SecretText = class {
  #text;
  constructor(text) {
    this.#text = text;
  }
  /** The value itself. Only what writes a request, a login or a mask may call this. */
  reveal() {
    return this.#text;
  }
  toString() {
    return "[secret]";
  }
  toJSON() {
    return "[secret]";
  }
  [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
    return "[secret]";
  }
};

export {
  SecretReference,
  SecretText
};
//# sourceMappingURL=chunk-Q5I7C2PW.js.map
