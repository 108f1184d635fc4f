/** Which lists the credentials may read, and what it means for plans where they may not. */
import { AtlasError } from '../../atlas/http/errors.ts';
import type { Inspector } from '../../atlas/inspector.ts';
import { INSPECTED } from '../../atlas/inspector.ts';
import type { Value } from '../../model/document.ts';
import { isDocument, isList, textOf } from '../../model/document.ts';
import type { Check } from './check.ts';
import { notChecked, ok, problem } from './check.ts';
import { whyNot } from './answers.ts';

/** The documents of a list that Atlas answered; undefined for an answer of another form. */
export function resultsOf(body: Value): readonly Value[] | undefined {
  const results = isDocument(body) ? body.get('results') : undefined;
  return isList(results) && results.every(isDocument) ? results : undefined;
}

const namesOf = (results: readonly Value[]): string[] =>
  results.flatMap((result) => (isDocument(result) ? (textOf(result.get('name')) ?? []) : []));

const ROLE =
  'Give the credentials the role Project Stream Processing Owner, or Project Owner, in this project.';

interface Listed {
  readonly check: Check;
  readonly results: readonly Value[];
}

/** Reads one list. `isNeeded`: plans of this manifest can't do without it. */
async function tryList(
  inspector: Inspector,
  what: string,
  path: string,
  isNeeded: boolean,
  signal: AbortSignal | undefined,
): Promise<Listed> {
  try {
    const results = resultsOf(await inspector.read(path, `list the ${what}`, signal));
    if (results === undefined)
      return {
        check: notChecked('rights', what, 'Atlas answered in a form that is not known here'),
        results: [],
      };
    return { check: ok('rights', what, 'may be listed'), results };
  } catch (error) {
    const isForbidden = error instanceof AtlasError && error.code === 'ATLAS_FORBIDDEN';
    const message = whyNot(error);
    return {
      check:
        isForbidden && isNeeded
          ? problem('rights', what, `${message}; plans are incomplete without them, and apply refuses`, ROLE)
          : notChecked('rights', what, message),
      results: [],
    };
  }
}

/** At most so many workspaces are looked into: one answers for the others. */
const LOOKED_INTO = 3;

export interface RightsWanted {
  readonly project: string;
  /** The workspaces of the manifest; undefined without a manifest. */
  readonly workspaces: readonly string[] | undefined;
  /** The manifest has private links, or connections that go over one. */
  readonly needsLinks: boolean;
}

/** What was listed: the checks, and the private links. */
export interface Rights {
  readonly checks: readonly Check[];
  readonly links: readonly Value[] | undefined;
}

/** Lists what plans list. */
export async function checkRights(
  inspector: Inspector,
  { project, workspaces: wanted, needsLinks }: RightsWanted,
  signal?: AbortSignal,
): Promise<Rights> {
  const workspaces = await tryList(inspector, 'workspaces', INSPECTED.workspaces(project), true, signal);
  const links = await tryList(
    inspector,
    'private links',
    INSPECTED.privateLinks(project),
    needsLinks,
    signal,
  );
  const present = namesOf(workspaces.results).filter((name) => wanted?.includes(name) ?? true);
  const inside: Check[] = [];
  for (const name of present.slice(0, LOOKED_INTO)) {
    for (const [what, path] of [
      ['connections', INSPECTED.connections(project, name)],
      ['processors', INSPECTED.processors(project, name)],
    ] as const)
      inside.push((await tryList(inspector, `${what} of ${name}`, path, true, signal)).check);
  }
  if (present.length === 0 && workspaces.check.status === 'ok')
    inside.push(notChecked('rights', 'connections and processors', 'there is no workspace to look into'));
  return {
    checks: [workspaces.check, ...inside, links.check],
    links: links.check.status === 'ok' ? links.results : undefined,
  };
}
