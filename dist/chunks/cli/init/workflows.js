import { publishedRelease } from "../../model/release.js";
// src/cli/init/workflows.ts
const CHECKOUT = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0";
function defaultAction(release) {
	const { action } = publishedRelease(release) ?? {};
	if (action !== void 0) return `${action} # or the commit of this tag, which can't be moved`;
	return `${release.repository}@${"0".repeat(40)} # put in: the repository and commit of Sluice that you trust`;
}
const CREDENTIALS = `          project-id: \${{ vars.MONGODB_ATLAS_PROJECT_ID }}
          client-id: \${{ secrets.MONGODB_ATLAS_CLIENT_ID }}
          client-secret: \${{ secrets.MONGODB_ATLAS_CLIENT_SECRET }}
`;
const CHECKOUT_STEP = `      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
`;
const allowedSecrets = (names) => names.length === 0 ? "" : `          allow-secret: |\n${names.map((name) => `            ${name}\n`).join("")}`;
const inFolder = (folder) => folder === "" ? "" : `          working-directory: ${JSON.stringify(folder)}\n          label: ${JSON.stringify(folder)}\n`;
const folderSuffix = (folder) => folder === "" ? "" : `-${folder.replaceAll(/[^A-Za-z0-9_.-]+/g, "-")}`;
const folderName = (folder) => folder === "" ? "" : ` of ${folderSuffix(folder).slice(1)}`;
function workflowFiles(action, secrets, folder) {
	const path = (name) => `.github/workflows/${name}${folderSuffix(folder)}.yml`;
	return [{
		path: path("sluice"),
		text: pullRequestWorkflow(action, secrets, folder)
	}, {
		path: path("sluice-drift"),
		text: driftWorkflow(action, secrets, folder)
	}];
}
function pullRequestWorkflow(action, secrets, folder = "") {
	const allowed = allowedSecrets(secrets);
	const env = secrets.length === 0 ? "" : `        env:\n${secrets.map((name) => `          ${name}: \${{ secrets.${name} }}\n`).join("")}`;
	return `# Plans each pull request in a comment, and applies on merge what was reviewed there, and nothing else.
# Keep the credentials in the protected environments "plan" and "production": Settings, Environments.
name: Sluice${folderName(folder)}

on:
  pull_request:
  push:
    branches: [main]
  workflow_dispatch:
    inputs:
      expect-digest:
        description: The digest to apply; empty plans only
        required: false

permissions: {}

concurrency:
  group: sluice${folderSuffix(folder)}-\${{ github.event_name == 'pull_request' && github.ref || 'apply' }}
  # A newer push makes an older plan useless; an apply is never cut off.
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  plan:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    environment: plan
    permissions:
      contents: read # the manifest
      pull-requests: write # the comment
    steps:
${CHECKOUT_STEP}      - uses: ${action}
        with:
          command: plan
${inFolder(folder)}${CREDENTIALS}${allowed}${env}
  apply:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-24.04
    timeout-minutes: 120
    environment: production
    permissions:
      contents: read # the manifest
      pull-requests: write # the recorded plan, and what became of it
    steps:
${CHECKOUT_STEP}      - uses: ${action}
        with:
          command: \${{ (github.event_name == 'push' || inputs.expect-digest != '') && 'apply' || 'plan' }}
          expect-digest: \${{ inputs.expect-digest }}
${inFolder(folder)}${CREDENTIALS}${allowed}${env}`;
}
function driftWorkflow(action, secrets, folder = "") {
	return `# Looks once a day whether Atlas is still as the manifest says; an issue says what has moved.
name: Sluice drift${folderName(folder)}

on:
  schedule:
    - cron: '17 5 * * *'
  workflow_dispatch:

permissions: {}

concurrency:
  group: sluice-drift${folderSuffix(folder)}

jobs:
  drift:
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    environment: plan
    permissions:
      contents: read # the manifest
      issues: write # the issue
    steps:
${CHECKOUT_STEP}      - uses: ${action}
        with:
          command: drift
${inFolder(folder)}${CREDENTIALS}${allowedSecrets(secrets)}`;
}
export { defaultAction, workflowFiles };
