/** What no single key of a gate shows: how long it may take is no shorter than how long a processor has to be sound. */
import type { Document, Value } from '../../model/document.ts';
import { isDocument, valueAt } from '../../model/document.ts';
import type { ParseContext } from '../read/parse.ts';
import { gateKeys, readGatePolicy } from '../shape/gate-policy.ts';
import type { ManifestResource } from '../shape/resources.ts';
import { codeEntry } from './manifest-codes.ts';
import type { RuleReporter } from './reporter.ts';

/** Of a processor that says something about its times itself. */
export function checkGate({ body }: ManifestResource, manifest: Document, reporter: RuleReporter): void {
  const own = body.get('gate');
  const key = timeKey(own);
  const mistake = key === undefined ? undefined : mistakeIn(gateKeys(manifest, own));
  if (key !== undefined && mistake !== undefined) reporter.report('MANIFEST_GATE', ['gate', key], mistake);
}

/** Of the defaults. */
export function checkDefaultGate(manifest: Document, { findings, origins }: ParseContext): void {
  const key = timeKey(valueAt(manifest, ['defaults', 'gate']));
  const mistake = key === undefined ? undefined : mistakeIn(gateKeys(manifest, undefined));
  if (key === undefined || mistake === undefined) return;
  const spot = origins.find(manifest, ['defaults', 'gate', key], 'value');
  findings.add('MANIFEST_GATE', mistake, spot, { fix: codeEntry('MANIFEST_GATE').fix });
}

const timeKey = (gate: Value | undefined): string | undefined =>
  isDocument(gate) ? ['within', 'for'].find((key) => gate.has(key)) : undefined;

function mistakeIn(keys: Document | undefined): string | undefined {
  const policy = readGatePolicy(keys);
  if (policy === undefined || policy.withinSeconds >= policy.forSeconds) return undefined;
  return `a gate can't pass within ${policy.withinSeconds} s when the processor has to be sound for ${policy.forSeconds} s`;
}
