/** `sluice status`: what runs, what fails and what nobody manages; once, or again and again. Writes nothing in Atlas. */
import type { ProjectStatus } from '../../../core/types.ts';
import type { Host } from '../../../host/host.ts';
import { abortOnInterrupt } from '../../../host/interrupt.ts';
import { EXIT, SluiceError } from '../../../model/errors.ts';
import { renderStatusText } from '../../../render/text/status-text.ts';
import type { OutputOptions } from '../../output/output.ts';
import { canRedraw, readColor } from '../../output/output.ts';
import type { AtlasOptions, ManifestOptions } from '../../project/project-options.ts';
import { openOnline } from '../../project/project-options.ts';
import { showReading } from '../../output/reading.ts';

export interface StatusCommandOptions extends ManifestOptions, AtlasOptions, OutputOptions {
  readonly json?: boolean;
  readonly account?: boolean;
  /** Milliseconds between two looks; true: the default. */
  readonly watch?: number | true;
}

const WATCH_MS = 5000;
const SHORTEST_WATCH_MS = 200;

/** 2 when something that the manifest names is unhealthy; without a manifest, when anything is. */
export async function runStatus(options: StatusCommandOptions, host: Host): Promise<number> {
  const interrupt = abortOnInterrupt(host);
  const { signal } = interrupt;
  const reading = showReading(options, host);
  let isFirst = true;
  const project = await openOnline(options, host, {
    // Only the first look says how far it is: the others replace what is shown.
    onProgress: (read, total) => {
      if (isFirst) reading.note(read, total);
    },
  });
  const look = async (): Promise<ProjectStatus> => {
    const status = await project.status({ signal, accounts: options.account === true });
    isFirst = false;
    return status;
  };
  try {
    if (options.watch !== undefined) return await watch(look, options, host, signal);
    const status = await look();
    host.stdout.write(await print(status, options, host));
    return status.isHealthy ? EXIT.done : EXIT.pending;
  } catch (error) {
    if (signal.aborted) return EXIT.interrupted;
    throw error;
  } finally {
    reading.close();
    await project.close();
    interrupt.release();
  }
}

async function print(status: ProjectStatus, options: StatusCommandOptions, host: Host): Promise<string> {
  if (options.json) {
    const { renderStatusJson } = await import('../../../render/json/status-json.ts');
    return renderStatusJson(status, options.watch === undefined ? 2 : 0);
  }
  const output = isDrawn(options, host) ? host.stderr : host.stdout;
  const color = readColor(options, host, output);
  return renderStatusText(status, { color, columns: output.columns, now: host.clock.now() });
}

/** Whether the table is drawn in place, which happens on stderr. */
const isDrawn = (options: StatusCommandOptions, host: Host): boolean =>
  options.watch !== undefined && !options.json && canRedraw(host);

/** Looks again and again until somebody interrupts it. A look that fails after the first is told, and does not end it. */
async function watch(
  look: () => Promise<ProjectStatus>,
  options: StatusCommandOptions,
  host: Host,
  signal: AbortSignal,
): Promise<number> {
  const interval = Math.max(
    SHORTEST_WATCH_MS,
    options.watch === true ? WATCH_MS : (options.watch ?? WATCH_MS),
  );
  let shown = await print(await look(), options, host);
  const block = isDrawn(options, host) ? await host.openBlock() : undefined;
  const show = (text: string): void => {
    if (block === undefined) host.stdout.write(text);
    else block.update(fitRows(text, host.stderr.rows));
  };
  try {
    show(shown);
    for (;;) {
      await host.clock.sleep(interval, signal);
      try {
        shown = await print(await look(), options, host);
        show(shown);
      } catch (error) {
        if (signal.aborted || !(error instanceof SluiceError)) throw error;
        const told = `Not read again: ${error.message}\n`;
        if (block === undefined) host.stderr.write(told);
        else show(`${told}\n${shown}`);
      }
    }
  } finally {
    block?.close();
  }
}

/** A block that is higher than the screen can't be drawn again in place. */
function fitRows(text: string, rows: number): string {
  const lines = text.trimEnd().split('\n');
  const most = Math.max(2, rows - 1);
  if (lines.length <= most) return lines.join('\n');
  return [...lines.slice(0, most - 1), `and ${lines.length - most + 1} more lines`].join('\n');
}
