// src/core/context/in-flight.ts
const SLOW_MS = 2e3;
const MOST_SLOW = 100;
var Places = class {
	#free;
	#waiting = [];
	constructor(count) {
		this.#free = Math.max(1, count);
	}
	async take() {
		if (this.#free > 0) {
			this.#free -= 1;
			return;
		}
		await new Promise((resolve) => this.#waiting.push(resolve));
	}
	giveBack() {
		const next = this.#waiting.shift();
		if (next === void 0) this.#free += 1;
		else next();
	}
};
function limitInFlight(gateway, count) {
	const places = new Places(count);
	const slow = new Places(MOST_SLOW);
	const quick = async (send) => {
		await places.take();
		try {
			return await send();
		} finally {
			places.giveBack();
		}
	};
	const patient = async (send) => {
		await slow.take();
		await places.take();
		let isBack = false;
		const giveBack = () => {
			if (!isBack) places.giveBack();
			isBack = true;
		};
		const timer = setTimeout(giveBack, SLOW_MS);
		try {
			return await send();
		} finally {
			clearTimeout(timer);
			giveBack();
			slow.giveBack();
		}
	};
	return {
		nameLinks: (naming) => {
			gateway.nameLinks(naming);
		},
		listPrivateLinks: (signal) => quick(() => gateway.listPrivateLinks(signal)),
		namePeerings: (naming) => {
			gateway.namePeerings(naming);
		},
		listVpcPeerings: (signal) => quick(() => gateway.listVpcPeerings(signal)),
		accept: (address) => quick(() => gateway.accept(address)),
		accountDetails: (provider, region, signal) => quick(() => gateway.accountDetails(provider, region, signal)),
		listWorkspaces: (signal) => quick(() => gateway.listWorkspaces(signal)),
		listConnections: (workspace, signal) => quick(() => gateway.listConnections(workspace, signal)),
		listFailovers: (workspace, connection, signal) => quick(() => gateway.listFailovers(workspace, connection, signal)),
		listProcessors: (workspace, signal) => quick(() => gateway.listProcessors(workspace, signal)),
		read: (address, signal) => quick(() => gateway.read(address, signal)),
		create: (address, body) => quick(() => gateway.create(address, body)),
		update: (address, body) => quick(() => gateway.update(address, body)),
		delete: (address) => quick(() => gateway.delete(address)),
		start: (address, options) => patient(() => gateway.start(address, options)),
		failOver: (address, body) => patient(() => gateway.failOver(address, body)),
		stop: (address) => patient(() => gateway.stop(address)),
		logs: (address, query) => quick(() => gateway.logs(address, query))
	};
}
export { limitInFlight };
