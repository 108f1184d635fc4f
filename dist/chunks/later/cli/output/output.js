export { diagnosticsLayout, fitTerminal, readColor, worthSaying, writeDiagnostics } from "../../../cli/output/output.js";
