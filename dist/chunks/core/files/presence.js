import { join } from "node:path";
import { access } from "node:fs/promises";
// src/core/files/presence.ts
async function hasManifest(directory) {
	return access(join(directory, "sluice.yaml")).then(() => true, () => false);
}
export { hasManifest };
