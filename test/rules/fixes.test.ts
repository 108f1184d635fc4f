/** What a fix tells people to do works: it names what is right, and doing so makes no other mistake. */
import { afterAll, expect, it } from 'vitest';
import { diagnose, legalConnection, removeDirectory } from './manifest-around.ts';
import { document } from '../../src/model/document.ts';
import { printYaml } from '../../src/render/yaml.ts';

afterAll(removeDirectory);

const ACCESS = document({
  access: document({ type: 'PRIVATE_LINK', connectionId: '6aa12e7ccd660d4b2380b1c1' }),
});

/** What is said of a connection of this type that has its networking under `key`. */
async function said(type: string, key: string): Promise<(readonly [string, string | undefined])[]> {
  const region = document({ cloudProvider: 'AWS', region: 'VIRGINIA_USA' });
  const connections = document({ c: legalConnection(type).with(key, ACCESS) });
  const manifest = document({
    apiVersion: 'sluice/v1',
    project: '5f3a0c0c0c0c0c0c0c0c0cc1',
    workspaces: document({ w: document({ dataProcessRegion: region, connections }) }),
  });
  const found = await diagnose({ 'sluice.yaml': printYaml(manifest) });
  return found.map(({ code, fix }) => [code, fix] as const);
}

it.each([
  ['AWSLambda', 'networking', 'publicPrivateNetworking'],
  ['AzureBlobStorage', 'networking', 'publicPrivateNetworking'],
  ['GCPPubSub', 'networking', 'publicPrivateNetworking'],
  ['S3', 'publicPrivateNetworking', 'networking'],
  ['AWSKinesisDataStreams', 'publicPrivateNetworking', 'networking'],
])('a private %s connection with `%s` is told to write `%s`, and then is fine', async (type, key, other) => {
  const fix = `Write '${other}': connections of type ${type} have it in its place.`;
  expect(await said(type, key)).toEqual([['MANIFEST_UNKNOWN_KEY', fix]]);
  expect(await said(type, other)).toEqual([]);
});
