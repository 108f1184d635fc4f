/** Worked examples of MongoDB's documentation: the pipeline as it is there, inputs like its own, the output that it shows. */
import { describe, expect, test } from 'vitest';
import type { Doc } from '../../src/runner/values/bson.ts';
import { fromPlain } from '../../src/model/document/json-text.ts';
import { runPipeline } from '../../src/runner/run.ts';
import { advance, at, clock, message, plain, runStages } from './running.ts';

const page = (name: string) => `mongodb.com/docs/atlas/atlas-stream-processing/${name}`;
const weather = {
  source: { connectionName: 'sample_weatherdata', topic: 'my_weatherdata', tsFieldName: 'ingestionTime' },
};
const stream = {
  $merge: { into: { connectionName: 'weatherStreamOutput', db: 'sample_weatherstream', coll: 'stream' } },
};

describe(page('sp-agg-tumbling'), () => {
  test('windows of 30 seconds give average, median, maximum and minimum', () => {
    const value = '$atmosphericPressureObservation.altimeterSetting.value';
    const group = {
      _id: { $meta: 'stream.window.start' },
      averagePressure: { $avg: value },
      medianPressure: { $median: { input: value, method: 'approximate' } },
      maxPressure: { $max: value },
      minPressure: { $min: value },
    };
    const reading = (time: string, pressure: number) =>
      message(time, { atmosphericPressureObservation: { altimeterSetting: { value: pressure } } });
    const { output } = runStages(
      [
        { $tumblingWindow: { interval: { size: 30, unit: 'second' }, pipeline: [{ $group: group }] } },
        stream,
      ],
      [
        reading('16:34:00', 1015.9),
        reading('16:34:10', 9999.9),
        reading('16:34:20', 1015.9),
        reading('16:34:33', 1015.9),
      ],
      weather,
    );
    const start = new Date(at('16:34'));
    expect(output).toEqual([
      {
        _id: start,
        averagePressure: (1015.9 + 9999.9 + 1015.9) / 3,
        medianPressure: 1015.9,
        maxPressure: 9999.9,
        minPressure: 1015.9,
        _stream_meta: { source: { type: 'kafka' }, window: { start, end: new Date(at('16:34:30')) } },
      },
    ]);
  });
});

describe(page('windows'), () => {
  test('watermarks: seven of ten documents belong to 12:00-12:05, three to 12:05-12:10', () => {
    const arrivals = [
      ['12:00', 0],
      ['12:00', 1],
      ['12:01', 2],
      ['12:03', 1],
      ['12:02', 1],
      ['12:01', 1],
      ['12:04', 0],
      ['12:05', 1],
      ['12:06', 0],
      ['12:06', 1],
    ] as const;
    const input = arrivals.flatMap(([time, wait]) => [advance(wait * 60_000), message(time)]);
    const counting = (boundary: object) => [
      {
        $tumblingWindow: {
          interval: { size: 5, unit: 'minute' },
          ...boundary,
          pipeline: [{ $group: { _id: null, n: { $sum: 1 } } }],
        },
      },
    ];
    const counts = (boundary: object) =>
      runStages(counting(boundary), input, { closesWindows: true }).output.map(({ n }) => n);
    expect(counts({ allowedLateness: 0 })).toEqual([7, 3]);
    // The column without watermarks: the clock decides.
    expect(counts({ boundary: 'processingTime' })).toEqual([4, 6]);
  });

  test('processing time: an event of 09:33 that arrives at 09:37 falls into 09:35-09:40', () => {
    const windowOf = (boundary: string) =>
      runStages(
        [
          {
            $tumblingWindow: {
              boundary,
              interval: { size: 5, unit: 'minute' },
              pipeline: [{ $group: { _id: { $meta: 'stream.window' } } }],
            },
          },
        ],
        [message('09:33')],
        { now: at('09:37'), closesWindows: true },
      ).output.map(({ _id }) => `${clock((_id as Doc)['start'])}-${clock((_id as Doc)['end'])}`);
    expect(windowOf('eventTime')).toEqual(['09:30-09:35']);
    expect(windowOf('processingTime')).toEqual(['09:35-09:40']);
  });
});

