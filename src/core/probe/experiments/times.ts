/** How long things take: create, start and stop, and how far reads lag behind writes. Measures alone, no open question. */
import { isDocument, isList, textOf, valueAt } from '../../../model/document.ts';
import type { Document } from '../../../model/document.ts';
import { KAFKA, need, sampled } from '../bench.ts';
import type { Answer } from '../answer.ts';
import type { Bench } from '../bench.ts';
import type { Experiment } from '../experiment.ts';
import { stateOf } from '../lab.ts';

/** Between two looks: what is measured is not known better than that. */
const LOOK_MS = 500;

/** A state or a read that has not come by then is reported so. */
const MOST_MS = 300_000;

/** Of each kind of write, the slowest of so many counts. */
const ROUNDS = 3;

export const TIME_EXPERIMENTS: readonly Experiment[] = [
  {
    name: 'times',
    asks: 'How long do creating, starting, stopping and deleting a processor take, and by way of which states?',
    settles: [],
    runsSeconds: 120,
    run: async (bench: Bench): Promise<readonly Answer[]> => {
      const name = bench.name();
      const { lab } = bench;
      const [created, ms] = await timed(bench, () => bench.create(name, sampled()));
      need(created, 'a processor');
      bench.measure('a create answers after', `${ms} ms, ${stateOf(created.body) ?? 'without a state'}`, ms);
      await follow(bench, name, 'start', ['STARTED', 'FAILED']);
      await follow(bench, name, 'stop', ['STOPPED', 'FAILED']);
      const [, deletedMs] = await timed(bench, () => lab.send('DELETE', `/processor/${name}`));
      bench.measure('a delete answers after', `${deletedMs} ms`, deletedMs);
      await measureLag(bench, 'a deleted processor is gone', [
        async () => (await lab.processor(name)) === undefined,
      ]);
      return [];
    },
  },
  {
    name: 'read-lag',
    asks: 'How far do reads and lists lag behind writes?',
    settles: [],
    runsSeconds: 0,
    run: async (bench: Bench): Promise<readonly Answer[]> => {
      await measureProcessorLag(bench);
      await measureConnectionLag(bench);
      return [];
    },
  },
];

/** Starts or stops a processor and looks until it is where it should be. */
async function follow(
  bench: Bench,
  name: string,
  verb: 'start' | 'stop',
  ends: readonly string[],
): Promise<void> {
  const { lab } = bench;
  const begun = lab.now();
  const [answered, ms] = await timed(bench, () => bench.verb(name, verb));
  need(answered, `a ${verb}`);
  bench.measure(`a ${verb} answers after`, `${ms} ms`, ms);
  const states: string[] = [];
  for (;;) {
    const state = stateOf(await lab.processor(name)) ?? 'none';
    if (states.at(-1) !== state) states.push(state);
    const took = lab.now() - begun;
    if (ends.includes(state)) {
      bench.measure(`a ${verb} is done after`, `${took} ms, seen: ${states.join(', ')}`, took);
      return;
    }
    if (took >= MOST_MS) {
      bench.measure(`a ${verb} is done after`, `not within ${took} ms, seen: ${states.join(', ')}`);
      return;
    }
    await lab.pause(LOOK_MS);
  }
}

async function measureProcessorLag(bench: Bench): Promise<void> {
  const { lab } = bench;
  const isListed = async (name: string, isNew: (one: Document) => boolean): Promise<boolean> =>
    (await listed(bench, '/processors')).some((one) => textOf(one.get('name')) === name && isNew(one));
  let name = bench.name();
  need(await bench.create(name, sampled()), 'a processor');
  await measureLag(bench, 'a new processor is shown', [
    async () => (await lab.processor(name)) !== undefined,
    () => isListed(name, () => true),
  ]);
  const rounds: (readonly (number | undefined)[])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = name;
    name = bench.name();
    need(await bench.update(before, { name }), 'a rename');
    rounds.push(
      await lagsOf(bench, [
        async () => (await lab.processor(name)) !== undefined,
        () => isListed(name, () => true),
      ]),
    );
  }
  measureSlowest(bench, 'a renamed processor is shown', rounds);
}

async function measureConnectionLag(bench: Bench): Promise<void> {
  const name = bench.name();
  const brokersOf = (one: Document | undefined): string | undefined => textOf(one?.get('bootstrapServers'));
  need(await bench.lab.send('POST', '/connections', { body: { ...KAFKA, name } }), 'a connection');
  const rounds: (readonly (number | undefined)[])[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const bootstrapServers = `broker-${round}.probe.invalid:9092`;
    const body = { ...KAFKA, name, bootstrapServers };
    need(await bench.lab.send('PATCH', `/connections/${name}`, { body }), 'an update');
    rounds.push(
      await lagsOf(bench, [
        async () => brokersOf(await bench.connection(name)) === bootstrapServers,
        async () => (await listed(bench, '/connections')).some((one) => brokersOf(one) === bootstrapServers),
      ]),
    );
  }
  measureSlowest(bench, 'an updated connection is shown', rounds);
}

async function listed({ lab }: Bench, path: string): Promise<readonly Document[]> {
  const { body } = await lab.send('GET', `${path}?itemsPerPage=500&pageNum=1`);
  const results = valueAt(body, ['results']);
  return isList(results) ? results.filter(isDocument) : [];
}

type Look = () => Promise<boolean>;

/** What the looks are at, in this order. */
const PLACES = [' when read alone after', ' in lists after'] as const;

async function measureLag(bench: Bench, what: string, looks: readonly Look[]): Promise<void> {
  measureSlowest(bench, what, [await lagsOf(bench, looks)]);
}

function measureSlowest(
  bench: Bench,
  what: string,
  rounds: readonly (readonly (number | undefined)[])[],
): void {
  for (const [index, place] of PLACES.entries()) {
    const seen = rounds.filter((lags) => index < lags.length).map((lags) => lags[index]);
    if (seen.length === 0) continue;
    const slowest = Math.max(...seen.map((lag) => lag ?? Infinity));
    const times = seen.length === 1 ? '' : `, the slowest of ${seen.length}`;
    if (slowest === Infinity) bench.measure(what + place, `not within ${MOST_MS} ms${times}`);
    else bench.measure(what + place, `${slowest === 0 ? 'at once' : `${slowest} ms`}${times}`, slowest);
  }
}

/** How long it takes until each look shows a write: 0 where the first one does, undefined where none does. */
async function lagsOf({ lab }: Bench, looks: readonly Look[]): Promise<readonly (number | undefined)[]> {
  const begun = lab.now();
  const lags: (number | undefined)[] = looks.map(() => undefined);
  for (let isFirst = true; ; isFirst = false) {
    for (const [index, look] of looks.entries())
      if (lags[index] === undefined && (await look())) lags[index] = isFirst ? 0 : lab.now() - begun;
    if (lags.every((lag) => lag !== undefined) || lab.now() - begun >= MOST_MS) return lags;
    await lab.pause(LOOK_MS);
  }
}

/** What something gives, and how many milliseconds it took. */
async function timed<T>({ lab }: Bench, act: () => Promise<T>): Promise<readonly [T, number]> {
  const begun = lab.now();
  const given = await act();
  return [given, lab.now() - begun];
}
