import { describe, expect, it } from 'vitest';
import { printJson } from '../../src/model/document/json-text.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { BASE_DESIRED, BASE_LIVE, kafka, liveKafka, pipeline, running, stopped } from './parts.ts';
import { actions, codes, hazards, planOf, steps } from './situation.ts';
import type { Situation } from './situation.ts';

const P = { pipeline: pipeline('kafka'), tier: 'SP10' };

/** The Kafka connection as wanted and as it is, with what else is there. */
const situation = (wanted: object, there: object, more: Situation = {}): Situation => ({
  ...more,
  desired: { ...BASE_DESIRED, 'w/connection/kafka': wanted, ...(more.desired as object) },
  live: { ...BASE_LIVE, 'w/connection/kafka': there, ...(more.live as object) },
});

const https = (headers: unknown, url = 'https://one.example/x'): Record<string, unknown> => ({
  type: 'Https',
  url,
  ...(headers !== undefined && { headers }),
});

const fieldsOf = (plan: Plan): string[] =>
  (
    plan.changes.find((change) => change.address.kind === 'connection' && change.action !== 'noop')?.fields ??
    []
  ).map(({ path, shown }) => `${path} ${shown}`);
const firstBody = (plan: Plan): string => {
  const body = plan.steps.find((step) => step.body !== undefined)?.body;
  return body === undefined ? '' : printJson(body);
};

describe('what Atlas adds to a connection', () => {
  it('is no change', () => {
    const plan = planOf(situation(kafka(), liveKafka({ links: [], unknownNewField: 1 })));
    expect(plan.steps).toEqual([]);
    expect(hazards(plan)).toEqual(['secret-unverifiable w/connection/kafka']);
  });

  it.each([{ config: {} }, { networking: { access: { type: 'PUBLIC' } } }, { region: 'VIRGINIA_USA' }])(
    'does not differ from %j in the manifest',
    (fields) => {
      expect(planOf(situation(kafka(fields), liveKafka())).steps).toEqual([]);
      const bare: Record<string, unknown> = liveKafka({ region: 'VIRGINIA_USA' });
      delete bare['config'];
      delete bare['networking'];
      expect(planOf(situation(kafka(fields), bare)).steps).toEqual([]);
    },
  );
});

describe('an update', () => {
  it('sends the whole live connection with the changes laid over it, and its secrets again', () => {
    const plan = planOf(
      situation(kafka({ config: { 'auto.offset.reset': 'latest' } }), liveKafka({ newer: { a: 1 } })),
    );
    expect(fieldsOf(plan)).toEqual(['/config/auto.offset.reset plain', '/authentication/password writeOnly']);
    expect(JSON.parse(firstBody(plan))).toEqual({
      name: 'kafka',
      ...kafka(),
      region: 'VIRGINIA_USA',
      networking: { access: { type: 'PUBLIC' } },
      config: { 'auto.offset.reset': 'latest' },
      newer: { a: 1 },
    });
  });

  it('empties a config and takes headers away that the manifest does not have', () => {
    const plan = planOf(situation(kafka(), liveKafka({ config: { acks: '1', a: '1' } })));
    // A setting that nobody knows may be a login.
    expect(fieldsOf(plan).slice(0, 2)).toEqual(['/config/acks plain', '/config/a sensitive']);
    expect(firstBody(plan)).toContain('"config":{}');
    const headers = planOf(situation(https(undefined), https({ A: '1' })));
    expect(fieldsOf(headers)).toEqual(['/headers/A sensitive']);
    expect(firstBody(headers)).toContain('"headers":{}');
  });

  it('replaces a login of another mechanism whole', () => {
    const authentication = {
      mechanism: 'OAUTHBEARER',
      clientId: 'id',
      tokenEndpointUrl: 'https://broker.one.example/t',
      clientSecret: '${secret:CLIENT}',
    };
    const plan = planOf(situation(kafka({ authentication }), liveKafka()));
    expect((JSON.parse(firstBody(plan)) as { authentication: unknown }).authentication).toEqual(
      authentication,
    );
    expect(fieldsOf(plan)).toContain('/authentication/username plain');
  });

  it('stops the running processors that use it, and starts them again', () => {
    const plan = planOf(
      situation(kafka({ security: { protocol: 'SASL_PLAINTEXT' } }), liveKafka(), {
        desired: { 'w/processor/a': P, 'w/processor/b': P, 'w/processor/off': P },
        live: { 'w/processor/a': running(P), 'w/processor/b': running(P), 'w/processor/off': stopped(P) },
        settings: { 'w/processor/off': { state: 'STOPPED' } },
      }),
    );
    expect(steps(plan)).toEqual([
      's1 stop w/processor/a',
      's2 stop w/processor/b',
      's3 update w/connection/kafka <- s1 s2',
      's4 start w/processor/a <- s1 s3',
      's5 start w/processor/b <- s2 s3',
    ]);
    expect(hazards(plan)).toEqual(['processing-pause w/processor/a', 'processing-pause w/processor/b']);
    expect(plan.steps.filter((step) => step.restarts).length).toBe(2);
  });

  it('is refused by name where a processor of somebody else would have to stop', () => {
    const plan = planOf(
      situation(kafka({ security: { protocol: 'SSL' } }), liveKafka(), {
        live: { 'w/processor/x': running(P) },
      }),
    );
    expect(hazards(plan)).toEqual(['!pause-unmanaged w/processor/x', 'processing-pause w/processor/x']);
    expect(actions(plan)).toContain('unmanaged w/processor/x');
    expect(plan.steps.map((step) => step.verb)).toEqual(['stop', 'update', 'start']);
  });
});

