import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  parseJson
} from "./chunk-HDSUQLJJ.js";
import {
  SecretText
} from "./chunk-Q5I7C2PW.js";
import {
  NumberLiteral,
  isDocument,
  textOf
} from "./chunk-TLXLCQXF.js";
import {
  SluiceError
} from "./chunk-TWA2P6KC.js";

// src/atlas/login/digest.ts
import { createHash, randomBytes } from "node:crypto";
function createDigest(user, makeCnonce = () => randomBytes(16).toString("hex")) {
  let current;
  let count = 0;
  return {
    authorize(method, uri) {
      if (current === void 0) return void 0;
      count++;
      return answerChallenge(current, { ...user, method, uri, count, cnonce: makeCnonce() });
    },
    accept(authorization, header) {
      const challenge = header === null ? void 0 : findChallenge(header);
      if (challenge === void 0) return false;
      const wasFirstUse = authorization?.includes("nc=00000001,") ?? false;
      const wasAnswered = authorization !== void 0;
      if (challenge.nonce !== current?.nonce) {
        current = challenge;
        count = 0;
      }
      return !wasAnswered || challenge.isStale || !wasFirstUse;
    }
  };
}
function answerChallenge(challenge, request) {
  const { realm, nonce, algorithm, opaque } = challenge;
  const { username, password, method, uri, cnonce } = request;
  const hash = (text) => createHash(algorithm === "MD5" ? "md5" : "sha256").update(text, "utf8").digest("hex");
  const nc = request.count.toString(16).padStart(8, "0");
  const key = hash(`${username}:${realm}:${password}`);
  const response = hash(`${key}:${nonce}:${nc}:${cnonce}:auth:${hash(`${method}:${uri}`)}`);
  const parts = [
    `username=${quote(username)}`,
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(uri)}`,
    ...challenge.hasAlgorithm ? [`algorithm=${algorithm}`] : [],
    "qop=auth",
    `nc=${nc}`,
    `cnonce=${quote(cnonce)}`,
    `response=${quote(response)}`,
    ...opaque === void 0 ? [] : [`opaque=${quote(opaque)}`]
  ];
  return `Digest ${parts.join(", ")}`;
}
var quote = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;
function findChallenge(header) {
  return splitChallenges(header).filter(({ scheme }) => scheme === "digest").map(({ parameters }) => readChallenge(parameters)).find((challenge) => challenge !== void 0);
}
function readChallenge(parameters) {
  const [realm, nonce, opaque] = ["realm", "nonce", "opaque"].map((name) => parameters.get(name));
  const named = parameters.get("algorithm")?.toUpperCase();
  const algorithm = named ?? "MD5";
  const qops = (parameters.get("qop") ?? "").toLowerCase().split(/[\s,]+/);
  if (realm === void 0 || nonce === void 0 || !qops.includes("auth")) return void 0;
  if (algorithm !== "MD5" && algorithm !== "SHA-256") return void 0;
  return {
    realm,
    nonce,
    algorithm,
    hasAlgorithm: named !== void 0,
    ...opaque === void 0 ? {} : { opaque },
    isStale: parameters.get("stale")?.toLowerCase() === "true"
  };
}
var TOKEN = String.raw`[!#$%&'*+.^_\`|~0-9A-Za-z-]+`;
var PART = new RegExp(
  String.raw`\s*(?:(${TOKEN})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(${TOKEN}))|(${TOKEN}))\s*,?`,
  "y"
);
function splitChallenges(header) {
  const challenges = [];
  PART.lastIndex = 0;
  for (let part = PART.exec(header); part !== null; part = PART.exec(header)) {
    const [, name, quoted, token, scheme] = part;
    if (scheme !== void 0) challenges.push({ scheme: scheme.toLowerCase(), parameters: /* @__PURE__ */ new Map() });
    else if (name !== void 0) {
      const value = quoted?.replace(/\\(.)/g, "$1") ?? token ?? "";
      challenges.at(-1)?.parameters.set(name.toLowerCase(), value);
    }
  }
  return challenges;
}

// src/atlas/http/wire.ts
var MEDIA_TYPE = "application/vnd.atlas.2025-03-12+json";
var PAGE_SIZE = 500;
var TOKEN_PATH = "/api/oauth/token";
var COLLECTIONS = { connection: "connections", processor: "processor" };
var projectPath = (project) => `/api/atlas/v2/groups/${encodeURIComponent(project)}/streams`;
function encodeName(name) {
  if (/^\.{0,2}$/.test(name)) {
    throw new SluiceError("SETTINGS_NAME_UNUSABLE", `"${name}" can't be the name of a resource.`);
  }
  return encodeURIComponent(name);
}
function resourcePath(project, address) {
  const workspace = `${projectPath(project)}/${encodeName(address.workspace)}`;
  if (address.kind === "workspace") return workspace;
  return `${workspace}/${COLLECTIONS[address.kind]}/${encodeName(address.name)}`;
}
function collectionPath(project, address) {
  if (address.kind === "workspace") return projectPath(project);
  return `${projectPath(project)}/${encodeName(address.workspace)}/${COLLECTIONS[address.kind]}`;
}
function listPath(project, kind, workspace, page) {
  const query = `?itemsPerPage=${PAGE_SIZE}&pageNum=${page}`;
  if (kind === "workspace") return projectPath(project) + query;
  const base = `${projectPath(project)}/${encodeName(workspace)}`;
  if (kind === "connection") return `${base}/connections${query}`;
  return `${base}/processors${query}&includeCount=false`;
}

// src/atlas/login/credentials.ts
var PUBLIC = ["MONGODB_ATLAS_PUBLIC_KEY", "MONGODB_ATLAS_PUBLIC_API_KEY"];
var PRIVATE = ["MONGODB_ATLAS_PRIVATE_KEY", "MONGODB_ATLAS_PRIVATE_API_KEY"];
function findCredentials(env) {
  const find = (...names) => {
    for (const name of names) {
      const text = env[name]?.trim() ?? "";
      if (text === "") continue;
      if (/[^ -~]/.test(text)) {
        throw new SluiceError(
          "SETTINGS_CREDENTIALS_INVALID",
          `${name} holds a character that no key, secret or token of Atlas has.`,
          {
            fix: `Set ${name} to the value as Atlas showed it.`
          }
        );
      }
      return { name, text };
    }
    return void 0;
  };
  const token = find("MONGODB_ATLAS_ACCESS_TOKEN");
  if (token) return { kind: "accessToken", token: new SecretText(token.text) };
  const clientId = find("MONGODB_ATLAS_CLIENT_ID");
  const clientSecret = find("MONGODB_ATLAS_CLIENT_SECRET");
  if (clientId && clientSecret) {
    return {
      kind: "serviceAccount",
      clientId: clientId.text,
      clientSecret: new SecretText(clientSecret.text)
    };
  }
  if (clientId) throw missing("MONGODB_ATLAS_CLIENT_SECRET", clientId.name);
  if (clientSecret) throw missing("MONGODB_ATLAS_CLIENT_ID", clientSecret.name);
  const publicKey = find(...PUBLIC);
  const privateKey = find(...PRIVATE);
  if (publicKey && privateKey) {
    return { kind: "apiKey", publicKey: publicKey.text, privateKey: new SecretText(privateKey.text) };
  }
  if (publicKey) throw missing(publicKey.name.replace("PUBLIC", "PRIVATE"), publicKey.name);
  if (privateKey) throw missing(privateKey.name.replace("PRIVATE", "PUBLIC"), privateKey.name);
  return void 0;
}
function missing(name, other) {
  return new SluiceError("SETTINGS_CREDENTIALS_INCOMPLETE", `${other} is set, but ${name} is not.`, {
    fix: `Set ${name}, or unset ${other}.`
  });
}

// src/atlas/login/auth.ts
function createLogin(credentials, context) {
  switch (credentials.kind) {
    case "accessToken": {
      const token = credentials.token.reveal();
      context.mask.add(token);
      return {
        maxRenewals: 0,
        authorize: () => Promise.resolve(`Bearer ${token}`),
        renew: () => false
      };
    }
    case "serviceAccount":
      return createServiceAccountLogin(credentials.clientId, credentials.clientSecret.reveal(), context);
    case "apiKey": {
      const privateKey = credentials.privateKey.reveal();
      context.mask.add(privateKey);
      const digest = createDigest({ username: credentials.publicKey, password: privateKey });
      return {
        // Its first challenge, and a nonce that went stale.
        maxRenewals: 2,
        authorize: ({ method, uri }) => Promise.resolve(digest.authorize(method, uri)),
        renew: (authorization, challenge) => digest.accept(authorization, challenge)
      };
    }
  }
}
var RENEWAL_MARGIN_MS = 6e4;
function createServiceAccountLogin(clientId, clientSecret, context) {
  const { client, clock, mask } = context;
  const basic = Buffer.from(`${clientId}:${clientSecret}`, "utf8").toString("base64");
  mask.add(clientSecret);
  mask.add(basic);
  let current;
  let fetching;
  async function fetchToken() {
    const started = clock.now();
    const answer = await client.send({
      method: "POST",
      path: TOKEN_PATH,
      headers: {
        accept: "application/json",
        "content-type": "application/x-www-form-urlencoded",
        authorization: `Basic ${basic}`
      },
      body: "grant_type=client_credentials",
      // One token more does no harm.
      isRepeatable: true,
      action: "log in with the service account",
      decode: parseToken
    });
    const { text, lifeMs } = answer ?? { text: "", lifeMs: 0 };
    mask.add(text);
    return { text, renewAt: started + lifeMs - Math.min(RENEWAL_MARGIN_MS, lifeMs / 10) };
  }
  return {
    maxRenewals: 1,
    async authorize() {
      if (current === void 0 || clock.now() >= current.renewAt) {
        fetching ??= fetchToken().finally(() => {
          fetching = void 0;
        });
        current = await fetching;
      }
      return `Bearer ${current.text}`;
    },
    renew(authorization) {
      if (current !== void 0 && authorization === `Bearer ${current.text}`) current = void 0;
      return true;
    }
  };
}
function parseToken(text) {
  const body = parseJson(text);
  const token = isDocument(body) ? textOf(body.get("access_token")) : void 0;
  const life = isDocument(body) ? body.get("expires_in") : void 0;
  if (token === void 0 || !/^[\x21-\x7e]+$/.test(token)) throw new TypeError("there is no token");
  const seconds = life instanceof NumberLiteral ? life.toNumber() : DEFAULT_LIFE_SECONDS;
  return { text: token, lifeMs: seconds * 1e3 };
}
var DEFAULT_LIFE_SECONDS = 3600;

export {
  MEDIA_TYPE,
  PAGE_SIZE,
  resourcePath,
  collectionPath,
  listPath,
  findCredentials,
  createLogin
};
//# sourceMappingURL=chunk-QPB4STFP.js.map
