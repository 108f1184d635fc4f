/** Diagnostics as SARIF 2.1.0 (OASIS), the form that code scanning services read. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { compareText } from '../../model/address.ts';
import { escapeJson } from '../safe-text.ts';

/** What the reference says about a code. */
export interface SarifRule {
  /** In a few words, where it has a title. */
  readonly title: string;
  readonly meaning: string;
  /** The usual way out. */
  readonly fix: string;
  /** Where all of it can be read: an absolute URI. */
  readonly helpUri: string;
}

export interface SarifOptions {
  readonly version: string;
  /** Where Sluice is at home: an absolute URI. */
  readonly informationUri: string;
  /** What is known about a code. */
  readonly describeRule: (code: string) => SarifRule | undefined;
  /** The path of a diagnostic's file within the repository; an absolute one for a file outside of it. */
  readonly locate: (file: string) => string;
}

/** A SARIF log with one run. */
export function renderSarif(diagnostics: readonly Diagnostic[], options: SarifOptions): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted(compareText);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'sluice',
            semanticVersion: options.version,
            informationUri: options.informationUri,
            rules: codes.map((code) => ruleOf(code, diagnostics, options.describeRule(code))),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, codes, options.locate)),
      },
    ],
  };
  return escapeJson(JSON.stringify(log, null, 2)) + '\n';
}

/** A code with its severity: each has one, so that the first finding of it tells. */
function ruleOf(code: string, diagnostics: readonly Diagnostic[], rule: SarifRule | undefined): object {
  const level = diagnostics.find((each) => each.code === code)?.severity;
  return {
    id: code,
    ...(rule && {
      shortDescription: { text: rule.title },
      fullDescription: { text: rule.meaning },
      help: { text: rule.fix },
      helpUri: rule.helpUri,
    }),
    defaultConfiguration: { level },
  };
}

function resultOf(
  { severity, code, message, fix, place, address }: Diagnostic,
  codes: readonly string[],
  locate: SarifOptions['locate'],
): object {
  const physical = place && {
    physicalLocation: {
      artifactLocation: artifactOf(locate(place.file)),
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

/** A file as a reference relative to the repository, or as a `file:` one. */
function artifactOf(file: string): object {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${path}` };
  return { uri: path, uriBaseId: '%SRCROOT%' };
}
