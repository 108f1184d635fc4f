/** What the keys of `update` have to say together for a blue/green change. What Atlas decides is the plan's to say. */
import { isDocument, textOf, valueAt } from '../../model/document.ts';
import { formatAddress } from '../../model/address.ts';
import type { ParseContext } from '../read/parse.ts';
import type { ManifestResource } from '../shape/resources.ts';

/** Adds what is missing, or has no effect, to the findings. */
export function checkBlueGreen({ address, body }: ManifestResource, context: ParseContext): void {
  const update = body.get('update');
  if (!isDocument(update)) return;
  const isAsked = textOf(update.get('strategy')) === 'blue-green';
  const settings = update.get('blueGreen');
  const add = (
    code: 'MANIFEST_MISSING' | 'MANIFEST_VALUE',
    message: string,
    path: readonly string[],
    fix: string,
  ): void => {
    const place = context.origins.find(body, ['update', ...path], 'key');
    context.findings.add(code, message, place, { address: formatAddress(address), fix });
  };
  if (!isAsked) {
    if (settings !== undefined)
      add(
        'MANIFEST_VALUE',
        'blueGreen has no effect without strategy: blue-green',
        ['blueGreen'],
        'Add `strategy: blue-green` beside it, or remove blueGreen.',
      );
    return;
  }
  if (!isDocument(settings)) {
    add(
      'MANIFEST_MISSING',
      'strategy: blue-green needs blueGreen.sink, where the new version writes until it takes over',
      ['strategy'],
      'Add `blueGreen: { sink: { db: shadow, coll: NAME } }`.',
    );
    return;
  }
  const sink = settings.get('sink');
  if (isDocument(sink)) {
    const names = ['db', 'coll', 'topic'].filter((key) => sink.has(key)).join(' ');
    if (names !== 'db coll' && names !== 'topic')
      add(
        'MANIFEST_VALUE',
        'sink is either { db, coll } or { topic }',
        ['blueGreen', 'sink'],
        'Name a collection by db and coll, or a topic.',
      );
  }
  if (settings.has('dlq') && valueAt(body, ['options', 'dlq']) === undefined)
    add(
      'MANIFEST_VALUE',
      'blueGreen.dlq needs options.dlq, whose connection it takes',
      ['blueGreen', 'dlq'],
      'Add `options.dlq`, or remove blueGreen.dlq.',
    );
}
