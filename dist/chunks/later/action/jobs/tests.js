export { checkTests, findTouched, runManifestTests } from "../../../action.js";
