import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  createMask
} from "./chunk-MXY7OLQQ.js";
import {
  isLoopback,
  normaliseBaseUrl
} from "./chunk-FAUNKVDY.js";
import {
  AtlasError,
  codeOfStatus,
  fixOf,
  parseErrorBody
} from "./chunk-IH5RCI4Z.js";
import {
  formatAddress
} from "./chunk-P4A6CDXQ.js";
import {
  MEDIA_TYPE,
  PAGE_SIZE,
  collectionPath,
  createLogin,
  listPath,
  resourcePath
} from "./chunk-QPB4STFP.js";
import {
  parseJson,
  printJson
} from "./chunk-HDSUQLJJ.js";
import "./chunk-Q5I7C2PW.js";
import {
  document,
  isDocument,
  isList,
  textOf,
  valueAt,
  withValueAt
} from "./chunk-TLXLCQXF.js";
import {
  SluiceError
} from "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";

// src/atlas/http/abort.ts
async function untilAborted(promise, signal, reason) {
  if (signal === void 0) return await promise;
  let stop = () => void 0;
  const aborted = new Promise((_, reject) => {
    const listener = () => {
      reject(reason());
    };
    signal.addEventListener("abort", listener, { once: true });
    stop = () => {
      signal.removeEventListener("abort", listener);
    };
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    stop();
  }
}

// src/atlas/http/body.ts
async function readText(response, maxBytes) {
  const body = response.body;
  const reader = body?.getReader();
  if (reader === void 0) return "";
  const decoder = new TextDecoder();
  const parts = [];
  let size = 0;
  for (; ; ) {
    const { done, value } = await reader.read();
    if (done) return parts.join("") + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => void 0);
      return void 0;
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
}

// src/atlas/http/connect.ts
var CONNECT_TIMEOUT_MS = 1e4;
function findProxy(baseUrl, env) {
  const target = new URL(baseUrl);
  const scheme = target.protocol.slice(0, -1);
  const names = [`${scheme}_proxy`, "all_proxy"].flatMap((name2) => [name2, name2.toUpperCase()]);
  const name = names.find((candidate) => (env[candidate] ?? "") !== "");
  if (name === void 0) return void 0;
  const given = env[name] ?? "";
  const text = given.includes("://") ? given : `http://${given}`;
  const proxy = URL.canParse(text) ? new URL(text) : void 0;
  if (proxy === void 0 || proxy.protocol !== "http:" && proxy.protocol !== "https:") {
    throw new SluiceError("SETTINGS_PROXY_INVALID", `${name} is not the URL of an http(s) proxy.`, {
      fix: `Set ${name} to a URL such as http://outbound.example.com:3128, or name the server in NO_PROXY.`
    });
  }
  return isLoopback(target) && !isLoopback(proxy) ? void 0 : proxy;
}
async function openDispatcher(baseUrl, env, mask) {
  const proxy = findProxy(baseUrl, env);
  for (const part of [proxy?.password, proxy && decodeURIComponent(proxy.password)]) mask.add(part ?? "");
  const { EnvHttpProxyAgent } = await import("./undici-UL5CDJXB.js");
  const href = proxy?.href ?? "";
  return new EnvHttpProxyAgent({
    // Given empty rather than left out: undici would look into the process's own environment.
    httpProxy: href,
    httpsProxy: href,
    noProxy: env["no_proxy"] ?? env["NO_PROXY"] ?? "",
    connect: { timeout: CONNECT_TIMEOUT_MS },
    // The client's own time-outs end requests.
    headersTimeout: 0,
    bodyTimeout: 0
  });
}
var BEFORE_SENDING = /* @__PURE__ */ new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  // The proxy refused the tunnel.
  "UND_ERR_ABORTED"
]);
var CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS/;
function judgeNetworkFailure(failure) {
  const code = findCode(failure) ?? "NO_ANSWER";
  if (CERTIFICATE.test(code)) return { code, wasSent: false, isTransient: false };
  return { code, wasSent: !BEFORE_SENDING.has(code), isTransient: true };
}
function findCode(failure) {
  let current = failure;
  for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
    if ("code" in current && typeof current.code === "string") return current.code;
    current = current.cause;
  }
  return void 0;
}

