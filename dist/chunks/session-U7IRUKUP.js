import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  abortOnInterrupt,
  loadIntent,
  openSession
} from "./chunk-KW3LX4NH.js";
import "./chunk-ISCK5CVP.js";
import "./chunk-RBUZRYVV.js";
import "./chunk-TSPBFSID.js";
import "./chunk-Q2MRUUGV.js";
import "./chunk-T3DS4SLJ.js";
import "./chunk-XDPALGEE.js";
import "./chunk-CECWL7PZ.js";
import "./chunk-IYDAOHGS.js";
import "./chunk-RCFBCFDA.js";
import "./chunk-ADL7DF5B.js";
import "./chunk-FKJLQATW.js";
import "./chunk-ZIB3ALE3.js";
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
import "./chunk-MXY7OLQQ.js";
import "./chunk-XRHX6Y32.js";
import "./chunk-V7LYYEON.js";
import "./chunk-P4A6CDXQ.js";
import "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import "./chunk-TX3W26ZJ.js";
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
  abortOnInterrupt,
  loadIntent,
  openSession
};
//# sourceMappingURL=session-U7IRUKUP.js.map
