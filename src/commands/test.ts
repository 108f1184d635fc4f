/** `sluice test`: runs `*.test.yaml`: documents in, the pipeline on this machine, documents out, compared. No Atlas, no network. */
import { watch } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Host } from '../host.ts';
import { EXIT } from '../model/errors.ts';
import type { TestRun } from '../testing/results.ts';
import type { ManifestOptions } from './manifest-options.ts';
import { manifestRequest } from './manifest-options.ts';
import type { OutputOptions } from './output.ts';
import { readColor, worthSaying, writeDiagnostics, writeResultFile } from './output.ts';

export interface TestOptions extends ManifestOptions, OutputOptions {
  readonly json?: boolean;
  readonly junit?: string;
  readonly update?: boolean;
  readonly watch?: boolean;
  /** Test files and folders. */
  readonly arguments: readonly (readonly string[])[];
}

/** Exit code 1 when a case failed, a file could not be read, or the manifest has errors; also when there is no test at all. */
export async function runTest(options: TestOptions, host: Host): Promise<number> {
  const code = await runOnce(options, host);
  return options.watch === true ? watchAndRun(options, host) : code;
}

async function runOnce(options: TestOptions, host: Host): Promise<number> {
  const { runGroups } = await import('../testing/run-groups.ts');
  const { run, diagnostics } = await runGroups({
    manifest: manifestRequest(options, host, 'validate'),
    named: options.arguments[0] ?? [],
    updates: options.update === true,
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
    await writeResultFile(host, options.junit, (await import('../render/test-junit.ts')).renderJUnit(run));
  if (options.json === true) {
    host.stdout.write((await import('../render/test-json.ts')).renderTestJson(run));
    return;
  }
  const { renderTestRun } = await import('../render/test-text.ts');
  const color = readColor(options, host, host.stdout);
  host.stdout.write(
    renderTestRun(run, { color, columns: host.stdout.columns, quiet: options.quiet === true }),
  );
}

/** Changes that come within this many milliseconds are one. */
const SETTLE_MS = 100;

/** Runs again whenever a file beside the manifests changes, until a signal comes. */
async function watchAndRun(options: TestOptions, host: Host): Promise<number> {
  const stop = new AbortController();
  const release = host.onInterrupt(() => {
    stop.abort();
  });
  const files = options.file.length === 0 ? ['sluice.yaml'] : options.file;
  const folders = new Set(
    files.map((file) =>
      /\.ya?ml$/i.test(file) ? dirname(resolve(host.directory, file)) : resolve(host.directory, file),
    ),
  );
  let wake: () => void = () => undefined;
  const state = { isStale: false };
  const watchers = [...folders].map((folder) =>
    watch(folder, { recursive: true, signal: stop.signal }, (_event, name) => {
      if (name === null || !/\.(?:ya?ml|json|ndjson|jsonl)$/i.test(name)) return;
      state.isStale = true;
      wake();
    }),
  );
  stop.signal.addEventListener('abort', () => {
    wake();
  });
  host.stderr.write('Watching for changes; Ctrl-C ends it.\n');
  const isOver = (): boolean => stop.signal.aborted;
  while (!isOver()) {
    if (!state.isStale) await new Promise<void>((resume) => (wake = resume));
    await host.clock.sleep(SETTLE_MS);
    state.isStale = false;
    if (!isOver()) await runOnce(options, host);
  }
  for (const watcher of watchers) watcher.close();
  release();
  return EXIT.interrupted;
}