// src/atlas/http/failures.ts
function failureOfAnswer(response, text, context) {
  const { status } = response;
  const body = parseErrorBody(text, context.mask);
  const code = codeOfStatus(status, body.errorCode);
  const retryAfterSeconds = parseRetryAfter(response.headers.get("retry-after"), context.clock);
  return {
    code,
    short: body.errorCode ?? `HTTP ${status}`,
    says: describeAnswer(response, body, text),
    status,
    body,
    challenge: response.headers.get("www-authenticate"),
    ...retryAfterSeconds === void 0 ? {} : { retryAfterSeconds },
    // 408: the server gave up waiting, which says nothing about how far it got.
    wasSent: status >= 500 || status === 408,
    isTransient: status >= 500 || status === 408 || status === 429
  };
}
function describeAnswer(response, body, text) {
  const { status } = response;
  if (status < 400) {
    const location = response.headers.get("location") ?? "";
    const host = URL.canParse(location) ? ` to ${new URL(location).host}` : "";
    return `${status}: a redirect${host}, which is not followed`;
  }
  if (body.errorCode === void 0 && body.detail === void 0) {
    const type = response.headers.get("content-type")?.split(";")[0] ?? "unknown type";
    return `${status}, ${text === "" ? "without a body" : `with a body (${type}) that is no error object`}`;
  }
  const heading = body.errorCode === void 0 ? String(status) : `${status} ${body.errorCode}`;
  const violations = body.fieldViolations.map(({ field, description }) => `${field}: ${description}`);
  const texts = [body.detail ?? body.reason, ...violations].filter((part) => part !== void 0);
  return texts.length === 0 ? heading : `${heading}: ${texts.join("; ")}`;
}
function parseRetryAfter(header, clock) {
  if (header === null || header.trim() === "") return void 0;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? void 0 : Math.max(0, (date - clock.now()) / 1e3);
}
function makeError(failure, request, context) {
  const { code, status, body, retryAfterSeconds } = failure;
  const tries = context.attempts > 1 ? ` (after ${context.attempts} attempts)` : "";
  const message = `Could not ${request.action}: ${failure.says}${tries}`;
  return new AtlasError(code, context.mask.apply(message), {
    status,
    errorCode: body?.errorCode,
    detail: body?.detail,
    reason: body?.reason,
    fieldViolations: body?.fieldViolations ?? [],
    ambiguous: failure.wasSent && !request.isRepeatable,
    retryAfterSeconds,
    fix: fixOf(code),
    address: request.address
  });
}

// src/atlas/http/retry.ts
var DEFAULTS = { attempts: 5, rateLimitAttempts: 10, baseMs: 1e3, capMs: 3e4 };
function withDefaults(policy, patience) {
  const { baseMs, capMs } = DEFAULTS;
  return { ...DEFAULTS, baseMs: baseMs * patience, capMs: capMs * patience, ...policy };
}
function findDelay(failure, situation) {
  const { isRepeatable, failures, policy, clock } = situation;
  const isRateLimited = failure.status === 429;
  if (!isRateLimited && !(isRepeatable && failure.isTransient)) return void 0;
  if (failures >= (isRateLimited ? policy.rateLimitAttempts : policy.attempts)) return void 0;
  const backoff = clock.random() * Math.min(policy.capMs, policy.baseMs * 2 ** (failures - 1));
  if (failure.retryAfterSeconds === void 0) return backoff;
  return failure.retryAfterSeconds * 1e3 + Math.min(backoff, policy.baseMs);
}