describe(page('sp-agg-hopping'), () => {
  test('windows of 100 seconds open every 20 seconds and average the precipitation', () => {
    const stage = {
      $hoppingWindow: {
        interval: { size: 100, unit: 'second' },
        hopSize: { size: 20, unit: 'second' },
        pipeline: [
          {
            $group: {
              _id: { $meta: 'stream.window.start' },
              averagePrecipitation: { $avg: '$liquidPrecipitation.depth' },
            },
          },
        ],
      },
    };
    const { output } = runStages(
      [stage],
      [
        message('12:00:00', { liquidPrecipitation: { depth: 160 } }),
        message('12:00:50', { liquidPrecipitation: { depth: 40 } }),
      ],
      { closesWindows: true },
    );
    const byStart = output.map(
      ({ _id, averagePrecipitation }) => `${clock(_id)} ${Number(averagePrecipitation)}`,
    );
    expect(byStart).toEqual([
      '11:58:40 160',
      '11:59 160',
      '11:59:20 100',
      '11:59:40 100',
      '12:00 100',
      '12:00:20 40',
      '12:00:40 40',
    ]);
  });
});

describe(page('sp-agg-session'), () => {
  test('a session per user, advertisements alone, summed up', () => {
    const stage = {
      $sessionWindow: {
        partitionBy: '$userId',
        gap: { unit: 'minute', size: 5 },
        pipeline: [{ $match: { ad: true } }, { $group: { _id: null, total: { $sum: '$value' } } }],
        boundary: 'eventTime',
        allowedLateness: { unit: 'second', size: 5 },
      },
    };
    const input = [
      message('12:00', { userId: 1, ad: true, value: 2 }),
      message('12:01', { userId: 2, ad: true, value: 50 }),
      message('12:04', { userId: 1, ad: false, value: 9 }),
      message('12:08', { userId: 1, ad: true, value: 3 }),
      message('12:13:05', { userId: 3 }),
    ];
    const { output } = runStages(
      [stage, { $addFields: { user: { $meta: 'stream.window.partition' } } }],
      input,
    );
    expect(plain(output)).toEqual([
      { _id: null, total: 50, user: 2 },
      { _id: null, total: 5, user: 1 },
    ]);
  });
});

describe(page('sp-agg-validate'), () => {
  const isArray = { bsonType: 'array' };
  // The page prints its schema as `[Object]`; its text says what it asks for: lists at position.coordinates and sections.
  const validator = {
    $jsonSchema: { properties: { position: { properties: { coordinates: isArray } }, sections: isArray } },
  };
  const good = {
    position: { coordinates: [120.7, -98.2], type: 'Point' },
    sections: ['UG1'],
    wind: { speed: { rate: 15.9 } },
  };
  const bad = {
    position: { coordinates: -100.2, type: 'Point' },
    sections: ['GA2'],
    wind: { speed: { rate: 46.3 } },
  };
  const result = runStages(
    [
      { $validate: { validator, validationAction: 'dlq' } },
      { $match: { 'wind.speed.rate': { $lt: 30 } } },
      stream,
    ],
    [message('16:44', good), message('16:52', bad)],
    { ...weather, processor: 'sampleWeather' },
  );

  test('valid documents pass', () => {
    expect(result.output).toMatchObject([{ ...good, ingestionTime: new Date(at('16:44')) }]);
  });

  test('the others go to the dead letter queue in the form shown', () => {
    expect(result.dlq).toMatchObject([
      {
        errInfo: { reason: 'Input document found to be invalid in $validate stage' },
        doc: { ...bad, ingestionTime: new Date(at('16:52')) },
        processorName: 'sampleWeather',
        _stream_meta: { source: { type: 'kafka', topic: 'my_weatherdata', partition: 0, headers: [] } },
      },
    ]);
  });

  test('the racing example takes an int for a number and a string of one pattern for a time', () => {
    const racing = {
      $and: [
        { $expr: { $ne: ['$Racer_Name', 'Pace Car'] } },
        {
          $jsonSchema: {
            required: ['Racer_Num', 'Racer_Name', 'lap', 'Corner_Num', 'timestamp'],
            properties: {
              Racer_Num: { bsonType: 'int' },
              lap: { bsonType: 'int', minimum: 1 },
              Corner_Num: { bsonType: 'int', minimum: 1, maximum: 4 },
              timestamp: {
                bsonType: 'string',
                pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}$',
              },
            },
          },
        },
      ],
    };
    const car = {
      Racer_Num: 8,
      Racer_Name: 'A',
      lap: 1,
      Corner_Num: 4,
      timestamp: '2024-01-01T00:00:00.000001',
    };
    const cars = [
      car,
      { ...car, Racer_Name: 'Pace Car' },
      { ...car, Racer_Num: 8.5 },
      { ...car, Corner_Num: 5 },
      { ...car, timestamp: 'now' },
    ];
    const { output, dlq } = runStages(
      [{ $validate: { validator: racing, validationAction: 'dlq' } }],
      cars.map((value) => message('12:00', value)),
    );
    expect([output.length, dlq.length]).toEqual([1, 4]);
  });
});

