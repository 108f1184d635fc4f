import { require_semver } from "../../vendor/semver.js";
import { VERSION } from "../../start.js";
// src/manifest/files/requirement.ts
var import_semver = require_semver();
function meetsRequirement(manifest, { findings, origins }) {
	const range = manifest.get("requires");
	if (typeof range !== "string") return true;
	const spot = origins.find(manifest, ["requires"], "value");
	if ((0, import_semver.validRange)(range) === null) {
		findings.add("MANIFEST_VALUE", `'${range}' is no range of versions`, spot, { fix: "Write one as npm does, such as \">=0.2\" or \"^0.2.0\"." });
		return true;
	}
	if ((0, import_semver.satisfies)("0.2.0", range, { includePrerelease: true })) return true;
	findings.add("MANIFEST_REQUIRES", `this manifest requires Sluice ${range}, and this is ${VERSION}`, spot, { fix: `Install it: npm install --save-dev "sluice@${range}"; in a workflow, name such a version after 'uses:'.` });
	return false;
}
export { meetsRequirement };
