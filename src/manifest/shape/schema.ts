/** The manifest's shape, composed from the kinds' own. Validates, and is printed as the JSON Schema that editors use. */
import * as z from 'zod';
import type { ConnectionType } from '../../kinds/connection.ts';
import { CONNECTION_SHAPES } from '../../kinds/connection.ts';
import { OTHER_SHAPE, OTHER_TYPE } from '../../kinds/connection-type.ts';
import { FAILOVER_TYPES, failoverShape } from '../../kinds/failover.ts';
import { tellApart } from '../../kinds/shapes.ts';
import { OBJECT_ID } from '../../kinds/values/patterns.ts';
import { defaultsShape, gateShape } from './gate-policy.ts';
import { DURATION, REWIND } from './update-policy.ts';
import { privateLinkShape } from '../../kinds/private-link.ts';
import { processorOptionsShape, processorShape } from '../../kinds/processor.ts';
import { vpcPeeringShape } from '../../kinds/vpc-peering.ts';
import { workspaceShape } from '../../kinds/workspace.ts';

/** What every resource may have beside the API's fields; none of it is sent, but for the members of `extra`. */
export const commonShape = {
  protect: z.boolean().optional().meta({ description: 'Never delete or replace it, whatever is allowed.' }),
  ignoreChanges: z
    .array(z.string())
    .optional()
    .meta({ description: 'JSON Pointers of fields that are neither compared nor sent, such as /tier.' }),
  ignoreRules: z
    .record(z.string(), z.string().min(1))
    .optional()
    .meta({ description: 'Rules of validation that do not hold here: the code, and why.' }),
  extra: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'Fields that Atlas has and Sluice does not know yet, sent as they are.' }),
};

/** Keys of a resource that are Sluice's own. */
export const OWN_KEYS = {
  vpcPeering: Object.keys(commonShape),
  privateLink: Object.keys(commonShape),
  workspace: ['prune', 'connections', 'processors', ...Object.keys(commonShape)],
  connection: ['failoverConnections', ...Object.keys(commonShape)],
  failover: Object.keys(commonShape),
  processor: ['state', 'renamedFrom', 'update', 'gate', ...Object.keys(commonShape)],
} as const;

/** What stands by for connections of the types that may have it. */
const FAILOVERS = new Map<string, z.ZodType>(
  FAILOVER_TYPES.map((type) => [
    type,
    z.record(z.string(), failoverShape(type).extend(commonShape)).optional().meta({
      description:
        'Failover connections by region; a region that is not listed is deleted. Left out: as they are.',
    }),
  ]),
);

const CONNECTION_VARIANTS = new Map(
  Object.entries(CONNECTION_SHAPES).map(([type, shape]) => {
    const failoverConnections = FAILOVERS.get(type);
    const own = failoverConnections === undefined ? commonShape : { failoverConnections, ...commonShape };
    return [type as ConnectionType, tellApart(shape.extend(own).meta(shape.meta() ?? {}), 'type', type)];
  }),
);

type Variant = z.ZodObject<{ type: z.ZodLiteral<ConnectionType> }>;

/** A connection as a manifest holds it. */
export const connectionShape = z
  .discriminatedUnion('type', [
    ...CONNECTION_VARIANTS.values(),
    tellApart(OTHER_SHAPE.extend(commonShape), 'type', OTHER_TYPE),
  ] as unknown as [Variant, ...Variant[]])
  .meta({ id: 'Connection', description: 'A connection; `type` says which fields it has.' });

/** `options` of a processor, in a manifest or a pipeline file. */
export const optionsShape = processorOptionsShape
  .extend({
    resumeFromCheckpoint: z
      .boolean()
      .optional()
      .meta({ description: 'false: consent to lose the checkpoint where a change demands it.' }),
  })
  .meta({ id: 'ProcessorOptions' });

/** Its JSON Schema is made of the stage catalogue, under the same id. */
const stagesShape = z.array(z.unknown()).meta({ id: 'Stages', description: 'The stages, in their order.' });

