/** Runs before every test file: no test reaches another host, and none sees the credentials of who runs it. */
import './refuse-network.js';

for (const name of Object.keys(process.env)) {
  if (/^(?:MONGODB_ATLAS_|SLUICE_(?!(?:SHARED|LOCAL_ACTION)$)|GITHUB_|ACTIONS_|INPUT_)|_proxy$/i.test(name)) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
    delete process.env[name];
  }
}
