export { testFileShape, testJsonSchema } from "../../testing.js";
