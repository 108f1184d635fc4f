/** `sluice completion SHELL`: prints the script that makes a shell complete Sluice's commands and flags. */
import type { Host } from '../../../host/host.ts';
import { EXIT } from '../../../model/errors.ts';
import type { Shell } from '../../../render/completion.ts';
import { renderCompletion } from '../../../render/completion.ts';
import { describeCommands } from '../../help/completed-commands.ts';

export interface CompletionOptions {
  /** One of the shells; the program has checked it. */
  readonly arguments: readonly [Shell];
}

export function runCompletion(options: CompletionOptions, host: Host): Promise<number> {
  host.stdout.write(renderCompletion(options.arguments[0], describeCommands()));
  return Promise.resolve(EXIT.done);
}
