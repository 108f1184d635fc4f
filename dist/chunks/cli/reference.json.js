// src/cli/reference.json
var reference_default = [
	{
		"code": "processing-pause",
		"kind": "hazard, shown by default",
		"meaning": "A running processor stops for a while, so documents wait at its source.",
		"example": "The $match of a running processor changes: it is stopped, updated and started.",
		"fix": "Nothing has to be done: it is shown, so that it surprises nobody."
	},
	{
		"code": "cost-increase",
		"kind": "hazard, shown by default",
		"meaning": "More or larger processors will run than do now, or a stopped one is started.",
		"example": "The tier of a processor goes from SP10 to SP30.",
		"fix": "Nothing has to be done: it is shown, so that it surprises nobody."
	},
	{
		"code": "secret-unverifiable",
		"kind": "hazard, shown by default",
		"meaning": "Atlas never returns the field, so Sluice can not tell whether it has the value that the manifest asks for.",
		"example": "The password of a Kafka connection.",
		"fix": "If the secret was changed, send it again with --update-secrets."
	},
	{
		"code": "window-replay",
		"kind": "hazard, shown by default",
		"meaning": "The processor resumes from its checkpoint, and computes the windows that are open again.",
		"example": "The $group inside of a tumbling window changes.",
		"fix": "Make sure that the sink takes the same window twice, for example with $merge and a stable _id."
	},
	{
		"code": "checkpoint-unknown",
		"kind": "hazard, shown by default",
		"meaning": "The processor is not running, so the definition that its checkpoint belongs to can not be read.",
		"example": "A stopped processor was updated by hand before this plan.",
		"fix": "If the start fails, allow checkpoint-loss, or restore the definition that it last ran with."
	},
	{
		"code": "state-expired",
		"kind": "hazard, shown by default",
		"meaning": "The processor has been stopped for 45 days or more, after which Atlas may have dropped its state.",
		"example": "A processor is started again after two months.",
		"fix": "Nothing has to be done: it is shown, so that it surprises nobody."
	},
	{
		"code": "checkpoint-loss",
		"kind": "hazard, refused by default",
		"meaning": "The change can not resume from the checkpoint: open windows and the position in the source are lost.",
		"example": "The topic of $source changes.",
		"fix": "Where the position can be carried over, the plan says what to write in `update` to lose nothing. To skip what arrives in between, write options.resumeFromCheckpoint: false, or add --allow checkpoint-loss=ADDRESS."
	},
	{
		"code": "data-loss",
		"kind": "hazard, refused by default",
		"meaning": "A processor with its state, a connection with a secret, or a workspace is deleted.",
		"example": "A processor is listed under `removed`.",
		"fix": "If it should go, add --allow data-loss=ADDRESS. If not, put it back into the manifest."
	},
	{
		"code": "replace",
		"kind": "hazard, refused by default",
		"meaning": "A resource is deleted and created again, because Atlas can not change it in place.",
		"example": "The networking of a Kafka connection changes.",
		"fix": "If that is meant, add --allow replace=ADDRESS. A connection of another name beside it avoids the gap."
	},
	{
		"code": "endpoint-change-with-secret",
		"kind": "hazard, refused by default",
		"meaning": "A connection that carries a secret will point to another host, which then gets the secret.",
		"example": "A pull request changes the bootstrapServers of a connection with a password.",
		"fix": "Make sure that the host is yours, then add --allow endpoint-change-with-secret=ADDRESS."
	},
	{
		"code": "pause-unmanaged",
		"kind": "hazard, refused by default",
		"meaning": "A running processor that is not in the manifest, or not targeted, has to stop for a while.",
		"example": "A connection changes that a processor of another team reads from.",
		"fix": "Tell them, then add --allow pause-unmanaged=ADDRESS; or bring the processor under the manifest."
	},
	{
		"code": "mass-delete",
		"kind": "hazard, refused by default",
		"meaning": "At least 3 deletions and replacements, and more than 5 or more than 30 % of the resources of a workspace: often a sign of a wrong file or a wrong project.",
		"example": "`sluice apply --prune` with a manifest of which half is missing.",
		"fix": "Check the project and the files. If all of it is meant, add --allow mass-delete."
	},
	{
		"code": "no-restore-file",
		"kind": "hazard, refused by default",
		"meaning": "What must run again can not be written to .sluice/restore/ before it is stopped: should the run be cut off, the next one does not know of it.",
		"example": "The working directory is read-only, or the disk is full.",
		"fix": "Make the directory writable. If nothing is lost by that, add --allow no-restore-file."
	},
	{
		"code": "source-gap",
		"kind": "hazard, refused by default",
		"meaning": "What arrives between the stop and the start, or what a failed version has read, is never processed.",
		"example": "The topic of a Kafka $source changes: the consumer group has no position in the new one.",
		"fix": "If the gap does no harm, add --allow source-gap=ADDRESS."
	},
	{
		"code": "partial-window",
		"kind": "hazard, refused by default",
		"meaning": "A window will be incomplete in the sink: what it held was lost with the checkpoint, or it begins in the middle.",
		"example": "The interval of a $hoppingWindow changes: every start cuts the windows that overlap it.",
		"fix": "If an incomplete window does no harm, add --allow partial-window=ADDRESS."
	},
	{
		"code": "position-unknown",
		"kind": "hazard, refused by default",
		"meaning": "The processor does not run, and Atlas does not say where it is in its source. Its old version has to run for a moment, so that its position can be read.",
		"example": "A stopped processor whose statistics are empty gets another $source.",
		"fix": "If its old version may run for a moment, add --allow position-unknown=ADDRESS."
	},
	{
		"code": "duplicate-output",
		"kind": "hazard, refused by default",
		"meaning": "Messages are processed again, and the sink keeps both copies.",
		"example": "A processor that ends with $emit starts a second before its position.",
		"fix": "If consumers of the sink can take a message twice, add --allow duplicate-output=ADDRESS."
	},
	{
		"code": "replay",
		"kind": "hazard, shown by default",
		"meaning": "A processor starts afresh from a time that --replay names, and processes everything since then again.",
		"example": "`sluice apply --replay orders/processor/enrich=2026-11-28T06:00:00Z`.",
		"fix": "Nothing has to be done: asking for it is the consent. Its output is written again."
	},
	{
		"code": "reprocess",
		"kind": "hazard, shown by default",
		"meaning": "Messages are processed again, within a stated bound; the sink writes the same documents again.",
		"example": "A change stream with update: { freshStart: carry-over } gets another $source.",
		"fix": "Nothing has to be done: it is shown, so that it surprises nobody."
	},
	{
		"code": "double-run",
		"kind": "hazard, shown by default",
		"meaning": "Two versions of a processor run for a while: both cost, and what each does outside of the sink, happens twice.",
		"example": "A processor with update: { strategy: blue-green } gets another pipeline.",
		"fix": "Nothing has to be done: it is shown, so that it surprises nobody."
	},
	{
		"code": "oplog-range",
		"kind": "hazard, shown by default",
		"meaning": "The start lies more than 24 hours back. If it is no longer in the oplog of the source, the new version fails, and the old one runs again.",
		"example": "A processor has been stopped for two days, and gets another $source.",
		"fix": "Look how far the oplog of the source cluster reaches back."
	},
	{
		"code": "leftover",
		"kind": "hazard, shown by default",
		"meaning": "An earlier change was not finished: its new version (NAME--next) or its old one (NAME--prev-...) is still in Atlas. The plan says what becomes of it.",
		"example": "An apply was killed between the two renames of a swap.",
		"fix": "Apply: the change is finished, or taken back and made again."
	},
	{
		"code": "MANIFEST_INVALID",
		"kind": "error",
		"meaning": "The manifest has errors. Each is listed with its own code and place.",
		"example": "A key is misspelt.",
		"fix": "Correct the errors that are listed with it; sluice validate lists them too."
	},
	{
		"code": "SETTINGS_ADDRESS_INVALID",
		"kind": "error",
		"meaning": "The address names nothing that the command works on.",
		"example": "`sluice logs orders/enrich`.",
		"fix": "Write WORKSPACE, or WORKSPACE/processor/NAME."
	},
	{
		"code": "SETTINGS_FAILOVER_FORCED",
		"kind": "error",
		"meaning": "Atlas clears a checkpoint only in a forced failover, and only that of a single processor.",
		"example": "`sluice failover orders/processor/enrich --region OHIO_USA --clear-checkpoint`.",
		"fix": "Add `--mode forced`, and name one processor."
	},
	{
		"code": "SETTINGS_ALLOW_INVALID",
		"kind": "error",
		"meaning": "--allow names no hazard, or no address.",
		"example": "`--allow dataloss`.",
		"fix": "Write --allow KIND or --allow KIND=ADDRESS. `sluice explain data-loss` and its like describe the hazards."
	},
	{
		"code": "SETTINGS_APPROVAL_MISSING",
		"kind": "error",
		"meaning": "apply asks before it acts, and there is no terminal to ask on.",
		"example": "`sluice apply` in a CI job.",
		"fix": "Give --auto-approve, a saved plan, or --expect-digest."
	},
	{
		"code": "SETTINGS_BASE_URL_INSECURE",
		"kind": "error",
		"meaning": "The base URL would send credentials unencrypted. Plain http is allowed to this machine only.",
		"example": "`--base-url http://atlas.example.com`.",
		"fix": "Use https."
	},
	{
		"code": "SETTINGS_BASE_URL_INVALID",
		"kind": "error",
		"meaning": "The base URL is not an http(s) URL of a server alone.",
		"example": "`MONGODB_ATLAS_BASE_URL=cloud.mongodb.com`.",
		"fix": "Write it like https://cloud.mongodb.com."
	},
	{
		"code": "SETTINGS_USAGE",
		"kind": "error",
		"meaning": "The command line has a command or a flag that Sluice does not know, or lacks one.",
		"example": "sluice plan --jsn",
		"fix": "Run the command with --help to see what it takes."
	},
	{
		"code": "SETTINGS_CONFLICT",
		"kind": "error",
		"meaning": "Two settings contradict each other.",
		"example": "A saved plan is applied with a --project that is not the plan’s.",
		"fix": "Leave one of them out."
	},
	{
		"code": "SETTINGS_EXPERIMENT_UNKNOWN",
		"kind": "error",
		"meaning": "sluice probe has no experiment of that name.",
		"example": "`sluice probe --only transition`.",
		"fix": "Name any of those that the message lists."
	},
	{
		"code": "SETTINGS_CREDENTIALS_INCOMPLETE",
		"kind": "error",
		"meaning": "One half of a login is set, and the other is not.",
		"example": "MONGODB_ATLAS_CLIENT_ID without MONGODB_ATLAS_CLIENT_SECRET.",
		"fix": "Set the other half, or unset this one."
	},
	{
		"code": "SETTINGS_CREDENTIALS_INVALID",
		"kind": "error",
		"meaning": "A credential has a character that no key, secret or token of Atlas has.",
		"example": "A secret was pasted with a line break inside.",
		"fix": "Set it to the value as Atlas showed it."
	},
	{
		"code": "SETTINGS_CREDENTIALS_MISSING",
		"kind": "error",
		"meaning": "There are no credentials for Atlas.",
		"example": "`sluice plan` with neither a service account nor an API key in the environment.",
		"fix": "Set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET, or try it with --sandbox."
	},
	{
		"code": "SETTINGS_DIGEST_INVALID",
		"kind": "error",
		"meaning": "--expect-digest takes a whole digest.",
		"example": "`--expect-digest 9c1f0e7a`.",
		"fix": "Give sha256: and all 64 hex digits, as plan prints them."
	},
	{
		"code": "SETTINGS_DIRECTORY_INVALID",
		"kind": "error",
		"meaning": "The Action’s working-directory is not a folder of the repository.",
		"example": "`working-directory: ../other`.",
		"fix": "Name a folder of the repository."
	},
	{
		"code": "SETTINGS_EVENT_UNSAFE",
		"kind": "error",
		"meaning": "The Action does not run on this event, because its commit does not say whose work is checked out.",
		"example": "`on: pull_request_target`, which gives credentials to what a fork wrote.",
		"fix": "Use pull_request, push, schedule or workflow_dispatch."
	},
	{
		"code": "SETTINGS_FLAG_UNUSED",
		"kind": "error",
		"meaning": "Version 0.1 accepted this flag on this command, where it has no effect. Version 0.3 will refuse it.",
		"example": "`sluice destroy --watch-start 60s`: nothing is started.",
		"fix": "Leave the flag out."
	},
	{
		"code": "SETTINGS_INIT_INVALID",
		"kind": "error",
		"meaning": "init got an answer that it can not use, or has no terminal to ask on.",
		"example": "`sluice init` in a script, without --yes.",
		"fix": "Give --yes, and flags for what should not be as by default; see sluice init --help."
	},
	{
		"code": "SETTINGS_INPUT_INVALID",
		"kind": "error",
		"meaning": "An input of the Action can not be used.",
		"example": "`gate: reviewd-plan`.",
		"fix": "Correct the input under `with:` in the workflow."
	},
	{
		"code": "SETTINGS_NAME_UNUSABLE",
		"kind": "error",
		"meaning": "A name can not be part of a URL, so that no request could be about the resource.",
		"example": "A processor called `..`.",
		"fix": "Choose another name."
	},
	{
		"code": "SETTINGS_PATIENCE_INVALID",
		"kind": "error",
		"meaning": "SLUICE_PATIENCE is not a number from 0.001 to 100.",
		"example": "`SLUICE_PATIENCE=fast`.",
		"fix": "Unset it: 1 is right for Atlas."
	},
	{
		"code": "SETTINGS_REPLAY_INVALID",
		"kind": "error",
		"meaning": "--replay does not have the form ADDRESS=TIME, or names a processor twice.",
		"example": "`--replay orders/processor/enrich=yesterday`.",
		"fix": "Write a time with its zone: orders/processor/enrich=2026-11-28T06:00:00Z."
	},
	{
		"code": "SETTINGS_REPLAY_REPEATED",
		"kind": "error",
		"meaning": "A job of the Action with a replay is run again, and whether an earlier attempt has begun it can not be told. A replay is done once.",
		"example": "`Re-run failed jobs` for a job with the input `replay`, after somebody has edited the plan’s comment.",
		"fix": "Look at the earlier attempt's report. If nothing was replayed, start a new run."
	},
	{
		"code": "SETTINGS_PROXY_INVALID",
		"kind": "error",
		"meaning": "A proxy variable is not the URL of an http(s) proxy.",
		"example": "`HTTPS_PROXY=outbound:3128`.",
		"fix": "Set it to a URL such as http://outbound.example.com:3128, or name the server in NO_PROXY."
	},
	{
		"code": "SETTINGS_SCHEMA_UNKNOWN",
		"kind": "error",
		"meaning": "There is no schema of that name.",
		"example": "`sluice schema manifests`.",
		"fix": "Name one of those that sluice schema --help lists."
	},
	{
		"code": "SETTINGS_VAR_INVALID",
		"kind": "error",
		"meaning": "--var takes NAME=VALUE.",
		"example": "`--var tier SP30`.",
		"fix": "Write --var tier=SP30: the name in letters, digits, and _ . -; the value may be empty."
	},
	{
		"code": "SETTINGS_CODE_UNKNOWN",
		"kind": "error",
		"meaning": "explain knows no code or hazard of that name.",
		"example": "`sluice explain MANIFEST_TABS`.",
		"fix": "Copy the code from the message; docs/reference lists them all."
	},
	{
		"code": "PLAN_INVALID",
		"kind": "error",
		"meaning": "The plan has errors, so it can not be applied. Each is listed with its own code.",
		"example": "A processor uses a connection that is neither in the manifest nor in Atlas.",
		"fix": "Correct the errors that are listed with it."
	},
	{
		"code": "PLAN_INCOMPLETE",
		"kind": "error",
		"meaning": "Something that the plan rests on could not be read. Such a plan never says ‘no changes’ and can not be applied.",
		"example": "The credentials may list workspaces and not the processors of one of them.",
		"fix": "Give the credentials the role Project Stream Processing Owner."
	},
	{
		"code": "PLAN_UNREADABLE",
		"kind": "error",
		"meaning": "A list in Atlas could not be read, so the plan is incomplete.",
		"example": "Atlas answers 403 for the connections of one workspace.",
		"fix": "Give the credentials the role Project Stream Processing Owner. --target leaves other workspaces out."
	},
	{
		"code": "PLAN_REFUSED",
		"kind": "error",
		"meaning": "The plan has hazards that nobody allowed. Nothing was changed; the exit code is 3.",
		"example": "A processor is removed from a workspace with `prune: true`, and data-loss is not allowed.",
		"fix": "Read each hazard. If it is what you want, add the --allow that is printed with it."
	},
	{
		"code": "PLAN_STALE",
		"kind": "error",
		"meaning": "What is in Atlas, or in the manifest, is no longer as it was when the plan was reviewed.",
		"example": "Someone changes a processor in the Atlas UI between the review and the apply.",
		"fix": "Plan again, look at what changed, and apply that plan."
	},
	{
		"code": "PLAN_OTHER_VERSION",
		"kind": "error",
		"meaning": "The plan was made by another version of Sluice, which computes digests differently.",
		"example": "The Action was updated between the pull request’s plan and its merge.",
		"fix": "Plan again with this version. For an open pull request it is enough to run its plan job again."
	},
	{
		"code": "PLAN_NOT_REVIEWED",
		"kind": "error",
		"meaning": "No trustworthy record shows that this plan was reviewed on a pull request.",
		"example": "A commit was pushed to the default branch without a pull request.",
		"fix": "Plan by hand (workflow_dispatch), have the digest approved, and apply with expect-digest."
	},
	{
		"code": "PLAN_NOT_APPROVED",
		"kind": "error",
		"meaning": "With `gate: approved`, no review by someone with write access approves the recorded plan.",
		"example": "The approval was given before the last push, so it is about an older plan.",
		"fix": "Have the plan’s digest approved, and apply with expect-digest."
	},
	{
		"code": "PLAN_CHANGES",
		"kind": "error",
		"meaning": "The plan has changes, and `fail-on-changes` is set.",
		"example": "A scheduled `drift` job finds a processor that was changed by hand.",
		"fix": "Apply the manifest, or put the change into it."
	},
	{
		"code": "PLAN_FILE_INVALID",
		"kind": "error",
		"meaning": "A file that should be a saved plan is not one, or is damaged.",
		"example": "`sluice apply sluice.yaml`: a manifest in place of a plan.",
		"fix": "Write it again with sluice plan --out FILE."
	},
	{
		"code": "PLAN_LITERAL_MISSING",
		"kind": "error",
		"meaning": "The file of a saved plan leaves a header value, or the user info or query values of a URL, to the manifest, and the manifest is not there or says something else.",
		"example": "A plan file is applied in another job, without the repository.",
		"fix": "Run it beside the manifest; or use ${secret:NAME} there, and plan again."
	},
	{
		"code": "PLAN_FILE_UNREADABLE",
		"kind": "error",
		"meaning": "The file of a saved plan can not be read.",
		"example": "The path is misspelt, or an artifact was not downloaded.",
		"fix": "Name a file that sluice plan --out has written."
	},
	{
		"code": "PLAN_TARGET_UNKNOWN",
		"kind": "error",
		"meaning": "A --target matches nothing in the manifest or in Atlas, a --restart or --replay no processor, or a --promote none with strategy: blue-green.",
		"example": "`--target orders/enrich`, where the address is orders/processor/enrich.",
		"fix": "Write an address such as orders/processor/enrich; * matches one part, ** the rest."
	},
	{
		"code": "PLAN_REPLAY_IMPOSSIBLE",
		"kind": "error",
		"meaning": "A --replay names a processor that can not start from a time, and the message says why.",
		"example": "`--replay` of a processor that reads Kafka.",
		"fix": "docs/evolve.md says which sources can be replayed."
	},
	{
		"code": "PLAN_REPLAY_DONE",
		"kind": "error",
		"meaning": "A replay has been asked for before, and a run has begun it: it is done once.",
		"example": "The same command with `--replay` is run again after it was cut off.",
		"fix": "If it has to be done again, ask for it with a time that differs by a second."
	},
	{
		"code": "PLAN_RESTART_IDLE",
		"kind": "error",
		"meaning": "A --restart names a processor that does not run and is not meant to.",
		"example": "`--restart orders/processor/enrich`, which has state: STOPPED.",
		"fix": "Write state: STARTED to start it."
	},
	{
		"code": "PLAN_PROMOTE_IDLE",
		"kind": "error",
		"meaning": "A --promote names a processor of which no new version waits to take over.",
		"example": "`--promote orders/processor/enrich` once more, after it has taken over.",
		"fix": "Remove it."
	},
	{
		"code": "PLAN_TARGET_LEFT_OUT",
		"kind": "error",
		"meaning": "A targeted change touches a resource whose own changes are left out, because it is not targeted.",
		"example": "A connection is targeted, and a processor that uses it has changes too.",
		"fix": "Target that resource as well, or plan everything."
	},
	{
		"code": "PLAN_ALLOWANCE_UNUSED",
		"kind": "error",
		"meaning": "An --allow names a hazard that the plan does not have.",
		"example": "`--allow data-loss=orders/processor/old` after that processor was deleted.",
		"fix": "Remove it."
	},
	{
		"code": "PLAN_CONSENT_UNUSED",
		"kind": "error",
		"meaning": "resumeFromCheckpoint: false is written, and nothing needs that consent any more.",
		"example": "It was needed for a change that has been applied since.",
		"fix": "Remove it, so that it does not cover a later change."
	},
	{
		"code": "PLAN_CONNECTION_FAILED",
		"kind": "error",
		"meaning": "Atlas reports a connection as FAILED, and the manifest does not change it.",
		"example": "The password of the brokers was changed outside of Sluice.",
		"fix": "Look for the reason in Atlas; --update-secrets sends the connection again with its secrets."
	},
	{
		"code": "PLAN_CONNECTION_IN_USE",
		"kind": "error",
		"meaning": "A connection would be deleted while a processor that stays uses it.",
		"example": "A connection is removed from a workspace with `prune: true`, and a processor still reads from it.",
		"fix": "Keep the connection, or change or remove what uses it."
	},
	{
		"code": "PLAN_CONNECTION_MISSING",
		"kind": "error",
		"meaning": "A processor uses a connection that is neither in the manifest nor in Atlas.",
		"example": "The name in $merge.into.connectionName is misspelt.",
		"fix": "Define the connection in the manifest, or correct its name."
	},
	{
		"code": "PLAN_PEERING_FAILED",
		"kind": "error",
		"meaning": "A VPC peering of the manifest has failed, was rejected, or is being deleted.",
		"example": "The request has expired in AWS before it was accepted.",
		"fix": "Request it in AWS once more, then apply again."
	},
	{
		"code": "PLAN_PEERING_NOT_REQUESTED",
		"kind": "error",
		"meaning": "The manifest accepts a VPC peering that nobody has requested: AWS requests them, Atlas accepts.",
		"example": "The account or the VPC is misspelt, or the request was sent to another VPC of Atlas.",
		"fix": "Request it in AWS; `sluice status --account` says with which VPC. Then apply again."
	},
	{
		"code": "PLAN_PRIVATE_LINK_FAILED",
		"kind": "error",
		"meaning": "Atlas reports a private link as FAILED, and the manifest does not change it.",
		"example": "The owner of the service has not approved the endpoint.",
		"fix": "Correct the reason that Atlas gives, delete the link (`removed`), then create it again."
	},
	{
		"code": "PLAN_PRIVATE_LINK_IN_USE",
		"kind": "error",
		"meaning": "A private link would be deleted or replaced while a connection that stays goes over it. With `destroy` it stays.",
		"example": "A link is listed under `removed`, and a Kafka connection still names it.",
		"fix": "Keep the link, or change or remove the connections that go over it."
	},
	{
		"code": "PLAN_PRIVATE_LINK_MISSING",
		"kind": "error",
		"meaning": "A connection names a private link that is neither in the manifest nor in Atlas.",
		"example": "The name in networking.access.privateLink is misspelt.",
		"fix": "Define the link under `privateLinks`, or correct its name; `sluice status` lists those in Atlas."
	},
	{
		"code": "PLAN_PRIVATE_LINK_UNTOLD",
		"kind": "error",
		"meaning": "`removed` lists a private link by a name that Atlas can not know: links have no names there, and the manifest does not describe it.",
		"example": "The entry of a link was deleted from `privateLinks` when it was listed under `removed`.",
		"fix": "Keep its entry under `privateLinks` until it is gone, or write the name that `sluice status` shows."
	},
	{
		"code": "PLAN_RENAME_CONFLICT",
		"kind": "error",
		"meaning": "renamedFrom names a resource that still exists under both names, or that the manifest defines as well.",
		"example": "The old processor was created again by hand after the rename.",
		"fix": "Remove renamedFrom, or delete one of the two."
	},
	{
		"code": "PLAN_BLUE_GREEN",
		"kind": "error",
		"meaning": "The manifest asks for `strategy: blue-green`, and this change can not be made so without losing messages or windows. The message says why.",
		"example": "The pipeline has a $sessionWindow, or reads from Kinesis.",
		"fix": "Take `update.strategy` away, so that the processor is changed in place, or change what the message names."
	},
	{
		"code": "PLAN_REGION_IMMUTABLE",
		"kind": "error",
		"meaning": "The region of a workspace can not be changed, and Sluice never replaces a workspace.",
		"example": "dataProcessRegion.region is edited in the manifest.",
		"fix": "Keep the region, or create a workspace of another name there and move its processors."
	},
	{
		"code": "PLAN_FAILOVER_DISABLED",
		"kind": "error",
		"meaning": "A processor without `failoverEnabled: true` can not fail over.",
		"example": "sluice failover orders/processor/enrich --region OHIO_USA, and failoverEnabled was never set.",
		"fix": "Set failoverEnabled: true in the manifest, and apply."
	},
	{
		"code": "PLAN_FAILOVER_NOT_ELIGIBLE",
		"kind": "error",
		"meaning": "Atlas reports `eligibleForFailover: false` for a processor that is to fail over. It may refuse the move.",
		"example": "The tier of the processor was changed to SP5, and failover needs SP10.",
		"fix": "Look at its tier, its source and its sink."
	},
	{
		"code": "PLAN_FAILOVER_NO_STANDBY",
		"kind": "error",
		"meaning": "A processor is to move to a region in which a connection that it uses has no failover connection.",
		"example": "sluice failover orders --region OHIO_USA, and orders-kafka has a failover connection in DUBLIN_IRL alone.",
		"fix": "Describe one under `failoverConnections` of the connection, and apply."
	},
	{
		"code": "PLAN_FAILOVER_TARGET",
		"kind": "error",
		"meaning": "A workspace fails over to its failover regions, and back to its own; to no others.",
		"example": "sluice failover orders --region PARIS_FRA, and the workspace has OHIO_USA alone.",
		"fix": "Name one of its regions; sluice status shows them."
	},
	{
		"code": "PLAN_FAILOVER_REGION",
		"kind": "error",
		"meaning": "A failover connection is in a region that isn't one of its workspace's failover regions.",
		"example": "The manifest describes a failover connection in DUBLIN_IRL, and the workspace has OHIO_USA alone.",
		"fix": "Add the region to failoverRegions where the workspace has none yet, or remove the failover connection."
	},
	{
		"code": "PLAN_FAILOVER_REGIONS_SET",
		"kind": "error",
		"meaning": "failoverRegions can be set once. Atlas neither changes nor removes them.",
		"example": "A second failover region is added to a workspace that has one.",
		"fix": "Keep the failover regions that Atlas has."
	},
	{
		"code": "PLAN_WORKSPACE_NOT_EMPTY",
		"kind": "error",
		"meaning": "A workspace would be deleted while it holds something that the plan does not delete. It stays.",
		"example": "`sluice destroy` of a workspace in which a colleague created a processor.",
		"fix": "List under `removed` what it holds, or leave the workspace."
	},
	{
		"code": "RESTORE_UNWRITABLE",
		"kind": "error",
		"meaning": "An apply would stop processors, and it can not be written down that they must run again. Nothing was stopped.",
		"example": "The working directory is read-only.",
		"fix": "Make .sluice/restore/ writable, or accept the risk with --allow no-restore-file."
	},
	{
		"code": "REPLAY_UNWRITABLE",
		"kind": "error",
		"meaning": "A replay is done once, and it can not be written down that it is about to be done. Nothing was changed.",
		"example": "The working directory is read-only; in the Action, no pull request has a comment for the note.",
		"fix": "Make .sluice/restore/ writable. In the Action, apply what was planned on a pull request, or replay from the command line."
	},
	{
		"code": "RESTORE_UNREADABLE",
		"kind": "error",
		"meaning": "A note of an interrupted apply can not be read, so what it would start again is not known.",
		"example": "A file in .sluice/restore/ was copied there by hand, and others may write it.",
		"fix": "Look whether every processor runs that should, then delete the file."
	},
	{
		"code": "RESTORE_RUNNING",
		"kind": "error",
		"meaning": "Another apply in this directory is still running, and has processors to start again.",
		"example": "Two terminals apply the same manifest.",
		"fix": "Wait until it has ended."
	},
	{
		"code": "RESTORE_NOTED",
		"kind": "error",
		"meaning": "An apply is about to stop processors, and has noted which ones must run again.",
		"example": "A connection changes that running processors use.",
		"fix": "Nothing has to be done. Should the run be cut off, run the same command again."
	},
	{
		"code": "APPLY_NOT_CARRIED_OUT",
		"kind": "error",
		"meaning": "Atlas answered a write with success, again and again, and a read does not show its effect.",
		"example": "A rename is accepted, and the processor keeps its old name.",
		"fix": "Look at it in Atlas, then run the same command again."
	},
	{
		"code": "APPLY_NOTHING_CAME",
		"kind": "error",
		"meaning": "Atlas accepted a start, again and again, and the processor shows no sign of it.",
		"example": "A processor stays STOPPED after several starts.",
		"fix": "Look at it in Atlas, then run the same command again."
	},
	{
		"code": "APPLY_NOT_RUNNING",
		"kind": "error",
		"meaning": "A processor was started, and the last look of the run finds that it does not run.",
		"example": "A colleague stopped it while the run went on.",
		"fix": "Look at it in Atlas, then run the same command again."
	},
	{
		"code": "APPLY_POSITION_UNKNOWN",
		"kind": "error",
		"meaning": "Atlas does not say where a processor is in its source, so no version of it can start there. Nothing is started without a position.",
		"example": "The statistics of a processor with update.freshStart: carry-over are empty, before and after its stop.",
		"fix": "Run the same command again. If that does not help, options.resumeFromCheckpoint: false starts from now."
	},
	{
		"code": "APPLY_SOURCE_GAP",
		"kind": "error",
		"meaning": "A Kafka source did not go on where it was: Atlas has skipped messages, and the report says which.",
		"example": "A fresh start began at the newest message, and not at what the consumer group had committed.",
		"fix": "Process the messages that were skipped by other means."
	},
	{
		"code": "APPLY_HAS_CONSUMED",
		"kind": "error",
		"meaning": "A new version of a processor that reads Kafka has failed after it had read messages. Its old definition would skip them, so it is not put back.",
		"example": "The first message after a change of $source makes the new pipeline fail.",
		"fix": "Correct the pipeline and apply again: it goes on from its checkpoint."
	},
	{
		"code": "APPLY_HAS_WRITTEN",
		"kind": "error",
		"meaning": "The new version of a blue/green change has failed after it had written to its real sink. The old one does not come back by itself.",
		"example": "A message that arrives just after the switch makes the new pipeline fail.",
		"fix": "Correct the pipeline and apply again: it goes on from its checkpoint. To go back, put the old pipeline into the manifest, with `update: { freshStart: carry-over }` instead of `strategy: blue-green`, and apply: the old version goes on where it stopped."
	},
	{
		"code": "APPLY_NOT_TAKEN_OVER",
		"kind": "error",
		"meaning": "The new version of a blue/green change has not caught up, or the old one has not got past it, by the deadline. Nothing was interrupted.",
		"example": "Nothing arrives in the source, so that the new version never reads anything.",
		"fix": "Look at both versions in `sluice status`; a longer `update.blueGreen.deadline` gives it more time."
	},
	{
		"code": "APPLY_NOT_PASSED",
		"kind": "error",
		"meaning": "The old version of a blue/green change restarted just before its stop, and stopped where the new one has read already. It runs again.",
		"example": "Atlas restarts a processor by itself while it is about to be stopped.",
		"fix": "Run the same command again."
	},
	{
		"code": "APPLY_STOP_FAILED",
		"kind": "error",
		"meaning": "A processor is FAILED after its stop, so what it had read last may not be in its sink.",
		"example": "The sink can not be reached while a processor stops whose position is carried over.",
		"fix": "Run the same command again: it starts the processor from its checkpoint and stops it once more."
	},
	{
		"code": "APPLY_GATE_FAILED",
		"kind": "error",
		"meaning": "A processor runs, and is not sound: what its `gate` asks for was not reached. The report says what followed: its old version is back, it was stopped, or it was left as it is.",
		"example": "A new version sends one message in ten to the dead letter queue.",
		"fix": "Look at its dead letters and its log, correct the pipeline, and apply again."
	},
	{
		"code": "APPLY_FAILED",
		"kind": "error",
		"meaning": "A job of the Action applied a plan, and at least one step failed. The report lists every step.",
		"example": "Atlas refuses the update of one processor; the others were updated.",
		"fix": "Correct what the failed step names, then merge or apply again."
	},
	{
		"code": "APPLY_BUSY",
		"kind": "error",
		"meaning": "Atlas kept refusing a step because it was busy with something else, for longer than the run waits.",
		"example": "Another program changes connections of the same workspace the whole time.",
		"fix": "Run the same command again."
	},
	{
		"code": "APPLY_FAILOVER_UNKNOWN",
		"kind": "error",
		"meaning": "Whether a processor moves to another region is not known: Atlas's answer was lost, and Atlas does not say where processors run. Asked again, it could move or start a second time.",
		"example": "A gateway answers 504 to a failover of a whole workspace.",
		"fix": "Look at it in Atlas, and run the command again if it has not moved."
	},
	{
		"code": "APPLY_INTERRUPTED",
		"kind": "error",
		"meaning": "The run was interrupted before this step was done.",
		"example": "Ctrl-C, or a job that was cancelled.",
		"fix": "Run the same command again. It goes on from here."
	},
	{
		"code": "APPLY_NOT_CONFIRMED",
		"kind": "error",
		"meaning": "Somebody was asked whether to apply the plan, and did not agree. Nothing was changed.",
		"example": "Anything but ‘yes’ at the question of `sluice apply`, or a `confirm` of the library that gives false.",
		"fix": "Nothing has to be done. Run the command again to apply the plan after all."
	},
	{
		"code": "APPLY_NOT_REMEMBERED",
		"kind": "error",
		"meaning": "The run could not write down what it is about to do, so a run that is cut off has to be planned again.",
		"example": "The working directory is read-only.",
		"fix": "Make .sluice/ writable, or apply a saved plan."
	},
	{
		"code": "APPLY_PROCESSOR_FAILED",
		"kind": "error",
		"meaning": "A processor is FAILED after it was started. Where there was an older definition, it was put back.",
		"example": "The pipeline reads a topic that the login may not read.",
		"fix": "Correct the pipeline, or what it connects to, and apply again."
	},
	{
		"code": "SECRET_UNSET",
		"kind": "error",
		"meaning": "A step needs a secret that this run does not have.",
		"example": "A connection with `password: \"${secret:KAFKA_PASSWORD}\"` is created, and KAFKA_PASSWORD is not in the environment.",
		"fix": "Set the variable, or put the file into a folder given with --secret-dir. In the Action, list it in allow-secret as well."
	},
	{
		"code": "OUTPUT_UNWRITABLE",
		"kind": "error",
		"meaning": "A file that was asked for can not be written.",
		"example": "`--report out/report.json`, where out/ does not exist.",
		"fix": "Name a file in a folder that exists, on a disk with room."
	},
	{
		"code": "OUTPUT_LOST",
		"kind": "error",
		"meaning": "stdout or stderr could not be written any more. The run went on to its end, and then failed.",
		"example": "The disk that the output is redirected to is full.",
		"fix": "Make room, and look at `sluice status` to see what the run has done."
	},
	{
		"code": "INTERNAL",
		"kind": "error",
		"meaning": "A defect of Sluice.",
		"example": "Anything that prints a stack trace.",
		"fix": "Please report it with the text that was printed and the output of `sluice --version`."
	},
	{
		"code": "ATLAS_UNAUTHORIZED",
		"kind": "error",
		"meaning": "Atlas does not accept the credentials (HTTP 401).",
		"example": "The client secret of a service account has expired or was rotated.",
		"fix": "Check the credentials in the environment. A service account needs its id and its secret, an API key both of its parts."
	},
	{
		"code": "ATLAS_FORBIDDEN",
		"kind": "error",
		"meaning": "Atlas knows the credentials and does not let them do this (HTTP 403).",
		"example": "The service account has the role Project Read Only, or this address is not on its access list.",
		"fix": "Give the credentials the role Project Stream Processing Owner, and add the address to their access list."
	},
	{
		"code": "ATLAS_IN_USE",
		"kind": "error",
		"meaning": "Atlas refuses a change because something still uses the resource.",
		"example": "A connection is deleted in a workspace where a running processor reads from it.",
		"fix": "Stop or delete what uses the resource, or let the plan do so: put both into the manifest and do not narrow with --target."
	},
	{
		"code": "ATLAS_NOT_FOUND",
		"kind": "error",
		"meaning": "What the request is about is not in Atlas (HTTP 404).",
		"example": "The project id belongs to another organisation, or someone deleted the workspace meanwhile.",
		"fix": "Check the project id and the base URL, then plan again."
	},
	{
		"code": "ATLAS_CONFLICT",
		"kind": "error",
		"meaning": "The change contradicts the state that the resource is in (HTTP 409).",
		"example": "A resource of that name was created by someone else at the same moment.",
		"fix": "Plan again: the plan then shows what is there."
	},
	{
		"code": "ATLAS_REJECTED",
		"kind": "error",
		"meaning": "Atlas refuses the request as it is (HTTP 400 or another 4xx). The message quotes its reason.",
		"example": "A pipeline names a collection option that this version of Atlas does not have.",
		"fix": "Correct what the quoted reason names, then apply again."
	},
	{
		"code": "ATLAS_RATE_LIMITED",
		"kind": "error",
		"meaning": "Atlas takes no more requests for a while, and waiting as long as it asked did not help (HTTP 429).",
		"example": "Several programs use the same project and the same credentials.",
		"fix": "Run the same command again later, with a smaller --parallelism."
	},
	{
		"code": "ATLAS_VERSION_GONE",
		"kind": "error",
		"meaning": "Atlas no longer has the version of its API that this Sluice speaks (HTTP 406 or 410).",
		"example": "A very old Sluice runs against today’s Atlas.",
		"fix": "Install a newer Sluice."
	},
	{
		"code": "ATLAS_UNAVAILABLE",
		"kind": "error",
		"meaning": "Atlas fails on its side, and repeating the request did not help (HTTP 5xx).",
		"example": "Atlas answers 503 during an incident.",
		"fix": "Run the same command again. It goes on where it stopped."
	},
	{
		"code": "ATLAS_TIMEOUT",
		"kind": "error",
		"meaning": "Atlas did not answer in time.",
		"example": "A proxy accepts the connection and then says nothing.",
		"fix": "Run the same command again. It goes on where it stopped."
	},
	{
		"code": "ATLAS_READ_TIMEOUT",
		"kind": "error",
		"meaning": "Reading the live state took longer than --timeout allows.",
		"example": "`sluice plan --timeout 5s` on a project of 200 workspaces.",
		"fix": "Give --timeout more time, or read less: --target and --workspace narrow it."
	},
	{
		"code": "ATLAS_UNREACHABLE",
		"kind": "error",
		"meaning": "There was no answer: the name was not found, the connection was refused or dropped, or the certificate is not trusted.",
		"example": "The machine needs a proxy and HTTPS_PROXY is not set.",
		"fix": "Check the base URL, the network, HTTPS_PROXY and NO_PROXY, and NODE_EXTRA_CA_CERTS for a proxy with its own certificate."
	},
	{
		"code": "ATLAS_BAD_RESPONSE",
		"kind": "error",
		"meaning": "An answer is not what the API promises. Sluice does not guess what it means.",
		"example": "A proxy answers with its own HTML page and status 200.",
		"fix": "Check what is between this machine and Atlas. If nothing is, please report it."
	},
	{
		"code": "ATLAS_INTERRUPTED",
		"kind": "error",
		"meaning": "The run was interrupted while it waited for Atlas.",
		"example": "Ctrl-C during `sluice apply`.",
		"fix": "Run the same command again. It goes on where it stopped."
	},
	{
		"code": "ATLAS_RESOURCE_FAILED",
		"kind": "error",
		"meaning": "Atlas reports a resource that the run waited for as FAILED.",
		"example": "A connection becomes FAILED because the brokers can not be reached.",
		"fix": "Correct what Atlas names as the reason, then apply again."
	},
	{
		"code": "ATLAS_RESOURCE_GONE",
		"kind": "error",
		"meaning": "A resource disappeared while the run waited for it.",
		"example": "Someone deletes a processor while it starts.",
		"fix": "Plan again, and look at what changed."
	},
	{
		"code": "ATLAS_WAIT_TIMEOUT",
		"kind": "error",
		"meaning": "A resource did not reach the state that the run waited for within --timeout.",
		"example": "A workspace takes longer to be created than the time that --timeout allows.",
		"fix": "Look at the resource in Atlas, then run the same command again, with a longer --timeout."
	},
	{
		"code": "PROBE_WORKSPACE_REFUSED",
		"kind": "error",
		"meaning": "Atlas refused the workspace in which sluice probe would make its experiments.",
		"example": "A region that does not run stream processing.",
		"fix": "Check the region, and ask sluice doctor about the rights of the credentials."
	},
	{
		"code": "PROBE_LIST_REFUSED",
		"kind": "error",
		"meaning": "Atlas did not list the workspaces, so that sluice probe --clean does not know whether a probe has left any.",
		"example": "Credentials without the role Project Read Only.",
		"fix": "Ask sluice doctor about the rights of the credentials, and run sluice probe --clean again."
	},
	{
		"code": "INIT_MANIFEST_PRESENT",
		"kind": "error",
		"meaning": "init was told what to write into a manifest, and there is one already.",
		"example": "`sluice init --workspace orders` in a folder that has a sluice.yaml.",
		"fix": "Name another folder, or leave these flags out: then init adds what is missing beside the manifest. Nothing was written."
	},
	{
		"code": "EXPORT_FOREIGN_FILE",
		"kind": "error",
		"meaning": "export would overwrite a file that it did not write.",
		"example": "The output folder has a pipelines/enrich.yaml that no manifest of Sluice names.",
		"fix": "Move the file away, or export into another folder. Nothing was written."
	},
	{
		"code": "EXPORT_NOTHING_SELECTED",
		"kind": "error",
		"meaning": "A --workspace or --target of export matches nothing in Atlas.",
		"example": "`--workspace order`, where the workspace is called orders.",
		"fix": "Correct the name; the message lists what there is."
	},
	{
		"code": "EXPORT_UNLOADABLE",
		"kind": "error",
		"meaning": "The exported manifest would not load, so nothing was written.",
		"example": "Atlas returns a field that no manifest can express.",
		"fix": "Please report it. --workspace and --target can leave the cause out."
	},
	{
		"code": "EXPORT_UNREADABLE",
		"kind": "error",
		"meaning": "A list in Atlas could not be read, so the export lacks it.",
		"example": "The credentials may not list the connections of a workspace.",
		"fix": "Give the credentials the role Project Stream Processing Owner, and export again."
	},
	{
		"code": "EXPORT_UNWRITABLE",
		"kind": "error",
		"meaning": "The output folder or a file in it can not be read or written.",
		"example": "--out names a folder of another user.",
		"fix": "Check its permissions, or name another folder."
	},
	{
		"code": "GRAPH_UNREADABLE",
		"kind": "error",
		"meaning": "A list in Atlas could not be read, so the graph lacks it.",
		"example": "`sluice graph --live` with credentials that may not list processors.",
		"fix": "Give the credentials the role Project Stream Processing Owner."
	},
	{
		"code": "CONVERT_EXISTS",
		"kind": "error",
		"meaning": "convert would overwrite a file.",
		"example": "The folder of --out holds a pipeline file of the same name.",
		"fix": "Remove the file, or name another folder with --out. The other pipelines were written."
	},
	{
		"code": "FILE_UNUSABLE",
		"kind": "error",
		"meaning": "A file that fmt or convert was given can not be read, or has another form.",
		"example": "`sluice fmt notes.txt`.",
		"fix": "Name a .yaml, .yml or .json file to fmt, and a script in UTF-8 to convert."
	},
	{
		"code": "CONVERT_SYNTAX",
		"kind": "error",
		"meaning": "A file that should be converted is not JavaScript as the shell reads it.",
		"example": "A bracket is missing.",
		"fix": "Correct the syntax at the place that is named."
	},
	{
		"code": "CONVERT_CALL",
		"kind": "error",
		"meaning": "A call that defines a processor does not have the arguments that it needs.",
		"example": "`sp.createStreamProcessor(\"enrich\")`, without a pipeline.",
		"fix": "Write sp.createStreamProcessor(\"name\", [stages], { dlq: {...} })."
	},
	{
		"code": "CONVERT_NOT_CONSTANT",
		"kind": "error",
		"meaning": "A value is computed when the script runs, and convert runs no scripts.",
		"example": "`db: \"shop_\" + stage`, where stage is read from a file.",
		"fix": "Write the value itself, or a ${var:NAME} in the manifest."
	},
	{
		"code": "CONVERT_LEFT_OUT",
		"kind": "error",
		"meaning": "A statement has no place in a manifest or a pipeline file and is left out.",
		"example": "`sp.enrich.start()`: a manifest says that with `state: STARTED`.",
		"fix": "Do what the message says; for many statements that is nothing."
	},
	{
		"code": "CONVERT_NOTHING",
		"kind": "error",
		"meaning": "A file defines no stream processor.",
		"example": "A script that only lists processors.",
		"fix": "Give a script that calls sp.createStreamProcessor(name, pipeline), or a list of stages."
	},
	{
		"code": "FORMAT_UNSAFE",
		"kind": "error",
		"meaning": "fmt leaves a file as it is, because it would not mean the same afterwards.",
		"example": "A defect of the formatter, found before it did harm.",
		"fix": "Format the file by hand, and please report it."
	},
	{
		"code": "RUNNER_UNSUPPORTED",
		"kind": "error",
		"meaning": "The local runner does not run this, and does not guess what Atlas would do.",
		"example": "A stage that calls a service which the test gives no answers for.",
		"fix": "Give the test what it needs, or leave the stage to Atlas; docs/local-runner.md says what is run."
	},
	{
		"code": "RUNNER_MALFORMED",
		"kind": "error",
		"meaning": "A pipeline is written in a way that MongoDB does not accept.",
		"example": "`{ $subtract: [1] }`.",
		"fix": "Correct the expression that is named."
	},
	{
		"code": "RUNNER_INPUT",
		"kind": "error",
		"meaning": "The documents of a test or a preview can not be used.",
		"example": "A file of documents has a line that is not JSON.",
		"fix": "Correct the documents at the place that is named."
	},
	{
		"code": "RUNNER_FUNCTION_LIMIT",
		"kind": "error",
		"meaning": "A $function took more time or memory than one call may.",
		"example": "A loop that never ends.",
		"fix": "Make the function smaller. The limits are those of docs/local-runner.md."
	},
	{
		"code": "PREVIEW_STAGE_UNKNOWN",
		"kind": "error",
		"meaning": "The pipeline has no stage of that number.",
		"example": "`--stage 9` of a pipeline with four stages.",
		"fix": "Write a number from 0, which is $source, to that of the last stage."
	},
	{
		"code": "TEST_FAILED",
		"kind": "error",
		"meaning": "A case of a test file failed: what came out is not what was expected.",
		"example": "A field of a document has another value.",
		"fix": "Correct the pipeline, or the expectation: sluice test --update writes what came out."
	},
	{
		"code": "TEST_CASE_UNKNOWN",
		"kind": "error",
		"meaning": "The tests of a processor have no case of that name.",
		"example": "`sluice preview orders/processor/enrich --case large`.",
		"fix": "Name one of the cases that the message lists."
	},
	{
		"code": "TEST_FAILURE_EXPECTED",
		"kind": "error",
		"meaning": "A test expects the processor to fail, and it did not, or with another message.",
		"example": "The pipeline was corrected, and the case still has `fails:`.",
		"fix": "Correct what the case expects."
	},
	{
		"code": "TEST_FILE_INVALID",
		"kind": "error",
		"meaning": "A test file does not have the form that schemas/test.schema.json describes.",
		"example": "A case without `expect`.",
		"fix": "Correct the file at the place that is named."
	},
	{
		"code": "TEST_FILE_UNREADABLE",
		"kind": "error",
		"meaning": "A test file, or a file that it names, can not be read.",
		"example": "`input: documents.json`, and that file is not there.",
		"fix": "Name a file that can be read."
	},
	{
		"code": "TEST_MANIFEST_INVALID",
		"kind": "error",
		"meaning": "The manifest of a test has errors, so its tests did not run.",
		"example": "A pipeline file has a syntax error.",
		"fix": "Correct the manifest first; sluice validate lists its errors."
	},
	{
		"code": "TEST_MANIFEST_NOT_FOUND",
		"kind": "error",
		"meaning": "There is no sluice.yaml beside a test file or above it.",
		"example": "A test file outside of the project.",
		"fix": "Name the manifest with -f."
	},
	{
		"code": "TEST_PROCESSOR_FAILED",
		"kind": "error",
		"meaning": "The processor failed while a test ran, and the test does not expect that.",
		"example": "A $merge without a dead letter queue gets a document that it can not write.",
		"fix": "Correct the pipeline, or expect the failure with `fails:`."
	},
	{
		"code": "TEST_PROCESSOR_INVALID",
		"kind": "error",
		"meaning": "The pipeline of the tested processor has errors that `validate` finds, so the test did not run.",
		"example": "The pipeline uses an operator that MongoDB does not have.",
		"fix": "Correct the pipeline first; sluice validate names each error with its place."
	},
	{
		"code": "TEST_PROCESSOR_UNKNOWN",
		"kind": "error",
		"meaning": "A test or a preview names a processor that the manifest does not have.",
		"example": "`processor: orders/processor/enrch`.",
		"fix": "Write its address: workspace/processor/name."
	},
	{
		"code": "GITHUB_FAILED",
		"kind": "error",
		"meaning": "GitHub did not do what was asked, and repeating it did not help.",
		"example": "GitHub answers 502 during an incident.",
		"fix": "Run the job again."
	},
	{
		"code": "GITHUB_FORBIDDEN",
		"kind": "error",
		"meaning": "The token may not do this.",
		"example": "The job lacks `pull-requests: write`, so it can not comment.",
		"fix": "Give the job the permission that the message names."
	},
	{
		"code": "GITHUB_IDENTITY_UNKNOWN",
		"kind": "error",
		"meaning": "GitHub does not accept the token, or does not say whose it is.",
		"example": "github-token was set to a token that has expired.",
		"fix": "Leave the input github-token at its default, ${{ github.token }}, or give it a valid token."
	},
	{
		"code": "GITHUB_TOKEN_MISSING",
		"kind": "error",
		"meaning": "There is no token for GitHub.",
		"example": "`github-token: \"\"`.",
		"fix": "Leave the input github-token at its default."
	},
	{
		"code": "GITHUB_ISSUES_OFF",
		"kind": "error",
		"meaning": "A drift job would open an issue, and issues are switched off in this repository.",
		"example": "Settings, General, Features: Issues is not ticked.",
		"fix": "Switch issues on, or set `comment: never`."
	},
	{
		"code": "GITHUB_LOCKED",
		"kind": "error",
		"meaning": "The conversation of the pull request is locked, so it takes no comment.",
		"example": "A maintainer locked it.",
		"fix": "Unlock the conversation, then run the job again."
	},
	{
		"code": "GITHUB_RATE_LIMITED",
		"kind": "error",
		"meaning": "GitHub takes no more requests from this token for a while.",
		"example": "Many jobs of the repository run at the same time.",
		"fix": "Run the job again later; the message says when, where GitHub does."
	},
	{
		"code": "GITHUB_COMMENT_GONE",
		"kind": "error",
		"meaning": "The Action’s comment was deleted while it was being changed.",
		"example": "Someone deletes the comment during the run.",
		"fix": "Run the job again."
	},
	{
		"code": "VIEW_FAILED",
		"kind": "error",
		"meaning": "The page that `view: on` asks for was not made. The job goes on without it.",
		"example": "The disk of the machine is full.",
		"fix": "Read the message; `sluice view --plan` makes the same page on your machine."
	},
	{
		"code": "VIEW_NOT_UPLOADED",
		"kind": "error",
		"meaning": "The page that `view: on` asks for was made, but not kept as an artifact of the run. The job goes on without it.",
		"example": "GitHub Enterprise Server doesn't have the service that it is uploaded to.",
		"fix": "Run the job again, or upload the file that the output `view-path` names in a later step."
	},
	{
		"code": "SUMMARY_UNWRITABLE",
		"kind": "error",
		"meaning": "The job summary could not be written. The log has everything.",
		"example": "The summary grew beyond the size that GitHub takes.",
		"fix": "Nothing has to be done; look at the log of the job."
	},
	{
		"code": "SANDBOX_PORT_IN_USE",
		"kind": "error",
		"meaning": "The sandbox can not listen on the port.",
		"example": "Another sandbox runs already.",
		"fix": "Name another port with --port, or 0 for a free one."
	},
	{
		"code": "SANDBOX_QUIRK_UNKNOWN",
		"kind": "error",
		"meaning": "The sandbox has no quirk of that name.",
		"example": "`--quirk strict-name`.",
		"fix": "Name one of those that the message lists."
	},
	{
		"code": "SANDBOX_PROBE_INVALID",
		"kind": "error",
		"meaning": "The file that --behaves-as names is no report of sluice probe.",
		"example": "`--behaves-as sluice.yaml`.",
		"fix": "Name the file that sluice probe has written."
	},
	{
		"code": "SANDBOX_FAULTS_INVALID",
		"kind": "error",
		"meaning": "The list of faults does not have the form that the sandbox reads.",
		"example": "`{\"status\": 500}` in place of a list.",
		"fix": "Give a JSON list of {match: {method, path, nth}, status, errorCode, detail, retryAfter, delayMs, drop, late, failOnStart, failOnStop}."
	},
	{
		"code": "SANDBOX_SURROUNDINGS_INVALID",
		"kind": "error",
		"meaning": "What the project of a sandbox is said to have does not have the form that the sandbox reads.",
		"example": "`{\"clusters\": [\"Cluster0\"]}` in place of `{\"clusters\": {\"Cluster0\": \"IDLE\"}}`.",
		"fix": "Give JSON like {\"clusters\": {\"Cluster0\": \"IDLE\"}, \"awsRoles\": [], \"azurePrincipals\": [], \"gcpServiceAccounts\": []}."
	},
	{
		"code": "SANDBOX_STATE_FOREIGN",
		"kind": "error",
		"meaning": "The file for the sandbox’s state is not one of Sluice. It is left as it is.",
		"example": "`--sandbox-state package.json`.",
		"fix": "Name another file, or move this one away."
	},
	{
		"code": "SANDBOX_STATE_UNREADABLE",
		"kind": "error",
		"meaning": "The file with the sandbox’s state can not be read.",
		"example": "It belongs to another user.",
		"fix": "Check the path and its permissions, or name another file."
	},
	{
		"code": "SANDBOX_HAS_NO_SUCH_OPERATION",
		"kind": "error",
		"meaning": "A client asks the sandbox for an operation that is not part of the Streams API.",
		"example": "A request for the clusters of a project.",
		"fix": "Use Atlas for it."
	},
	{
		"code": "MANIFEST_NOT_FOUND",
		"kind": "the manifest itself",
		"meaning": "A manifest, directory, variable file or pipeline file is not there, or holds no manifest.",
		"example": "a pipeline file that is not there.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    connections:\n      solar: { type: Sample, ignoreRules: { CONNECTION_SAMPLE_NAME: for tests } }\n      atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }\n    processors:\n      p:\n        pipeline: p.yaml\n" }],
		"fix": "Check the path: -f names a file or a directory, sluice.yaml by default. `sluice init` writes a first one."
	},
	{
		"code": "MANIFEST_UNREADABLE",
		"kind": "the manifest itself",
		"meaning": "A file is there and cannot be read.",
		"fix": "Check its permissions and that it is a regular file."
	},
	{
		"code": "MANIFEST_TOO_LARGE",
		"kind": "the manifest itself",
		"meaning": "A file is larger than Sluice reads.",
		"fix": "Split the manifest: several -f, a directory, or pipelines in files of their own."
	},
	{
		"code": "MANIFEST_NOT_TEXT",
		"kind": "the manifest itself",
		"meaning": "A file is not UTF-8 text.",
		"fix": "Save it as UTF-8."
	},
	{
		"code": "MANIFEST_EMPTY",
		"kind": "the manifest itself",
		"meaning": "A file holds nothing.",
		"example": "a file of comments.",
		"snippets": [{ "text": "# nothing\n" }],
		"fix": "Write at least `apiVersion: sluice/v1`, or leave the file out."
	},
	{
		"code": "MANIFEST_SYNTAX",
		"kind": "the manifest itself",
		"meaning": "A file is not valid YAML or JSON.",
		"example": "a map inside of a line.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: a: b\n" }],
		"fix": "Correct the syntax here; the cause may be on the line above."
	},
	{
		"code": "MANIFEST_TAB",
		"kind": "the manifest itself",
		"meaning": "A line is indented with a tab.",
		"example": "a tab for indentation.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nworkspaces:\n\\tw: {}\n" }],
		"fix": "Indent with spaces: YAML does not allow tabs."
	},
	{
		"code": "MANIFEST_DUPLICATE_KEY",
		"kind": "the manifest itself",
		"meaning": "A map has the same key twice.",
		"example": "a duplicate workspace.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nworkspaces:\n  a: {}\n  a: {}\n" }],
		"fix": "Keep one of the two."
	},
	{
		"code": "MANIFEST_FORBIDDEN_KEY",
		"kind": "the manifest itself",
		"meaning": "A key outside pipelines is `__proto__`, or not a plain text.",
		"example": "a list as a key.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    ? [a]\n    : b\n" }],
		"fix": "Choose another name."
	},
	{
		"code": "MANIFEST_SEVERAL_DOCUMENTS",
		"kind": "the manifest itself",
		"meaning": "A file holds several YAML documents.",
		"example": "two documents in one file.",
		"snippets": [{ "text": "apiVersion: sluice/v1\n---\napiVersion: sluice/v1\n" }],
		"fix": "Put each document in a file of its own and name them with several -f, or name their directory."
	},
	{
		"code": "MANIFEST_ALIAS",
		"kind": "the manifest itself",
		"meaning": "An alias has no anchor before it, or stands inside its own anchor; or `<<` has something else than maps.",
		"example": "a merge of something other than a map.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    <<: [1]\n" }],
		"fix": "Define the anchor (&name) before the alias (*name), outside of what uses it."
	},
	{
		"code": "MANIFEST_ALIAS_BOMB",
		"kind": "the manifest itself",
		"meaning": "The aliases of a file expand to more values than Sluice accepts.",
		"fix": "Use fewer nested aliases."
	},
	{
		"code": "MANIFEST_TOO_DEEP",
		"kind": "the manifest itself",
		"meaning": "A file is nested deeper than MongoDB can store.",
		"fix": "Flatten it: MongoDB itself stops at 100 levels."
	},
	{
		"code": "MANIFEST_TAG",
		"kind": "the manifest itself",
		"meaning": "A value has a YAML tag that Sluice does not know.",
		"example": "a tag.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    connections:\n      solar: { type: Sample, ignoreRules: { CONNECTION_SAMPLE_NAME: for tests } }\n      atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }\n    processors:\n      p:\n        pipeline:\n          - $source: { documents: [{ a: !!binary aGk= }] }\n" }],
		"fix": "Write Extended JSON instead, such as {$date: ...} or {$binary: ...}."
	},
	{
		"code": "MANIFEST_NUMBER",
		"kind": "the manifest itself",
		"meaning": "A number has no form in JSON: infinity or not-a-number.",
		"example": "infinity.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    connections:\n      solar: { type: Sample, ignoreRules: { CONNECTION_SAMPLE_NAME: for tests } }\n      atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }\n    processors:\n      p:\n        pipeline:\n          - $match: { a: .inf }\n" }],
		"fix": "Write {$numberDouble: \"Infinity\"}, \"-Infinity\" or \"NaN\"."
	},
	{
		"code": "MANIFEST_TEXT",
		"kind": "the manifest itself",
		"meaning": "A text holds half of a character (a lone surrogate), which cannot be sent.",
		"example": "half of a character.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    connections:\n      solar: { type: Sample, ignoreRules: { CONNECTION_SAMPLE_NAME: for tests } }\n      atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }\n    processors:\n      p:\n        pipeline:\n          - $match: { a: \"\\ud800\" }\n" }],
		"fix": "Write the whole character."
	},
	{
		"code": "MANIFEST_PLACEHOLDER",
		"kind": "the manifest itself",
		"meaning": "A placeholder is malformed, or inside of another one.",
		"example": "a placeholder without a name.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    streamConfig:\n      tier: ${env:}\n" }],
		"fix": "Write ${env:NAME}, ${env:NAME:-default}, ${var:NAME}, ${secret:NAME} or ${secretFile:PATH}; $${env: for the literal text."
	},
	{
		"code": "MANIFEST_ENV_UNSET",
		"kind": "the manifest itself",
		"meaning": "An environment variable that the manifest reads is not set.",
		"example": "an unset environment variable.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    streamConfig:\n      tier: ${env:TIER}\n" }],
		"fix": "Set it, or give a default: ${env:NAME:-default}."
	},
	{
		"code": "MANIFEST_ENV_DENIED",
		"kind": "the manifest itself",
		"meaning": "A placeholder reads a credential, or a name that the Action does not allow.",
		"example": "a credential in a placeholder.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    streamConfig:\n      tier: ${env:MONGODB_ATLAS_CLIENT_SECRET}\n" }],
		"fix": "Use another variable; in the Action, list it under allow-env or allow-secret."
	},
	{
		"code": "MANIFEST_VARIABLE",
		"kind": "the manifest itself",
		"meaning": "A variable is not defined, defined through itself, has a value that does not fit where it is used, or expands to more than Sluice accepts.",
		"example": "a variable that needs itself.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: ${var:a}\nvars:\n  a: x${var:b}\n  b: x${var:a}\n" }],
		"fix": "Define it under `vars`, in a --var-file, or with --var NAME=VALUE."
	},
	{
		"code": "MANIFEST_SECRET_PLACE",
		"kind": "the manifest itself",
		"meaning": "A secret stands where Atlas would show it to everybody.",
		"example": "a secret outside of write-only fields.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    connections:\n      c: { type: Cluster, clusterName: \"${secret:A}\", dbRoleToExecute: { role: a, type: CUSTOM } }\n" }],
		"fix": "Secrets are allowed only in write-only fields (passwords, keys) and in header values."
	},
	{
		"code": "MANIFEST_SECRET_FILE",
		"kind": "the manifest itself",
		"meaning": "The path of a ${secretFile:...} leaves the secret directories.",
		"example": "a secret file outside of its directory.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    connections:\n      h: { type: Https, url: \"https://x.y\", headers: { a: \"${secretFile:../a}\" } }\n" }],
		"fix": "Give a path below a --secret-dir, without `..`."
	},
	{
		"code": "MANIFEST_LITERAL_SECRET",
		"kind": "the manifest itself",
		"meaning": "A write-only field holds a literal.",
		"example": "a literal password.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    connections:\n      k:\n        type: Kafka\n        bootstrapServers: a:1\n        authentication: { mechanism: PLAIN, username: u, password: canary }\n        security: { protocol: SASL_SSL }\n" }],
		"fix": "Write ${secret:NAME} or ${secretFile:PATH}, and replace the secret: it has been written down."
	},
	{
		"code": "MANIFEST_SECRET_SHORT",
		"kind": "the manifest itself",
		"meaning": "A secret has so few characters that Sluice cannot mask it where Atlas repeats it.",
		"fix": "Use a longer secret: with eight characters or more it is found in every spelling."
	},
	{
		"code": "MANIFEST_MISSING",
		"kind": "the manifest itself",
		"meaning": "A required field is missing.",
		"example": "no apiVersion.",
		"snippets": [{ "text": "project: 5f3a0c0c0c0c0c0c0c0c0cc1\n" }],
		"fix": "Add the field."
	},
	{
		"code": "MANIFEST_UNKNOWN_KEY",
		"kind": "the manifest itself",
		"meaning": "A key is not known here.",
		"example": "an unknown key at the top.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspace: {}\n" }],
		"fix": "Correct or remove it; a field that Atlas has and Sluice does not know goes under `extra`."
	},
	{
		"code": "MANIFEST_TYPE",
		"kind": "the manifest itself",
		"meaning": "A value has the wrong type: a map, list, text, number or boolean is expected.",
		"example": "a list.",
		"snippets": [{ "text": "- apiVersion: sluice/v1\n" }],
		"fix": "Write a value of the expected type."
	},
	{
		"code": "MANIFEST_VALUE",
		"kind": "the manifest itself",
		"meaning": "A value is not one of the allowed ones, or has the wrong form.",
		"example": "a project that is no id.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: my-project\n" }],
		"fix": "Write one of the allowed values."
	},
	{
		"code": "MANIFEST_GATE",
		"kind": "the manifest itself",
		"meaning": "A gate has to be reached in less time than a processor has to be sound.",
		"example": "default times of gates that contradict each other.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    prune: false\ndefaults: { gate: { for: 1h, within: 1m } }\n" }],
		"fix": "Make `within` longer than `for`."
	},
	{
		"code": "MANIFEST_DEFINED_TWICE",
		"kind": "the manifest itself",
		"meaning": "Two files of one directory define the same thing.",
		"fix": "Keep one of them, or overlay the files with several -f."
	},
	{
		"code": "MANIFEST_NOTHING_TO_REMOVE",
		"kind": "the manifest itself",
		"meaning": "An overlay removes a resource that no earlier file defines.",
		"example": "an overlay that removes nothing.",
		"snippets": [{
			"file": "a.yaml",
			"text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    connections: {}\n"
		}, {
			"file": "b.yaml",
			"text": "workspaces: { w: { connections: { x: null } } }\n"
		}],
		"fix": "Remove the entry, or correct its name."
	},
	{
		"code": "MANIFEST_REQUIRES",
		"kind": "the manifest itself",
		"meaning": "The manifest requires another version of Sluice than this one.",
		"fix": "Install a version that `requires` allows, or change `requires`."
	},
	{
		"code": "MANIFEST_ENVIRONMENT",
		"kind": "the manifest itself",
		"meaning": "There is no environment of that name, or environments are defined where they may not be.",
		"fix": "Define it under `environments` in the first file, or correct --env or SLUICE_ENV."
	},
	{
		"code": "MANIFEST_OTHER_FILE",
		"kind": "the manifest itself",
		"meaning": "A YAML file of the directory is no manifest and was left out.",
		"fix": "Nothing to do, unless it should be one: then it starts with `apiVersion: sluice/v1`."
	},
	{
		"code": "MANIFEST_PIPELINE_PATH",
		"kind": "the manifest itself",
		"meaning": "The path of a pipeline file is not allowed.",
		"example": "a pipeline file above.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    connections:\n      solar: { type: Sample, ignoreRules: { CONNECTION_SAMPLE_NAME: for tests } }\n      atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }\n    processors:\n      p:\n        pipeline: ../p.yaml\n" }],
		"fix": "Give a relative path to a .yaml, .yml or .json file below the manifest or the working directory, no part of it starting with a dot."
	},
	{
		"code": "MANIFEST_PIPELINE_FILE",
		"kind": "the manifest itself",
		"meaning": "A pipeline file does not hold a list of stages, or a map with `pipeline`; or it gives two tiers.",
		"example": "a pipeline file without stages.",
		"snippets": [{
			"file": "sluice.yaml",
			"text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    connections:\n      solar: { type: Sample, ignoreRules: { CONNECTION_SAMPLE_NAME: for tests } }\n      atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }\n    processors:\n      p:\n        pipeline: p.yaml\n"
		}, {
			"file": "p.yaml",
			"text": "just text\n"
		}],
		"fix": "Write a list of stages, or {pipeline, options, tier, state}."
	},
	{
		"code": "MANIFEST_PIPELINE_NOTES",
		"kind": "the manifest itself",
		"meaning": "A pipeline file has keys that are not read: what Atlas reports in a saved response (`_id`, `stats`, `state: FAILED`), or notes. They are left out.",
		"example": "a pipeline file that is a saved response.",
		"snippets": [{
			"file": "sluice.yaml",
			"text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    connections:\n      solar: { type: Sample, ignoreRules: { CONNECTION_SAMPLE_NAME: for tests } }\n      atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }\n    processors:\n      p:\n        pipeline: p.json\n"
		}, {
			"file": "p.json",
			"text": "{\n  \"_id\": \"665f1c2e9b1d4c0012345678\", \"stats\": {}, \"tier\": \"SP10\",\n  \"pipeline\": [\n    { \"$source\": { \"connectionName\": \"solar\" } },\n    { \"$merge\": { \"into\": { \"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\" } } }\n  ]\n}\n"
		}],
		"fix": "Delete them from the file."
	},
	{
		"code": "MANIFEST_PROJECT",
		"kind": "the manifest itself",
		"meaning": "The project is missing, malformed, or named differently in two places.",
		"example": "no project.",
		"snippets": [{ "text": "apiVersion: sluice/v1\n" }],
		"fix": "Name one project: in the manifest, with --project, or in MONGODB_ATLAS_PROJECT_ID."
	},
	{
		"code": "MANIFEST_RENAMED_FROM",
		"kind": "the manifest itself",
		"meaning": "A `renamedFrom` names the processor itself, or one that is defined, removed or renamed elsewhere, or is an address in place of a name.",
		"example": "renamed from itself.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    connections:\n      solar: { type: Sample, ignoreRules: { CONNECTION_SAMPLE_NAME: for tests } }\n      atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }\n    processors:\n      p:\n        pipeline: [{ $source: { connectionName: solar } }, { $merge: { into: { connectionName: atlas, db: d, coll: c } } }]\n        renamedFrom: p\n" }],
		"fix": "Remove `renamedFrom` once the rename is done; name each former processor once."
	},
	{
		"code": "MANIFEST_REMOVED",
		"kind": "the manifest itself",
		"meaning": "An entry of `removed` is not an address, is listed twice, or names something that the manifest defines.",
		"example": "a failover connection that is removed and defined as well.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    failoverRegions: [{ cloudProvider: AWS, region: OHIO_USA }]\n    connections:\n      atlas:\n        type: Cluster\n        clusterName: C\n        dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN }\n        failoverConnections:\n          OHIO_USA: { clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }\nremoved: [w/connection/atlas/failover/OHIO_USA]\n" }],
		"fix": "Write an address such as orders/processor/legacy-audit of something that the manifest does not define."
	},
	{
		"code": "MANIFEST_LINK_UNKNOWN",
		"kind": "the manifest itself",
		"meaning": "A connection names a private link that the manifest does not have. One that is in Atlas and goes by its vendor and region, as `sluice status` shows it, can be meant.",
		"example": "a private link that the manifest does not have.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nprivateLinks: { one: { provider: AWS, vendor: S3, region: us-east-1, serviceEndpointId: com.amazonaws.us-east-1.s3 } }\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    connections:\n      store: { type: S3, aws: { roleArn: \"arn:aws:iam::123456789012:role/r\" }, networking: { access: { type: PRIVATE_LINK, privateLink: onee } } }\n" }],
		"fix": "Define it under `privateLinks`, or write the name that `sluice status` shows."
	},
	{
		"code": "MANIFEST_FAILOVER_REGION",
		"kind": "the manifest itself",
		"meaning": "A failover connection is in a region to which its workspace can't fail over: it isn't one of the workspace's `failoverRegions`. A warning where the manifest gives none and Atlas may have some.",
		"example": "a failover connection in a region to which the workspace does not fail over.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    failoverRegions: [{ cloudProvider: AWS, region: OHIO_USA }]\n    connections:\n      atlas:\n        type: Cluster\n        clusterName: C\n        dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN }\n        failoverConnections:\n          DUBLIN_IRL: { clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }\n" }],
		"fix": "Write a region of `failoverRegions`."
	},
	{
		"code": "MANIFEST_LINK_TWICE",
		"kind": "the manifest itself",
		"meaning": "Two private links lead to the same place; Atlas refuses the second one.",
		"example": "two private links to the same place.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nprivateLinks:\n  one: { provider: AWS, vendor: S3, region: us-east-1, serviceEndpointId: com.amazonaws.us-east-1.s3 }\n  two: { provider: AWS, vendor: S3, region: us-east-1, serviceEndpointId: com.amazonaws.us-east-1.s3 }\n" }],
		"fix": "Keep one of them, and name that in the connections."
	},
	{
		"code": "MANIFEST_POINTER",
		"kind": "the manifest itself",
		"meaning": "An entry of `ignoreChanges` is not a JSON Pointer, or its first field is probably misspelt (a warning).",
		"example": "a pointer without a slash.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    ignoreChanges: [streamConfig.tier]\n" }],
		"fix": "Write a pointer such as /tier or /streamConfig/maxTierSize."
	},
	{
		"code": "MANIFEST_IGNORED_REQUIRED",
		"kind": "the manifest itself",
		"meaning": "An entry of `ignoreChanges` names a field that Atlas requires. What is ignored is neither compared nor sent, and without this field nothing can be created.",
		"example": "a required field that is ignored.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    ignoreChanges: [/streamConfig, /dataProcessRegion/region]\n" }],
		"fix": "Remove the entry; only optional fields can be ignored."
	},
	{
		"code": "MANIFEST_EXTRA",
		"kind": "the manifest itself",
		"meaning": "A field under `extra` is one that Sluice knows.",
		"example": "a known field under extra.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    extra: { streamConfig: { tier: SP10, more: 1 }, newField: 1 }\n" }],
		"fix": "Write it as an ordinary field."
	},
	{
		"code": "MANIFEST_RULE",
		"kind": "the manifest itself",
		"meaning": "An entry of `ignoreRules` names no rule that can be ignored, or one that finds nothing here.",
		"example": "a rule that does not exist.",
		"snippets": [{ "text": "apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }\n    ignoreRules: { PIPELINE_SORCE: because }\n" }],
		"fix": "Remove the entry, or correct its code."
	},
	{
		"code": "NAME_REFUSED",
		"kind": "error",
		"title": "A name that no resource can have",
		"meaning": "A name is part of the address under which the API finds the resource: it is not empty, not `.` or `..`, and has no slash and no control character.",
		"snippets": [{ "text": "workspaces:\n  a/b:\n    dataProcessRegion:\n      cloudProvider: AWS\n      region: VIRGINIA_USA\n" }],
		"legal": "workspaces:\n  a-b:\n    dataProcessRegion:\n      cloudProvider: AWS\n      region: VIRGINIA_USA\n",
		"fix": "Use 1 to 64 ASCII letters, digits, hyphens and underscores.",
		"source": "Admin API: names are segments of paths"
	},
	{
		"code": "NAME_FORM",
		"kind": "warning",
		"title": "A name that Atlas may refuse",
		"meaning": "New names have 1 to 64 ASCII letters, digits and a few special characters: `-` and `_`; in connections `.` and `*` too, in processors `.` too. Older resources may have others, so that this is a warning.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      sample stream solar:\n        type: Sample\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      sample_stream_solar:\n        type: Sample\n",
		"fix": "Use 1 to 64 ASCII letters, digits and . - * _.",
		"source": "Atlas CLI docs (workspaces); Atlas changelog, 2026-06-05 (connections); MCP server, streamsArgs.ts (length)"
	},
	{
		"code": "WORKSPACE_REGION_SPELLING",
		"kind": "error",
		"title": "A region in another spelling",
		"meaning": "Atlas calls the regions of AWS by city and country, and refuses the names that AWS uses. It also refuses a region that differs from a known one in case or punctuation.",
		"snippets": [{ "text": "workspaces:\n  w:\n    dataProcessRegion:\n      cloudProvider: AWS\n      region: us-east-1\n" }],
		"legal": "workspaces:\n  w:\n    dataProcessRegion:\n      cloudProvider: AWS\n      region: VIRGINIA_USA\n",
		"fix": "Write VIRGINIA_USA.",
		"source": "Admin API, BaseStreamsRegion; Atlas docs, reference for AWS; Atlas skill: an opaque error"
	},
	{
		"code": "WORKSPACE_REGION_PROVIDER",
		"kind": "error",
		"title": "A region of another cloud provider",
		"meaning": "Each cloud provider has its own regions.",
		"snippets": [{ "text": "workspaces:\n  w:\n    dataProcessRegion:\n      cloudProvider: AZURE\n      region: VIRGINIA_USA\n" }],
		"legal": "workspaces:\n  w:\n    dataProcessRegion:\n      cloudProvider: AZURE\n      region: eastus\n",
		"fix": "Write cloudProvider: AWS, or a region of AZURE.",
		"source": "Admin API, BaseStreamsRegion"
	},
	{
		"code": "WORKSPACE_REGION_UNKNOWN",
		"kind": "warning",
		"title": "A region that Sluice does not know",
		"meaning": "Atlas refuses regions that it does not have; this one may be newer than this version of Sluice.",
		"snippets": [{ "text": "workspaces:\n  w:\n    dataProcessRegion:\n      cloudProvider: AWS\n      region: ATLANTIS_SEA\n" }],
		"legal": "workspaces:\n  w:\n    dataProcessRegion:\n      cloudProvider: AWS\n      region: VIRGINIA_USA\n",
		"fix": "Check its name; where Atlas has added it since, silence the rule with ignoreRules.",
		"source": "Admin API, BaseStreamsRegion"
	},
	{
		"code": "WORKSPACE_FAILOVER_PROVIDER",
		"kind": "error",
		"title": "A failover region of another cloud provider",
		"meaning": "A workspace fails over to regions of its own cloud provider.",
		"snippets": [{ "text": "workspaces:\n  w:\n    dataProcessRegion:\n      cloudProvider: AWS\n      region: VIRGINIA_USA\n    failoverRegions:\n      - cloudProvider: GCP\n        region: US_CENTRAL1\n" }],
		"legal": "workspaces:\n  w:\n    dataProcessRegion:\n      cloudProvider: AWS\n      region: VIRGINIA_USA\n    failoverRegions:\n      - cloudProvider: AWS\n        region: OHIO_USA\n",
		"fix": "Name a region of AWS.",
		"source": "Atlas docs, failover"
	},
	{
		"code": "WORKSPACE_FAILOVER_REPEATED",
		"kind": "warning",
		"title": "A failover region that is listed already",
		"meaning": "A failover region that is the workspace's own, or is listed twice, gives nothing to fail over to.",
		"snippets": [{ "text": "workspaces:\n  w:\n    dataProcessRegion:\n      cloudProvider: AWS\n      region: VIRGINIA_USA\n    failoverRegions:\n      - cloudProvider: AWS\n        region: VIRGINIA_USA\n" }],
		"legal": "workspaces:\n  w:\n    dataProcessRegion:\n      cloudProvider: AWS\n      region: VIRGINIA_USA\n    failoverRegions:\n      - cloudProvider: AWS\n        region: OHIO_USA\n",
		"fix": "Name another region.",
		"source": "assumed from Atlas docs, failover; what Atlas answers is not documented"
	},
	{
		"code": "WORKSPACE_TIER_CAP",
		"kind": "warning",
		"title": "A default tier above the largest",
		"meaning": "Processors without a tier of their own cannot start in this workspace: Atlas compares with `maxTierSize` at the start.",
		"snippets": [{ "text": "workspaces:\n  w:\n    dataProcessRegion:\n      cloudProvider: AWS\n      region: VIRGINIA_USA\n    streamConfig:\n      tier: SP50\n      maxTierSize: SP30\n" }],
		"legal": "workspaces:\n  w:\n    dataProcessRegion:\n      cloudProvider: AWS\n      region: VIRGINIA_USA\n    streamConfig:\n      tier: SP30\n      maxTierSize: SP30\n",
		"fix": "Choose a smaller tier, or raise maxTierSize.",
		"source": "Atlas docs, tier guide and privileges"
	},
	{
		"code": "PROCESSOR_TIER_CAP",
		"kind": "error",
		"title": "A processor that starts above the largest tier",
		"meaning": "Atlas creates the processor and refuses its start when its tier, or the workspace's default, is larger than `maxTierSize`. With `state: STOPPED` or `UNMANAGED` Sluice does not start it: a warning.",
		"snippets": [{ "text": "workspaces:\n  w:\n    streamConfig:\n      maxTierSize: SP30\n    processors:\n      p:\n        tier: SP50\n" }],
		"legal": "workspaces:\n  w:\n    streamConfig:\n      maxTierSize: SP30\n    processors:\n      p:\n        tier: SP30\n",
		"fix": "Choose a smaller tier, or raise streamConfig.maxTierSize.",
		"source": "Atlas docs, manage-stream-processor and privileges: the maximum is enforced at start"
	},
	{
		"code": "PROCESSOR_SCALING_TIER",
		"kind": "error",
		"title": "A tier outside the bounds of autoscaling",
		"meaning": "`tier` is where the processor begins: from `minTier` to `maxTier`. Atlas refuses to start it elsewhere. A bound that is left out is the workspace's: its `tier` below, its `maxTierSize` above.",
		"snippets": [{ "text": "workspaces:\n  w:\n    processors:\n      p:\n        tier: SP5\n        options:\n          autoscaling:\n            enabled: true\n            minTier: SP10\n            maxTier: SP30\n" }],
		"legal": "workspaces:\n  w:\n    processors:\n      p:\n        tier: SP10\n        options:\n          autoscaling:\n            enabled: true\n            minTier: SP10\n            maxTier: SP30\n",
		"fix": "Write tier: SP10, or a smaller minTier.",
		"source": "Atlas docs, autoscaling"
	},
	{
		"code": "PROCESSOR_SCALING_MAXIMUM",
		"kind": "warning",
		"title": "Autoscaling without a largest tier",
		"meaning": "Without `maxTier`, autoscaling goes up to `maxTierSize` of the workspace; where the workspace has none, the start fails. The workspace may have one that the manifest does not mention, so that this is a warning.",
		"snippets": [{ "text": "workspaces:\n  w:\n    processors:\n      p:\n        options:\n          autoscaling:\n            enabled: true\n" }],
		"legal": "workspaces:\n  w:\n    streamConfig:\n      maxTierSize: SP30\n    processors:\n      p:\n        options:\n          autoscaling:\n            enabled: true\n",
		"fix": "Add `maxTier`.",
		"source": "Atlas docs, autoscaling"
	},
	{
		"code": "CONNECTION_TYPE_UNKNOWN",
		"kind": "warning",
		"title": "A connection type that Sluice does not know",
		"meaning": "Atlas may have added it since. Its fields go under `extra` and are sent as they are. Sluice expects the worst of it: that it holds a secret, and that any text in it says where data goes.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: RedisStreams\n        extra:\n          endpoint: redis.example.com:6379\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      sample_stream_solar:\n        type: Sample\n",
		"fix": "Check the type, and write its fields under `extra`; ignoreRules silences this.",
		"source": "Admin API, StreamsConnection.type: Atlas adds types"
	},
	{
		"code": "CONNECTION_SERVERS_PROTOCOL",
		"kind": "error",
		"title": "A protocol in `bootstrapServers`",
		"meaning": "Each server is host:port. Outputs of other tools carry `SASL_SSL://`, which Atlas refuses; the protocol belongs in `security.protocol`.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: SASL_SSL://broker:9092\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n",
		"fix": "Write host:port, several separated by commas; the protocol belongs in security.protocol.",
		"source": "Recorded refusal: VALIDATION_ERROR, Invalid bootstrapServers; Atlas skill"
	},
	{
		"code": "CONNECTION_SERVERS_FORM",
		"kind": "warning",
		"title": "A server that is not host:port",
		"meaning": "Kafka clients connect to host:port; several servers are separated by commas in one text.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker-1:9092,broker-2:9092\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n",
		"fix": "Write host:port, several separated by commas; the protocol belongs in security.protocol.",
		"source": "Admin API, StreamsKafkaConnection.bootstrapServers"
	},
	{
		"code": "CONNECTION_LOGIN_MISSING",
		"kind": "error",
		"title": "A login without a field that it needs",
		"meaning": "PLAIN, SCRAM-256 and SCRAM-512 need `username` and `password`; OAUTHBEARER needs `tokenEndpointUrl`, `clientId` and `clientSecret`; AWS_MSK_IAM needs `aws.roleArn`; USER_INFO of a schema registry needs `username` and `password`.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          mechanism: SCRAM-512\n          username: u\n        security:\n          protocol: SASL_SSL\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          mechanism: SCRAM-512\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n",
		"fix": "Add `password`.",
		"source": "Admin API, StreamsKafkaAuthentication; Terraform provider, streamconnection; MCP server, build.ts; ConfluentUserInfoAuthentication"
	},
	{
		"code": "CONNECTION_MECHANISM_MISSING",
		"kind": "error",
		"title": "SASL without a mechanism",
		"meaning": "The protocols SASL_SSL and SASL_PLAINTEXT log in, and `authentication.mechanism` says how.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication: {}\n        security:\n          protocol: SASL_SSL\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n",
		"fix": "Add `mechanism`: PLAIN, SCRAM-256, SCRAM-512, OAUTHBEARER, AWS_MSK_IAM.",
		"source": "Admin API, StreamsKafkaAuthentication; Terraform provider, streamconnection; MCP server, build.ts"
	},
	{
		"code": "CONNECTION_LOGIN_EXTRA",
		"kind": "warning",
		"title": "A field that this login does not read",
		"meaning": "User names and passwords are for PLAIN and SCRAM, the fields of OAuth for OAUTHBEARER. What Atlas does with the others is not documented.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n          clientId: sluice\n        security:\n          protocol: SASL_SSL\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n",
		"fix": "Remove it, or choose the mechanism that it belongs to.",
		"source": "Admin API, StreamsKafkaAuthentication; Terraform provider, streamconnection; MCP server, build.ts"
	},
	{
		"code": "CONNECTION_METHOD",
		"kind": "warning",
		"title": "A method that is not OIDC",
		"meaning": "`authentication.method` is for OAUTHBEARER, and OIDC is the only one that is documented.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          mechanism: OAUTHBEARER\n          method: OAUTH2\n          tokenEndpointUrl: https://login.example.com/token\n          clientId: c\n          clientSecret: ${secret:S}\n        security:\n          protocol: SASL_SSL\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          mechanism: OAUTHBEARER\n          method: OIDC\n          tokenEndpointUrl: https://login.example.com/token\n          clientId: c\n          clientSecret: ${secret:S}\n        security:\n          protocol: SASL_SSL\n",
		"fix": "Write OIDC.",
		"source": "Admin API, StreamsKafkaAuthentication.method"
	},
	{
		"code": "CONNECTION_CERTIFICATE",
		"kind": "warning",
		"title": "Half of a client certificate",
		"meaning": "A certificate is of use with its key: `sslCertificate` and `sslKey` go together, with protocol SSL. Without a mechanism, SSL is expected to have both.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          sslCertificate: -----BEGIN CERTIFICATE-----\n        security:\n          protocol: SSL\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          sslCertificate: -----BEGIN CERTIFICATE-----\n          sslKey: ${secret:K}\n        security:\n          protocol: SSL\n",
		"fix": "Add `sslKey`.",
		"source": "Admin API, StreamsKafkaAuthentication; Atlas docs, Kafka connections (mTLS)"
	},
	{
		"code": "CONNECTION_SETTING_IGNORED",
		"kind": "warning",
		"title": "A Kafka setting that Atlas ignores",
		"meaning": "Atlas passes on certain settings of `config` and ignores all others without a word.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        config:\n          sasl.mechanism: PLAIN\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        config:\n          auto.offset.reset: earliest\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n",
		"fix": "Remove it.",
		"source": "Atlas docs, parameters configuration of Kafka connections"
	},
	{
		"code": "CONNECTION_URL",
		"kind": "error",
		"title": "Not an http or https URL",
		"meaning": "The URLs of a schema registry are whole http or https URLs. The `url` of an Https connection is expected to be one: a warning.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: SchemaRegistry\n        provider: CONFLUENT\n        schemaRegistryUrls:\n          - schemas.example.com\n        schemaRegistryAuthentication:\n          type: SASL_INHERIT\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: SchemaRegistry\n        provider: CONFLUENT\n        schemaRegistryUrls:\n          - https://schemas.example.com\n        schemaRegistryAuthentication:\n          type: SASL_INHERIT\n",
		"fix": "Write the whole URL, starting with https://.",
		"source": "Admin API, StreamsSchemaRegistryConnection.schemaRegistryUrls (uri)"
	},
	{
		"code": "CONNECTION_URL_TWICE",
		"kind": "error",
		"title": "The same URL twice",
		"meaning": "Each URL of a schema registry is listed once.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: SchemaRegistry\n        provider: CONFLUENT\n        schemaRegistryUrls:\n          - https://schemas.example.com\n          - https://schemas.example.com\n        schemaRegistryAuthentication:\n          type: SASL_INHERIT\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: SchemaRegistry\n        provider: CONFLUENT\n        schemaRegistryUrls:\n          - https://schemas.example.com\n          - https://schemas-2.example.com\n        schemaRegistryAuthentication:\n          type: SASL_INHERIT\n",
		"fix": "Remove one of them.",
		"source": "Admin API, StreamsSchemaRegistryConnection.schemaRegistryUrls (uniqueItems)"
	},
	{
		"code": "CONNECTION_LINK_MISSING",
		"kind": "error",
		"title": "PRIVATE_LINK without a link",
		"meaning": "`access.type: PRIVATE_LINK` names the link: by `privateLink`, its name under `privateLinks`, or by `connectionId`, its id.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        networking:\n          access:\n            type: PRIVATE_LINK\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        networking:\n          access:\n            type: PRIVATE_LINK\n            connectionId: 6aa12e7ccd660d4b2380b1c1\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n",
		"fix": "Add `privateLink`, its name under privateLinks; or `connectionId`, its _id in Atlas.",
		"source": "Admin API, StreamsKafkaNetworkingAccess; Terraform provider, streamconnection"
	},
	{
		"code": "CONNECTION_LINK_UNUSED",
		"kind": "error",
		"title": "A private link of a connection that is not private",
		"meaning": "`access.connectionId` is for `access.type: PRIVATE_LINK`; with another type Atlas refuses it.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        networking:\n          access:\n            type: PUBLIC\n            connectionId: 6aa12e7ccd660d4b2380b1c1\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        networking:\n          access:\n            type: PRIVATE_LINK\n            connectionId: 6aa12e7ccd660d4b2380b1c1\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n",
		"fix": "Write type: PRIVATE_LINK, or remove `connectionId`.",
		"source": "Admin API, StreamsKafkaNetworkingAccess (October 2026)"
	},
	{
		"code": "CONNECTION_LINK_TWICE",
		"kind": "error",
		"title": "A private link that is named twice",
		"meaning": "`access.privateLink` becomes the id of the link, which is what `access.connectionId` holds: one of them is enough.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        networking:\n          access:\n            type: PRIVATE_LINK\n            privateLink: l\n            connectionId: 6aa12e7ccd660d4b2380b1c1\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        networking:\n          access:\n            type: PRIVATE_LINK\n            connectionId: 6aa12e7ccd660d4b2380b1c1\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n",
		"fix": "Keep `privateLink` where the manifest has the link, `connectionId` where it has not.",
		"source": "contract of the manifest; Admin API, StreamsKafkaNetworkingAccess"
	},
	{
		"code": "VALUE_SPELLING",
		"kind": "error",
		"title": "A value that Atlas spells differently",
		"meaning": "The value differs from one that Atlas knows in case or punctuation alone, or is what other programs call it.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          mechanism: SCRAM-SHA-512\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          mechanism: SCRAM-512\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n",
		"fix": "Write SCRAM-512.",
		"source": "Admin API, StreamsKafkaAuthentication; Terraform provider, streamconnection; MCP server, build.ts"
	},
	{
		"code": "VALUE_UNKNOWN",
		"kind": "warning",
		"title": "A value that Sluice does not know",
		"meaning": "Atlas takes any text here, or adds values now and then. The value is compared, sent and exported as it is written.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          mechanism: KERBEROS\n          username: u\n        security:\n          protocol: SASL_SSL\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          mechanism: AWS_MSK_IAM\n          aws:\n            roleArn: arn:aws:iam::123456789012:role/r\n        security:\n          protocol: SASL_SSL\n",
		"fix": "Check it; the values that Sluice knows are PLAIN, SCRAM-256, SCRAM-512, OAUTHBEARER, AWS_MSK_IAM. ignoreRules silences this.",
		"source": "Admin API: fields that are free texts, or whose values grow"
	},
	{
		"code": "CONNECTION_PLAINTEXT",
		"kind": "warning",
		"title": "A protocol that anybody on the way can read",
		"meaning": "PLAINTEXT, SASL_PLAINTEXT and http:// send documents, and with them logins and headers, without encryption.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_PLAINTEXT\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Kafka\n        bootstrapServers: broker:9092\n        authentication:\n          mechanism: PLAIN\n          username: u\n          password: ${secret:P}\n        security:\n          protocol: SASL_SSL\n",
		"fix": "Use SASL_SSL.",
		"source": "Apache Kafka documentation, security protocols; http"
	},
	{
		"code": "CONNECTION_URL_SECRET",
		"kind": "warning",
		"title": "A credential in a URL",
		"meaning": "A user, a password or a key that is written out in a URL is in the repository, and Atlas returns it to everybody who may read the project. `${secret:NAME}` may be the whole URL or a part of it: `https://api.example.com/x?api_key=${secret:KEY}`.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Https\n        url: https://api.example.com/v1?api_key=abc\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Https\n        url: https://api.example.com/v1?units=metric\n",
		"fix": "Write ${secret:NAME} in its place, or for the whole URL, and use a credential that can do little.",
		"source": "Admin API, StreamsHttpsConnection.url is not write-only; recorded responses"
	},
	{
		"code": "CONNECTION_HEADER_SECRET",
		"kind": "warning",
		"title": "A credential in the headers",
		"meaning": "Atlas returns the headers of an Https connection to everybody who may read the project: a credential is not secret there, even when the manifest names it by ${secret:NAME}. Headers such as Accept or Content-Type, which `export` names so too, are left alone. Where nothing else will do, silence the rule with `ignoreRules` and say why.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Https\n        url: https://api.example.com\n        headers:\n          Authorization: Bearer abc\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Https\n        url: https://api.example.com\n        headers:\n          Accept: application/json\n",
		"fix": "Write ${secret:NAME}, so that it is not in the file as well, and use a credential that can do little.",
		"source": "Admin API, StreamsHttpsConnection.headers is not write-only; recorded responses"
	},
	{
		"code": "CONNECTION_SAMPLE_NAME",
		"kind": "warning",
		"title": "Sample data that Sluice does not know",
		"meaning": "The name of a Sample connection chooses the data set. The API names `sample_stream_solar`; others may be newer than this version of Sluice.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      solar:\n        type: Sample\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      sample_stream_solar:\n        type: Sample\n",
		"fix": "Name the connection sample_stream_solar: its name chooses the data.",
		"source": "Admin API, StreamsConnection.name and StreamsSampleConnections; Atlas skill, connection-configs"
	},
	{
		"code": "CONNECTION_ROLE",
		"kind": "warning",
		"title": "A built-in role that Sluice does not know",
		"meaning": "Atlas is known to take `atlasAdmin`, `readWriteAnyDatabase` and `readAnyDatabase`. A role of your own has type CUSTOM.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: Cluster\n        clusterName: C\n        dbRoleToExecute:\n          role: orders-writer\n          type: BUILT_IN\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: Cluster\n        clusterName: C\n        dbRoleToExecute:\n          role: orders-writer\n          type: CUSTOM\n",
		"fix": "Write one of atlasAdmin, readWriteAnyDatabase, readAnyDatabase, or type: CUSTOM.",
		"source": "Terraform provider and MCP server; recorded responses"
	},
	{
		"code": "CONNECTION_ROLE_ARN",
		"kind": "warning",
		"title": "A role that is not written as an ARN",
		"meaning": "Atlas takes on a role of AWS by its ARN, `arn:aws:iam::ACCOUNT:role/NAME`. A name alone, or the ARN of a user, leads nowhere.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: S3\n        aws:\n          roleArn: archive-role\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: S3\n        aws:\n          roleArn: arn:aws:iam::123456789012:role/archive-role\n",
		"fix": "Write arn:aws:iam::ACCOUNT:role/NAME, with the 12 digits of the account.",
		"source": "Admin API, StreamsAWSConnectionConfig.roleArn; AWS docs, IAM identifiers"
	},
	{
		"code": "CONNECTION_DEPRECATED",
		"kind": "warning",
		"title": "A field that Atlas gives up",
		"meaning": "`azure.region` is deprecated; Atlas finds the region of the storage account itself.",
		"snippets": [{ "text": "workspaces:\n  w:\n    connections:\n      c:\n        type: AzureBlobStorage\n        azure:\n          servicePrincipalId: 5f0c4e8a-7a0c-4f57-9a1b-3c9de5b0a111\n          storageAccountName: archive\n          region: eastus2\n" }],
		"legal": "workspaces:\n  w:\n    connections:\n      c:\n        type: AzureBlobStorage\n        azure:\n          servicePrincipalId: 5f0c4e8a-7a0c-4f57-9a1b-3c9de5b0a111\n          storageAccountName: archive\n",
		"fix": "Remove it.",
		"source": "Admin API, AzureConnection.region (deprecated)"
	},
	{
		"code": "PRIVATE_LINK_MISSING",
		"kind": "error",
		"title": "A private link without what its vendor needs",
		"meaning": "Each provider and vendor needs other fields, and Atlas refuses a link without them.",
		"snippets": [{ "text": "privateLinks:\n  l:\n    provider: GCP\n    vendor: PUBSUB\n" }],
		"legal": "privateLinks:\n  l:\n    provider: GCP\n    vendor: PUBSUB\n    region: US_CENTRAL1\n",
		"fix": "Add `region`.",
		"source": "Terraform provider, streamprivatelinkendpoint/model.go; MCP server; Admin API, StreamsPrivateLinkConnection"
	},
	{
		"code": "PRIVATE_LINK_REFUSED",
		"kind": "error",
		"title": "A private link with a field that its vendor refuses",
		"meaning": "For MSK Atlas derives the region from the ARN, and Confluent on Azure is named by its resource ids alone.",
		"snippets": [{ "text": "privateLinks:\n  l:\n    provider: AWS\n    vendor: MSK\n    arn: arn:aws:kafka:us-east-1:1:cluster/c/1\n    region: us-east-1\n" }],
		"legal": "privateLinks:\n  l:\n    provider: AWS\n    vendor: MSK\n    arn: arn:aws:kafka:us-east-1:1:cluster/c/1\n",
		"fix": "Remove it.",
		"source": "Terraform provider, streamprivatelinkendpoint/model.go; MCP server; Admin API, StreamsPrivateLinkConnection"
	},
	{
		"code": "PRIVATE_LINK_REGION",
		"kind": "warning",
		"title": "A region that AWS is not known to have",
		"meaning": "Private links name the region as AWS does, unlike workspaces, which take Atlas's own names. AWS may have added it since this version of Sluice.",
		"snippets": [{ "text": "privateLinks:\n  l:\n    provider: AWS\n    vendor: S3\n    region: VIRGINIA_USA\n    serviceEndpointId: com.amazonaws.us-east-1.s3\n" }],
		"legal": "privateLinks:\n  l:\n    provider: AWS\n    vendor: S3\n    region: us-east-1\n    serviceEndpointId: com.amazonaws.us-east-1.s3\n",
		"fix": "Did you mean us-east-1?",
		"source": "Terraform provider, streamprivatelinkendpoint/model.go; MCP server; Admin API, StreamsPrivateLinkConnection; AWS docs, regions and availability zones"
	},
	{
		"code": "PRIVATE_LINK_FORM",
		"kind": "warning",
		"title": "A vendor in a cloud where Sluice does not know it",
		"meaning": "Atlas may have added it since this version of Sluice; otherwise it refuses the link.",
		"snippets": [{ "text": "privateLinks:\n  l:\n    provider: GCP\n    vendor: MSK\n    arn: arn:aws:kafka:us-east-1:1:cluster/c/1\n" }],
		"legal": "privateLinks:\n  l:\n    provider: AWS\n    vendor: MSK\n    arn: arn:aws:kafka:us-east-1:1:cluster/c/1\n",
		"fix": "Check provider and vendor: MSK is known in AWS. ignoreRules silences this.",
		"source": "Terraform provider, streamprivatelinkendpoint/model.go; MCP server; Admin API, StreamsPrivateLinkConnection"
	},
	{
		"code": "PIPELINE_NOT_LIST",
		"kind": "error",
		"title": "The pipeline is not a list of stages",
		"meaning": "A pipeline is a list of stages that is not empty.",
		"snippets": [{ "text": "pipeline: []\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "write at least a $source and a sink such as $merge",
		"source": "Admin API, StreamsProcessor.pipeline; Stream engine (2024), pipeline planner"
	},
	{
		"code": "PIPELINE_STAGE_SHAPE",
		"kind": "error",
		"title": "A stage has not exactly one key",
		"meaning": "A stage is a document with one member: its name and what it does.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match: {}\n    $unset: a\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match: {}\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "make `$unset` a separate stage",
		"source": "Stream engine (2024), pipeline planner"
	},
	{
		"code": "PIPELINE_STAGE_UNSUPPORTED",
		"kind": "error",
		"title": "A stage that Atlas Stream Processing does not have",
		"meaning": "Not every stage of MongoDB can run over a stream; Atlas refuses the others.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $sample:\n      size: 5\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match: {}\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "use a stage that streams have, or do this in a $lookup, which runs in the database",
		"source": "Atlas docs, stream-aggregation-stages; Stream engine (2024), pipeline planner: 'Unsupported stage'"
	},
	{
		"code": "PIPELINE_FIRST_STAGE",
		"kind": "error",
		"title": "The first stage is not $source",
		"meaning": "A pipeline begins with its one $source.",
		"snippets": [{ "text": "pipeline:\n  - $match: {}\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match: {}\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "begin with $source",
		"source": "Stream engine (2024), pipeline planner; Atlas docs, architecture"
	},
	{
		"code": "PIPELINE_SOURCE_PLACE",
		"kind": "error",
		"title": "$source stands after the first stage",
		"meaning": "A processor has exactly one source, its first stage.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "remove it: a second source is a second processor",
		"source": "Stream engine (2024), pipeline planner; Atlas docs, architecture"
	},
	{
		"code": "PIPELINE_SINK_MISSING",
		"kind": "error",
		"title": "The last stage is not a sink",
		"meaning": "A processor that Atlas keeps ends in $merge, $emit, $iceberg, $https or $externalFunction. Only sp.process() of the shell runs without one.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match: {}\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match: {}\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "end it with one of $https, $externalFunction, $emit, $merge, $iceberg",
		"source": "Stream engine (2024), pipeline planner; Atlas docs, sp-agg-https, sp-agg-externalFunction, sp-agg-iceberg"
	},
	{
		"code": "PIPELINE_AFTER_SINK",
		"kind": "error",
		"title": "A stage follows the sink",
		"meaning": "Nothing may follow $merge, $emit or $iceberg, and a processor has one of them.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n  - $match: {}\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match: {}\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "move $merge to the end, or remove what follows",
		"source": "Stream engine (2024), pipeline planner"
	},
	{
		"code": "PIPELINE_WINDOW_REPEATED",
		"kind": "error",
		"title": "More than one window",
		"meaning": "A pipeline has at most one window stage.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      pipeline: []\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: hour\n      pipeline: []\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      pipeline: []\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "keep one window, and let a second processor read what this one writes",
		"source": "Stream engine (2024), pipeline planner; Atlas docs, windows"
	},
	{
		"code": "PIPELINE_ONLY_IN_WINDOW",
		"kind": "error",
		"title": "A stage that only a window may hold",
		"meaning": "$group, $sort, $count and $limit need an end of the data, which only a window has.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $group:\n      _id: $device\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      pipeline:\n        - $group:\n            _id: $device\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "move it into a $tumblingWindow, $hoppingWindow or $sessionWindow",
		"source": "Stream engine (2024), pipeline planner; Atlas docs, stream-aggregation-stages"
	},
	{
		"code": "PIPELINE_NOT_IN_WINDOW",
		"kind": "error",
		"title": "A stage that no window may hold",
		"meaning": "Sources, sinks, windows and $throttle are allowed in the main pipeline only.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      pipeline:\n        - $group:\n            _id: null\n        - $merge:\n            into:\n              connectionName: atlas\n              db: shop\n              coll: out\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      pipeline:\n        - $group:\n            _id: null\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "move it into the main pipeline",
		"source": "Stream engine (2024), pipeline planner; Atlas docs, stream-aggregation-stages"
	},
	{
		"code": "PIPELINE_MAYBE_NOT_IN_WINDOW",
		"kind": "warning",
		"title": "A stage that is not documented inside a window",
		"meaning": "The docs show this stage in the main pipeline only; Atlas may refuse it inside a window.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      pipeline:\n        - $setStreamMeta:\n            stream.kind: a\n        - $group:\n            _id: null\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $setStreamMeta:\n      stream.kind: a\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "move it into the main pipeline, where that is possible",
		"source": "Atlas docs, stream-aggregation-stages"
	},
	{
		"code": "PIPELINE_NOT_IN_PAYLOAD",
		"kind": "error",
		"title": "A stage that no payload may hold",
		"meaning": "The payload of $https and $externalFunction takes $project, $addFields, $replaceRoot and $set.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $https:\n      connectionName: web\n      as: answer\n      payload:\n        - $match: {}\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\noptions:\n  dlq:\n    connectionName: atlas\n    db: shop\n    coll: dlq\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $https:\n      connectionName: web\n      as: answer\n      payload:\n        - $project:\n            a: 1\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\noptions:\n  dlq:\n    connectionName: atlas\n    db: shop\n    coll: dlq\n",
		"fix": "use $project, $addFields, $replaceRoot or $set there",
		"source": "Stream engine (2024), pipeline planner; Atlas docs, sp-agg-https"
	},
	{
		"code": "PIPELINE_TIER_STAGE",
		"kind": "error",
		"title": "A stage that needs a larger tier",
		"meaning": "Atlas runs some stages on larger tiers only.",
		"snippets": [{ "text": "tier: SP5\npipeline:\n  - $source:\n      connectionName: solar\n  - $iceberg:\n      connectionName: bucket\n      bucket: b\n      path: p\n      databaseName: d\n      tableName: t\n" }],
		"legal": "tier: SP10\npipeline:\n  - $source:\n      connectionName: solar\n  - $iceberg:\n      connectionName: bucket\n      bucket: b\n      path: p\n      databaseName: d\n      tableName: t\n",
		"fix": "use tier SP10 or larger",
		"source": "Atlas docs, sp-agg-iceberg"
	},
	{
		"code": "PIPELINE_PARALLELISM",
		"kind": "error",
		"title": "More parallelism than the tier has",
		"meaning": "What all stages of a processor ask for beyond one each must fit the tier: SP2 1, SP5 2, SP10 8, SP30 16, SP50 64.",
		"snippets": [{ "text": "tier: SP5\npipeline:\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n      parallelism: 4\n" }],
		"legal": "tier: SP5\npipeline:\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n      parallelism: 3\n",
		"fix": "lower it, or use tier SP10 or larger",
		"source": "Atlas docs, tier guide"
	},
	{
		"code": "PIPELINE_INITIAL_SYNC_TIER",
		"kind": "warning",
		"title": "More collections to copy than the tier is made for",
		"meaning": "One `initialSync` copies at most 1 collection on SP2 and SP5, 5 on SP10, 10 on SP30 and 50 on SP50. What Atlas does beyond is not documented.",
		"snippets": [{ "text": "tier: SP5\npipeline:\n  - $source:\n      connectionName: atlas\n      db: d\n      coll:\n        - a\n        - b\n      initialSync:\n        enable: true\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "tier: SP10\npipeline:\n  - $source:\n      connectionName: atlas\n      db: d\n      coll:\n        - a\n        - b\n      initialSync:\n        enable: true\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "name fewer, or use a larger tier",
		"source": "Atlas docs, tier guide"
	},
	{
		"code": "PIPELINE_CONNECTION_UNKNOWN",
		"kind": "error",
		"title": "A connection that is not there",
		"meaning": "Atlas looks up every connection when a processor is created or changed.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: sonar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "did you mean `solar`?",
		"source": "Stream engine (2024), pipeline planner; recorded responses: 'connection named X does not exist'"
	},
	{
		"code": "PIPELINE_CONNECTION_TYPE",
		"kind": "error",
		"title": "A connection of a type that is not allowed there",
		"meaning": "Every stage works with certain types of connection only.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $emit:\n      connectionName: solar\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $emit:\n      connectionName: kafka\n      topic: t\n",
		"fix": "name a connection of type Kafka or Cluster or AWSKinesisDataStreams or S3 or AzureBlobStorage or GCPPubSub",
		"source": "Stream engine (2024), pipeline planner; Atlas docs, manage-connection-registry and the pages of the stages"
	},
	{
		"code": "PIPELINE_DLQ_SHAPE",
		"kind": "error",
		"title": "The DLQ is not complete",
		"meaning": "`options.dlq` names a connection of type Cluster, a database and a collection.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\noptions:\n  dlq:\n    connectionName: atlas\n    db: shop\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\noptions:\n  dlq:\n    connectionName: atlas\n    db: shop\n    coll: dlq\n",
		"fix": "write dlq: {connectionName, db, coll}",
		"source": "Admin API, StreamsDLQ; MCP server, streams schema"
	},
	{
		"code": "PIPELINE_DLQ_MISSING",
		"kind": "error",
		"title": "$validate wants a DLQ and there is none",
		"meaning": "With `validationAction: dlq` Atlas refuses a processor without `options.dlq`.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $validate:\n      validator:\n        a: 1\n      validationAction: dlq\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $validate:\n      validator:\n        a: 1\n      validationAction: dlq\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\noptions:\n  dlq:\n    connectionName: atlas\n    db: shop\n    coll: dlq\n",
		"fix": "set options.dlq, or validationAction: discard",
		"source": "Stream engine (2024), $validate"
	},
	{
		"code": "PIPELINE_TOO_LARGE",
		"kind": "error",
		"title": "A pipeline of more than 16 MB",
		"meaning": "The whole definition of a pipeline has at most 16 MB.",
		"snippets": [{ "text": "pipeline: [{\"$source\": {\"connectionName\": \"solar\"}}, {\"$match\": {\"name\": {\"$in\": [... 17 MB of names ...]}}}, ...]" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match:\n      name:\n        $in:\n          - x\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "keep long lists in a collection and $lookup them",
		"source": "Atlas docs, stream-aggregation"
	},
	{
		"code": "PIPELINE_DLQ_WANTED",
		"kind": "warning",
		"title": "Documents that fail are dropped for want of a DLQ",
		"meaning": "$https and $externalFunction send failed documents to the DLQ, unless `onError` says otherwise; a Kafka source with `keyFormatError: dlq` sends records there. Without a DLQ they are dropped.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $https:\n      connectionName: web\n      as: answer\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $https:\n      connectionName: web\n      as: answer\n      onError: ignore\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "set options.dlq, or onError: ignore",
		"source": "Atlas docs, sp-agg-https, sp-agg-externalFunction, sp-agg-source; stream engine (2024)"
	},
	{
		"code": "PIPELINE_FAILOVER_TIER",
		"kind": "error",
		"title": "Failover on a tier that is too small",
		"meaning": "`failoverEnabled: true` needs tier SP10 or larger.",
		"snippets": [{ "text": "tier: SP5\nfailoverEnabled: true\npipeline:\n  - $source:\n      connectionName: atlas\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "tier: SP10\nfailoverEnabled: true\npipeline:\n  - $source:\n      connectionName: atlas\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "use tier SP10 or larger, or set failoverEnabled to false",
		"source": "Atlas docs, failover"
	},
	{
		"code": "PIPELINE_FAILOVER_ENDS",
		"kind": "error",
		"title": "Failover between other ends than clusters and Kafka",
		"meaning": "A processor with `failoverEnabled: true` reads from an Atlas cluster and writes to an Atlas cluster or to Kafka.",
		"snippets": [{ "text": "failoverEnabled: true\npipeline:\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "failoverEnabled: true\npipeline:\n  - $source:\n      connectionName: atlas\n  - $emit:\n      connectionName: kafka\n      topic: t\n",
		"fix": "set failoverEnabled to false",
		"source": "Atlas docs, failover"
	},
	{
		"code": "PIPELINE_FAILOVER_REGIONS",
		"kind": "warning",
		"title": "Failover without a region to fail over to",
		"meaning": "`failoverEnabled` has no effect while the workspace has no `failoverRegions`. What Atlas answers is not documented.",
		"snippets": [{ "text": "failoverRegions: []\nfailoverEnabled: true\npipeline:\n  - $source:\n      connectionName: atlas\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "failoverRegions:\n  - cloudProvider: AWS\n    region: OHIO_USA\nfailoverEnabled: true\npipeline:\n  - $source:\n      connectionName: atlas\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "add failoverRegions to the workspace, or set failoverEnabled to false",
		"source": "Atlas docs, failover; Admin API, StreamsTenant.failoverRegions"
	},
	{
		"code": "PIPELINE_FAILOVER_CONNECTION",
		"kind": "warning",
		"title": "Failover to a region without a connection there",
		"meaning": "In another region a processor uses the failover connections of its connections. The manifest describes those of this one, and leaves out a failover region of the workspace.",
		"snippets": [{ "text": "failoverRegions:\n  - cloudProvider: AWS\n    region: OHIO_USA\nconnections:\n  atlas:\n    failoverConnections: {}\nfailoverEnabled: true\npipeline:\n  - $source:\n      connectionName: atlas\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "failoverEnabled: true\npipeline:\n  - $source:\n      connectionName: atlas\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "describe one under failoverConnections of 'atlas'",
		"source": "Atlas docs, ops guide (setting up failover); Admin API, failoverConnections"
	},
	{
		"code": "PIPELINE_FIELD_MISSING",
		"kind": "error",
		"title": "A required field is missing",
		"meaning": "Atlas refuses the stage without it.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: kafka\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: kafka\n      topic: orders\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "add `topic`",
		"source": "Atlas docs, the page of the stage (sp-agg-*); Stream engine (2024): stages are parsed by IDL, which refuses wrong types, values and unknown fields"
	},
	{
		"code": "PIPELINE_FIELD_MAYBE_MISSING",
		"kind": "warning",
		"title": "A field is missing that may be required",
		"meaning": "Some sources call the field required and others do not.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: kinesis\n      stream: orders\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: kinesis\n      stream: orders\n      config:\n        consumerARN: arn:aws:kinesis:x\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "add `$source.config.consumerARN` to be sure",
		"source": "Atlas docs against the Atlas skill"
	},
	{
		"code": "PIPELINE_FIELD_MISSPELT",
		"kind": "error",
		"title": "A required field is misspelt",
		"meaning": "A required field is missing, and there is one that is spelt almost like it.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: kafka\n      topik: orders\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: kafka\n      topic: orders\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "did you mean `topic`?",
		"source": "Atlas docs, the page of the stage (sp-agg-*); Stream engine (2024): stages are parsed by IDL, which refuses wrong types, values and unknown fields"
	},
	{
		"code": "PIPELINE_FIELD_MISTAKEN",
		"kind": "error",
		"title": "A field by a name that Atlas refuses",
		"meaning": "The field has another name in this stage, or the stage does not have it.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: d\n        coll: c\n        topic: t\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $emit:\n      connectionName: kafka\n      topic: t\n",
		"fix": "use $emit to write to Kafka: $merge writes to collections",
		"source": "Atlas docs, the page of the stage (sp-agg-*); MCP server, streams/build.ts and streamsToolBase.ts"
	},
	{
		"code": "PIPELINE_FIELD_MISPLACED",
		"kind": "warning",
		"title": "A field that stands elsewhere in the docs",
		"meaning": "The reference page puts the field at another place; Atlas may refuse or ignore it here.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: atlas\n      db: d\n      coll: c\n      fullDocument: required\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: atlas\n      db: d\n      coll: c\n      config:\n        fullDocument: required\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "move it under `config`",
		"source": "Atlas docs, the page of the stage (sp-agg-*)"
	},
	{
		"code": "PIPELINE_FIELD_UNKNOWN",
		"kind": "warning",
		"title": "A field that Sluice does not know",
		"meaning": "Atlas refuses unknown fields; but the field may be newer than this version of Sluice, so that this is a warning.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      idleTimout:\n        size: 1\n        unit: minute\n      pipeline:\n        - $group:\n            _id: null\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      idleTimeout:\n        size: 1\n        unit: minute\n      pipeline:\n        - $group:\n            _id: null\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "did you mean `idleTimeout`?",
		"source": "Stream engine (2024): stages are parsed by IDL, which refuses wrong types, values and unknown fields"
	},
	{
		"code": "PIPELINE_FIELD_DEPRECATED",
		"kind": "warning",
		"title": "A field that has a newer name",
		"meaning": "Atlas still takes the old name.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n      tsFieldOverride: ts\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n      tsFieldName: ts\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "rename it to `tsFieldName`",
		"source": "Stream engine (2024), $source"
	},
	{
		"code": "PIPELINE_FIELD_TYPE",
		"kind": "error",
		"title": "A value of the wrong type",
		"meaning": "Atlas takes certain types for each field.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match: []\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match: {}\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "write a value of a type that is allowed",
		"source": "Atlas docs, the page of the stage (sp-agg-*); Stream engine (2024): stages are parsed by IDL, which refuses wrong types, values and unknown fields"
	},
	{
		"code": "PIPELINE_FIELD_MAYBE_TYPE",
		"kind": "warning",
		"title": "A value of a type that Atlas may refuse",
		"meaning": "Sources disagree about the types of this field.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $emit:\n      connectionName: kafka\n      topic: t\n      config:\n        acks: -1\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $emit:\n      connectionName: kafka\n      topic: t\n      config:\n        acks: \"-1\"\n",
		"fix": "write a string",
		"source": "Atlas docs, the page of the stage (sp-agg-*)"
	},
	{
		"code": "PIPELINE_FIELD_EMPTY",
		"kind": "error",
		"title": "A value that may not be empty",
		"meaning": "Atlas refuses an empty name or an empty list here.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: atlas\n      db: \"\"\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: atlas\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "give it a value, or remove it where it is optional",
		"source": "Stream engine (2024): stages are parsed by IDL, which refuses wrong types, values and unknown fields"
	},
	{
		"code": "PIPELINE_FIELD_VALUE",
		"kind": "error",
		"title": "A value outside the list",
		"meaning": "The field takes certain words only; upper and lower case count.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      boundary: EVENTTIME\n      pipeline:\n        - $group:\n            _id: null\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      boundary: eventTime\n      pipeline:\n        - $group:\n            _id: null\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "did you mean `eventTime`?",
		"source": "Atlas docs, the page of the stage (sp-agg-*); Stream engine (2024): stages are parsed by IDL, which refuses wrong types, values and unknown fields"
	},
	{
		"code": "PIPELINE_FIELD_MAYBE_VALUE",
		"kind": "warning",
		"title": "A value that Atlas may refuse",
		"meaning": "One source allows this value; the reference page does not.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $validate:\n      validator:\n        a: 1\n      validationAction: error\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $validate:\n      validator:\n        a: 1\n      validationAction: discard\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "write one of discard, dlq",
		"source": "Atlas skill against Atlas docs, sp-agg-validate"
	},
	{
		"code": "PIPELINE_FIELD_RANGE",
		"kind": "error",
		"title": "A number or duration out of range",
		"meaning": "The value is below the least or above the most that Atlas takes.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      allowedLateness:\n        size: 31\n        unit: minute\n      pipeline:\n        - $group:\n            _id: null\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      allowedLateness:\n        size: 30\n        unit: minute\n      pipeline:\n        - $group:\n            _id: null\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "write a value within the range",
		"source": "Atlas docs, the page of the stage (sp-agg-*); stream engine (2024)"
	},
	{
		"code": "PIPELINE_DURATION",
		"kind": "error",
		"title": "Not a duration",
		"meaning": "A duration is {\"size\": number, \"unit\": ...} with ms, second, minute, hour or day. A bare number is refused, except 0 for `idleTimeout` and `allowedLateness`.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      idleTimeout: 5\n      pipeline:\n        - $group:\n            _id: null\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      idleTimeout: 0\n      pipeline:\n        - $group:\n            _id: null\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "write {\"size\": 5, \"unit\": \"second\"}",
		"source": "Stream engine (2024), window planner; Atlas docs, windows"
	},
	{
		"code": "PIPELINE_QUERY_OPERATOR",
		"kind": "error",
		"title": "A query operator that streams do not have",
		"meaning": "$match and $validate refuse $near, $nearSphere, $text and $where.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match:\n      $text:\n        $search: x\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match:\n      text: x\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "use another operator, or do this in a $lookup, which runs in the database",
		"source": "Stream engine (2024), $match; Atlas docs, sp-agg-validate; MongoDB manual, restrictions of $match"
	},
	{
		"code": "PIPELINE_JSON_SCHEMA",
		"kind": "error",
		"title": "A keyword of $jsonSchema that MongoDB does not have, or a value that it cannot have",
		"meaning": "Atlas reads the schema when the processor is created and refuses one it cannot parse. MongoDB knows draft 4 without $ref, $schema, default, definitions, format and id, and `type` without integer: use bsonType.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $validate:\n      validator:\n        $jsonSchema:\n          required: a\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $validate:\n      validator:\n        $jsonSchema:\n          required:\n            - a\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "write what JSON Schema (draft 4) asks for here",
		"source": "Stream engine (2024), $validate: failed to parse validator; MongoDB manual, $jsonSchema"
	},
	{
		"code": "PIPELINE_VARIABLE_UNSUPPORTED",
		"kind": "error",
		"title": "A variable that streams do not have",
		"meaning": "$$NOW, $$CLUSTER_TIME, $$USER_ROLES and $$SEARCH_META are not available.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      at: $$NOW\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      at: $$ROOT\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "use {\"$currentDate\": {}}, or the time field of the stream",
		"source": "Atlas docs, limitations"
	},
	{
		"code": "PIPELINE_VARIABLE_UNKNOWN",
		"kind": "error",
		"title": "A variable that nothing defines",
		"meaning": "No $let, $map, $filter, $reduce or `let` around it defines the variable, and MongoDB refuses the pipeline.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      at: $$tomorrow\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      at:\n        $let:\n          vars:\n            tomorrow: 1\n          in: $$tomorrow\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "define it with $let, or correct the name; a field has one $ only",
		"source": "MongoDB manual, variables in aggregation expressions"
	},
	{
		"code": "PIPELINE_VARIABLE_MAYBE_UNKNOWN",
		"kind": "warning",
		"title": "A system variable that Sluice does not know",
		"meaning": "Names in capitals belong to MongoDB; the variable may be newer than this version of Sluice.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      at: $$TOMORROW\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      at: $$ROOT\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "define it with $let, or correct the name; a field has one $ only",
		"source": "MongoDB manual, system variables"
	},
	{
		"code": "PIPELINE_OPERATOR_MISSPELT",
		"kind": "error",
		"title": "A misspelt operator",
		"meaning": "The name is within two letters of a known operator. Where it is right all the same, because it is newer than Sluice, `ignoreRules` silences this.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      isList:\n        $isAray: $items\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      isList:\n        $isArray: $items\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "did you mean `$isArray`?",
		"source": "MongoDB manual, expressions and accumulators"
	},
	{
		"code": "PIPELINE_OPERATOR_UNKNOWN",
		"kind": "warning",
		"title": "An operator that Sluice does not know",
		"meaning": "MongoDB refuses operators that it does not have; the operator may be newer than this version of Sluice.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      total:\n        $totalOfEverything: $items\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      total:\n        $sum: $items\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "correct the operator; one newer than Sluice is sent as it is",
		"source": "MongoDB manual, expressions and accumulators"
	},
	{
		"code": "PIPELINE_OPERATOR_ARGUMENTS",
		"kind": "error",
		"title": "An operator with missing, unknown or too many arguments",
		"meaning": "MongoDB reads the arguments of every operator when the pipeline is created and refuses others.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      days:\n        $dateDiff:\n          startDate: $a\n          unit: day\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      days:\n        $dateDiff:\n          startDate: $a\n          endDate: $b\n          unit: day\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "add `endDate`",
		"source": "MongoDB manual, the page of each operator"
	},
	{
		"code": "PIPELINE_OPERATOR_CONSTANT",
		"kind": "error",
		"title": "A constant that an operator cannot take",
		"meaning": "Units, time zones, formats, regular expressions, types and counts that are written out are checked; MongoDB refuses them, or fails for every document.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      days:\n        $dateDiff:\n          startDate: $a\n          endDate: $b\n          unit: fortnight\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      days:\n        $dateDiff:\n          startDate: $a\n          endDate: $b\n          unit: week\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "write one of year, quarter, month, week, day, hour, minute, second, millisecond",
		"source": "MongoDB manual, the page of each operator"
	},
	{
		"code": "PIPELINE_OPERATOR_TYPE",
		"kind": "error",
		"title": "A constant of a type that an operator does not take",
		"meaning": "Atlas accepts the pipeline, and then the operator fails for every document: each goes to the dead letter queue. A number in quotes is a string, and a field has a $ before its name.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      total:\n        $multiply:\n          - $price\n          - \"1.1\"\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      total:\n        $multiply:\n          - $price\n          - 1.1\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "write 1.1 without quotes",
		"source": "MongoDB manual, the page of each operator"
	},
	{
		"code": "PIPELINE_OPERATOR_RESULT",
		"kind": "warning",
		"title": "An operator whose result another operator does not take",
		"meaning": "The inner operator always gives a value of one type, and the outer one takes another: it fails for every document.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      label:\n        $concat:\n          - \"no. \"\n          - $size: $items\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      label:\n        $concat:\n          - \"no. \"\n          - $toString:\n              $size: $items\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "convert the result, with $toString or $toDouble for example, or use another operator",
		"source": "MongoDB manual, the page of each operator"
	},
	{
		"code": "PIPELINE_OPERATOR_PLACE",
		"kind": "error",
		"title": "An operator in a place that it does not fit",
		"meaning": "Accumulators belong into $group, query operators into $match, stages into the pipeline; the functions of $setWindowFields have no place in a stream.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      all:\n        $push: $a\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      all:\n        $concatArrays:\n          - $list\n          - - $a\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "compute it in a $group",
		"source": "MongoDB manual, accumulators, query operators and window operators"
	},
	{
		"code": "PIPELINE_EXPRESSION_FORM",
		"kind": "error",
		"title": "Something that is not an expression",
		"meaning": "An operator is alone in its document and has a value; a field of $group has an accumulator; a projection keeps fields or leaves them out.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      user:\n        $userId: null\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $addFields:\n      user: $userId\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "write \"$userId\" for the field",
		"source": "MongoDB manual, expressions, $project, $addFields and $group"
	},
	{
		"code": "PIPELINE_FIELD_PATH",
		"kind": "error",
		"title": "A path that no field can have",
		"meaning": "Paths have no empty parts, and their parts do not begin with a dollar. $unwind takes a path with a $, $unset and $count take one without.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $unwind:\n      path: items\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $unwind:\n      path: $items\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "write \"$items\"",
		"source": "MongoDB manual, field paths; $unwind, $unset and $count"
	},
	{
		"code": "PIPELINE_OPTION_UNKNOWN",
		"kind": "error",
		"title": "An option that a stage of MongoDB does not have",
		"meaning": "Stages that streams share with MongoDB refuse options that they do not know.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $unwind:\n      path: $items\n      preserveNullAndEmptyArray: true\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $unwind:\n      path: $items\n      preserveNullAndEmptyArrays: true\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "did you mean `preserveNullAndEmptyArrays`?",
		"source": "MongoDB manual, aggregation stages"
	},
	{
		"code": "PIPELINE_QUERY_VALUE",
		"kind": "error",
		"title": "A query operator with a value it cannot have",
		"meaning": "$and, $or and $nor take a list of queries that is not empty; $in, $nin and $all take a list; $type takes the names of types, $regex a regular expression, $mod a divisor and a remainder.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match:\n      $or:\n        a: 1\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match:\n      $or:\n        - a: 1\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "write a list of queries that is not empty",
		"source": "MongoDB manual, query operators; stream engine (2024), $match and $validate parse the query"
	},
	{
		"code": "PIPELINE_NUMBER_PRECISION",
		"kind": "warning",
		"title": "A number beyond 2^53",
		"meaning": "Sluice sends the number as it is written; programs on the way that read JSON numbers as doubles lose its last digits. Extended JSON keeps them.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match:\n      id: 9007199254740993\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match:\n      id:\n        $numberLong: \"9007199254740993\"\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "write {\"$numberLong\": \"9007199254740993\"}",
		"source": "Terraform provider, pull request 4661; JSON numbers in MongoDB drivers"
	},
	{
		"code": "PIPELINE_QUERY_UNKNOWN",
		"kind": "warning",
		"title": "A query operator that Sluice does not know",
		"meaning": "Atlas refuses operators that MongoDB does not have; the operator may be newer than this version of Sluice.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match:\n      a:\n        $greaterThan: 1\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $match:\n      a:\n        $gt: 1\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "correct the operator",
		"source": "MongoDB manual, query operators"
	},
	{
		"code": "PIPELINE_SOURCE_COLL_WITHOUT_DB",
		"kind": "error",
		"title": "`coll` without `db`",
		"meaning": "A change stream over a collection names its database too.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: atlas\n      coll: orders\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: atlas\n      db: shop\n      coll: orders\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "add `db`",
		"source": "Stream engine (2024), change stream source"
	},
	{
		"code": "PIPELINE_SOURCE_DOCUMENTS",
		"kind": "error",
		"title": "`documents` is not a list of documents",
		"meaning": "`$source.documents` is a list of documents, or an expression that gives one.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      documents:\n        - 1\n        - 2\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      documents:\n        - a: 1\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "write a list of documents",
		"source": "Stream engine (2024), documents source"
	},
	{
		"code": "PIPELINE_SOURCE_RESUME",
		"kind": "error",
		"title": "`startAfter` beside `startAtOperationTime`",
		"meaning": "A change stream begins at a token or at a time, not at both.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: atlas\n      config:\n        startAfter:\n          _data: \"82\"\n        startAtOperationTime:\n          $date: 2026-01-01T00:00:00Z\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: atlas\n      config:\n        startAtOperationTime:\n          $date: 2026-01-01T00:00:00Z\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "remove one of them",
		"source": "Stream engine (2024), change stream source"
	},
	{
		"code": "PIPELINE_SOURCE_FULL_DOCUMENT_ONLY",
		"kind": "error",
		"title": "`fullDocumentOnly` without the whole document",
		"meaning": "With `fullDocumentOnly: true`, `fullDocument` must be `updateLookup` or `required`.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: atlas\n      config:\n        fullDocumentOnly: true\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: atlas\n      config:\n        fullDocumentOnly: true\n        fullDocument: required\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "set fullDocument: updateLookup or required",
		"source": "Stream engine (2024), change stream source"
	},
	{
		"code": "PIPELINE_SOURCE_BEFORE_CHANGE",
		"kind": "error",
		"title": "`fullDocumentOnly` beside `fullDocumentBeforeChange`",
		"meaning": "The document before the change has no place when only the document goes on.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: atlas\n      config:\n        fullDocument: required\n        fullDocumentOnly: true\n        fullDocumentBeforeChange: required\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: atlas\n      config:\n        fullDocument: required\n        fullDocumentBeforeChange: required\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "remove fullDocumentOnly, or set fullDocumentBeforeChange: off",
		"source": "Stream engine (2024), change stream source"
	},
	{
		"code": "PIPELINE_SOURCE_TS_FIELD",
		"kind": "error",
		"title": "The name of the time field has dots",
		"meaning": "`tsFieldName` is the name of a field at the top of the document.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n      tsFieldName: time.at\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n      tsFieldName: at\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "name a field at the top of the document",
		"source": "Stream engine (2024), $source options"
	},
	{
		"code": "PIPELINE_SOURCE_TIME_FIELD",
		"kind": "error",
		"title": "`timeField` is another expression",
		"meaning": "`timeField` is {$toDate: ...} or {$dateFromString: ...}, nothing else.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n      timeField:\n        $add:\n          - $at\n          - 1\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n      timeField:\n        $toDate: $at\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "compute the time inside of one of them",
		"source": "Atlas docs, sp-agg-source; stream engine (2024)"
	},
	{
		"code": "PIPELINE_SOURCE_INITIAL_SYNC_WINDOW",
		"kind": "error",
		"title": "`initialSync` beside a window",
		"meaning": "A processor that copies a collection first can have no window.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: atlas\n      db: d\n      coll: c\n      initialSync:\n        enable: true\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      pipeline: []\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: atlas\n      db: d\n      coll: c\n      initialSync:\n        enable: false\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      pipeline: []\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "remove the window, or initialSync",
		"source": "Atlas docs, sp-agg-source"
	},
	{
		"code": "PIPELINE_SOURCE_INITIAL_SYNC_COLLECTION",
		"kind": "error",
		"title": "`initialSync` without collections",
		"meaning": "Atlas copies named collections first, not a whole database or cluster.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: atlas\n      db: d\n      initialSync:\n        enable: true\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: atlas\n      db: d\n      coll: c\n      initialSync:\n        enable: true\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "add `coll`",
		"source": "Public customer FAQ, 2026-10-07"
	},
	{
		"code": "PIPELINE_SOURCE_UNKNOWN",
		"kind": "warning",
		"title": "A source that Sluice does not know",
		"meaning": "A $source names a connection or has `documents`. Atlas has added others, such as schedules, whose fields Sluice does not know.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      schedule:\n        cron: 0 * * * *\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "check the stage; a source newer than Sluice is sent as it is",
		"source": "Atlas docs, changelog of 2026-09-10: cron schedules in $source"
	},
	{
		"code": "PIPELINE_CONSUMER_SHARED",
		"kind": "warning",
		"title": "A consumer that two processors share",
		"meaning": "A Kafka consumer group (`group_id`) and a Kinesis consumer (`consumerARN`) belong to one processor. Two that share one take records away from each other.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: kafka\n      topic: t\n      config:\n        group_id: orders\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n# another processor has\npipeline:\n  - $source:\n      connectionName: kafka\n      topic: u\n      config:\n        group_id: orders\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: kafka\n      topic: t\n      config:\n        group_id: orders-2\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n# another processor has\npipeline:\n  - $source:\n      connectionName: kafka\n      topic: u\n      config:\n        group_id: orders\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "give each processor its own consumer, or leave it out for Kafka",
		"source": "Atlas docs, limitations"
	},
	{
		"code": "PIPELINE_SOURCE_TIMES",
		"kind": "warning",
		"title": "A change stream that loses its times",
		"meaning": "The stages of `config.pipeline` run in the cluster that is watched. The processor reads `wallTime` and `clusterTime` of what they give, so that no `$project` or `$unset` should drop them.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: atlas\n      config:\n        pipeline:\n          - $unset: wallTime\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: atlas\n      config:\n        pipeline:\n          - $project:\n              wallTime: 1\n              clusterTime: 1\n              fullDocument: 1\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "keep wallTime and clusterTime",
		"source": "Atlas docs, sp-agg-source"
	},
	{
		"code": "PIPELINE_SOURCE_TIMESTAMP",
		"kind": "error",
		"title": "AT_TIMESTAMP without a timestamp",
		"meaning": "`initialPosition: AT_TIMESTAMP` needs `atTimestamp`.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: kinesis\n      stream: s\n      config:\n        consumerARN: a\n        initialPosition: AT_TIMESTAMP\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: kinesis\n      stream: s\n      config:\n        consumerARN: a\n        initialPosition: LATEST\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "add `atTimestamp` beside it",
		"source": "Atlas docs, sp-agg-source (Kinesis)"
	},
	{
		"code": "PIPELINE_WINDOW_PROCESSING_TIME",
		"kind": "error",
		"title": "A time-out beside `boundary: processingTime`",
		"meaning": "`idleTimeout` and `allowedLateness` have no meaning when windows follow the clock.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      boundary: processingTime\n      idleTimeout:\n        size: 1\n        unit: minute\n      pipeline:\n        - $group:\n            _id: null\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      boundary: eventTime\n      idleTimeout:\n        size: 1\n        unit: minute\n      pipeline:\n        - $group:\n            _id: null\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "remove it, or use boundary: eventTime",
		"source": "Atlas docs, windows"
	},
	{
		"code": "PIPELINE_WINDOW_IDLE",
		"kind": "warning",
		"title": "A window over Kafka that may never close",
		"meaning": "A window closes when time has passed in every partition of the topic. One partition without records holds all windows open, unless `$source.partitionIdleTimeout` or the `idleTimeout` of the window is set.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: kafka\n      topic: t\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      pipeline: []\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: kafka\n      topic: t\n      partitionIdleTimeout:\n        size: 30\n        unit: second\n  - $tumblingWindow:\n      interval:\n        size: 1\n        unit: minute\n      pipeline: []\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "add partitionIdleTimeout to $source, such as {\"size\": 30, \"unit\": \"second\"}",
		"source": "Atlas skill, output-diagnostics; stream engine (2024), Kafka source"
	},
	{
		"code": "PIPELINE_SESSION_BLOCKING",
		"kind": "error",
		"title": "A session window without $group or $sort",
		"meaning": "The inner pipeline of a session window contains a $group or $sort.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $sessionWindow:\n      partitionBy: $user\n      gap:\n        size: 5\n        unit: minute\n      pipeline:\n        - $match: {}\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $sessionWindow:\n      partitionBy: $user\n      gap:\n        size: 5\n        unit: minute\n      pipeline:\n        - $match: {}\n        - $sort:\n            at: 1\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "add a $group or a $sort to the inner pipeline",
		"source": "Stream engine (2024), window planner"
	},
	{
		"code": "PIPELINE_SESSION_LIMIT",
		"kind": "error",
		"title": "$limit before the first $group or $sort of a session window",
		"meaning": "Sessions merge while they are open, so that their documents cannot be counted before.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $sessionWindow:\n      partitionBy: $user\n      gap:\n        size: 5\n        unit: minute\n      pipeline:\n        - $limit: 10\n        - $group:\n            _id: null\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $sessionWindow:\n      partitionBy: $user\n      gap:\n        size: 5\n        unit: minute\n      pipeline:\n        - $sort:\n            at: 1\n        - $limit: 10\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "move it behind",
		"source": "Stream engine (2024), window planner"
	},
	{
		"code": "PIPELINE_SESSION_META",
		"kind": "error",
		"title": "Window metadata before the session is closed",
		"meaning": "The window of a session is known only after its first $group or $sort.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $sessionWindow:\n      partitionBy: $user\n      gap:\n        size: 5\n        unit: minute\n      pipeline:\n        - $sort:\n            _stream_meta.window.start: 1\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $sessionWindow:\n      partitionBy: $user\n      gap:\n        size: 5\n        unit: minute\n      pipeline:\n        - $sort:\n            at: 1\n        - $addFields:\n            start: $_stream_meta.window.start\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "use the window behind the first $group or $sort",
		"source": "Stream engine (2024), window planner"
	},
	{
		"code": "PIPELINE_AS_MISSING",
		"kind": "error",
		"title": "Nowhere to put the answer",
		"meaning": "$https, and $externalFunction with `sync`, need `as` unless they are the last stage.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $https:\n      connectionName: web\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\noptions:\n  dlq:\n    connectionName: atlas\n    db: shop\n    coll: dlq\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $https:\n      connectionName: web\noptions:\n  dlq:\n    connectionName: atlas\n    db: shop\n    coll: dlq\n",
		"fix": "add `as`, the name of a field",
		"source": "Atlas docs, sp-agg-https, sp-agg-externalFunction; stream engine (2024)"
	},
	{
		"code": "PIPELINE_ON_ERROR_FAIL",
		"kind": "warning",
		"title": "`onError: fail` stops the processor",
		"meaning": "With `fail`, one document whose request fails puts the whole processor into FAILED.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $https:\n      connectionName: web\n      onError: fail\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $https:\n      connectionName: web\n      onError: ignore\n",
		"fix": "use onError: dlq with a DLQ, or onError: ignore",
		"source": "Atlas docs, sp-agg-https, sp-agg-externalFunction"
	},
	{
		"code": "PIPELINE_HEADER_SECRET",
		"kind": "warning",
		"title": "A credential in the headers of $https",
		"meaning": "Pipelines are returned to everybody who may read the project, and stand in the repository. The headers of the connection can take ${secret:NAME}.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $https:\n      connectionName: web\n      onError: ignore\n      headers:\n        X-API-Key: abc\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $https:\n      connectionName: web\n      onError: ignore\n      headers:\n        X-Kind: abc\n",
		"fix": "move it into the connection's headers, as ${secret:NAME}",
		"source": "Admin API, StreamsProcessor.pipeline; contract, values from outside"
	},
	{
		"code": "PIPELINE_PARAMETER_SECRET",
		"kind": "warning",
		"title": "A credential in the parameters of $https",
		"meaning": "Pipelines are returned to everybody who may read the project, and are in the repository. The url of the connection can take ${secret:NAME} in its query, and its headers can, too.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $https:\n      connectionName: web\n      onError: ignore\n      parameters:\n        api_key: abc\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $https:\n      connectionName: web\n      onError: ignore\n      parameters:\n        units: metric\n",
		"fix": "move it into the connection's url, as ?api_key=${secret:NAME}, or into its headers",
		"source": "Admin API, StreamsProcessor.pipeline; contract, values from outside"
	},
	{
		"code": "PIPELINE_FUNCTION_ASYNC",
		"kind": "error",
		"title": "Parallel async calls, or an answer of async calls",
		"meaning": "With `execution: async`, `parallelism` greater than 1 is refused, and so is `as`: nothing waits for the answer.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $externalFunction:\n      connectionName: lambda\n      functionName: f\n      execution: async\n      parallelism: 4\noptions:\n  dlq:\n    connectionName: atlas\n    db: shop\n    coll: dlq\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $externalFunction:\n      connectionName: lambda\n      functionName: f\n      execution: async\n      parallelism: 1\noptions:\n  dlq:\n    connectionName: atlas\n    db: shop\n    coll: dlq\n",
		"fix": "remove `parallelism`, or set execution: sync",
		"source": "Atlas docs, sp-agg-externalFunction"
	},
	{
		"code": "PIPELINE_FUNCTION_PARTITION",
		"kind": "error",
		"title": "`partitionBy` without parallel sync calls",
		"meaning": "`partitionBy` needs `execution: sync` and `parallelism` greater than 1.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $externalFunction:\n      connectionName: lambda\n      functionName: f\n      partitionBy: $user\noptions:\n  dlq:\n    connectionName: atlas\n    db: shop\n    coll: dlq\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $externalFunction:\n      connectionName: lambda\n      functionName: f\n      partitionBy: $user\n      parallelism: 2\noptions:\n  dlq:\n    connectionName: atlas\n    db: shop\n    coll: dlq\n",
		"fix": "remove `partitionBy`, or set parallelism: 2",
		"source": "Atlas docs, sp-agg-externalFunction"
	},
	{
		"code": "PIPELINE_LOOKUP_FROM",
		"kind": "error",
		"title": "$lookup without `from` and without `pipeline`",
		"meaning": "`from` may be left out only when `pipeline` says where the documents come from.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $lookup:\n      localField: a\n      foreignField: b\n      as: c\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $lookup:\n      pipeline:\n        - $documents: []\n      as: c\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "add from: {connectionName, db, coll}",
		"source": "Atlas docs, sp-agg-lookup"
	},
	{
		"code": "PIPELINE_LOOKUP_JOIN",
		"kind": "error",
		"title": "$lookup that does not say what belongs together",
		"meaning": "Documents are joined where `localField` and `foreignField` are equal, or by a `pipeline`. One of the two fields alone is refused.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $lookup:\n      from:\n        connectionName: atlas\n        db: d\n        coll: c\n      localField: a\n      as: b\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $lookup:\n      from:\n        connectionName: atlas\n        db: d\n        coll: c\n      localField: a\n      foreignField: _id\n      as: b\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "add `foreignField`",
		"source": "MongoDB manual, $lookup; Atlas docs, sp-agg-lookup"
	},
	{
		"code": "PIPELINE_VECTOR_QUERY",
		"kind": "error",
		"title": "Not exactly one of `query` and `queryVector`",
		"meaning": "A vector search is made with a vector or with a text.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $vectorSearch:\n      from:\n        connectionName: atlas\n        db: d\n        coll: c\n      as: r\n      index: i\n      path: p\n      limit: 5\n      numCandidates: 50\n      query:\n        text: $t\n      queryVector: $v\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $vectorSearch:\n      from:\n        connectionName: atlas\n        db: d\n        coll: c\n      as: r\n      index: i\n      path: p\n      limit: 5\n      numCandidates: 50\n      queryVector: $v\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "remove one of them",
		"source": "Atlas docs, sp-agg-vectorSearch"
	},
	{
		"code": "PIPELINE_VECTOR_CANDIDATES",
		"kind": "error",
		"title": "A vector search without `numCandidates`",
		"meaning": "`numCandidates` is required unless `exact` is true.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $vectorSearch:\n      from:\n        connectionName: atlas\n        db: d\n        coll: c\n      as: r\n      index: i\n      path: p\n      limit: 5\n      queryVector: $v\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $vectorSearch:\n      from:\n        connectionName: atlas\n        db: d\n        coll: c\n      as: r\n      index: i\n      path: p\n      limit: 5\n      queryVector: $v\n      exact: true\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "add numCandidates, some ten to twenty times the limit",
		"source": "Atlas docs, sp-agg-vectorSearch"
	},
	{
		"code": "PIPELINE_THROTTLE_EMPTY",
		"kind": "error",
		"title": "$throttle without a rate",
		"meaning": "At least one of `bytesPerSec` and `messagesPerSec` is needed.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $throttle: {}\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $throttle:\n      messagesPerSec: 50\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "add bytesPerSec or messagesPerSec",
		"source": "Atlas docs, sp-agg-throttle"
	},
	{
		"code": "PIPELINE_STREAM_META_KEY",
		"kind": "error",
		"title": "A key of $setStreamMeta that does not start with `stream.`",
		"meaning": "The stage sets fields of the stream metadata only.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $setStreamMeta:\n      kind: a\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $setStreamMeta:\n      stream.kind: a\n  - $merge:\n      into:\n        connectionName: atlas\n        db: shop\n        coll: out\n",
		"fix": "rename it to `stream.kind`",
		"source": "Atlas docs, stream-aggregation-stages"
	},
	{
		"code": "PIPELINE_EMIT_KEY_FORMAT",
		"kind": "error",
		"title": "A record key without `keyFormat`",
		"meaning": "With `config.key`, `config.keyFormat` says how to write it.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $emit:\n      connectionName: kafka\n      topic: t\n      config:\n        key: $id\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $emit:\n      connectionName: kafka\n      topic: t\n      config:\n        key: $id\n        keyFormat: string\n",
		"fix": "add keyFormat: string, or another format",
		"source": "Stream engine (2024), Kafka sink"
	},
	{
		"code": "PIPELINE_EMIT_TIMESERIES",
		"kind": "error",
		"title": "A computed collection without `timeseries`",
		"meaning": "When `db` or `coll` are expressions, `timeseries` says how their collections are made.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $emit:\n      connectionName: atlas\n      db: d\n      coll: $kind\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $emit:\n      connectionName: atlas\n      db: d\n      coll: $kind\n      timeseries:\n        timeField: at\n",
		"fix": "add timeseries: {timeField: ...}",
		"source": "Atlas docs, sp-agg-emit (time series)"
	},
	{
		"code": "PIPELINE_EMIT_COMPRESSION",
		"kind": "error",
		"title": "`compressionLevel` without gzip",
		"meaning": "Only `compression: gzip` has levels.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $emit:\n      connectionName: bucket\n      bucket: b\n      path: p\n      config:\n        compression: snappy\n        compressionLevel: 5\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $emit:\n      connectionName: bucket\n      bucket: b\n      path: p\n      config:\n        compression: gzip\n        compressionLevel: 5\n",
		"fix": "set compression: gzip, or remove compressionLevel",
		"source": "Atlas docs, sp-agg-emit (S3)"
	},
	{
		"code": "PIPELINE_AWS_REGION",
		"kind": "warning",
		"title": "A region that AWS is not known to have",
		"meaning": "Of a bucket and of a Kinesis stream, `region` is AWS's own name, such as us-east-1; Atlas's names are for workspaces. AWS may have added it since this version of Sluice.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $emit:\n      connectionName: bucket\n      bucket: b\n      path: p\n      region: VIRGINIA_USA\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $emit:\n      connectionName: bucket\n      bucket: b\n      path: p\n      region: us-east-1\n",
		"fix": "did you mean us-east-1?",
		"source": "Atlas docs, sp-agg-emit (S3, Kinesis), sp-agg-source (Kinesis); AWS docs, regions"
	},
	{
		"code": "PIPELINE_ICEBERG_BUCKET",
		"kind": "warning",
		"title": "An Iceberg bucket whose name has dots",
		"meaning": "Over HTTPS, a bucket is part of a host name, and a name with dots fits no certificate of S3. Atlas may fail to write the table.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $iceberg:\n      connectionName: bucket\n      bucket: shop.orders\n      path: p\n      databaseName: d\n      tableName: t\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $iceberg:\n      connectionName: bucket\n      bucket: shop-orders\n      path: p\n      databaseName: d\n      tableName: t\n",
		"fix": "use a bucket without dots in its name",
		"source": "Atlas docs, sp-agg-iceberg; Amazon S3 docs, bucket naming rules"
	},
	{
		"code": "PIPELINE_MERGE_ON_DUPLICATE",
		"kind": "error",
		"title": "A field twice in `on`",
		"meaning": "Each field that identifies a document is named once.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: d\n        coll: c\n      on:\n        - a\n        - a\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: d\n        coll: c\n      on:\n        - a\n        - b\n",
		"fix": "name each field once",
		"source": "Stream engine (2024), merge sink"
	},
	{
		"code": "PIPELINE_MERGE_PARALLELISM",
		"kind": "warning",
		"title": "Parallel writes to a computed collection",
		"meaning": "The engine of 2024 refuses `parallelism` above 1 where `into.db` or `into.coll` is an expression. The documentation no longer says so.",
		"snippets": [{ "text": "pipeline:\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: d\n        coll: $kind\n      parallelism: 2\n" }],
		"legal": "pipeline:\n  - $source:\n      connectionName: solar\n  - $merge:\n      into:\n        connectionName: atlas\n        db: d\n        coll: c\n      parallelism: 2\n",
		"fix": "remove parallelism, or write into one collection",
		"source": "Stream engine (2024), test of the merge sink"
	}
];
export { reference_default };
