/** `sluice logs ADDRESS`: the log of a processor or a workspace, line by line as Atlas has it. Writes nothing in Atlas. */
import type { LogLine } from '../../../core/logs.ts';
import type { Host } from '../../../host/host.ts';
import { abortOnInterrupt } from '../../../host/interrupt.ts';
import { parseAddress } from '../../../model/address.ts';
import { EXIT, SluiceError } from '../../../model/errors.ts';
import { escapeControls } from '../../../render/safe-text.ts';
import type { OutputOptions } from '../../output/output.ts';
import type { AtlasOptions, ManifestOptions } from '../../project/project-options.ts';
import { openOnline } from '../../project/project-options.ts';

export interface LogsCommandOptions extends ManifestOptions, AtlasOptions, OutputOptions {
  readonly arguments: readonly [address: string];
  readonly audit?: boolean;
  readonly json?: boolean;
  /** Milliseconds ago, or a time. */
  readonly since?: number | Date;
}

export async function runLogs(options: LogsCommandOptions, host: Host): Promise<number> {
  const [written] = options.arguments;
  const address = parseAddress(written);
  if (address === undefined) {
    throw new SluiceError('SETTINGS_ADDRESS_INVALID', `'${written}' is not an address.`, {
      fix: 'Write WORKSPACE, or WORKSPACE/processor/NAME.',
    });
  }
  const { since, audit } = options;
  const interrupt = abortOnInterrupt(host);
  const project = await openOnline(options, host);
  try {
    const lines = await project.logs({
      address,
      signal: interrupt.signal,
      ...(audit !== undefined && { audit }),
      ...(since !== undefined && {
        since: since instanceof Date ? since : new Date(host.clock.now() - since),
      }),
    });
    if (lines.length > 0) host.stdout.write(lines.map((line) => print(line, options.json === true)).join(''));
    else if (options.quiet !== true) host.stderr.write('Atlas has no lines for it.\n');
    return EXIT.done;
  } catch (error) {
    if (interrupt.signal.aborted) return EXIT.interrupted;
    throw error;
  } finally {
    await project.close();
    interrupt.release();
  }
}

const print = (line: LogLine, isJson: boolean): string =>
  isJson ? `${JSON.stringify(line)}\n` : `${escapeControls(line.text)}\n`;
