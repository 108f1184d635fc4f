export { guardSecrets } from "../../../core/context/secrets.js";
