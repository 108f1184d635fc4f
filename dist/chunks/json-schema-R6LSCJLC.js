import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import "./chunk-TGQPD23O.js";
import {
  manifestShape,
  pipelineFileShape
} from "./chunk-LW4YYALR.js";
import "./chunk-U6K6KPNQ.js";
import {
  STAGES,
  WRAPPERS,
  unitsOf
} from "./chunk-HKMYOINZ.js";
import "./chunk-FIMLQFBN.js";
import "./chunk-4LYFM5PH.js";
import {
  toJSONSchema
} from "./chunk-L7WKZ53B.js";
import "./chunk-Q5I7C2PW.js";
import "./chunk-TLXLCQXF.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";

// src/pipeline/json-schema-values.ts
var PLACEHOLDER_PATTERN = "\\$\\{(?:env|var|secret|secretFile):[^}]+\\}";
var WHOLE_PLACEHOLDER = `^${PLACEHOLDER_PATTERN}$`;
var JSON_TYPES = {
  string: ["string"],
  expression: ["string", "object"],
  boolean: ["boolean"],
  integer: ["integer", "object"],
  number: ["number", "object"],
  zero: ["number"],
  duration: ["object"],
  offset: ["object"],
  date: ["object"],
  document: ["object"],
  strings: ["array"],
  list: ["array"],
  stages: ["array"]
};
var ANY_BODY = ["object", "array", "string", "number", "boolean", "null"];
var ANY_FIELD = ["string", "object", "array", "number", "boolean", "null"];
function jsonTypes(types, spec) {
  const named = types.flatMap((type) => type === "any" ? [] : JSON_TYPES[type]);
  const isText = spec.types.includes("string");
  return [...new Set(isText ? ["string", ...named] : [...named, "string"])];
}
function orNull(schema) {
  const { type, anyOf } = schema;
  if (Array.isArray(type)) return { ...schema, type: [.../* @__PURE__ */ new Set([...type, "null"])] };
  if (!Array.isArray(anyOf)) return schema;
  const forms = anyOf;
  return { ...schema, anyOf: forms.map((form, i) => i === forms.length - 1 ? orNull(form) : form) };
}
var EXTENDED_NUMBER = {
  minProperties: 1,
  maxProperties: 1,
  patternProperties: { [`^\\$(?:${WRAPPERS.map((name) => name.slice(1)).join("|")})$`]: { type: "string" } },
  additionalProperties: false
};
var DATE = {
  properties: {
    $date: { description: "A date, as Extended JSON." },
    $timestamp: { description: "A cluster time, as Extended JSON." }
  },
  additionalProperties: false,
  minProperties: 1
};
function durationSchema(type, size, canBeZero) {
  const members = [size, "unit"];
  const properties = {
    [size]: {
      description: type === "duration" ? "How many units." : "Units ahead of UTC; may be negative.",
      type: ["integer", "object", "string"],
      pattern: WHOLE_PLACEHOLDER,
      ...EXTENDED_NUMBER
    },
    unit: {
      description: "The unit.",
      anyOf: [
        { type: "string", enum: unitsOf(type) },
        { type: "string", pattern: PLACEHOLDER_PATTERN }
      ]
    }
  };
  if (canBeZero) return { properties, dependencies: { [size]: ["unit"], unit: [size] } };
  return { properties, required: members };
}

