/**
 * The shapes of events and report for other programs: the JSON Schemas in `schemas/` are made from them. Loaded only by
 * `sluice schema` and tests; that they agree with the types is checked by the compiler, at the end.
 */
import * as z from 'zod';
import { MOST_LOOKS } from '../gate/thinning.ts';
import { MOST_ENTRIES } from './progress.ts';
import type { ApplyEvent } from './events.ts';
import type { Report } from './report.ts';

const formatVersion = z.literal(1);
const time = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });
const elapsedMs = z.number().min(0).meta({ description: 'Milliseconds since the step began.' });
const verb = z.enum(['create', 'update', 'delete', 'stop', 'start', 'accept', 'mark', 'gate', 'failover']);
const outcome = z.enum(['applied', 'nothing-to-do', 'failed', 'interrupted', 'stale']);
const stepName = { id: z.string(), verb, address: z.string() };

const stepError = z
  .object({
    code: z.string().meta({ description: 'Stable: PLAN_STALE, APPLY_..., ATLAS_..., INTERNAL.' }),
    message: z.string(),
    fix: z.string().exactOptional(),
    log: z
      .array(z.string())
      .exactOptional()
      .meta({ description: "The last lines of the processor's log, where it is FAILED." }),
  })
  .meta({ id: 'StepError', description: 'Why a step failed. Never holds a secret.' });

const rollbackRefusal = z
  .object({
    state: z
      .string()
      .exactOptional()
      .meta({ description: 'State of the processor, where it could be read.' }),
    reason: z.string(),
  })
  .meta({ id: 'RollbackRefusal', description: 'The old definition was not put back.' });

const summary = z
  .object({ done: z.int(), failed: z.int(), skipped: z.int(), restored: z.int() })
  .meta({ id: 'Summary', description: 'How many steps ended in which way.' });

const remaining = z
  .array(z.object({ address: z.string(), action: z.string() }))
  .meta({ description: 'What a plan made afterwards would still change.' });

const gateSummary = {
  verdict: z.enum(['passed', 'failed', 'inconclusive']).meta({
    description: 'inconclusive: nobody knows, for example because there was nothing to read.',
  }),
  reason: z.string(),
};

const gateCounts = {
  read: z.number().exactOptional().meta({ description: 'Messages since the start.' }),
  written: z.number().exactOptional(),
  deadLetters: z.number().exactOptional(),
};

const comparedCounts = z.object({
  ...gateCounts,
  read: z.number().exactOptional().meta({ description: 'Messages in the time that is compared.' }),
});

const gateReading = z.object({
  time,
  state: z.string().exactOptional(),
  health: z.enum(['sound', 'unsound', 'unknown']),
  why: z.string().exactOptional().meta({ description: 'What speaks against it, or what is not known.' }),
  lagSeconds: z.number().exactOptional(),
  lagMessages: z.number().exactOptional(),
  ...gateCounts,
  comparison: z
    .object({ newVersion: comparedCounts, oldVersion: comparedCounts })
    .exactOptional()
    .meta({ description: 'Of a new version that runs beside the old one: what both did in the same time.' }),
});

const gateSummaryShape = z
  .object(gateSummary)
  .meta({ id: 'GateSummary', description: 'The verdict of a gate.' });

const gateReport = z
  .object({
    ...gateSummary,
    readings: z.array(gateReading).meta({
      description: `In order. Of more than ${MOST_LOOKS} looks: the first, the last, the changes of health, and evenly spread ones.`,
    }),
    looks: z.int().exactOptional().meta({ description: 'How many there were, where some are left out.' }),
  })
  .meta({ id: 'GateReport', description: 'The verdict of a gate, and the looks that led to it.' });

const phase = z.enum(['waiting', 'retrying', 'recovering', 'restoring']);

const progress = z
  .array(
    z.object({
      phase,
      message: z.string().meta({ description: 'What was told last.' }),
      afterMs: z.number().min(0).meta({ description: 'From the start of the step.' }),
      untilMs: z.number().min(0).exactOptional().meta({ description: 'The last time that it was told.' }),
      count: z.int().exactOptional().meta({ description: 'How often; absent for once.' }),
    }),
  )
  .meta({
    id: 'Progress',
    description: `What the step waited for, was refused, had lost or put back. Of more than ${MOST_ENTRIES} entries, the first and the last.`,
  });

