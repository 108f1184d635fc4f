/** A sandbox that holds one live project, a folder, and the program on both. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import type { Document } from '../../src/model/document.ts';
import { document, isDocument } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import { hastyClock, runInProcess } from '../e2e/in-process.ts';
import { makeFolder } from '../e2e/run-cli.ts';
import type { CliResult } from '../e2e/run-cli.ts';
import { PROJECT, serveSandbox } from '../e2e/served.ts';
import { stateText } from './live-projects.ts';

export interface Workbench {
  readonly folder: string;
  readonly url: string;
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<CliResult>;
  /** A file's text; empty when it is not there. */
  read(path: string): string;
  write(path: string, text: string): void;
  edit(path: string, from: string | RegExp, to: string): void;
}

/** What is live: fields as JSON text by name. A state may be before a colon: `FAILED:{...}` for processors, `PENDING:{...}` for connections. */
export interface Seed {
  readonly workspace?: string;
  readonly fields?: string;
  readonly connections?: Readonly<Record<string, string>>;
  readonly processors?: Readonly<Record<string, string>>;
}

export const SINK =
  '{"type":"Cluster","clusterName":"Cluster0","dbRoleToExecute":{"role":"readWriteAnyDatabase","type":"BUILT_IN"}}';
export const SAMPLE = '{"type":"Sample"}';

/** A pipeline with `stages` between a source and a sink that `usual` connections have. */
export const around = (...stages: readonly string[]): string =>
  `[{"$source":{"connectionName":"sun"}},${stages.map((stage) => `${stage},`).join('')}{"$merge":{"into":{"connectionName":"db","db":"d","coll":"c"}}}]`;

export const USUAL = { sun: SAMPLE, db: SINK };

const FIELDS =
  '{"dataProcessRegion":{"cloudProvider":"AWS","region":"VIRGINIA_USA"},"streamConfig":{"tier":"SP10","maxTierSize":"SP50"},"failoverRegions":[]}';

function parse(text: string): Document {
  const value = parseJson(text);
  return isDocument(value) ? value : document({});
}

export async function openWorkbench(...seeds: readonly Seed[]): Promise<Workbench> {
  const folder = makeFolder();
  const stateFile = join(makeFolder(), 'state.json');
  const workspaces = seeds.map(
    ({ workspace = 'w', fields = FIELDS, connections = USUAL, processors = {} }) => ({
      name: workspace,
      fields: parse(fields),
      connections: Object.entries(connections).map(([name, text]) => ({
        name,
        fields: parse(text.replace(/^PENDING:/, '')),
        isPending: text.startsWith('PENDING:'),
      })),
      processors: Object.entries(processors).map(([name, text]) => {
        const [, state = 'STARTED', body = ''] = /^(?:([A-Z]+):)?(.*)$/s.exec(text) ?? [];
        return { name, state, fields: parse(body) };
      }),
    }),
  );
  writeFileSync(stateFile, stateText(new Map([[PROJECT, { workspaces }]])));
  const sandbox = await serveSandbox({ clock: systemClock, stateFile });
  const clock = hastyClock();
  const path = (name: string): string => join(folder, name);
  return {
    folder,
    url: sandbox.url,
    run: (args, env = {}) =>
      runInProcess(args, {
        directory: folder,
        env: { ...sandbox.env, MONGODB_ATLAS_PROJECT_ID: PROJECT, ...env },
        clock,
      }),
    read: (name) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : ''),
    write: (name, text) => {
      writeFileSync(path(name), text);
    },
    edit: (name, from, to) => {
      writeFileSync(path(name), readFileSync(path(name), 'utf8').replace(from, to));
    },
  };
}
