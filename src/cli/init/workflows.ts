/** The two workflow files that `init` writes: plan on the pull request and apply on merge; a scheduled look for drift. */
import type { Publication } from '../../model/release/published.ts';
import { publishedRelease } from '../../model/release/published.ts';

/** Pinned by commit, so that nobody can move what runs with the credentials. */
const CHECKOUT = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0';

/**
 * What workflows use where nobody names an action: this release by its tag. Before Sluice is published, a commit that can't exist, so that
 * the workflow fails rather than runs something else.
 */
export function defaultAction(release: Publication): string {
  const { action } = publishedRelease(release) ?? {};
  if (action !== undefined) return `${action} # or the commit of this tag, which can't be moved`;
  return `${release.repository}@${'0'.repeat(40)} # put in: the repository and commit of Sluice that you trust`;
}

const CREDENTIALS = `          project-id: \${{ vars.MONGODB_ATLAS_PROJECT_ID }}
          client-id: \${{ secrets.MONGODB_ATLAS_CLIENT_ID }}
          client-secret: \${{ secrets.MONGODB_ATLAS_CLIENT_SECRET }}
`;

const CHECKOUT_STEP = `      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
`;

const allowedSecrets = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `          allow-secret: |\n${names.map((name) => `            ${name}\n`).join('')}`;

/** Where the manifest is in the repository; comments of several folders are told apart by their label. */
const inFolder = (folder: string): string =>
  folder === ''
    ? ''
    : `          working-directory: ${JSON.stringify(folder)}\n          label: ${JSON.stringify(folder)}\n`;

/** What a folder adds to names: one workflow must not cancel or wait for another folder's. */
const folderSuffix = (folder: string): string =>
  folder === '' ? '' : `-${folder.replaceAll(/[^A-Za-z0-9_.-]+/g, '-')}`;

const folderName = (folder: string): string => (folder === '' ? '' : ` of ${folderSuffix(folder).slice(1)}`);

/** The workflow files by their paths from the repository's root. `action` is for `uses:`; `folder` is where the manifest is, empty for the root. */
export function workflowFiles(
  action: string,
  secrets: readonly string[],
  folder: string,
): readonly { readonly path: string; readonly text: string }[] {
  const path = (name: string): string => `.github/workflows/${name}${folderSuffix(folder)}.yml`;
  return [
    { path: path('sluice'), text: pullRequestWorkflow(action, secrets, folder) },
    { path: path('sluice-drift'), text: driftWorkflow(action, secrets, folder) },
  ];
}

/** Plans on pull requests; applies on merge, and by hand a digest that was approved. `secrets` are those that an apply sends. */
export function pullRequestWorkflow(action: string, secrets: readonly string[], folder = ''): string {
  const allowed = allowedSecrets(secrets);
  const env =
    secrets.length === 0
      ? ''
      : `        env:\n${secrets.map((name) => `          ${name}: \${{ secrets.${name} }}\n`).join('')}`;
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

/** Looks once a day whether somebody has changed the project by hand. It may name the manifest's `secrets`, and gets no values. */
export function driftWorkflow(action: string, secrets: readonly string[], folder = ''): string {
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
