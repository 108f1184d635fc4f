export { createLogin, findCredentials } from "../../../atlas.js";
