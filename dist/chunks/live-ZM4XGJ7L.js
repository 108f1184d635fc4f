import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  readLiveWithProgress,
  withReadingBlock
} from "./chunk-6DDU6BSQ.js";
import "./chunk-R7MLS2B3.js";
import "./chunk-IH5RCI4Z.js";
import "./chunk-P4A6CDXQ.js";
import "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";
export {
  readLiveWithProgress,
  withReadingBlock
};
//# sourceMappingURL=live-ZM4XGJ7L.js.map
