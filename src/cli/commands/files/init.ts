/** `sluice init`: asks a few questions, or takes flags, and writes a starter project. Never overwrites anything. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Host } from '../../../host/host.ts';
import type { SourceKind, StarterChoices, StarterFile } from '../../init/starter.ts';
import { IGNORED_LINES, modelineOf, secretsIn, secretsOf, starterFiles } from '../../init/starter.ts';
import { defaultAction, workflowFiles } from '../../init/workflows.ts';
import {
  CLOUD_PROVIDERS,
  OBJECT_ID,
  REGIONS,
  findRegionMistake,
  isFineName,
} from '../../../core/facts/manifest.ts';
import { EXIT, SluiceError } from '../../../model/errors.ts';
import type { Publication } from '../../../model/release/published.ts';
import { THIS_RELEASE, publishedRelease } from '../../../model/release/published.ts';
import { findRepository } from '../../../core/files/presence.ts';
import { readRegularFile } from '../../../core/files/regular-file.ts';

export interface InitOptions {
  /** The folder; the working directory when none is named. */
  readonly arguments: readonly (string | undefined)[];
  readonly yes?: boolean;
  readonly project?: string;
  readonly workspace?: string;
  readonly provider?: string;
  readonly region?: string;
  readonly source?: SourceKind;
  readonly cluster?: string;
  readonly action?: string;
}

/** 0 with everything in place; 1 when the questions were not answered. What is written refers to `release`. */
export async function runInit(
  options: InitOptions,
  host: Host,
  release: Publication = THIS_RELEASE,
): Promise<number> {
  const folder = resolve(host.directory, options.arguments[0] ?? '.');
  const present = await read(join(folder, 'sluice.yaml'));
  if (present !== undefined) return initBeside(present, folder, options, host, release);
  const choices = await choose(options, host);
  if (choices === undefined) {
    host.stderr.write('\nNothing was written.\n');
    return EXIT.failed;
  }
  const files = starterFiles(choices, modelineOf(publishedRelease(release)));
  const lines = await writeFiles(folder, files, choices.action, secretsOf(choices.source), release);
  const next = nextLines(choices, relative(host.directory, folder), release);
  host.stdout.write([...lines, '', ...next].join('\n') + '\n');
  return EXIT.done;
}

/** What a starter is made of: beside a manifest they have nothing to say. */
const STARTER_FLAGS = ['project', 'workspace', 'provider', 'region', 'source', 'cluster'] as const;

/**
 * Beside a manifest, such as an exported one: the workflows, the line for editors and `.gitignore`; the manifest stays as it is.
 * @throws SluiceError INIT_MANIFEST_PRESENT for flags that would need another manifest, SETTINGS_INIT_INVALID
 */
async function initBeside(
  manifest: string,
  folder: string,
  options: InitOptions,
  host: Host,
  release: Publication,
): Promise<number> {
  const idle = STARTER_FLAGS.filter((key) => options[key] !== undefined).map((key) => `--${key}`);
  if (idle.length > 0) {
    throw new SluiceError('INIT_MANIFEST_PRESENT', 'there is a sluice.yaml already', {
      fix: `Nothing was written. Name another folder, or leave out ${idle.join(' and ')} to add workflows beside it.`,
    });
  }
  const action = options.action ?? '';
  if (!isFit('action', action)) throw invalid('action', action);
  const lines = await writeFiles(folder, [], action, secretsIn(manifest), release);
  if (!manifest.includes('yaml-language-server:')) {
    const modeline = modelineOf(publishedRelease(release));
    await writeFile(join(folder, 'sluice.yaml'), modeline('manifest', '') + manifest);
    lines.unshift('  wrote  sluice.yaml: its first line names the schema, for editors');
  }
  const into = cdInto(relative(host.directory, folder));
  host.stdout.write(
    [...lines, '', ...actionLines(action, release), `Next: ${into}sluice plan`].join('\n') + '\n',
  );
  return EXIT.done;
}

