/** What a plan, its review or its file can be refused for, and what it warns of. */
import type { CodeTable } from './code-entry.ts';

const AGAIN = 'Plan again, look at what changed, and apply that plan.';
const READ_ROLE = 'Give the credentials the role Project Stream Processing Owner.';

export const PLAN_CODES = {
  PLAN_INVALID: {
    meaning: 'The plan has errors, so it can not be applied. Each is listed with its own code.',
    example: 'A processor uses a connection that is neither in the manifest nor in Atlas.',
    fix: 'Correct the errors that are listed with it.',
  },
  PLAN_INCOMPLETE: {
    meaning:
      'Something that the plan rests on could not be read. Such a plan never says ‘no changes’ and can not be applied.',
    example: 'The credentials may list workspaces and not the processors of one of them.',
    fix: READ_ROLE,
  },
  PLAN_UNREADABLE: {
    meaning: 'A list in Atlas could not be read, so the plan is incomplete.',
    example: 'Atlas answers 403 for the connections of one workspace.',
    fix: `${READ_ROLE} --target leaves other workspaces out.`,
  },
  PLAN_REFUSED: {
    meaning: 'The plan has hazards that nobody allowed. Nothing was changed; the exit code is 3.',
    example: 'A processor is removed from a workspace with `prune: true`, and data-loss is not allowed.',
    fix: 'Read each hazard. If it is what you want, add the --allow that is printed with it.',
  },
  PLAN_STALE: {
    meaning: 'What is in Atlas, or in the manifest, is no longer as it was when the plan was reviewed.',
    example: 'Someone changes a processor in the Atlas UI between the review and the apply.',
    fix: AGAIN,
  },
  PLAN_OTHER_VERSION: {
    meaning: 'The plan was made by another version of Sluice, which computes digests differently.',
    example: 'The Action was updated between the pull request’s plan and its merge.',
    fix: 'Plan again with this version. For an open pull request it is enough to run its plan job again.',
  },
  PLAN_NOT_REVIEWED: {
    meaning: 'No trustworthy record shows that this plan was reviewed on a pull request.',
    example: 'A commit was pushed to the default branch without a pull request.',
    fix: 'Plan by hand (workflow_dispatch), have the digest approved, and apply with expect-digest.',
  },
  PLAN_NOT_APPROVED: {
    meaning: 'With `gate: approved`, no review by someone with write access approves the recorded plan.',
    example: 'The approval was given before the last push, so it is about an older plan.',
    fix: 'Have the plan’s digest approved, and apply with expect-digest.',
  },
  PLAN_CHANGES: {
    meaning: 'The plan has changes, and `fail-on-changes` is set.',
    example: 'A scheduled `drift` job finds a processor that was changed by hand.',
    fix: 'Apply the manifest, or put the change into it.',
  },
  PLAN_FILE_INVALID: {
    meaning: 'A file that should be a saved plan is not one, or is damaged.',
    example: '`sluice apply sluice.yaml`: a manifest in place of a plan.',
    fix: 'Write it again with sluice plan --out FILE.',
  },
  PLAN_LITERAL_MISSING: {
    meaning:
      'The file of a saved plan leaves a header value, or the user info or query values of a URL, to the manifest, and the manifest is not there or says something else.',
    example: 'A plan file is applied in another job, without the repository.',
    fix: 'Run it beside the manifest; or use ${secret:NAME} there, and plan again.',
  },
  PLAN_FILE_UNREADABLE: {
    meaning: 'The file of a saved plan can not be read.',
    example: 'The path is misspelt, or an artifact was not downloaded.',
    fix: 'Name a file that sluice plan --out has written.',
  },
  PLAN_TARGET_UNKNOWN: {
    meaning:
      'A --target matches nothing in the manifest or in Atlas, a --restart or --replay no processor, or a --promote none with strategy: blue-green.',
    example: '`--target orders/enrich`, where the address is orders/processor/enrich.',
    fix: 'Write an address such as orders/processor/enrich; * matches one part, ** the rest.',
  },
  PLAN_REPLAY_IMPOSSIBLE: {
    meaning: 'A --replay names a processor that can not start from a time, and the message says why.',
    example: '`--replay` of a processor that reads Kafka.',
    fix: 'docs/evolve.md says which sources can be replayed.',
  },
  PLAN_REPLAY_DONE: {
    meaning: 'A replay has been asked for before, and a run has begun it: it is done once.',
    example: 'The same command with `--replay` is run again after it was cut off.',
    fix: 'If it has to be done again, ask for it with a time that differs by a second.',
  },
  PLAN_RESTART_IDLE: {
    meaning: 'A --restart names a processor that does not run and is not meant to.',
    example: '`--restart orders/processor/enrich`, which has state: STOPPED.',
    fix: 'Write state: STARTED to start it.',
  },
  PLAN_PROMOTE_IDLE: {
    meaning: 'A --promote names a processor of which no new version waits to take over.',
    example: '`--promote orders/processor/enrich` once more, after it has taken over.',
    fix: 'Remove it.',
  },
  PLAN_TARGET_LEFT_OUT: {
    meaning:
      'A targeted change touches a resource whose own changes are left out, because it is not targeted.',
    example: 'A connection is targeted, and a processor that uses it has changes too.',
    fix: 'Target that resource as well, or plan everything.',
  },
  PLAN_ALLOWANCE_UNUSED: {
    meaning: 'An --allow names a hazard that the plan does not have.',
    example: '`--allow data-loss=orders/processor/old` after that processor was deleted.',
    fix: 'Remove it.',
  },
  PLAN_CONSENT_UNUSED: {
    meaning: 'resumeFromCheckpoint: false is written, and nothing needs that consent any more.',
    example: 'It was needed for a change that has been applied since.',
    fix: 'Remove it, so that it does not cover a later change.',
  },
  PLAN_CONNECTION_FAILED: {
    meaning: 'Atlas reports a connection as FAILED, and the manifest does not change it.',
    example: 'The password of the brokers was changed outside of Sluice.',
    fix: 'Look for the reason in Atlas; --update-secrets sends the connection again with its secrets.',
  },
  PLAN_CONNECTION_IN_USE: {
    meaning: 'A connection would be deleted while a processor that stays uses it.',
    example:
      'A connection is removed from a workspace with `prune: true`, and a processor still reads from it.',
    fix: 'Keep the connection, or change or remove what uses it.',
  },
  PLAN_CONNECTION_MISSING: {
    meaning: 'A processor uses a connection that is neither in the manifest nor in Atlas.',
    example: 'The name in $merge.into.connectionName is misspelt.',
    fix: 'Define the connection in the manifest, or correct its name.',
  },
  PLAN_PEERING_FAILED: {
    meaning: 'A VPC peering of the manifest has failed, was rejected, or is being deleted.',
    example: 'The request has expired in AWS before it was accepted.',
    fix: 'Request it in AWS once more, then apply again.',
  },
  PLAN_PEERING_NOT_REQUESTED: {
    meaning:
      'The manifest accepts a VPC peering that nobody has requested: AWS requests them, Atlas accepts.',
    example: 'The account or the VPC is misspelt, or the request was sent to another VPC of Atlas.',
    fix: 'Request it in AWS; `sluice status --account` says with which VPC. Then apply again.',
  },
  PLAN_PRIVATE_LINK_FAILED: {
    meaning: 'Atlas reports a private link as FAILED, and the manifest does not change it.',
    example: 'The owner of the service has not approved the endpoint.',
    fix: 'Correct the reason that Atlas gives, delete the link (`removed`), then create it again.',
  },
  PLAN_PRIVATE_LINK_IN_USE: {
    meaning:
      'A private link would be deleted or replaced while a connection that stays goes over it. With `destroy` it stays.',
    example: 'A link is listed under `removed`, and a Kafka connection still names it.',
    fix: 'Keep the link, or change or remove the connections that go over it.',
  },
  PLAN_PRIVATE_LINK_MISSING: {
    meaning: 'A connection names a private link that is neither in the manifest nor in Atlas.',
    example: 'The name in networking.access.privateLink is misspelt.',
    fix: 'Define the link under `privateLinks`, or correct its name; `sluice status` lists those in Atlas.',
  },
  PLAN_PRIVATE_LINK_UNTOLD: {
    meaning:
      '`removed` lists a private link by a name that Atlas can not know: links have no names there, and the manifest does not describe it.',
    example: 'The entry of a link was deleted from `privateLinks` when it was listed under `removed`.',
    fix: 'Keep its entry under `privateLinks` until it is gone, or write the name that `sluice status` shows.',
  },
  PLAN_RENAME_CONFLICT: {
    meaning:
      'renamedFrom names a resource that still exists under both names, or that the manifest defines as well.',
    example: 'The old processor was created again by hand after the rename.',
    fix: 'Remove renamedFrom, or delete one of the two.',
  },
  PLAN_BLUE_GREEN: {
    meaning:
      'The manifest asks for `strategy: blue-green`, and this change can not be made so without losing messages or windows. The message says why.',
    example: 'The pipeline has a $sessionWindow, or reads from Kinesis.',
    fix: 'Take `update.strategy` away, so that the processor is changed in place, or change what the message names.',
  },
  PLAN_REGION_IMMUTABLE: {
    meaning: 'The region of a workspace can not be changed, and Sluice never replaces a workspace.',
    example: 'dataProcessRegion.region is edited in the manifest.',
    fix: 'Keep the region, or create a workspace of another name there and move its processors.',
  },
  PLAN_FAILOVER_DISABLED: {
    meaning: 'A processor without `failoverEnabled: true` can not fail over.',
    example: 'sluice failover orders/processor/enrich --region OHIO_USA, and failoverEnabled was never set.',
    fix: 'Set failoverEnabled: true in the manifest, and apply.',
  },
  PLAN_FAILOVER_NOT_ELIGIBLE: {
    meaning:
      'Atlas reports `eligibleForFailover: false` for a processor that is to fail over. It may refuse the move.',
    example: 'The tier of the processor was changed to SP5, and failover needs SP10.',
    fix: 'Look at its tier, its source and its sink.',
  },
  PLAN_FAILOVER_NO_STANDBY: {
    meaning:
      'A processor is to move to a region in which a connection that it uses has no failover connection.',
    example:
      'sluice failover orders --region OHIO_USA, and orders-kafka has a failover connection in DUBLIN_IRL alone.',
    fix: 'Describe one under `failoverConnections` of the connection, and apply.',
  },
  PLAN_FAILOVER_TARGET: {
    meaning: 'A workspace fails over to its failover regions, and back to its own; to no others.',
    example: 'sluice failover orders --region PARIS_FRA, and the workspace has OHIO_USA alone.',
    fix: 'Name one of its regions; sluice status shows them.',
  },
  PLAN_FAILOVER_REGION: {
    meaning: "A failover connection is in a region that isn't one of its workspace's failover regions.",
    example:
      'The manifest describes a failover connection in DUBLIN_IRL, and the workspace has OHIO_USA alone.',
    fix: 'Add the region to failoverRegions where the workspace has none yet, or remove the failover connection.',
  },
  PLAN_FAILOVER_REGIONS_SET: {
    meaning: 'failoverRegions can be set once. Atlas neither changes nor removes them.',
    example: 'A second failover region is added to a workspace that has one.',
    fix: 'Keep the failover regions that Atlas has.',
  },
  PLAN_WORKSPACE_NOT_EMPTY: {
    meaning: 'A workspace would be deleted while it holds something that the plan does not delete. It stays.',
    example: '`sluice destroy` of a workspace in which a colleague created a processor.',
    fix: 'List under `removed` what it holds, or leave the workspace.',
  },
} as const satisfies CodeTable;
