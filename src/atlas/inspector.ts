/**
 * Single reads beside the gateway, for looks at a set-up: each is asked once, and what the headers of an answer say is kept. The paths
 * are the only ones outside `/streams` that Sluice asks for.
 */
import type { Value } from '../model/document.ts';
import { parseJson } from '../model/document/json-text.ts';
import type { SecretMask } from '../model/mask/mask.ts';
import { createLogin } from './login/auth.ts';
import type { Credentials } from './login/credentials.ts';
import type { HttpSettings } from './http/http-client.ts';
import { createHttpClient } from './http/http-client.ts';
import { MEDIA_TYPE, listPath } from './http/wire.ts';

/** What the headers of answers said, of each the newest. */
export interface Observed {
  /** The server's clock and this machine's at the same moment, in milliseconds. */
  readonly clock?: { readonly server: number; readonly local: number };
  /** Source: domain facts 5.5, `RateLimit-Limit` and `RateLimit-Remaining`. */
  readonly rate?: { readonly limit: number; readonly remaining: number };
}

export interface Inspector {
  /** The body of an answer. @throws AtlasError */
  read(path: string, action: string, signal?: AbortSignal): Promise<Value>;
  readonly observed: () => Observed;
}

/** One attempt takes no longer. */
const TIMEOUT_MS = 10_000;

const groupPath = (project: string): string => `/api/atlas/v2/groups/${encodeURIComponent(project)}`;

/**
 * What is read. Source: Admin API, groups.getGroup, clusters.listClusters, cloudProviderAccess.listCloudProviderAccess,
 * rateLimiting.listRateLimits; assumed (doctor): the shape of each answer is only looked at as far as a check needs it.
 */
export const INSPECTED = {
  project: groupPath,
  clusters: (project: string): string => `${groupPath(project)}/clusters?itemsPerPage=500&pageNum=1`,
  roles: (project: string): string => `${groupPath(project)}/cloudProviderAccess`,
  rateLimits: (project: string): string =>
    `/api/atlas/v2/rateLimits?groupId=${encodeURIComponent(project)}&itemsPerPage=500&pageNum=1`,
  workspaces: (project: string): string => listPath(project, 'workspace', '', 1),
  connections: (project: string, workspace: string): string => listPath(project, 'connection', workspace, 1),
  processors: (project: string, workspace: string): string => listPath(project, 'processor', workspace, 1),
  privateLinks: (project: string): string => listPath(project, 'privateLink', '', 1),
} as const;

/** Nothing is sent before the first read. @throws SluiceError SETTINGS_... for a base URL that can't be used */
export function createInspector(
  settings: HttpSettings & { readonly credentials: Credentials },
  mask: SecretMask,
): Inspector {
  const { clock } = settings;
  let observed: Observed = {};
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await (settings.fetch ?? globalThis.fetch)(input, init);
    const server = Date.parse(response.headers.get('date') ?? '');
    const [limit, remaining] = ['ratelimit-limit', 'ratelimit-remaining'].map((name) =>
      Number.parseInt(response.headers.get(name) ?? '', 10),
    );
    observed = {
      ...observed,
      ...(Number.isFinite(server) && { clock: { server, local: clock.now() } }),
      ...(limit !== undefined &&
        remaining !== undefined &&
        Number.isFinite(limit + remaining) && { rate: { limit, remaining } }),
    };
    return response;
  };
  const client = createHttpClient(
    {
      ...settings,
      fetch,
      timeoutMs: TIMEOUT_MS,
      retry: { attempts: 1, rateLimitAttempts: 1 },
    },
    mask,
  );
  const login = createLogin(settings.credentials, { client, clock, mask });
  return {
    read: async (path, action, signal) =>
      (await client.send({
        method: 'GET',
        path,
        headers: { accept: MEDIA_TYPE },
        isRepeatable: true,
        action,
        login,
        decode: parseJson,
        signal,
      })) ?? null,
    observed: () => observed,
  };
}
