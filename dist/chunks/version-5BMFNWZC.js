import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  VERSION
} from "./chunk-K3PAW2GB.js";
import "./chunk-TP2MCML2.js";
export {
  VERSION
};
//# sourceMappingURL=version-5BMFNWZC.js.map
