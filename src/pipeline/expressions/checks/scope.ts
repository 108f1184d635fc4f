/** Which variables an expression sees. Source: MongoDB manual, system variables; Atlas docs, limitations. */
import type { Report } from '../../finding.ts';
import { didYouMean } from '../../suggest.ts';

/** Who evaluates an expression: the stream processor, or a database that a stage sends it to. */
export type Engine = 'stream' | 'database';

export interface Scope {
  readonly variables: readonly string[];
  readonly engine: Engine;
}

/** Variables that are always there. */
const SYSTEM = ['ROOT', 'CURRENT', 'REMOVE'];

/** What `$redact` answers. */
export const REDACT_VARIABLES: readonly string[] = ['DESCEND', 'PRUNE', 'KEEP'];

/** Variables that MongoDB has and Atlas Stream Processing refuses. */
export const UNSUPPORTED_VARIABLES: readonly string[] = ['NOW', 'CLUSTER_TIME', 'USER_ROLES', 'SEARCH_META'];

/** The scope at the top of a stage, with `names` as well. */
export function scopeOf(engine: Engine, names: readonly string[] = []): Scope {
  return {
    engine,
    variables: [...SYSTEM, ...(engine === 'database' ? UNSUPPORTED_VARIABLES : []), ...names],
  };
}

/** The scope of what is inside an operator that gives names to values. */
export function withVariables(scope: Scope, names: readonly string[]): Scope {
  return names.length === 0 ? scope : { engine: scope.engine, variables: [...scope.variables, ...names] };
}

/** Reports a variable that is not in scope, and paths that have empty parts. `text` starts with `$`. */
export function checkReference(text: string, path: readonly string[], scope: Scope, report: Report): void {
  // A placeholder that could not be filled in is somebody else's finding.
  if (text.includes('${')) return;
  const isVariable = text.startsWith('$$');
  const [first = '', ...fields] = text.slice(isVariable ? 2 : 1).split('.');
  const parts = isVariable ? fields : [first, ...fields];
  const wrong = text.includes('\0')
    ? 'a null byte'
    : describePart(parts.find((part) => describePart(part) !== undefined));
  if (isVariable && first === '')
    report('PIPELINE_FIELD_PATH', path, `\`${text}\` names no variable`, NO_NAME);
  else if (wrong !== undefined) {
    report('PIPELINE_FIELD_PATH', path, `the path \`${text}\` has ${wrong}`, {
      fix:
        text === '$'
          ? 'name a field behind the $, or write {"$literal": "$"}'
          : `correct the path, or write {"$literal": ${JSON.stringify(text)}} for a text`,
      reason: 'FieldPath must not have empty parts, and field names may not start with a dollar sign',
    });
  }
  if (isVariable && first !== '') checkVariable(first, path, scope, report);
}

const NO_NAME = {
  fix: 'write {"$literal": "$$"} for a text',
  reason: 'empty variable names are not allowed',
};

/** What a part of a path can't be. Names of references to documents may have a dollar. */
function describePart(part: string | undefined): string | undefined {
  if (part === undefined) return undefined;
  if (part === '') return 'an empty part';
  return part.startsWith('$') && !['$id', '$ref', '$db'].includes(part)
    ? `the part \`${part}\` with a dollar in front`
    : undefined;
}

function checkVariable(name: string, path: readonly string[], { variables }: Scope, report: Report): void {
  if (variables.includes(name)) return;
  if (UNSUPPORTED_VARIABLES.includes(name)) {
    report('PIPELINE_VARIABLE_UNSUPPORTED', path, `$$${name} is not available in a stream`, {
      reason: `Builtin variable '$$${name}' is not available`,
      ...(name === 'NOW' && { fix: 'use {"$currentDate": {}}, or the time field of the stream' }),
    });
    return;
  }
  const near = didYouMean(name, variables)?.replace('`', () => '`$$');
  // Names in capitals are MongoDB's own, and a newer version may have more of them.
  const isSystem = /^[A-Z][A-Z_]*$/.test(name) && near === undefined && !REDACT_VARIABLES.includes(name);
  report(
    isSystem ? 'PIPELINE_VARIABLE_MAYBE_UNKNOWN' : 'PIPELINE_VARIABLE_UNKNOWN',
    path,
    `nothing defines the variable $$${name}`,
    {
      fix: REDACT_VARIABLES.includes(name)
        ? 'use it in $redact only'
        : (near ?? 'define it with $let, or correct the name; a field has one $ only'),
      reason: `Use of undefined variable: ${name}`,
    },
  );
}
