/** What steps are built of: expectations, ways back, keys. */
import type { Document } from '../../model/document.ts';
import { EMPTY_DOCUMENT } from '../../model/document.ts';
import type { Address } from '../../model/address.ts';
import { recreationBody } from '../compare/bodies.ts';
import type { Expectation, Step, Verb } from '../plan.ts';
import type { Draft } from './drafts.ts';
import { key } from './releases.ts';
import type { Stage, StepDraft } from './step-order.ts';

/** Nothing is there yet. */
export const ABSENT: Expectation = { kind: 'absent' };

/** It is there, as it was read. */
export const present = (fields: Document | undefined, state?: string): Expectation => ({
  kind: 'present',
  fields: fields ?? EMPTY_DOCUMENT,
  ...(state !== undefined && { state }),
});

/** The step that gives a workspace or connection its final form. */
export const settledBy = (address: Address): string[] => [key('create', address), key('update', address)];

/** How what a step takes away comes back. */
export type WayBack = Pick<Step, 'onFailure' | 'rollbackBody'>;

/** How what a replacement deletes comes back. */
export function recreation(draft: Draft): WayBack {
  const rollbackBody = recreationBody(draft);
  return rollbackBody === undefined ? {} : { onFailure: 'create-again', rollbackBody };
}

/** A step before it has an id. */
export function step(
  verb: Verb,
  stage: Stage,
  { address, needs }: { readonly address: Address; readonly needs: readonly string[] },
  expects: Expectation,
  rest: {
    readonly body?: Document | undefined;
    readonly leaves?: Document | undefined;
  } & WayBack = {},
): StepDraft {
  const { body, leaves, ...more } = rest;
  return {
    key: key(verb, address),
    stage,
    verb,
    address,
    needs,
    expects,
    ...(body !== undefined && { body }),
    ...(leaves !== undefined && { leaves }),
    ...more,
  };
}

/** Steps that each wait for the one before. */
export class Chain {
  readonly steps: StepDraft[] = [];

  add(draft: StepDraft): void {
    const last = this.steps.at(-1);
    this.steps.push(last === undefined ? draft : { ...draft, needs: [last.key, ...draft.needs] });
  }
}
