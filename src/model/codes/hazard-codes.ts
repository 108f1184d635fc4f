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
    fix: 'Where the position can be carried over, the plan says what to write in `update` to lose nothing. To skip what arrives in between, write options.resumeFromCheckpoint: false, or add --allow checkpoint-loss=ADDRESS.',
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
  'source-gap': {
    meaning:
      'What arrives between the stop and the start, or what a failed version has read, is never processed.',
    example: 'The topic of a Kafka $source changes: the consumer group has no position in the new one.',
    fix: 'If the gap does no harm, add --allow source-gap=ADDRESS.',
  },
  'partial-window': {
    meaning:
      'A window will be incomplete in the sink: what it held was lost with the checkpoint, or it begins in the middle.',
    example: 'The interval of a $hoppingWindow changes: every start cuts the windows that overlap it.',
    fix: 'If an incomplete window does no harm, add --allow partial-window=ADDRESS.',
  },
  'position-unknown': {
    meaning:
      'The processor does not run, and Atlas does not say where it is in its source. Its old version has to run for a moment, so that its position can be read.',
    example: 'A stopped processor whose statistics are empty gets another $source.',
    fix: 'If its old version may run for a moment, add --allow position-unknown=ADDRESS.',
  },
  'duplicate-output': {
    meaning: 'Messages are processed again, and the sink keeps both copies.',
    example: 'A processor that ends with $emit starts a second before its position.',
    fix: 'If consumers of the sink can take a message twice, add --allow duplicate-output=ADDRESS.',
  },
  replay: {
    meaning:
      'A processor starts afresh from a time that --replay names, and processes everything since then again.',
    example: '`sluice apply --replay orders/processor/enrich=2026-11-28T06:00:00Z`.',
    fix: 'Nothing has to be done: asking for it is the consent. Its output is written again.',
  },
  reprocess: {
    meaning: 'Messages are processed again, within a stated bound; the sink writes the same documents again.',
    example: 'A change stream with update: { freshStart: carry-over } gets another $source.',
    fix: SHOWN,
  },
  'double-run': {
    meaning:
      'Two versions of a processor run for a while: both cost, and what each does outside of the sink, happens twice.',
    example: 'A processor with update: { strategy: blue-green } gets another pipeline.',
    fix: SHOWN,
  },
  'oplog-range': {
    meaning:
      'The start lies more than 24 hours back. If it is no longer in the oplog of the source, the new version fails, and the old one runs again.',
    example: 'A processor has been stopped for two days, and gets another $source.',
    fix: 'Look how far the oplog of the source cluster reaches back.',
  },
  leftover: {
    meaning:
      'An earlier change was not finished: its new version (NAME--next) or its old one (NAME--prev-...) is still in Atlas. The plan says what becomes of it.',
    example: 'An apply was killed between the two renames of a swap.',
    fix: 'Apply: the change is finished, or taken back and made again.',
  },
};
