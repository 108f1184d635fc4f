export { openConnection } from "../../../core/context/access.js";
