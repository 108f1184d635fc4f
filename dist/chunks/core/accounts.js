import { accountRegions } from "../kinds.js";
import { textOf, valueAt } from "../model/more.js";
import { SluiceError } from "../model.js";
import { GatewayFailure } from "../model/errors.js";
// src/core/accounts.ts
async function readAccounts(gateway, { resources }, signal) {
	const regions = new Map();
	for (const { address, body } of resources) {
		if (address.kind !== "workspace") continue;
		const [cloudProvider, region] = ["cloudProvider", "region"].map((key) => textOf(valueAt(body, ["dataProcessRegion", key])));
		if (cloudProvider === void 0 || region === void 0) continue;
		regions.set(`${cloudProvider} ${region}`, {
			cloudProvider,
			region
		});
	}
	return Promise.all([...regions.entries()].toSorted(([a], [b]) => a < b ? -1 : 1).map(async ([, { cloudProvider, region }]) => {
		try {
			const details = await askFor(gateway, cloudProvider, region, signal);
			return {
				cloudProvider,
				region,
				details: textsOf(details)
			};
		} catch (error) {
			if (!(error instanceof SluiceError) || signal?.aborted) throw error;
			return {
				cloudProvider,
				region,
				details: [],
				error: error.message
			};
		}
	}));
}
async function askFor(gateway, provider, region, signal) {
	const [first = region, ...others] = accountRegions(region);
	try {
		return await gateway.accountDetails(provider.toLowerCase(), first, signal);
	} catch (error) {
		const isRefusal = error instanceof GatewayFailure && (error.status === 400 || error.status === 404);
		for (const other of isRefusal ? others : []) try {
			return await gateway.accountDetails(provider.toLowerCase(), other, signal);
		} catch (again) {
			if (!(again instanceof GatewayFailure)) throw again;
		}
		throw error;
	}
}
const textsOf = (details) => details.entries.flatMap(([name, value]) => name === "cloudProvider" || typeof value !== "string" ? [] : [[name, value]]);
export { readAccounts };
