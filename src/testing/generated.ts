/**
 * Documents shaped like those of `sample_stream_solar`, the same in every run: for a preview without documents of one's own.
 * Source: mongodb.com/docs/atlas/atlas-stream-processing/tutorial, the representative example.
 */
import type { Doc } from '../runner/values/bson.ts';
import type { InputStep } from '../runner/source/source.ts';

const DEVICES = 11;
const START = Date.UTC(2025, 0, 1);
/** Milliseconds between two readings. */
const PACE = 5000;

/** A small generator with a fixed seed (mulberry32): chance that is no chance. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function reading(index: number, random: () => number): Doc {
  const device = Math.floor(random() * DEVICES);
  const most = random() < 0.5 ? 250 : 450;
  return {
    device_id: `device_${device}`,
    group_id: device % 8,
    timestamp: new Date(START + index * PACE).toISOString().replace('Z', '+00:00'),
    max_watts: most,
    event_type: random() < 0.9 ? 0 : 1,
    obs: { watts: Math.floor(random() * most), temp: 5 + Math.floor(random() * 20) },
  };
}

/** As an insert that a change stream tells of. */
function inserted(doc: Doc, index: number): Doc {
  const id = index + 1;
  return {
    operationType: 'insert',
    ns: { db: 'solar', coll: 'readings' },
    documentKey: { _id: id },
    fullDocument: { _id: id, ...doc },
    wallTime: new Date(START + index * PACE),
  };
}

/**
 * @param count how many
 * @param isChangeStream whether each comes as an insert of a change stream
 */
export function generateSolar(count: number, isChangeStream: boolean): InputStep[] {
  const random = makeRandom(1);
  return Array.from({ length: count }, (_, index): InputStep => {
    const doc = reading(index, random);
    return {
      kind: 'message',
      message: { value: isChangeStream ? inserted(doc, index) : doc, time: START + index * PACE },
    };
  });
}
