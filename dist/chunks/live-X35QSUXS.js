import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  readLiveWithProgress,
  withReadingBlock
} from "./chunk-SDJYDIGU.js";
import "./chunk-3XTYVLEN.js";
import "./chunk-UYRVG7YT.js";
import "./chunk-3FJXTOUP.js";
import "./chunk-JVQ4BXKO.js";
import "./chunk-JDTFGQDZ.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";
export {
  readLiveWithProgress,
  withReadingBlock
};
//# sourceMappingURL=live-X35QSUXS.js.map
