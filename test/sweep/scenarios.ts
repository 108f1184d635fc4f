/** The changes that sweeps go through: what a project has, what it should become, and what of it must survive that. */
import type { Fault } from '../../src/sandbox/faults/faults.ts';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import type { FailoverWish, ProcessorWish } from './manifests.ts';
import { manifest } from './manifests.ts';

export interface Scenario {
  readonly name: string;
  /** The manifest of the project as it is found; undefined: an empty project. */
  readonly before: string | undefined;
  readonly after: string;
  /** What the command is allowed to do. */
  readonly flags: readonly string[];
  /** Resources that must be the same afterwards as they were, by id: from which address to which. */
  readonly survivors: readonly (readonly [string, string])[];
  /** Addresses that the command may delete. */
  readonly deletable: readonly string[];
  /** Processors whose checkpoint it may drop. */
  readonly droppable: readonly string[];
  /** Processors that do not run before, and are not to run afterwards; none when absent. */
  readonly idle?: readonly string[];
  /** What goes wrong in the sandbox all the time. */
  readonly faults?: readonly Fault[];
  /** The command and its arguments, where it is not `apply` with the flags. */
  readonly command?: readonly string[];
  /** In which regions processors run afterwards, by address. */
  readonly regions?: Readonly<Record<string, string>>;
  /** Quirks with which the command can't succeed. */
  readonly not?: readonly QuirkName[];
  /** SLUICE_PATIENCE, where 0.01 is too little. */
  readonly patience?: number;
  /** Writes that are left out where Atlas has come to the same by itself, which depends on when it is looked at. */
  readonly needless?: readonly string[];
}

const RUNNING: Readonly<Record<string, ProcessorWish>> = {
  filter: { limit: 1 },
  copy: { from: 'kafka' },
};

const DEPENDANTS: Readonly<Record<string, ProcessorWish>> = {
  ...RUNNING,
  mirror: { from: 'kafka', limit: 4 },
  still: { from: 'kafka', limit: 5, state: 'STOPPED' },
};

/** Sluice then asks again for a second before it believes a read that contradicts its own write; its way back insists for a minute. */
const LAG_PATIENCE = 0.1;

const same = (...addresses: string[]): (readonly [string, string])[] =>
  addresses.map((address) => [address, address]);

const CONNECTIONS = ['w/connection/sample_stream_solar', 'w/connection/db'];

const TWENTY: Readonly<Record<string, ProcessorWish>> = Object.fromEntries(
  Array.from({ length: 20 }, (_, i) => [`p${i + 10}`, { limit: i }]),
);

/** One that reads a cluster, writes to Kafka and may fail over, and one that may not. */
const MOVING: Readonly<Record<string, ProcessorWish>> = { filter: { limit: 1 }, move: { moves: true } };

const STANDBYS: FailoverWish = {
  kafka: { OHIO_USA: 'o:9092' },
  db: { OHIO_USA: 'Ohio', DUBLIN_IRL: 'Dublin' },
};

const [OHIO_KAFKA, OHIO_DB, DUBLIN_DB] = [
  'kafka/failover/OHIO_USA',
  'db/failover/OHIO_USA',
  'db/failover/DUBLIN_IRL',
].map((name) => `w/connection/${name}`) as [string, string, string];