// src/pipeline/variant-choice.ts
function chooseVariants(variants) {
  const sure = [];
  const likely = [];
  for (const variant of variants) {
    const others = variants.filter((other) => other !== variant);
    const own = ownRequiredKeys(variant, variants);
    if (own.length > 0) sure.push({ variant, keys: own });
    else {
      const keys = Object.keys(variant.fields).filter((key) => {
        const sharers = others.filter(({ fields }) => Object.hasOwn(fields, key));
        if (sharers.length === 0) return true;
        const isTold = sharers.every((sharer) => ownRequiredKeys(sharer, variants).length > 0);
        return variant.fields[key]?.required === "yes" && sharers.length < others.length && isTold;
      });
      likely.push({ variant, keys });
    }
  }
  return [...sure, ...likely].filter(({ keys }) => keys.length > 0);
}
var ownRequiredKeys = (variant, variants) => Object.keys(variant.fields).filter(
  (key) => variant.fields[key]?.required === "yes" && variants.every((other) => other === variant || !Object.hasOwn(other.fields, key))
);
function mergeFields(variants) {
  const others = variants.filter(({ key }) => key === void 0);
  const names = new Set(others.flatMap(({ fields }) => Object.keys(fields)));
  const merged = {};
  for (const name of names) {
    const owners = others.filter(({ fields }) => Object.hasOwn(fields, name));
    const specs = owners.flatMap(({ fields }) => fields[name] ?? []);
    const spec = mergeSpecs(specs, owners.length === others.length);
    if (spec === void 0) continue;
    const isEverywhere = owners.length === others.length;
    const titles = owners.map(({ title }) => title).join(", ");
    merged[name] = isEverywhere ? spec : { ...spec, description: `${spec.description} For: ${titles}.` };
  }
  for (const { key, fields } of variants) {
    const spec = key === void 0 ? void 0 : mergeSpecs([fields[key] ?? []].flat(), false);
    if (key !== void 0 && spec !== void 0) merged[key] = spec;
  }
  return merged;
}
function mergeSpecs(specs, isEverywhere) {
  const [first] = specs;
  if (first === void 0) return void 0;
  const isRequired = isEverywhere && specs.every(({ required }) => required === "yes");
  if (specs.every((spec) => spec === first)) {
    const { required, ...rest } = first;
    return required === "yes" && isRequired ? { ...rest, required } : rest;
  }
  const names = new Set(specs.flatMap(({ fields: fields2 = {} }) => Object.keys(fields2)));
  const fields = [...names].flatMap((name) => {
    const spec = mergeSpecs(
      specs.flatMap((owner) => owner.fields?.[name] ?? []),
      false
    );
    return spec === void 0 ? [] : [[name, spec]];
  });
  return {
    types: [...new Set(specs.flatMap(({ types, doubtfulTypes = [] }) => [...types, ...doubtfulTypes]))],
    ...isRequired && { required: "yes" },
    ...fields.length > 0 && { fields: Object.fromEntries(fields) },
    open: true,
    description: first.description
  };
}