const duration = (description: string): z.ZodOptional<z.ZodString> =>
  z.string().regex(DURATION.pattern, DURATION.words).optional().meta({ description });

const target = (description: string): z.ZodString => z.string().min(1).meta({ description });

/** `blueGreen` of `update`. Which of its keys go together is checked apart. */
const blueGreenShape = z
  .strictObject({
    sink: z
      .strictObject({
        db: target('A database of the cluster that the pipeline writes to.').optional(),
        coll: target('A collection in that database.').optional(),
        topic: target('A topic, for a pipeline that ends with $emit to a topic.').optional(),
      })
      .meta({
        description:
          'Where the new version writes until it takes over: { db, coll }, or { topic } for a topic. The connection is the one that the pipeline already writes to.',
      }),
    dlq: z
      .strictObject({
        db: target('A database of the cluster that options.dlq writes to.'),
        coll: target('A collection in that database.'),
      })
      .optional()
      .meta({
        description: 'Where its dead letters go until then. Default: where they go now, options.dlq.',
      }),
    keepOld: duration(
      'The first apply after this time deletes the old version. Default: it is kept until it is listed under removed.',
    ),
    promote: z.enum(['auto', 'manual']).optional().meta({
      description: 'manual: the new version waits for sluice apply --promote ADDRESS. Default: auto.',
    }),
    deadline: duration(
      'If the new version has not taken over by then, it is deleted and the old one goes on. Default: 1h.',
    ),
  })
  .meta({ id: 'BlueGreen', description: 'How a new version takes over from the one that runs.' });

/** `update` of a processor: how changes of its pipeline are made. */
const updateShape = z
  .strictObject({
    strategy: z.enum(['in-place', 'blue-green']).optional().meta({
      description:
        'in-place: the processor stops while it is changed. blue-green: a new version of a changed pipeline runs beside it, writes elsewhere, and takes over once it has proved itself.',
    }),
    blueGreen: blueGreenShape
      .optional()
      .meta({ description: 'How a new version takes over. With strategy: blue-green.' }),
    freshStart: z.enum(['carry-over', 'from-now']).optional().meta({
      description:
        'Where it starts when a change can not resume from its checkpoint. carry-over: where it was, so that nothing is skipped; only change streams and Kafka have a position that can be carried over. from-now: what arrives in between is lost. Default: such a change is refused.',
    }),
    rewind: z.string().regex(REWIND.pattern, REWIND.words).optional().meta({
      description:
        'How far before that position it starts, such as 30s or 5m. Default: auto, which is one second.',
    }),
  })
  .meta({ id: 'Update', description: 'How a change of the pipeline is made.' });

const processorState = z
  .enum(['STARTED', 'STOPPED', 'UNMANAGED'])
  .optional()
  .meta({ description: 'STARTED by default. UNMANAGED: people start and stop it.' });

const processorManifestShape = processorShape
  .extend({
    state: processorState,
    pipeline: z
      .union([
        z.string().min(1).meta({ description: 'Path of a .yaml, .yml or .json file, relative to this one.' }),
        stagesShape,
      ])
      .meta({ description: 'The stages, or the path of the file that holds them.' }),
    options: optionsShape
      .optional()
      .meta({ description: 'The dead letter queue, and consent to lose a checkpoint.' }),
    renamedFrom: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'Its former name: it is renamed in place and keeps its checkpoint.' }),
    update: updateShape.optional().meta({
      description: 'How a change of the pipeline is made. Never sent to Atlas.',
    }),
    gate: gateShape.optional().meta({
      description: 'When a start counts as healthy, and what happens if it does not. Never sent to Atlas.',
    }),
    ...commonShape,
  })
  .meta({ id: 'Processor', description: 'A stream processor.' });

const privateLinkManifestShape = privateLinkShape
  .extend(commonShape)
  .meta({ id: 'PrivateLink', description: 'A private link of the project.' });

const vpcPeeringManifestShape = vpcPeeringShape
  .extend(commonShape)
  .meta({ id: 'VpcPeering', description: 'A request for a VPC peering that Atlas is to accept.' });

