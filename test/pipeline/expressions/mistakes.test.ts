/** Mistakes that people make in expressions: one finding for each, at its place, with the way out. */
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/model/document/json-text.ts';
import { checkPipeline } from '../../../src/pipeline/check.ts';

const connections = new Map([
  ['solar', 'Sample'],
  ['atlas', 'Cluster'],
  ['kafka', 'Kafka'],
  ['web', 'Https'],
]);
const SOURCE = '{"$source": {"connectionName": "solar"}}';
const INTO = '"into": {"connectionName": "atlas", "db": "d", "coll": "c"}';
const MERGE = `{"$merge": {${INTO}}}`;

/** `severity CODE place -> fix`, from the stage on. */
function findingsOf(...stages: string[]): string[] {
  return checkPipeline(parseJson(`[${[SOURCE, ...stages].join()}]`), { connections }).map(
    ({ severity, code, path, fix }) => `${severity} ${code} ${path.slice(2).join('.')} -> ${fix ?? ''}`,
  );
}

const inMiddle = (stage: string) => findingsOf(stage, MERGE);
const inWindow = (...inner: string[]) =>
  inMiddle(`{"$tumblingWindow": {"interval": {"size": 1, "unit": "hour"}, "pipeline": [${inner.join()}]}}`);
const inField = (expression: string) => inMiddle(`{"$addFields": {"a": ${expression}}}`);

