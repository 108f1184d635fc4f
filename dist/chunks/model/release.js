import { VERSION } from "../start.js";
// src/model/release/publication.ts
const PUBLICATION = {
	repository: "OWNER/sluice",
	package: "sluice"
};
// src/model/release/published.ts
const THIS_RELEASE = {
	repository: PUBLICATION.repository,
	version: VERSION
};
function publishedRelease({ repository, version }) {
	if (repository.startsWith("OWNER/")) return void 0;
	const tag = `v${version}`;
	return {
		action: `${repository}@${tag}`,
		schemaUrl: (name) => `https://raw.githubusercontent.com/${repository}/${tag}/schemas/${name}.schema.json`
	};
}
export { PUBLICATION, THIS_RELEASE, publishedRelease };
