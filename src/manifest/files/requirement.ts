/** `requires`: the versions of Sluice that a manifest was written for. An older Sluice says only that, as it knows neither its keys nor its rules. */
import { satisfies, validRange } from 'semver';
import type { Document } from '../../model/document.ts';
import { VERSION } from '../../model/release/version.ts';
import type { ParseContext } from '../read/parse.ts';

/** Whether this Sluice may read the manifest; false adds an error. Anything but a text is left to the check of shapes. */
export function meetsRequirement(manifest: Document, { findings, origins }: ParseContext): boolean {
  const range = manifest.get('requires');
  if (typeof range !== 'string') return true;
  const spot = origins.find(manifest, ['requires'], 'value');
  if (validRange(range) === null) {
    findings.add('MANIFEST_VALUE', `'${range}' is no range of versions`, spot, {
      fix: 'Write one as npm does, such as ">=0.2" or "^0.2.0".',
    });
    return true;
  }
  if (satisfies(VERSION, range, { includePrerelease: true })) return true;
  findings.add('MANIFEST_REQUIRES', `this manifest requires Sluice ${range}, and this is ${VERSION}`, spot, {
    fix: `Install it: npm install --save-dev "sluice@${range}"; in a workflow, name such a version after 'uses:'.`,
  });
  return false;
}