describe('an expression', () => {
  it.each([
    [
      '{"$isAray": "$b"}',
      'error PIPELINE_OPERATOR_MISSPELT $addFields.a.$isAray -> did you mean `$isArray`?',
    ],
    [
      '{"$concatArray": ["$b"]}',
      'error PIPELINE_OPERATOR_MISSPELT $addFields.a.$concatArray -> did you mean `$concatArrays`?',
    ],
    [
      '{"$tostring": "$b"}',
      'error PIPELINE_OPERATOR_MISSPELT $addFields.a.$tostring -> did you mean `$toString`?',
    ],
    [
      '{"$ifnul": ["$b", 0]}',
      'error PIPELINE_OPERATOR_MISSPELT $addFields.a.$ifnul -> did you mean `$ifNull`?',
    ],
    [
      '{"$totalAmount": ["$b"]}',
      'warning PIPELINE_OPERATOR_UNKNOWN $addFields.a.$totalAmount -> correct the operator; one newer than Sluice is sent as it is',
    ],
    [
      '{"$toString": "$b", "$foo": 1}',
      'error PIPELINE_EXPRESSION_FORM $addFields.a.$foo -> nest the operators, or give each a field',
    ],
    [
      '{"$add": ["$b", 1], "unit": "day"}',
      'error PIPELINE_EXPRESSION_FORM $addFields.a.unit -> move `unit` into the argument of $add, or remove it',
    ],
    [
      '{"b": 1, "$add": [1, 2]}',
      'error PIPELINE_FIELD_PATH $addFields.a.$add -> put the operator into a field of its own',
    ],
    [
      '{"$dateDiff": {"startDate": "$b", "unit": "day"}}',
      'error PIPELINE_OPERATOR_ARGUMENTS $addFields.a.$dateDiff -> add `endDate`',
    ],
    [
      '{"$dateDiff": {"startDate": "$b", "endDat": "$c", "unit": "day"}}',
      'error PIPELINE_OPERATOR_ARGUMENTS $addFields.a.$dateDiff.endDat -> did you mean `endDate`?',
    ],
    [
      '{"$dateTrunc": {"date": "$b", "unit": "days"}}',
      'error PIPELINE_OPERATOR_CONSTANT $addFields.a.$dateTrunc.unit -> did you mean `day`?',
    ],
    [
      '{"$dateTrunc": {"date": "$b", "unit": "day", "timezone": "Europe/Berln"}}',
      'error PIPELINE_OPERATOR_CONSTANT $addFields.a.$dateTrunc.timezone -> did you mean `Europe/Berlin`?',
    ],
    [
      '{"$dateToString": {"date": "$b", "format": "%y-%m"}}',
      'error PIPELINE_OPERATOR_CONSTANT $addFields.a.$dateToString.format -> write %Y instead of %y',
    ],
    [
      '{"$eq": "$b"}',
      'error PIPELINE_OPERATOR_ARGUMENTS $addFields.a.$eq -> write a list of arguments: {"$eq": [...]}',
    ],
    [
      '{"$size": ["$b", "$c"]}',
      'error PIPELINE_OPERATOR_ARGUMENTS $addFields.a.$size -> write {"$size": [[...]]} for one list, or remove arguments',
    ],
    [
      '{"$cond": {"if": "$b", "then": 1, "esle": 2}}',
      'error PIPELINE_OPERATOR_ARGUMENTS $addFields.a.$cond.esle -> did you mean `else`?',
    ],
    [
      '{"$switch": {"branches": [{"case": "$b", "then": 1, "default": 2}]}}',
      'error PIPELINE_OPERATOR_ARGUMENTS $addFields.a.$switch.branches.0.default -> move it beside `branches`',
    ],
    ['{"$push": "$b"}', 'error PIPELINE_OPERATOR_PLACE $addFields.a.$push -> compute it in a $group'],
    ['{"$addToSet": "$b"}', 'error PIPELINE_OPERATOR_PLACE $addFields.a.$addToSet -> compute it in a $group'],
    ['{"$rank": {}}', 'error PIPELINE_OPERATOR_PLACE $addFields.a.$rank -> '],
    [
      '{"$exists": true}',
      'error PIPELINE_OPERATOR_PLACE $addFields.a.$exists -> compare with {"$type": "$field"}, which is "missing" for what is not there',
    ],
    [
      '{"$match": {"b": 1}}',
      'error PIPELINE_OPERATOR_PLACE $addFields.a.$match -> end the expression before it, and make it a stage',
    ],
    ['{"$inc": 1}', 'error PIPELINE_OPERATOR_PLACE $addFields.a.$inc -> use $add'],
    [
      '"$$neww"',
      'error PIPELINE_VARIABLE_UNKNOWN $addFields.a -> define it with $let, or correct the name; a field has one $ only',
    ],
    ['"$$RОOT"', 'error PIPELINE_VARIABLE_UNKNOWN $addFields.a -> did you mean `$$ROOT`?'],
    ['"$$KEEP"', 'error PIPELINE_VARIABLE_UNKNOWN $addFields.a -> use it in $redact only'],
    [
      '"$$FUTURE_VARIABLE"',
      'warning PIPELINE_VARIABLE_MAYBE_UNKNOWN $addFields.a -> define it with $let, or correct the name; a field has one $ only',
    ],
    [
      '"$$NOW"',
      'error PIPELINE_VARIABLE_UNSUPPORTED $addFields.a -> use {"$currentDate": {}}, or the time field of the stream',
    ],
    [
      '{"$map": {"input": "$b", "as": "item", "in": "$$itm.x"}}',
      'error PIPELINE_VARIABLE_UNKNOWN $addFields.a.$map.in -> did you mean `$$item`?',
    ],
    [
      '{"$filter": {"input": "$$this", "cond": true}}',
      'error PIPELINE_VARIABLE_UNKNOWN $addFields.a.$filter.input -> define it with $let, or correct the name; a field has one $ only',
    ],
    [
      '{"$userId": null}',
      'error PIPELINE_EXPRESSION_FORM $addFields.a.$userId -> write "$userId" for the field',
    ],
    [
      '{"id": {"$user.id": null}}',
      'error PIPELINE_EXPRESSION_FORM $addFields.a.id.$user.id -> write "$user.id" for the field',
    ],
    [
      '"$b..c"',
      'error PIPELINE_FIELD_PATH $addFields.a -> correct the path, or write {"$literal": "$b..c"} for a text',
    ],
    [
      '"$"',
      'error PIPELINE_FIELD_PATH $addFields.a -> name a field behind the $, or write {"$literal": "$"}',
    ],
    [
      '"$items.$id.$x"',
      'error PIPELINE_FIELD_PATH $addFields.a -> correct the path, or write {"$literal": "$items.$id.$x"} for a text',
    ],
    ['{"$date": "$b"}', 'error PIPELINE_EXPRESSION_FORM $addFields.a.$date -> write {"$toDate": "$b"}'],
    [
      '{"$convert": {"input": "$b", "to": "integer"}}',
      'error PIPELINE_OPERATOR_CONSTANT $addFields.a.$convert.to -> write "int"',
    ],
    [
      '{"$meta": "source.topic"}',
      'error PIPELINE_OPERATOR_CONSTANT $addFields.a.$meta -> write "stream.source.topic"',
    ],
    [
      '{"$let": {"vars": {"$x": 1}, "in": 1}}',
      'error PIPELINE_OPERATOR_CONSTANT $addFields.a.$let.vars.$x -> write "x"',
    ],
    [
      '{"$regexMatch": {"input": "$b", "regex": "a", "options": "g"}}',
      'error PIPELINE_OPERATOR_CONSTANT $addFields.a.$regexMatch.options -> remove g; $regexFindAll and $replaceAll find all',
    ],
    [
      '{"x": {"$and": [true, {"$nott": "$b"}]}}',
      'error PIPELINE_OPERATOR_MISSPELT $addFields.a.x.$and.1.$nott -> did you mean `$not`?',
    ],
  ])('%s', (expression, finding) => {
    expect(inField(expression)).toEqual([finding]);
  });

  it.each([
    '{"$let": {"vars": {"x": 1}, "in": {"$map": {"input": "$b", "in": {"$add": ["$$this", "$$x", "$$IDX"]}}}}}',
    '{"$reduce": {"input": "$b", "initialValue": 0, "in": {"$add": ["$$value", "$$this"]}}}',
    '{"$reduce": {"input": "$b", "initialValue": 0, "as": "x", "valueAs": "sum", "in": {"$add": ["$$sum", "$$x"]}}}',
    '{"$literal": {"$foo": {"$bar": "$$x"}}}',
    '{"$function": {"body": {"$code": "function(a) { return a }"}, "args": ["$b"], "lang": "js"}}',
    '{"$dateToString": {"date": "$b", "format": "$format", "timezone": "$zone"}}',
    '{"$regexFind": {"input": "$b", "regex": {"$regularExpression": {"pattern": "a", "options": "i"}}}}',
    '{"$regexFind": {"input": "$b", "regex": "^(?<year>\\\\d{4})(?i)x"}}',
    '{"$hour": {"date": "$b", "timezone": "+05:30"}}',
    '{"$hour": {"$toDate": "$b"}}',
    '{"$eq": ["$b", {"$date": "2026-01-01T00:00:00Z"}]}',
    '{"$convert": {"input": "$b", "to": {"type": "binData", "subtype": 4}, "format": "uuid"}}',
    '{"$getField": {"field": {"$literal": "$price"}, "input": "$$ROOT"}}',
    '{"$sum": [1, "$b", {"$size": {"$ifNull": ["$c", []]}}]}',
    '["$b", {"c": "$d"}]',
    '"costs 5 $"',
  ])('%s is fine', (expression) => {
    expect(inField(expression)).toEqual([]);
  });
});

