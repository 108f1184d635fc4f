/** A project's status as a table that fits the screen: what runs, what is wrong, what nobody manages. */
import { versionedName } from '../../model/version-names.ts';
import type { Address } from '../../model/address.ts';
import { formatAddress, kindWords } from '../../model/address.ts';
import type { Position } from '../../position/position.ts';
import type { ConnectionStatus, ProcessorStatus, ProjectStatus } from '../../status/health.ts';
import type { Paint, Tone } from './colour.ts';
import { describeAccount, describeFailover, describeLink, describePeering } from './status-lines.ts';
import { makePaint } from './colour.ts';
import { count, foldLines, wrapText } from './layout.ts';
import { cutColumns, escapeControls, padColumns, textWidth } from '../safe-text.ts';

export interface StatusLayout {
  readonly color: boolean;
  readonly columns: number;
  /** Milliseconds since 1970, for ages. */
  readonly now: number;
}

/** Names are cut before they leave less than this for the numbers. */
const SHORTEST_NAME = 12;

/** Ends with a line end. */
export function renderStatusText(status: ProjectStatus, layout: StatusLayout): string {
  const paint = makePaint(layout.color);
  const wrap = (text: string, indent: number): string[] =>
    wrapText(text, layout.columns - indent, 0).map((line) => ' '.repeat(indent) + line);
  const workspaces = [...new Set(status.processors.map(({ address }) => address.workspace))];
  const lines = [paint('strong', `Project ${escapeControls(status.project)}`), ''];
  for (const workspace of workspaces) {
    const own = status.processors.filter(({ address }) => address.workspace === workspace);
    lines.push(paint('strong', cutColumns(`workspace ${escapeControls(workspace)}`, layout.columns)));
    const failover = status.failovers.find((one) => one.workspace === workspace);
    if (failover !== undefined) lines.push(...wrap(describeFailover(failover, own), 2));
    lines.push(...processorTable(own, layout, paint), '');
  }
  if (status.processors.length === 0) lines.push('No processors.', '');
  const troubled = status.connections.filter(({ isHealthy }) => !isHealthy);
  if (troubled.length > 0) {
    lines.push(paint('strong', 'Connections that are not READY'));
    lines.push(
      ...troubled.flatMap((one) => paintAll(toneOf(one), paint, wrap(describeConnection(one), 2))),
      '',
    );
  }
  if (status.privateLinks.length > 0) {
    lines.push(paint('strong', 'Private links'));
    lines.push(
      ...status.privateLinks.flatMap((one) =>
        paintAll(one.isHealthy ? undefined : toneOf(one), paint, wrap(describeLink(one), 2)),
      ),
      '',
    );
  }
  if (status.vpcPeerings.length > 0) {
    lines.push(paint('strong', 'VPC peerings'));
    lines.push(
      ...status.vpcPeerings.flatMap((one) =>
        paintAll(one.isHealthy ? undefined : toneOf(one), paint, wrap(describePeering(one), 2)),
      ),
      '',
    );
  }
  if (status.accounts !== undefined) {
    lines.push(paint('strong', 'Accounts of Atlas to peer with'));
    lines.push(...status.accounts.flatMap((one) => wrap(describeAccount(one), 2)), '');
  }
  if (status.missingWorkspaces.length > 0) {
    lines.push(
      ...paintAll('danger', paint, wrap(`Not in Atlas: ${listed(status.missingWorkspaces)}`, 0)),
      '',
    );
  }
  if (status.unmanaged.length > 0) {
    lines.push(...wrap(`Not in the manifest: ${listed(status.unmanaged)}`, 0), '');
  }
  for (const { workspace, kind, reason, connection } of status.unreadable) {
    const home = workspace === undefined ? '' : ` of ${workspace}`;
    const where = connection === undefined ? home : `${home}/connection/${connection}`;
    lines.push(
      ...paintAll(
        'danger',
        paint,
        wrap(escapeControls(`The ${kindWords(kind)}s${where} could not be read: ${reason}`), 0),
      ),
    );
  }
  const summary = summaryOf(status);
  lines.push(paint(status.isHealthy ? 'strong' : 'danger', summary));
  return foldLines(lines, layout.columns).join('\n') + '\n';
}