describe(page('sp-agg-lookup'), () => {
  test('reports get the description of their humidity; those without one are left out', () => {
    const humidity = { _id: 'h', dewPoint: 12.5, relativeHumidity: 62, condition: 'humid, muggy' };
    const from = { connectionName: 'weatherStream', db: 'humidity', coll: 'humidity_descriptions' };
    const { output } = runStages(
      [
        { $lookup: { from, localField: 'dewPoint.value', foreignField: 'dewPoint', as: 'humidity_info' } },
        { $match: { humidity_info: { $ne: [] } } },
        stream,
      ],
      [
        message('20:04', { dewPoint: { value: 12.5, quality: '1' } }),
        message('20:04', { dewPoint: { value: 3 } }),
      ],
      { ...weather, collections: new Map([['weatherStream.humidity.humidity_descriptions', [humidity]]]) },
    );
    expect(output).toMatchObject([{ dewPoint: { value: 12.5, quality: '1' }, humidity_info: [humidity] }]);
  });
});

describe(page('sp-agg-https'), () => {
  const https = {
    $https: {
      connectionName: 'https_weather',
      path: 'forecast',
      parameters: {
        latitude: { $arrayElemAt: ['$$ROOT.position.coordinates', 0] },
        longitude: { $arrayElemAt: ['$$ROOT.position.coordinates', 1] },
      },
      as: 'airTemperatureForecast',
    },
  };
  const input = [message('19:09', { position: { coordinates: [30.27, -97.74] } })];
  const run = (status: number, options: object = {}) =>
    runStages([{ $https: { ...https.$https, ...options } }, stream], input, {
      ...weather,
      https: [{ connection: 'https_weather', path: '/forecast', status, body: [22.3, 22.4] }],
    });

  test('a report gets the forecast for its position', () => {
    const { output, calls } = run(200);
    expect(output).toMatchObject([
      { position: { coordinates: [30.27, -97.74] }, airTemperatureForecast: [22.3, 22.4] },
    ]);
    expect(calls).toMatchObject([
      { method: 'GET', path: 'forecast', parameters: { latitude: 30.27, longitude: -97.74 } },
    ]);
  });

  test('404 follows onError: dead letter queue, passed on, or the processor fails; 500 always fails it', () => {
    expect(run(404).dlq).toMatchObject([{ operatorName: '$https' }]);
    expect(run(404, { onError: 'ignore' }).output).toHaveLength(1);
    expect(run(404, { onError: 'fail' }).failure).toMatch('404');
    expect(run(500, { onError: 'ignore' }).failure).toMatch('500');
  });
});

describe(page('sp-agg-setStreamMeta'), () => {
  test('orders go to the collection of their category, in their original form', () => {
    const pipeline = [
      {
        $source: {
          documents: [
            { orderId: 1, productId: 'A', qty: 2 },
            { orderId: 2, productId: 'B', qty: 1 },
            { orderId: 3, productId: 'A', qty: 5 },
          ],
        },
      },
      {
        $lookup: {
          from: { connectionName: 'atlas', db: 'shop', coll: 'products' },
          localField: 'productId',
          foreignField: '_id',
          as: 'product',
        },
      },
      { $unwind: '$product' },
      { $setStreamMeta: { 'stream.coll': '$product.category' } },
      { $unset: ['product'] },
      { $merge: { into: { connectionName: 'atlas', db: 'shop', coll: { $meta: 'stream.coll' } } } },
    ];
    const products = [
      { _id: 'A', name: 'Laptop', category: 'tech' },
      { _id: 'B', name: 'Shirt', category: 'clothing' },
    ];
    const { collections } = runPipeline({
      pipeline: fromPlain(pipeline),
      processor: 'p',
      workspace: 'w',
      input: [],
      collections: new Map([['atlas.shop.products', products]]),
    });
    const orders = (name: string) => plain(collections.get(`atlas.shop.${name}`) ?? []);
    expect(orders('tech')).toMatchObject([{ orderId: 1, productId: 'A', qty: 2 }, { orderId: 3 }]);
    expect(orders('clothing')).toMatchObject([{ orderId: 2 }]);
  });
});

