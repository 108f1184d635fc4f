import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;

// src/model/errors.ts
var EXIT = { done: 0, failed: 1, pending: 2, refused: 3, interrupted: 130 };
var SluiceError = class extends Error {
  code;
  /** What the user can do about it, in one sentence. */
  fix;
  address;
  /** Several findings that end the run together, such as all errors of a manifest. */
  diagnostics;
  exitCode;
  constructor(code, message, details = {}) {
    super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
    this.name = code;
    this.code = code;
    this.fix = details.fix;
    this.address = details.address;
    this.diagnostics = details.diagnostics ?? [];
    this.exitCode = details.exitCode ?? EXIT.failed;
  }
};

export {
  EXIT,
  SluiceError
};
//# sourceMappingURL=chunk-TWA2P6KC.js.map
