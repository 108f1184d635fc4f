/** Blue/green changes in words: what a step of one does. */
import type { Step } from '../../plan/plan.ts';

/** A step of a blue/green change; undefined where it is said like any other. `name`: the processor's, as it may be shown. */
export function describeHandover({ verb, handover, body }: Step, name: string): string | undefined {
  if (handover === undefined) return undefined;
  if (verb === 'mark') return `read where ${name} stopped`;
  if (verb === 'gate') {
    if (handover.part === 'caught-up') return `wait until ${name} has caught up and proved itself`;
    if (handover.part === 'passed') return `wait until ${name} has got past that`;
    return undefined;
  }
  return verb === 'update' && body?.has('name') !== true ? `give ${name} its real sink` : undefined;
}
