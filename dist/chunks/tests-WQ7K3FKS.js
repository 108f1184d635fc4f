import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  checkTests,
  findTouched,
  runManifestTests
} from "./chunk-JSBRCHVU.js";
import "./chunk-ZDE6W3M4.js";
import "./chunk-BT67ILEW.js";
import "./chunk-Y6RXW4CX.js";
import "./chunk-ADL7DF5B.js";
import "./chunk-FKJLQATW.js";
import "./chunk-FIMLQFBN.js";
import "./chunk-4LYFM5PH.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-P4A6CDXQ.js";
import "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";
export {
  checkTests,
  findTouched,
  runManifestTests
};
//# sourceMappingURL=tests-WQ7K3FKS.js.map
