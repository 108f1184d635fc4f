/**
 * What a manifest can say so that a change which can't resume from its checkpoint loses less. Asks the functions that decide about it once it
 * is written, so that nothing is offered that the next plan refuses.
 */
import type { HazardKind } from '../../model/hazard.ts';
import { HAZARD_DEFAULTS } from '../../model/hazard.ts';
import type { Feasibility } from '../blue-green/possible.ts';
import type { Carry, CarryRisk } from '../steps/carry.ts';

/** How a change could be made, had the manifest asked for it. */
export interface Ways {
  readonly carry: Carry;
  readonly blueGreen: Feasibility;
}

export interface Offer {
  /** What to write, and what that costs; absent where nothing helps. */
  readonly consent?: string;
  /** Why its position can't be carried over, as the end of the hazard's sentence; empty where it can. */
  readonly whyNot: string;
}

const CARRY_OVER = 'update: { freshStart: carry-over } in the manifest';
const BLUE_GREEN = 'update: { strategy: blue-green } with a blueGreen.sink in the manifest';

/** The way that loses least; carrying over before blue/green, which takes more. */
export function bestOffer({ carry, blueGreen }: Ways): Offer {
  const carried = carry.kind === 'impossible' ? undefined : costOf(carry.risks);
  if (carried?.losses.length === 0) return { consent: CARRY_OVER + lossless(carried), whyNot: '' };
  const beside = blueGreen.kind === 'impossible' ? undefined : costOf(blueGreen.risks);
  if (beside?.losses.length === 0) return { consent: BLUE_GREEN + lossless(beside), whyNot: '' };
  if (carry.kind === 'impossible') return { whyNot: `; ${cannotCarry(carry)}` };
  if (carried?.losses.includes('source-gap') === true)
    return { whyNot: '; with carry-over messages would be skipped as well' };
  const kinds = [...(carried?.losses ?? []), ...(carried?.repeats ?? [])].join(' and ');
  return { consent: `${CARRY_OVER}, which is ${kinds} instead`, whyNot: '' };
}

/** Why a position can't be carried over, and what can be done instead. */
export function cannotCarry({ why, instead }: Extract<Carry, { kind: 'impossible' }>): string {
  return `it can't be carried over: ${why}${instead === undefined ? '' : `; ${instead}`}`;
}

interface Cost {
  /** Hazards that have to be allowed because something is lost. */
  readonly losses: readonly HazardKind[];
  /** Those that have to be allowed because something is done twice. */
  readonly repeats: readonly HazardKind[];
}

function costOf(risks: readonly CarryRisk[]): Cost {
  const refused = [
    ...new Set(risks.map(({ kind }) => kind).filter((kind) => HAZARD_DEFAULTS[kind] !== 'shown')),
  ];
  return {
    losses: refused.filter((kind) => kind !== 'duplicate-output'),
    repeats: refused.filter((kind) => kind === 'duplicate-output'),
  };
}

const lossless = ({ repeats }: Cost): string =>
  `, which loses nothing${repeats.length === 0 ? '' : `, but is ${repeats.join(' and ')}`}`;
