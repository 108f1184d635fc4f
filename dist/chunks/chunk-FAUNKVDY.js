import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  SluiceError
} from "./chunk-TWA2P6KC.js";

// src/atlas/login/base-url.ts
var EXAMPLE = "Give it as https://cloud.mongodb.com, with --base-url or MONGODB_ATLAS_BASE_URL.";
function isLoopback(url) {
  return /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/.test(url.hostname);
}
function normaliseBaseUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : void 0;
  if (url === void 0 || url.protocol !== "https:" && url.protocol !== "http:") {
    throw new SluiceError("SETTINGS_BASE_URL_INVALID", "The base URL is not an http(s) URL.", {
      fix: EXAMPLE
    });
  }
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw new SluiceError(
      "SETTINGS_BASE_URL_INVALID",
      "The base URL must hold no user, password, query or fragment.",
      { fix: EXAMPLE }
    );
  }
  if (url.protocol === "http:" && !isLoopback(url)) {
    throw new SluiceError(
      "SETTINGS_BASE_URL_INSECURE",
      `The base URL ${url.origin} would send credentials unencrypted; plain http is only for this machine.`,
      { fix: "Use https." }
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}

export {
  isLoopback,
  normaliseBaseUrl
};
//# sourceMappingURL=chunk-FAUNKVDY.js.map
