import { isDocument, isList, textOf } from "../../model/more.js";
import { Origins, listPrivateLinks, listWorkspaces } from "../../manifest.js";
// src/manifest/shape/known-names.ts
function knownNamesOf(manifest) {
	const origins = new Origins();
	const workspaces = listWorkspaces(manifest, origins);
	return {
		connections: unite(workspaces.flatMap(connectionsOf)),
		topics: unite(workspaces.flatMap(topicsOf)),
		workspaces: workspaces.map(({ address }) => named(address.name, "A workspace of the manifest.")),
		privateLinks: listPrivateLinks(manifest, origins).map(({ address }) => named(address.name, "A private link of the manifest."))
	};
}
const named = (name, note, type = "") => ({
	name,
	note,
	type
});
function connectionsOf({ address, connections }) {
	return connections.map((connection) => {
		const type = typeOf(connection.body);
		return named(connection.address.name, `${type} connection of ${address.name}.`, type);
	});
}
const typeOf = (connection) => textOf(connection.get("type")) ?? "";
function topicsOf({ address, connections, processors }) {
	const types = new Map(connections.map((one) => [one.address.name, typeOf(one.body)]));
	return processors.flatMap(({ body }) => {
		const pipeline = body.get("pipeline");
		if (!isList(pipeline)) return [];
		return pipeline.flatMap((stage) => topicsOfStage(stage, types, address.name));
	});
}
function topicsOfStage(stage, types, workspace) {
	if (!isDocument(stage)) return [];
	return stage.entries.flatMap(([, body]) => {
		if (!isDocument(body)) return [];
		const connection = textOf(body.get("connectionName")) ?? "";
		const topic = body.get("topic");
		return (isList(topic) ? topic : [topic]).flatMap((one) => {
			const name = textOf(one);
			if (name === void 0 || name === "") return [];
			const note = `A topic of ${connection} in ${workspace}.`;
			return [named(name, note, types.get(connection))];
		});
	});
}
function unite(names) {
	const united = new Map();
	for (const one of names) {
		const key = JSON.stringify([one.name, one.type]);
		const before = united.get(key);
		const isNew = before !== void 0 && !before.note.includes(one.note);
		united.set(key, before === void 0 ? one : {
			...before,
			note: isNew ? `${before.note} ${one.note}` : before.note
		});
	}
	return [...united.values()];
}
export { knownNamesOf };