const common = { formatVersion, time };
const ofStep = { ...common, ...stepName, elapsedMs };
const wayBack = {
  rolledBack: z.boolean().exactOptional().meta({ description: 'The old definition runs again.' }),
  rollbackRefused: rollbackRefusal.exactOptional(),
  stopped: z
    .boolean()
    .exactOptional()
    .meta({ description: 'A gate has failed, and its processor was stopped.' }),
};

/** One line of `sluice apply --json`. */
export const applyEventShape = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('apply-started'),
      ...common,
      project: z.string(),
      digest: z.string(),
      steps: z.array(z.object(stepName)),
    }),
    z.object({ type: z.literal('step-started'), ...ofStep }),
    z.object({
      type: z.literal('step-progress'),
      ...ofStep,
      phase,
      message: z.string(),
    }),
    z.object({
      type: z.literal('step-done'),
      ...ofStep,
      reason: z.string().exactOptional(),
      gate: gateSummaryShape.exactOptional(),
    }),
    z.object({
      type: z.literal('step-failed'),
      ...ofStep,
      error: stepError,
      ...wayBack,
      gate: gateSummaryShape.exactOptional(),
    }),
    z.object({ type: z.literal('step-skipped'), ...ofStep, reason: z.string() }),
    z.object({ type: z.literal('step-restored'), ...ofStep, reason: z.string() }),
    z.object({ type: z.literal('apply-interrupted'), ...common }),
    z.object({
      type: z.literal('apply-finished'),
      ...common,
      outcome,
      durationMs: z.number().min(0),
      summary,
    }),
    z.object({ type: z.literal('convergence-checked'), ...common, converged: z.boolean(), remaining }),
  ])
  .meta({ title: 'Sluice apply event', description: 'One line of sluice apply --json.' });

/** The file of `sluice apply --report`. */
export const reportShape = z
  .object({
    formatVersion,
    project: z.string(),
    digest: z.string(),
    desiredDigest: z.string(),
    outcome,
    startedAt: time,
    durationMs: z.number().min(0),
    summary,
    steps: z.array(
      z.object({
        ...stepName,
        status: z.enum(['done', 'failed', 'skipped', 'restored']),
        reason: z.string().exactOptional(),
        error: stepError.exactOptional(),
        ...wayBack,
        gate: gateReport.exactOptional(),
        progress: progress.exactOptional(),
        state: z.string().exactOptional().meta({
          description: 'The state in which the last look found a processor that was started or stopped.',
        }),
        leftBehind: z
          .boolean()
          .exactOptional()
          .meta({ description: 'A failed create left a resource in Atlas that is not what was asked for.' }),
        startedAt: time.exactOptional().meta({ description: 'Absent for a step that never began.' }),
        durationMs: z.number().min(0),
      }),
    ),
    converged: z
      .boolean()
      .exactOptional()
      .meta({ description: 'Whether a plan made afterwards was empty; absent when nobody looked.' }),
    remaining: remaining.exactOptional(),
    awaitingPromotion: z
      .array(z.string())
      .exactOptional()
      .meta({ description: 'Processors whose new version was started and waits for apply --promote.' }),
    convergenceUnknown: z.string().exactOptional(),
  })
  .meta({ title: 'Sluice apply report', description: 'What became of every step of an apply.' });

type Mutable<T> = T extends readonly (infer U)[]
  ? Mutable<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** Fail to compile when a shape and its type part ways. */
export const SHAPES_AGREE: readonly [
  Same<z.infer<typeof applyEventShape>, Mutable<ApplyEvent>>,
  Same<z.infer<typeof reportShape>, Mutable<Report>>,
] = [true, true];

/** JSON Schema (draft 7) of one event. Members that it does not name are allowed: later versions may add some. */
export function applyEventsJsonSchema(): object {
  return z.toJSONSchema(applyEventShape, { io: 'input', target: 'draft-7' });
}

/** JSON Schema (draft 7) of the report. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportShape, { io: 'input', target: 'draft-7' });
}
