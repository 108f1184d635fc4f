import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/model/document/json-text.ts';
import { connectionReferences } from '../../src/pipeline/references.ts';
import { isPseudoConnection } from '../../src/pipeline/stages.ts';

const found = (pipeline: string, options?: string) =>
  connectionReferences(parseJson(pipeline), options === undefined ? undefined : parseJson(options)).map(
    ({ name, path, allowedTypes, purpose }) => [name, path.join('/'), purpose, allowedTypes.join()],
  );

describe('connectionReferences', () => {
  it('finds every place that names a connection, with the types that are allowed there', () => {
    expect(
      found(
        `[{"$source": {"connectionName": "k", "topic": "t", "schemaRegistry": {"connectionName": "r"}}},
          {"$lookup": {"from": {"connectionName": "l", "db": "d", "coll": "c"}, "as": "x"}},
          {"$cachedLookup": {"from": {"connectionName": "cl"}}},
          {"$vectorSearch": {"from": {"connectionName": "v"}}},
          {"$https": {"connectionName": "h"}},
          {"$externalFunction": {"connectionName": "f"}},
          {"$emit": {"connectionName": "e", "topic": "t", "schemaRegistry": {"connectionName": "r2"}}},
          {"$merge": {"into": {"connectionName": "m"}}},
          {"$iceberg": {"connectionName": "i"}}]`,
        '{"dlq": {"connectionName": "q", "db": "d", "coll": "c"}}',
      ),
    ).toEqual([
      ['k', 'pipeline/0/$source/connectionName', 'source', 'Cluster,Kafka,Sample,AWSKinesisDataStreams'],
      ['r', 'pipeline/0/$source/schemaRegistry/connectionName', 'schemaRegistry', 'SchemaRegistry'],
      ['l', 'pipeline/1/$lookup/from/connectionName', 'lookup', 'Cluster'],
      ['cl', 'pipeline/2/$cachedLookup/from/connectionName', 'lookup', 'Cluster'],
      ['v', 'pipeline/3/$vectorSearch/from/connectionName', 'lookup', 'Cluster'],
      ['h', 'pipeline/4/$https/connectionName', 'function', 'Https'],
      ['f', 'pipeline/5/$externalFunction/connectionName', 'function', 'AWSLambda'],
      [
        'e',
        'pipeline/6/$emit/connectionName',
        'sink',
        'Kafka,Cluster,AWSKinesisDataStreams,S3,AzureBlobStorage,GCPPubSub',
      ],
      ['r2', 'pipeline/6/$emit/schemaRegistry/connectionName', 'schemaRegistry', 'SchemaRegistry'],
      ['m', 'pipeline/7/$merge/into/connectionName', 'sink', 'Cluster'],
      ['i', 'pipeline/8/$iceberg/connectionName', 'sink', 'S3'],
      ['q', 'options/dlq/connectionName', 'dlq', 'Cluster'],
    ]);
  });

  it('looks into windows and into the pipelines of lookups', () => {
    expect(
      found(`[{"$tumblingWindow": {"pipeline": [{"$lookup": {"from": {"connectionName": "a"},
        "pipeline": [{"$lookup": {"from": "plain", "as": "x"}}, {"$lookup": {"from": {"connectionName": "b"}}}]}}]}}]`),
    ).toEqual([
      ['a', 'pipeline/0/$tumblingWindow/pipeline/0/$lookup/from/connectionName', 'lookup', 'Cluster'],
      [
        'b',
        'pipeline/0/$tumblingWindow/pipeline/0/$lookup/pipeline/1/$lookup/from/connectionName',
        'lookup',
        'Cluster',
      ],
    ]);
  });

  it('does not count a connection beside documents, which Atlas does not read', () => {
    expect(found('[{"$source": {"documents": [], "connectionName": "a"}}]')).toEqual([]);
  });

  it.each(['__testLog', '__noopSink', '__testMemory', '__collectSink'])(
    'needs no entry for %s in $emit, and does for a $source of that name',
    (name) => {
      expect(isPseudoConnection(name)).toBe(true);
      expect(found(`[{"$emit": {"connectionName": "${name}"}}]`)).toEqual([]);
      expect(found(`[{"$source": {"connectionName": "${name}"}}]`)).toHaveLength(1);
    },
  );
});
