/** The Gateway over the Admin API: which request each verb is, and what its answers mean. */
import type { Address } from '../../model/address.ts';
import { connectionAddress, formatAddress, isConnectionLike, kindWords } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { document } from '../../model/document.ts';
import { printJson } from '../../model/document/json-text.ts';
import type { SecretStore } from '../../model/secret.ts';
import { decodeDocument, isAbsence, required, respellRemoval } from './answers.ts';
import { AtlasError, fixOf } from './errors.ts';
import type { Gateway } from '../gateway.ts';
import type { HttpRequest } from './http-client.ts';
import type { Session, SessionSettings } from './session.ts';
import { openSession } from './session.ts';
import { readLog } from './logs.ts';
import type { SecretMask } from '../../model/mask/mask.ts';
import { createMask } from '../../model/mask/mask.ts';
import { quoteSaid } from '../quote-said.ts';
import { createRevealer } from '../reveal.ts';
import { FailoverDirectory } from '../failover-directory.ts';
import { readPages } from '../listing.ts';
import { LinkDirectory } from '../link-directory.ts';
import { PeeringDirectory } from '../peering-directory.ts';
import { idOf } from '../../kinds/rules/field-rule.ts';
import {
  MEDIA_TYPE,
  collectionPath,
  accountPath,
  failoverListPath,
  failoverPath,
  linkPath,
  listPath,
  peeringListPath,
  peeringPath,
  resourcePath,
} from './wire.ts';

export interface GatewaySettings extends SessionSettings {
  /** 24 hex digits. */
  readonly project: string;
  /** Where the values come from for the secrets that bodies name. */
  readonly secrets: SecretStore;
  /** Default: a new one. One that is given has the same settings. */
  readonly session?: Session | undefined;
  /** Masks what Atlas says; it learns what this gateway sends. */
  readonly mask?: SecretMask;
}

const READ_HEADERS = { accept: MEDIA_TYPE };
const WRITE_HEADERS = { accept: MEDIA_TYPE, 'content-type': MEDIA_TYPE };

/**
 * Speaks to Atlas. Nothing is sent, and undici not loaded, before the first call.
 *
 * @throws SluiceError SETTINGS_... for a base URL that can't be used. Calls also throw SECRET_UNSET, before anything is
 *   sent, when a body names a secret that is not set.
 */
