import { requireProject } from "../manifest.js";
import { SluiceError } from "../model.js";
import { judgeProject, watchStates } from "../status.js";
import { hasManifest } from "./files/presence.js";
import { readLive } from "./context/live.js";
import { readAccounts } from "./accounts.js";
import { findInterrupted } from "./apply/restore.js";
import { namingForAll } from "./context/links.js";
// src/core/status.ts
async function readWatched(context) {
	const { directory, defaultProject } = context.options;
	if (context.manifestFiles.length === 0 && !await hasManifest(directory)) return { project: requireProject(context.namedProject ?? defaultProject) };
	const { desired, diagnostics } = await context.load(context.manifestRequest("validate"));
	if (desired === void 0) throw new SluiceError("MANIFEST_INVALID", "the manifest has errors", { diagnostics });
	return {
		project: requireProject(desired.project || defaultProject),
		desired
	};
}
async function readStatus(context, options = {}) {
	return (await readStatusAndLive(context, options)).status;
}
async function readStatusAndLive(context, { signal, accounts = false } = {}) {
	const { project, desired } = await context.once("status", () => readWatched(context));
	const workspaces = desired === void 0 ? "all" : [...new Set(desired.resources.map(({ address }) => address.workspace))].filter((name) => name !== "");
	const connection = await context.connect(project);
	const live = await readLive(context, connection, workspaces, signal, namingForAll(desired));
	const { baseUrl } = connection;
	const { processors, diagnostics } = await findInterrupted(await context.restore(), {
		baseUrl,
		project
	});
	context.tell(diagnostics);
	const now = context.options.clock.now();
	const watched = await context.once("watched states", () => Promise.resolve({ states: new Map() }));
	watched.states = watchStates(watched.states, live, now);
	const status = judgeProject(project, live, desired, {
		now,
		interrupted: processors,
		seen: watched.states
	});
	if (!accounts) return {
		status: context.mask.data(status),
		live
	};
	const told = {
		...status,
		accounts: await readAccounts(connection.gateway, live, signal)
	};
	return {
		status: context.mask.data(told),
		live
	};
}
export { readStatus, readStatusAndLive, readWatched };
