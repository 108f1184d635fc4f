/** The flags of every command that reads a manifest, and the request that they make. */
import type { Host } from '../host.ts';
import type { ManifestRequest } from '../../manifest/read/load.ts';
import { SluiceError } from '../../model/errors.ts';

export interface ManifestOptions {
  /** `-f`: files and directories, in their order. */
  readonly file: readonly string[];
  /** `NAME=VALUE` each. */
  readonly var: readonly string[];
  readonly varFile: readonly string[];
  readonly secretDir: readonly string[];
  readonly project?: string;
}

/**
 * What to load for these flags.
 * @throws SluiceError SETTINGS_VAR_INVALID for a `--var` of another form.
 */
export function manifestRequest(
  options: ManifestOptions,
  host: Host,
  mode: ManifestRequest['mode'],
): ManifestRequest {
  return {
    files: options.file,
    directory: host.directory,
    variables: new Map(options.var.map(readAssignment)),
    variableFiles: options.varFile,
    secretDirectories: options.secretDir,
    env: host.env,
    project: options.project,
    mode,
  };
}

function readAssignment(text: string): [name: string, value: string] {
  const match = /^([A-Za-z0-9_.-]+)=(.*)$/s.exec(text);
  if (match === null) {
    throw new SluiceError('SETTINGS_VAR_INVALID', '--var takes NAME=VALUE', {
      fix: 'Write the name in letters, digits, and _ . -; the value may be empty.',
    });
  }
  return [match[1] ?? '', match[2] ?? ''];
}
