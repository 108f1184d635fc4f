import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  checkReviewed,
  readReviewed,
  rememberBegun
} from "./chunk-IWO3FFND.js";
import "./chunk-2H6NVJBW.js";
import "./chunk-RBUZRYVV.js";
import "./chunk-TSPBFSID.js";
import "./chunk-Q2MRUUGV.js";
import "./chunk-T3DS4SLJ.js";
import "./chunk-RCFBCFDA.js";
import "./chunk-ADL7DF5B.js";
import "./chunk-FKJLQATW.js";
import "./chunk-ORIEEVT4.js";
import "./chunk-E3DTO4U7.js";
import "./chunk-6RLYAMZB.js";
import "./chunk-HD376Y5P.js";
import "./chunk-KKD6DIRL.js";
import "./chunk-FUZ4N6R3.js";
import "./chunk-HKMYOINZ.js";
import "./chunk-YP2MT54G.js";
import "./chunk-FIMLQFBN.js";
import "./chunk-4LYFM5PH.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-56T5EPF6.js";
import "./chunk-DZOPQPUO.js";
import "./chunk-V7LYYEON.js";
import "./chunk-P4A6CDXQ.js";
import "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import "./chunk-OZ6WBBXR.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-YGLJE73T.js";
import "./chunk-JR6SWKXX.js";
import "./chunk-EVXD7CPX.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-ZYQXE4NN.js";
import "./chunk-TP2MCML2.js";
export {
  checkReviewed,
  readReviewed,
  rememberBegun
};
//# sourceMappingURL=reviewed-75RQZYJH.js.map
