import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  runValidateJob
} from "./chunk-EPYCORUT.js";
import "./chunk-4UZ4LSIW.js";
import "./chunk-KTADEIEV.js";
import "./chunk-SLTIOYIF.js";
import "./chunk-L3YKQFC5.js";
import "./chunk-2LJUVSRE.js";
import "./chunk-JHARHCQO.js";
import "./chunk-IRWMMUNA.js";
import "./chunk-Q2MRUUGV.js";
import "./chunk-3XTYVLEN.js";
import "./chunk-F7RXERD4.js";
import "./chunk-ZIB3ALE3.js";
import "./chunk-PPNWR2XD.js";
import "./chunk-P4U4WE5Q.js";
import "./chunk-L7QPYESC.js";
import "./chunk-HD376Y5P.js";
import "./chunk-3EN4RF6D.js";
import "./chunk-UYRVG7YT.js";
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
import "./chunk-TWA2P6KC.js";
import "./chunk-SUZ24VNF.js";
import "./chunk-3GCIQPTI.js";
import "./chunk-42R6PU7P.js";
import "./chunk-FOO3ZP4F.js";
import "./chunk-TP2MCML2.js";
export {
  runValidateJob
};
//# sourceMappingURL=validate-job-T76GHVW6.js.map
