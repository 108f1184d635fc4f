import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  canonicalText,
  carriesSecret,
  compareFields,
  desiredDigestOf,
  digestOf,
  findSecrets,
  formatPointer,
  parsePointer,
  withoutSecrets
} from "./chunk-Y6RXW4CX.js";
import {
  HAZARD_KINDS
} from "./chunk-Q2MRUUGV.js";
import {
  checkpointVerdict
} from "./chunk-T3DS4SLJ.js";
import {
  readLive
} from "./chunk-R7MLS2B3.js";
import {
  liveFields,
  rulesFor,
  shownAt
} from "./chunk-ADL7DF5B.js";
import {
  areEqual
} from "./chunk-FKJLQATW.js";
import {
  compareDiagnostics
} from "./chunk-NRS2GC3S.js";
import {
  connectionReferences
} from "./chunk-KKD6DIRL.js";
import {
  compareTiers,
  connectionBody,
  findRule,
  isTier,
  processorCreateBody,
  processorPhase,
  processorStateOf,
  tierShiftOf,
  workspaceCreateBody,
  workspaceUpdateBody
} from "./chunk-FIMLQFBN.js";
import {
  compareAddresses,
  compareText,
  connectionAddress,
  formatAddress,
  matchesAddress,
  parseAddress,
  processorAddress,
  workspaceAddress
} from "./chunk-P4A6CDXQ.js";
import {
  SecretReference
} from "./chunk-Q5I7C2PW.js";
import {
  Document,
  EMPTY_DOCUMENT,
  NumberLiteral,
  document,
  isDocument,
  isList,
  textOf,
  valueAt,
  withValueAt,
  withoutValueAt
} from "./chunk-TLXLCQXF.js";
import {
  EXIT,
  SluiceError
} from "./chunk-TWA2P6KC.js";
import {
  __export
} from "./chunk-TP2MCML2.js";

// src/plan/hazards/allowances.ts
function parseAllowances(texts) {
  return texts.flatMap((text) => text.split(",")).map((text) => text.trim()).filter((text) => text !== "").map(parseAllowance);
}
function parseAllowance(text) {
  const [name = "", ...rest] = text.split("=");
  const kind = HAZARD_KINDS.find((each) => each === name);
  if (kind === void 0) {
    throw new SluiceError("SETTINGS_ALLOW_INVALID", `--allow ${text}: there is no hazard "${name}"`, {
      fix: `Hazards are ${HAZARD_KINDS.join(", ")}.`
    });
  }
  if (rest.length === 0) return { kind };
  const address = parseAddress(rest.join("="));
  if (address === void 0) {
    throw new SluiceError(
      "SETTINGS_ALLOW_INVALID",
      `--allow ${text}: "${rest.join("=")}" is not an address`,
      {
        fix: "Addresses look like orders, orders/connection/kafka or orders/processor/enrich."
      }
    );
  }
  return { kind, address };
}
function isAllowed(kind, address, allowances) {
  const text = formatAddress(address);
  return allowances.some(
    (allowance) => allowance.kind === kind && (allowance.address === void 0 || formatAddress(allowance.address) === text)
  );
}
function findIdleAllowances(allowances, hazards) {
  return allowances.flatMap(({ kind, address }) => {
    if (address === void 0) return [];
    const text = formatAddress(address);
    if (hazards.some((hazard) => hazard.kind === kind && formatAddress(hazard.address) === text)) return [];
    return [
      {
        severity: "warning",
        code: "PLAN_ALLOWANCE_UNUSED",
        message: `--allow ${kind}=${text} allows nothing: the plan has no such hazard`,
        address: text,
        fix: "Take it away."
      }
    ];
  });
}

// src/plan/steps/drafts.ts
var UNTOUCHED = { stops: false, starts: false, pausedFor: [] };
var keys = /* @__PURE__ */ new WeakMap();
function keyOf(address) {
  const known = keys.get(address);
  if (known !== void 0) return known;
  const key2 = formatAddress(address);
  keys.set(address, key2);
  return key2;
}
function isProcessor(resource) {
  return resource?.kind === "processor";
}
var names = /* @__PURE__ */ new WeakMap();
function connectionNames(fields) {
  if (fields === void 0) return [];
  const known = names.get(fields);
  if (known !== void 0) return known;
  const references = connectionReferences(fields.get("pipeline"), fields.get("options"));
  const found = [...new Set(references.map((reference) => reference.name))];
  names.set(fields, found);
  return found;
}
function liveStateOf(draft) {
  return draft.live === void 0 ? void 0 : processorStateOf(draft.live.body);
}
function isUp(state) {
  if (state === void 0) return false;
  const phase = processorPhase(state);
  return phase === "running" || phase === "moving" && !["INIT", "CREATING", "STOPPING"].includes(state);
}
function isGoing(state) {
  return state === "DELETING" || state === "DROPPED" || state === "DROPPING";
}

// src/plan/steps/drafting.ts
function draftCreation(desired, isTargeted) {
  const notes = [];
  let after = desired.fields;
  for (const pointer of desired.ignoreChanges) {
    const path = parsePointer(pointer);
    if (valueAt(after, path) === void 0) continue;
    if (isRequired(desired, path))
      notes.push(`ignoreChanges names ${pointer}, which a creation needs: it is sent`);
    else {
      after = withoutValueAt(after, path);
      notes.push(`ignoreChanges names ${pointer}: it is not sent`);
    }
  }
  return {
    address: desired.address,
    desired,
    action: "create",
    fields: [],
    after: withoutSecrets(after),
    sends: after,
    secrets: findSecrets(after),
    isRotation: false,
    unverifiable: [],
    isTargeted,
    notes,
    run: UNTOUCHED
  };
}
var OPTIONAL = /* @__PURE__ */ new Set([
  "tier",
  "failoverEnabled",
  "options",
  "streamConfig",
  "failoverRegions",
  "config",
  "headers",
  "networking",
  "publicPrivateNetworking",
  "region"
]);
var isRequired = (desired, path) => !OPTIONAL.has(path[0] ?? "") && (desired.kind !== "connection" || path.length < 2 || path[0] !== "authentication");
function draftUpdate(desired, live, updateSecrets, isTargeted) {
  const { kind } = desired;
  const before = liveFields(kind, live.body);
  const compared = compareFields(kind, desired.fields, before, desired.ignoreChanges);
  const renamedFrom = live.address.name === desired.address.name ? void 0 : live.address.name;
  const secrets = sentSecrets(desired);
  const isReplaced = kind === "connection" && compared.immutable.length > 0;
  const isChanged = compared.changes.length > 0 || renamedFrom !== void 0;
  const isRotation = !isReplaced && updateSecrets && isTargeted && secrets.length > 0;
  const action = isReplaced ? "replace" : isChanged || isRotation ? "update" : "noop";
  const renameField = renamedFrom === void 0 ? [] : [{ path: "/name", before: renamedFrom, after: desired.address.name, shown: "plain" }];
  return {
    address: desired.address,
    desired,
    live,
    action,
    fields: [
      ...renameField,
      ...compared.changes,
      ...action === "noop" ? [] : secretFields(desired, secrets, compared.changes)
    ],
    before,
    after: isReplaced ? withoutSecrets(desired.fields) : compared.after,
    sends: isReplaced ? desired.fields : secrets.reduce((fields, { path, secret }) => withValueAt(fields, path, secret), compared.after),
    secrets,
    isRotation,
    unverifiable: [...compared.unverifiable, ...writeOnlyPointers(desired, secrets)],
    ...renamedFrom !== void 0 && { renamedFrom },
    isTargeted,
    notes: compared.respelt.map((pointer) => `${pointer} is equal and spelt differently in Atlas: no change`),
    run: UNTOUCHED
  };
}
function sentSecrets(desired) {
  if (desired.kind !== "connection") return [];
  const ignored = desired.ignoreChanges.map(parsePointer);
  return findSecrets(desired.fields).filter(
    ({ path }) => !ignored.some((prefix) => prefix.every((key2, i) => key2 === path[i]))
  );
}
function secretFields(desired, secrets, changes) {
  const rules = rulesFor(desired.kind, desired.fields);
  return secrets.map(({ path, secret }) => ({
    path: formatPointer(path),
    after: secret,
    shown: findRule(rules, path)?.shown ?? "sensitive"
  })).filter(({ path }) => !changes.some((change) => change.path === path));
}
var writeOnlyPointers = (desired, secrets) => secretFields(desired, secrets, []).filter((field) => field.shown === "writeOnly" && field.after instanceof SecretReference).map((field) => field.path);
function draftDeletion(live, cause, desired, isTargeted) {
  const reasons = {
    removed: "removed: in the manifest",
    prune: "not in the manifest, which owns this workspace (prune)",
    destroy: "destroy"
  };
  return {
    address: live.address,
    ...desired && { desired },
    live,
    action: "delete",
    fields: [],
    before: liveFields(live.address.kind, live.body),
    secrets: [],
    isRotation: false,
    unverifiable: [],
    cause,
    isTargeted,
    notes: [reasons[cause]],
    run: UNTOUCHED
  };
}
function draftUnmanaged(live, isTargeted) {
  const before = liveFields(live.address.kind, live.body);
  return {
    address: live.address,
    live,
    action: "unmanaged",
    fields: [],
    before,
    after: before,
    secrets: [],
    isRotation: false,
    unverifiable: [],
    isTargeted,
    notes: [],
    run: UNTOUCHED
  };
}

// src/plan/steps/workspace-limits.ts
function workspaceErrors(draft) {
  if (draft.address.kind !== "workspace" || draft.action !== "update") return [];
  const common = {
    severity: "error",
    address: keyOf(draft.address),
    ...draft.desired?.place && { place: draft.desired.place }
  };
  const errors = [];
  if (draft.fields.some((field) => field.path.startsWith("/dataProcessRegion"))) {
    errors.push({
      ...common,
      code: "PLAN_REGION_IMMUTABLE",
      message: "a workspace's region can't be changed, and Sluice never replaces a workspace",
      fix: "Keep the region that Atlas has, or create a workspace of another name there and move its processors."
    });
  }
  const failover = draft.fields.find((field) => field.path === "/failoverRegions");
  if (Array.isArray(failover?.before) && failover.before.length > 0) {
    errors.push({
      ...common,
      code: "PLAN_FAILOVER_REGIONS_SET",
      message: "failoverRegions can be set once and neither changed nor taken away",
      fix: "Keep the failover regions that Atlas has."
    });
  }
  return errors;
}