describe(page('sp-agg-merge'), () => {
  test('expressions choose the database and the collection', () => {
    const input = [
      ['VIP', 'subscription'],
      ['employee', 'requisition'],
      ['contractor', 'billableHours'],
    ].map(([customerStatus, transactionType]) => message('12:00', { customerStatus, transactionType }));
    const { collections } = runStages(
      [{ $merge: { into: { connectionName: 'db1', db: '$customerStatus', coll: '$transactionType' } } }],
      [...input, message('12:00', { customerStatus: 1 })],
    );
    expect([...collections.keys()]).toEqual([
      'db1.VIP.subscription',
      'db1.employee.requisition',
      'db1.contractor.billableHours',
    ]);
  });

  test('change events are replicated: deletes delete, what is not there is discarded', () => {
    const isDelete = (yes: string, no: string) => ({ $cond: { if: '$_isDelete', then: yes, else: no } });
    const stages = [
      { $addFields: { 'fullDocument._isDelete': { $eq: ['$operationType', 'delete'] } } },
      { $replaceRoot: { newRoot: '$fullDocument' } },
      {
        $merge: {
          into: { connectionName: 'atlas2', db: 'db1', coll: 'coll1' },
          whenMatched: isDelete('delete', 'replace'),
          whenNotMatched: isDelete('discard', 'insert'),
        },
      },
    ];
    const events = [
      ['insert', 1],
      ['insert', 2],
      ['delete', 1],
      ['delete', 3],
    ].map(([operationType, _id]) => message('12:00', { operationType, fullDocument: { _id } }));
    const { collections } = runStages(stages, events, {
      source: { topic: undefined, db: 'db1', coll: 'coll1', config: { fullDocument: 'required' } },
    });
    expect(plain(collections.get('atlas2.db1.coll1') ?? [])).toMatchObject([{ _id: 2 }]);
  });
});

describe(page('sp-agg-emit'), () => {
  const emit = (config: object, doc: Doc) =>
    runStages([{ $emit: { connectionName: 'k', topic: 'out', config } }], [message('12:00', doc)], {
      source: { tsFieldName: '', streamMetaFieldName: '' },
    });

  test('dateFormat ISO8601 makes text of dates', () => {
    const flight = { flightTime: new Date('2025-01-10T20:17:38.387Z') };
    expect(emit({ dateFormat: 'ISO8601' }, flight).sent).toMatchObject([
      { value: { flightTime: '2025-01-10T20:17:38.387Z' } },
    ]);
    expect(emit({ dateFormat: 'default' }, flight).sent).toMatchObject([{ value: flight }]);
  });

  test('headers, a key, and a tombstone in the place of a document', () => {
    const config = {
      headers: { name1: '$a' },
      key: '$a',
      keyFormat: 'string',
      tombstoneWhen: { $eq: ['$a', 'gone'] },
    };
    expect(emit(config, { a: 'x' }).sent).toEqual([
      {
        target: { connection: 'k', topic: 'out' },
        key: 'x',
        headers: [{ k: 'name1', v: 'x' }],
        value: { a: 'x' },
      },
    ]);
    expect(emit(config, { a: 'gone' }).sent).toMatchObject([{ key: 'gone', value: null }]);
    expect(emit(config, { a: 5 }).dlq).toHaveLength(1);
  });
});

describe(page('sp-agg-meta'), () => {
  test('the topic of the source names that of the sink', () => {
    const { sent } = runStages(
      [{ $emit: { connectionName: 'kafka', topic: { $concat: [{ $meta: 'stream.source.topic' }, 'out'] } } }],
      [{ kind: 'message', message: { value: {}, topic: 't2' } }],
      { source: { topic: ['t1', 't2', 't3'] } },
    );
    expect(sent).toMatchObject([{ target: { topic: 't2out' } }]);
  });
});
