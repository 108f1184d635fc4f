/** What an export says at its end: files, what it had to leave out, what it left as it was, and whether it proved right. */
import type { ExportResult } from '../../core/export/result.ts';
import type { Address } from '../../model/address.ts';
import { formatAddress, kindWords } from '../../model/address.ts';
import { count, foldLines, wrapText } from './layout.ts';
import { escapeControls } from '../safe-text.ts';

/** More new pipeline files of one folder than this are counted. */
const MOST_FILES = 6;

export interface ExportLayout {
  /** Flags that the next command needs, each with a space before it. */
  readonly flags?: string;
  readonly isQuiet: boolean;
  readonly columns: number;
}

/** All of it, each line ended; with `isQuiet` only what somebody has to know. */
export function renderExport(summary: ExportResult, { isQuiet, columns, flags = '' }: ExportLayout): string {
  const lines = isQuiet ? [] : [...fileLines(summary), '', countLine(summary)];
  if (summary.resources.length + summary.leftOut.length === 0) {
    lines.push(
      `Atlas has nothing in project ${escapeControls(summary.project)}; --project names another one.`,
    );
  }
  lines.push(...listLines('Left out, with the reason:', summary.leftOut, columns));
  lines.push(...listLines('Left as it is in the manifest:', summary.kept, columns));
  if (!isQuiet && summary.names > 0) {
    const file = `${summary.folder}/.env.example`.replace(/\/+/g, '/');
    lines.push(`${count(summary.names, 'secret')} by name, listed in ${escapeControls(file)}.`);
  }
  if (summary.proof === 'failed') {
    lines.push('Not verified: planning it would touch');
    lines.push(...summary.differing.map((address) => `  ${escapeControls(address)}`));
  } else if (!isQuiet) {
    const rest = summary.proof === 'partial' ? ' but for what is left as it is' : '';
    const has = summary.isCheck ? 'would have' : 'now has';
    if (summary.proof !== 'skipped') lines.push(`Verified: planning it ${has} nothing to do${rest}.`);
    if (summary.needed.length > 0) lines.push(`Set before planning: ${summary.needed.join(', ')}`);
  }
  const isNext = summary.proof !== 'failed' && !isQuiet && !summary.isCheck;
  // Not folded: it is there to be copied.
  const next = isNext
    ? [`Next: sluice plan -f ${escapeControls(summary.manifest)}${escapeControls(flags)}`]
    : [];
  return [...foldLines(lines, columns), ...next].map((line) => line + '\n').join('');
}

function fileLines({ folder, files, isCheck }: ExportResult): string[] {
  const lines: string[] = [];
  const byFolder = new Map<string, string[]>();
  for (const { path, effect } of files) {
    if (effect === 'keep') continue;
    const parent = effect === 'create' ? path.slice(0, path.lastIndexOf('/') + 1) : '';
    const group = parent === '' ? `${effect} ${path}` : `${effect} ${parent}`;
    byFolder.set(group, [...(byFolder.get(group) ?? []), path]);
  }
  const base = folder === '.' ? '' : `${folder.replace(/(?<!\/)\/+$/, '')}/`;
  for (const [group, paths] of byFolder) {
    const [effect = ''] = group.split(' ');
    const label = (isCheck ? `would ${effect}` : `${effect}d`).padEnd(isCheck ? 12 : 7);
    if (paths.length > MOST_FILES) {
      lines.push(`${label} ${base}${group.slice(effect.length + 1)} (${paths.length} files)`);
    } else lines.push(...paths.map((path) => `${label} ${base}${path}`));
  }
  const unchanged = files.filter(({ effect }) => effect === 'keep').length;
  if (unchanged > 0) lines.push(`${count(unchanged, 'file')} unchanged`);
  return lines.map(escapeControls);
}

function countLine({ resources }: ExportResult): string {
  const of = (kind: Address['kind']): string =>
    count(resources.filter((address) => address.kind === kind).length, kindWords(kind));
  const links = resources.some(({ kind }) => kind === 'privateLink') ? `${of('privateLink')}, ` : '';
  return `${links}${of('workspace')}, ${of('connection')}, ${of('processor')}.`;
}

function listLines(
  title: string,
  items: readonly { readonly address: Address; readonly reason: string }[],
  columns: number,
): string[] {
  if (items.length === 0) return [];
  return [
    title,
    ...items.flatMap(({ address, reason }) => {
      const text = escapeControls(`${formatAddress(address)}: ${reason}`);
      return wrapText(text, columns - 2, 2).map((line) => `  ${line}`);
    }),
  ];
}
