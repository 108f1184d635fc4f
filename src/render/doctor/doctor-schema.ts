/** The shape of `doctor --json` for other programs: the JSON Schema in `schemas/` is made from it. */
import * as z from 'zod';

export const doctorShape = z
  .object({
    formatVersion: z.literal(1),
    problems: z.int().min(0).meta({ description: 'How many checks found a problem.' }),
    checks: z
      .array(
        z.object({
          area: z
            .enum(['program', 'server', 'login', 'rights', 'manifest'])
            .meta({ description: 'What the check is about, in the order in which people meet it.' }),
          name: z.string().meta({ description: 'A few words, the same in every run.' }),
          status: z.enum(['ok', 'problem', 'not checked']),
          message: z.string().meta({ description: 'What was found, or why it was not looked at.' }),
          fix: z.string().nullable().meta({ description: 'What to do about a problem.' }),
        }),
      )
      .meta({ description: 'From the program to what the manifest relies on.' }),
  })
  .meta({ title: 'Sluice doctor report', description: 'What a look at a set-up has found.' });

/** JSON Schema (draft 7) of the report. Members that it does not name are allowed: later versions may add some. */
export function doctorJsonSchema(): object {
  return z.toJSONSchema(doctorShape, { io: 'input', target: 'draft-7' });
}
