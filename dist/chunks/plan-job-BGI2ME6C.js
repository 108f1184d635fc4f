import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  requireComplete,
  runPlanJob,
  tellPlan
} from "./chunk-IFKZAOAT.js";
import "./chunk-6PG5I6SF.js";
import "./chunk-JSBRCHVU.js";
import "./chunk-PL4JP76F.js";
import "./chunk-XMBAKYEY.js";
import "./chunk-ZDE6W3M4.js";
import "./chunk-3IRLW2IW.js";
import "./chunk-P2SCQWJG.js";
import "./chunk-XGK6CGDB.js";
import "./chunk-EFNYFOO7.js";
import "./chunk-V6KJ3MEC.js";
import "./chunk-WHQF34W7.js";
import "./chunk-FER6DJGQ.js";
import "./chunk-BT67ILEW.js";
import "./chunk-WKGZNRQG.js";
import "./chunk-3QXIGQS6.js";
import "./chunk-CODJOVN3.js";
import "./chunk-Y6RXW4CX.js";
import "./chunk-Q2MRUUGV.js";
import "./chunk-T3DS4SLJ.js";
import "./chunk-5Y6RZLI7.js";
import "./chunk-NCQMODD4.js";
import "./chunk-6DDU6BSQ.js";
import "./chunk-R7MLS2B3.js";
import "./chunk-ADL7DF5B.js";
import "./chunk-FKJLQATW.js";
import "./chunk-GUNKCNXK.js";
import "./chunk-NRS2GC3S.js";
import "./chunk-LW4YYALR.js";
import "./chunk-U6K6KPNQ.js";
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
import "./chunk-FAUNKVDY.js";
import "./chunk-IH5RCI4Z.js";
import "./chunk-P4A6CDXQ.js";
import "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import "./chunk-K3PAW2GB.js";
import "./chunk-WUUURFKL.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-NLW6R3UP.js";
import "./chunk-2ADPT6Y6.js";
import "./chunk-T4YZLEUY.js";
import "./chunk-MVAHXWTB.js";
import "./chunk-D5P6YSEW.js";
import "./chunk-ZY7DOG63.js";
import "./chunk-TP2MCML2.js";
export {
  requireComplete,
  runPlanJob,
  tellPlan
};
//# sourceMappingURL=plan-job-BGI2ME6C.js.map
