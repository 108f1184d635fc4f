import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  parseJson
} from "./chunk-HDSUQLJJ.js";
import {
  isDocument,
  isList,
  textOf
} from "./chunk-TLXLCQXF.js";
import {
  EXIT,
  SluiceError
} from "./chunk-TWA2P6KC.js";

// src/atlas/http/errors.ts
var AtlasError = class extends SluiceError {
  status;
  /** The API's own code, such as `STREAM_CONNECTION_NAME_ALREADY_EXISTS`. */
  errorCode;
  detail;
  reason;
  fieldViolations;
  /** A write that Atlas may have carried out all the same: read the resource before sending it again. */
  ambiguous;
  retryAfterSeconds;
  constructor(code, message, details = {}) {
    super(code, message, {
      ...details.fix === void 0 ? {} : { fix: details.fix },
      ...details.address === void 0 ? {} : { address: details.address },
      ...details.cause === void 0 ? {} : { cause: details.cause },
      ...code === "ATLAS_INTERRUPTED" ? { exitCode: EXIT.interrupted } : {}
    });
    this.status = details.status;
    this.errorCode = details.errorCode;
    this.detail = details.detail;
    this.reason = details.reason;
    this.fieldViolations = details.fieldViolations ?? [];
    this.ambiguous = details.ambiguous ?? false;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
};
function parseErrorBody(text, mask) {
  let body;
  try {
    body = parseJson(text);
  } catch {
    return { fieldViolations: [] };
  }
  if (!isDocument(body)) return { fieldViolations: [] };
  const say = (value) => value === void 0 ? void 0 : mask.apply(value).slice(0, MAX_TEXT);
  const badRequest = body.get("badRequestDetail");
  const fields = isDocument(badRequest) ? badRequest.get("fields") : void 0;
  const fieldViolations = (isList(fields) ? fields : []).filter(isDocument).map((violation) => ({
    field: say(textOf(violation.get("field"))) ?? "",
    description: say(textOf(violation.get("description"))) ?? ""
  }));
  const errorCode = say(textOf(body.get("errorCode")) ?? textOf(body.get("error")));
  const detail = say(textOf(body.get("detail")) ?? textOf(body.get("error_description")));
  const reason = say(textOf(body.get("reason")));
  return {
    ...errorCode === void 0 ? {} : { errorCode },
    ...detail === void 0 ? {} : { detail },
    ...reason === void 0 ? {} : { reason },
    fieldViolations
  };
}
var MAX_TEXT = 2e3;
function codeOfStatus(status, errorCode) {
  if (status >= 500) return "ATLAS_UNAVAILABLE";
  if (status < 400) return "ATLAS_BAD_RESPONSE";
  if (status === 400 && /^(invalid|unauthorized)_client$/.test(errorCode ?? "")) return "ATLAS_UNAUTHORIZED";
  switch (status) {
    case 401:
      return "ATLAS_UNAUTHORIZED";
    case 403:
      return errorCode?.endsWith("_HAS_STREAM_PROCESSORS") ? "ATLAS_IN_USE" : "ATLAS_FORBIDDEN";
    case 404:
      return "ATLAS_NOT_FOUND";
    case 406:
    case 410:
      return "ATLAS_VERSION_GONE";
    case 408:
      return "ATLAS_TIMEOUT";
    case 409:
      return "ATLAS_CONFLICT";
    case 429:
      return "ATLAS_RATE_LIMITED";
    default:
      return "ATLAS_REJECTED";
  }
}
var FIXES = {
  ATLAS_UNAUTHORIZED: "Check the credentials (MONGODB_ATLAS_CLIENT_ID and _CLIENT_SECRET, or the API key or access token): they may be wrong, expired or of another organisation.",
  ATLAS_FORBIDDEN: "Give the credentials the role Project Stream Processing Owner in this project, and put this machine's address on their IP access list.",
  ATLAS_RATE_LIMITED: "Wait a minute and run it again, with a lower --parallelism if it happens often.",
  ATLAS_VERSION_GONE: "Update Sluice: Atlas does not offer this version of its API.",
  ATLAS_UNAVAILABLE: "Run the same command again later: it goes on where it stopped.",
  ATLAS_TIMEOUT: "Run the same command again: it goes on where it stopped.",
  ATLAS_UNREACHABLE: "Check the base URL, the network and the proxy variables (HTTPS_PROXY, NO_PROXY).",
  ATLAS_BAD_RESPONSE: "Check that the base URL is that of Atlas, and that no proxy or login page answers in its place."
};
function fixOf(code) {
  return FIXES[code];
}

export {
  AtlasError,
  parseErrorBody,
  codeOfStatus,
  fixOf
};
//# sourceMappingURL=chunk-IH5RCI4Z.js.map
