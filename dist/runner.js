import { SluiceError } from "./chunks/model.js";
import { runDocuments } from "./chunks/runner.js";
export { SluiceError, runDocuments as runPipeline };
