import type { IncomingMessage } from 'node:http';
import { siteProblem } from './access.ts';
import { type Answer, answerJson, refuse } from './answer.ts';
import type { BodyReader } from './body.ts';
import { decodeText, readJson } from './json.ts';
import type { Ledger } from './ledger.ts';
import { type RateLimitSwitch, readRateLimit } from './rate-limit.ts';

/** Answers requests that steer the receiver, or gives undefined where a path is none of its own. */
export type Control = (request: IncomingMessage, url: URL) => Promise<Answer | undefined>;

export interface ControlOptions {
  readonly ledger: Pick<Ledger, 'clear'>;
  readonly readBody: BodyReader;
  readonly rateLimit: RateLimitSwitch;
}

/** Creates the control endpoints, which other sites cannot use. */
export function createControl({ ledger, readBody, rateLimit }: ControlOptions): Control {
  async function startLimit(request: IncomingMessage): Promise<Answer> {
    const body = await readBody(request);
    if (!body.ok) return refuse(body.status, body.detail);
    const read = readJson(decodeText(body.bytes) ?? '');
    if (!read.ok) return refuse(400, `the body is ${read.problem}`);
    const wish = readRateLimit(read.value);
    if (!wish.ok) return refuse(400, wish.detail);
    rateLimit.set(wish.limit);
    return answerJson(wish.limit);
  }

  const actions: Readonly<Record<string, (request: IncomingMessage) => Answer | Promise<Answer>>> = {
    'POST /control/rate-limits': startLimit,
    'DELETE /control/rate-limits': () => {
      rateLimit.clear();
      return done;
    },
    'DELETE /items': () => {
      ledger.clear();
      return done;
    },
    // For the button on the page, since a form cannot send DELETE.
    'POST /control/clear': () => {
      ledger.clear();
      return { status: 303, headers: { location: '/' }, body: '' };
    },
  };

  return async (request, url) => {
    const action = new Map(Object.entries(actions)).get(`${request.method} ${url.pathname}`);
    if (action === undefined) return undefined;
    const problem = siteProblem(request.headers);
    return problem === undefined ? action(request) : refuse(403, problem);
  };
}

const done: Answer = { status: 204, headers: {}, body: '' };
