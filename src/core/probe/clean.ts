/** Deletes workspaces of probes, with everything in them. */
import type { Courier } from '../../atlas/courier.ts';
import type { Clock } from '../../model/clock/clock.ts';
import type { Document } from '../../model/document.ts';
import { isDocument, isList, textOf } from '../../model/document.ts';
import { SluiceError } from '../../model/errors.ts';
import { Lab, isTaken, stateOf, wordsOf } from './lab.ts';
import { isProbeWorkspace } from './workspace-name.ts';

export interface CleanSettings {
  readonly courier: Courier;
  readonly clock: Clock;
  readonly project: string;
  readonly pauseMs: number;
}

/** How long the deletion of one workspace is tried. */
const MOST_MS = 600_000;

const PAGE = 500;

/** The workspaces that probes have left in a project. @throws SluiceError PROBE_LIST_REFUSED */
export async function findProbeWorkspaces({ courier, project }: CleanSettings): Promise<readonly string[]> {
  const found: string[] = [];
  for (let page = 1; ; page += 1) {
    const path = `/api/atlas/v2/groups/${encodeURIComponent(project)}/streams?itemsPerPage=${PAGE}&pageNum=${page}`;
    const answered = await courier.send({ method: 'GET', path });
    const results = isDocument(answered.body) ? answered.body.get('results') : undefined;
    if (!isTaken(answered) || !isList(results))
      throw new SluiceError('PROBE_LIST_REFUSED', `Atlas did not list the workspaces: ${wordsOf(answered)}`, {
        fix: 'Ask sluice doctor about the rights of the credentials, and run sluice probe --clean again.',
      });
    found.push(
      ...results
        .flatMap((one) => (isDocument(one) ? (textOf(one.get('name')) ?? []) : []))
        .filter(isProbeWorkspace),
    );
    if (results.length < PAGE) return found.sort();
  }
}

/** Deletes a workspace, trying again for ten minutes; whether it is gone. Never throws. */
export async function removeProbeWorkspace(settings: CleanSettings, workspace: string): Promise<boolean> {
  const { clock, pauseMs } = settings;
  const lab = new Lab({ ...settings, workspace });
  const end = clock.now() + MOST_MS;
  for (;;) {
    try {
      if (await removeOnce(lab)) return true;
    } catch {
      // Atlas can't be reached at the moment.
    }
    if (clock.now() >= end) return false;
    await clock.sleep(pauseMs);
  }
}

async function removeOnce(lab: Lab): Promise<boolean> {
  const workspace = await lab.send('GET', '');
  if (workspace.status === 404) return true;
  for (const processor of await list(lab, '/processors')) {
    const path = `/processor/${encodeURIComponent(textOf(processor.get('name')) ?? '')}`;
    const isStill = ['STOPPED', 'CREATED', 'FAILED'].includes(stateOf(processor) ?? '');
    if (!isStill) await lab.send('POST', `${path}:stop`, { body: {} });
    await lab.send('DELETE', path);
  }
  for (const connection of await list(lab, '/connections'))
    await lab.send('DELETE', `/connections/${encodeURIComponent(textOf(connection.get('name')) ?? '')}`);
  await lab.send('DELETE', '');
  return (await lab.send('GET', '')).status === 404;
}

async function list(lab: Lab, path: string): Promise<readonly Document[]> {
  const { body } = await lab.send('GET', `${path}?itemsPerPage=${PAGE}&pageNum=1`);
  const results = isDocument(body) ? body.get('results') : undefined;
  return isList(results) ? results.filter(isDocument) : [];
}
