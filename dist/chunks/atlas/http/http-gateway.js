import { createMask, document, formatAddress, isDocument, isList, kindWords, parseJson, printJson, textOf, valueAt, withValueAt } from "../../model.js";
import { AtlasError, LinkDirectory, MEDIA_TYPE, collectionPath, createHttpClient, createLogin, createRevealer, fixOf, linkPath, listPath, quoteSaid, resourcePath } from "../../atlas.js";
import { idOf } from "../../kinds.js";
// src/atlas/http/http-gateway.ts
const READ_HEADERS = { accept: MEDIA_TYPE };
const WRITE_HEADERS = {
	accept: MEDIA_TYPE,
	"content-type": MEDIA_TYPE
};
function createHttpGateway(settings) {
	const { project, clock } = settings;
	const mask = settings.mask ?? createMask();
	const client = createHttpClient(settings, mask);
	const login = createLogin(settings.credentials, {
		client,
		clock,
		mask
	});
	const reveal = createRevealer(settings.secrets, mask);
	const links = new LinkDirectory();
	function read(request, decode) {
		return client.send({
			...request,
			method: "GET",
			headers: READ_HEADERS,
			isRepeatable: true,
			login,
			decode
		});
	}
	function write(request, verb, address, body) {
		const name = formatAddress(address);
		return client.send({
			...request,
			headers: body === void 0 ? READ_HEADERS : WRITE_HEADERS,
			...body === void 0 ? {} : { body: printJson(body, { reveal: (secret) => reveal(secret, name) }) },
			isRepeatable: false,
			action: `${verb} ${name}`,
			address: name,
			login
		});
	}
	async function list(kind, workspace, signal) {
		const action = workspace === "" ? `list the ${kindWords(kind)}s of the project` : `list the ${kind}s of workspace ${workspace}`;
		const found = [];
		let before = "";
		for (let page = 1;; page++) {
			const { results, hasNext } = required(await read({
				path: listPath(project, kind, workspace, page),
				action,
				signal
			}, decodePage));
			const names = results.map((body) => textOf(body.get("name")) ?? idOf(body) ?? "").join("/");
			if (names !== "" && names === before) throw new AtlasError("ATLAS_BAD_RESPONSE", `Could not ${action}: page ${page} is the one before again`, { fix: fixOf("ATLAS_BAD_RESPONSE") });
			before = names;
			found.push(...results.map((body) => quoteSaid(body, mask)));
			if (results.length === 0 || results.length < 500 && !hasNext) return found;
		}
	}
	const listLinks = async (signal) => links.name(await list("privateLink", "", signal));
	async function pathOf(address, signal) {
		if (address.kind !== "privateLink") return resourcePath(project, {
			...address,
			kind: address.kind
		});
		if (links.find(address.name) === void 0) await listLinks(signal);
		const link = links.find(address.name);
		const id = link && idOf(link);
		return id === void 0 ? void 0 : linkPath(project, id);
	}
	async function inIds(address, body) {
		if (address.kind !== "connection") return body;
		if (links.isUnready(body)) await listLinks();
		return links.inIds(body, formatAddress(address));
	}
	function seen(address, said) {
		const body = quoteSaid(said, mask);
		if (address.kind === "privateLink") return links.add(address.name, body);
		return address.kind === "connection" ? links.inNames(body) : body;
	}
	return {
		nameLinks: (naming) => {
			links.claim(naming);
		},
		listPrivateLinks: listLinks,
		listWorkspaces: (signal) => list("workspace", "", signal),
		listConnections: async (workspace, signal) => (await list("connection", workspace, signal)).map((body) => links.inNames(body)),
		listProcessors: (workspace, signal) => list("processor", workspace, signal),
		async read(address, signal) {
			const name = formatAddress(address);
			if (address.kind === "privateLink") {
				await listLinks(signal);
				return links.find(address.name);
			}
			const path = resourcePath(project, {
				...address,
				kind: address.kind
			});
			try {
				const body = await read({
					path,
					action: `read ${name}`,
					address: name,
					signal
				}, decodeDocument);
				return body && seen(address, body);
			} catch (failure) {
				if (isAbsence(failure, address)) return void 0;
				throw failure;
			}
		},
		async create(address, body) {
			const path = collectionPath(project, address);
			const sent = await inIds(address, body);
			return seen(address, required(await write({
				method: "POST",
				path,
				decode: decodeDocument
			}, "create", address, sent)));
		},
		async update(address, body) {
			const path = await pathOf(address);
			if (path === void 0) throw missing(address);
			const sent = await inIds(address, body);
			const patch = async (spelt) => seen(address, required(await write({
				method: "PATCH",
				path,
				decode: decodeDocument
			}, "update", address, spelt)));
			try {
				return await patch(sent);
			} catch (failure) {
				const other = respellRemoval(sent);
				if (other === void 0 || !(failure instanceof AtlasError) || failure.status !== 400) throw failure;
				return patch(other).catch(() => {
					throw failure;
				});
			}
		},
		async delete(address) {
			try {
				const path = await pathOf(address);
				if (path === void 0) return false;
				await write({
					method: "DELETE",
					path
				}, "delete", address);
				return true;
			} catch (failure) {
				if (isAbsence(failure, address)) return false;
				throw failure;
			}
		},
		async start(address, options) {
			const path = required(await pathOf(address));
			const body = document({ ...options });
			if (body.entries.length === 0) await write({
				method: "POST",
				path: `${path}:start`
			}, "start", address);
			else await write({
				method: "POST",
				path: `${path}:startWith`
			}, "start", address, body);
		},
		async stop(address) {
			await write({
				method: "POST",
				path: `${required(await pathOf(address))}:stop`
			}, "stop", address);
		}
	};
}
const missing = (address) => new AtlasError("ATLAS_NOT_FOUND", `${formatAddress(address)} is not in Atlas`, {
	address: formatAddress(address),
	status: 404,
	fix: fixOf("ATLAS_NOT_FOUND")
});
function respellRemoval(body) {
	const dlq = valueAt(body, ["options", "dlq"]);
	return isDocument(dlq) && dlq.entries.length === 0 ? withValueAt(body, ["options", "dlq"], null) : void 0;
}
function isAbsence(failure, address) {
	if (!(failure instanceof AtlasError)) return false;
	if (failure.status === 404) return failure.errorCode?.startsWith("GROUP_") !== true;
	return failure.status === 400 && address.kind === "processor" && /does(?:n't| not) exist|not found/i.test(failure.detail ?? "") && !/connection/i.test(failure.detail ?? "");
}
function decodeDocument(text) {
	const body = parseJson(text);
	if (!isDocument(body)) throw new TypeError("not a document");
	return body;
}
function decodePage(text) {
	const body = decodeDocument(text);
	const [results, links] = [body.get("results"), body.get("links")];
	if (!isList(results) || !results.every(isDocument)) throw new TypeError("not a list of documents");
	const isNext = (link) => isDocument(link) && /(^|\/)next$/.test(textOf(link.get("rel")) ?? "");
	return {
		results,
		hasNext: isList(links) && links.some(isNext)
	};
}
function required(body) {
	if (body === void 0) throw new TypeError("an answer was not decoded");
	return body;
}
export { createHttpGateway };
