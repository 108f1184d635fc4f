/** The runner takes the options that the stage catalogue has, and no others: it keeps no list itself. */
import { describe, expect, test } from 'vitest';
import { STAGES } from '../../src/pipeline/stages.ts';
import { message, runStages } from './running.ts';

const UNKNOWN = /no option that is known here/;

/** Stages whose options have names; the members of the others' bodies are the user's own. */
const WITH_OPTIONS = [...STAGES].filter(
  ([name, { body, placement }]) =>
    name !== '$source' && placement.main !== 'never' && body.fields !== undefined && body.open !== true,
);

/** What the runner says of a stage with this one option. */
function reasonFor(stage: string, option: string): string {
  try {
    runStages([{ [stage]: { [option]: 1 } }], [message('12:00')]);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

const CASES = WITH_OPTIONS.flatMap(([stage, { body, variants = [] }]) =>
  [body, ...variants].flatMap(({ fields = {} }) =>
    Object.keys(fields).map((option) => [stage, option] as const),
  ),
);

test('the catalogue has the options of many stages', () => {
  expect(WITH_OPTIONS.length).toBeGreaterThan(10);
  expect(CASES.length).toBeGreaterThan(60);
});

describe('an option of the catalogue', () => {
  test.each(CASES)('%s.%s is known to the runner', (stage, option) => {
    expect(reasonFor(stage, option)).not.toMatch(UNKNOWN);
  });
});

describe('an option that the catalogue lacks', () => {
  // One secondary source names parallelism of $https, none the others. validate warns of them all.
  const unproven: [string, string][] = [
    ['$https', 'parallelism'],
    ['$iceberg', 'parallelism'],
    ['$iceberg', 'config'],
  ];
  test.each([...WITH_OPTIONS.map(([stage]) => [stage, 'madeUp'] as const), ...unproven])(
    '%s.%s is refused by name',
    (stage, option) => {
      const reason = reasonFor(stage, option);
      // What the runner doesn't run at all, it refuses as a whole.
      expect(reason).toContain(stage);
      if (!reason.includes(`the stage ${stage}:`)) expect(reason).toContain(`${stage}.${option}`);
    },
  );
});