// src/plan/compare/changes.ts
function draftChanges(desired, live, selection, targeting) {
  const drafts = /* @__PURE__ */ new Map();
  const diagnostics = [];
  const liveByKey = new Map(live.resources.map((resource) => [keyOf(resource.address), resource]));
  const find = (address) => liveByKey.get(keyOf(address));
  const claimed = /* @__PURE__ */ new Set();
  for (const resource of desired.resources) {
    const { address } = resource;
    const key2 = keyOf(address);
    claimed.add(key2);
    const isTargeted = targeting.includes(address);
    if (isUnreadable(live, address)) continue;
    const former = findFormer(resource, find, desired, diagnostics);
    if (former !== void 0) claimed.add(keyOf(former.address));
    const found = find(address) ?? former;
    const isLeaving = found !== void 0 && isGoing(textOf(found.body.get("state")));
    const current = isLeaving ? void 0 : found;
    if (selection.destroy) {
      if (current !== void 0)
        drafts.set(keyOf(current.address), draftDeletion(current, "destroy", resource, isTargeted));
      continue;
    }
    const draft = current === void 0 ? draftCreation(resource, isTargeted) : draftUpdate(resource, current, selection.updateSecrets, isTargeted);
    if (isLeaving)
      draft.notes.push("the one that is there is being deleted; it is created once that is gone");
    drafts.set(key2, draft);
    diagnostics.push(...workspaceErrors(draft));
  }
  const removed = new Set(desired.removed.map(keyOf));
  const pruned = new Set(
    desired.resources.filter((resource) => resource.kind === "workspace" && (resource.prune || selection.prune)).map((resource) => resource.address.workspace)
  );
  for (const resource of live.resources) {
    const { address } = resource;
    const key2 = keyOf(address);
    if (claimed.has(key2) || isGoing(textOf(resource.body.get("state")))) continue;
    const isPruned = address.kind !== "workspace" && pruned.has(address.workspace);
    const cause = removed.has(key2) ? "removed" : isPruned ? "prune" : void 0;
    const isTargeted = targeting.includes(address);
    drafts.set(
      key2,
      cause === void 0 ? draftUnmanaged(resource, isTargeted) : draftDeletion(resource, selection.destroy && isPruned ? "destroy" : cause, void 0, isTargeted)
    );
  }
  return { drafts, diagnostics };
}
function isUnreadable(live, address) {
  return live.unreadable.some(
    (list) => list.kind === "workspace" || list.kind === address.kind && list.workspace === address.workspace
  );
}
function findFormer(resource, find, desired, diagnostics) {
  if (resource.kind !== "processor" || resource.renamedFrom === void 0) return void 0;
  const formerAddress = processorAddress(resource.address.workspace, resource.renamedFrom);
  const former = find(formerAddress);
  if (former === void 0) return void 0;
  const isDesiredToo = desired.resources.some(
    (other) => compareAddresses(other.address, formerAddress) === 0
  );
  if (find(resource.address) === void 0 && !isDesiredToo) return former;
  diagnostics.push({
    severity: "error",
    code: "PLAN_RENAME_CONFLICT",
    message: isDesiredToo ? `renamedFrom names "${resource.renamedFrom}", which the manifest defines as well` : `renamedFrom names "${resource.renamedFrom}", and both it and "${resource.address.name}" are in Atlas`,
    address: keyOf(resource.address),
    fix: "Take renamedFrom away, or delete one of the two.",
    ...resource.place && { place: resource.place }
  });
  return void 0;
}

// src/plan/steps/checkpoints.ts
function judgeCheckpoints(drafts) {
  const fates = /* @__PURE__ */ new Map();
  for (const draft of drafts.values()) {
    const fate = judge(draft);
    if (fate !== void 0) fates.set(keyOf(draft.address), fate);
  }
  return fates;
}
function judge(draft) {
  if (!isProcessor(draft.desired) || draft.action !== "update") return void 0;
  const before = draft.before?.get("pipeline");
  const after = draft.after?.get("pipeline");
  if (before === void 0 || after === void 0 || areEqual(before, after)) return void 0;
  const { verdict, reason } = checkpointVerdict(before, after);
  const state = liveStateOf(draft);
  const isUnknown = !isUp(state);
  const hasConsent = draft.desired.resumeFromCheckpoint === false;
  if (state === "CREATED") {
    return { verdict: "resume", reason, isUnknown, hasConsent, isDropped: verdict === "lost" && hasConsent };
  }
  return { verdict, reason, isUnknown, hasConsent, isDropped: verdict === "lost" };
}
function findIdleConsents(drafts, fates) {
  return [...drafts.values()].flatMap((draft) => {
    const { desired } = draft;
    if (!isProcessor(desired) || desired.resumeFromCheckpoint !== false || !draft.isTargeted) return [];
    if (draft.action === "delete") return [];
    const fate = fates.get(keyOf(draft.address));
    if (fate !== void 0 && (fate.isDropped || fate.isUnknown)) return [];
    return [
      {
        severity: "warning",
        code: "PLAN_CONSENT_UNUSED",
        message: "options.resumeFromCheckpoint: false consents to lose the checkpoint, and nothing needs that any more",
        address: keyOf(draft.address),
        fix: "Take it away, so that it does not consent to a later change.",
        ...desired.place && { place: desired.place }
      }
    ];
  });
}

// src/plan/steps/tier-pins.ts
function pinTiers(drafts) {
  for (const draft of drafts.values()) {
    if (draft.address.kind !== "processor" || !isUpdatable(draft)) continue;
    const workspace = drafts.get(keyOf(workspaceAddress(draft.address.workspace)));
    if (workspace?.action !== "update") continue;
    const shift = tierShiftOf(workspace.before, workspace.after);
    if (shift === void 0 || wantedTier(draft) !== shift.from) continue;
    if (textOf(draft.before?.get("tier")) !== shift.from) continue;
    draft.action = "update";
    draft.pinnedTier = shift.from;
    draft.fields = [...draft.fields, { path: "/tier", after: shift.from, shown: "plain" }];
    draft.notes.push(
      `its tier is set because that of its workspace changes from ${shift.from} to ${shift.to}, and Atlas does not say whether it has one of its own`
    );
  }
}
var isUpdatable = ({ action, isTargeted, desired }) => isTargeted && desired !== void 0 && (action === "noop" || action === "update");
function wantedTier({ desired }) {
  return desired === void 0 || desired.ignoreChanges.includes("/tier") ? void 0 : textOf(desired.fields.get("tier"));
}

