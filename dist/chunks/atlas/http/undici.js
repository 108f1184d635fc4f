import { require_undici } from "../../vendor/undici.js";
var EnvHttpProxyAgent = require_undici().EnvHttpProxyAgent;
export { EnvHttpProxyAgent };
