import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  require_undici
} from "./chunk-6LDHDPP3.js";
import {
  __toESM
} from "./chunk-TP2MCML2.js";

// src/atlas/http/undici.ts
var import_undici = __toESM(require_undici(), 1);
var export_EnvHttpProxyAgent = import_undici.EnvHttpProxyAgent;
export {
  export_EnvHttpProxyAgent as EnvHttpProxyAgent
};
//# sourceMappingURL=undici-UL5CDJXB.js.map
