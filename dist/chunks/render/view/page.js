import { escapeJson } from "../../render.js";
import { createHash } from "node:crypto";
// src/render/view/page.ts
async function renderPage(view) {
	const { PROGRAM, STYLE } = await import("./program.js");
	const program = PROGRAM.replaceAll("<\/script", "<\\/script").replaceAll("<!--", "<\\!--");
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${[
		"default-src 'none'",
		`script-src ${hashOf(program)}`,
		`style-src ${hashOf(STYLE)}`,
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'"
	].join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(view.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<div id="app"><noscript><p>This page needs JavaScript: all of it is in this file.</p></noscript></div>
<script type="application/json" id="view">${dataText(view)}<\/script>
<script>${program}<\/script>
</body>
</html>
`;
}
const hashOf = (text) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
function dataText(view) {
	return escapeJson(JSON.stringify(view)).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}
const escapeHtml = (text) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
export { renderPage };
