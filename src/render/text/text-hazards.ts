/** Hazards as lines for terminals: those that refuse the plan first, each with its reason and the exact way to allow it. */
import { formatAddress } from '../../model/address.ts';
import { wayToAllow } from '../../model/hazard.ts';
import type { Hazard } from '../../plan/plan.ts';
import type { HazardGroup, HazardPart } from '../groups.ts';
import { groupHazards, isSingle, whereOf } from '../groups.ts';
import type { Paint } from './colour.ts';
import { count, wrapText } from './layout.ts';
import { escapeControls, padColumns, textWidth } from '../safe-text.ts';

/** Above this many reasons, hazards of one kind that are only shown are summed up. */
const MOST_SHOWN = 5;

/** The lines; `secret-unverifiable`, which says nothing about this change, is left to `unverifiableLine`. */
export function hazardLines(hazards: readonly Hazard[], columns: number, paint: Paint): string[] {
  const told = hazards.filter((hazard) => hazard.kind !== 'secret-unverifiable');
  const groups = groupHazards(told, wayToAllow);
  const where = groups.flatMap((group) =>
    group.parts.filter(isOne).map((part) => textWidth(escapeControls(whereOf(group, part)))),
  );
  const widths: Widths = {
    columns,
    kind: told.reduce((width, hazard) => Math.max(width, hazard.kind.length), 0),
    where: Math.max(0, ...where),
  };
  return groups.flatMap((group) => groupLines(group, widths, paint));
}

const isOne = ({ addresses }: HazardPart): boolean => addresses.length === 1;

interface Widths {
  readonly columns: number;
  readonly kind: number;
  readonly where: number;
}

function groupLines(group: HazardGroup, widths: Widths, paint: Paint): string[] {
  const { kind, allowed, parts, way } = group;
  const indent = 2 + widths.kind + 2;
  const isWide = widths.columns - indent - widths.where - 2 >= 40;
  const pad = (at: number) => (line: string) => ' '.repeat(at) + line;
  const lines: string[] = [];
  const shown = allowed ? parts.slice(0, MOST_SHOWN) : parts;
  for (const part of shown) {
    const head = `${allowed ? ' ' : '!'} ${kind.padEnd(widths.kind)}  `;
    const painted = allowed ? head : paint('danger', head);
    const reason = escapeControls(part.reason);
    const where = escapeControls(whereOf(group, part));
    if (!isOne(part)) {
      const [first = '', ...rest] = wrapText(reason, widths.columns - indent, 0);
      lines.push(painted + first, ...rest.map(pad(indent)));
      lines.push(...wrapText(where, widths.columns - indent - 2, 0).map(pad(indent + 2)));
    } else if (isWide) {
      const at = indent + widths.where + 2;
      const [first = '', ...rest] = wrapText(reason, widths.columns - at, 0);
      lines.push(`${painted}${padColumns(where, widths.where)}  ${first}`, ...rest.map(pad(at)));
    } else {
      const [first = '', ...rest] = wrapText(where, widths.columns - indent, 0);
      lines.push(painted + first, ...rest.map(pad(indent)));
      lines.push(...wrapText(reason, widths.columns - indent, 0).map(pad(indent)));
    }
  }
  const hidden = parts.slice(shown.length).flatMap(({ addresses }) => addresses).length;
  if (hidden > 0) lines.push(`  ${kind.padEnd(widths.kind)}  and ${hidden} more`);
  if (!allowed) lines.push(...wayLines(group, way, indent, widths.columns));
  return lines;
}

/** What allows a group; a flag is a line to be copied, so that nothing breaks it. */
function wayLines(group: HazardGroup, way: string | undefined, indent: number, columns: number): string[] {
  const pad = (line: string): string => ' '.repeat(indent) + line;
  if (way === undefined) return [pad('refused; nothing allows it')];
  const lead = `refused; to allow ${isSingle(group) ? 'it' : 'all of them'}:`;
  const line = `${lead} ${escapeControls(way)}`;
  const fits = textWidth(line) <= columns - indent;
  if (isSingle(group) || fits) return wrapText(line, columns - indent, 0).map(pad);
  const flag = escapeControls(way);
  return [pad(lead), ' '.repeat(Math.max(2, Math.min(indent, columns - textWidth(flag)))) + flag];
}

/** One line about secrets that can't be compared; undefined when there are none. */
export function unverifiableLine(hazards: readonly Hazard[]): string | undefined {
  const connections = hazards.filter((hazard) => hazard.kind === 'secret-unverifiable');
  if (connections.length === 0) return undefined;
  const [first] = connections;
  const whose =
    connections.length === 1 && first ? addressOf(first) : count(connections.length, 'connection');
  return `The secrets of ${whose} can't be compared; --update-secrets sends them again.`;
}

const addressOf = (hazard: Hazard): string => escapeControls(formatAddress(hazard.address));
