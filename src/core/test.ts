/** The use case `test`: test files beside manifests, their pipelines run on this machine. No Atlas, no network. */
import type { DesiredResource } from '../model/resources.ts';
import type { GroupsRun } from '../testing/run-groups.ts';
import { runGroups } from '../testing/run-groups.ts';
import type { TestRun } from '../testing/results.ts';
import type { WantedTest } from '../testing/run-tests.ts';
import { runTests } from '../testing/run-tests.ts';
import type { ProjectContext } from './context/context.ts';
import { maskTestRun } from './context/masked-documents.ts';

/** Which tests run. */
export interface TestOptions {
  /** Test files, and folders of them. Default: all beside the manifest. */
  readonly paths?: readonly string[];
  /** Update the expected output to match the actual output. */
  readonly updates?: boolean;
  /** Runs cases of this name alone. */
  readonly caseName?: string | undefined;
  /** Results say what each step of the input did. */
  readonly isTraced?: boolean;
}

/** Runs tests, each with the nearest manifest. A manifest with errors fails its own tests alone. */
export async function testProject(context: ProjectContext, options: TestOptions = {}): Promise<GroupsRun> {
  const { run, diagnostics } = await runGroups({
    manifest: context.manifestRequest('validate'),
    load: (request) => context.load(request),
    named: options.paths ?? [],
    updates: options.updates ?? false,
    caseName: options.caseName,
    isTraced: options.isTraced ?? false,
  });
  return { run: maskTestRun(run, context.mask), diagnostics };
}

/** Runs the tests beside the manifest against resources that were read of it, those that are wanted. */
export async function testResources(
  context: ProjectContext,
  resources: readonly DesiredResource[],
  isWanted?: (test: WantedTest) => boolean,
): Promise<TestRun> {
  const run = await runTests({
    directory: context.options.directory,
    manifests: context.manifestFiles,
    resources,
    ...(isWanted && { isWanted }),
  });
  return maskTestRun(run, context.mask);
}
