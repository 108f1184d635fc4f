/** Diagnostics as SARIF 2.1.0 (OASIS), the form that code scanning services read. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { compareText } from '../../model/address.ts';
import { escapeJson } from '../safe-text.ts';

/** A SARIF log with one run. `describeRule` gives what a code means, where it is known. */
export function renderSarif(
  diagnostics: readonly Diagnostic[],
  version: string,
  describeRule: (code: string) => string | undefined,
): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted(compareText);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'sluice',
            semanticVersion: version,
            rules: codes.map((code) => ruleOf(code, describeRule(code))),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, codes)),
      },
    ],
  };
  return escapeJson(JSON.stringify(log, null, 2)) + '\n';
}

const ruleOf = (code: string, meaning: string | undefined): object => ({
  id: code,
  ...(meaning !== undefined && { shortDescription: { text: meaning } }),
});

function resultOf(
  { severity, code, message, fix, place, address }: Diagnostic,
  codes: readonly string[],
): object {
  const physical = place && {
    physicalLocation: {
      artifactLocation: { uri: uriOf(place.file) },
      region: { startLine: place.line, startColumn: place.column },
    },
  };
  const logical = address !== undefined && {
    logicalLocations: [{ fullyQualifiedName: address, kind: 'resource' }],
  };
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: fix === undefined ? message : `${message}. ${fix}` },
    ...((physical ?? logical) && { locations: [{ ...physical, ...logical }] }),
  };
}

/** A file name as a relative or `file:` reference. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}
