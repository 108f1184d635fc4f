/** Hazards as lines for terminals: those that refuse the plan first, each with its reason and the exact way to allow it. */
import { formatAddress } from '../../model/address.ts';
import type { Hazard } from '../../plan/plan.ts';
import type { Paint } from './colour.ts';
import { count, wrapText } from './layout.ts';
import { escapeControls, padColumns, textWidth } from '../safe-text.ts';

/** Above this many, hazards of one kind that are only shown are summed up. */
const MOST_SHOWN = 5;

/** The lines; `secret-unverifiable`, which says nothing about this change, is left to `unverifiableLine`. */
export function hazardLines(hazards: readonly Hazard[], columns: number, paint: Paint): string[] {
  const told = hazards.filter((hazard) => hazard.kind !== 'secret-unverifiable');
  const kindWidth = told.reduce((width, hazard) => Math.max(width, hazard.kind.length), 0);
  const addressWidth = told.reduce((width, hazard) => Math.max(width, textWidth(addressOf(hazard))), 0);
  const indent = 2 + kindWidth + 2;
  const isWide = columns - indent - addressWidth - 2 >= 40;
  const lines: string[] = [];
  const shown = new Map<string, number>();
  for (const hazard of told) {
    const seen = shown.get(hazard.kind) ?? 0;
    shown.set(hazard.kind, seen + 1);
    if (hazard.allowed && seen >= MOST_SHOWN) continue;
    const mark = hazard.allowed ? ' ' : '!';
    const head = `${mark} ${hazard.kind.padEnd(kindWidth)}  `;
    const painted = hazard.allowed ? head : paint('danger', head);
    const reason = escapeControls(hazard.reason);
    if (isWide) {
      const at = indent + addressWidth + 2;
      const [first = '', ...rest] = wrapText(reason, columns - at, 0);
      lines.push(`${painted}${padColumns(addressOf(hazard), addressWidth)}  ${first}`);
      lines.push(...rest.map((line) => ' '.repeat(at) + line));
    } else {
      lines.push(painted + addressOf(hazard));
      lines.push(...wrapText(reason, columns - indent, 0).map((line) => ' '.repeat(indent) + line));
    }
    if (!hazard.allowed) {
      const way =
        hazard.allowWith === undefined
          ? 'refused; nothing allows it'
          : `refused; to allow it: ${hazard.allowWith}`;
      lines.push(
        ...wrapText(escapeControls(way), columns - indent, 0).map((line) => ' '.repeat(indent) + line),
      );
    }
  }
  for (const [kind, seen] of shown) {
    const refused = told.filter((hazard) => hazard.kind === kind && !hazard.allowed).length;
    const hidden = seen - Math.max(MOST_SHOWN, refused);
    if (hidden > 0) lines.push(`  ${kind.padEnd(kindWidth)}  and ${hidden} more`);
  }
  return lines;
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
