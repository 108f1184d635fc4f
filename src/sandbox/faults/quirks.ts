/**
 * The open questions about Atlas that the sandbox has to decide, as one table: how it answers by default, and what
 * `--quirk NAME` turns on instead. `question` is the number in section 8 of the domain facts, or the section of a fact that
 * has two answers.
 */
import { SluiceError } from '../../model/errors.ts';
import { STREAM_QUIRKS } from './stream-quirks.ts';

/** One question with two answers, each a sentence. */
export interface Quirk {
  readonly name: string;
  readonly question: string;
  readonly byDefault: string;
  readonly instead: string;
}

/** Those about resources, in the order of their questions. */
export const RESOURCE_QUIRKS = [
  {
    name: 'reserved-sinks-refused',
    question: '8.1',
    byDefault: "$emit to __noopSink and the engine's other reserved names is accepted.",
    instead: 'Only __testLog is; the others are connections that do not exist.',
  },
  {
    name: 'strict-names',
    question: '8.3',
    byDefault: 'Names are any text without a slash.',
    instead:
      'They are 1 to 64 letters, digits, hyphens and underscores; for processors dots too; for connections . - * _ are the only special characters.',
  },
  {
    name: 'failed-needs-stop',
    question: '8.4',
    byDefault: 'A FAILED processor is updated as it is, and can not be stopped.',
    instead: 'It must be stopped before it is updated.',
  },
  {
    name: 'state-conflict-409',
    question: '8.5',
    byDefault: 'An update, start or stop in the wrong state is 400 STREAM_PROCESSOR_GENERIC_ERROR.',
    instead: 'It is 409 STREAM_PROCESSOR_INVALID_STATE.',
  },
  {
    name: 'repeat-transition-accepted',
    question: '8.5',
    byDefault: 'Starting what is started and stopping what is stopped is refused.',
    instead: 'Both answer 200 and do nothing.',
  },
  {
    name: 'delete-needs-stop',
    question: '8.6',
    byDefault: 'A running processor can be deleted.',
    instead: 'It must be stopped first.',
  },
  {
    name: 'idle-processors-hold-connections',
    question: '8.7',
    byDefault: 'Only processors that run keep a connection from being updated and deleted.',
    instead: 'Every processor that names it does, in any state.',
  },
  {
    name: 'omitted-secret-kept',
    question: '8.8',
    byDefault: 'A connection update that leaves out a secret its login needs is refused.',
    instead: 'The stored secret stays.',
  },
  {
    name: 'connection-update-merges',
    question: '8.8',
    byDefault: 'A connection update replaces every member, and what it leaves out is gone.',
    instead: 'Members that it leaves out stay as they were.',
  },
  {
    name: 'dlq-null-removes',
    question: '8.9',
    byDefault: 'options.dlq {} removes the dead letter queue, and null means nothing.',
    instead: 'null removes it, and {} is refused.',
  },
  {
    name: 'default-tier-sp10',
    question: '8.10',
    byDefault: 'A workspace created without a tier gets SP30, as recorded.',
    instead: 'It gets SP10, as documented.',
  },
  {
    name: 'ejson-relaxed',
    question: '8.11',
    byDefault: 'Extended JSON in a pipeline is returned as it was sent.',
    instead: 'It is returned in relaxed form: $numberInt, $numberLong and $numberDouble as plain numbers.',
  },
  {
    name: 'integers-as-doubles',
    question: '6.2',
    byDefault: 'Numbers in a pipeline are returned as they were sent.',
    instead: 'Integers are returned with a decimal point: 10 as 10.0.',
  },
  {
    name: 'unknown-sample-refused',
    question: '8.12',
    byDefault: 'A Sample connection may have any name.',
    instead: 'Only sample_stream_solar is accepted.',
  },
  {
    name: 'unknown-type-refused',
    question: '4.2',
    byDefault:
      'A connection may have a type that this version does not know; what is named like a secret is kept.',
    instead: 'Only the connection types that this version knows are accepted.',
  },
  {
    name: 'added-window-refused',
    question: '8.13',
    byDefault: 'A window can be added and the processor still resumes from its checkpoint.',
    instead: 'It can not.',
  },
  {
    name: 'workspace-taken-other-code',
    question: '8.14',
    byDefault: 'A workspace name in use is 409 STREAM_TENANT_NAME_ALREADY_EXISTS.',
    instead: 'It is 409 STREAM_WORKSPACE_NAME_ALREADY_EXISTS.',
  },
  {
    name: 'future-version-refused',
    question: '8.16',
    byDefault: 'An Accept date later than every known version means the newest version.',
    instead: 'It is 406.',
  },
  {
    name: 'autoscaling-refused',
    question: '8.17',
    byDefault: 'options.autoscaling is stored and returned.',
    instead: 'It is refused, as where an organisation does not have it.',
  },
  {
    name: 'samples-come-later',
    question: '2.9',
    byDefault: 'The sample connection of a new workspace is there, and READY, at once.',
    instead: 'It is there a second later, or when states have settled.',
  },
  {
    name: 'scaled-up',
    question: '9.1',
    byDefault: 'A processor that scales runs on its tier, within its bounds.',
    instead: 'It runs on its largest tier, as under a load.',
  },
  {
    name: 'every-update-compares',
    question: '8.18',
    byDefault:
      'A processor update without a pipeline, or with the same, is not compared with the checkpoint.',
    instead: 'It is, and a window that no change may keep is refused.',
  },
  {
    name: 'missing-processor-400',
    question: '2.1',
    byDefault: 'A processor that is not there is 404.',
    instead: "It is 400 STREAM_PROCESSOR_GENERIC_ERROR, stream processor doesn't exist.",
  },
  {
    name: 'updated-is-created',
    question: '2.2',
    byDefault: 'A stopped processor stays STOPPED when it is updated.',
    instead: 'It reports CREATED until it is started.',
  },
  {
    name: 'failed-create-stays',
    question: '2.9',
    byDefault: 'A processor whose creation is refused is not there.',
    instead: 'It is, FAILED, and keeps its name and its workspace.',
  },
  {
    name: 'region-update-applies',
    question: '3.3',
    byDefault: 'A workspace update with another region answers 200 and keeps the old one.',
    instead: 'The region changes.',
  },
  {
    name: 'failover-needs-connections',
    question: '2.7',
    byDefault: 'A processor may have failoverEnabled before anything stands by for it.',
    instead:
      'It is refused unless its workspace has failover regions, and each of its connections a failover connection.',
  },
  {
    name: 'failover-needs-stop',
    question: '2.5',
    byDefault: 'A failover takes a running processor along.',
    instead: 'A processor that runs must be stopped before it fails over.',
  },
  {
    name: 'failover-region-untold',
    question: '2.7',
    byDefault:
      'Where a workspace can fail over, the statistics of its processors name the region, as region.',
    instead: 'Nothing says in which region a processor runs.',
  },
  {
    name: 'failover-regions-sorted',
    question: '3.3',
    byDefault: 'Failover regions are returned in the order in which they were sent.',
    instead: 'They are returned in alphabetical order.',
  },
  {
    name: 'failovers-hold-connections',
    question: '4.7',
    byDefault: 'Deleting a connection deletes its failover connections.',
    instead: 'A connection that has some can not be deleted.',
  },
  {
    name: 'running-processors-hold-failovers',
    question: '4.7',
    byDefault: 'A failover connection can be changed and deleted at any time.',
    instead: 'It can not while a processor runs that may fail over and uses its connection.',
  },
  {
    name: 'link-region-respelt',
    question: '3.7',
    byDefault: 'The region of a private link is returned as it was sent.',
    instead:
      "It is returned in capitals with underscores: us-east-1 as US_EAST_1, and the link's lists sorted.",
  },
  {
    name: 'unknown-link-refused',
    question: '3.7',
    byDefault: 'A connection may name a private link that the project does not have.',
    instead: 'It is refused.',
  },
  {
    name: 'empty-config-returned',
    question: '4.4',
    byDefault: 'A Kafka connection without config is returned without it.',
    instead: 'It is returned with an empty one.',
  },
  {
    name: 'version-sunset',
    question: '5.4',
    byDefault: 'Every version of the API file is alive.',
    instead: 'For workspaces and connections 2023-02-01 is gone (410) and 2024-05-30 takes its place.',
  },
  {
    name: 'error-parameters',
    question: '2.9',
    byDefault: 'The parameters of an error are empty, because the API file allows objects only.',
    instead: 'They are texts, as real responses have them.',
  },
] as const satisfies readonly Quirk[];

/** All quirks. */
export const QUIRKS = [...RESOURCE_QUIRKS, ...STREAM_QUIRKS] as const;

/** The name of a quirk, as `--quirk` takes it. */
export type QuirkName = (typeof QUIRKS)[number]['name'];

/**
 * The quirks that are on.
 * @throws SluiceError SANDBOX_QUIRK_UNKNOWN
 */
export function parseQuirks(names: readonly string[]): ReadonlySet<QuirkName> {
  const known = QUIRKS.map((quirk) => quirk.name);
  for (const name of names) {
    if (known.includes(name as QuirkName)) continue;
    throw new SluiceError('SANDBOX_QUIRK_UNKNOWN', `The sandbox has no quirk '${name}'.`, {
      fix: `Use one of: ${known.join(', ')}.`,
    });
  }
  return new Set(names as readonly QuirkName[]);
}
