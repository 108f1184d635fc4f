export { countLine, renderDiagnostic, renderDiagnostics, renderDiagnosticsJson } from "../../render.js";
