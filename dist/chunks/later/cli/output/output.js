export { canRedraw, diagnosticsLayout, fitTerminal, readColor, worthSaying, writeDiagnostics, writeManifestFindings } from "../../../cli/output/output.js";
