export { renderDiagnostic, renderDiagnostics, renderDiagnosticsJson } from "../../render.js";
