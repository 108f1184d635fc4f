/**
 * `--replay ADDRESS=TIME`: which processors start afresh from a time, once. A replay is a swap of a processor with itself, so that the old
 * version keeps its checkpoint until the new one has proved itself.
 */
import type { Address } from '../../model/address.ts';
import { formatAddress, parseAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import type { Carry } from '../steps/carry.ts';
import type { Draft, Drafts } from '../steps/drafts.ts';
import { isProcessor, isUp, keyOf, liveStateOf } from '../steps/drafts.ts';

export interface Replay {
  readonly address: Address;
  /** Since 1970. */
  readonly seconds: number;
}

/** A time as people write it: with its zone, because a replay from another hour is another replay. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Reads what `--replay` was given.
 * @throws SluiceError SETTINGS_REPLAY_INVALID
 */
export function parseReplays(texts: readonly string[]): Replay[] {
  const replays = texts.map(parseReplay);
  const names = replays.map(({ address }) => formatAddress(address));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw invalid(`--replay names ${twice} twice`);
  return replays;
}

function parseReplay(text: string): Replay {
  const at = text.lastIndexOf('=');
  const address = parseAddress(text.slice(0, at));
  if (at < 1 || address?.kind !== 'processor')
    throw invalid(`--replay ${text} does not name a processor and a time`);
  const time = text.slice(at + 1);
  const ms = TIME.test(time) ? Date.parse(time) : Number.NaN;
  if (Number.isNaN(ms)) throw invalid(`'${time}' is no time with its zone`);
  return { address, seconds: Math.floor(ms / 1000) };
}

const invalid = (message: string): SluiceError =>
  new SluiceError('SETTINGS_REPLAY_INVALID', message, {
    fix: 'Write it as WORKSPACE/processor/NAME=2026-11-28T06:00:00Z.',
    exitCode: EXIT.failed,
  });

/** As selections hold it: one spelling for one replay. */
export const replayText = ({ address, seconds }: Replay): string =>
  `${formatAddress(address)}=${isoTime(seconds)}`;

/** ISO 8601, UTC, whole seconds. */
const isoTime = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');

/** Marks the drafts of the processors that are replayed; errors for those that can't be found. */
export function markReplays(drafts: Drafts, texts: readonly string[]): Diagnostic[] {
  return parseReplays(texts).flatMap((replay): Diagnostic[] => {
    const draft = drafts.get(keyOf(replay.address));
    if (draft?.live === undefined || !draft.isTargeted || !isProcessor(draft.desired)) {
      return [
        {
          severity: 'error',
          code: 'PLAN_TARGET_UNKNOWN',
          message: `--replay ${replayText(replay)} names no processor that the manifest and Atlas have`,
          fix: 'Write its address, such as orders/processor/enrich; with --target, that has to select it as well.',
        },
      ];
    }
    draft.replayFrom = replay.seconds;
    if (isUp(liveStateOf(draft))) draft.isRestarted = true;
    return [];
  });
}

/** How a replay is carried out, from how a position would be carried over. */
export function replayed(carry: Carry, draft: Draft, seconds: number): Carry {
  if (carry.kind === 'impossible') return carry;
  if (carry.kind !== 'swap')
    return { kind: 'impossible', why: 'no API of Atlas sets a start time or an offset for Kafka' };
  // While it is unfinished, a swap is told from its names, and they are Sluice's only where the manifest asks for swaps.
  if (!isProcessor(draft.desired) || draft.desired.update?.freshStart !== 'carry-over')
    return {
      kind: 'impossible',
      why: 'a replay takes update: { freshStart: carry-over } of it in the manifest, which is how it is carried out without loss',
    };
  const risks = carry.risks.filter(({ kind }) => kind !== 'reprocess');
  const reason = `everything since ${isoTime(seconds)} is processed again`;
  return {
    ...carry,
    rule: { ...carry.rule, replaySeconds: seconds },
    risks: [...risks, { kind: 'replay', reason }],
  };
}

/** Replays that can't be done, with their reasons. */
export function findImpossibleReplays(
  drafts: Drafts,
  carries: ReadonlyMap<string, Carry>,
  now: number | undefined,
): Diagnostic[] {
  return [...drafts.values()].flatMap((draft): Diagnostic[] => {
    const { replayFrom, address } = draft;
    if (replayFrom === undefined) return [];
    const carry = carries.get(keyOf(address));
    const why =
      now !== undefined && replayFrom * 1000 > now
        ? 'its time is in the future'
        : draft.blueGreen !== undefined
          ? 'a blue/green change of it is under way: finish that first'
          : carry === undefined
            ? `it has never run (${liveStateOf(draft) ?? 'no state'})`
            : carry.kind === 'impossible'
              ? carry.why
              : undefined;
    if (why === undefined) return [];
    return [
      {
        severity: 'error',
        code: 'PLAN_REPLAY_IMPOSSIBLE',
        message: `it can't be replayed: ${why}`,
        address: keyOf(address),
        fix: 'docs/evolve.md says which sources can be replayed.',
      },
    ];
  });
}
