// src/core/probe/workspace-name.ts
const FORM = /^sluice-probe-[0-9a-f]{12}$/;
const isProbeWorkspace = (name) => FORM.test(name);
function probeWorkspaceName(random) {
	return `sluice-probe-${Array.from({ length: 12 }, () => Math.floor(random() * 16).toString(16)).join("")}`;
}
export { isProbeWorkspace, probeWorkspaceName };