interface Column {
  readonly title: string;
  readonly isNumber: boolean;
  readonly cells: readonly string[];
}

function processorTable(
  processors: readonly ProcessorStatus[],
  layout: StatusLayout,
  paint: Paint,
): string[] {
  const make = (title: string, isNumber: boolean, cell: (one: ProcessorStatus) => string): Column => ({
    title,
    isNumber,
    cells: processors.map(cell),
  });
  const all = [
    make('STATE', false, ({ state }) => escapeControls(state ?? 'missing')),
    make('TIER', false, (one) => escapeControls(tiersOf(one))),
    make('REGION', false, ({ region }) => escapeControls(region ?? '')),
    make('SINCE', true, ({ stats }) =>
      stats.since === undefined ? '' : ageText((layout.now - stats.since) / 1000),
    ),
    make('IN', true, ({ stats }) => short(stats.messagesIn)),
    make('OUT', true, ({ stats }) => short(stats.messagesOut)),
    make('LAG', true, ({ stats }) =>
      stats.lagSeconds === undefined ? short(stats.lagMessages) : ageText(stats.lagSeconds),
    ),
    make('AT', false, ({ position }) => (position === undefined ? '' : positionText(position))),
    make('DLQ', true, ({ stats }) => short(stats.dlqMessages)),
    make('SIZE', true, ({ stats }) => sizeText(stats.stateBytes)),
  ].filter(({ title, cells }) => title === 'STATE' || cells.some((cell) => cell !== '' && cell !== UNKNOWN));
  const widthOf = ({ title, cells }: Column): number => Math.max(...[title, ...cells].map(textWidth)) + 2;
  const columns = [...all];
  const room = (): number =>
    layout.columns - 2 - columns.reduce((total, column) => total + widthOf(column), 0);
  while (columns.length > 1 && room() < SHORTEST_NAME) columns.pop();
  const names = processors.map(({ address }) => escapeControls(address.name));
  const nameWidth = Math.max(1, Math.min(room(), Math.max(9, ...names.map(textWidth))));
  const row = (name: string, cells: readonly string[]): string =>
    padColumns(cutColumns(name, nameWidth), nameWidth) +
    columns
      .map((column, i) => {
        const cell = cells[i] ?? '';
        const width = widthOf(column);
        return column.isNumber ? ' '.repeat(width - textWidth(cell)) + cell : padColumns(`  ${cell}`, width);
      })
      .join('');
  const titles = row(
    'PROCESSOR',
    columns.map(({ title }) => title),
  );
  return [
    paint('faint', `  ${titles}`.trimEnd()),
    ...processors.flatMap((one, i) => {
      const mark = one.isHealthy ? '  ' : '! ';
      const line = (
        mark +
        row(
          names[i] ?? '',
          columns.map(({ cells }) => cells[i] ?? ''),
        )
      ).trimEnd();
      const details = detailsOf(one).flatMap((text) =>
        wrapText(text, layout.columns - 4, 0).map((part) => `    ${part}`),
      );
      return paintAll(one.isHealthy ? undefined : toneOf(one), paint, [line, ...details]);
    }),
  ];
}

/** The tier that is set, and the one that it runs on where that is another. */
function tiersOf({ tier, effectiveTier }: ProcessorStatus): string {
  if (tier === undefined || effectiveTier === undefined || tier === effectiveTier)
    return tier ?? effectiveTier ?? '';
  return `${tier}, now ${effectiveTier}`;
}