describe('secrets', () => {
  it('never cause an update, unless --update-secrets asks for it', () => {
    expect(planOf(situation(kafka(), liveKafka())).steps).toEqual([]);
    const plan = planOf(situation(kafka(), liveKafka(), { selection: { updateSecrets: true } }));
    expect(actions(plan)).toContain('update w/connection/kafka');
    expect(fieldsOf(plan)).toEqual(['/authentication/password writeOnly']);
    expect(hazards(plan)).toEqual([]);
  });

  it('--update-secrets is narrowed by --target', () => {
    const selection = { updateSecrets: true, targets: ['w/connection/warehouse'] };
    expect(planOf(situation(kafka(), liveKafka(), { selection })).steps).toEqual([]);
  });

  it('in header values are matched by what stands around them', () => {
    const wanted = https({ Authorization: 'Bearer ${secret:TOKEN}' });
    const same = planOf(situation(wanted, https({ Authorization: 'Bearer abc' })));
    expect(same.steps).toEqual([]);
    expect(hazards(same)).toEqual(['secret-unverifiable w/connection/kafka']);
    const other = planOf(situation(wanted, https({ Authorization: 'Basic abc' })));
    expect(fieldsOf(other)).toEqual(['/headers/Authorization sensitive']);
    expect(firstBody(other)).toContain('Bearer ${secret:TOKEN}');
  });

  it.each([
    ['another host', 'broker.two.example:9092', true],
    ['one more host', 'broker.one.example:9092,broker.two.example:9092', true],
    ['another port', 'broker.one.example:9093', false],
    ['another spelling', 'BROKER.one.example:9092', false],
  ])('going to %s', (_, bootstrapServers, isRefused) => {
    const plan = planOf(situation(kafka({ bootstrapServers }), liveKafka()));
    expect(hazards(plan)).toEqual(isRefused ? ['!endpoint-change-with-secret w/connection/kafka'] : []);
  });

  it('may go where they have not gone before when nothing secret is there', () => {
    const plan = planOf(situation(https(undefined, 'https://two.example/'), https(undefined)));
    expect(hazards(plan)).toEqual([]);
    expect(actions(plan)).toContain('update w/connection/kafka');
    const headers = planOf(situation(https({ A: '1' }, 'https://two.example/'), https({ A: '1' })));
    expect(hazards(headers)).toEqual(['!endpoint-change-with-secret w/connection/kafka']);
  });
});

