import { DefaultArtifactClient } from "../../vendor/actions-artifact.js";
import { dirname } from "node:path";
// src/action/github/artifact.ts
const MOST_MS = 12e4;
async function uploadFile(path) {
	const limit = AbortSignal.timeout(MOST_MS);
	const tooLate = new Promise((_, reject) => {
		limit.addEventListener("abort", () => {
			reject(new Error(`GitHub did not take the file within ${MOST_MS / 1e3} seconds`));
		});
	});
	const upload = new DefaultArtifactClient().uploadArtifact(path, [path], dirname(path), { skipArchive: true });
	const { id } = await Promise.race([upload, tooLate]);
	if (id === void 0) throw new Error("GitHub gave the artifact no id");
	return id;
}
export { uploadFile };
