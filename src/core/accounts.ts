/** With whom to peer: the account of Atlas in each region in which workspaces run. */
import type { Gateway } from '../atlas/gateway.ts';
import { accountRegions } from '../kinds/values/regions.ts';
import type { Document } from '../model/document.ts';
import { textOf, valueAt } from '../model/document.ts';
import { SluiceError } from '../model/errors.ts';
import { GatewayFailure } from '../model/errors/gateway-failure.ts';
import type { Live } from '../model/resources.ts';
import type { AccountStatus } from '../status/project-resources.ts';

/** Asks once for each provider and region. What Atlas does not say for one keeps nothing else from being said. */
export async function readAccounts(
  gateway: Gateway,
  { resources }: Live,
  signal: AbortSignal | undefined,
): Promise<readonly AccountStatus[]> {
  const regions = new Map<string, { cloudProvider: string; region: string }>();
  for (const { address, body } of resources) {
    if (address.kind !== 'workspace') continue;
    const [cloudProvider, region] = ['cloudProvider', 'region'].map((key) =>
      textOf(valueAt(body, ['dataProcessRegion', key])),
    );
    if (cloudProvider === undefined || region === undefined) continue;
    regions.set(`${cloudProvider} ${region}`, { cloudProvider, region });
  }
  return Promise.all(
    [...regions.entries()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(async ([, { cloudProvider, region }]): Promise<AccountStatus> => {
        try {
          const details = await askFor(gateway, cloudProvider, region, signal);
          return { cloudProvider, region, details: textsOf(details) };
        } catch (error) {
          if (!(error instanceof SluiceError) || signal?.aborted) throw error;
          return { cloudProvider, region, details: [], error: error.message };
        }
      }),
  );
}

/** In each spelling of the region that this part of the API may want, until it takes one. */
async function askFor(
  gateway: Gateway,
  provider: string,
  region: string,
  signal: AbortSignal | undefined,
): Promise<Document> {
  const [first = region, ...others] = accountRegions(region);
  try {
    return await gateway.accountDetails(provider.toLowerCase(), first, signal);
  } catch (error) {
    const isRefusal = error instanceof GatewayFailure && (error.status === 400 || error.status === 404);
    for (const other of isRefusal ? others : []) {
      try {
        return await gateway.accountDetails(provider.toLowerCase(), other, signal);
      } catch (again) {
        if (!(again instanceof GatewayFailure)) throw again;
      }
    }
    throw error;
  }
}

const textsOf = (details: Document): [string, string][] =>
  details.entries.flatMap(([name, value]): [string, string][] =>
    name === 'cloudProvider' || typeof value !== 'string' ? [] : [[name, value]],
  );
