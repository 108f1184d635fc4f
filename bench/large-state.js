/**
 * The state of a sandbox in which a generated project runs, written without applying it: 10,000 processors would take minutes to create.
 */
import { writeFile } from 'node:fs/promises';
import { makeConnection, makeProcessor } from './generated-project.js';

const GROUP = '0123456789abcdef01234567';
const REGION = 'VIRGINIA_USA';

/**
 * @param {string} path of the state file
 * @param {import('./generated-project.js').ProjectSize} size
 */
export async function writeLargeState(path, size) {
  const startedAt = Date.now();
  let count = 0;
  const makeId = () => (++count).toString(16).padStart(24, '0');
  /** @type {object[]} */
  const records = [];
  for (let number = 0; number < size.workspaces; number++) {
    const workspace = `workspace-${number}`;
    /** @param {string} kind @param {object} record */
    const put = (kind, record) => records.push({ put: kind, group: GROUP, workspace, record });
    put('workspace', {
      id: makeId(),
      name: workspace,
      fields: {
        dataProcessRegion: { cloudProvider: 'AWS', region: REGION },
        streamConfig: { tier: 'SP30' },
        failoverRegions: [],
      },
    });
    for (let index = 0; index < size.connections; index++) {
      const { authentication, ...others } = /** @type {Record<string, any>} */ (makeConnection(index));
      const { password, ...login } = authentication ?? {};
      put('connection', {
        id: makeId(),
        name: `connection-${index}`,
        fields: {
          ...others,
          ...(authentication && { authentication: login }),
          region: REGION,
          ...(['Kafka', 'S3'].includes(others['type']) && { networking: { access: { type: 'PUBLIC' } } }),
        },
        secrets: password === undefined ? [] : ['authentication.password'],
        readyAt: startedAt,
        failovers: [],
      });
    }
    for (let index = 0; index < size.processors; index++) {
      const { state, ...fields } = makeProcessor(index, size);
      put('processor', {
        id: makeId(),
        name: `processor-${index}`,
        fields,
        state,
        checkpoint: fields.pipeline,
        startedAt,
        ranMs: 0,
      });
    }
  }
  const lines = records.map((record) => JSON.stringify(record));
  await writeFile(path, `{"format":"sluice-sandbox/1","records":[\n${lines.join(',\n')}\n]}\n`);
}
