import { AtlasError, quoteSaid } from "../../atlas.js";
import { SluiceError } from "../../model.js";
import { GatewayFailure } from "../../model/errors.js";
// src/core/context/masked-gateway.ts
function maskGateway(gateway, mask) {
	const safely = async (call) => {
		try {
			return await call();
		} catch (error) {
			throw maskFailure(error, mask);
		}
	};
	const one = (call) => safely(async () => quoteSaid(await call(), mask));
	const all = (call) => safely(async () => (await call()).map((body) => quoteSaid(body, mask)));
	return {
		nameLinks: (naming) => {
			gateway.nameLinks(naming);
		},
		listPrivateLinks: (signal) => all(() => gateway.listPrivateLinks(signal)),
		namePeerings: (naming) => {
			gateway.namePeerings(naming);
		},
		listVpcPeerings: (signal) => all(() => gateway.listVpcPeerings(signal)),
		accept: (address) => safely(() => gateway.accept(address)),
		accountDetails: (provider, region, signal) => one(() => gateway.accountDetails(provider, region, signal)),
		listWorkspaces: (signal) => all(() => gateway.listWorkspaces(signal)),
		listConnections: (workspace, signal) => all(() => gateway.listConnections(workspace, signal)),
		listFailovers: (workspace, connection, signal) => all(() => gateway.listFailovers(workspace, connection, signal)),
		listProcessors: (workspace, signal) => all(() => gateway.listProcessors(workspace, signal)),
		read: (address, signal) => safely(async () => {
			const body = await gateway.read(address, signal);
			return body && quoteSaid(body, mask);
		}),
		create: (address, body) => one(() => gateway.create(address, body)),
		update: (address, body) => one(() => gateway.update(address, body)),
		delete: (address) => safely(() => gateway.delete(address)),
		start: (address, options) => safely(() => gateway.start(address, options)),
		failOver: (address, body) => safely(() => gateway.failOver(address, body)),
		stop: (address) => safely(() => gateway.stop(address)),
		logs: (address, query) => safely(async () => mask.quote(await gateway.logs(address, query)))
	};
}
function maskFailure(error, mask) {
	if (!(error instanceof SluiceError)) return maskDefect(error, mask);
	const quote = (text) => text && mask.quote(text);
	const { message, fix, address, exitCode } = error;
	const texts = {
		...fix !== void 0 && { fix: mask.quote(fix) },
		...address !== void 0 && { address }
	};
	if (!(error instanceof GatewayFailure)) return new SluiceError(error.code, mask.quote(message), {
		...texts,
		exitCode
	});
	const { status, errorCode, ambiguous } = error;
	const details = {
		...texts,
		status,
		errorCode,
		detail: quote(error.detail),
		reason: quote(error.reason),
		ambiguous
	};
	if (!(error instanceof AtlasError)) return new GatewayFailure(error.code, mask.quote(message), {
		...details,
		exitCode
	});
	const fieldViolations = error.fieldViolations.map(({ field, description }) => ({
		field: mask.quote(field),
		description: mask.quote(description)
	}));
	const { retryAfterSeconds } = error;
	return new AtlasError(error.code, mask.quote(message), {
		...details,
		fieldViolations,
		retryAfterSeconds
	});
}
function maskDefect(error, mask) {
	if (!(error instanceof Error)) return typeof error === "string" ? mask.quote(error) : error;
	const { message, stack = "", cause } = error;
	const safe = new Error(mask.quote(message), cause === void 0 ? {} : { cause: maskFailure(cause, mask) });
	safe.stack = mask.quote(stack);
	return safe.message === message && safe.stack === stack && safe.cause === cause ? error : safe;
}
export { maskGateway };