// src/pipeline/json-schema.ts
var LISTS = {
  main: "Stages",
  window: "WindowStages",
  payload: "PayloadStages",
  server: "ServerStages"
};
var refer = (definition) => ({ $ref: `#/definitions/${definition}` });
function stageDefinitions() {
  const stages = [...STAGES].map(([name, spec]) => [name.slice(1), stageSchema(spec)]);
  return {
    Stages: stageList("main", "The stages, in their order: `$source` first, a sink last."),
    WindowStages: stageList("window", "Stages that run over the documents of one window."),
    PayloadStages: stageList("payload", "Stages that make the body of the request."),
    ServerStages: {
      description: "Stages that the database runs. It knows more stages than a stream processor.",
      type: "array",
      items: { type: "object", minProperties: 1, maxProperties: 1 }
    },
    ...Object.fromEntries(stages)
  };
}
function stageList(place, description) {
  const names = [...STAGES].filter(([, { placement }]) => !["never", "no"].includes(placement[place]));
  return {
    description,
    type: "array",
    items: {
      description: "One stage: an object with the name of the stage as its only key.",
      type: "object",
      properties: Object.fromEntries(names.map(([name]) => [name, refer(name.slice(1))])),
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1
    }
  };
}
function stageSchema(spec) {
  const { description, body, variants, mistakes = [], minimumTier } = spec;
  const tier = minimumTier === void 0 ? "" : ` Needs tier ${minimumTier} or larger.`;
  const schema = new SchemaWriter(spec);
  const hover = { description: `${description}${tier} ${body.description}` };
  if (variants === void 0) return { ...schema.value(body, [], mistakes), ...hover };
  return { ...schema.value(body, [], []), ...hover, ...schema.variants(variants, mistakes) };
}
var SchemaWriter = class {
  #stage;
  constructor(stage) {
    this.#stage = stage;
  }
  /** A chain of conditions: the first variant that a key gives away, or else what all of them have. */
  variants(variants, mistakes) {
    const common = mergeFields(variants);
    const isField = (name) => Object.hasOwn(common, name);
    const misread = mistakes.filter(({ path }) => path.length > 1 || !isField(path[0] ?? ""));
    const rest = this.#members({ fields: common }, [], []);
    return chooseVariants(variants).reduceRight((otherwise, { variant, keys }) => {
      const own = misread.filter(
        ({ connectionTypes }) => connectionTypes?.some((type) => variant.connectionTypes.includes(type)) ?? true
      );
      return {
        if: { anyOf: keys.map((key) => ({ required: [key] })) },
        then: this.#members(variant, [], own),
        else: otherwise
      };
    }, rest);
  }
  /** One field, or the body of the stage. Every keyword but `enum` speaks of one type alone, so that one object can hold them all. */
  value(spec, path, mistakes) {
    const { types, doubtfulTypes = [], deprecated } = spec;
    const all = [...types, ...doubtfulTypes];
    const hover = {
      description: this.#hoverText(spec),
      ...spec.default !== void 0 && { default: spec.default },
      ...deprecated !== void 0 && { deprecationMessage: `This is the old name of ${deprecated}.` }
    };
    if (all.includes("any")) return { ...hover, type: path.length === 0 ? ANY_BODY : ANY_FIELD };
    if (!this.#isSure(spec)) return { ...hover, type: [.../* @__PURE__ */ new Set([...jsonTypes(all, spec), ...ANY_FIELD])] };
    const form = {
      type: jsonTypes(all, spec),
      ...numberLimits(spec),
      ...textForms(spec, all),
      ...listForms(spec, all),
      ...this.#documents(spec, all, path, mistakes)
    };
    const { values, doubtfulValues = [] } = spec;
    if (values !== void 0) {
      return { ...hover, anyOf: [{ type: "string", enum: [...values, ...doubtfulValues] }, form] };
    }
    return spec.default === void 0 ? { ...hover, ...form } : { ...hover, anyOf: [form] };
  }
  #isSure(spec) {
    return (spec.fact ?? this.#stage.fact).certainty === "verified";
  }
  #hoverText(spec) {
    const required = spec.required === "yes" ? " Required." : "";
    const preset = spec.default === void 0 ? "" : ` Default: ${JSON.stringify(spec.default)}.`;
    return spec.description + required + preset;
  }
  #documents(spec, types, path, mistakes) {
    if (types.includes("document")) {
      return {
        ...this.#members(spec, path, mistakes),
        ...spec.nonEmpty === true && { minProperties: 1 }
      };
    }
    if (types.includes("expression")) return {};
    if (types.includes("duration")) return durationSchema("duration", "size", types.includes("zero"));
    if (types.includes("offset")) return durationSchema("offset", "offsetFromUtc", false);
    if (types.includes("date")) return DATE;
    return isNumber(types) ? EXTENDED_NUMBER : {};
  }
  #members(spec, path, mistakes) {
    const { fields = {}, members } = spec;
    const properties = {};
    for (const [key, field] of Object.entries(fields)) {
      const schema = this.value(field, [...path, key], mistakes);
      properties[key] = field.required === "yes" ? schema : orNull(schema);
    }
    for (const mistake of mistakes) {
      const [key, ...above] = [...mistake.path].reverse();
      if (key === void 0 || Object.hasOwn(fields, key) || above.reverse().join("\0") !== path.join("\0"))
        continue;
      properties[key] = { deprecationMessage: `Atlas does not know ${key} here: ${mistake.fix}.` };
    }
    const required = Object.entries(fields).filter(([, field]) => field.required === "yes" && this.#isSure(field)).map(([key]) => key);
    return {
      ...Object.keys(properties).length > 0 && { properties },
      ...required.length > 0 && { required },
      ...members !== void 0 && { additionalProperties: this.value(members, path, []) }
    };
  }
};
var listOf = (place) => ({
  items: refer(`${LISTS[place]}/items`)
});
function numberLimits(spec) {
  if (spec.types.includes("zero")) {
    return { anyOf: [{ type: "number", enum: [0] }, { type: ["object", "string", "null"] }] };
  }
  if (isDuration(spec.types)) return {};
  return {
    ...spec.min !== void 0 && { minimum: spec.min },
    ...spec.max !== void 0 && { maximum: spec.max }
  };
}
function textForms(spec, types) {
  if (types.includes("string") && spec.values === void 0) {
    return spec.nonEmpty === true ? { minLength: 1 } : {};
  }
  if (types.includes("expression")) return { pattern: `^\\$|${PLACEHOLDER_PATTERN}` };
  if (types.includes("string")) return { pattern: PLACEHOLDER_PATTERN };
  return {
    pattern: WHOLE_PLACEHOLDER,
    patternErrorMessage: "A text can stand here only as a placeholder, such as ${var:NAME}."
  };
}
function listForms(spec, types) {
  if (types.includes("stages")) return listOf(spec.runs ?? "server");
  if (!types.includes("strings")) return {};
  return { items: { type: "string" }, ...spec.nonEmpty === true && { minItems: 1 } };
}
var isDuration = (types) => types.includes("duration") || types.includes("offset");
var isNumber = (types) => types.includes("number") || types.includes("integer");