/** The kinds of change, and what else may go on at the same time. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'create all',
    before: undefined,
    after: manifest({ w: { processors: RUNNING } }),
    flags: [],
    survivors: [],
    deletable: [],
    droppable: [],
  },
  {
    name: 'update running processors',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({
      w: {
        processors: {
          filter: { limit: 2, dlq: 'rejected' },
          copy: { from: 'kafka', topic: 'u', tier: 'SP10', resume: false },
        },
      },
    }),
    flags: [],
    survivors: same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/filter', 'w/processor/copy'),
    deletable: [],
    droppable: ['w/processor/copy'],
  },
  {
    name: 'replace a connection under a running processor',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({ w: { access: 'PRIVATE_LINK', processors: RUNNING } }),
    flags: ['--allow', 'replace,data-loss,checkpoint-loss,mass-delete'],
    survivors: same('w', ...CONNECTIONS, 'w/processor/filter'),
    deletable: ['w/connection/kafka', 'w/processor/copy'],
    droppable: ['w/processor/copy'],
  },
  {
    name: 'change a connection under a running processor',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({ w: { brokers: 'a:9092,b:9092', processors: { ...RUNNING, filter: { limit: 3 } } } }),
    flags: ['--allow', 'endpoint-change-with-secret=w/connection/kafka'],
    survivors: same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/filter', 'w/processor/copy'),
    deletable: [],
    droppable: [],
  },
  {
    name: 'rename',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({
      w: { processors: { sieve: { limit: 2, renamedFrom: 'filter' }, copy: { from: 'kafka' } } },
    }),
    flags: [],
    survivors: [
      ...same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/copy'),
      ['w/processor/filter', 'w/processor/sieve'],
    ],
    deletable: [],
    droppable: [],
  },
  {
    name: 'prune',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({ w: { prune: true, kafka: false, processors: { filter: { limit: 1 } } } }),
    flags: ['--allow', 'data-loss'],
    survivors: same('w', ...CONNECTIONS, 'w/processor/filter'),
    deletable: ['w/connection/kafka', 'w/processor/copy'],
    droppable: [],
  },
  {
    name: 'change what an unmanaged one uses',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({ w: { brokers: 'a:9092,b:9092', processors: { filter: { limit: 1 } } } }),
    flags: ['--allow', 'pause-unmanaged,endpoint-change-with-secret'],
    survivors: same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/filter', 'w/processor/copy'),
    deletable: [],
    droppable: [],
  },
  {
    name: 'rename, change and resize in one',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({
      w: {
        processors: { sieve: { limit: 2, tier: 'SP5', renamedFrom: 'filter' }, copy: { from: 'kafka' } },
      },
    }),
    flags: [],
    survivors: [
      ...same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/copy'),
      ['w/processor/filter', 'w/processor/sieve'],
    ],
    deletable: [],
    droppable: [],
  },
  {
    name: 'prune twenty processors',
    before: manifest({ w: { processors: { ...RUNNING, ...TWENTY } } }),
    after: manifest({ w: { prune: true, processors: RUNNING } }),
    flags: ['--allow', 'data-loss,mass-delete'],
    survivors: same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/filter', 'w/processor/copy'),
    deletable: Object.keys(TWENTY).map((name) => `w/processor/${name}`),
    droppable: [],
  },
  {
    name: 'mixed over three workspaces',
    before: manifest({ w: { processors: RUNNING }, x: { processors: { filter: {} } } }),
    after: manifest({
      w: {
        tier: 'SP30',
        processors: { filter: { limit: 2 }, twin: { from: 'kafka', renamedFrom: 'copy' } },
      },
      x: { prune: true, kafka: false, processors: { sum: { limit: 5 } } },
      y: { processors: { filter: {} } },
    }),
    flags: ['--allow', 'data-loss'],
    survivors: [
      ...same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/filter', 'x', 'x/connection/db'),
      ['w/processor/copy', 'w/processor/twin'],
    ],
    deletable: ['x/connection/kafka', 'x/processor/filter'],
    droppable: [],
  },
  {
    name: 'change what people start and stop',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({
      w: {
        brokers: 'a:9092,b:9092',
        processors: {
          filter: { limit: 2, state: 'UNMANAGED' },
          copy: { from: 'kafka', state: 'UNMANAGED' },
        },
      },
    }),
    flags: ['--allow', 'endpoint-change-with-secret'],
    survivors: same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/filter', 'w/processor/copy'),
    deletable: [],
    droppable: [],
  },
  {
    name: 'change a connection that one outside of the targets uses',
    before: manifest({ w: { processors: { ...RUNNING, mirror: { from: 'kafka', limit: 4 } } } }),
    after: manifest({
      w: {
        brokers: 'a:9092,b:9092',
        processors: { ...RUNNING, copy: { from: 'kafka', limit: 3 }, mirror: { from: 'kafka', limit: 4 } },
      },
    }),
    flags: [
      ...['--target', 'w/connection/kafka', '--target', 'w/processor/copy'],
      ...['--allow', 'pause-unmanaged,endpoint-change-with-secret'],
    ],
    survivors: same(
      ...['w', ...CONNECTIONS, 'w/connection/kafka'],
      ...['w/processor/filter', 'w/processor/copy', 'w/processor/mirror'],
    ),
    deletable: [],
    droppable: [],
  },
  {
    name: 'replace a connection with three dependants in two states',
    before: manifest({ w: { processors: DEPENDANTS } }),
    after: manifest({ w: { access: 'PRIVATE_LINK', processors: DEPENDANTS } }),
    flags: ['--allow', 'replace,data-loss,checkpoint-loss,mass-delete'],
    survivors: same('w', ...CONNECTIONS, 'w/processor/filter'),
    deletable: ['w/connection/kafka', 'w/processor/copy', 'w/processor/mirror', 'w/processor/still'],
    droppable: ['w/processor/copy', 'w/processor/mirror', 'w/processor/still'],
    idle: ['w/processor/still'],
  },
  {
    name: 'change under a running processor while reads lag behind',
    before: manifest({ w: { processors: RUNNING } }),
    after: manifest({ w: { brokers: 'a:9092,b:9092', processors: { ...RUNNING, filter: { limit: 3 } } } }),
    flags: ['--allow', 'endpoint-change-with-secret=w/connection/kafka'],
    survivors: same('w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/filter', 'w/processor/copy'),
    deletable: [],
    droppable: [],
    faults: ['POST', 'PATCH'].map((method) => ({
      match: { method, path: '**/streams/w/*/*' },
      lagReads: 2,
      lagLists: 2,
    })),
    patience: LAG_PATIENCE,
  },
  {
    name: 'change failover connections',
    before: manifest({ w: { failover: STANDBYS, processors: MOVING } }),
    after: manifest({
      w: {
        failover: { kafka: { OHIO_USA: 'p:9092', DUBLIN_IRL: 'd:9092' }, db: { OHIO_USA: 'Columbus' } },
        processors: MOVING,
      },
    }),
    flags: ['--allow', 'data-loss,endpoint-change-with-secret'],
    survivors: same(
      ...['w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/filter', 'w/processor/move'],
      ...[OHIO_KAFKA, OHIO_DB],
    ),
    deletable: [DUBLIN_DB],
    droppable: [],
  },
  {
    name: 'replace under failover connections',
    before: manifest({ w: { failover: STANDBYS, processors: MOVING } }),
    after: manifest({ w: { failover: STANDBYS, access: 'PRIVATE_LINK', processors: MOVING } }),
    flags: ['--allow', 'replace,data-loss,checkpoint-loss,mass-delete'],
    survivors: same('w', ...CONNECTIONS, 'w/processor/filter', OHIO_DB, DUBLIN_DB),
    deletable: ['w/connection/kafka', OHIO_KAFKA, 'w/processor/move'],
    droppable: ['w/processor/move'],
  },
];

/** Moves to another region, with the manifest as it was. */
export const MOVES: readonly Scenario[] = [
  ['move a processor, stopped first', 'w/processor/move', '--stop-first'],
  ['move a workspace', 'w'],
].map(([name = '', address = '', ...flags]): Scenario => {
  const project = manifest({ w: { failover: STANDBYS, processors: MOVING } });
  return {
    name,
    before: project,
    after: project,
    command: ['failover', address, '--region', 'OHIO_USA', ...flags],
    flags: [],
    survivors: same(
      ...['w', ...CONNECTIONS, 'w/connection/kafka', 'w/processor/filter', 'w/processor/move'],
      ...[OHIO_KAFKA, OHIO_DB, DUBLIN_DB],
    ),
    deletable: [],
    droppable: [],
    regions: { 'w/processor/filter': 'VIRGINIA_USA', 'w/processor/move': 'OHIO_USA' },
    // A processor that has moved may run before it is asked to.
    needless: ['POST /w/processor/move:start'],
    // Where Atlas doesn't say where processors run, a lost answer is an error; a whole workspace has no --stop-first.
    not: ['failover-region-untold', ...(address === 'w' ? (['failover-needs-stop'] as const) : [])],
  };
});
