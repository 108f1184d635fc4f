/** What was last seen of the API's description, fact by fact (scripts/atlas-facts.json), and what the tables of `kinds` have beyond it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOfType } from '../../src/kinds/connection-type.ts';
import { CONNECTION_SPECS } from '../../src/kinds/connection/types.ts';
import type { Fields } from '../../src/kinds/define.ts';
import { locateFields } from '../../src/kinds/derived/walk.ts';
import { PRIVATE_LINK_FIELDS } from '../../src/kinds/private-link.ts';
import { PROCESSOR_FIELDS } from '../../src/kinds/processor.ts';
import { REGIONS } from '../../src/kinds/values/regions.ts';
import { VPC_PEERING_FIELDS } from '../../src/kinds/vpc-peering.ts';
import { WORKSPACE_FIELDS } from '../../src/kinds/workspace.ts';
import { projectRoot } from '../e2e/run-cli.ts';

/** The newest description that was compared, and for each fact the one that had it last. */
export const { seen: SEEN, facts: FACTS } = JSON.parse(
  readFileSync(join(projectRoot, 'scripts/atlas-facts.json'), 'utf8'),
) as { readonly seen: string; readonly facts: Readonly<Record<string, string>> };

const KINDS: readonly (readonly [string, Fields])[] = [
  ['workspace', WORKSPACE_FIELDS],
  ...CONNECTION_SPECS.map((spec) => [`${spec.type} connection`, fieldsOfType(spec)] as const),
  ['processor', PROCESSOR_FIELDS],
  ['private link', PRIVATE_LINK_FIELDS],
  ['VPC peering', VPC_PEERING_FIELDS],
];

/** Dates by the last name of a field, and by that and a value: fields of one name are one thing in this API. */
const DATES = new Map(
  Object.entries(FACTS).flatMap(([fact, date]) => {
    const [, path = '', value] = /^(?:field|value) (\S+)(?: = (.+))?$/.exec(fact) ?? [];
    if (path === '') return [];
    const name = path.slice(path.lastIndexOf('.') + 1);
    return [[value === undefined ? name : `${name} = ${value}`, date] as const];
  }),
);

export interface KindRow {
  readonly kind: string;
  /** How many fields the table has. */
  readonly count: number;
  /** The oldest of the dates at which they were last seen. */
  readonly lastSeen: string;
  /** Fields and values that no description has had. */
  readonly beyond: readonly string[];
}

/** One row a kind. */
export function kindRows(): KindRow[] {
  return KINDS.map(([kind, fields]) => {
    const named = locateFields(fields).filter(
      ({ path, field }) => path.at(-1) !== '*' && field.facts.refersTo !== 'privateLink',
    );
    const dates: string[] = [];
    const beyond: string[] = [];
    const look = (fact: string, shown: string): void => {
      const date = DATES.get(fact);
      if (date === undefined) beyond.push(shown);
      else dates.push(date);
    };
    for (const { path, field } of named) {
      const [name = '', shown] = [path.at(-1), path.join('.')];
      look(name, `\`${shown}\``);
      const { values = [] } = field.facts;
      // Where a description lists values at all.
      if (values.some((value) => DATES.has(`${name} = ${value}`)))
        for (const value of values) look(`${name} = ${value}`, `\`${shown}: ${value}\``);
    }
    if (kind === 'workspace') {
      for (const region of Object.values(REGIONS).flat()) {
        const enumerated = Object.keys(FACTS).some(
          (fact) => /RegionView = /.test(fact) && fact.endsWith(` ${region}`),
        );
        if (!enumerated) beyond.push(`\`dataProcessRegion.region: ${region}\``);
      }
    }
    return { kind, count: named.length, lastSeen: dates.toSorted()[0] ?? '', beyond };
  });
}
