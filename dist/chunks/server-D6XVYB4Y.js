import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  startSandbox
} from "./chunk-5DRF2ZU4.js";
import "./chunk-U5O47NUB.js";
import "./chunk-NBYZVKLM.js";
import "./chunk-T3DS4SLJ.js";
import "./chunk-NCQMODD4.js";
import "./chunk-FKJLQATW.js";
import "./chunk-KKD6DIRL.js";
import "./chunk-FUZ4N6R3.js";
import "./chunk-HKMYOINZ.js";
import "./chunk-YP2MT54G.js";
import "./chunk-FIMLQFBN.js";
import "./chunk-4LYFM5PH.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-56T5EPF6.js";
import "./chunk-DZOPQPUO.js";
import "./chunk-P4A6CDXQ.js";
import "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";
export {
  startSandbox
};
//# sourceMappingURL=server-D6XVYB4Y.js.map
