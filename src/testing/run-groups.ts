/** The use case of `sluice test`: test files with the manifest that each belongs to, several manifests in one run. */
import type { LoadedManifest, ManifestRequest } from '../manifest/read/load.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { groupTests, shownFrom } from './files/find.ts';
import type { TestGroup } from './files/find.ts';
import type { TestRun } from './results.ts';
import { runTests, summarise } from './run-tests.ts';
import { invalidAddresses, readableSubjects } from './subjects.ts';

export interface GroupsRequest {
  /** Everything but the files; those are `-f`, or empty. */
  readonly manifest: ManifestRequest;
  readonly load: (request: ManifestRequest) => Promise<LoadedManifest>;
  /** Test files, and folders of them, as a person named them. */
  readonly named: readonly string[];
  readonly updates: boolean;
  readonly caseName?: string | undefined;
  readonly isTraced?: boolean;
}

export interface GroupsRun {
  readonly run: TestRun;
  /** What was found in the manifests. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs all of them, one manifest after the other. What has errors fails its own tests alone: a processor, or a whole manifest. */
export async function runGroups(request: GroupsRequest): Promise<GroupsRun> {
  const { directory, files } = request.manifest;
  const runs: TestRun[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const group of await groupTests(directory, files, request.named)) {
    if (group.manifests === undefined) {
      runs.push(failGroup(group, directory, NO_MANIFEST));
      continue;
    }
    const loaded = await request.load({ ...request.manifest, files: group.manifests });
    diagnostics.push(...loaded.diagnostics);
    const invalid = loaded.desired === undefined ? invalidAddresses(loaded.diagnostics) : [];
    runs.push(
      invalid === undefined
        ? failGroup(group, directory, {
            code: 'TEST_MANIFEST_INVALID',
            message: `${group.manifests.join(', ')} has errors, so that its tests did not run`,
            fix: 'Correct the manifest first.',
          })
        : await runTests({
            directory,
            manifests: group.manifests,
            files: group.files,
            isPart: request.named.length > 0,
            resources: loaded.desired?.resources ?? [],
            ...(loaded.desired === undefined && { subjects: readableSubjects(loaded.merged), invalid }),
            updates: request.updates,
            caseName: request.caseName,
            isTraced: request.isTraced === true,
          }),
    );
  }
  const joined = summarise(
    runs.flatMap((run) => run.files),
    runs.flatMap((run) => run.coverage),
  );
  return { run: joined, diagnostics };
}

const NO_MANIFEST = {
  code: 'TEST_MANIFEST_NOT_FOUND',
  message: 'there is no sluice.yaml beside this test or above it',
  fix: 'Name the manifest with -f.',
};

function failGroup(
  { files }: TestGroup,
  directory: string,
  why: { readonly code: string; readonly message: string; readonly fix: string },
): TestRun {
  return summarise(
    files.map((file) => ({
      file: shownFrom(directory, file),
      processor: '',
      cases: [],
      diagnostics: [{ severity: 'error', ...why }],
    })),
    [],
  );
}
