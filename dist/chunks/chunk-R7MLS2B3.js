import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  AtlasError
} from "./chunk-IH5RCI4Z.js";
import {
  compareAddresses,
  compareText,
  connectionAddress,
  formatAddress,
  processorAddress,
  workspaceAddress
} from "./chunk-P4A6CDXQ.js";
import {
  textOf
} from "./chunk-TLXLCQXF.js";

// src/atlas/read-live.ts
async function readLive(gateway, request) {
  const stop = new AbortController();
  const signal = request.signal ? AbortSignal.any([request.signal, stop.signal]) : stop.signal;
  const listed = await unlessForbidden(gateway.listWorkspaces(signal), { kind: "workspace" });
  if (isUnreadable(listed)) return { resources: [], unreadable: [listed] };
  const workspaces = toResources(listed, workspaceAddress);
  const wanted = workspaces.map(({ address }) => address.workspace).filter((name) => request.workspaces === "all" || request.workspaces.includes(name));
  const gone = /* @__PURE__ */ new Set();
  const resources = [...workspaces];
  const unreadable = [];
  let readCount = 0;
  try {
    await forEachAtOnce(wanted, request.parallelism, async (name) => {
      try {
        const contents = await readWorkspace(gateway, name, signal);
        resources.push(...contents.resources);
        unreadable.push(...contents.unreadable);
      } catch (failure) {
        if (!(failure instanceof AtlasError && failure.code === "ATLAS_NOT_FOUND")) throw failure;
        gone.add(name);
      }
      request.onProgress?.(++readCount, wanted.length);
    });
  } catch (failure) {
    stop.abort();
    throw failure;
  }
  return {
    resources: sortOnce(resources.filter(({ address }) => !gone.has(address.workspace))),
    unreadable: unreadable.sort(
      (a, b) => compareText(a.workspace ?? "", b.workspace ?? "") || compareText(a.kind, b.kind)
    )
  };
}
async function readWorkspace(gateway, workspace, signal) {
  const [connections, processors] = await Promise.all([
    unlessForbidden(gateway.listConnections(workspace, signal), { workspace, kind: "connection" }),
    unlessForbidden(gateway.listProcessors(workspace, signal), { workspace, kind: "processor" })
  ]);
  return {
    resources: [
      ...isUnreadable(connections) ? [] : toResources(connections, (name) => connectionAddress(workspace, name)),
      ...isUnreadable(processors) ? [] : toResources(processors, (name) => processorAddress(workspace, name))
    ],
    unreadable: [connections, processors].filter(isUnreadable)
  };
}
async function unlessForbidden(list, which) {
  try {
    return await list;
  } catch (failure) {
    if (failure instanceof AtlasError && failure.status === 403) return { ...which, reason: failure.message };
    throw failure;
  }
}
var isUnreadable = (result) => "reason" in result;
function toResources(bodies, makeAddress) {
  return bodies.flatMap((body) => {
    const name = textOf(body.get("name"));
    return name === void 0 ? [] : [{ address: makeAddress(name), body }];
  });
}
function sortOnce(resources) {
  const byAddress = new Map(resources.map((resource) => [formatAddress(resource.address), resource]));
  return [...byAddress.values()].sort((a, b) => compareAddresses(a.address, b.address));
}
async function forEachAtOnce(items, limit, work) {
  const queue = items.values();
  const runOne = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, runOne));
}

export {
  readLive
};
//# sourceMappingURL=chunk-R7MLS2B3.js.map
