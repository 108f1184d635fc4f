import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/document.ts';
import { sharedMissing } from '../shared.ts';
import type { Client } from '../sandbox/client.ts';
import { startClient } from '../sandbox/client.ts';
import type { CorpusCase } from './corpus.ts';
import { CORPUS } from './corpus.ts';
import { VERDICTS } from './corpus-verdicts.ts';
import { diagnose, findingsIn, removeDirectory, summarise, textsOf } from './manifest-around.ts';
import { refusalOf } from './server.ts';

const isThere = CORPUS.length > 0;
const why = isThere ? '' : ` (${sharedMissing})`;

let client: Client;
beforeAll(async () => {
  client = await startClient();
});
afterAll(async () => {
  await client.close();
  await removeDirectory();
});

const AROUND_TEXT = `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc1
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }
    processors: { p: { pipeline: p.json } }
`;

async function findingsOf({ resources, pipelineText }: CorpusCase): Promise<readonly string[] | 'server'> {
  if (pipelineText !== undefined) {
    return (await diagnose({ 'sluice.yaml': AROUND_TEXT, 'p.json': pipelineText })).map(summarise);
  }
  return resources === undefined ? 'server' : findingsIn(resources);
}

/** Tags that take away the promise that a pipeline is valid. */
const NOT_VALID = ['fragment', 'sinkless', 'likely-rejected', 'doubtful-field', 'uses-NOW'];

/**
 * Bodies of connections and workspaces that their sources do not show to be taken: incomplete ones of unit tests and older
 * versions, and ids or names that are placeholders.
 */
const NOT_TAKEN = [
  'connections/asp-tf-cluster-jsncluster0.json',
  'connections/pub-evh-kafka-pl.json',
  'connections/skill-schema-registry.json',
  'connections/tf-kafka-minimal.json',
  'connections/tfdoc-azure-blob-privatelink.json',
  'connections/tfdoc-azure-blob.json',
  'connections/tfdoc-cluster-cross-project.json',
  'connections/tfdoc-cluster-without-role.json',
  'workspaces/pub-fleet.json',
];

/** Nothing in a manifest shows what these need: registered roles, clusters, kinds of collections, a broken network. */
const ONLY_ATLAS_KNOWS = [
  'invalid/api-aws-role-not-registered.json',
  'invalid/api-cluster-missing.json',
  'invalid/api-processor-upstream-reset.json',
  'invalid/pipeline-merge-timeseries-target.json',
];

/** The engine of 2024 refused them, and the docs of today don't. */
const NO_LONGER_DOCUMENTED = ['invalid/pipeline-merge-parallelism-dynamic-coll.json'];

const CERTAIN = ['observed', 'server-test', 'source-code', 'documented', 'client-source'];

/** What the corpus promises: `taken` gives no error, `refused` at least one, `doubted` at least a warning. */
function promiseOf({ file, content }: CorpusCase): 'taken' | 'refused' | 'doubted' | 'none' {
  if (file.startsWith('pipelines/')) {
    return textsOf(content.get('tags')).some((tag) => NOT_VALID.includes(tag)) ? 'none' : 'taken';
  }
  if (!file.startsWith('invalid/')) return NOT_TAKEN.includes(file) ? 'none' : 'taken';
  if (content.get('mustNotReject') === true) return 'taken';
  if (ONLY_ATLAS_KNOWS.includes(file)) return 'none';
  if (NO_LONGER_DOCUMENTED.includes(file)) return 'doubted';
  return CERTAIN.includes(textOf(content.get('certainty')) ?? '') ? 'refused' : 'doubted';
}

/** Its tier is `<ASP_TIER>`: to validate a name that may be new, to the sandbox no tier. */
const PLACEHOLDER_TIER = 'workspaces/pub-fleet.json';

describe.skipIf(!isThere)(`the corpus${why}`, () => {
  it('has a verdict for each file, and no other', () => {
    expect(CORPUS.map(({ file }) => file).toSorted()).toEqual(Object.keys(VERDICTS).toSorted());
  });

  it.each(CORPUS.map((item) => [item.file, item] as const))('%s', async (file, item) => {
    const found = await findingsOf(item);
    expect(found).toEqual(VERDICTS[file]);
    if (found === 'server') return;
    const errors = found.filter((text) => text.startsWith('error '));
    const promise = promiseOf(item);
    if (promise === 'taken') expect(errors).toEqual([]);
    if (promise === 'refused') expect(errors).not.toEqual([]);
    if (promise === 'doubted') expect(found).not.toEqual([]);
  });

  it.each(CORPUS.flatMap((item) => (item.resources ? [[item.file, item.resources] as const] : [])))(
    '%s is answered by the sandbox as validate says',
    async (file, resources) => {
      const verdict = VERDICTS[file] ?? [];
      const isRefused =
        file === PLACEHOLDER_TIER ||
        (verdict !== 'server' && verdict.some((text) => text.startsWith('error ')));
      const reply = await refusalOf(client, resources);
      expect([reply?.status, reply?.text]).toEqual(
        isRefused ? [400, expect.anything()] : [undefined, undefined],
      );
      if (reply === undefined) return;
      expect(reply.body.error).toBe(400);
      expect(reply.body.errorCode).toMatch(/^[A-Z_]+$/);
      expect(reply.body.detail).toBeTruthy();
    },
  );
});
