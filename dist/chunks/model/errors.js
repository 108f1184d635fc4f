import { SluiceError } from "../model.js";
// src/model/errors/gateway-failure.ts
var GatewayFailure = class extends SluiceError {
	status;
	errorCode;
	detail;
	reason;
	ambiguous;
	constructor(code, message, details = {}) {
		const { fix, address, exitCode, cause } = details;
		super(code, message, {
			...fix !== void 0 && { fix },
			...address !== void 0 && { address },
			...exitCode !== void 0 && { exitCode },
			...cause !== void 0 && { cause }
		});
		this.status = details.status;
		this.errorCode = details.errorCode;
		this.detail = details.detail;
		this.reason = details.reason;
		this.ambiguous = details.ambiguous ?? false;
	}
};
export { GatewayFailure };
