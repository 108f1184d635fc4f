export { guardSecrets } from "../../core/secrets.js";
