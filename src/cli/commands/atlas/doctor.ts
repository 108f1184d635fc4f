/** `sluice doctor`: what is wrong with the set-up. Writes nothing in Atlas. */
import type { Host } from '../../../host/host.ts';
import { abortOnInterrupt } from '../../../host/interrupt.ts';
import { EXIT } from '../../../model/errors.ts';
import { renderDoctorJson, renderDoctorText } from '../../../render/doctor/doctor-text.ts';
import type { OutputOptions } from '../../output/output.ts';
import { readColor } from '../../output/output.ts';
import type { AtlasOptions, ManifestOptions } from '../../project/project-options.ts';
import { openOnline } from '../../project/project-options.ts';

export interface DoctorCommandOptions extends ManifestOptions, AtlasOptions, OutputOptions {
  readonly json?: boolean;
}

/** 1 when there is a problem; what could not be checked is none. */
export async function runDoctor(options: DoctorCommandOptions, host: Host): Promise<number> {
  const interrupt = abortOnInterrupt(host);
  const project = await openOnline(options, host);
  try {
    const { signal } = interrupt;
    const report = await project.doctor({
      signal,
      ...(host.platform !== undefined && { platform: host.platform }),
    });
    if (signal.aborted) return EXIT.interrupted;
    host.stdout.write(
      options.json
        ? renderDoctorJson(report)
        : renderDoctorText(report, {
            color: readColor(options, host, host.stdout),
            columns: host.stdout.columns,
            hidesGood: options.quiet === true,
          }),
    );
    return report.problems > 0 ? EXIT.failed : EXIT.done;
  } finally {
    await project.close();
    interrupt.release();
  }
}
