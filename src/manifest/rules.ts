/** Rules of the manifest that no single field shows: references, names, fields that have to go together. */
import type { Document } from '../model/document.ts';
import type { ParseContext } from './parse.ts';
import { listWorkspaces } from './resources.ts';

/** Adds what breaks a rule to the findings. */
export function checkRules(manifest: Document, unresolved: ReadonlySet<string>, context: ParseContext): void {
  listWorkspaces(manifest, context.origins);
}
