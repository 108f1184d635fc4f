/** Short ways to write the catalogue's operators. Only `catalogue/` uses them. */
import type {
  ArgumentSpec,
  Form,
  Kind,
  ListForm,
  MemberSpec,
  MembersForm,
  OperatorSpec,
} from './operator.ts';

type Details = Partial<Pick<OperatorSpec, 'since' | 'fact'>>;

/** An argument of this kind. */
export const arg = (kind: Kind, details: Omit<ArgumentSpec, 'kind'> = {}): ArgumentSpec => ({
  kind,
  ...details,
});

/** A member that has to be there. */
export const must = (
  kind: Kind = 'any',
  details: Omit<MemberSpec, 'kind' | 'required'> = {},
): MemberSpec => ({
  kind,
  required: true,
  ...details,
});

/** A member that may be left out. */
export const may = (kind: Kind = 'any', details: Omit<MemberSpec, 'kind' | 'required'> = {}): MemberSpec => ({
  kind,
  ...details,
});

/** Exactly these arguments, or as many as `[min, max]` says. */
export function list(
  args: readonly (Kind | ArgumentSpec)[],
  counts: readonly [number, number?] = [args.length, args.length],
): ListForm {
  const [min, max] = counts;
  return {
    form: 'list',
    min,
    ...(max !== undefined && { max }),
    args: args.map((item) => (typeof item === 'string' ? { kind: item } : item)),
  };
}

/** Arguments by name. */
export function named(
  members: Readonly<Record<string, MemberSpec>>,
  details: Omit<MembersForm, 'form' | 'members'> = {},
): MembersForm {
  return { form: 'members', members, ...details };
}

/** An operator of these forms that gives `result`. */
export function operator(
  result: Kind,
  description: string,
  forms: Form | readonly Form[],
  details: Details = {},
): OperatorSpec {
  return { description, forms: 'form' in forms ? [forms] : forms, result, ...details };
}

/** An operator of one argument. */
export const unary = (result: Kind, of: Kind, description: string, details: Details = {}): OperatorSpec =>
  operator(result, description, list([of]), details);

/** An operator of two arguments. */
export const binary = (
  result: Kind,
  left: Kind,
  right: Kind,
  description: string,
  details: Details = {},
): OperatorSpec => operator(result, description, list([left, right]), details);

/** An operator of any number of arguments, at least `min`. */
export const variadic = (
  result: Kind,
  of: Kind,
  description: string,
  min = 0,
  details: Details = {},
): OperatorSpec => operator(result, description, list([of], [min]), details);

/** An operator of named arguments alone. */
export const options = (
  result: Kind,
  description: string,
  members: Readonly<Record<string, MemberSpec>>,
  details: Details & Omit<MembersForm, 'form' | 'members'> = {},
): OperatorSpec => {
  const { since, fact, ...form } = details;
  return operator(result, description, named(members, form), {
    ...(since !== undefined && { since }),
    ...(fact !== undefined && { fact }),
  });
};