// src/plan/compare/effects.ts
function settleEffects(drafts, live, isNarrowed) {
  const diagnostics = isNarrowed ? settleTargets(drafts) : [];
  spreadReplacements(drafts);
  pinTiers(drafts);
  for (const draft of drafts.values()) {
    if (draft.address.kind === "processor") decideRun(draft, drafts);
  }
  return [
    ...diagnostics,
    ...findMissingConnections(drafts, live),
    ...findUsedConnections(drafts),
    ...keepFilledWorkspaces(drafts),
    ...findFailedConnections(drafts)
  ];
}
var connectionOf = (drafts, processor, name) => drafts.get(keyOf(connectionAddress(processor.workspace, name)));
var namesAfter = (draft) => connectionNames(draft.after);
var namesBefore = (draft) => connectionNames(draft.before);
function settleTargets(drafts) {
  const diagnostics = [];
  const include = (address, user) => {
    const draft = drafts.get(keyOf(address));
    if (draft === void 0 || draft.isTargeted) return;
    if (draft.action === "create") {
      draft.isTargeted = true;
      draft.notes.push(`not targeted; included because ${keyOf(user.address)} needs it`);
      include(workspaceAddress(address.workspace), user);
    } else if (draft.action === "update" || draft.action === "replace") {
      diagnostics.push({
        severity: "warning",
        code: "PLAN_TARGET_LEFT_OUT",
        message: `${keyOf(user.address)} uses it, and its changes are left out because it is not targeted`,
        address: keyOf(address),
        fix: `To include them: --target ${keyOf(address)}`
      });
    }
  };
  for (const draft of [...drafts.values()].filter((each) => each.isTargeted)) {
    if (draft.action === "delete" || draft.action === "unmanaged" || draft.action === "noop") continue;
    include(workspaceAddress(draft.address.workspace), draft);
    if (draft.address.kind !== "processor") continue;
    for (const name of namesAfter(draft)) include(connectionAddress(draft.address.workspace, name), draft);
  }
  for (const draft of drafts.values()) {
    if (draft.isTargeted) continue;
    draft.action = draft.desired === void 0 ? "unmanaged" : "noop";
    draft.fields = [];
    draft.notes.length = 0;
    if (draft.before === void 0) delete draft.after;
    else draft.after = draft.before;
  }
  return diagnostics;
}
function spreadReplacements(drafts) {
  const replaced = [...drafts.values()].filter(
    (draft) => draft.address.kind === "connection" && draft.action === "replace"
  );
  const isReplaced = (address, name) => replaced.some((draft) => draft.address.workspace === address.workspace && draft.address.name === name);
  for (const draft of drafts.values()) {
    const { address } = draft;
    if (address.kind !== "processor" || draft.live === void 0 || draft.action === "delete") continue;
    const used = namesBefore(draft).find((name) => isReplaced(address, name));
    if (!isProcessor(draft.desired) || !draft.isTargeted) {
      if (used === void 0) continue;
      const note = `processor ${address.name}, which is not ours to delete, uses it: Atlas may refuse to delete it even while that is stopped`;
      connectionOf(drafts, address, used)?.notes.push(note);
      continue;
    }
    if (used === void 0 || !namesAfter(draft).some((name) => isReplaced(address, name))) continue;
    draft.action = "replace";
    draft.run = { ...UNTOUCHED, replacedFor: used };
    draft.notes.push(`deleted and created again, because connection ${used} is replaced`);
  }
}
function decideRun(draft, drafts) {
  const { desired, action } = draft;
  const state = liveStateOf(draft);
  const isRunning = isUp(state);
  const isManaged = isProcessor(desired) && draft.isTargeted;
  const wanted = isManaged ? desired.state : "UNMANAGED";
  const wantsRun = wanted === "UNMANAGED" ? isRunning : wanted === "STARTED";
  const pausedFor = draft.live === void 0 ? [] : namesBefore(draft).filter((name) => {
    const change = connectionOf(drafts, draft.address, name)?.action;
    return change === "update" || change === "replace";
  });
  if (action === "delete") {
    draft.run = { stops: isRunning, starts: false, runsAfter: false, pausedFor };
    return;
  }
  if (draft.live === void 0 && action !== "create") return;
  const mustBeDown = action === "update" || action === "replace" || pausedFor.length > 0;
  const stops = isRunning && (mustBeDown || !wantsRun);
  const starts = wantsRun && (!isRunning || stops);
  draft.run = {
    ...draft.run.replacedFor !== void 0 && { replacedFor: draft.run.replacedFor },
    stops,
    starts,
    ...(isManaged || isRunning) && { runsAfter: wantsRun },
    pausedFor: stops ? pausedFor : []
  };
  noteState(draft, state);
  if (isManaged && action !== "create" && isRunning !== wantsRun) {
    draft.fields = [
      ...draft.fields,
      { path: "/state", before: state ?? null, after: wantsRun ? "STARTED" : "STOPPED", shown: "plain" }
    ];
    if (action === "noop") draft.action = "update";
  }
}
function noteState(draft, state) {
  if (state === void 0 || !isProcessor(draft.desired)) return;
  const phase = processorPhase(state);
  if (phase === "moving")
    draft.notes.push(`Atlas reports the state ${state}: it is on its way to another one`);
  if (phase === "failed") {
    const next = draft.run.starts ? "it is started again" : "it is left so";
    draft.notes.push(`Atlas reports it as FAILED: ${next}`);
  }
}
function findMissingConnections(drafts, live) {
  const missing = [];
  for (const draft of drafts.values()) {
    const { address } = draft;
    if (address.kind !== "processor" || !draft.isTargeted) continue;
    if (!["create", "update", "replace"].includes(draft.action)) continue;
    for (const name of namesAfter(draft)) {
      const connection = connectionAddress(address.workspace, name);
      if (drafts.has(keyOf(connection)) || isUnreadable(live, connection)) continue;
      const place = draft.desired?.place;
      missing.push({
        severity: "error",
        code: "PLAN_CONNECTION_MISSING",
        message: `uses connection "${name}", which is neither in the manifest nor in Atlas`,
        address: keyOf(address),
        fix: `Define ${keyOf(connection)} in the manifest.`,
        ...place && { place }
      });
    }
  }
  return missing;
}
function findUsedConnections(drafts) {
  const used = [];
  for (const draft of drafts.values()) {
    if (draft.address.kind !== "processor" || draft.action === "delete") continue;
    for (const name of namesAfter(draft)) {
      const connection = connectionOf(drafts, draft.address, name);
      if (connection?.action !== "delete") continue;
      const isTargetable = draft.desired !== void 0 && !draft.isTargeted;
      used.push({
        severity: "error",
        code: "PLAN_CONNECTION_IN_USE",
        message: `can't be deleted: ${keyOf(draft.address)} uses it and stays`,
        address: keyOf(connection.address),
        fix: isTargetable ? `Take that in as well: --target ${keyOf(draft.address)}` : "Keep the connection, or change or delete the processor as well."
      });
    }
  }
  return used;
}
function findFailedConnections(drafts) {
  return [...drafts.values()].flatMap((draft) => {
    const isOurs = draft.address.kind === "connection" && draft.desired !== void 0 && draft.isTargeted;
    if (!isOurs || draft.action !== "noop" || textOf(draft.live?.body.get("state")) !== "FAILED") return [];
    return [
      {
        severity: "warning",
        code: "PLAN_CONNECTION_FAILED",
        message: "Atlas reports this connection as FAILED, and the manifest changes nothing about it",
        address: keyOf(draft.address),
        fix: "Look in Atlas for the reason; --update-secrets sends it again with its secrets."
      }
    ];
  });
}
function keepFilledWorkspaces(drafts) {
  const kept = [];
  for (const draft of drafts.values()) {
    if (draft.address.kind !== "workspace" || draft.action !== "delete") continue;
    const staying = [...drafts.values()].filter(
      (other) => other !== draft && other.address.workspace === draft.address.workspace && other.live !== void 0 && other.action !== "delete"
    );
    const [first] = staying;
    if (first === void 0) continue;
    const more = staying.length > 1 ? ` and ${staying.length - 1} more` : "";
    draft.action = "noop";
    if (draft.before !== void 0) draft.after = draft.before;
    draft.notes.splice(0, draft.notes.length, `stays: it holds ${keyOf(first.address)}${more}`);
    kept.push({
      severity: draft.cause === "destroy" ? "warning" : "error",
      code: "PLAN_WORKSPACE_NOT_EMPTY",
      message: `the workspace stays: it holds ${keyOf(first.address)}${more}, which this plan does not delete`,
      address: keyOf(draft.address),
      fix: "List under removed what it holds, or leave the workspace."
    });
  }
  return kept;
}

// src/plan/compare/endpoints.ts
var ENDPOINT_PATHS = [
  ["bootstrapServers"],
  ["url"],
  ["schemaRegistryUrls"],
  ["authentication", "tokenEndpointUrl"]
];
function newHosts(before, after) {
  return ENDPOINT_PATHS.flatMap((path) => {
    const old = hostsOf(valueAt(before, path));
    const next = hostsOf(valueAt(after, path));
    const remains = next.some((host) => old.includes(host));
    return next.filter((host) => !old.includes(host) && !(remains && !/[.:]/.test(host)));
  });
}
function hostsOf(value) {
  const texts = isList(value) ? value : [value];
  return texts.flatMap((text) => typeof text === "string" ? text.split(",").map(hostOf) : []);
}
function hostOf(text) {
  const trimmed = text.trim();
  const url = trimmed.includes("://") ? trimmed : `kafka://${trimmed}`;
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : trimmed.toLowerCase();
}

// src/plan/hazards/expiry.ts
var EXPIRY_DAYS = 45;
var DAY_MS = 24 * 60 * 60 * 1e3;
var CHANGE_PATHS = [["lastStateChange"], ["stats", "lastStateChange"]];
function expiredDays(body, now) {
  const phase = processorPhase(processorStateOf(body));
  if (phase !== "not-running" && phase !== "failed") return void 0;
  const times = CHANGE_PATHS.map((path) => timeOf(valueAt(body, path))).filter((time2) => time2 !== void 0);
  const [time] = times;
  if (time === void 0) return void 0;
  const days = Math.floor((now - time) / DAY_MS);
  return days >= EXPIRY_DAYS ? days : void 0;
}
function timeOf(value) {
  const text = valueAt(value, ["$date"]) ?? value;
  const time = typeof text === "string" ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? void 0 : time;
}

