/** Fields of documents by names that no path can say, and documents laid over each other. Source: manual, object operators. */
import type { Bson, Doc } from '../../../values/bson.ts';
import { isDoc } from '../../../values/bson.ts';
import { DocumentError } from '../../../failure.ts';
import { memberOf } from '../../../values/paths.ts';
import { typeName } from '../../../values/types.ts';
import type { NamedOperator, NamedOperators, Operators } from '../operator.ts';
import { expectDocument, isNil } from '../operator.ts';
import { fieldName } from '../lists/arrays.ts';

/** Later documents win; a key keeps its first place. */
export function mergeDocs(items: readonly Bson[]): Doc {
  const made: Doc = {};
  for (const item of items) {
    if (isNil(item)) continue;
    if (!isDoc(item))
      throw new DocumentError(`$mergeObjects requires object inputs, but input is of type ${typeName(item)}`);
    for (const [key, value] of Object.entries(item)) if (value !== undefined) made[key] = value;
  }
  return made;
}

/** The document with another value in the field, or without it. */
function withField(doc: Doc, field: string, value: Bson): Doc {
  const made = { ...doc };
  if (value === undefined) Reflect.deleteProperty(made, field);
  else made[field] = value;
  return made;
}

const setting = (name: string, isRemoval: boolean): NamedOperator => ({
  build: ({ field, input, value }) => {
    const key = fieldName(name, field);
    return (frame) => {
      const doc = input?.(frame);
      const target = key(frame);
      if (isNil(doc)) return null;
      return withField(expectDocument(name, doc), target, isRemoval ? undefined : value?.(frame));
    };
  },
});

export const FIELDS: NamedOperators = {
  $getField: {
    shorthand: 'field',
    build: ({ field, input }) => {
      const key = fieldName('$getField', field);
      return (frame) => {
        const target = key(frame);
        const doc = input === undefined ? frame.current : input(frame);
        if (isNil(doc)) return doc;
        return isDoc(doc) ? memberOf(doc, target) : undefined;
      };
    },
  },
  $setField: setting('$setField', false),
  $unsetField: setting('$unsetField', true),
};

export const OBJECTS: Operators = { $mergeObjects: mergeDocs };