// src/atlas/http/http-client.ts
var MEBIBYTE = 2 ** 20;
var MAX_ANSWER_BYTES = 64 * MEBIBYTE;
var MAX_ERROR_BYTES = MEBIBYTE;
var MIN_ATTEMPT_MS = 1e3;
var DEFAULTS2 = { readTimeoutMs: 6e4, writeTimeoutMs: 24e4, deadlineMs: 6e5 };
function createHttpClient(settings, mask) {
  const { clock } = settings;
  const baseUrl = normaliseBaseUrl(settings.baseUrl);
  const basePath = new URL(baseUrl).pathname.replace(/\/$/, "");
  const patience = settings.patience ?? 1;
  const policy = withDefaults(settings.retry, patience);
  let dispatcher;
  async function send(request) {
    const deadline = clock.now() + (settings.deadlineMs ?? DEFAULTS2.deadlineMs);
    let renewals = 0;
    let failures = 0;
    for (let attempt = 1; ; attempt++) {
      const authorization = await authorize(request);
      const outcome = await attemptOnce(request, authorization, attempt, deadline - clock.now());
      if ("value" in outcome) return outcome.value;
      const { login } = request;
      if (outcome.status === 401 && login !== void 0 && renewals++ < login.maxRenewals) {
        if (login.renew(authorization, outcome.challenge ?? null)) continue;
      }
      failures++;
      const delay = findDelay(outcome, { isRepeatable: request.isRepeatable, failures, policy, clock });
      if (delay === void 0 || clock.now() + delay >= deadline) {
        throw makeError(outcome, request, { attempts: failures, mask });
      }
      await pause(delay, request);
    }
  }
  async function authorize(request) {
    const { login, method, signal } = request;
    if (signal?.aborted === true) throw interrupted(request);
    if (login === void 0) return void 0;
    const authorization = login.authorize({ method, uri: basePath + request.path });
    return await untilAborted(authorization, signal, () => interrupted(request));
  }
  async function attemptOnce(request, authorization, attempt, remainingMs) {
    dispatcher ??= openDispatcher(baseUrl, settings.env, mask);
    const agent = await dispatcher;
    const timeout = new AbortController();
    const limit = settings.timeoutMs ?? patience * (request.isRepeatable ? DEFAULTS2.readTimeoutMs : DEFAULTS2.writeTimeoutMs);
    const timer = setTimeout(
      () => {
        timeout.abort();
      },
      Math.min(limit, Math.max(MIN_ATTEMPT_MS, remainingMs))
    );
    const started = clock.now();
    let status;
    let outcome;
    try {
      const response = await fetchOnce(request, authorization, agent, timeout.signal);
      status = response.status;
      outcome = await readAnswer(request, response);
    } catch (failure) {
      outcome = judge(failure, timeout.signal.aborted, status);
    } finally {
      clearTimeout(timer);
    }
    const error = "value" in outcome ? void 0 : outcome.short;
    settings.onRequest?.({
      method: request.method,
      path: basePath + (request.path.split("?")[0] ?? ""),
      ...status === void 0 ? {} : { status },
      durationMs: clock.now() - started,
      attempt,
      ...error === void 0 ? {} : { error }
    });
    if (request.signal?.aborted === true && !("value" in outcome)) throw interrupted(request, outcome);
    return outcome;
  }
  async function fetchOnce(request, authorization, agent, timeout) {
    const fetch = settings.fetch ?? globalThis.fetch;
    const init = {
      method: request.method,
      headers: {
        ...request.headers,
        "user-agent": `sluice/${settings.version}`,
        ...authorization === void 0 ? {} : { authorization }
      },
      ...request.body === void 0 ? {} : { body: request.body },
      // A redirect would carry the credentials to another server.
      redirect: "manual",
      signal: request.signal === void 0 ? timeout : AbortSignal.any([timeout, request.signal]),
      // Not in the web's types: Node's fetch takes it.
      dispatcher: agent
    };
    return await fetch(baseUrl + request.path, init);
  }
  async function readAnswer(request, response) {
    if (!response.ok) {
      const text2 = await readText(response, MAX_ERROR_BYTES).catch(() => "");
      return failureOfAnswer(response, text2 ?? "", { clock, mask });
    }
    const bad = { code: "ATLAS_BAD_RESPONSE", status: response.status, wasSent: true };
    if (request.decode === void 0) {
      await readText(response, MAX_ERROR_BYTES).catch(() => "");
      if (!isPage(response)) return { value: void 0 };
      return { ...bad, short: "a page", isTransient: true, says: "its answer is a page for people" };
    }
    const text = await readText(response, MAX_ANSWER_BYTES);
    if (text === void 0) {
      const says = `its answer is longer than ${MAX_ANSWER_BYTES / MEBIBYTE} MiB`;
      return { ...bad, short: "too long", isTransient: false, says };
    }
    try {
      return { value: request.decode(text) };
    } catch {
      const says = "its answer is not what the API promises";
      return { ...bad, short: "undecodable", isTransient: true, says };
    }
  }
  function interrupted(request, failure) {
    const wasSent = failure?.wasSent ?? false;
    const stop = {
      code: "ATLAS_INTERRUPTED",
      short: "aborted",
      says: "interrupted",
      wasSent,
      isTransient: false
    };
    return makeError(stop, request, { attempts: 1, mask });
  }
  async function pause(ms, request) {
    try {
      await clock.sleep(ms, request.signal);
    } catch (failure) {
      throw request.signal?.aborted === true ? interrupted(request) : failure;
    }
  }
  return { send };
}
function isPage(response) {
  return /^text\/html\b/i.test(response.headers.get("content-type") ?? "");
}
function judge(failure, hasTimedOut, status) {
  if (hasTimedOut) {
    return {
      code: "ATLAS_TIMEOUT",
      short: "timeout",
      says: "no answer in time",
      wasSent: true,
      isTransient: true
    };
  }
  const { code, wasSent, isTransient } = judgeNetworkFailure(failure);
  const says = status === void 0 ? `no answer (${code})` : `the answer broke off (${code})`;
  return {
    code: "ATLAS_UNREACHABLE",
    short: code,
    says,
    wasSent: wasSent || status !== void 0,
    isTransient
  };
}

