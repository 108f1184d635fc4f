import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  startSandbox
} from "./chunk-PWYOI5FR.js";
import "./chunk-NBYZVKLM.js";
import "./chunk-GUQV6ZE5.js";
import "./chunk-VYLAKWVD.js";
import "./chunk-JM2OT2AT.js";
import "./chunk-FUZ4N6R3.js";
import "./chunk-LWAEUHDL.js";
import "./chunk-U7NOT3X4.js";
import "./chunk-FMZJO5IY.js";
import "./chunk-4LYFM5PH.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-3FJXTOUP.js";
import "./chunk-JVQ4BXKO.js";
import "./chunk-JDTFGQDZ.js";
import "./chunk-CECWL7PZ.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-42R6PU7P.js";
import "./chunk-FOO3ZP4F.js";
import "./chunk-TP2MCML2.js";
export {
  startSandbox
};
//# sourceMappingURL=server-DXPLJO62.js.map