describe('a stage', () => {
  it.each([
    ['{"$unwind": "items"}', 'error PIPELINE_FIELD_PATH $unwind -> write "$items"'],
    ['{"$unwind": {"path": "items"}}', 'error PIPELINE_FIELD_PATH $unwind.path -> write "$items"'],
    ['{"$unwind": {"path": "$$items"}}', 'error PIPELINE_FIELD_PATH $unwind.path -> write "$items"'],
    [
      '{"$unwind": {"path": "$items", "includeArrayIndex": "$i"}}',
      'error PIPELINE_FIELD_PATH $unwind.includeArrayIndex -> write "i"',
    ],
    ['{"$unset": ["a", "$b"]}', 'error PIPELINE_FIELD_PATH $unset.1 -> write "b"'],
    [
      '{"$project": {"a": 1, "b": 0}}',
      'error PIPELINE_EXPRESSION_FORM $project.b -> remove the 0: what is not named is left out',
    ],
    [
      '{"$project": {"a": 0, "b": "$c"}}',
      'error PIPELINE_EXPRESSION_FORM $project.b -> compute fields in $addFields',
    ],
    ['{"$project": {"a": 1, "a.b": 1}}', 'error PIPELINE_EXPRESSION_FORM $project.a.b -> write one of them'],
    ['{"$project": {"$a": 1}}', 'error PIPELINE_FIELD_PATH $project.$a -> write "a"'],
    [
      '{"$addFields": {"a": {}}}',
      'error PIPELINE_EXPRESSION_FORM $addFields.a -> write {"$literal": {}} for an empty document',
    ],
    [
      '{"$set": {"$add": [1, 2]}}',
      'error PIPELINE_EXPRESSION_FORM $set.$add -> give it a field: {"name": {"$add": ...}}',
    ],
    [
      '{"$replaceRoot": {"newRoot": "a"}}',
      'error PIPELINE_OPERATOR_CONSTANT $replaceRoot.newRoot -> write "$a" for the field',
    ],
    [
      '{"$replaceWith": 5}',
      'error PIPELINE_OPERATOR_CONSTANT $replaceWith -> write an expression that gives a document',
    ],
    [
      '{"$match": {"status": {"$eqq": 1}}}',
      'error PIPELINE_OPERATOR_MISSPELT $match.status.$eqq -> did you mean `$eq`?',
    ],
    ['{"$match": {"$status": 1}}', 'warning PIPELINE_QUERY_UNKNOWN $match.$status -> correct the operator'],
  ])('%s', (stage, finding) => {
    expect(inMiddle(stage)).toEqual([finding]);
  });

  it.each([
    [
      '{"$group": {"_id": "$a", "all": {"$addToset": "$b"}}}',
      'error PIPELINE_OPERATOR_MISSPELT $group.all.$addToset -> did you mean `$addToSet`?',
    ],
    [
      '{"$group": {"_id": {"$userId": null}}}',
      'error PIPELINE_EXPRESSION_FORM $group._id.$userId -> write "$userId" for the field',
    ],
    [
      '{"$group": {"_id": null, "n": "$b"}}',
      'error PIPELINE_EXPRESSION_FORM $group.n -> write {"$first": "$b"}, or add it to _id',
    ],
    [
      '{"$group": {"_id": null, "n": {"$multiply": ["$a", 2]}}}',
      'error PIPELINE_OPERATOR_PLACE $group.n.$multiply -> put it into one, such as {"$sum": {"$multiply": ...}}, or compute it in an $addFields behind',
    ],
    [
      '{"$group": {"_id": null, "n": {"$sum": ["$a", "$b"]}}}',
      'error PIPELINE_OPERATOR_ARGUMENTS $group.n.$sum -> write the expression without the list',
    ],
    [
      '{"$group": {"_id": null, "n": {"$count": 1}}}',
      'error PIPELINE_OPERATOR_ARGUMENTS $group.n.$count -> write {"$count": {}}',
    ],
    [
      '{"$group": {"_id": null, "n.m": {"$sum": 1}}}',
      'error PIPELINE_FIELD_PATH $group.n.m -> nest documents instead, or use $setField',
    ],
    [
      '{"$group": {"_id": null, "n": {"$sum": {"$ab": "$a"}}}}',
      'error PIPELINE_OPERATOR_MISSPELT $group.n.$sum.$ab -> did you mean `$abs`?',
    ],
    ['{"$sort": {"a": "desc"}}', 'error PIPELINE_OPERATOR_CONSTANT $sort.a -> write -1'],
    ['{"$count": "$n"}', 'error PIPELINE_FIELD_PATH $count -> write "n"'],
  ])('%s in a window', (stage, finding) => {
    const [found, ...more] = inWindow(stage).map((text) => text.replace('$tumblingWindow.pipeline.0.', ''));
    expect([found, more]).toEqual([finding, []]);
  });
});

