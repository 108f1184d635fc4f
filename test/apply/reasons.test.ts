/**
 * Every refusal that Atlas is known to give, by hand after domain facts 2.9: those that pass are asked again, with a limit; the others never. The
 * second column is the step that is refused, for good.
 */
import { expect, it } from 'vitest';
import type { Step } from '../../src/plan/plan.ts';
import { processorAddress, workspaceAddress } from '../../src/model/address.ts';
import { document } from '../../src/model/document.ts';
import { FakeAtlas, refuse } from './fake-atlas.ts';
import {
  apply,
  create,
  definition,
  enrich,
  kafka,
  kafkaFields,
  planOf,
  present,
  remove,
  running,
  start,
  stop,
  update,
} from './plans.ts';
import { VirtualClock } from './virtual-clock.ts';

const orders = workspaceAddress('orders');
const other = processorAddress('orders', 'other');
const region = document({ dataProcessRegion: document({ cloudProvider: 'AWS', region: 'VIRGINIA_USA' }) });
const [x, y] = [definition('x'), definition('y')];

const STEPS = {
  'create processor': create('s1', other, x),
  'create connection': create('s1', { ...kafka, name: 'new' }, kafkaFields('a')),
  'create workspace': create('s1', { kind: 'workspace', workspace: 'new', name: 'new' }, region),
  'update processor': update('s1', enrich, { body: y, expects: present(x, 'STOPPED'), leaves: y }),
  'update connection': update('s1', kafka, { body: kafkaFields('b'), expects: present(kafkaFields('a')) }),
  'delete processor': remove('s1', enrich, { expects: present(x, 'STOPPED') }),
  'delete connection': remove('s1', kafka, { expects: present(kafkaFields('a')) }),
  'delete workspace': remove('s1', orders, { expects: present(region) }),
  'start processor': start('s1', enrich, { expects: present(x, 'STOPPED') }),
  'stop processor': stop('s1', enrich, { expects: present(x, 'STARTED') }),
} satisfies Record<string, Step>;

const generic = (reason: string) =>
  refuse(
    400,
    'STREAM_PROCESSOR_GENERIC_ERROR',
    `Streams Processor with this name (N) had a problem occur: ${reason}`,
  );

const NO_SUCH_CONNECTION = 'connection named gone does not exist. Check sp.listConnections()';
const KNOWN_CONNECTION = 'connection named kafka does not exist. Check sp.listConnections()';
const ACQUIRE = 'failed to acquire resources for stream processor validation: x';

type Row = readonly [
  error: ReturnType<typeof refuse>,
  step: keyof typeof STEPS,
  fate: 'asked again' | 'final',
];

const ROWS: readonly Row[] = [
  [refuse(404, 'STREAM_TENANT_NOT_FOUND_FOR_NAME'), 'create connection', 'final'],
  [refuse(403, 'STREAM_TENANT_HAS_STREAM_PROCESSORS', '', 'ATLAS_IN_USE'), 'delete workspace', 'asked again'],
  [
    refuse(403, 'STREAM_CONNECTION_HAS_STREAM_PROCESSORS', '', 'ATLAS_IN_USE'),
    'delete connection',
    'asked again',
  ],
  [
    refuse(403, 'STREAM_CONNECTION_HAS_STREAM_PROCESSORS', '', 'ATLAS_IN_USE'),
    'update connection',
    'asked again',
  ],
  [
    refuse(409, 'STREAM_CONNECTION_NAME_ALREADY_EXISTS', '', 'ATLAS_CONFLICT'),
    'create connection',
    'asked again',
  ],
  [
    refuse(409, 'STREAM_PROCESSOR_NAME_ALREADY_EXISTS', '', 'ATLAS_CONFLICT'),
    'create processor',
    'asked again',
  ],
  [refuse(409, 'STREAM_PROCESSOR_NAME_ALREADY_EXISTS', '', 'ATLAS_CONFLICT'), 'update processor', 'final'],
  [
    refuse(409, 'STREAM_KAFKA_CONNECTION_IS_DEPLOYING', '', 'ATLAS_CONFLICT'),
    'delete connection',
    'asked again',
  ],
  [
    refuse(409, 'STREAM_KAFKA_CONNECTION_IS_DEPLOYING', '', 'ATLAS_CONFLICT'),
    'update connection',
    'asked again',
  ],
  [generic(NO_SUCH_CONNECTION), 'create processor', 'final'],
  [generic(KNOWN_CONNECTION), 'create processor', 'asked again'],
  [generic(KNOWN_CONNECTION), 'start processor', 'asked again'],
  [generic("stream processor doesn't exist"), 'update processor', 'final'],
  [generic('An internal error occurred'), 'create processor', 'asked again'],
  [generic('An internal error occurred'), 'update processor', 'asked again'],
  [generic('An internal error occurred'), 'stop processor', 'asked again'],
  [generic('An internal error occurred'), 'delete processor', 'asked again'],
  [generic(ACQUIRE), 'create processor', 'asked again'],
  [generic(ACQUIRE), 'update processor', 'asked again'],
  [generic(ACQUIRE), 'start processor', 'asked again'],
  [generic('commandName does not exist in context'), 'create processor', 'final'],
  [generic('Unsupported stage: $facet'), 'create processor', 'final'],
  [
    generic("resumeFromCheckpoint must be false to modify a stream processor's $source stage"),
    'update processor',
    'final',
  ],
  [refuse(400, 'VALIDATION_ERROR', 'Invalid bootstrapServers.'), 'create connection', 'final'],
  [refuse(400, 'VALIDATION_ERROR', 'Invalid region.'), 'create workspace', 'final'],
  [refuse(400, 'DUPLICATE_AZURE_SERVICE_PRINCIPAL'), 'create connection', 'final'],
  [refuse(402, 'NO_PAYMENT_INFORMATION_FOUND'), 'start processor', 'final'],
  [refuse(403, 'USER_UNAUTHORIZED', '', 'ATLAS_FORBIDDEN'), 'create processor', 'final'],
];

it.each(
  ROWS.map(([error, step, fate]) => ({ error, step, fate, what: `${error.errorCode} ${error.detail}` })),
)('$step refused with $what is $fate', async ({ error, step, fate }) => {
  const clock = new VirtualClock();
  const atlas = new FakeAtlas(clock, { fault: (method) => (method === 'read' ? undefined : { error }) })
    .put(orders, region)
    .put(kafka, kafkaFields('a').with('state', 'READY'))
    .put(enrich, step === 'stop processor' ? running('x') : x.with('state', 'STOPPED'));
  const began = clock.now();
  const { report } = await apply(atlas, clock, planOf(STEPS[step]));
  expect(report.steps[0]).toMatchObject({ status: 'failed', error: { code: error.code } });
  if (fate === 'final') expect(atlas.writes()).toHaveLength(1);
  else expect(atlas.writes().length).toBeGreaterThan(2);
  expect(clock.now() - began).toBeLessThan(3_600_000);
});
