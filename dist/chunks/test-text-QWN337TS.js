import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  renderTestRun
} from "./chunk-QEQUS5IO.js";
import "./chunk-FER6DJGQ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import "./chunk-NLW6R3UP.js";
import "./chunk-2ADPT6Y6.js";
import "./chunk-T4YZLEUY.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-TP2MCML2.js";
export {
  renderTestRun
};
//# sourceMappingURL=test-text-QWN337TS.js.map
