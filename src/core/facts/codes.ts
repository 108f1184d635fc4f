/** What the codes of findings mean. */
import { KIND_RULES } from '../../kinds/codes/kind-codes.ts';
import { MANIFEST_CODES } from '../../manifest/checks/manifest-codes.ts';
import { PIPELINE_RULES } from '../../pipeline/codes/pipeline-codes.ts';

const MEANINGS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(MANIFEST_CODES).map(([code, { meaning }]) => [code, meaning] as const),
  ...Object.entries(KIND_RULES).map(([code, { title }]) => [code, title] as const),
  ...PIPELINE_RULES.map(({ code, title }) => [code, title] as const),
]);

/** One sentence about a code; undefined for one that is not about a manifest. */
export function meaningOf(code: string): string | undefined {
  return MEANINGS.get(code);
}
