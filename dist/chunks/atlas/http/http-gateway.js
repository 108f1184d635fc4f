import { createMask, document, formatAddress, isDocument, isList, parseJson, printJson, textOf, valueAt, withValueAt } from "../../model.js";
import { AtlasError, MEDIA_TYPE, collectionPath, createHttpClient, createLogin, createRevealer, fixOf, listPath, quoteSaid, resourcePath } from "../../atlas.js";
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
		const action = kind === "workspace" ? "list the workspaces of the project" : `list the ${kind}s of workspace ${workspace}`;
		const found = [];
		let before = "";
		for (let page = 1;; page++) {
			const { results, hasNext } = required(await read({
				path: listPath(project, kind, workspace, page),
				action,
				signal
			}, decodePage));
			const names = results.map((body) => textOf(body.get("name")) ?? "").join("/");
			if (names !== "" && names === before) throw new AtlasError("ATLAS_BAD_RESPONSE", `Could not ${action}: page ${page} is the one before again`, { fix: fixOf("ATLAS_BAD_RESPONSE") });
			before = names;
			found.push(...results.map((body) => quoteSaid(body, mask)));
			if (results.length === 0 || results.length < 500 && !hasNext) return found;
		}
	}
	return {
		listWorkspaces: (signal) => list("workspace", "", signal),
		listConnections: (workspace, signal) => list("connection", workspace, signal),
		listProcessors: (workspace, signal) => list("processor", workspace, signal),
		async read(address, signal) {
			const name = formatAddress(address);
			const path = resourcePath(project, address);
			try {
				const body = await read({
					path,
					action: `read ${name}`,
					address: name,
					signal
				}, decodeDocument);
				return body && quoteSaid(body, mask);
			} catch (failure) {
				if (isAbsence(failure, address)) return void 0;
				throw failure;
			}
		},
		async create(address, body) {
			const path = collectionPath(project, address);
			return quoteSaid(required(await write({
				method: "POST",
				path,
				decode: decodeDocument
			}, "create", address, body)), mask);
		},
		async update(address, body) {
			const path = resourcePath(project, address);
			const patch = async (spelt) => quoteSaid(required(await write({
				method: "PATCH",
				path,
				decode: decodeDocument
			}, "update", address, spelt)), mask);
			try {
				return await patch(body);
			} catch (failure) {
				const other = respellRemoval(body);
				if (other === void 0 || !(failure instanceof AtlasError) || failure.status !== 400) throw failure;
				return patch(other).catch(() => {
					throw failure;
				});
			}
		},
		async delete(address) {
			try {
				await write({
					method: "DELETE",
					path: resourcePath(project, address)
				}, "delete", address);
				return true;
			} catch (failure) {
				if (isAbsence(failure, address)) return false;
				throw failure;
			}
		},
		async start(address, options) {
			const path = resourcePath(project, address);
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
				path: `${resourcePath(project, address)}:stop`
			}, "stop", address);
		}
	};
}
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
