/** A probe's report as the sandbox follows it: which open questions are settled, and which quirks they turn on. */
import * as z from 'zod';
import { SluiceError } from '../../model/errors.ts';
import type { QuirkName } from './quirks.ts';
import { QUIRKS } from './quirks.ts';

const reportShape = z.object({
  formatVersion: z.literal(1),
  experiments: z.array(
    z.object({
      answers: z.array(
        z.object({
          question: z.string(),
          outcome: z.enum(['assumed', 'otherwise', 'unknown']),
          saw: z.string(),
        }),
      ),
    }),
  ),
});

/** One open question, in the light of a report. `assumed`: nobody has looked. */
export interface Settled {
  readonly name: QuirkName;
  readonly standing: 'known' | 'contradicted' | 'assumed';
  /** How the sandbox behaves now, in a sentence. */
  readonly behaviour: string;
}

/**
 * What a report says of every question that the sandbox has.
 * @throws SluiceError SANDBOX_PROBE_INVALID
 */
export function readProbeReport(text: string): readonly Settled[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw invalid('it is not JSON');
  }
  const result = reportShape.safeParse(data);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw invalid(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const answers = result.data.experiments.flatMap((experiment) => experiment.answers);
  return QUIRKS.map(({ name, byDefault, instead }) => {
    const outcome = answers.find(({ question }) => question === name)?.outcome;
    if (outcome === 'otherwise') return { name, standing: 'contradicted', behaviour: instead };
    return { name, standing: outcome === 'assumed' ? 'known' : 'assumed', behaviour: byDefault };
  });
}

function invalid(reason: string): SluiceError {
  return new SluiceError('SANDBOX_PROBE_INVALID', `The report is not one of sluice probe: ${reason}.`, {
    fix: 'Name the file that sluice probe has written.',
  });
}