// src/plan/hazards/hazards.ts
var SHOWN = /* @__PURE__ */ new Set([
  "processing-pause",
  "cost-increase",
  "secret-unverifiable",
  "window-replay",
  "checkpoint-unknown",
  "state-expired"
]);
function findHazards(input) {
  const found = [];
  const add = (kind, address, reason, consent) => {
    const flag = `--allow ${kind}=${quoteFlag(formatAddress(address))}`;
    const isShown2 = SHOWN.has(kind);
    found.push({
      kind,
      address,
      reason,
      allowed: isShown2 || isAllowed(kind, address, input.allowances),
      ...!isShown2 && { allowWith: consent === void 0 ? flag : `${consent}, or ${flag}` }
    });
  };
  const forbid = (kind, address, reason) => {
    found.push({ kind, address, reason, allowed: false });
  };
  for (const draft of input.drafts.values()) {
    addLosses(draft, add, forbid);
    if (draft.address.kind === "connection") addConnectionHazards(draft, add);
    if (draft.address.kind === "processor") {
      addProcessorHazards(draft, input.fates, add);
      addCheckpointHazards(draft, input, found, add);
      addExpiry(draft, input.now, add);
    }
  }
  addMassDeletes(input.drafts, add);
  return found.toSorted(
    (a, b) => Number(a.allowed) - Number(b.allowed) || rank(a.kind) - rank(b.kind) || compareAddresses(a.address, b.address)
  );
}
var rank = (kind) => HAZARD_KINDS.indexOf(kind) + (SHOWN.has(kind) ? HAZARD_KINDS.length : 0);
var quoteFlag = (text) => /^[\w./%:@+-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`;
function addLosses(draft, add, forbid) {
  const { address, action } = draft;
  if (action !== "delete" && action !== "replace") return;
  const isProtected = draft.desired?.protect === true;
  const put = isProtected ? forbid : add;
  const suffix = isProtected ? "; the manifest protects it (protect: true)" : "";
  if (action === "replace")
    put("replace", address, `is deleted and created again: ${replaceReason(draft)}${suffix}`);
  if (address.kind === "processor") {
    put(
      "data-loss",
      address,
      `${action === "delete" ? "deleted" : "created again"}: its checkpoint and state are lost${suffix}`
    );
  } else if (address.kind === "workspace") {
    put("data-loss", address, `the workspace is deleted with all that is in it${suffix}`);
  } else if (action === "delete" && carriesSecret(draft.before ?? EMPTY_DOCUMENT)) {
    put("data-loss", address, `deleted with the secret that Atlas keeps for it${suffix}`);
  } else if (action === "delete" && isProtected) {
    put("data-loss", address, `is deleted${suffix}`);
  }
}
function replaceReason(draft) {
  if (draft.run.replacedFor !== void 0)
    return `Atlas replaces connection ${draft.run.replacedFor}, which it uses`;
  const fields = draft.fields.filter(
    (field) => field.path === "/type" || /^\/\w*[nN]etworking/.test(field.path)
  );
  const names2 = [...new Set(fields.map((field) => field.path.split("/")[1] ?? ""))];
  return `${names2.join(" and ")} can't be changed in place`;
}
function addConnectionHazards(draft, add) {
  const { address, action } = draft;
  if (action === "noop" || action === "update") {
    const unsent = action === "update" ? [] : draft.unverifiable;
    if (unsent.length > 0 && draft.isTargeted) {
      add("secret-unverifiable", address, `${unsent.join(", ")} can't be compared with what Atlas keeps`);
    }
  }
  if (action !== "update" && action !== "replace") return;
  const before = draft.before ?? EMPTY_DOCUMENT;
  if (!carriesSecret(before) && draft.secrets.length === 0) return;
  const hosts = newHosts(before, draft.sends ?? EMPTY_DOCUMENT);
  if (hosts.length > 0) {
    add(
      "endpoint-change-with-secret",
      address,
      `its secret would go to ${hosts.join(", ")}, where it has not gone before`
    );
  }
}
function addProcessorHazards(draft, fates, add) {
  const { address, run } = draft;
  const isOurs = isProcessor(draft.desired) && draft.isTargeted;
  if (run.stops && draft.action !== "delete" && run.runsAfter !== false) {
    const isDropped = draft.action === "replace" || fates.get(keyOf(address))?.isDropped === true;
    const then = isDropped ? "starts without its checkpoint" : "resumes from its checkpoint";
    add("processing-pause", address, `stops while ${pauseReason(draft)}, then ${then}`);
  }
  if (run.stops && draft.action !== "delete" && !isOurs) {
    const who = draft.desired === void 0 ? "it is not in the manifest" : "it is not targeted";
    add("pause-unmanaged", address, `has to stop while ${pauseReason(draft)}, and ${who}`);
  }
  if (run.starts && !run.stops) {
    const tier = textOf(draft.after?.get("tier"));
    const how = draft.live === void 0 ? "starts to run" : `is ${liveStateOf(draft) ?? "not running"} and starts to run`;
    add("cost-increase", address, `${how}${tier === void 0 ? "" : ` on ${tier}`}`);
    return;
  }
  const [from, to] = [tierOf(draft.before), tierOf(draft.after)];
  if (run.runsAfter === true && isTier(from) && isTier(to) && compareTiers(to, from) > 0) {
    add("cost-increase", address, `runs on ${to} instead of ${from}`);
  }
}
var tierOf = (fields) => textOf(fields?.get("tier"));
function pauseReason(draft) {
  const paused = draft.run.pausedFor;
  const connections = paused.length > 0 ? `connection${paused.length > 1 ? "s" : ""} ${paused.join(", ")} change${paused.length > 1 ? "" : "s"}` : "";
  const own = draft.action === "replace" ? "it is created again" : draft.action === "update" ? "it is updated" : "";
  return [own, connections].filter((part) => part !== "").join(" and ");
}
function addCheckpointHazards(draft, input, found, add) {
  const fate = input.fates.get(keyOf(draft.address));
  if (fate === void 0) return;
  if (fate.isUnknown) {
    add(
      "checkpoint-unknown",
      draft.address,
      "it is not running, so the definition that its checkpoint belongs to can't be read"
    );
  }
  if (fate.verdict === "replay") add("window-replay", draft.address, fate.reason);
  if (fate.verdict !== "lost") return;
  const consent = "options.resumeFromCheckpoint: false in the manifest";
  if (fate.hasConsent)
    found.push({ kind: "checkpoint-loss", address: draft.address, reason: fate.reason, allowed: true });
  else add("checkpoint-loss", draft.address, fate.reason, consent);
}
function addExpiry(draft, now, add) {
  if (now === void 0 || !(draft.run.starts || draft.action === "update")) return;
  const days = draft.live === void 0 ? void 0 : expiredDays(draft.live.body, now);
  if (days !== void 0) {
    add(
      "state-expired",
      draft.address,
      `has been stopped for ${days} days: Atlas discards the checkpoint after 45`
    );
  }
}
function addMassDeletes(drafts, add) {
  const counts = /* @__PURE__ */ new Map();
  for (const draft of drafts.values()) {
    const count = counts.get(draft.address.workspace) ?? { lost: 0, live: 0 };
    counts.set(draft.address.workspace, count);
    if (draft.address.kind === "workspace" || draft.live === void 0) continue;
    count.live += 1;
    if (draft.action === "delete" || draft.action === "replace") count.lost += 1;
  }
  for (const [workspace, { lost, live }] of counts) {
    if (lost < 3 || lost <= 5 && lost <= live * 0.3) continue;
    add(
      "mass-delete",
      workspaceAddress(workspace),
      `${lost} of its ${live} resources are deleted or replaced`
    );
  }
}

// node_modules/fast-json-patch/module/core.mjs
var core_exports = {};
__export(core_exports, {
  JsonPatchError: () => JsonPatchError,
  _areEquals: () => _areEquals,
  applyOperation: () => applyOperation,
  applyPatch: () => applyPatch,
  applyReducer: () => applyReducer,
  deepClone: () => deepClone,
  getValueByPointer: () => getValueByPointer,
  validate: () => validate,
  validator: () => validator
});

