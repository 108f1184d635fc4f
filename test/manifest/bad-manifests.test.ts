import { describe, expect, it } from 'vitest';
import { MANIFEST_CODES } from '../../src/manifest/checks/manifest-codes.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { renderDiagnostics } from '../../src/render/diagnostics.ts';
import type { BadManifest } from './bad-manifests.ts';
import { BAD_MANIFESTS } from './bad-manifests.ts';
import { BAD_RULES } from './bad-rules.ts';
import { load } from './workbench.ts';

const loadBad = (bad: BadManifest) =>
  load(typeof bad.files === 'string' ? { 'sluice.yaml': bad.files } : bad.files, {
    files: bad.load ?? [],
    mode: bad.mode ?? 'plan',
    env: bad.env ?? {},
    variables: new Map(Object.entries(bad.variables ?? {})),
    project: bad.project,
  });

function summarise({ severity, code, place }: Diagnostic): string {
  const file =
    place === undefined || place.file === 'sluice.yaml' ? '' : `${place.file.replaceAll('\\', '/')} `;
  const at = place ? ` ${file}${place.line}:${place.column}` : '';
  return `${severity === 'error' ? '' : `${severity} `}${code}${at}`;
}

describe('a bad manifest', () => {
  it.each([...BAD_MANIFESTS, ...BAD_RULES])('is told about $name', async (bad) => {
    const { desired, diagnostics } = await loadBad(bad);
    expect(diagnostics.map(summarise)).toEqual(bad.expected);
    const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
    expect(desired === undefined).toBe(hasErrors);
    const text = renderDiagnostics(diagnostics, { color: false, columns: 100 });
    expect(text).not.toMatch(/\n\s+at |canary|\[object|undefined/);
    for (const { fix } of diagnostics) expect(fix).toBeTruthy();
  });

  it('is one of many', () => {
    expect(BAD_MANIFESTS.length + BAD_RULES.length).toBeGreaterThanOrEqual(120);
  });

  it('is tried for nearly every code', () => {
    const tried = new Set(
      BAD_MANIFESTS.flatMap(({ expected }) =>
        expected.flatMap((text) => /MANIFEST_\w+/.exec(text)?.[0] ?? []),
      ),
    );
    const elsewhere = [
      'MANIFEST_UNREADABLE',
      'MANIFEST_TOO_LARGE',
      'MANIFEST_NOT_TEXT',
      'MANIFEST_ALIAS_BOMB',
      'MANIFEST_SECRET_SHORT',
      'MANIFEST_TOO_DEEP',
      // environments.test.ts
      'MANIFEST_ENVIRONMENT',
      'MANIFEST_REQUIRES',
    ];
    expect(
      Object.keys(MANIFEST_CODES)
        .filter((code) => !tried.has(code))
        .toSorted(),
    ).toEqual(elsewhere.toSorted());
  });
});
