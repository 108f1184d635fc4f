/** Whether the fields of a stage are those of the catalogue: there, known, of the right type, in their lists and ranges. */
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList } from '../../model/document.ts';
import type { FieldSpec, Fields, StageSpec } from '../catalogue.ts';
import { DURATION_UNITS } from '../catalogue.ts';
import { checkDuration } from './duration.ts';
import type { PipelineContext, Report } from '../finding.ts';
import { idlLabelOf, labelOf } from '../finding.ts';
import { checkMistakes } from './mistakes.ts';
import type { PipelineCode } from '../codes/pipeline-codes.ts';
import type { PlacedStage } from './structure.ts';
import { isWellShaped } from './structure.ts';
import { didYouMean, suggest } from '../suggest.ts';
import { describeTypes, describeValue, durationOf, isOfType, isText, numberOf } from '../values.ts';
import { bodyOf, variantOf } from '../stages/variants.ts';

/** Reports what is wrong with the body of `stage` and its fields, at any depth. */
export function checkFields(stage: PlacedStage, context: PipelineContext, report: Report): void {
  const { spec, body, path } = stage;
  if (isUnknownForm(spec, body)) {
    const message = `Sluice doesn't know this source: it has neither ${spec.knownBy?.join(' nor ') ?? ''}`;
    report('PIPELINE_SOURCE_UNKNOWN', path, message, { at: 'key' });
    return;
  }
  const variant = isDocument(body) ? variantOf(spec, body, context) : undefined;
  const settled = isDocument(body) ? checkMistakes(stage, body, variant, report) : new Set<string>();
  new FieldCheck(spec, settled, report).value(bodyOf(spec, body, variant), body, path);
}

/** A form that is newer than Sluice. A key that is almost one of those that tell the forms apart is a misspelt one. */
function isUnknownForm({ knownBy }: StageSpec, body: Value): boolean {
  if (knownBy === undefined || !isDocument(body) || body.entries.length === 0) return false;
  return !body.keys().some((key) => knownBy.includes(key) || suggest(key, knownBy) !== undefined);
}

/** What becomes of an error when the fact behind it is not verified. */
const DOUBTED: Readonly<Partial<Record<PipelineCode, PipelineCode>>> = {
  PIPELINE_FIELD_MISSING: 'PIPELINE_FIELD_MAYBE_MISSING',
  PIPELINE_FIELD_TYPE: 'PIPELINE_FIELD_MAYBE_TYPE',
  PIPELINE_FIELD_VALUE: 'PIPELINE_FIELD_MAYBE_VALUE',
  PIPELINE_FIELD_RANGE: 'PIPELINE_FIELD_MAYBE_VALUE',
  PIPELINE_FIELD_EMPTY: 'PIPELINE_FIELD_MAYBE_VALUE',
};

const required = new WeakMap<Fields, readonly (readonly [string, FieldSpec])[]>();

/** The fields that are, or may be, required. */
function requiredOf(fields: Fields): readonly (readonly [string, FieldSpec])[] {
  const known = required.get(fields);
  if (known !== undefined) return known;
  const found = Object.entries(fields).filter((entry) => entry[1].required !== undefined);
  required.set(fields, found);
  return found;
}

const NO_FIELDS: Fields = {};

class FieldCheck {
  readonly #stage: StageSpec;
  /** Paths, joined by NUL, that a mistake has settled. */
  readonly #settled: ReadonlySet<string>;
  readonly #report: Report;

  constructor(stage: StageSpec, settled: ReadonlySet<string>, report: Report) {
    this.#stage = stage;
    this.#settled = settled;
    this.#report = report;
  }

