/** What leaves a window: its results, each with the window's bounds in its metadata. */
import type { Doc } from '../../values/bson.ts';
import { isDoc } from '../../values/bson.ts';
import type { Emit, Run } from '../../stage.ts';

/** Passes results on with the window in their metadata, and in the field that shows it. Source: sp-agg-tumbling, the example's output. */
export function closeInto(run: Run, emit: Emit, window: Doc): Emit {
  return (message) => {
    const meta: Doc = { ...message.meta, window };
    const shown = { source: isDoc(meta['source']) ? meta['source'] : {}, window };
    const doc = run.metaField === undefined ? message.doc : { ...message.doc, [run.metaField]: shown };
    emit({ doc, meta, time: message.time });
  };
}