// src/atlas/reveal.ts
function createRevealer(secrets, mask) {
  return (secret, address) => {
    const parts = secret.parts.map((part) => {
      if (typeof part === "string") return part;
      const text = secrets.find(part)?.reveal();
      if (text === void 0) throw unset(part, address);
      mask.add(text);
      return text;
    });
    return parts.join("");
  };
}
function unset({ source, name }, address) {
  const fix = source === "secret" ? `Set the environment variable ${name}.` : `Put the file ${name} below a folder given with --secret-dir.`;
  return new SluiceError("SECRET_UNSET", `The secret ${name} is not set, and ${address} needs it.`, {
    fix,
    address
  });
}

// src/atlas/http/http-gateway.ts
var READ_HEADERS = { accept: MEDIA_TYPE };
var WRITE_HEADERS = { accept: MEDIA_TYPE, "content-type": MEDIA_TYPE };
function createHttpGateway(settings) {
  const { project, clock } = settings;
  const mask = createMask();
  for (const text of settings.masked ?? []) mask.add(text);
  const client = createHttpClient(settings, mask);
  const login = createLogin(settings.credentials, { client, clock, mask });
  const reveal = createRevealer(settings.secrets, mask);
  async function read(request, decode) {
    return await client.send({
      ...request,
      method: "GET",
      headers: READ_HEADERS,
      isRepeatable: true,
      login,
      decode
    });
  }
  async function write(request, verb, address, body) {
    const name = formatAddress(address);
    return await client.send({
      ...request,
      headers: body === void 0 ? READ_HEADERS : WRITE_HEADERS,
      ...body === void 0 ? {} : { body: printJson(body, { reveal: (secret) => reveal(secret, name) }) },
      isRepeatable: false,
      action: `${verb} ${name}`,
      address: name,
      login
    });
  }
  function withoutSecretsSaid(body) {
    const said = textOf(body.get("errorMsg"));
    return said === void 0 ? body : body.with("errorMsg", mask.apply(said));
  }
  async function list(kind, workspace, signal) {
    const action = kind === "workspace" ? "list the workspaces of the project" : `list the ${kind}s of workspace ${workspace}`;
    const found = [];
    let before = "";
    for (let page = 1; ; page++) {
      const path = listPath(project, kind, workspace, page);
      const { results, hasNext } = required(await read({ path, action, signal }, decodePage));
      const names = results.map((body) => textOf(body.get("name")) ?? "").join("/");
      if (names !== "" && names === before) {
        throw new AtlasError(
          "ATLAS_BAD_RESPONSE",
          `Could not ${action}: page ${page} is the one before again`,
          {
            fix: fixOf("ATLAS_BAD_RESPONSE")
          }
        );
      }
      before = names;
      found.push(...results.map(withoutSecretsSaid));
      if (results.length === 0 || results.length < PAGE_SIZE && !hasNext) return found;
    }
  }
  return {
    listWorkspaces: (signal) => list("workspace", "", signal),
    listConnections: (workspace, signal) => list("connection", workspace, signal),
    listProcessors: (workspace, signal) => list("processor", workspace, signal),
    async read(address, signal) {
      const name = formatAddress(address);
      const path = resourcePath(project, address);
      try {
        const body = await read({ path, action: `read ${name}`, address: name, signal }, decodeDocument);
        return body && withoutSecretsSaid(body);
      } catch (failure) {
        if (isAbsence(failure, address)) return void 0;
        throw failure;
      }
    },
    async create(address, body) {
      const path = collectionPath(project, address);
      return required(await write({ method: "POST", path, decode: decodeDocument }, "create", address, body));
    },
    async update(address, body) {
      const path = resourcePath(project, address);
      const patch = async (spelt) => required(await write({ method: "PATCH", path, decode: decodeDocument }, "update", address, spelt));
      try {
        return await patch(body);
      } catch (failure) {
        const other = respellRemoval(body);
        if (other === void 0 || !(failure instanceof AtlasError) || failure.status !== 400) throw failure;
        return await patch(other).catch(() => {
          throw failure;
        });
      }
    },
    async delete(address) {
      try {
        await write({ method: "DELETE", path: resourcePath(project, address) }, "delete", address);
        return true;
      } catch (failure) {
        if (isAbsence(failure, address)) return false;
        throw failure;
      }
    },
    async start(address, options) {
      const path = resourcePath(project, address);
      const body = document({ ...options });
      if (body.entries.length === 0) await write({ method: "POST", path: `${path}:start` }, "start", address);
      else await write({ method: "POST", path: `${path}:startWith` }, "start", address, body);
    },
    async stop(address) {
      const path = `${resourcePath(project, address)}:stop`;
      await write({ method: "POST", path }, "stop", address);
    }
  };
}
function respellRemoval(body) {
  const dlq = valueAt(body, ["options", "dlq"]);
  return isDocument(dlq) && dlq.entries.length === 0 ? withValueAt(body, ["options", "dlq"], null) : void 0;
}
function isAbsence(failure, address) {
  if (!(failure instanceof AtlasError)) return false;
  if (failure.status === 404) return failure.errorCode?.startsWith("GROUP_") !== true;
  return failure.status === 400 && address.kind === "processor" && /does(?:n't| not) exist|not found/i.test(failure.detail ?? "") && !/connection/i.test(failure.detail ?? "");
}
function decodeDocument(text) {
  const body = parseJson(text);
  if (!isDocument(body)) throw new TypeError("not a document");
  return body;
}
function decodePage(text) {
  const body = decodeDocument(text);
  const [results, links] = [body.get("results"), body.get("links")];
  if (!isList(results) || !results.every(isDocument)) throw new TypeError("not a list of documents");
  const isNext = (link) => isDocument(link) && /(^|\/)next$/.test(textOf(link.get("rel")) ?? "");
  return { results, hasNext: isList(links) && links.some(isNext) };
}
function required(body) {
  if (body === void 0) throw new TypeError("an answer was not decoded");
  return body;
}
export {
  createHttpGateway
};
//# sourceMappingURL=http-gateway-YBODLU2V.js.map
