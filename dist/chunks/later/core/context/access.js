export { logInAhead, openConnection } from "../../../core/context/access.js";
