/** Findings as SARIF: paths as the repository has them, and each code with what the reference says about it. */
import { relative, resolve, sep } from 'node:path';
import { findRepository } from '../../core/files/presence.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { PUBLICATION } from '../../model/release/publication.ts';
import { VERSION } from '../../model/release/version.ts';
import type { ReferenceEntry } from '../../render/text/explain-text.ts';
import type { SarifRule } from '../../render/json/sarif.ts';
import { renderSarif } from '../../render/json/sarif.ts';
import reference from '../reference.json' with { type: 'json' };

const ENTRIES: readonly ReferenceEntry[] = reference;

const HOME = `https://github.com/${PUBLICATION.repository}`;
const PAGE = `${HOME}/blob/v${VERSION}/docs/reference/diagnostics.md`;

/** Code scanning shows a finding at a path below the repository's root, wherever Sluice ran. */
export async function sarifOf(diagnostics: readonly Diagnostic[], directory: string): Promise<string> {
  const root = (await findRepository(directory)) ?? directory;
  return renderSarif(diagnostics, {
    version: VERSION,
    informationUri: HOME,
    describeRule,
    locate: (file) => pathWithin(root, resolve(directory, file)),
  });
}

function pathWithin(root: string, path: string): string {
  const way = relative(root, path);
  return way.split(sep)[0] === '..' ? path : way;
}

function describeRule(code: string): SarifRule | undefined {
  const entry = ENTRIES.find((each) => each.code === code);
  if (entry === undefined) return undefined;
  const { title, meaning, fix } = entry;
  const helpUri = `${PAGE}#${code.toLowerCase()}`;
  return { title: title ?? meaning, meaning, fix: fix ?? meaning, helpUri };
}
