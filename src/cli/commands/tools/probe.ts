/** `sluice probe`: finds out how this Atlas behaves, in a workspace that it makes and deletes. */
import type { ProbeCleaned, ProbeProposal } from '../../../core/types.ts';
import type { Project } from '../../../core/project.ts';
import type { Host } from '../../../host/host.ts';
import { abortOnInterrupt } from '../../../host/interrupt.ts';
import { writeResultFile } from '../../../host/result-file.ts';
import { EXIT, SluiceError } from '../../../model/errors.ts';
import {
  renderCleaned,
  renderProbeJson,
  renderProbeText,
  renderProposal,
} from '../../../render/probe/probe-text.ts';
import type { OutputOptions } from '../../output/output.ts';
import type { AtlasOptions } from '../../project/project-options.ts';
import { openOnline } from '../../project/project-options.ts';

export interface ProbeCommandOptions extends AtlasOptions, OutputOptions {
  readonly project?: string;
  readonly cluster?: string;
  readonly provider: string;
  readonly region: string;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly out: string;
  readonly clean?: boolean;
  readonly autoApprove?: boolean;
  readonly json?: boolean;
}

/** A probe reads no manifest. */
const NO_MANIFEST = { file: [], var: [], varFile: [], secretDir: [] };

/** 0 when everything that was made is gone again, 1 when something is left behind, 3 where nobody agreed. */
export async function runProbe(options: ProbeCommandOptions, host: Host): Promise<number> {
  const interrupt = abortOnInterrupt(host, () => {
    host.stderr.write('Interrupted: what the probe made is deleted. Once more to leave at once.\n');
  });
  const project = await openOnline({ ...options, ...NO_MANIFEST }, host);
  try {
    const { signal } = interrupt;
    return await (options.clean === true
      ? clean(project, options, host, signal)
      : probe(project, options, host, signal));
  } finally {
    await project.close();
    interrupt.release();
  }
}

async function probe(
  project: Project,
  options: ProbeCommandOptions,
  host: Host,
  signal: AbortSignal,
): Promise<number> {
  const { cluster, provider, region, only, skip, out, quiet, json } = options;
  const report = await project.probe({
    provider,
    region,
    cluster,
    only,
    skip,
    signal,
    confirm: (proposal) => agree(renderProposal(proposal), options, host, signal, proposal),
    onExperiment: (name, nth, count) => {
      if (quiet !== true) host.stderr.write(`${nth}/${count} ${name}\n`);
    },
  });
  if (report === undefined) {
    host.stderr.write('Nothing was made.\n');
    return EXIT.refused;
  }
  const text = renderProbeJson(report);
  await writeResultFile(host, out, text);
  host.stdout.write(json === true ? text : renderProbeText(report, out));
  if (report.leftBehind.length > 0) return EXIT.failed;
  return signal.aborted ? EXIT.interrupted : EXIT.done;
}

async function clean(
  project: Project,
  options: ProbeCommandOptions,
  host: Host,
  signal: AbortSignal,
): Promise<number> {
  const cleaned: ProbeCleaned | undefined = await project.cleanProbes({
    confirm: (workspaces) =>
      agree(
        `These workspaces of probes are deleted:\n${workspaces.map((name) => `  ${name}\n`).join('')}`,
        options,
        host,
        signal,
      ),
  });
  if (cleaned === undefined) {
    host.stderr.write('Nothing was deleted.\n');
    return EXIT.refused;
  }
  host.stdout.write(renderCleaned(cleaned));
  return cleaned.leftBehind.length > 0 ? EXIT.failed : EXIT.done;
}

/**
 * Shows what would be done, and asks on the terminal.
 * @throws SluiceError SETTINGS_APPROVAL_MISSING where nobody can be asked
 */
async function agree(
  shown: string,
  { autoApprove, quiet }: ProbeCommandOptions,
  host: Host,
  signal: AbortSignal,
  proposal?: ProbeProposal,
): Promise<boolean> {
  if (quiet !== true || autoApprove !== true) host.stderr.write(shown);
  if (autoApprove === true) return true;
  if (!host.canAsk)
    throw new SluiceError('SETTINGS_APPROVAL_MISSING', 'there is no terminal to ask on', {
      fix: 'Give --auto-approve.',
    });
  const question = proposal === undefined ? '\nDelete them? ' : '\nMake these experiments? ';
  return (await host.ask(`${question}Only 'yes' is taken: `, signal))?.trim() === 'yes';
}
