import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  FunctionEngine,
  findSubject,
  normalAddress,
  runTests,
  subjectsOf
} from "./chunk-62JHGWN2.js";
import "./chunk-A7KKMPDO.js";
import "./chunk-TGQPD23O.js";
import "./chunk-ITMQQP4A.js";
import "./chunk-KP4LYN4A.js";
import "./chunk-P4U4WE5Q.js";
import "./chunk-L7QPYESC.js";
import "./chunk-HD376Y5P.js";
import "./chunk-FUZ4N6R3.js";
import "./chunk-U7NOT3X4.js";
import "./chunk-FMZJO5IY.js";
import "./chunk-4LYFM5PH.js";
import "./chunk-L7WKZ53B.js";
import "./chunk-3FJXTOUP.js";
import "./chunk-JVQ4BXKO.js";
import "./chunk-JDTFGQDZ.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-3GCIQPTI.js";
import "./chunk-TP2MCML2.js";
export {
  FunctionEngine,
  findSubject,
  normalAddress,
  runTests,
  subjectsOf
};
//# sourceMappingURL=run-tests-BMVTCC5B.js.map