// node_modules/fast-json-patch/module/helpers.mjs
var __extends = /* @__PURE__ */ (function() {
  var extendStatics = function(d, b) {
    extendStatics = Object.setPrototypeOf || { __proto__: [] } instanceof Array && function(d2, b2) {
      d2.__proto__ = b2;
    } || function(d2, b2) {
      for (var p in b2) if (b2.hasOwnProperty(p)) d2[p] = b2[p];
    };
    return extendStatics(d, b);
  };
  return function(d, b) {
    extendStatics(d, b);
    function __() {
      this.constructor = d;
    }
    d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
  };
})();
var _hasOwnProperty = Object.prototype.hasOwnProperty;
function hasOwnProperty(obj, key2) {
  return _hasOwnProperty.call(obj, key2);
}
function _objectKeys(obj) {
  if (Array.isArray(obj)) {
    var keys_1 = new Array(obj.length);
    for (var k = 0; k < keys_1.length; k++) {
      keys_1[k] = "" + k;
    }
    return keys_1;
  }
  if (Object.keys) {
    return Object.keys(obj);
  }
  var keys2 = [];
  for (var i in obj) {
    if (hasOwnProperty(obj, i)) {
      keys2.push(i);
    }
  }
  return keys2;
}
function _deepClone(obj) {
  switch (typeof obj) {
    case "object":
      return JSON.parse(JSON.stringify(obj));
    //Faster than ES5 clone - http://jsperf.com/deep-cloning-of-objects/5
    case "undefined":
      return null;
    //this is how JSON.stringify behaves for array items
    default:
      return obj;
  }
}
function isInteger(str) {
  var i = 0;
  var len = str.length;
  var charCode;
  while (i < len) {
    charCode = str.charCodeAt(i);
    if (charCode >= 48 && charCode <= 57) {
      i++;
      continue;
    }
    return false;
  }
  return true;
}
function escapePathComponent(path) {
  if (path.indexOf("/") === -1 && path.indexOf("~") === -1)
    return path;
  return path.replace(/~/g, "~0").replace(/\//g, "~1");
}
function unescapePathComponent(path) {
  return path.replace(/~1/g, "/").replace(/~0/g, "~");
}
function hasUndefined(obj) {
  if (obj === void 0) {
    return true;
  }
  if (obj) {
    if (Array.isArray(obj)) {
      for (var i_1 = 0, len = obj.length; i_1 < len; i_1++) {
        if (hasUndefined(obj[i_1])) {
          return true;
        }
      }
    } else if (typeof obj === "object") {
      var objKeys = _objectKeys(obj);
      var objKeysLength = objKeys.length;
      for (var i = 0; i < objKeysLength; i++) {
        if (hasUndefined(obj[objKeys[i]])) {
          return true;
        }
      }
    }
  }
  return false;
}
function patchErrorMessageFormatter(message, args) {
  var messageParts = [message];
  for (var key2 in args) {
    var value = typeof args[key2] === "object" ? JSON.stringify(args[key2], null, 2) : args[key2];
    if (typeof value !== "undefined") {
      messageParts.push(key2 + ": " + value);
    }
  }
  return messageParts.join("\n");
}
var PatchError = (
  /** @class */
  (function(_super) {
    __extends(PatchError2, _super);
    function PatchError2(message, name, index, operation, tree) {
      var _newTarget = this.constructor;
      var _this = _super.call(this, patchErrorMessageFormatter(message, { name, index, operation, tree })) || this;
      _this.name = name;
      _this.index = index;
      _this.operation = operation;
      _this.tree = tree;
      Object.setPrototypeOf(_this, _newTarget.prototype);
      _this.message = patchErrorMessageFormatter(message, { name, index, operation, tree });
      return _this;
    }
    return PatchError2;
  })(Error)
);

// node_modules/fast-json-patch/module/core.mjs
var JsonPatchError = PatchError;
var deepClone = _deepClone;
var objOps = {
  add: function(obj, key2, document2) {
    obj[key2] = this.value;
    return { newDocument: document2 };
  },
  remove: function(obj, key2, document2) {
    var removed = obj[key2];
    delete obj[key2];
    return { newDocument: document2, removed };
  },
  replace: function(obj, key2, document2) {
    var removed = obj[key2];
    obj[key2] = this.value;
    return { newDocument: document2, removed };
  },
  move: function(obj, key2, document2) {
    var removed = getValueByPointer(document2, this.path);
    if (removed) {
      removed = _deepClone(removed);
    }
    var originalValue = applyOperation(document2, { op: "remove", path: this.from }).removed;
    applyOperation(document2, { op: "add", path: this.path, value: originalValue });
    return { newDocument: document2, removed };
  },
  copy: function(obj, key2, document2) {
    var valueToCopy = getValueByPointer(document2, this.from);
    applyOperation(document2, { op: "add", path: this.path, value: _deepClone(valueToCopy) });
    return { newDocument: document2 };
  },
  test: function(obj, key2, document2) {
    return { newDocument: document2, test: _areEquals(obj[key2], this.value) };
  },
  _get: function(obj, key2, document2) {
    this.value = obj[key2];
    return { newDocument: document2 };
  }
};
var arrOps = {
  add: function(arr, i, document2) {
    if (isInteger(i)) {
      arr.splice(i, 0, this.value);
    } else {
      arr[i] = this.value;
    }
    return { newDocument: document2, index: i };
  },
  remove: function(arr, i, document2) {
    var removedList = arr.splice(i, 1);
    return { newDocument: document2, removed: removedList[0] };
  },
  replace: function(arr, i, document2) {
    var removed = arr[i];
    arr[i] = this.value;
    return { newDocument: document2, removed };
  },
  move: objOps.move,
  copy: objOps.copy,
  test: objOps.test,
  _get: objOps._get
};
function getValueByPointer(document2, pointer) {
  if (pointer == "") {
    return document2;
  }
  var getOriginalDestination = { op: "_get", path: pointer };
  applyOperation(document2, getOriginalDestination);
  return getOriginalDestination.value;
}
function applyOperation(document2, operation, validateOperation, mutateDocument, banPrototypeModifications, index) {
  if (validateOperation === void 0) {
    validateOperation = false;
  }
  if (mutateDocument === void 0) {
    mutateDocument = true;
  }
  if (banPrototypeModifications === void 0) {
    banPrototypeModifications = true;
  }
  if (index === void 0) {
    index = 0;
  }
  if (validateOperation) {
    if (typeof validateOperation == "function") {
      validateOperation(operation, 0, document2, operation.path);
    } else {
      validator(operation, 0);
    }
  }
  if (operation.path === "") {
    var returnValue = { newDocument: document2 };
    if (operation.op === "add") {
      returnValue.newDocument = operation.value;
      return returnValue;
    } else if (operation.op === "replace") {
      returnValue.newDocument = operation.value;
      returnValue.removed = document2;
      return returnValue;
    } else if (operation.op === "move" || operation.op === "copy") {
      returnValue.newDocument = getValueByPointer(document2, operation.from);
      if (operation.op === "move") {
        returnValue.removed = document2;
      }
      return returnValue;
    } else if (operation.op === "test") {
      returnValue.test = _areEquals(document2, operation.value);
      if (returnValue.test === false) {
        throw new JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document2);
      }
      returnValue.newDocument = document2;
      return returnValue;
    } else if (operation.op === "remove") {
      returnValue.removed = document2;
      returnValue.newDocument = null;
      return returnValue;
    } else if (operation.op === "_get") {
      operation.value = document2;
      return returnValue;
    } else {
      if (validateOperation) {
        throw new JsonPatchError("Operation `op` property is not one of operations defined in RFC-6902", "OPERATION_OP_INVALID", index, operation, document2);
      } else {
        return returnValue;
      }
    }
  } else {
    if (!mutateDocument) {
      document2 = _deepClone(document2);
    }
    var path = operation.path || "";
    var keys2 = path.split("/");
    var obj = document2;
    var t = 1;
    var len = keys2.length;
    var existingPathFragment = void 0;
    var key2 = void 0;
    var validateFunction = void 0;
    if (typeof validateOperation == "function") {
      validateFunction = validateOperation;
    } else {
      validateFunction = validator;
    }
    while (true) {
      key2 = keys2[t];
      if (key2 && key2.indexOf("~") != -1) {
        key2 = unescapePathComponent(key2);
      }
      if (banPrototypeModifications && (key2 == "__proto__" || key2 == "prototype" && t > 0 && keys2[t - 1] == "constructor")) {
        throw new TypeError("JSON-Patch: modifying `__proto__` or `constructor/prototype` prop is banned for security reasons, if this was on purpose, please set `banPrototypeModifications` flag false and pass it to this function. More info in fast-json-patch README");
      }
      if (validateOperation) {
        if (existingPathFragment === void 0) {
          if (obj[key2] === void 0) {
            existingPathFragment = keys2.slice(0, t).join("/");
          } else if (t == len - 1) {
            existingPathFragment = operation.path;
          }
          if (existingPathFragment !== void 0) {
            validateFunction(operation, 0, document2, existingPathFragment);
          }
        }
      }
      t++;
      if (Array.isArray(obj)) {
        if (key2 === "-") {
          key2 = obj.length;
        } else {
          if (validateOperation && !isInteger(key2)) {
            throw new JsonPatchError("Expected an unsigned base-10 integer value, making the new referenced value the array element with the zero-based index", "OPERATION_PATH_ILLEGAL_ARRAY_INDEX", index, operation, document2);
          } else if (isInteger(key2)) {
            key2 = ~~key2;
          }
        }
        if (t >= len) {
          if (validateOperation && operation.op === "add" && key2 > obj.length) {
            throw new JsonPatchError("The specified index MUST NOT be greater than the number of elements in the array", "OPERATION_VALUE_OUT_OF_BOUNDS", index, operation, document2);
          }
          var returnValue = arrOps[operation.op].call(operation, obj, key2, document2);
          if (returnValue.test === false) {
            throw new JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document2);
          }
          return returnValue;
        }
      } else {
        if (t >= len) {
          var returnValue = objOps[operation.op].call(operation, obj, key2, document2);
          if (returnValue.test === false) {
            throw new JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document2);
          }
          return returnValue;
        }
      }
      obj = obj[key2];
      if (validateOperation && t < len && (!obj || typeof obj !== "object")) {
        throw new JsonPatchError("Cannot perform operation at the desired path", "OPERATION_PATH_UNRESOLVABLE", index, operation, document2);
      }
    }
  }
}
function applyPatch(document2, patch, validateOperation, mutateDocument, banPrototypeModifications) {
  if (mutateDocument === void 0) {
    mutateDocument = true;
  }
  if (banPrototypeModifications === void 0) {
    banPrototypeModifications = true;
  }
  if (validateOperation) {
    if (!Array.isArray(patch)) {
      throw new JsonPatchError("Patch sequence must be an array", "SEQUENCE_NOT_AN_ARRAY");
    }
  }
  if (!mutateDocument) {
    document2 = _deepClone(document2);
  }
  var results = new Array(patch.length);
  for (var i = 0, length_1 = patch.length; i < length_1; i++) {
    results[i] = applyOperation(document2, patch[i], validateOperation, true, banPrototypeModifications, i);
    document2 = results[i].newDocument;
  }
  results.newDocument = document2;
  return results;
}
function applyReducer(document2, operation, index) {
  var operationResult = applyOperation(document2, operation);
  if (operationResult.test === false) {
    throw new JsonPatchError("Test operation failed", "TEST_OPERATION_FAILED", index, operation, document2);
  }
  return operationResult.newDocument;
}
function validator(operation, index, document2, existingPathFragment) {
  if (typeof operation !== "object" || operation === null || Array.isArray(operation)) {
    throw new JsonPatchError("Operation is not an object", "OPERATION_NOT_AN_OBJECT", index, operation, document2);
  } else if (!objOps[operation.op]) {
    throw new JsonPatchError("Operation `op` property is not one of operations defined in RFC-6902", "OPERATION_OP_INVALID", index, operation, document2);
  } else if (typeof operation.path !== "string") {
    throw new JsonPatchError("Operation `path` property is not a string", "OPERATION_PATH_INVALID", index, operation, document2);
  } else if (operation.path.indexOf("/") !== 0 && operation.path.length > 0) {
    throw new JsonPatchError('Operation `path` property must start with "/"', "OPERATION_PATH_INVALID", index, operation, document2);
  } else if ((operation.op === "move" || operation.op === "copy") && typeof operation.from !== "string") {
    throw new JsonPatchError("Operation `from` property is not present (applicable in `move` and `copy` operations)", "OPERATION_FROM_REQUIRED", index, operation, document2);
  } else if ((operation.op === "add" || operation.op === "replace" || operation.op === "test") && operation.value === void 0) {
    throw new JsonPatchError("Operation `value` property is not present (applicable in `add`, `replace` and `test` operations)", "OPERATION_VALUE_REQUIRED", index, operation, document2);
  } else if ((operation.op === "add" || operation.op === "replace" || operation.op === "test") && hasUndefined(operation.value)) {
    throw new JsonPatchError("Operation `value` property is not present (applicable in `add`, `replace` and `test` operations)", "OPERATION_VALUE_CANNOT_CONTAIN_UNDEFINED", index, operation, document2);
  } else if (document2) {
    if (operation.op == "add") {
      var pathLen = operation.path.split("/").length;
      var existingPathLen = existingPathFragment.split("/").length;
      if (pathLen !== existingPathLen + 1 && pathLen !== existingPathLen) {
        throw new JsonPatchError("Cannot perform an `add` operation at the desired path", "OPERATION_PATH_CANNOT_ADD", index, operation, document2);
      }
    } else if (operation.op === "replace" || operation.op === "remove" || operation.op === "_get") {
      if (operation.path !== existingPathFragment) {
        throw new JsonPatchError("Cannot perform the operation at a path that does not exist", "OPERATION_PATH_UNRESOLVABLE", index, operation, document2);
      }
    } else if (operation.op === "move" || operation.op === "copy") {
      var existingValue = { op: "_get", path: operation.from, value: void 0 };
      var error = validate([existingValue], document2);
      if (error && error.name === "OPERATION_PATH_UNRESOLVABLE") {
        throw new JsonPatchError("Cannot perform the operation from a path that does not exist", "OPERATION_FROM_UNRESOLVABLE", index, operation, document2);
      }
    }
  }
}
function validate(sequence, document2, externalValidator) {
  try {
    if (!Array.isArray(sequence)) {
      throw new JsonPatchError("Patch sequence must be an array", "SEQUENCE_NOT_AN_ARRAY");
    }
    if (document2) {
      applyPatch(_deepClone(document2), _deepClone(sequence), externalValidator || true);
    } else {
      externalValidator = externalValidator || validator;
      for (var i = 0; i < sequence.length; i++) {
        externalValidator(sequence[i], i, document2, void 0);
      }
    }
  } catch (e) {
    if (e instanceof JsonPatchError) {
      return e;
    } else {
      throw e;
    }
  }
}
function _areEquals(a, b) {
  if (a === b)
    return true;
  if (a && b && typeof a == "object" && typeof b == "object") {
    var arrA = Array.isArray(a), arrB = Array.isArray(b), i, length, key2;
    if (arrA && arrB) {
      length = a.length;
      if (length != b.length)
        return false;
      for (i = length; i-- !== 0; )
        if (!_areEquals(a[i], b[i]))
          return false;
      return true;
    }
    if (arrA != arrB)
      return false;
    var keys2 = Object.keys(a);
    length = keys2.length;
    if (length !== Object.keys(b).length)
      return false;
    for (i = length; i-- !== 0; )
      if (!b.hasOwnProperty(keys2[i]))
        return false;
    for (i = length; i-- !== 0; ) {
      key2 = keys2[i];
      if (!_areEquals(a[key2], b[key2]))
        return false;
    }
    return true;
  }
  return a !== a && b !== b;
}