describe('what stages send elsewhere is read too:', () => {
  const from = '"from": {"connectionName": "atlas", "db": "d", "coll": "c"}';

  it('the pipeline of $merge sees $$new, and a database has $$NOW', () => {
    const merge = (text: string) =>
      findingsOf(`{"$merge": {${INTO}, "whenMatched": [{"$set": {"a": "${text}"}}]}}`);
    expect(merge('$$new.a')).toEqual([]);
    expect(merge('$$NOW')).toEqual([]);
    expect(merge('$$neww')).toEqual([
      'error PIPELINE_VARIABLE_UNKNOWN $merge.whenMatched.0.$set.a -> did you mean `$$new`?',
    ]);
  });

  it('the pipeline of $lookup sees the names of its `let`, and so do those that it nests', () => {
    const lookup = (pipeline: string) =>
      inMiddle(`{"$lookup": {${from}, "let": {"id": "$_id"}, "pipeline": [${pipeline}], "as": "x"}}`);
    expect(lookup('{"$match": {"$expr": {"$eq": ["$owner", "$$id"]}}}, {"$sample": {"size": 1}}')).toEqual(
      [],
    );
    expect(
      lookup(
        '{"$lookup": {"from": "c", "let": {"y": "$$id"}, "pipeline": [{"$set": {"a": "$$y"}}], "as": "z"}}',
      ),
    ).toEqual([]);
    expect(lookup('{"$facet": {"a": [{"$project": {"b": "$$ids"}}]}}')).toEqual([
      'error PIPELINE_VARIABLE_UNKNOWN $lookup.pipeline.0.$facet.a.0.$project.b -> did you mean `$$id`?',
    ]);
    expect(
      inMiddle(`{"$lookup": {${from}, "let": {"id": "$$_id"}, "pipeline": [], "as": "x"}}`),
    ).toHaveLength(1);
  });

  it.each([
    [
      'a topic',
      '{"$emit": {"connectionName": "kafka", "topic": {"$concatt": ["a", "$b"]}}}',
      '$emit.topic.$concatt',
    ],
    [
      'a key',
      '{"$emit": {"connectionName": "kafka", "topic": "t", "config": {"key": "$$k", "keyFormat": "json"}}}',
      '$emit.config.key',
    ],
    [
      'a collection',
      '{"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": {"$concat": "$a", "x": 1}}}}',
      '$merge.into.coll.x',
    ],
  ])('%s', (_, sink, place) => {
    expect(findingsOf(sink).map((text) => text.split(' ')[2])).toEqual([place]);
  });

  it('a parameter of $https, and its payload', () => {
    const https = (more: string) =>
      inMiddle(`{"$https": {"connectionName": "web", "as": "x", "onError": "ignore", ${more}}}`);
    expect(https('"parameters": {"q": {"$toUper": "$a"}}')).toEqual([
      'error PIPELINE_OPERATOR_MISSPELT $https.parameters.q.$toUper -> did you mean `$toUpper`?',
    ]);
    expect(
      https('"payload": [{"$project": {"a": {"$adds": [1]}}}]').map((text) => text.split(' ')[2]),
    ).toEqual(['$https.payload.0.$project.a.$adds']);
  });
});
