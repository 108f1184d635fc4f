/**
 * The sandbox's refusals, in Atlas's own form: HTTP status, error code, detail. Which error code belongs to which
 * situation is here and nowhere else. Source: domain facts 2.9 (codes seen in real runs), marked where assumed.
 */
import type { Value } from '../../model/document.ts';
import { document, number } from '../../model/document.ts';

/** One field of a body that Atlas would not take. */
export interface FieldViolation {
  readonly field: string;
  readonly description: string;
}

/** A refusal. Thrown by handlers, turned into an answer by `service.ts`. */
export class Problem extends Error {
  readonly status: number;
  readonly errorCode: string;
  /** What Atlas puts into its message, as text. */
  readonly parameters: readonly string[];
  readonly fields: readonly FieldViolation[];
  readonly headers: Readonly<Record<string, string | readonly string[]>>;

  constructor(
    status: number,
    errorCode: string,
    detail: string,
    more: {
      readonly parameters?: readonly string[];
      readonly fields?: readonly FieldViolation[];
      readonly headers?: Readonly<Record<string, string | readonly string[]>>;
    } = {},
  ) {
    super(detail);
    this.name = errorCode;
    this.status = status;
    this.errorCode = errorCode;
    this.parameters = more.parameters ?? [];
    this.fields = more.fields ?? [];
    this.headers = more.headers ?? {};
  }
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  410: 'Gone',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** The reason phrase that belongs to a status. */
export function reasonOf(status: number): string {
  return REASONS[status] ?? 'Error';
}

/**
 * The error object of a problem. Source: Admin API, ApiError. Atlas fills `parameters` with texts, which its own API file
 * rules out (its items are objects): they are left out unless `withParameters`.
 */
export function problemBody(problem: Problem, withParameters: boolean): Value {
  return document({
    badRequestDetail:
      problem.fields.length === 0
        ? undefined
        : document({
            fields: problem.fields.map(({ field, description }) => document({ field, description })),
          }),
    detail: problem.message,
    error: number(problem.status),
    errorCode: problem.errorCode,
    parameters: withParameters ? problem.parameters : [],
    reason: reasonOf(problem.status),
  });
}

/** Text and code as real runs had them. */
export function workspaceMissing(group: string, name: string): Problem {
  return new Problem(
    404,
    'STREAM_TENANT_NOT_FOUND_FOR_NAME',
    `Stream instance for project ${group} and name ${name} not found. Reason: Not Found.`,
    { parameters: [group, name] },
  );
}

/** assumed (name-taken): no source names the code (domain facts 8.14). */
export function workspaceTaken(name: string, errorCode = 'STREAM_TENANT_NAME_ALREADY_EXISTS'): Problem {
  return new Problem(409, errorCode, `A stream instance with the name ${name} already exists.`, {
    parameters: [name],
  });
}

/** For a deletion, and for a change of region; the state of the processors does not matter. */
export function workspaceInUse(name: string): Problem {
  return new Problem(
    403,
    'STREAM_TENANT_HAS_STREAM_PROCESSORS',
    `Stream instance ${name} has active processors, and cannot be changed.`,
    { parameters: [name] },
  );
}

/** Also while a connection that was created is not there yet. */
export function connectionMissing(name: string): Problem {
  return new Problem(
    404,
    'STREAM_CONNECTION_NOT_FOUND_FOR_NAME',
    `Stream connection with the name ${name} not found.`,
    { parameters: [name] },
  );
}

/** Also while a connection of that name is being deleted. */
export function connectionTaken(name: string): Problem {
  return new Problem(
    409,
    'STREAM_CONNECTION_NAME_ALREADY_EXISTS',
    `A stream connection with the name ${name} already exists.`,
    { parameters: [name] },
  );
}

/** For an update and a deletion. */
export function connectionInUse(name: string): Problem {
  return new Problem(
    403,
    'STREAM_CONNECTION_HAS_STREAM_PROCESSORS',
    `Stream connection ${name} has active processors, and cannot be changed.`,
    { parameters: [name] },
  );
}

/** For an update and a deletion of Kafka in a private network; passes with time. */
export function connectionDeploying(name: string): Problem {
  return new Problem(
    409,
    'STREAM_KAFKA_CONNECTION_IS_DEPLOYING',
    `Stream connection ${name} is still deploying. Please retry later.`,
    { parameters: [name] },
  );
}

/** assumed (account): the code; no source names one for failover connections. */
export function failoverConnectionMissing(id: string): Problem {
  return new Problem(
    404,
    'STREAM_FAILOVER_CONNECTION_NOT_FOUND',
    `Failover connection with the id ${id} not found.`,
    { parameters: [id] },
  );
}

/** assumed (account): the code. */
export function linkMissing(id: string): Problem {
  return new Problem(404, 'STREAM_PRIVATE_LINK_NOT_FOUND', `Private link connection ${id} not found.`, {
    parameters: [id],
  });
}

/** Source: CloudFormation resources, stream-privatelink-endpoint. */
export function linkTaken(): Problem {
  return new Problem(
    400,
    'STREAM_PRIVATE_LINK_ALREADY_EXISTS',
    'A private link connection to this service exists already.',
  );
}

/** Source: Terraform provider, org_clean.go, for the code; assumed (account): the status. */
export function linkInUse(id: string): Problem {
  return new Problem(409, 'STREAM_PRIVATE_LINK_IN_USE', `Private link connection ${id} is in use.`, {
    parameters: [id],
  });
}

/** assumed (missing-processor): the code. Status: API changelog 2026-06-05. */
export function processorMissing(name: string): Problem {
  return new Problem(
    404,
    'STREAM_PROCESSOR_NOT_FOUND_FOR_NAME',
    `Streams Processor with this name (${name}) not found.`,
    { parameters: [name] },
  );
}

/** For a creation and a renaming. */
export function processorTaken(name: string): Problem {
  return new Problem(
    409,
    'STREAM_PROCESSOR_NAME_ALREADY_EXISTS',
    `A stream processor with the name ${name} already exists.`,
    { parameters: [name] },
  );
}

/** Atlas's catch-all for processors: only `reason` tells what is wrong. */
export function processorProblem(name: string, reason: string): Problem {
  return new Problem(
    400,
    'STREAM_PROCESSOR_GENERIC_ERROR',
    `Streams Processor with this name (${name}) had a problem occur: ${reason}`,
    { parameters: [`${name} ${reason}`] },
  );
}

/** A body that does not have the shape that Atlas wants. */
export function invalidBody(fields: readonly FieldViolation[], detail?: string): Problem {
  const named = fields.map(({ field, description }) => `Invalid ${field}: ${description}`).join(' ');
  return new Problem(400, 'VALIDATION_ERROR', detail ?? named, {
    fields,
    parameters: fields.map(({ field }) => field),
  });
}

/** One field of a body that Atlas would not take. */
export function invalidField(field: string, description: string): Problem {
  return invalidBody([{ field, description }]);
}

/** assumed (account): the code. */
export function queryMissing(name: string): Problem {
  return new Problem(400, 'MISSING_QUERY_PARAMETER', `The query parameter ${name} is required.`, {
    parameters: [name],
  });
}

/** What belongs to Atlas and not to the sandbox. */
export function notInSandbox(what: string): Problem {
  return new Problem(
    404,
    'SANDBOX_HAS_NO_SUCH_OPERATION',
    `Only the Streams API is served here, no ${what}.`,
  );
}
