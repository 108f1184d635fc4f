/** The table of a status on screens of several widths. */
import { expect, test } from 'vitest';
import { connectionAddress, processorAddress, workspaceAddress } from '../../src/model/address.ts';
import type { Position } from '../../src/position/position.ts';
import type { ProcessorStatus, ProjectStatus } from '../../src/status/health.ts';
import { renderStatusText } from '../../src/render/text/status-text.ts';
import { textWidth } from '../../src/render/safe-text.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

const STATUS: ProjectStatus = {
  project: '0123456789abcdef01234567',
  hasManifest: true,
  failovers: [],
  isHealthy: false,
  processors: [
    {
      address: processorAddress('orders', 'enrich-orders-with-customers-and-prices'),
      desired: 'STARTED',
      state: 'STARTED',
      tier: 'SP10',
      stats: {
        messagesIn: 1234567,
        messagesOut: 999950,
        lagSeconds: 200,
        dlqMessages: 0,
        stateBytes: 4_100_000,
        since: NOW - 3 * 86_400_000,
      },
      isManaged: true,
      isHealthy: true,
    },
    {
      address: processorAddress('orders', 'fraud\u001b[31m'),
      desired: 'STARTED',
      state: 'FAILED',
      tier: 'SP30',
      stats: { error: `topic "orders" is not there ${'and '.repeat(30)}so on`, lagMessages: 12_345 },
      isManaged: true,
      isHealthy: false,
    },
    {
      address: processorAddress('orders', 'gone'),
      desired: 'STOPPED',
      stats: {},
      isManaged: true,
      isHealthy: false,
    },
    {
      address: processorAddress('orders', 'theirs'),
      state: 'STARTED',
      tier: 'SP2',
      stats: {},
      isManaged: false,
      isHealthy: true,
    },
  ],
  privateLinks: [],
  vpcPeerings: [],
  connections: [
    {
      address: connectionAddress('orders', 'kafka'),
      type: 'Kafka',
      state: 'PENDING',
      isMissing: false,
      isManaged: true,
      isHealthy: false,
    },
    {
      address: connectionAddress('orders', 'fine'),
      type: 'Sample',
      state: 'READY',
      isMissing: false,
      isManaged: true,
      isHealthy: true,
    },
  ],
  missingWorkspaces: [workspaceAddress('later')],
  unmanaged: [processorAddress('orders', 'theirs')],
  unreadable: [{ kind: 'processor', workspace: 'secret', reason: '403' }],
};

test('shows everything within 80 columns', () => {
  const text = renderStatusText(STATUS, { color: false, columns: 80, now: NOW });
  expect(text).toMatchInlineSnapshot(`
    "Project 0123456789abcdef01234567

    workspace orders
      PROCESSOR                  STATE    TIER  SINCE    IN  OUT    LAG  DLQ    SIZE
      enrich-orders-with-custo…  STARTED  SP10     3d  1.2M   1M     3m    0  4.1 MB
    ! fraud\\u{1b}[31m            FAILED   SP30                    12.3k
        wanted: STARTED
        error: topic "orders" is not there and and and and and and and and and and
        and and and and and and and and and and and and and and and and and and and
        and so on
    ! gone                       missing
        wanted: STOPPED
      theirs                     STARTED  SP2
        not in the manifest

    Connections that are not READY
      orders/connection/kafka (Kafka): PENDING

    Not in Atlas: later

    Not in the manifest: orders/processor/theirs

    The processors of secret could not be read: 403
    4 processors, 2 running; 4 unhealthy.
    "
  `);
});

test.each([40, 60, 80, 200])(
  'no line is longer than %i columns, and no control character gets out',
  (columns) => {
    const text = renderStatusText(STATUS, { color: false, columns, now: NOW });
    for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(columns);
    // eslint-disable-next-line no-control-regex -- it is what must not be there
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f]/);
  },
);

test('a position is a time, an offset or a number of partitions, as the source has it', () => {
  const [first] = STATUS.processors;
  if (first === undefined) throw new Error('there is no processor');
  const at = (name: string, position: Position): ProcessorStatus => ({
    ...first,
    address: processorAddress('orders', name),
    stats: {},
    position,
  });
  const partitions = [
    { partition: 0, next: 1024 },
    { partition: 1, next: 7 },
  ];
  const text = renderStatusText(
    {
      ...STATUS,
      processors: [
        at('changes', {
          source: 'change-stream',
          time: { seconds: 1726156891, increment: 1 },
          from: 'token',
        }),
        at('kafka', { source: 'kafka', partitions }),
        at('kafka-one', { source: 'kafka', partitions: partitions.slice(0, 1) }),
        at('samples', { source: 'nothing' }),
        at('schedule', { source: 'unknown', why: 'Sluice does not know its source' }),
      ],
    },
    { color: false, columns: 80, now: NOW },
  );
  expect(text.split('\n').slice(3, 9)).toEqual([
    '  PROCESSOR  STATE    TIER  AT',
    '  changes    STARTED  SP10  2024-09-12 16:01:31Z',
    '  kafka      STARTED  SP10  offsets of 2 partitions',
    '  kafka-one  STARTED  SP10  offset 1024',
    '  samples    STARTED  SP10',
    '  schedule   STARTED  SP10  unknown',
  ]);
});

test('colours are there only when asked for', () => {
  // eslint-disable-next-line no-control-regex -- it is what is looked for
  expect(renderStatusText(STATUS, { color: true, columns: 80, now: NOW })).toMatch(/\u001b\[/);
});
