import { loadManifest, readSecrets } from "../../manifest.js";
import { SluiceError } from "../../model.js";
import { secretNamesIn } from "../../model/more.js";
import { ProjectMask, knownSecrets } from "./masking.js";
// src/core/context/context.ts
const NO_SECRETS = { find: () => void 0 };
var ProjectContext = class {
	options;
	mask = new ProjectMask();
	#kept = new Map();
	#connection;
	#session;
	#end = new AbortController();
	constructor(options) {
		this.options = options;
	}
	get parallelism() {
		return this.options.parallelism ?? 10;
	}
	get namedProject() {
		return this.options.project ?? (this.options.env["MONGODB_ATLAS_PROJECT_ID"] || void 0);
	}
	get manifestFiles() {
		return this.#source.files ?? [];
	}
	get #source() {
		const { manifest = {} } = this.options;
		return typeof manifest === "string" ? { files: [manifest] } : manifest;
	}
	manifestRequest(mode) {
		const { directory, env, project, defaultProject } = this.options;
		const { files = [], variables = {}, variableFiles = [], secretDirectories = [] } = this.#source;
		const { environment, input } = this.#source;
		const { allowEnv, allowSecret } = this.#source;
		return {
			files,
			directory,
			environment: environment ?? env["SLUICE_ENV"],
			input,
			variables: variables instanceof Map ? variables : new Map(Object.entries(variables)),
			variableFiles,
			secretDirectories,
			env,
			project,
			defaultProject,
			mode,
			allowEnv,
			allowSecret
		};
	}
	async load(request) {
		const loaded = await loadManifest(request);
		if (loaded.desired !== void 0) this.#learn(loaded.desired, loaded.secrets);
		return {
			...loaded,
			diagnostics: this.mask.data(loaded.diagnostics)
		};
	}
	intent() {
		return this.once("intent", () => this.#readIntent());
	}
	once(name, read) {
		const kept = this.#kept.get(name) ?? read();
		this.#kept.set(name, kept);
		return kept;
	}
	async #readIntent() {
		const { desired: given, literals = [] } = this.options;
		if (given !== void 0) {
			if (literals.length === 0) return this.#adopt(given);
			const { restoreLiterals } = await import("./plan-literals.js");
			return this.#adopt(await restoreLiterals(given, literals, this.manifestRequest("validate")));
		}
		this.#logInAhead();
		const { desired, diagnostics, secrets, files } = await this.load(this.manifestRequest("plan"));
		if (desired === void 0) {
			this.#end.abort();
			throw new SluiceError("MANIFEST_INVALID", "the manifest has errors", { diagnostics });
		}
		this.tell(diagnostics, "manifest");
		return {
			desired,
			secrets,
			files
		};
	}
	#logInAhead() {
		const { signal } = this.#end;
		this.#session ??= (async () => {
			const { logInAhead } = await import("../../later/core/context/access.js");
			return logInAhead(this.options, this.mask.secrets, signal);
		})();
	}
	async #adopt(desired) {
		const secrets = this.options.secrets ?? await readSecrets(desired.resources.flatMap((resource) => secretNamesIn(resource.fields)), this.manifestRequest("plan"));
		this.#learn(desired, secrets);
		return {
			desired,
			secrets,
			files: this.manifestFiles
		};
	}
	#learn(desired, secrets) {
		const values = knownSecrets(desired, secrets);
		for (const value of values) this.options.onSecret?.(value);
		this.mask.add(values);
	}
	async restore() {
		const { restore, directory } = this.options;
		return restore ?? (await import("../../later/core/files/restore-folder.js")).openRestoreFolder(directory);
	}
	tell(diagnostics, origin = "run") {
		if (diagnostics.length > 0) this.options.onDiagnostics?.(this.mask.data(diagnostics), origin);
	}
	connect(project, secrets = NO_SECRETS) {
		this.#connection ??= (async () => {
			const { openConnection } = await import("../../later/core/context/access.js");
			return openConnection(this.options, project, secrets, this.mask.secrets, this.#session);
		})();
		return this.#connection;
	}
	async close() {
		const opened = await this.#connection?.catch(() => void 0);
		this.#connection = void 0;
		this.#session = void 0;
		this.#end.abort();
		this.#end = new AbortController();
		await opened?.close();
	}
};
export { ProjectContext };
