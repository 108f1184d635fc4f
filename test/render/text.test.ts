import { describe, expect, it } from 'vitest';
import { HAZARD_KINDS } from '../../src/plan/plan.ts';
import { renderPlanText } from '../../src/render/text/text.ts';
import { renderPlanMarkdown } from '../../src/render/markdown/markdown.ts';
import { EXAMPLE } from '../plan/example.ts';
import { BASE_DESIRED, BASE_LIVE, liveKafka } from '../plan/parts.ts';
import { planOf } from '../plan/situation.ts';
import type { Situation } from '../plan/situation.ts';
import { GOLDEN } from './situations.ts';

const FILES = ['sluice.yaml', 'pipelines/enrich.yaml'];

const text = (situation: Situation, columns = 100): string =>
  renderPlanText(planOf(situation), { color: false, columns, files: FILES });

describe('the text of a plan', () => {
  it.each(Object.entries(GOLDEN))('%s', async (name, { situation, columns }) => {
    await expect(text(situation, columns)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('shows no header value', () => {
    expect(text(GOLDEN['headers-and-secrets']!.situation)).not.toContain('hidden');
  });

  it('names every refused hazard with its flag', () => {
    const plan = planOf(EXAMPLE);
    const printed = renderPlanText(plan, { color: false, columns: 300 });
    for (const hazard of plan.hazards.filter((each) => !each.allowed)) {
      expect(HAZARD_KINDS).toContain(hazard.kind);
      expect(printed).toContain(hazard.allowWith);
    }
    expect(printed).toContain(plan.digest);
  });

  it('is the same with colours, once these are taken away', () => {
    const coloured = renderPlanText(planOf(EXAMPLE), { color: true, columns: 100, files: FILES });
    // eslint-disable-next-line no-control-regex -- colours are control characters
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text(EXAMPLE));
    expect(coloured).toContain('\u001b[');
  });
});

describe('names and values of an attacker', () => {
  const evil = 'x\u001b[2J\u009b31m\u202e\r\n\u2028`</details>|@team<b>';
  const key = `w/processor/${encodeURIComponent(evil).replace(/%3A/g, ':')}`;
  const situation: Situation = {
    desired: {
      w: BASE_DESIRED.w,
      [key]: { pipeline: [{ $source: { documents: [{ [evil]: evil }] } }, { [evil]: { [evil]: evil } }] },
      'w/connection/evil': { type: evil, url: evil, headers: { [evil]: 'v' } },
    },
    live: {
      w: BASE_LIVE.w,
      'w/processor/other': { pipeline: [{ $source: { documents: [{ [evil]: 1 }] } }], state: evil },
      'w/connection/evil': liveKafka({ config: { [evil]: evil } }),
    },
    settings: { w: { prune: true } },
  };

  it('cannot move the cursor, break a line or turn its direction', () => {
    const printed = text(situation);
    // eslint-disable-next-line no-control-regex -- these are what it is about
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
    expect(printed.split('\n').every((line) => line === '' || !line.startsWith('`'))).toBe(true);
    expect(printed).toContain('\\u{1b}');
  });

  it('stay inside of the code that Markdown shows them in', () => {
    const printed = renderPlanMarkdown(planOf(situation));
    const outside = printed
      .replace(/^(`{3,})[a-z]*\n[\s\S]*?\n\1$/gm, '')
      .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '')
      .replace(/<code>.*?<\/code>/g, '');
    expect(outside).not.toMatch(/@team|<b>/);
    expect(printed).not.toContain('\u001b');
    expect(outside.match(/<\/details>/g)?.length).toBe(outside.match(/<details/g)?.length);
  });
});
