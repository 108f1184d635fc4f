/**
 * The sandbox's own paths below `/sandbox`: look into it, break it, empty it. Without a login, so only for programs on this
 * machine: a browser's requests from another page are refused.
 */
import type { Value } from '../../model/document.ts';
import { parseSurroundings } from '../project/surroundings-record.ts';
import { requestVpcPeering } from '../project/vpc-peerings.ts';
import { EMPTY_DOCUMENT, document, number } from '../../model/document.ts';
import { SluiceError } from '../../model/errors.ts';
import { printJson } from '../../model/document/json-text.ts';
import { parseFaults } from '../faults/faults.ts';
import type { World } from './call.ts';
import { changeEvents, viewEvents } from '../streams/event-control.ts';
import { Problem, problemBody } from './problem.ts';
import type { Incoming, Outgoing, Service } from '../resources/service.ts';

/** What the control paths act on. */
export interface Controlled {
  readonly service: Service;
  readonly world: World;
  readonly dump: () => Iterable<Value>;
  /** Resolves when what was changed is kept. */
  readonly keep: () => Promise<void>;
  /** Empties the state, for good. */
  readonly reset: () => Promise<void>;
}

/** Whether a request target is the sandbox's own and not Atlas's. */
export function isControl(target: string): boolean {
  return /^\/sandbox(\/|\?|$)/.test(target);
}

/**
 * `GET /sandbox/journal`, `.../state`, `.../events`; `POST /sandbox/faults` (replaces them), `.../events`, `.../reset`, `.../peerings` (a
 * request for a VPC peering, as AWS would send it), `.../surroundings` (what the project has beside streams; replaces it).
 */
export async function answerControl(controlled: Controlled, request: Incoming): Promise<Outgoing> {
  try {
    checkOrigin(request);
    return reply(200, await perform(controlled, request));
  } catch (error) {
    if (error instanceof Problem) return reply(error.status, problemBody(error, false));
    if (!(error instanceof SluiceError)) throw error;
    return reply(400, problemBody(new Problem(400, error.code, error.message), false));
  }
}

async function perform(controlled: Controlled, request: Incoming): Promise<Value> {
  const { service, world, dump, keep, reset } = controlled;
  const [path = '', query = ''] = request.target.split('?');
  const operation = `${request.method} ${path}`;
  switch (operation) {
    case 'GET /sandbox/journal':
      return service.journal.view();
    case 'GET /sandbox/state':
      return [...dump()];
    case 'POST /sandbox/faults': {
      const faults = parseFaults(request.text);
      service.faults.replace(faults);
      service.lag.forget();
      return document({ faults: number(faults.length) });
    }
    case 'POST /sandbox/peerings': {
      const requested = requestVpcPeering(world, request.text);
      await keep();
      return requested;
    }
    case 'POST /sandbox/surroundings':
      world.surroundings.declare(parseSurroundings(request.text));
      await keep();
      return EMPTY_DOCUMENT;
    case 'GET /sandbox/events':
      return viewEvents(world, new URLSearchParams(query));
    case 'POST /sandbox/events': {
      const changed = changeEvents(world, request.text);
      await keep();
      return changed;
    }
    case 'POST /sandbox/reset':
      service.faults.replace([]);
      service.lag.forget();
      service.journal.clear();
      await reset();
      return EMPTY_DOCUMENT;
    default:
      throw new Problem(404, 'RESOURCE_NOT_FOUND', `The sandbox has no control ${operation}.`);
  }
}

/** Whether a request was sent to this machine by name. A page whose name was made to lead here has another one. */
export function isForThisMachine({ headers }: Incoming): boolean {
  const host = (headers['host'] ?? '').toLowerCase().replace(/:\d+$/, '');
  return ['127.0.0.1', 'localhost', '[::1]'].includes(host);
}

/** The answer to a request for another machine. */
export function refuseOtherHost(): Outgoing {
  const message = 'The sandbox answers only requests to 127.0.0.1, localhost or [::1].';
  return reply(403, problemBody(new Problem(403, 'FORBIDDEN', message), false));
}

/** A page in a browser reaches loopback as well, but can't hide its origin. */
function checkOrigin({ headers }: Incoming): void {
  if (headers['origin'] === undefined) return;
  throw new Problem(403, 'FORBIDDEN', 'Control paths are for programs on this machine.');
}

function reply(status: number, body: Value): Outgoing {
  return {
    kind: 'answer',
    status,
    headers: { 'Content-Type': 'application/json' },
    text: `${printJson(body)}\n`,
  };
}
