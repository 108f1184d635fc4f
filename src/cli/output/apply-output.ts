/** What people see while an apply runs: a block that redraws on a terminal, a line an event elsewhere, JSON with `--json`. */
import { convergenceEvent } from '../../core/facts/report.ts';
import type { ApplyEvent, Report } from '../../core/types.ts';
import type { Host } from '../../host/host.ts';
import {
  renderApplyEventJson,
  renderApplyEventLine,
  renderReportText,
} from '../../render/text/apply-text.ts';
import { createProgress, noteEvent, renderProgressBlock } from '../../render/text/progress.ts';
import { nextFlags } from './next-flags.ts';
import type { OutputOptions } from './output.ts';
import { canRedraw, readColor } from './output.ts';

export interface ApplyOutput {
  show(event: ApplyEvent): void;
  showReport(report: Report): void;
  close(): void;
}

/** How often the elapsed times in the block move on. */
const REDRAW_MS = 250;

/** Opens the output of one run. `show` takes every event; close it before anything else is printed. */
export async function openApplyOutput(
  options: OutputOptions & { readonly json?: boolean },
  host: Host,
): Promise<ApplyOutput> {
  if (options.json) {
    return {
      show: (event) => {
        host.stdout.write(renderApplyEventJson(event));
      },
      showReport: (report) => {
        const event = convergenceEvent(report, host.clock.now());
        if (event !== undefined) host.stdout.write(renderApplyEventJson(event));
      },
      close: () => undefined,
    };
  }
  const showReport = (report: Report): void => {
    const color = readColor(options, host, host.stdout);
    host.stdout.write(
      `\n${renderReportText(report, { color, columns: host.stdout.columns, flags: nextFlags(host.args) })}`,
    );
  };
  if (options.quiet) return { show: () => undefined, showReport, close: () => undefined };
  if (!canRedraw(host)) {
    const show = (event: ApplyEvent): void => {
      const line = renderApplyEventLine(event);
      if (line !== undefined) host.stderr.write(line);
    };
    return { show, showReport, close: () => undefined };
  }
  const { show, close } = await openBlock(options, host);
  return { show, showReport, close };
}

/** How many lines of the terminal the block leaves to what is above it. */
const KEPT_ROWS = 4;

async function openBlock(options: OutputOptions, host: Host): Promise<Pick<ApplyOutput, 'show' | 'close'>> {
  const block = await host.openBlock();
  const progress = createProgress();
  const color = readColor(options, host, host.stderr);
  const draw = (): void => {
    const { columns, rows } = host.stderr;
    block.update(
      renderProgressBlock(progress, {
        columns,
        rows: Math.max(1, rows - KEPT_ROWS),
        now: host.clock.now(),
        color,
      }),
    );
  };
  const stop = new AbortController();
  const redraw = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      draw();
      await host.clock.sleep(REDRAW_MS, stop.signal).catch(() => undefined);
    }
  };
  void redraw();
  return {
    show: (event) => {
      noteEvent(progress, event);
      draw();
    },
    close: () => {
      stop.abort();
      block.update('');
      block.close();
    },
  };
}