describe('a replacement', () => {
  const privateLink = { networking: { access: { type: 'PRIVATE_LINK', connectionId: 'a'.repeat(24) } } };
  const used = {
    desired: { 'w/processor/a': P, 'w/processor/off': P },
    live: { 'w/processor/a': running(P), 'w/processor/off': stopped(P) },
    settings: { 'w/processor/off': { state: 'STOPPED' as const } },
  };

  it('deletes and creates the connection with the processors that use it, running or not', () => {
    const plan = planOf(situation(kafka(privateLink), liveKafka(), used));
    expect(steps(plan)).toEqual([
      's1 stop w/processor/a',
      's2 delete w/processor/a <- s1',
      's3 delete w/processor/off <- s1',
      's4 delete w/connection/kafka <- s1 s2 s3',
      's5 create w/connection/kafka <- s4',
      's6 create w/processor/a <- s2 s5',
      's7 create w/processor/off <- s3 s5',
      's8 start w/processor/a <- s1 s5 s6',
    ]);
    expect(hazards(plan).filter((hazard) => hazard.startsWith('!'))).toEqual([
      '!data-loss w/processor/a',
      '!data-loss w/processor/off',
      '!replace w/connection/kafka',
      '!replace w/processor/a',
      '!replace w/processor/off',
      '!mass-delete w',
    ]);
  });

  it('a change of type is one, and sends the secrets', () => {
    const plan = planOf(situation(https({ A: '${secret:X}' }), liveKafka()));
    expect(actions(plan)).toContain('replace w/connection/kafka');
    expect(firstBody(plan)).toBe(
      '{"name":"kafka","type":"Https","url":"https://one.example/x","headers":{"A":"${secret:X}"}}',
    );
  });

  it('updates a processor first that lets go of the connection', () => {
    const away = { pipeline: pipeline('warehouse') };
    const plan = planOf(
      situation(kafka(privateLink), liveKafka(), {
        desired: { 'w/processor/a': away },
        live: { 'w/processor/a': running(P) },
      }),
    );
    expect(steps(plan)).toEqual([
      's1 stop w/processor/a',
      's2 update w/processor/a <- s1',
      's3 delete w/connection/kafka <- s1 s2',
      's4 create w/connection/kafka <- s3',
      's5 start w/processor/a <- s1 s2',
    ]);
  });

  it('never deletes a processor of somebody else', () => {
    const plan = planOf(
      situation(kafka(privateLink), liveKafka(), { live: { 'w/processor/x': running(P) } }),
    );
    expect(plan.steps.filter((step) => step.address.kind === 'processor').map((step) => step.verb)).toEqual([
      'stop',
      'start',
    ]);
    expect(hazards(plan)).toContain('!pause-unmanaged w/processor/x');
    const change = plan.changes.find((each) => each.action === 'replace');
    expect(change?.notes.join()).toContain('processor x');
  });

  it('can be allowed by name, and not where something is protected', () => {
    const allow = ['replace,data-loss', 'mass-delete=w'];
    const allowed = planOf(situation(kafka(privateLink), liveKafka(), { ...used, allow }));
    expect(hazards(allowed).some((hazard) => hazard.startsWith('!'))).toBe(false);
    const settings = { ...used.settings, 'w/processor/a': { protect: true } };
    const kept = planOf(situation(kafka(privateLink), liveKafka(), { ...used, settings, allow }));
    expect(hazards(kept).filter((hazard) => hazard.startsWith('!'))).toEqual([
      '!data-loss w/processor/a',
      '!replace w/processor/a',
    ]);
    expect(kept.hazards[0]).not.toHaveProperty('allowWith');
  });
});

describe('states of connections', () => {
  it('one that is being deleted is created again once it is gone', () => {
    const plan = planOf(situation(kafka(), liveKafka({ state: 'DELETING' })));
    expect(actions(plan)).toContain('create w/connection/kafka');
  });

  it('one that is being set up is as good as ready', () => {
    expect(planOf(situation(kafka(), liveKafka({ state: 'PENDING' }))).steps).toEqual([]);
  });

  it('one that failed is named', () => {
    expect(codes(planOf(situation(kafka(), liveKafka({ state: 'FAILED' }))))).toEqual([
      'PLAN_CONNECTION_FAILED',
    ]);
  });
});
