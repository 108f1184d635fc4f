/** Whether the pipeline that a change stream pushes to its server keeps the times of the events. Source: Atlas docs, sp-agg-source. */
import type { Value } from '../../../model/document.ts';
import { isDocument, isList } from '../../../model/document.ts';
import { numberOf } from '../../values.ts';
import type { StageInContext } from './stage-check.ts';

const TIMES = ['wallTime', 'clusterTime'];

/** Reports the first place at which `$unset` or `$project` drops a time of the events. */
export function checkChangeTimes(stages: Value | undefined, { stage, report }: StageInContext): void {
  if (!isList(stages)) return;
  for (const [i, pushed] of stages.entries()) {
    const [name, body] = (isDocument(pushed) ? pushed.entries[0] : undefined) ?? ['', null];
    const found = name === '$unset' ? findUnset(body) : name === '$project' ? findProjected(body) : undefined;
    if (found === undefined) continue;
    const path = [...stage.path, 'config', 'pipeline', String(i), name, ...found.path];
    report('PIPELINE_SOURCE_TIMES', path, `${name} drops ${found.time}, which the processor reads`, {
      at: found.path.length === 0 || name === '$unset' ? 'value' : 'key',
      fix: `keep ${TIMES.join(' and ')}`,
    });
    return;
  }
}

interface Dropped {
  readonly time: string;
  /** Below the stage's body. */
  readonly path: readonly string[];
}

function findUnset(body: Value): Dropped | undefined {
  if (typeof body === 'string') return TIMES.includes(body) ? { time: body, path: [] } : undefined;
  if (!isList(body)) return undefined;
  const index = body.findIndex((field) => typeof field === 'string' && TIMES.includes(field));
  const time = body[index];
  return typeof time === 'string' ? { time, path: [String(index)] } : undefined;
}

/** A projection either names what goes, or what stays: then what it does not name goes. */
function findProjected(body: Value): Dropped | undefined {
  if (!isDocument(body)) return undefined;
  const gone = TIMES.find((time) => isLeftOut(body.get(time)));
  if (gone !== undefined) return { time: gone, path: [gone] };
  const others = body.entries.filter(([key]) => key !== '_id');
  if (others.length === 0 || others.some(([, value]) => isLeftOut(value))) return undefined;
  const missing = TIMES.find((time) => !body.has(time));
  return missing === undefined ? undefined : { time: missing, path: [] };
}

const isLeftOut = (value: Value | undefined): boolean => value === false || numberOf(value) === 0;
