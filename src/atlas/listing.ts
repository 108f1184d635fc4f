/** Lists of the Admin API, all their pages. */
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import type { SecretMask } from '../model/mask/mask.ts';
import { idOf } from '../kinds/rules/field-rule.ts';
import { quoteSaid } from './quote-said.ts';
import { decodePage, required } from './http/answers.ts';
import { AtlasError, fixOf } from './http/errors.ts';
import { PAGE_SIZE } from './http/wire.ts';

/** A GET whose answer is decoded. */
export type ReadPage = (
  request: { readonly path: string; readonly action: string; readonly signal: AbortSignal | undefined },
  decode: typeof decodePage,
) => Promise<ReturnType<typeof decodePage> | undefined>;

/** Reads every page of one list; `action` says what for, in errors. */
export async function readPages(
  read: ReadPage,
  mask: SecretMask,
  { action, signal }: { readonly action: string; readonly signal: AbortSignal | undefined },
  pathOfPage: (page: number) => string,
): Promise<readonly Document[]> {
  const found: Document[] = [];
  let before = '';
  for (let page = 1; ; page++) {
    const { results, hasNext } = required(await read({ path: pathOfPage(page), action, signal }, decodePage));
    const names = results
      .map((body) => [textOf(body.get('name')), idOf(body)].filter((part) => part !== undefined).join('='))
      .join('/');
    if (names !== '' && names === before) {
      const message = `Could not ${action}: page ${page} is the one before again`;
      throw new AtlasError('ATLAS_BAD_RESPONSE', message, { fix: fixOf('ATLAS_BAD_RESPONSE') });
    }
    before = names;
    found.push(...results.map((body) => quoteSaid(body, mask)));
    // `totalCount` is an estimate (domain facts 5.5). A page may be short because the server gives fewer than asked for.
    if (results.length === 0 || (results.length < PAGE_SIZE && !hasNext)) return found;
  }
}