// node_modules/fast-json-patch/module/duplex.mjs
var duplex_exports = {};
__export(duplex_exports, {
  compare: () => compare,
  generate: () => generate,
  observe: () => observe,
  unobserve: () => unobserve
});
var beforeDict = /* @__PURE__ */ new WeakMap();
var Mirror = (
  /** @class */
  /* @__PURE__ */ (function() {
    function Mirror2(obj) {
      this.observers = /* @__PURE__ */ new Map();
      this.obj = obj;
    }
    return Mirror2;
  })()
);
var ObserverInfo = (
  /** @class */
  /* @__PURE__ */ (function() {
    function ObserverInfo2(callback, observer) {
      this.callback = callback;
      this.observer = observer;
    }
    return ObserverInfo2;
  })()
);
function getMirror(obj) {
  return beforeDict.get(obj);
}
function getObserverFromMirror(mirror, callback) {
  return mirror.observers.get(callback);
}
function removeObserverFromMirror(mirror, observer) {
  mirror.observers.delete(observer.callback);
}
function unobserve(root, observer) {
  observer.unobserve();
}
function observe(obj, callback) {
  var patches = [];
  var observer;
  var mirror = getMirror(obj);
  if (!mirror) {
    mirror = new Mirror(obj);
    beforeDict.set(obj, mirror);
  } else {
    var observerInfo = getObserverFromMirror(mirror, callback);
    observer = observerInfo && observerInfo.observer;
  }
  if (observer) {
    return observer;
  }
  observer = {};
  mirror.value = _deepClone(obj);
  if (callback) {
    observer.callback = callback;
    observer.next = null;
    var dirtyCheck = function() {
      generate(observer);
    };
    var fastCheck = function() {
      clearTimeout(observer.next);
      observer.next = setTimeout(dirtyCheck);
    };
    if (typeof window !== "undefined") {
      window.addEventListener("mouseup", fastCheck);
      window.addEventListener("keyup", fastCheck);
      window.addEventListener("mousedown", fastCheck);
      window.addEventListener("keydown", fastCheck);
      window.addEventListener("change", fastCheck);
    }
  }
  observer.patches = patches;
  observer.object = obj;
  observer.unobserve = function() {
    generate(observer);
    clearTimeout(observer.next);
    removeObserverFromMirror(mirror, observer);
    if (typeof window !== "undefined") {
      window.removeEventListener("mouseup", fastCheck);
      window.removeEventListener("keyup", fastCheck);
      window.removeEventListener("mousedown", fastCheck);
      window.removeEventListener("keydown", fastCheck);
      window.removeEventListener("change", fastCheck);
    }
  };
  mirror.observers.set(callback, new ObserverInfo(callback, observer));
  return observer;
}
function generate(observer, invertible) {
  if (invertible === void 0) {
    invertible = false;
  }
  var mirror = beforeDict.get(observer.object);
  _generate(mirror.value, observer.object, observer.patches, "", invertible);
  if (observer.patches.length) {
    applyPatch(mirror.value, observer.patches);
  }
  var temp = observer.patches;
  if (temp.length > 0) {
    observer.patches = [];
    if (observer.callback) {
      observer.callback(temp);
    }
  }
  return temp;
}
function _generate(mirror, obj, patches, path, invertible) {
  if (obj === mirror) {
    return;
  }
  if (typeof obj.toJSON === "function") {
    obj = obj.toJSON();
  }
  var newKeys = _objectKeys(obj);
  var oldKeys = _objectKeys(mirror);
  var changed = false;
  var deleted = false;
  for (var t = oldKeys.length - 1; t >= 0; t--) {
    var key2 = oldKeys[t];
    var oldVal = mirror[key2];
    if (hasOwnProperty(obj, key2) && !(obj[key2] === void 0 && oldVal !== void 0 && Array.isArray(obj) === false)) {
      var newVal = obj[key2];
      if (typeof oldVal == "object" && oldVal != null && typeof newVal == "object" && newVal != null && Array.isArray(oldVal) === Array.isArray(newVal)) {
        _generate(oldVal, newVal, patches, path + "/" + escapePathComponent(key2), invertible);
      } else {
        if (oldVal !== newVal) {
          changed = true;
          if (invertible) {
            patches.push({ op: "test", path: path + "/" + escapePathComponent(key2), value: _deepClone(oldVal) });
          }
          patches.push({ op: "replace", path: path + "/" + escapePathComponent(key2), value: _deepClone(newVal) });
        }
      }
    } else if (Array.isArray(mirror) === Array.isArray(obj)) {
      if (invertible) {
        patches.push({ op: "test", path: path + "/" + escapePathComponent(key2), value: _deepClone(oldVal) });
      }
      patches.push({ op: "remove", path: path + "/" + escapePathComponent(key2) });
      deleted = true;
    } else {
      if (invertible) {
        patches.push({ op: "test", path, value: mirror });
      }
      patches.push({ op: "replace", path, value: obj });
      changed = true;
    }
  }
  if (!deleted && newKeys.length == oldKeys.length) {
    return;
  }
  for (var t = 0; t < newKeys.length; t++) {
    var key2 = newKeys[t];
    if (!hasOwnProperty(mirror, key2) && obj[key2] !== void 0) {
      patches.push({ op: "add", path: path + "/" + escapePathComponent(key2), value: _deepClone(obj[key2]) });
    }
  }
}
function compare(tree1, tree2, invertible) {
  if (invertible === void 0) {
    invertible = false;
  }
  var patches = [];
  _generate(tree1, tree2, patches, "", invertible);
  return patches;
}

// node_modules/fast-json-patch/index.mjs
var fast_json_patch_default = Object.assign({}, core_exports, duplex_exports, {
  JsonPatchError: PatchError,
  deepClone: _deepClone,
  escapePathComponent,
  unescapePathComponent
});

// src/plan/compare/patch.ts
var MASK = "(sensitive)";
function patchOf(kind, before, after) {
  if (after === void 0) return before === void 0 ? [] : [{ op: "remove", path: "" }];
  const masked = maskFields(kind, after);
  if (before === void 0) return [{ op: "add", path: "", value: masked }];
  const operations = compare2(before.without("pipeline"), after.without("pipeline"), []);
  const [old, next] = [before.get("pipeline"), after.get("pipeline")];
  if (isList(old) && isList(next)) operations.push(...pipelineOperations(old, next));
  else operations.push(...compare2(only("pipeline", old), only("pipeline", next), []));
  return operations.map(
    ({ op, path }) => op === "remove" ? { op, path } : { op, path, value: valueAt(masked, parsePointer(path)) ?? null }
  );
}
function maskFields(kind, fields) {
  return maskMembers(rulesFor(kind, fields), fields, []);
}
function maskMembers(rules, fields, path) {
  return new Document(
    fields.entries.map(([key2, value]) => {
      const at = [...path, key2];
      if (at[0] === "pipeline" || value instanceof SecretReference) return [key2, value];
      if (isDocument(value)) return [key2, maskMembers(rules, value, at)];
      return [key2, shownAt(rules, at, value) === "plain" ? value : MASK];
    })
  );
}
var only = (key2, value) => value === void 0 ? EMPTY_DOCUMENT : new Document([[key2, value]]);
function compare2(before, after, path) {
  const operations = fast_json_patch_default.compare(toComparable(before), toComparable(after));
  return operations.filter((operation) => operation.op === "add" || operation.op === "remove" || operation.op === "replace").map(({ op, path: below }) => ({ op, path: formatPointer(path) + below }));
}
function pipelineOperations(before, after) {
  const operations = after.flatMap((stage, i) => {
    const old = before[i];
    const path = ["pipeline", String(i)];
    if (old === void 0) return [{ op: "add", path: formatPointer(path) }];
    if (areEqual(old, stage)) return [];
    if (!isDocument(old) || !isDocument(stage) || !keepsKeyOrder(old, stage)) {
      return [{ op: "replace", path: formatPointer(path) }];
    }
    return compare2(old, stage, path);
  });
  const removed = before.slice(after.length).map((_, i) => ({
    op: "remove",
    path: formatPointer(["pipeline", String(before.length - 1 - i)])
  }));
  return [...operations, ...removed];
}
function keepsKeyOrder(before, after) {
  if (isList(before) && isList(after))
    return before.every((item, i) => keepsKeyOrder(item, after[i] ?? null));
  if (!isDocument(before) || !isDocument(after)) return true;
  const kept = before.keys().filter((key2) => after.has(key2));
  return kept.every((key2, i) => after.keys()[i] === key2) && kept.every((key2) => keepsKeyOrder(before.get(key2) ?? null, after.get(key2) ?? null));
}
function toComparable(value) {
  if (value instanceof NumberLiteral) return `number ${canonicalText(value)}`;
  if (typeof value === "string") return `text ${value}`;
  if (value instanceof SecretReference) return `secret ${value.toString()}`;
  if (isList(value)) return value.map(toComparable);
  if (!isDocument(value)) return value;
  const plain = /* @__PURE__ */ Object.create(null);
  for (const [key2, member] of value.entries) plain[key2] = toComparable(member);
  return plain;
}

