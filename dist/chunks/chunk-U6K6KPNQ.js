import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  textOf
} from "./chunk-TLXLCQXF.js";
import {
  SluiceError
} from "./chunk-TWA2P6KC.js";

// src/manifest/shape/project.ts
var PROJECT_VARIABLE = "MONGODB_ATLAS_PROJECT_ID";
var PROJECT_ID = /^[0-9a-fA-F]{24}$/;
function requireProject(project) {
  if (project !== void 0 && PROJECT_ID.test(project)) return project;
  throw new SluiceError("MANIFEST_PROJECT", "no project is named, or not with 24 hex digits", {
    fix: `Give --project, or set ${PROJECT_VARIABLE}.`
  });
}
function findProject(manifest, request, unresolved, { findings, origins }) {
  const written = textOf(manifest.get("project"));
  const spot = origins.find(manifest, ["project"], "value");
  const named = [
    { by: "the manifest", id: written !== void 0 && unresolved.has(written) ? void 0 : written },
    { by: "--project", id: request.project },
    { by: PROJECT_VARIABLE, id: request.env[PROJECT_VARIABLE] }
  ].filter((one) => one.id !== void 0 && one.id !== "");
  const [first] = named;
  if (first === void 0 && request.defaultProject !== void 0) return request.defaultProject;
  if (first === void 0) {
    const isSaid = written !== void 0;
    if (request.mode === "plan" && !isSaid)
      findings.add("MANIFEST_PROJECT", "no project is named", void 0);
    return "";
  }
  const other = named.find(({ id }) => id.toLowerCase() !== first.id.toLowerCase());
  if (other !== void 0) {
    findings.add(
      "MANIFEST_PROJECT",
      `${first.by} names project ${first.id}, ${other.by} names ${other.id}`,
      spot
    );
  }
  const malformed = named.find(({ by, id }) => by !== "the manifest" && !PROJECT_ID.test(id));
  if (malformed !== void 0) {
    findings.add(
      "MANIFEST_PROJECT",
      `${malformed.by} gives '${malformed.id}', which is not 24 hex digits`,
      void 0
    );
  }
  return first.id;
}

export {
  PROJECT_VARIABLE,
  PROJECT_ID,
  requireProject,
  findProject
};
//# sourceMappingURL=chunk-U6K6KPNQ.js.map