  value(spec: FieldSpec, value: Value, path: readonly string[]): void {
    if (!spec.types.some((type) => isOfType(type, value))) {
      this.#wrongType(spec, value, path);
      return;
    }
    const { types } = spec;
    if (isText(value)) this.#text(spec, value, path);
    else if (isList(value)) this.#list(spec, value, path);
    else if (numberOf(value) !== undefined) this.#number(spec, value, path);
    else if (isDocument(value)) {
      if (types.includes('duration') && !types.includes('document')) {
        if (checkDuration('duration', value, path, this.#report)) this.#duration(spec, value, path);
      } else if (types.includes('offset')) checkDuration('offset', value, path, this.#report);
      else if (types.includes('document')) this.#members(spec, value, path);
    }
  }

  #wrongType(spec: FieldSpec, value: Value, path: readonly string[]): void {
    const label = labelOf(path);
    const wanted = describeTypes(spec.types);
    if (spec.doubtfulTypes?.some((type) => isOfType(type, value)) === true) {
      const message = `${label} is ${describeValue(value)}; ${wanted} is sure to be taken`;
      this.#report('PIPELINE_FIELD_MAYBE_TYPE', path, message, { fix: `write ${wanted}` });
    } else if (spec.types.includes('duration') && numberOf(value) !== undefined) {
      this.#report('PIPELINE_DURATION', path, `${label} is a bare number and needs a unit`, {
        fix: `write {"size": ${numberOf(value) ?? 1}, "unit": "second"}`,
        reason: `Must specify unit and size for non-zero ${label} values`,
      });
    } else {
      this.#problem(
        'PIPELINE_FIELD_TYPE',
        spec,
        path,
        `${label} is ${describeValue(value)} and must be ${wanted}`,
        {
          ...(spec.ofText !== undefined && typeof value === 'string' && { fix: wrap(spec.ofText, value) }),
          reason: `TypeMismatch: BSON field '${idlLabelOf(path)}' is the wrong type, expected ${wanted}`,
        },
      );
    }
  }

  #text(spec: FieldSpec, value: Value, path: readonly string[]): void {
    if (typeof value !== 'string') return;
    if (value === '' && spec.nonEmpty === true) {
      const label = labelOf(path);
      this.#problem('PIPELINE_FIELD_EMPTY', spec, path, `${label} is empty`, {
        reason: `${label} cannot be empty`,
      });
    }
    const { values } = spec;
    if (values === undefined || values.includes(value)) return;
    if (spec.types.includes('expression') && value.startsWith('$')) return;
    const isDoubtful = spec.doubtfulValues?.includes(value) === true;
    const code = isDoubtful ? 'PIPELINE_FIELD_MAYBE_VALUE' : 'PIPELINE_FIELD_VALUE';
    const label = labelOf(path);
    this.#problem(code, spec, path, `${label} is \`${value}\`, and Atlas takes ${values.join(', ')}`, {
      fix: didYouMean(value, values) ?? `write one of ${values.join(', ')}`,
      reason: `BadValue: Enumeration value '${value}' for field '${label}' is not a valid value.`,
    });
  }

  #list(spec: FieldSpec, value: readonly Value[], path: readonly string[]): void {
    if (value.length === 0 && spec.nonEmpty === true) {
      this.#problem('PIPELINE_FIELD_EMPTY', spec, path, `${labelOf(path)} is an empty list`);
    }
    if (spec.runs === 'server' && spec.types.includes('stages')) {
      value.forEach((stage, index) => isWellShaped(stage, [...path, String(index)], this.#report));
    }
  }

  #number(spec: FieldSpec, value: Value, path: readonly string[]): void {
    const found = numberOf(value) ?? 0;
    const { min = -Infinity, max = Infinity } = spec;
    if (found >= min && found <= max) return;
    const label = labelOf(path);
    const bound = found < min ? `at least ${min}` : `at most ${max}`;
    this.#problem('PIPELINE_FIELD_RANGE', spec, path, `${label} is ${found} and must be ${bound}`, {
      reason: `BSON field '${label}' value must be ${bound}, actual value '${found}'`,
    });
  }

  #duration(spec: FieldSpec, value: Document, path: readonly string[]): void {
    const found = durationOf(value) ?? 0;
    const { min = -Infinity, max = Infinity } = spec;
    if (found >= min && found <= max) return;
    const label = labelOf(path);
    const bound =
      found > max ? `at most ${describeDuration(max)}` : min > 0 ? 'greater than 0' : 'at least 0';
    this.#problem('PIPELINE_FIELD_RANGE', spec, path, `${label} must be ${bound}`, {
      reason: `${label} size must be ${bound}.`,
    });
  }

  #members(spec: FieldSpec, value: Document, path: readonly string[]): void {
    const { fields = NO_FIELDS, open = false, members } = spec;
    if (value.entries.length === 0 && spec.nonEmpty === true) {
      this.#problem('PIPELINE_FIELD_EMPTY', spec, path, `${labelOf(path)} is an empty document`);
    }
    const unknown: string[] = [];
    for (const [key, member] of value.entries) {
      const known = Object.hasOwn(fields, key) ? fields[key] : undefined;
      const memberPath = [...path, key];
      if (known === undefined) {
        if (members !== undefined) this.value(members, member, memberPath);
        else if (!open && !this.#isSettled(memberPath)) unknown.push(key);
      } else if (member !== null) {
        this.value(known, member, memberPath);
        this.#deprecated(known, memberPath);
      }
    }
    this.#missing(spec, fields, value, unknown, path);
    for (const key of unknown) this.#unknown(key, fields, [...path, key], spec.closed === true);
  }

  /** Takes the keys out of `unknown` that are misspelt required ones. */
  #missing(
    spec: FieldSpec,
    fields: Fields,
    value: Document,
    unknown: string[],
    path: readonly string[],
  ): void {
    for (const [key, field] of requiredOf(fields)) {
      const found = value.get(key);
      if (found !== undefined && (found !== null || field.types.includes('any'))) continue;
      if (this.#isSettled([...path, key])) continue;
      const misspelt = unknown.findIndex((word) => suggest(word, Object.keys(fields)) === key);
      const label = labelOf([...path, key]);
      const reason = `IDLFailedToParse: BSON field '${idlLabelOf([...path, key])}' is missing but a required field`;
      if (misspelt >= 0 && field.required === 'yes') {
        const [word = ''] = unknown.splice(misspelt, 1);
        const message = `${labelOf([...path, word])} is unknown, and ${label} is missing`;
        this.#report('PIPELINE_FIELD_MISSPELT', [...path, word], message, {
          at: 'key',
          fix: `did you mean \`${key}\`?`,
          reason,
        });
      } else if (field.required === 'open') {
        const inner = Object.entries(field.fields ?? {}).find(([, { required }]) => required === 'open')?.[0];
        const wanted = inner === undefined ? label : `${label}.${inner}`;
        const message = `${wanted} is missing; the documentation requires it, other sources do not`;
        this.#report('PIPELINE_FIELD_MAYBE_MISSING', path, message, {
          at: 'key',
          fix: `add \`${wanted}\` to be sure`,
        });
      } else {
        this.#problem('PIPELINE_FIELD_MISSING', spec, path, `${label} is missing`, {
          at: 'key',
          fix: `add \`${key}\``,
          reason,
        });
      }
    }
  }

  #unknown(key: string, fields: Fields, path: readonly string[], isClosed: boolean): void {
    if (isClosed) {
      const known = Object.keys(fields);
      const [stage = ''] = labelOf(path).split('.');
      this.#report('PIPELINE_OPTION_UNKNOWN', path, `${stage} has no option \`${key}\``, {
        at: 'key',
        fix: didYouMean(key, known) ?? `remove it, or use ${known.join(', ')}`,
        reason: `unrecognized option to ${stage} stage: ${key}`,
      });
      return;
    }
    const others = (this.#stage.variants ?? []).filter((variant) => Object.hasOwn(variant.fields, key));
    const isTop = path.length > 1 && labelOf(path).split('.').length === 2;
    const owner = isTop && others.length > 0 ? others.map(({ title }) => title).join(', ') : undefined;
    const message =
      owner === undefined
        ? `Sluice does not know ${labelOf(path)}`
        : `${labelOf(path)} belongs to another kind of connection (${owner})`;
    this.#report('PIPELINE_FIELD_UNKNOWN', path, message, {
      at: 'key',
      fix: didYouMean(key, Object.keys(fields)),
    });
  }

  #deprecated(spec: FieldSpec, path: readonly string[]): void {
    if (spec.deprecated === undefined) return;
    const message = `${labelOf(path)} is the old name of \`${spec.deprecated}\``;
    const fix = `rename it to \`${spec.deprecated}\``;
    this.#report('PIPELINE_FIELD_DEPRECATED', path, message, { at: 'key', fix });
  }

  #isSettled(path: readonly string[]): boolean {
    return this.#settled.size > 0 && this.#settled.has(path.join('\0'));
  }

  /** An error where the fact behind it is verified, a warning where it is not. */
  #problem(code: PipelineCode, spec: FieldSpec, path: readonly string[], ...rest: Rest): void {
    const { certainty } = spec.fact ?? this.#stage.fact;
    this.#report(certainty === 'verified' ? code : (DOUBTED[code] ?? code), path, ...rest);
  }
}

type Rest = Parameters<Report> extends [PipelineCode, readonly string[], ...infer Others] ? Others : never;

/** A path as the argument of an operator. */
const wrap = (operator: string, text: string): string =>
  `write { ${operator}: "${text.startsWith('$') ? text : `$${text}`}" }`;

function describeDuration(milliseconds: number): string {
  const unit = (['day', 'hour', 'minute', 'second'] as const).find(
    (name) => milliseconds % DURATION_UNITS[name] === 0,
  );
  if (unit === undefined) return `${milliseconds} ms`;
  const size = milliseconds / DURATION_UNITS[unit];
  return `${size} ${unit}${size === 1 ? '' : 's'}`;
}
