/** What Atlas says now: of each processor and connection, and of the project as a whole. */
import { formatAddress, kindWords } from '../../model/address.ts';
import type { ConnectionStatus, ProcessorStatus, ProjectStatus } from '../../status/health.ts';
import { escapeControls } from '../safe-text.ts';
import { describeFailover, describeLink, describePeering } from '../text/status-lines.ts';
import { positionText, summaryOf, sizeText, ageText } from '../text/status-text.ts';
import type { Fact, ViewLive, ViewStatus } from './document.ts';

/** What is said of each resource, by its formatted address. */
export function liveByAddress(status: ProjectStatus): ReadonlyMap<string, ViewLive> {
  return new Map([
    ...status.processors.map((one) => [formatAddress(one.address), liveProcessor(one)] as const),
    ...status.connections.map((one) => [formatAddress(one.address), liveConnection(one)] as const),
    ...[...status.privateLinks, ...status.vpcPeerings].map((one): [string, ViewLive] => {
      const live = liveConnection(one);
      return [
        formatAddress(one.address),
        one.error === undefined ? live : { ...live, error: escapeControls(one.error) },
      ];
    }),
  ]);
}

function liveProcessor(one: ProcessorStatus): ViewLive {
  const { state, desired, tier, effectiveTier, region, stats, position, isManaged, isHealthy, interrupted } =
    one;
  const { messagesIn, messagesOut, dlqMessages, lagSeconds, lagMessages, stateBytes, since, error } = stats;
  const facts: (readonly [string, string | undefined])[] = [
    ['State', state ?? 'missing'],
    [
      'Since',
      since === undefined ? undefined : `${new Date(since).toISOString().slice(0, 19).replace('T', ' ')} UTC`,
    ],
    ['Wanted', desired],
    ['Runs on', effectiveTier ?? tier],
    ['Region', region],
    ['Messages in', messagesIn?.toString()],
    ['Messages out', messagesOut?.toString()],
    ['Dead letters', dlqMessages?.toString()],
    ['Lag', lagSeconds === undefined ? lagMessages && `${lagMessages} messages` : ageText(lagSeconds)],
    ['Position', position && positionText(position)],
    ['State size', sizeText(stateBytes)],
    ['Managed', isManaged ? undefined : 'not in the manifest'],
    [
      'Interrupted',
      interrupted && `stopped by an interrupted apply; the next one starts it (${interrupted.note})`,
    ],
  ].map(([label, value]) => [String(label), value === undefined || value === '' ? undefined : String(value)]);
  return {
    isHealthy,
    facts: facts.flatMap(([label, value]): Fact[] =>
      value === undefined ? [] : [[label, escapeControls(value)]],
    ),
    ...(error !== undefined && { error: escapeControls(error) }),
  };
}

function liveConnection({ state, isMissing, isManaged, isHealthy }: ConnectionStatus): ViewLive {
  const what = isMissing ? 'missing' : (state ?? 'unknown');
  return {
    isHealthy,
    facts: [
      ['State', escapeControls(what)],
      ...(isManaged ? [] : [['Managed', 'not in the manifest'] as const]),
    ],
  };
}

/** @param indexOf the index of a resource by its formatted address */
export function viewStatus(
  status: ProjectStatus,
  indexOf: (address: string) => number | undefined,
): ViewStatus {
  const all = [...status.processors, ...status.connections];
  const rows = [...all.filter(({ isHealthy }) => !isHealthy), ...all.filter(({ isHealthy }) => isHealthy)];
  const listed = (addresses: ProjectStatus['unmanaged']): string => addresses.map(formatAddress).join(', ');
  return {
    summary: summaryOf(status),
    isHealthy: status.isHealthy,
    rows: rows.flatMap(({ address }) => indexOf(formatAddress(address)) ?? []),
    notes: [
      ...status.unreadable.map(
        ({ workspace, kind, reason }) =>
          `The ${kindWords(kind)}s${workspace === undefined ? '' : ` of ${workspace}`} could not be read: ${reason}`,
      ),
      ...(status.missingWorkspaces.length > 0 ? [`Not in Atlas: ${listed(status.missingWorkspaces)}`] : []),
      ...(status.unmanaged.length > 0 ? [`Not in the manifest: ${listed(status.unmanaged)}`] : []),
      ...status.failovers.map(
        (one) =>
          `${one.workspace}: ${describeFailover(
            one,
            status.processors.filter(({ address }) => address.workspace === one.workspace),
          )}`,
      ),
      ...status.privateLinks.map(describeLink),
      ...status.vpcPeerings.map(describePeering),
    ].map(escapeControls),
  };
}