/** Writes what isn't there yet, and says of each file whether it was. Workflows belong where GitHub reads them. */
async function writeFiles(
  folder: string,
  own: readonly StarterFile[],
  action: string,
  secrets: readonly string[],
  release: Publication,
): Promise<string[]> {
  const lines: string[] = [];
  const schemas = publishedRelease(release) === undefined ? await schemaFiles() : [];
  for (const file of [...own, ...schemas]) {
    lines.push(`  ${(await create(folder, file)) ? 'wrote' : 'kept '}  ${file.path}`);
  }
  const root = (await findRepository(folder)) ?? folder;
  const below = relative(root, folder).replaceAll('\\', '/');
  for (const file of workflowFiles(action === '' ? defaultAction(release) : action, secrets, below)) {
    const isNew = await create(root, file);
    lines.push(`  ${isNew ? 'wrote' : 'kept '}  ${relative(folder, join(root, file.path))}`);
  }
  lines.push(`  ${(await ignore(folder)) ? 'wrote' : 'kept '}  .gitignore`);
  return lines;
}

const DEFAULTS = {
  project: '',
  workspace: 'streams',
  provider: 'AWS',
  region: 'VIRGINIA_USA',
  source: 'sample',
  cluster: 'Cluster0',
  action: '',
} as const satisfies StarterChoices;

const QUESTIONS: Readonly<Record<keyof StarterChoices, string>> = {
  project: 'Project id, 24 hex digits (empty: from MONGODB_ATLAS_PROJECT_ID)',
  workspace: 'Name of the workspace, of letters, digits, - and _',
  provider: 'Cloud provider: AWS, AZURE or GCP',
  region: 'Region of the workspace, as Atlas spells it',
  source: 'Where documents come from: sample or kafka',
  cluster: 'Atlas cluster that takes them',
  action: 'Sluice as a GitHub Action, OWNER/REPO@COMMIT (may be empty)',
};

const CHECKS: Readonly<Record<keyof StarterChoices, (value: string) => boolean>> = {
  project: (id) => id === '' || OBJECT_ID.pattern.test(id),
  workspace: (name) => isFineName('workspace', name),
  provider: (name) => CLOUD_PROVIDERS.some((known) => known === name),
  region: (name) => /^[A-Za-z][A-Za-z0-9_-]*$/.test(name),
  source: (kind) => /^(sample|kafka)$/.test(kind),
  cluster: (name) => /^\S+$/.test(name),
  action: (name) => /^([\w.-]+\/[\w./-]+@[0-9a-f]{40})?$/.test(name),
};

/**
 * The choices of flags, answers and defaults; undefined at the end of input. Asks where a terminal is there and `--yes` is not.
 * @throws SluiceError SETTINGS_INIT_INVALID for a flag's value, or where nobody can be asked.
 */
async function choose(options: InitOptions, host: Host): Promise<StarterChoices | undefined> {
  if (options.yes !== true && !host.canAsk) {
    throw new SluiceError('SETTINGS_INIT_INVALID', 'there is no terminal to ask on', {
      fix: 'Give --yes, and flags for what is not as by default; see init --help.',
    });
  }
  const choices: Record<string, string> = {};
  for (const key of Object.keys(QUESTIONS) as (keyof StarterChoices)[]) {
    const given = options[key];
    if (given !== undefined && !isFit(key, given)) {
      throw invalid(key, given);
    }
    if (key === 'region' && given !== undefined) requireRegion(choices['provider'] ?? '', given);
    const answer =
      given ?? (options.yes ? presetOf(key, choices) : await ask(key, presetOf(key, choices), host, choices));
    if (answer === undefined) return undefined;
    choices[key] = answer;
  }
  return { ...DEFAULTS, ...choices };
}

const invalid = (key: keyof StarterChoices, given: string): SluiceError =>
  new SluiceError('SETTINGS_INIT_INVALID', `--${key} can't be '${given}'`, { fix: `${QUESTIONS[key]}.` });

/** @throws SluiceError SETTINGS_INIT_INVALID for a region as its cloud calls it, or of another provider. */
function requireRegion(provider: string, region: string): void {
  const mistake = findRegionMistake(provider, region);
  if (mistake === undefined) return;
  throw new SluiceError('SETTINGS_INIT_INVALID', mistake.message, {
    fix: mistake.fix.replace('cloudProvider: ', '--provider ').replace(/^Write (?!--)/, 'Write --region '),
  });
}