// src/plan/compare/bodies.ts
function createBody(draft) {
  const { kind, name } = draft.address;
  switch (kind) {
    case "workspace":
      return draft.sends && workspaceCreateBody(name, draft.sends);
    case "connection":
      return draft.sends && connectionBody(name, draft.sends);
    case "processor":
      return draft.after && processorCreateBody(name, draft.after);
  }
}
function updateBody(draft) {
  const before = draft.before ?? EMPTY_DOCUMENT;
  const after = draft.after ?? EMPTY_DOCUMENT;
  switch (draft.address.kind) {
    case "connection":
      return connectionBody(draft.address.name, draft.sends ?? after);
    case "workspace":
      return workspaceUpdateBody(changedMembers(before, after));
    case "processor":
      return withPinnedTier(draft, processorPatch(before, after));
  }
}
function rollbackBody(draft) {
  return withPinnedTier(draft, processorPatch(draft.after ?? EMPTY_DOCUMENT, draft.before ?? EMPTY_DOCUMENT));
}
var withPinnedTier = ({ pinnedTier }, body) => pinnedTier === void 0 ? body : body.with("tier", pinnedTier);
function withFreshStart(body) {
  const options = body.get("options");
  return body.with(
    "options",
    (isDocument(options) ? options : EMPTY_DOCUMENT).with("resumeFromCheckpoint", false)
  );
}
function changedMembers(before, after) {
  return new Document(after.entries.filter(([key2, value]) => !areEqual(value, before.get(key2))));
}
function processorPatch(before, after) {
  const patch = changedMembers(before.without("options"), after.without("options"));
  const [old, next] = [before, after].map((fields) => optionsOf(fields));
  let options = changedMembers(old ?? EMPTY_DOCUMENT, next ?? EMPTY_DOCUMENT);
  if (old?.has("dlq") === true && next?.has("dlq") !== true) options = options.with("dlq", EMPTY_DOCUMENT);
  const members = {};
  if (options.entries.length > 0) members["options"] = options;
  if (before.get("failoverEnabled") === true && !after.has("failoverEnabled"))
    members["failoverEnabled"] = false;
  return new Document([...patch.entries, ...document(members).entries]);
}
var optionsOf = (fields) => {
  const options = fields.get("options");
  return isDocument(options) ? options : EMPTY_DOCUMENT;
};

// src/plan/steps/step-order.ts
var STAGES = [
  "workspace",
  "new-connection",
  "stop",
  "free-processor",
  "free-connection",
  "connection",
  "processor",
  "new-processor",
  "restart",
  "start",
  "last-stop",
  "delete-processor",
  "delete-connection",
  "delete-workspace"
];
function orderSteps(drafts) {
  const known = new Map(drafts.map((draft) => [draft.key, draft]));
  const sorted = drafts.map((draft) => ({ draft, text: keyOf(draft.address), stage: STAGES.indexOf(draft.stage) })).toSorted(
    (a, b) => compareText(a.draft.address.workspace, b.draft.address.workspace) || a.stage - b.stage || compareText(a.text, b.text) || compareText(a.draft.key, b.draft.key)
  ).map(({ draft }) => draft);
  const ids = /* @__PURE__ */ new Map();
  const begun = /* @__PURE__ */ new Set();
  const ordered = [];
  const visit = (draft) => {
    if (ids.has(draft.key)) return;
    if (begun.has(draft.key)) throw new Error(`steps depend on each other in a circle at ${draft.key}`);
    begun.add(draft.key);
    for (const key2 of draft.needs.toSorted(compareText)) {
      const needed = known.get(key2);
      if (needed !== void 0) visit(needed);
    }
    ordered.push(draft);
    ids.set(draft.key, `s${ordered.length}`);
  };
  sorted.forEach(visit);
  return ordered.map(({ key: key2, stage, needs, restarts, ...step2 }) => ({
    id: ids.get(key2) ?? stage,
    ...step2,
    dependsOn: [...new Set(needs)].map((need) => ids.get(need)).filter((id) => id !== void 0).toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
    ...restarts !== void 0 && { restarts: ids.get(restarts) ?? restarts }
  }));
}

// src/plan/steps/steps.ts
function makeSteps(drafts, freshStarts) {
  const steps = [];
  const users = findUsers(drafts);
  for (const draft of drafts.values()) {
    if (draft.address.kind === "workspace") steps.push(...workspaceSteps(draft, drafts));
    else if (draft.address.kind === "connection") {
      steps.push(...connectionSteps(draft, users.get(keyOf(draft.address)) ?? []));
    } else steps.push(...processorSteps(draft, drafts, freshStarts.has(keyOf(draft.address))));
  }
  return orderSteps(steps);
}
function findUsers(drafts) {
  const users = /* @__PURE__ */ new Map();
  for (const draft of drafts.values()) {
    if (draft.address.kind !== "processor") continue;
    for (const name of namesBefore(draft)) {
      const connection = keyOf(connectionAddress(draft.address.workspace, name));
      const known = users.get(connection);
      if (known === void 0) users.set(connection, [draft]);
      else known.push(draft);
    }
  }
  return users;
}
var key = (verb, address) => `${verb} ${keyOf(address)}`;
var ABSENT = { kind: "absent" };
var present = (fields, state) => ({
  kind: "present",
  fields: fields ?? EMPTY_DOCUMENT,
  ...state !== void 0 && { state }
});
var settledBy = (address) => [key("create", address), key("update", address)];
function workspaceSteps(draft, drafts) {
  const { address, before, after } = draft;
  const common = { address, needs: [] };
  if (draft.action === "create") {
    return [step("create", "workspace", common, ABSENT, { body: createBody(draft), leaves: after })];
  }
  if (draft.action === "update") {
    return [step("update", "workspace", common, present(before), { body: updateBody(draft), leaves: after })];
  }
  if (draft.action !== "delete") return [];
  const needs = [...drafts.values()].filter((other) => other !== draft && other.address.workspace === address.workspace).map((other) => key("delete", other.address));
  return [step("delete", "delete-workspace", { address, needs }, present(before))];
}
function connectionSteps(draft, users) {
  const { address, before, after } = draft;
  const state = textOf(draft.live?.body.get("state"));
  const workspace = settledBy(workspaceAddress(address.workspace));
  const create = (stage, needs) => step("create", stage, { address, needs }, ABSENT, { body: createBody(draft), leaves: after });
  switch (draft.action) {
    case "create":
      return [create("new-connection", workspace)];
    case "update": {
      const needs = [...workspace, ...users.map((user) => key("stop", liveAddress(user)))];
      const expects = present(before, state);
      return [
        step("update", "connection", { address, needs }, expects, { body: updateBody(draft), leaves: after })
      ];
    }
    case "replace": {
      const needs = users.flatMap((user) => releasing(user, address.name));
      return [
        step("delete", "free-connection", { address, needs }, present(before, state)),
        create("connection", [...workspace, key("delete", address)])
      ];
    }
    case "delete": {
      const needs = users.flatMap((user) => releasing(user, address.name));
      return [step("delete", "delete-connection", { address, needs }, present(before, state))];
    }
    case "noop":
    case "unmanaged":
      return [];
  }
}
function releasing(user, connection) {
  const from = liveAddress(user);
  const stop = key("stop", from);
  if (user.action === "delete" || user.action === "replace") return [stop, key("delete", from)];
  return namesAfter(user).includes(connection) ? [stop] : [stop, key("update", user.address)];
}
function liveAddress(draft) {
  return draft.renamedFrom === void 0 ? draft.address : processorAddress(draft.address.workspace, draft.renamedFrom);
}
function processorSteps(draft, drafts, isFreshStart) {
  const { address, before, after, run } = draft;
  const from = liveAddress(draft);
  const state = liveStateOf(draft);
  const steps = [];
  const connections = namesAfter(draft).map((name) => connectionAddress(address.workspace, name));
  const ready = [
    ...settledBy(workspaceAddress(address.workspace)),
    ...connections.flatMap((connection) => settledBy(connection))
  ];
  const stop = key("stop", from);
  const isDeletion = draft.action === "delete";
  const isFreed = [...namesBefore(draft)].some(
    (name) => ["update", "replace"].includes(
      drafts.get(keyOf(connectionAddress(address.workspace, name)))?.action ?? ""
    )
  );
  if (run.stops) {
    const stage = isDeletion && !isFreed ? "last-stop" : "stop";
    const needs = isDeletion ? [] : newlyCreated(drafts, address.workspace, connections);
    steps.push(
      step("stop", stage, { address: from, needs }, present(before, state), {
        leaves: before,
        ...run.starts && { onFailure: "start-again" }
      })
    );
  }
  const stopped = run.stops ? "STOPPED" : state;
  if (isDeletion || draft.action === "replace") {
    const stage = isDeletion && !isFreed ? "delete-processor" : "free-processor";
    steps.push(step("delete", stage, { address: from, needs: [stop] }, present(before, stopped)));
  }
  const isMade = draft.action === "create" || draft.action === "replace";
  if (isMade) {
    const needs = [...ready, key("delete", from)];
    steps.push(
      step("create", draft.action === "create" ? "new-processor" : "processor", { address, needs }, ABSENT, {
        body: createBody(draft),
        leaves: after
      })
    );
  }
  if (draft.action === "update") steps.push(...updateSteps(draft, stopped, [stop, ...ready], isFreshStart));
  if (run.starts) {
    const needs = [...ready, stop, key("rename", from), key("update", address), key("create", address)];
    steps.push({
      ...step(
        "start",
        run.stops ? "restart" : "start",
        { address, needs },
        present(after, isMade ? "CREATED" : stopped),
        {
          leaves: after
        }
      ),
      ...run.stops && { restarts: stop }
    });
  }
  return steps;
}
function updateSteps(draft, state, needs, isFreshStart) {
  const { address, before, after, run } = draft;
  const steps = [];
  const from = liveAddress(draft);
  if (draft.renamedFrom !== void 0) {
    const rename = step("update", "processor", { address: from, needs }, present(before, state), {
      body: document({ name: address.name }),
      leaves: before
    });
    steps.push({ ...rename, key: key("rename", from) });
  }
  const body = updateBody(draft);
  if (body.entries.length === 0) return steps;
  const update = { address, needs: [...needs, key("rename", from)] };
  steps.push(
    step("update", "processor", update, present(before, state), {
      body: isFreshStart ? withFreshStart(body) : body,
      leaves: after,
      ...run.starts && { onFailure: "roll-back", rollbackBody: rollbackBody(draft) }
    })
  );
  return steps;
}
function newlyCreated(drafts, workspace, connections) {
  const isNew = (address) => drafts.get(keyOf(address))?.action === "create";
  return [
    ...settledBy(workspaceAddress(workspace)),
    ...connections.filter(isNew).map((address) => key("create", address))
  ];
}
function step(verb, stage, { address, needs }, expects, rest = {}) {
  const { body, leaves, ...more } = rest;
  return {
    key: key(verb, address),
    stage,
    verb,
    address,
    needs,
    expects,
    ...body !== void 0 && { body },
    ...leaves !== void 0 && { leaves },
    ...more
  };
}