const workspaceManifestShape = workspaceShape
  .extend({
    prune: z
      .boolean()
      .optional()
      .meta({ description: 'true: connections and processors that the manifest does not name are deleted.' }),
    connections: z
      .record(z.string(), connectionShape)
      .optional()
      .meta({ description: 'Connections by name.' }),
    processors: z
      .record(z.string(), processorManifestShape)
      .optional()
      .meta({ description: 'Processors by name.' }),
    ...commonShape,
  })
  .meta({ id: 'Workspace', description: 'A stream processing workspace (formerly: instance).' });

const environmentShape = z
  .strictObject({
    files: z
      .array(z.string().min(1))
      .optional()
      .meta({ description: 'Manifests that are laid over this one, relative to this file.' }),
    varFiles: z
      .array(z.string().min(1))
      .optional()
      .meta({ description: 'YAML maps of variables, relative to this file; later ones win.' }),
    vars: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'Variables: they win over those of varFiles, and over the manifest.' }),
    project: z
      .string()
      .min(1)
      .optional()
      .meta({ description: "The environment's Atlas project, in place of the manifest's." }),
  })
  .meta({ id: 'Environment', description: 'What `--env NAME` lays over the manifest.' });

const environments = z.record(z.string(), environmentShape).optional().meta({
  description: 'Sets of overlays and variables by name; `--env NAME` or SLUICE_ENV chooses one.',
});

/** The part of a manifest that defines environments; it is read before the rest. */
export const environmentsShape = z.strictObject({ environments });

/** A whole manifest, overlays and pipeline files already joined. */
export const manifestShape = z
  .strictObject({
    apiVersion: z.literal('sluice/v1').meta({ description: 'The form of this file: sluice/v1.' }),
    project: z
      .string()
      .regex(OBJECT_ID.pattern, OBJECT_ID.words)
      .optional()
      .meta({ description: 'The Atlas project: 24 hex digits, in lower case.' }),
    requires: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'The versions of Sluice that may read this manifest, such as ">=0.2".' }),
    environments,
    vars: z.record(z.string(), z.unknown()).optional().meta({ description: 'Defaults of ${var:NAME}.' }),
    unsafeEnv: z.array(z.string().min(1)).optional().meta({
      description: 'Variables that ${env:NAME} may read although they are called like credentials.',
    }),
    defaults: defaultsShape.optional(),
    privateLinks: z
      .record(z.string(), privateLinkManifestShape)
      .optional()
      .meta({ description: 'Private links of the project, by names of your own.' }),
    vpcPeerings: z
      .record(z.string(), vpcPeeringManifestShape)
      .optional()
      .meta({ description: 'Requests for VPC peerings to accept, by names of your own.' }),
    workspaces: z
      .record(z.string(), workspaceManifestShape)
      .optional()
      .meta({ description: 'Workspaces by name.' }),
    removed: z
      .array(z.string().min(1))
      .optional()
      .meta({ description: 'Addresses of what is to be deleted, such as orders/processor/legacy-audit.' }),
  })
  .meta({
    title: 'Sluice manifest',
    description: 'What a project should have: private links, workspaces, connections, processors.',
  });

/** `options` in a pipeline file: the shell's own form has the tier among them. */
export const pipelineOptionsShape = optionsShape.extend({
  tier: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'The tier of the processor, as mongosh writes it; best beside `options`.' }),
});

/** A pipeline file that is an object. What else people keep in one is left out before its shape is checked (`files/pipeline-notes.ts`). */
export const pipelineFileShape = processorShape.extend({
  $schema: z.string().optional().meta({ description: 'The schema that an editor checks the file with.' }),
  name: z
    .string()
    .optional()
    .meta({ description: "As MongoDB's examples write it; the manifest names the processor." }),
  state: processorState,
  pipeline: stagesShape,
  options: pipelineOptionsShape
    .optional()
    .meta({ description: "Options of the processor; the manifest's win." }),
});

/** Keys under which people keep notes in pipeline files. */
export const PIPELINE_NOTE = /^(?:_.*|\$comment|descriptions?|comments?|notes?|title|tags|author|links)$/;
