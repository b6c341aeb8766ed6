import { AsyncLocalStorage } from 'node:async_hooks';
import type { AdapterSentry, AdapterSite } from '@vedette/testing/vitest';

/** A thrown value in a form that reaches workerd. */
export interface Thrown {
  readonly message: string;
  /** Undefined for a text that was thrown as it is. */
  readonly properties?: Readonly<Record<string, unknown>> | undefined;
  readonly frozen?: boolean | undefined;
  readonly cause?: Thrown | undefined;
}

/** One thing that a handler of the suite does, for the Worker to do in its place. */
export type Step =
  | { readonly step: 'addBreadcrumb'; readonly breadcrumb: Parameters<AdapterSentry['addBreadcrumb']>[0] }
  | { readonly step: 'captureException'; readonly thrown: Thrown }
  | { readonly step: 'captureFeedback'; readonly feedback: Parameters<AdapterSentry['captureFeedback']>[0] }
  | { readonly step: 'log'; readonly message: string; readonly attributes: Record<string, unknown> }
  | { readonly step: 'setTag'; readonly key: string; readonly value: string }
  | { readonly step: 'setContext'; readonly key: string; readonly context: Record<string, unknown> }
  | { readonly step: 'setUser'; readonly user: { id: string; email: string; username: string } }
  | { readonly step: 'addAttachment'; readonly attachment: { filename: string; data: string } }
  | { readonly step: 'startSpan'; readonly options: Parameters<AdapterSentry['startSpan']>[0] }
  | { readonly step: 'endSpan'; readonly thrown?: Thrown | undefined }
  | { readonly step: 'answer'; readonly value: unknown }
  | { readonly step: 'throw'; readonly thrown: Thrown }
  | { readonly step: 'rest' };

/** What the Worker is told when it asks who handles a request. */
export interface Beginning {
  readonly session: number;
  readonly facts: { readonly tenant?: string | undefined } | 'thrown';
}

/** What a thrown value looks like on its way to workerd. */
function thrownOf(value: unknown): Thrown {
  if (!(value instanceof Error)) return { message: String(value) };
  return {
    message: value.message,
    properties: { ...value },
    frozen: Object.isFrozen(value),
    cause: value.cause === undefined ? undefined : thrownOf(value.cause),
  };
}

/** The steps of one request's handler, in order; whoever asks for the next waits until there is one. */
interface Session {
  readonly push: (step: Step) => void;
  readonly next: () => Promise<Step>;
}

function createSession(): Session {
  const steps: Step[] = [];
  const waiting: ((step: Step) => void)[] = [];
  return {
    push: (step) => {
      const waiter = waiting.shift();
      if (waiter === undefined) steps.push(step);
      else waiter(step);
    },
    next: async () => {
      const step = steps.shift();
      return step ?? new Promise<Step>((waiter) => waiting.push(waiter));
    },
  };
}

/** The suite's side of a Worker: its handlers run here, and what they do is done there, step by step, as it happens. */
export interface Suite {
  readonly sentry: AdapterSentry;
  /** Answers what the Worker asks. */
  readonly answer: (request: { readonly url: string; json(): Promise<unknown> }) => Promise<object>;
  /** Lets the Worker end what still waits for a step. */
  readonly rest: () => void;
}

interface Question {
  readonly pattern: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

function isQuestion(value: unknown): value is Question {
  return typeof value === 'object' && value !== null && 'pattern' in value;
}

/** Runs the handlers of a site; `outside` captures what no request asked for. */
export function createSuite({ routes, facts }: AdapterSite, outside: (thrown: Thrown) => void): Suite {
  const current = new AsyncLocalStorage<Session>();
  const sessions: Session[] = [];
  const push = (step: Step): void => current.getStore()?.push(step);

  function startSpan<T>(options: Parameters<AdapterSentry['startSpan']>[0], callback: () => T): T {
    push({ step: 'startSpan', options });
    const result = callback();
    Promise.resolve(result).then(
      () => push({ step: 'endSpan' }),
      (thrown: unknown) => push({ step: 'endSpan', thrown: thrownOf(thrown) }),
    );
    return result;
  }

  const sentry: AdapterSentry = {
    captureException: (error) => {
      const session = current.getStore();
      if (session === undefined) outside(thrownOf(error));
      else session.push({ step: 'captureException', thrown: thrownOf(error) });
    },
    captureFeedback: (feedback) => push({ step: 'captureFeedback', feedback }),
    addBreadcrumb: (breadcrumb) => push({ step: 'addBreadcrumb', breadcrumb }),
    getIsolationScope: () => ({
      setTag: (key, value) => push({ step: 'setTag', key, value }),
      setContext: (key, context) => push({ step: 'setContext', key, context }),
      setUser: (user) => push({ step: 'setUser', user }),
      addAttachment: (attachment) => push({ step: 'addAttachment', attachment }),
    }),
    // The SDK that the suite looks at runs in workerd; on this side there is no scope to keep apart.
    withIsolationScope: (callback) => callback(),
    startSpan,
    logger: { info: (message, attributes) => push({ step: 'log', message, attributes }) },
  };

  function begin({ pattern, parameters, headers }: Question): Beginning {
    const session = createSession();
    const number = sessions.push(session) - 1;
    const handle = routes.find((route) => route.pattern === pattern)?.handle;
    current.run(session, async () => {
      try {
        session.push({ step: 'answer', value: await handle?.(parameters) });
      } catch (thrown) {
        session.push({ step: 'throw', thrown: thrownOf(thrown) });
      }
    });
    try {
      return { session: number, facts: facts((name) => headers[name]) };
    } catch (_thrown) {
      return { session: number, facts: 'thrown' };
    }
  }

  return {
    sentry,
    answer: async (request) => {
      const { pathname } = new URL(request.url);
      const question = pathname === '/begin' ? await request.json() : undefined;
      if (isQuestion(question)) return begin(question);
      return (await sessions[Number(pathname.slice(1))]?.next()) ?? { step: 'rest' };
    },
    rest: () => {
      for (const session of sessions) session.push({ step: 'rest' });
    },
  };
}
