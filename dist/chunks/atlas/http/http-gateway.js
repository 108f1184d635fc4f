import { connectionAddress, document, formatAddress, isConnectionLike, kindWords } from "../../model/more.js";
import { printJson } from "../../model/document.js";
import { AtlasError, FailoverDirectory, LinkDirectory, MEDIA_TYPE, PeeringDirectory, accountPath, collectionPath, createRevealer, decodeDocument, failoverListPath, failoverPath, fixOf, isAbsence, linkPath, listPath, openSession, peeringListPath, peeringPath, quoteSaid, readLog, readPages, required, resourcePath, respellRemoval } from "../../atlas.js";
import { createMask } from "../../model/mask.js";
import { idOf } from "../../kinds.js";
// src/atlas/http/http-gateway.ts
const READ_HEADERS = { accept: MEDIA_TYPE };
const WRITE_HEADERS = {
	accept: MEDIA_TYPE,
	"content-type": MEDIA_TYPE
};
function createHttpGateway(settings) {
	const { project } = settings;
	const mask = settings.mask ?? createMask();
	const { client, login } = settings.session ?? openSession(settings, mask);
	const reveal = createRevealer(settings.secrets, mask);
	const links = new LinkDirectory();
	const peerings = new PeeringDirectory();
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
	const list = (kind, workspace, signal, pathOfPage = (page) => listPath(project, kind, workspace, page)) => {
		const where = workspace === "" ? "of the project" : `of workspace ${workspace}`;
		return readPages(read, mask, {
			action: `list the ${kindWords(kind)}s ${where}`,
			signal
		}, pathOfPage);
	};
	const listLinks = async (signal) => links.name(await list("privateLink", "", signal));
	const failovers = new FailoverDirectory(async (workspace, name, signal) => {
		const connection = connectionAddress(workspace, name);
		const pathOfPage = (page) => failoverListPath(project, connection, page);
		return (await list("failover", workspace, signal, pathOfPage)).map((body) => links.inNames(body));
	});
	async function listPeerings(signal) {
		const wanted = [...peerings.accounts, ...peerings.readsActive ? [void 0] : []];
		const found = await Promise.all(wanted.map((account) => list("vpcPeering", "", signal, (page) => peeringListPath(project, account, page))));
		return peerings.name(found.flat());
	}
	async function ownPath(address, signal) {
		const isLink = address.kind === "privateLink";
		const directory = isLink ? links : peerings;
		if (directory.find(address.name) === void 0) await (isLink ? listLinks : listPeerings)(signal);
		const found = directory.find(address.name);
		const id = found && idOf(found);
		if (id === void 0) return void 0;
		return isLink ? linkPath(project, id) : peeringPath(project, id);
	}
	async function answerPeering(address, answer) {
		const path = await ownPath(address);
		const found = peerings.find(address.name);
		if (path === void 0 || found === void 0) return false;
		const body = document({
			requesterAccountId: found.get("requesterAccountId"),
			requesterVpcId: found.get("requesterVpcId")
		});
		await write({
			method: "POST",
			path: `${path}:${answer}`
		}, answer, address, body);
		return true;
	}
	async function pathOf(address, signal) {
		if (address.kind === "privateLink" || address.kind === "vpcPeering") return ownPath(address, signal);
		if (address.kind === "failover") {
			const id = await failovers.idOf(address, signal);
			return id === void 0 ? void 0 : failoverPath(project, address, id);
		}
		return resourcePath(project, {
			...address,
			kind: address.kind
		});
	}
	async function inIds(address, body) {
		if (!isConnectionLike(address.kind)) return body;
		if (links.isUnready(body)) await listLinks();
		return links.inIds(body, formatAddress(address));
	}
	function seen(address, said) {
		const body = quoteSaid(said, mask);
		if (address.kind === "privateLink") return links.add(address.name, body);
		if (address.kind === "failover") failovers.learn(address, body);
		return isConnectionLike(address.kind) ? links.inNames(body) : body;
	}
	return {
		nameLinks: (naming) => {
			links.claim(naming);
		},
		listPrivateLinks: listLinks,
		namePeerings: (naming) => {
			peerings.claim(naming);
		},
		listVpcPeerings: listPeerings,
		async accept(address) {
			if (!await answerPeering(address, "accept")) throw missing(address);
		},
		async accountDetails(provider, region, signal) {
			const action = `read the account details for ${provider} ${region}`;
			const path = accountPath(project, provider, region);
			return required(await read({
				path,
				action,
				signal
			}, decodeDocument));
		},
		listWorkspaces: (signal) => list("workspace", "", signal),
		listConnections: async (workspace, signal) => (await list("connection", workspace, signal)).map((body) => links.inNames(body)),
		listFailovers: failovers.list,
		listProcessors: (workspace, signal) => list("processor", workspace, signal),
		async read(address, signal) {
			const name = formatAddress(address);
			if (address.kind === "privateLink") {
				await listLinks(signal);
				return links.find(address.name);
			}
			if (address.kind === "vpcPeering") {
				await listPeerings(signal);
				return peerings.find(address.name);
			}
			try {
				if (address.kind === "failover") return await failovers.find(address, signal);
				const body = await read({
					path: resourcePath(project, {
						...address,
						kind: address.kind
					}),
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
				if (address.kind === "vpcPeering" && peerings.find(address.name)?.get("state") === "PENDING") return await answerPeering(address, "reject");
				const path = await pathOf(address);
				if (path === void 0) return false;
				await write({
					method: "DELETE",
					path
				}, "delete", address);
				failovers.forget(address);
				return true;
			} catch (failure) {
				if (!isAbsence(failure, address)) throw failure;
				failovers.forget(address);
				return false;
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
		async failOver(address, body) {
			const path = required(await pathOf(address));
			if (address.kind === "workspace") await write({
				method: "PATCH",
				path
			}, "fail over", address, body);
			else await write({
				method: "POST",
				path: `${path}:startWith`
			}, "fail over", address, body);
		},
		async stop(address) {
			await write({
				method: "POST",
				path: `${required(await pathOf(address))}:stop`
			}, "stop", address);
		},
		logs: (address, query) => readLog({
			client,
			login,
			mask,
			project
		}, address, query)
	};
}
const missing = (address) => new AtlasError("ATLAS_NOT_FOUND", `${formatAddress(address)} is not in Atlas`, {
	address: formatAddress(address),
	status: 404,
	fix: fixOf("ATLAS_NOT_FOUND")
});
export { createHttpGateway };
