import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  FunctionEngine,
  findSubject,
  normalAddress,
  runTests,
  subjectsOf,
  summarise
} from "./chunk-ANIAQJ4B.js";
import "./chunk-OFMJO32M.js";
import "./chunk-TGQPD23O.js";
import "./chunk-PDZZY7OE.js";
import "./chunk-GWLZEGLH.js";
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
import "./chunk-P4A6CDXQ.js";
import "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-ZY7DOG63.js";
import "./chunk-TP2MCML2.js";
export {
  FunctionEngine,
  findSubject,
  normalAddress,
  runTests,
  subjectsOf,
  summarise
};
//# sourceMappingURL=run-tests-66UMQYAW.js.map