const isFit = (key: keyof StarterChoices, value: string): boolean => CHECKS[key](value);

/** The default; a region has to be one of the provider's. */
function presetOf(key: keyof StarterChoices, choices: Readonly<Record<string, string>>): string {
  if (key !== 'region') return DEFAULTS[key];
  const provider = CLOUD_PROVIDERS.find((name) => name === choices['provider']);
  return provider === undefined || provider === DEFAULTS.provider
    ? DEFAULTS.region
    : (REGIONS[provider][0] ?? '');
}

/** Asks until the answer is fit; nothing typed takes the default. */
async function ask(
  key: keyof StarterChoices,
  preset: string,
  host: Host,
  choices: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  for (;;) {
    const line = await host.ask(`${QUESTIONS[key]}${preset === '' ? '' : ` [${preset}]`}: `);
    if (line === undefined) return undefined;
    const answer = line.trim() === '' ? preset : line.trim();
    const mistake = key === 'region' ? findRegionMistake(choices['provider'] ?? '', answer) : undefined;
    if (mistake === undefined && isFit(key, answer)) return answer;
    if (mistake !== undefined) {
      host.stderr.write(`  ${mistake.message}.\n`);
      continue;
    }
    host.stderr.write(`  '${answer}' can't be that.\n`);
  }
}

/** The schemas that the modelines name while none is published. */
async function schemaFiles(): Promise<StarterFile[]> {
  const { JSON_SCHEMAS } = await import('../../../core/facts/schemas.ts');
  const print = (schema: object): string => JSON.stringify(schema, null, 2) + '\n';
  return [
    { path: 'schemas/manifest.schema.json', text: print(await JSON_SCHEMAS.manifest()) },
    { path: 'schemas/pipeline.schema.json', text: print(await JSON_SCHEMAS.pipeline()) },
    { path: 'schemas/test.schema.json', text: print(await JSON_SCHEMAS.test()) },
  ];
}

/** False when something is there already: that stays as it is. */
async function create(folder: string, { path, text }: StarterFile): Promise<boolean> {
  const place = join(folder, path);
  try {
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, text, { flag: 'wx' });
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    if (code === 'EEXIST' && (await read(place)) !== undefined) return false;
    throw new SluiceError('OUTPUT_UNWRITABLE', `${path} cannot be written (${code})`, {
      fix: 'Name a folder that can be written to.',
      cause: error,
    });
  }
}

/** Adds the lines that are missing in `.gitignore`; false when none is. */
async function ignore(folder: string): Promise<boolean> {
  const place = join(folder, '.gitignore');
  const before = (await read(place)) ?? '';
  const present = before.split(/\r?\n/).map((line) => line.trim());
  const missing = IGNORED_LINES.filter((line) => !present.includes(line));
  if (missing.length === 0) return false;
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  await writeFile(place, `${before}${gap}${missing.join('\n')}\n`);
  return true;
}

async function read(path: string): Promise<string | undefined> {
  try {
    return (await readRegularFile(path)).toString('utf8');
  } catch {
    return undefined;
  }
}

/** What to type to get into a folder, and the space after it. */
const cdInto = (folder: string): string =>
  folder === '' ? '' : `cd ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)} && `;

const actionLines = (action: string, release: Publication): string[] =>
  action === '' && publishedRelease(release) === undefined
    ? [`In .github/workflows, put the repository and commit of Sluice in place of ${release.repository}.`]
    : [];

function nextLines(
  { action, project, source }: StarterChoices,
  folder: string,
  release: Publication,
): string[] {
  const secrets = secretsOf(source);
  return [
    ...actionLines(action, release),
    ...(project === '' ? ['Set MONGODB_ATLAS_PROJECT_ID before you plan against Atlas.'] : []),
    ...(secrets.length === 0 ? [] : [`An apply needs ${secrets.join(', ')} in the environment.`]),
    `Next: ${cdInto(folder)}sluice test && sluice plan --sandbox`,
  ];
}
