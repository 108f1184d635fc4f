/** The three windows: what they gather, when they close, what runs in them. */
import { DURATION_UNITS } from '../catalogue.ts';
import type { Fields, Mistake, Placement, StageSpec } from '../catalogue.ts';
import { field, oneOf, required, verified } from './fields.ts';

const MAIN_ONLY: Placement = { main: 'middle', window: 'no', payload: 'no' };

/** The stream engine refuses more (2024 snapshot). */
const MAX_LATENESS = 30 * DURATION_UNITS.minute;

const PIPELINE = required('stages', 'Stages that run over the documents of one window.', { runs: 'window' });

const BOUNDARY = oneOf(['eventTime', 'processingTime'], 'Which time puts a document into a window.', {
  default: 'eventTime',
});

const ALLOWED_LATENESS = field(
  ['duration', 'zero'],
  'How long a window waits for late documents: 3 seconds by default, at most 30 minutes, or 0.',
  { min: 0, max: MAX_LATENESS },
);

const COMMON: Fields = {
  boundary: BOUNDARY,
  offset: field('offset', 'Shifts the window boundaries against UTC.'),
  idleTimeout: field(['duration', 'zero'], 'How long the source may be silent before open windows close.', {
    min: 0,
  }),
  allowedLateness: ALLOWED_LATENESS,
  pipeline: PIPELINE,
};

const INTERVAL = required('duration', 'How much time one window spans.', { min: 1 });

const BOUNDARY_TYPE: Mistake = {
  path: ['boundaryType'],
  instead: 'boundary',
  fix: 'rename it to `boundary`',
  severity: 'error',
  source: 'Atlas docs, sp-agg-tumbling-window; the stream engine refuses unknown fields (IDLUnknownField)',
};

export const WINDOW_STAGES: Readonly<Record<string, StageSpec>> = {
  $tumblingWindow: {
    description: 'Gathers documents into windows of one length that do not overlap.',
    placement: MAIN_ONLY,
    isWindow: true,
    body: field('document', 'The window and its inner pipeline.', {
      fields: { interval: INTERVAL, ...COMMON },
    }),
    mistakes: [BOUNDARY_TYPE],
    fact: verified('Atlas docs, sp-agg-tumbling-window; stream engine (2024), window planner'),
  },
  $hoppingWindow: {
    description: 'Gathers documents into windows of one length that start at every hop and may overlap.',
    placement: MAIN_ONLY,
    isWindow: true,
    body: field('document', 'The window and its inner pipeline.', {
      fields: {
        interval: INTERVAL,
        hopSize: required('duration', 'Time from the start of one window to the start of the next.', {
          min: 1,
        }),
        ...COMMON,
      },
    }),
    mistakes: [
      BOUNDARY_TYPE,
      {
        path: ['hop'],
        instead: 'hopSize',
        fix: 'rename it to `hopSize`',
        severity: 'error',
        source:
          'Atlas docs, sp-agg-hopping-window; the stream engine refuses unknown fields (IDLUnknownField)',
      },
    ],
    fact: verified('Atlas docs, sp-agg-hopping-window; stream engine (2024), window planner'),
  },
  $sessionWindow: {
    description: 'Gathers documents of one partition until none has come for the length of the gap.',
    placement: MAIN_ONLY,
    isWindow: true,
    body: field('document', 'The window and its inner pipeline, which needs a $group or $sort.', {
      fields: {
        partitionBy: required('any', 'Expression that says which session a document belongs to.', {
          holds: 'expression',
        }),
        gap: required('duration', 'Silence that ends a session.'),
        boundary: BOUNDARY,
        allowedLateness: ALLOWED_LATENESS,
        pipeline: PIPELINE,
      },
    }),
    mistakes: [
      BOUNDARY_TYPE,
      {
        path: ['key'],
        instead: 'partitionBy',
        fix: 'rename it to `partitionBy`',
        severity: 'error',
        source: 'Atlas docs, sp-agg-session-window',
      },
      ...(['offset', 'idleTimeout'] as const).map((name): Mistake => ({
        path: [name],
        fix: 'remove it: a session window has none',
        severity: 'error',
        source: 'Atlas docs, sp-agg-session-window; stream engine (2024)',
      })),
    ],
    fact: verified('Atlas docs, sp-agg-session-window; stream engine (2024), window planner'),
  },
};
