/** Checks bodies with the shapes of `kinds/`. Fields that the shapes do not know pass: the sandbox stores and returns them. */
import type * as z from 'zod';
import type { Document } from '../../model/document.ts';
import { toPlain } from '../../model/document/json-text.ts';
import type { FieldViolation } from './problem.ts';
import { invalidBody } from './problem.ts';

/** What of `body` the shape forbids; unknown fields are no violation. */
export function violationsOf(shape: z.ZodType, body: Document): FieldViolation[] {
  const result = shape.safeParse(toPlain(body));
  if (result.success) return [];
  return result.error.issues.filter((issue) => issue.code !== 'unrecognized_keys').map(toViolation);
}

/**
 * @throws Problem 400 with every violation
 */
export function checkShape(shape: z.ZodType, body: Document): void {
  const violations = violationsOf(shape, body);
  if (violations.length > 0) throw invalidBody(violations);
}

function toViolation(issue: z.core.$ZodIssue): FieldViolation {
  return { field: issue.path.join('.'), description: `${issue.message}.` };
}
