export { testJsonSchema } from "../../../testing.js";
