// src/model/release/publication.ts
const PUBLICATION = {
	repository: "OWNER/sluice",
	package: "sluice"
};
export { PUBLICATION };
