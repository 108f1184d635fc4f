import { parseJson } from "../model/document.js";
import { AtlasError, MEDIA_TYPE, createHttpClient, createLogin } from "../atlas.js";
// src/atlas/courier.ts
function createCourier(settings, mask) {
	const heard = {
		status: 0,
		text: ""
	};
	const fetch = async (input, init) => {
		const response = await (settings.fetch ?? globalThis.fetch)(input, init);
		Object.assign(heard, {
			status: response.status,
			text: await response.clone().text()
		});
		return response;
	};
	const client = createHttpClient({
		...settings,
		fetch,
		retry: { attempts: 1 }
	}, mask);
	const login = createLogin(settings.credentials, {
		client,
		clock: settings.clock,
		mask
	});
	return { send: async ({ method, path, body, version, signal }) => {
		const accept = version === void 0 ? MEDIA_TYPE : `application/vnd.atlas.${version}+json`;
		try {
			await client.send({
				method,
				path,
				headers: {
					accept,
					...body !== void 0 && { "content-type": accept }
				},
				...body !== void 0 && { body },
				isRepeatable: false,
				action: `probe ${method} ${path}`,
				login,
				signal
			});
		} catch (error) {
			if (!(error instanceof AtlasError) || error.status === void 0 || error.code === "ATLAS_UNAUTHORIZED") throw error;
		}
		const { status, text } = heard;
		return {
			status,
			text: mask.quote(text),
			body: readJson(text)
		};
	} };
}
function readJson(text) {
	try {
		return parseJson(text);
	} catch {
		return;
	}
}
export { createCourier };
