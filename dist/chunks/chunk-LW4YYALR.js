import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  PROJECT_ID
} from "./chunk-U6K6KPNQ.js";
import {
  CONNECTION_SHAPES,
  dlqShape,
  processorShape,
  workspaceShape
} from "./chunk-FIMLQFBN.js";
import {
  ZodArray,
  ZodDiscriminatedUnion,
  ZodLiteral,
  ZodObject,
  ZodOptional,
  ZodRecord,
  _enum,
  array,
  boolean,
  discriminatedUnion,
  literal,
  record,
  strictObject,
  string,
  union,
  unknown
} from "./chunk-L7WKZ53B.js";

// src/manifest/shape/schema.ts
var commonShape = {
  protect: boolean().optional().meta({ description: "Never delete or replace it, whatever is allowed." }),
  ignoreChanges: array(string()).optional().meta({ description: "JSON Pointers of fields that are neither compared nor sent, such as /tier." }),
  ignoreRules: record(string(), string().min(1)).optional().meta({ description: "Rules of validation that do not hold here: the code, and why." }),
  extra: record(string(), unknown()).optional().meta({ description: "Fields that Atlas has and Sluice does not know yet, sent as they are." })
};
var OWN_KEYS = {
  workspace: ["prune", "connections", "processors", ...Object.keys(commonShape)],
  connection: Object.keys(commonShape),
  processor: ["state", "renamedFrom", ...Object.keys(commonShape)]
};
var CONNECTION_VARIANTS = new Map(
  Object.entries(CONNECTION_SHAPES).map(([type, shape]) => [
    type,
    shape.extend(commonShape).meta(shape.meta() ?? {})
  ])
);
var connectionShape = discriminatedUnion("type", [...CONNECTION_VARIANTS.values()]).meta({ id: "Connection", description: "A connection; `type` says which fields it has." });
var optionsShape = strictObject({
  dlq: dlqShape.optional().meta({ description: "Where documents go that fail. Without it they are dropped." }),
  resumeFromCheckpoint: boolean().optional().meta({ description: "false: consent to lose the checkpoint where a change demands it." })
}).meta({ id: "ProcessorOptions" });
var stagesShape = array(unknown()).meta({ id: "Stages", description: "The stages, in their order." });
var processorManifestShape = processorShape.extend({
  state: _enum(["STARTED", "STOPPED", "UNMANAGED"]).optional().meta({ description: "STARTED by default. UNMANAGED: people start and stop it." }),
  pipeline: union([
    string().min(1).meta({ description: "Path of a .yaml, .yml or .json file, relative to this one." }),
    stagesShape
  ]).meta({ description: "The stages, or the path of the file that holds them." }),
  options: optionsShape.optional().meta({ description: "The dead letter queue, and consent to lose a checkpoint." }),
  renamedFrom: string().min(1).optional().meta({ description: "Its former name: it is renamed in place and keeps its checkpoint." }),
  ...commonShape
}).meta({ id: "Processor", description: "A stream processor." });
var workspaceManifestShape = workspaceShape.extend({
  prune: boolean().optional().meta({ description: "true: connections and processors that the manifest does not name are deleted." }),
  connections: record(string(), connectionShape).optional().meta({ description: "Connections by name." }),
  processors: record(string(), processorManifestShape).optional().meta({ description: "Processors by name." }),
  ...commonShape
}).meta({ id: "Workspace", description: "A stream processing workspace (formerly: instance)." });
var manifestShape = strictObject({
  apiVersion: literal("sluice/v1").meta({ description: "The form of this file: sluice/v1." }),
  project: string().regex(PROJECT_ID, "24 hex digits").optional().meta({ description: "The Atlas project: 24 hex digits." }),
  vars: record(string(), unknown()).optional().meta({ description: "Defaults of ${var:NAME}." }),
  workspaces: record(string(), workspaceManifestShape).optional().meta({ description: "Workspaces by name." }),
  removed: array(string().min(1)).optional().meta({ description: "Addresses of what is to be deleted, such as orders/processor/legacy-audit." })
}).meta({
  title: "Sluice manifest",
  description: "What a project should have: workspaces, connections, processors."
});
var pipelineFileShape = strictObject({
  name: string().optional().meta({ description: "As MongoDB's examples write it; the manifest names the processor." }),
  pipeline: stagesShape,
  options: optionsShape.optional().meta({ description: "Options of the processor; the manifest's win." })
});
function knownKeys(shape, path, plain) {
  const inner = unwrap(shape, plain);
  if (inner instanceof ZodObject) {
    const [head2, ...rest2] = path;
    if (head2 === void 0) return Object.keys(inner.shape);
    const member = inner.shape[String(head2)];
    return member ? knownKeys(member, rest2, memberOf(plain, head2)) : [];
  }
  const [head, ...rest] = path;
  if (head === void 0) return [];
  if (inner instanceof ZodRecord)
    return knownKeys(inner.valueType, rest, memberOf(plain, head));
  if (inner instanceof ZodArray) return knownKeys(inner.element, rest, memberOf(plain, head));
  return [];
}
function unwrap(shape, plain) {
  if (shape instanceof ZodOptional) return unwrap(shape.unwrap(), plain);
  if (shape instanceof ZodDiscriminatedUnion) {
    const key = shape.def.discriminator;
    const found = shape.options.find((option) => {
      const literal2 = option.shape[key];
      return literal2 instanceof ZodLiteral && literal2.value === memberOf(plain, key);
    });
    return found ?? shape;
  }
  return shape;
}
var memberOf = (plain, key) => typeof plain === "object" && plain !== null ? plain[key] : void 0;

export {
  OWN_KEYS,
  manifestShape,
  pipelineFileShape,
  knownKeys
};
//# sourceMappingURL=chunk-LW4YYALR.js.map
