import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  checkTests,
  runManifestTests
} from "./chunk-KTADEIEV.js";
import "./chunk-TP2MCML2.js";
export {
  checkTests,
  runManifestTests
};
//# sourceMappingURL=tests-ZOWSCAY3.js.map