// src/plan/targets.ts
function makeTargeting(patterns) {
  return {
    includes: (address) => patterns.length === 0 || patterns.some((pattern) => matchesAddress(pattern, address)),
    isNarrowed: patterns.length > 0
  };
}
function findIdleTargets(patterns, desired, live) {
  const addresses = [
    ...desired.resources.map((resource) => resource.address),
    ...desired.removed,
    ...live.resources.map((resource) => resource.address)
  ];
  return patterns.filter((pattern) => !addresses.some((address) => matchesAddress(pattern, address))).map((pattern) => ({
    severity: "error",
    code: "PLAN_TARGET_UNKNOWN",
    message: `--target ${pattern} selects nothing that the manifest names or Atlas has`,
    fix: "Targets are addresses such as orders/processor/enrich; * stands for a part, ** for the rest."
  }));
}

// src/plan/make-plan.ts
function makePlan(input) {
  const { desired, live, selection, allowances } = input;
  const targeting = makeTargeting(selection.targets);
  const drafted = draftChanges(desired, live, selection, targeting);
  const { drafts } = drafted;
  const effects = settleEffects(drafts, live, targeting.isNarrowed);
  const fates = judgeCheckpoints(drafts);
  const freshStarts = new Set([...fates].filter(([, fate]) => fate.isDropped).map(([key2]) => key2));
  const hazards = findHazards({
    drafts,
    fates,
    allowances,
    ...input.now !== void 0 && { now: input.now }
  });
  const steps = makeSteps(drafts, freshStarts);
  const touched = new Set(steps.map((step2) => keyOf(step2.address)));
  const hazardsByKey = /* @__PURE__ */ new Map();
  for (const hazard of hazards) {
    const key2 = keyOf(hazard.address);
    hazardsByKey.set(key2, [...hazardsByKey.get(key2) ?? [], hazard]);
  }
  const changes = [...drafts.values()].map((draft) => ({ draft, hazards: hazardsByKey.get(keyOf(draft.address)) ?? [] })).filter(({ draft, hazards: own }) => isShown(draft, touched, own)).map(({ draft, hazards: own }) => toChange(draft, own)).toSorted((a, b) => compareAddresses(a.address, b.address));
  return {
    formatVersion: 1,
    baseUrl: input.baseUrl,
    project: input.project,
    selection,
    digest: digestOf({ baseUrl: input.baseUrl, project: input.project, selection, steps }),
    desiredDigest: desiredDigestOf(desired.resources, desired.removed),
    complete: live.unreadable.length === 0,
    summary: summarise(changes, steps),
    changes,
    steps,
    hazards,
    diagnostics: [
      ...findIdleTargets(selection.targets, desired, live),
      ...drafted.diagnostics,
      ...effects,
      ...findIdleConsents(drafts, fates),
      ...findIdleAllowances(allowances, hazards),
      ...unreadableLists(live)
    ].toSorted(compareDiagnostics),
    desired: desired.resources,
    removed: desired.removed
  };
}
function isShown(draft, touched, hazards) {
  if (draft.isTargeted || touched.has(keyOf(draft.address))) return true;
  return hazards.some((hazard) => hazard.kind !== "secret-unverifiable");
}
function toChange(draft, hazards) {
  const { address, desired, before, after, run, renamedFrom } = draft;
  const type = textOf((after ?? before)?.get("type"));
  const stateBefore = address.kind === "processor" ? liveStateOf(draft) : void 0;
  return {
    address,
    action: draft.action,
    ...address.kind === "connection" && type !== void 0 && { type },
    fields: draft.fields,
    patch: patchOfDraft(draft),
    ...before && { before },
    ...after && { after },
    ...draft.sends && (draft.action === "create" || draft.action === "replace") && { sends: draft.sends },
    ...stateBefore !== void 0 && { stateBefore },
    ...address.kind === "processor" && run.runsAfter !== void 0 && { runsAfter: run.runsAfter },
    ...renamedFrom !== void 0 && { renamedFrom },
    hazards,
    notes: draft.notes,
    ...desired?.place && { source: desired.place },
    ...desired?.kind === "processor" && desired.pipelinePlace && { pipelineSource: desired.pipelinePlace }
  };
}
function patchOfDraft(draft) {
  if (draft.action === "noop" || draft.action === "unmanaged") return [];
  const after = draft.action === "delete" ? void 0 : draft.sends ?? draft.after;
  const named = draft.fields.filter(
    ({ path }) => path === "/name" || path === "/state" || path === "/tier" && draft.pinnedTier !== void 0
  );
  return [
    ...named.map(({ path, after: value }) => ({ op: "replace", path, value: value ?? null })),
    ...patchOf(draft.address.kind, draft.before, after)
  ];
}
function summarise(changes, steps) {
  const count = (action) => changes.filter((each) => each.action === action).length;
  return {
    create: count("create"),
    update: count("update"),
    replace: count("replace"),
    delete: count("delete"),
    start: steps.filter((step2) => step2.verb === "start").length,
    stop: steps.filter((step2) => step2.verb === "stop").length,
    noop: count("noop"),
    unmanaged: count("unmanaged")
  };
}
function unreadableLists(live) {
  return live.unreadable.map(({ workspace, kind, reason }) => ({
    severity: "warning",
    code: "PLAN_UNREADABLE",
    message: kind === "workspace" ? `the list of workspaces could not be read: ${reason}` : `the ${kind}s of workspace "${workspace ?? ""}" could not be read: ${reason}`,
    ...workspace !== void 0 && { address: keyOf({ kind: "workspace", workspace, name: workspace }) },
    fix: "Give the credentials the role Project Stream Processing Owner."
  }));
}

// src/core/sync.ts
async function planProject(request) {
  const { desired } = request;
  const workspaces = /* @__PURE__ */ new Set([
    ...desired.resources.map((resource) => resource.address.workspace),
    ...desired.removed.map((address) => address.workspace)
  ]);
  const live = await readLive(request.gateway, {
    workspaces: [...workspaces],
    parallelism: request.parallelism,
    ...request.signal && { signal: request.signal },
    ...request.onProgress && { onProgress: request.onProgress }
  });
  return makePlan({
    baseUrl: request.baseUrl,
    project: desired.project,
    desired,
    live,
    selection: request.selection,
    allowances: request.allowances,
    now: request.clock.now()
  });
}
function guardPlan(plan) {
  const errors = plan.diagnostics.filter((diagnostic) => diagnostic.severity === "error");
  if (errors.length > 0) {
    throw new SluiceError("PLAN_INVALID", "the plan has errors", { diagnostics: errors });
  }
  if (!plan.complete) {
    throw new SluiceError(
      "PLAN_INCOMPLETE",
      "the credentials may not read everything that the plan rests on",
      {
        exitCode: EXIT.refused,
        fix: "Give them the role Project Stream Processing Owner, then plan again."
      }
    );
  }
  const refused = plan.hazards.filter((hazard) => !hazard.allowed);
  if (refused.length === 0) return;
  throw new SluiceError("PLAN_REFUSED", "the plan holds hazards that are not allowed", {
    exitCode: EXIT.refused,
    diagnostics: refused.map((hazard) => ({
      severity: "error",
      code: "PLAN_REFUSED",
      message: `${hazard.kind}: ${hazard.reason}`,
      address: formatAddress(hazard.address),
      fix: hazard.allowWith === void 0 ? "Nothing allows it." : `To allow it: ${hazard.allowWith}`
    }))
  });
}
function guardSecrets(plan, secrets, severity) {
  const unset = /* @__PURE__ */ new Map();
  for (const step2 of plan.steps) {
    for (const { source, name } of step2.body ? secretNamesIn(step2.body) : []) {
      const key2 = `${source}:${name}`;
      if (unset.has(key2) || secrets.find({ source, name }) !== void 0) continue;
      const where = source === "secret" ? `Set the environment variable ${name}.` : `Put the file ${name} below a folder given with --secret-dir.`;
      unset.set(key2, {
        severity,
        code: "SECRET_UNSET",
        message: `secret ${name} is not set, and a step has to send it`,
        address: formatAddress(step2.address),
        fix: where
      });
    }
  }
  return [...unset.values()];
}
function secretNamesIn(value) {
  return findSecrets(value).flatMap(({ secret }) => secret.names);
}
function convergenceOf(plan) {
  const touched = new Set(plan.steps.map((step2) => formatAddress(step2.address)));
  return {
    converged: plan.complete && plan.steps.length === 0,
    remaining: plan.changes.map((change) => ({ address: formatAddress(change.address), action: change.action })).filter(({ address }) => touched.has(address))
  };
}

export {
  parseAllowances,
  makePlan,
  planProject,
  guardPlan,
  guardSecrets,
  secretNamesIn,
  convergenceOf
};
/*! Bundled license information:

fast-json-patch/module/helpers.mjs:
  (*!
   * https://github.com/Starcounter-Jack/JSON-Patch
   * (c) 2017-2022 Joachim Wester
   * MIT licensed
   *)

fast-json-patch/module/duplex.mjs:
  (*!
   * https://github.com/Starcounter-Jack/JSON-Patch
   * (c) 2017-2021 Joachim Wester
   * MIT license
   *)
*/
//# sourceMappingURL=chunk-CODJOVN3.js.map
