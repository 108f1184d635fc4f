/** A gateway that a caller of the library brings along, with everything masked that Atlas says through it. Sluice's own client masks by itself. */
import type { Gateway } from '../../atlas/gateway.ts';
import { AtlasError } from '../../atlas/http/errors.ts';
import { quoteSaid } from '../../atlas/quote-said.ts';
import type { Document } from '../../model/document.ts';
import { SluiceError } from '../../model/errors.ts';
import { GatewayFailure } from '../../model/errors/gateway-failure.ts';
import type { SecretMask } from '../../model/mask/mask.ts';

/** `gateway`, whose answers and failures hold no secret that `mask` knows, and nothing that looks like one. */
export function maskGateway(gateway: Gateway, mask: SecretMask): Gateway {
  const safely = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      throw maskFailure(error, mask);
    }
  };
  const one = (call: () => Promise<Document>): Promise<Document> =>
    safely(async () => quoteSaid(await call(), mask));
  const all = (call: () => Promise<readonly Document[]>): Promise<readonly Document[]> =>
    safely(async () => (await call()).map((body) => quoteSaid(body, mask)));
  return {
    nameLinks: (naming) => {
      gateway.nameLinks(naming);
    },
    listPrivateLinks: (signal) => all(() => gateway.listPrivateLinks(signal)),
    namePeerings: (naming) => {
      gateway.namePeerings(naming);
    },
    listVpcPeerings: (signal) => all(() => gateway.listVpcPeerings(signal)),
    accept: (address) => safely(() => gateway.accept(address)),
    accountDetails: (provider, region, signal) => one(() => gateway.accountDetails(provider, region, signal)),
    listWorkspaces: (signal) => all(() => gateway.listWorkspaces(signal)),
    listConnections: (workspace, signal) => all(() => gateway.listConnections(workspace, signal)),
    listFailovers: (workspace, connection, signal) =>
      all(() => gateway.listFailovers(workspace, connection, signal)),
    listProcessors: (workspace, signal) => all(() => gateway.listProcessors(workspace, signal)),
    read: (address, signal) =>
      safely(async () => {
        const body = await gateway.read(address, signal);
        return body && quoteSaid(body, mask);
      }),
    create: (address, body) => one(() => gateway.create(address, body)),
    update: (address, body) => one(() => gateway.update(address, body)),
    delete: (address) => safely(() => gateway.delete(address)),
    start: (address, options) => safely(() => gateway.start(address, options)),
    failOver: (address, body) => safely(() => gateway.failOver(address, body)),
    stop: (address) => safely(() => gateway.stop(address)),
    logs: (address, query) => safely(async () => mask.quote(await gateway.logs(address, query))),
  };
}

/** The same failure without secrets: what decides about repeating and going on stays as it is. */
function maskFailure(error: unknown, mask: SecretMask): unknown {
  if (!(error instanceof SluiceError)) return maskDefect(error, mask);
  const quote = (text: string | undefined): string | undefined => text && mask.quote(text);
  const { message, fix, address, exitCode } = error;
  const texts = {
    ...(fix !== undefined && { fix: mask.quote(fix) }),
    ...(address !== undefined && { address }),
  };
  if (!(error instanceof GatewayFailure)) {
    return new SluiceError(error.code, mask.quote(message), { ...texts, exitCode });
  }
  const { status, errorCode, ambiguous } = error;
  const details = {
    ...texts,
    status,
    errorCode,
    detail: quote(error.detail),
    reason: quote(error.reason),
    ambiguous,
  };
  if (!(error instanceof AtlasError)) {
    return new GatewayFailure(error.code, mask.quote(message), { ...details, exitCode });
  }
  const fieldViolations = error.fieldViolations.map(({ field, description }) => ({
    field: mask.quote(field),
    description: mask.quote(description),
  }));
  const { retryAfterSeconds } = error;
  return new AtlasError(error.code, mask.quote(message), { ...details, fieldViolations, retryAfterSeconds });
}

/** What a library or a defect says. What tells nothing stays the same object: an abort is known by it. */
function maskDefect(error: unknown, mask: SecretMask): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? mask.quote(error) : error;
  const { message, stack = '', cause } = error;
  const safe = new Error(mask.quote(message), cause === undefined ? {} : { cause: maskFailure(cause, mask) });
  safe.stack = mask.quote(stack);
  return safe.message === message && safe.stack === stack && safe.cause === cause ? error : safe;
}
