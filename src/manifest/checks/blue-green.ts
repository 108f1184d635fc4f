/** What the keys of `update` have to say together for a blue/green change. What Atlas decides is the plan's to say. */
import type { Document } from '../../model/document.ts';
import { isDocument, isList, textOf, valueAt } from '../../model/document.ts';
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
    else {
      const clash = clashOf(body, sink);
      if (clash !== undefined) add('MANIFEST_VALUE', clash.message, ['blueGreen', 'sink'], clash.fix);
    }
  }
  if (settings.has('dlq') && valueAt(body, ['options', 'dlq']) === undefined)
    add(
      'MANIFEST_VALUE',
      'blueGreen.dlq needs options.dlq, whose connection it takes',
      ['blueGreen', 'dlq'],
      'Add `options.dlq`, or remove blueGreen.dlq.',
    );
}

/** Where a shadow sink can't be beside the pipeline's own: it is of another kind, or the same place. Only what is written out counts. */
function clashOf(processor: Document, sink: Document): { message: string; fix: string } | undefined {
  const pipeline = processor.get('pipeline');
  const last = isList(pipeline) ? pipeline.at(-1) : undefined;
  const [name = '', body] = isDocument(last) ? (last.entries[0] ?? []) : [];
  const own = name === '$merge' ? valueAt(body, ['into']) : body;
  if ((name !== '$merge' && name !== '$emit') || !isDocument(own)) return undefined;
  const kind = name === '$merge' || own.has('coll') ? ['db', 'coll'] : own.has('topic') ? ['topic'] : [];
  if (kind.length === 0) return undefined;
  if (!kind.every((key) => sink.has(key))) {
    const message = `sink needs ${kind.join(' and ')}, as ${name} at the end of the pipeline does`;
    return { message, fix: `Write \`sink: { ${kind.map((key) => `${key}: ...`).join(', ')} }\`.` };
  }
  const isSame = kind.every((key) => typeof own.get(key) === 'string' && own.get(key) === sink.get(key));
  if (!isSame) return undefined;
  const message = 'sink is where the running version writes: both would write to it';
  return { message, fix: 'Name another collection or topic, for the new version alone.' };
}
