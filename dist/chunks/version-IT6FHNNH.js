import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  VERSION
} from "./chunk-TX3W26ZJ.js";
import "./chunk-TP2MCML2.js";
export {
  VERSION
};
//# sourceMappingURL=version-IT6FHNNH.js.map
