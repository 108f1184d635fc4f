/** `sluice test`: runs `*.test.yaml`: documents in, the pipeline on this machine, documents out, compared. No Atlas, no network. */
import { dirname, relative, resolve } from 'node:path';
import type { TestRun } from '../../../core/types.ts';
import { reportFailure } from '../../failure.ts';
import type { Host } from '../../../host/host.ts';
import { writeResultFile } from '../../../host/result-file.ts';
import { EXIT, SluiceError } from '../../../model/errors.ts';
import { escapeControls } from '../../../render/safe-text.ts';
import { FolderWatch } from '../../folder-watch.ts';
import type { OutputOptions } from '../../output/output.ts';
import { readColor, worthSaying, writeDiagnostics } from '../../output/output.ts';
import type { ManifestOptions } from '../../project/project-options.ts';
import { openOffline } from '../../project/project-options.ts';

export interface TestOptions extends ManifestOptions, OutputOptions {
  readonly json?: boolean;
  readonly junit?: string;
  readonly update?: boolean;
  readonly watch?: boolean;
  readonly trace?: boolean;
  /** Runs cases of this name alone. */
  readonly case?: string;
  /** Test files and folders. */
  readonly arguments: readonly (readonly string[])[];
}

/** Exit code 1 when a case failed, a file could not be read, or the manifest has errors; also when there is no test at all. */
export async function runTest(options: TestOptions, host: Host): Promise<number> {
  return options.watch === true ? watchAndRun(options, host) : runOnce(options, host);
}

async function runOnce(options: TestOptions, host: Host): Promise<number> {
  const { run, diagnostics } = await openOffline(options, host).test({
    paths: options.arguments[0] ?? [],
    updates: options.update === true,
    caseName: options.case,
    isTraced: options.trace === true,
  });
  writeDiagnostics(
    worthSaying(
      diagnostics.filter(({ severity }) => severity !== 'note'),
      options,
    ),
    options,
    host,
  );
  const isBroken = diagnostics.some(({ severity }) => severity === 'error');
  if (run.files.length === 0 && isBroken) return EXIT.failed;
  if (options.case !== undefined && run.files.length === 0)
    throw new SluiceError('TEST_CASE_UNKNOWN', `no test has a case '${options.case}'`, {
      fix: "'sluice test' names all cases.",
    });
  await write(run, options, host);
  if (run.files.length === 0) {
    host.stderr.write(
      "There are no tests: put a file that ends with .test.yaml beside the manifest, or run 'sluice schema test'.\n",
    );
    return EXIT.failed;
  }
  return run.failed > 0 || isBroken ? EXIT.failed : EXIT.done;
}

async function write(run: TestRun, options: TestOptions, host: Host): Promise<void> {
  if (options.junit !== undefined)
    await writeResultFile(
      host,
      options.junit,
      (await import('../../../render/tests/test-junit.ts')).renderJUnit(run),
    );
  if (options.json === true) {
    host.stdout.write((await import('../../../render/tests/test-json.ts')).renderTestJson(run));
    return;
  }
  const { renderTestRun } = await import('../../../render/tests/test-text.ts');
  const color = readColor(options, host, host.stdout);
  host.stdout.write(
    renderTestRun(run, { color, columns: host.stdout.columns, quiet: options.quiet === true }),
  );
}

/** Changes that come within this many milliseconds are one. */
const SETTLE_MS = 100;

/** Folders whose files a run may read: of the manifests, the variables and the tests; without `-f` all below the working directory. */
function watchedFolders(options: TestOptions, { directory }: Host): string[] {
  const named = [...options.file, ...options.varFile, ...(options.arguments[0] ?? [])];
  const folders = named.map((name) =>
    name === '-'
      ? directory
      : /\.ya?ml$/i.test(name)
        ? dirname(resolve(directory, name))
        : resolve(directory, name),
  );
  return [...new Set(options.file.length === 0 ? [directory, ...folders] : folders)];
}

/** Runs, and again whenever a file changes, until a signal comes. What is wrong in between is told, and does not end it. */
async function watchAndRun(options: TestOptions, host: Host): Promise<number> {
  let changed: string | undefined;
  let isOver = false;
  let wake: () => void = () => undefined;
  const watched = new FolderWatch(watchedFolders(options, host), (path) => {
    changed = relative(host.directory, path);
    wake();
  });
  const release = host.onInterrupt(() => {
    isOver = true;
    wake();
  });
  const state = (): { readonly isOver: boolean; readonly changed: string | undefined } => ({
    isOver,
    changed,
  });
  try {
    await watched.refresh();
    await runOnce(options, host);
    while (!state().isOver) {
      host.stderr.write('Watching for changes; Ctrl-C ends it.\n');
      if (state().changed === undefined) await new Promise<void>((resume) => (wake = resume));
      if (state().isOver) break;
      await host.clock.sleep(SETTLE_MS);
      host.stderr.write(`\nChanged: ${escapeControls(state().changed ?? '')}\n`);
      changed = undefined;
      await watched.refresh();
      await runAgain(options, host);
    }
  } finally {
    watched.close();
    release();
  }
  return EXIT.interrupted;
}

async function runAgain(options: TestOptions, host: Host): Promise<void> {
  try {
    await runOnce(options, host);
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    await reportFailure(error, host);
  }
}
