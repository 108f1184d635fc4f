/** What the codes of findings mean. */
import { KIND_RULES } from '../../kinds/checks/rules.ts';
import { MANIFEST_CODES } from '../../manifest/rules/codes.ts';
import { PIPELINE_RULES } from '../../pipeline/rules.ts';

const MEANINGS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(MANIFEST_CODES).map(([code, { meaning }]) => [code, meaning] as const),
  ...Object.entries(KIND_RULES).map(([code, { title }]) => [code, title] as const),
  ...PIPELINE_RULES.map(({ code, title }) => [code, title] as const),
]);

/** One sentence about a code; undefined for one that is not about a manifest. */
export function meaningOf(code: string): string | undefined {
  return MEANINGS.get(code);
}
