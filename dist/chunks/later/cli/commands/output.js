export { diagnosticsLayout, fitTerminal, readColor, worthSaying, writeDiagnostics, writeResultFile } from "../../../cli/commands/output.js";