/** What a table has no room for. */
function detailsOf(one: ProcessorStatus): string[] {
  const { address, desired, state, stats, isHealthy, isManaged, interrupted } = one;
  const details: string[] = [];
  if (!isHealthy && desired !== undefined && desired !== 'UNMANAGED' && desired !== state) {
    details.push(`wanted: ${desired}`);
  }
  const versionOf = versionedName(address.name);
  if (!isManaged && versionOf !== undefined)
    details.push(
      `a version of ${escapeControls(versionOf)} that an unfinished change has left; sluice plan says more`,
    );
  else if (!isManaged) details.push('not in the manifest');
  if (interrupted !== undefined) {
    details.push(
      `stopped by an interrupted apply; the next apply starts it again (${escapeControls(interrupted.note)})`,
    );
  }
  if (stats.error !== undefined) details.push(`error: ${escapeControls(stats.error)}`);
  return details;
}

const toneOf = ({ isManaged }: { readonly isManaged: boolean }): Tone => (isManaged ? 'danger' : 'changed');

const paintAll = (tone: Tone | undefined, paint: Paint, lines: readonly string[]): string[] =>
  tone === undefined ? [...lines] : lines.map((line) => paint(tone, line));

function describeConnection({ address, type, state, isMissing, isManaged }: ConnectionStatus): string {
  const kind = type === undefined ? '' : ` (${type})`;
  const what = isMissing ? 'missing' : (state ?? 'unknown');
  return escapeControls(
    `${formatAddress(address)}${kind}: ${what}${isManaged ? '' : ', not in the manifest'}`,
  );
}

const MOST_LISTED = 20;

function listed(addresses: readonly Address[]): string {
  const shown = addresses.slice(0, MOST_LISTED).map((address) => escapeControls(formatAddress(address)));
  const rest = addresses.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** `12 processors, 9 running. Everything is as it should be.` */
export function summaryOf({
  processors,
  connections,
  privateLinks,
  vpcPeerings,
  missingWorkspaces,
  isHealthy,
  unreadable,
}: ProjectStatus): string {
  const running = processors.filter(({ state }) => state === 'STARTED').length;
  const wrong =
    [...processors, ...connections, ...privateLinks, ...vpcPeerings].filter(
      (one) => one.isManaged && !one.isHealthy,
    ).length + processors.filter((one) => !one.isManaged && one.interrupted !== undefined).length;
  const all = `${count(processors.length, 'processor')}, ${running} running`;
  if (isHealthy) return `${all}. Everything is as it should be.`;
  const troubled = wrong + missingWorkspaces.length;
  return troubled === 0 && unreadable.length > 0
    ? `${all}; not everything could be read.`
    : `${all}; ${troubled} unhealthy.`;
}

const UNKNOWN = 'unknown';

/** `2024-09-12 16:01:31Z`, `offset 1024`, `offsets of 6 partitions`. */
export function positionText(position: Position): string {
  switch (position.source) {
    case 'change-stream':
      return `${new Date(position.time.seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')}Z`;
    case 'kafka': {
      const [only] = position.partitions;
      return position.partitions.length === 1 && only !== undefined
        ? `offset ${only.next}`
        : `offsets of ${position.partitions.length} partitions`;
    }
    case 'nothing':
      return '';
    case 'unknown':
      return UNKNOWN;
  }
}

/** `950`, `12.3k`, `4.1M`. */
function short(value: number | undefined): string {
  if (value === undefined) return '';
  const units = ['', 'k', 'M', 'G', 'T', 'P'];
  let scaled = value;
  let unit = 0;
  while (Math.abs(scaled) >= 999.95 && unit < units.length - 1) {
    scaled /= 1000;
    unit += 1;
  }
  return `${unit === 0 || Math.abs(scaled) >= 100 ? Math.round(scaled) : Number(scaled.toFixed(1))}${units[unit] ?? ''}`;
}

/** `512 B`, `4.1 MB`. */
export function sizeText(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  const [, number = '', unit = ''] = /^([-\d.]+)(\D?)$/.exec(short(bytes)) ?? [];
  return `${number} ${unit}B`;
}

/** `12s`, `5m`, `3h`, `12d`. */
export function ageText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 120) return `${whole}s`;
  if (whole < 7200) return `${Math.floor(whole / 60)}m`;
  return whole < 172_800 ? `${Math.floor(whole / 3600)}h` : `${Math.floor(whole / 86_400)}d`;
}
