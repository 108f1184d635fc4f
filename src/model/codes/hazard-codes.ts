/** What each hazard means. A hazard is a consequence that the plan names, not a mistake. */
import type { HazardKind } from '../hazard.ts';
import type { CodeEntry } from './code-entry.ts';

const SHOWN = 'Nothing has to be done: it is shown, so that it surprises nobody.';

export const HAZARD_CODES: Readonly<Record<HazardKind, CodeEntry>> = {
  'processing-pause': {
    meaning: 'A running processor stops for a while, so documents wait at its source.',
    example: 'The $match of a running processor changes: it is stopped, updated and started.',
    fix: SHOWN,
  },
  'cost-increase': {
    meaning: 'More or larger processors will run than do now, or a stopped one is started.',
    example: 'The tier of a processor goes from SP10 to SP30.',
    fix: SHOWN,
  },
  'secret-unverifiable': {
    meaning:
      'Atlas never returns the field, so Sluice can not tell whether it has the value that the manifest asks for.',
    example: 'The password of a Kafka connection.',
    fix: 'If the secret was changed, send it again with --update-secrets.',
  },
  'window-replay': {
    meaning: 'The processor resumes from its checkpoint, and computes the windows that are open again.',
    example: 'The $group inside of a tumbling window changes.',
    fix: 'Make sure that the sink takes the same window twice, for example with $merge and a stable _id.',
  },
  'checkpoint-unknown': {
    meaning:
      'The processor is not running, so the definition that its checkpoint belongs to can not be read.',
    example: 'A stopped processor was updated by hand before this plan.',
    fix: 'If the start fails, allow checkpoint-loss, or restore the definition that it last ran with.',
  },
  'state-expired': {
    meaning:
      'The processor has been stopped for 45 days or more, after which Atlas may have dropped its state.',
    example: 'A processor is started again after two months.',
    fix: SHOWN,
  },
  'checkpoint-loss': {
    meaning:
      'The change can not resume from the checkpoint: open windows and the position in the source are lost.',
    example: 'The topic of $source changes.',
    fix: 'Write options.resumeFromCheckpoint: false to consent, or add --allow checkpoint-loss.',
  },
  'data-loss': {
    meaning: 'A processor with its state, a connection with a secret, or a workspace is deleted.',
    example: 'A processor is listed under `removed`.',
    fix: 'If it should go, add --allow data-loss=ADDRESS. If not, put it back into the manifest.',
  },
  replace: {
    meaning: 'A resource is deleted and created again, because Atlas can not change it in place.',
    example: 'The networking of a Kafka connection changes.',
    fix: 'If that is meant, add --allow replace=ADDRESS. A connection of another name beside it avoids the gap.',
  },
  'endpoint-change-with-secret': {
    meaning: 'A connection that carries a secret will point to another host, which then gets the secret.',
    example: 'A pull request changes the bootstrapServers of a connection with a password.',
    fix: 'Make sure that the host is yours, then add --allow endpoint-change-with-secret=ADDRESS.',
  },
  'pause-unmanaged': {
    meaning: 'A running processor that is not in the manifest, or not targeted, has to stop for a while.',
    example: 'A connection changes that a processor of another team reads from.',
    fix: 'Tell them, then add --allow pause-unmanaged=ADDRESS; or bring the processor under the manifest.',
  },
  'mass-delete': {
    meaning:
      'At least 3 deletions and replacements, and more than 5 or more than 30 % of the resources of a workspace: often a sign of a wrong file or a wrong project.',
    example: '`sluice apply --prune` with a manifest of which half is missing.',
    fix: 'Check the project and the files. If all of it is meant, add --allow mass-delete.',
  },
  'no-restore-file': {
    meaning:
      'What must run again can not be written to .sluice/restore/ before it is stopped: should the run be cut off, the next one does not know of it.',
    example: 'The working directory is read-only, or the disk is full.',
    fix: 'Make the directory writable. If nothing is lost by that, add --allow no-restore-file.',
  },
};
