import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;

// src/sandbox/http/login.ts
var SANDBOX_LOGIN = {
  clientId: "sandbox",
  clientSecret: "sandbox",
  publicKey: "sandbox",
  privateKey: "sandbox",
  projectId: "000000000000000000000001"
};

export {
  SANDBOX_LOGIN
};
//# sourceMappingURL=chunk-NCQMODD4.js.map
