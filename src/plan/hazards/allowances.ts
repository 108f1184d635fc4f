/** `--allow`: which hazards somebody has accepted by name, for everything or for one address. */
import type { Address } from '../../model/address.ts';
import { formatAddress, parseAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { SluiceError } from '../../model/errors.ts';
import type { Hazard, HazardKind } from '../plan.ts';
import { HAZARD_KINDS } from '../plan.ts';

export interface Allowance {
  readonly kind: HazardKind;
  /** Undefined: wherever it occurs. */
  readonly address?: Address;
}

/**
 * The allowances of `--allow` texts: `KIND` or `KIND=ADDRESS`, separated by commas.
 * @throws SluiceError SETTINGS_ALLOW_INVALID for an unknown kind or an address of another form.
 */
export function parseAllowances(texts: readonly string[]): Allowance[] {
  return texts
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map(parseAllowance);
}

function parseAllowance(text: string): Allowance {
  const [name = '', ...rest] = text.split('=');
  const kind = HAZARD_KINDS.find((each) => each === name);
  if (kind === undefined) {
    throw new SluiceError('SETTINGS_ALLOW_INVALID', `--allow ${text}: there is no hazard "${name}"`, {
      fix: `Hazards are ${HAZARD_KINDS.join(', ')}.`,
    });
  }
  if (rest.length === 0) return { kind };
  const address = parseAddress(rest.join('='));
  if (address === undefined) {
    throw new SluiceError(
      'SETTINGS_ALLOW_INVALID',
      `--allow ${text}: "${rest.join('=')}" is not an address`,
      {
        fix: 'Addresses look like orders, orders/connection/kafka or orders/processor/enrich.',
      },
    );
  }
  return { kind, address };
}

export function isAllowed(kind: HazardKind, address: Address, allowances: readonly Allowance[]): boolean {
  const text = formatAddress(address);
  return allowances.some(
    (allowance) =>
      allowance.kind === kind &&
      (allowance.address === undefined || formatAddress(allowance.address) === text),
  );
}

/** A warning for each allowance that names an address where there is no such hazard. Blanket ones are left alone. */
export function findIdleAllowances(
  allowances: readonly Allowance[],
  hazards: readonly Hazard[],
): Diagnostic[] {
  return allowances.flatMap(({ kind, address }): Diagnostic[] => {
    if (address === undefined) return [];
    const text = formatAddress(address);
    if (hazards.some((hazard) => hazard.kind === kind && formatAddress(hazard.address) === text)) return [];
    return [
      {
        severity: 'warning',
        code: 'PLAN_ALLOWANCE_UNUSED',
        message: `--allow ${kind}=${text} allows nothing: the plan has no such hazard`,
        address: text,
        fix: 'Remove it.',
      },
    ];
  });
}