export function createHttpGateway(settings: GatewaySettings): Gateway {
  const { project } = settings;
  const mask = settings.mask ?? createMask();
  const { client, login } = settings.session ?? openSession(settings, mask);
  const reveal = createRevealer(settings.secrets, mask);
  const links = new LinkDirectory();
  const peerings = new PeeringDirectory();

  function read<T>(
    request: Pick<HttpRequest<T>, 'path' | 'action' | 'signal'> & { readonly address?: string },
    decode: (text: string) => T,
  ): Promise<T | undefined> {
    return client.send({
      ...request,
      method: 'GET',
      headers: READ_HEADERS,
      isRepeatable: true,
      login,
      decode,
    });
  }

  function write<T>(
    request: Pick<HttpRequest<T>, 'method' | 'path' | 'decode'>,
    verb: string,
    address: Address,
    body?: Document,
  ): Promise<T | undefined> {
    const name = formatAddress(address);
    return client.send({
      ...request,
      headers: body === undefined ? READ_HEADERS : WRITE_HEADERS,
      ...(body === undefined ? {} : { body: printJson(body, { reveal: (secret) => reveal(secret, name) }) }),
      isRepeatable: false,
      action: `${verb} ${name}`,
      address: name,
      login,
    });
  }

  const list = (
    kind: Address['kind'],
    workspace: string,
    signal: AbortSignal | undefined,
    pathOfPage = (page: number): string => listPath(project, kind, workspace, page),
  ): Promise<readonly Document[]> => {
    const where = workspace === '' ? 'of the project' : `of workspace ${workspace}`;
    return readPages(read, mask, { action: `list the ${kindWords(kind)}s ${where}`, signal }, pathOfPage);
  };

  const listLinks = async (signal?: AbortSignal): Promise<readonly Document[]> =>
    links.name(await list('privateLink', '', signal));

  const failovers = new FailoverDirectory(async (workspace, name, signal) => {
    const connection = connectionAddress(workspace, name);
    const pathOfPage = (page: number): string => failoverListPath(project, connection, page);
    return (await list('failover', workspace, signal, pathOfPage)).map((body) => links.inNames(body));
  });

  /** One list for each account, because Atlas has no other, and one of the active ones where that was asked for. */
  async function listPeerings(signal?: AbortSignal): Promise<readonly Document[]> {
    const wanted = [...peerings.accounts, ...(peerings.readsActive ? [undefined] : [])];
    const found = await Promise.all(
      wanted.map((account) =>
        list('vpcPeering', '', signal, (page) => peeringListPath(project, account, page)),
      ),
    );
    return peerings.name(found.flat());
  }

  /** What a request about a project's resource is about; undefined for one that Atlas does not have. */
  async function ownPath(address: Address, signal?: AbortSignal): Promise<string | undefined> {
    const isLink = address.kind === 'privateLink';
    const directory = isLink ? links : peerings;
    if (directory.find(address.name) === undefined) await (isLink ? listLinks : listPeerings)(signal);
    const found = directory.find(address.name);
    const id = found && idOf(found);
    if (id === undefined) return undefined;
    return isLink ? linkPath(project, id) : peeringPath(project, id);
  }

  /** Accepts or rejects a request. Atlas wants to hear whose it is. */
  async function answerPeering(address: Address, answer: 'accept' | 'reject'): Promise<boolean> {
    const path = await ownPath(address);
    const found = peerings.find(address.name);
    if (path === undefined || found === undefined) return false;
    const body = document({
      requesterAccountId: found.get('requesterAccountId'),
      requesterVpcId: found.get('requesterVpcId'),
    });
    await write({ method: 'POST', path: `${path}:${answer}` }, answer, address, body);
    return true;
  }

  /** The path of what a request is about; undefined for a private link that Atlas does not have. */
  async function pathOf(address: Address, signal?: AbortSignal): Promise<string | undefined> {
    if (address.kind === 'privateLink' || address.kind === 'vpcPeering') return ownPath(address, signal);
    if (address.kind === 'failover') {
      const id = await failovers.idOf(address, signal);
      return id === undefined ? undefined : failoverPath(project, address, id);
    }
    return resourcePath(project, { ...address, kind: address.kind });
  }

  /** A body as Atlas takes it. The links that a connection goes over have to be there. */
  async function inIds(address: Address, body: Document): Promise<Document> {
    if (!isConnectionLike(address.kind)) return body;
    if (links.isUnready(body)) await listLinks();
    return links.inIds(body, formatAddress(address));
  }

  /** What Atlas said about a resource, as the rest of Sluice sees it. */
  function seen(address: Address, said: Document): Document {
    const body = quoteSaid(said, mask);
    if (address.kind === 'privateLink') return links.add(address.name, body);
    if (address.kind === 'failover') failovers.learn(address, body);
    return isConnectionLike(address.kind) ? links.inNames(body) : body;
  }

  return {
    nameLinks: (naming) => {
      links.claim(naming);
    },
    listPrivateLinks: listLinks,
    namePeerings: (naming) => {
      peerings.claim(naming);
    },
    listVpcPeerings: listPeerings,
    async accept(address) {
      if (!(await answerPeering(address, 'accept'))) throw missing(address);
    },
    async accountDetails(provider, region, signal) {
      const action = `read the account details for ${provider} ${region}`;
      const path = accountPath(project, provider, region);
      return required(await read({ path, action, signal }, decodeDocument));
    },
    listWorkspaces: (signal) => list('workspace', '', signal),
    listConnections: async (workspace, signal) =>
      (await list('connection', workspace, signal)).map((body) => links.inNames(body)),
    listFailovers: failovers.list,
    listProcessors: (workspace, signal) => list('processor', workspace, signal),

    async read(address, signal) {
      const name = formatAddress(address);
      if (address.kind === 'privateLink') {
        await listLinks(signal);
        return links.find(address.name);
      }
      if (address.kind === 'vpcPeering') {
        await listPeerings(signal);
        return peerings.find(address.name);
      }
      try {
        if (address.kind === 'failover') return await failovers.find(address, signal);
        const path = resourcePath(project, { ...address, kind: address.kind });
        const body = await read({ path, action: `read ${name}`, address: name, signal }, decodeDocument);
        return body && seen(address, body);
      } catch (failure) {
        if (isAbsence(failure, address)) return undefined;
        throw failure;
      }
    },

    async create(address, body) {
      const path = collectionPath(project, address);
      const sent = await inIds(address, body);
      return seen(
        address,
        required(await write({ method: 'POST', path, decode: decodeDocument }, 'create', address, sent)),
      );
    },

    async update(address, body) {
      const path = await pathOf(address);
      if (path === undefined) throw missing(address);
      const sent = await inIds(address, body);
      const patch = async (spelt: Document): Promise<Document> =>
        seen(
          address,
          required(await write({ method: 'PATCH', path, decode: decodeDocument }, 'update', address, spelt)),
        );
      try {
        return await patch(sent);
      } catch (failure) {
        const other = respellRemoval(sent);
        if (other === undefined || !(failure instanceof AtlasError) || failure.status !== 400) throw failure;
        // The refusal has changed nothing; where the other spelling is refused too, the first reason is the better one.
        return patch(other).catch(() => {
          throw failure;
        });
      }
    },

    async delete(address) {
      try {
        if (address.kind === 'vpcPeering' && peerings.find(address.name)?.get('state') === 'PENDING') {
          return await answerPeering(address, 'reject');
        }
        const path = await pathOf(address);
        if (path === undefined) return false;
        await write({ method: 'DELETE', path }, 'delete', address);
        failovers.forget(address);
        return true;
      } catch (failure) {
        if (!isAbsence(failure, address)) throw failure;
        failovers.forget(address);
        return false;
      }
    },

    async start(address, options) {
      const path = required(await pathOf(address));
      const body = document({ ...options });
      if (body.entries.length === 0) await write({ method: 'POST', path: `${path}:start` }, 'start', address);
      else await write({ method: 'POST', path: `${path}:startWith` }, 'start', address, body);
    },

    async failOver(address, body) {
      const path = required(await pathOf(address));
      if (address.kind === 'workspace') await write({ method: 'PATCH', path }, 'fail over', address, body);
      else await write({ method: 'POST', path: `${path}:startWith` }, 'fail over', address, body);
    },

    async stop(address) {
      const path = required(await pathOf(address));
      await write({ method: 'POST', path: `${path}:stop` }, 'stop', address);
    },

    logs: (address, query) => readLog({ client, login, mask, project }, address, query),
  };
}

const missing = (address: Address): AtlasError =>
  new AtlasError('ATLAS_NOT_FOUND', `${formatAddress(address)} is not in Atlas`, {
    address: formatAddress(address),
    status: 404,
    fix: fixOf('ATLAS_NOT_FOUND'),
  });