// src/manifest/shape/json-schema-unions.ts
var propertiesOf = (schema) => schema["properties"] ?? {};
function discriminatorOf(variants) {
  const [first] = variants;
  if (first === void 0) return void 0;
  return Object.keys(propertiesOf(first)).find(
    (key) => variants.every((variant) => "const" in (propertiesOf(variant)[key] ?? {}))
  );
}
function chooseByType(own, variants, discriminator) {
  const constant = (variant) => propertiesOf(variant)[discriminator]?.["const"];
  const choice = {
    description: "Which fields there are. Required.",
    type: "string",
    enum: variants.map(constant),
    enumDescriptions: variants.map(({ description = "" }) => description)
  };
  return {
    ...own,
    type: ["object", "null"],
    properties: { [discriminator]: choice },
    allOf: [
      ...variants.map((variant) => ({
        if: {
          properties: { [discriminator]: { const: constant(variant) } },
          required: [discriminator]
        },
        then: {
          ...variant,
          type: ["object", "null"],
          properties: { ...propertiesOf(variant), [discriminator]: { doNotSuggest: true } }
        }
      })),
      {
        if: { required: [discriminator] },
        else: { properties: anyField(variants, discriminator), additionalProperties: false }
      }
    ]
  };
}
function anyField(variants, discriminator) {
  const names = new Set(variants.flatMap((variant) => Object.keys(propertiesOf(variant))));
  names.delete(discriminator);
  const fields = [...names].map((name) => {
    const forms = variants.flatMap((variant) => {
      const form = propertiesOf(variant)[name];
      return form === void 0 ? [] : [form];
    });
    const different = [...new Map(forms.map((form) => [JSON.stringify(form), form])).values()];
    const [first] = different;
    const loose = { description: first?.["description"], type: first?.["type"] };
    return [name, { ...different.length === 1 ? first : loose, doNotSuggest: true }];
  });
  return { [discriminator]: { doNotSuggest: true }, ...Object.fromEntries(fields) };
}

// src/manifest/shape/json-schema.ts
function manifestJsonSchema() {
  const { definitions, ...root } = editorSchema(manifestShape);
  return { ...root, required: ["apiVersion"], definitions: { ...definitions, ...stageDefinitions() } };
}
function pipelineJsonSchema() {
  const { definitions, $schema, ...file } = editorSchema(pipelineFileShape);
  const stages = stageDefinitions();
  return {
    $schema,
    description: "A list of stages, or an object {name, pipeline, options}.",
    ...file,
    type: ["array", "object"],
    items: stages["Stages"]?.["items"],
    required: ["pipeline"],
    definitions: { ...definitions, ...stages }
  };
}
function editorSchema(shape) {
  const made = toJSONSchema(shape, { io: "input", target: "draft-7", unrepresentable: "any" });
  const { definitions = {}, ...root } = made;
  const members = Object.entries(definitions).map(([name, schema]) => [name, rewrite(schema)]);
  return { ...rewrite(root), type: "object", definitions: Object.fromEntries(members) };
}
var PLACEHOLDER = {
  pattern: "^\\$\\{(?:var|env):[^}]+\\}$",
  patternErrorMessage: "Write true or false, or a placeholder: ${var:NAME} or ${env:NAME}."
};
var WITH_PLACEHOLDER = "\\$\\{(?:var|env):[^}]+\\}";
var SECRET_ONLY = {
  type: ["string", "null"],
  pattern: "\\$\\{(?:secret|secretFile):[^}]+\\}",
  patternErrorMessage: "A secret is not written into a manifest: use ${secret:NAME} or ${secretFile:PATH}."
};
function rewrite(schema) {
  const { required = [], properties, additionalProperties, items, propertyNames, ...rest } = schema;
  const own = without(rest, "title");
  const { anyOf, oneOf, allOf } = own;
  const needed = required;
  const rewritten = {
    ...own,
    ...isSchema(properties) && { properties: rewriteMembers(properties, needed) },
    ...additionalProperties !== void 0 && {
      additionalProperties: isSchema(additionalProperties) ? rewrite(additionalProperties) : additionalProperties
    },
    ...isSchema(items) && { items: rewrite(items) },
    // Editors would offer the bare word 'property' for names that are free.
    ...isSchema(propertyNames) && Object.keys(propertyNames).length > 1 && { propertyNames }
  };
  if (Array.isArray(allOf)) return { ...without(rewritten, "allOf"), ...allOf[0] };
  if (Array.isArray(anyOf ?? oneOf)) return rewriteUnion(rewritten);
  if ("const" in schema) return rewritten;
  if (schema["writeOnly"] === true) return { ...rewritten, ...SECRET_ONLY };
  return orPlaceholder(rewritten);
}
var without = (schema, key) => Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key));
var isSchema = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function rewriteMembers(properties, required) {
  const members = Object.entries(properties).map(([key, member]) => {
    const schema = rewrite(isSchema(member) ? member : {});
    if (!required.includes(key)) return [key, schema];
    const { description } = schema;
    return [
      key,
      typeof description === "string" ? { ...schema, description: `${description} Required.` } : schema
    ];
  });
  return Object.fromEntries(members);
}
function rewriteUnion({ anyOf, oneOf, ...rest }) {
  const options = [anyOf, oneOf].flatMap((some) => Array.isArray(some) ? some.filter(isSchema) : []);
  const kept = options.filter((option) => Object.keys(option).length > 0);
  const [only] = kept;
  if (only !== void 0 && kept.length === 1) return rewrite({ ...only, ...rest });
  const discriminator = discriminatorOf(kept);
  if (discriminator === void 0) return { ...rest, anyOf: kept.map(rewrite) };
  return chooseByType(rest, kept.map(rewrite), discriminator);
}
function orPlaceholder(schema) {
  const { type, pattern, enum: values, ...rest } = schema;
  if (typeof type !== "string") return schema;
  if (type === "boolean") return { ...rest, type: ["boolean", "string", "null"], ...PLACEHOLDER };
  if (type !== "string" || pattern === void 0 && values === void 0) {
    return { ...rest, type: [type, "null"] };
  }
  const form = {
    type,
    ...pattern !== void 0 && { pattern },
    ...values !== void 0 && { enum: values }
  };
  return { ...rest, anyOf: [form, { type: ["string", "null"], pattern: WITH_PLACEHOLDER }] };
}
export {
  manifestJsonSchema,
  pipelineJsonSchema
};
//# sourceMappingURL=json-schema-R6LSCJLC.js.map
