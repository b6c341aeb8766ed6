import * as Sentry from '@sentry/cloudflare';
import { guarded, vedette, withRequest } from '../index.ts';
import type { Beginning, Step, Thrown } from '../suite-sample.ts';

/** What the suite's Worker is given. */
interface Bindings {
  readonly SENTRY_DSN: string;
  readonly GUARD: 'none' | 'integration' | 'init';
  readonly OPTIONS: string;
  readonly PATTERNS: string;
  readonly SUITE: { fetch(url: string, request?: RequestInit): Promise<Response> };
}

interface Context {
  waitUntil(promise: Promise<unknown>): void;
}

function madeFrom({ message, properties, frozen, cause }: Thrown): unknown {
  if (properties === undefined) return message;
  const error = Object.assign(new Error(message, cause && { cause: madeFrom(cause) }), properties);
  return frozen ? Object.freeze(error) : error;
}

/** Does what the suite's handler does, until it answers or throws. */
async function follow(next: () => Promise<Step>): Promise<unknown> {
  for (;;) {
    const taken = await next();
    const scope = Sentry.getIsolationScope();
    if (taken.step === 'addBreadcrumb') Sentry.addBreadcrumb(taken.breadcrumb);
    else if (taken.step === 'captureException') Sentry.captureException(madeFrom(taken.thrown));
    else if (taken.step === 'captureFeedback') Sentry.captureFeedback(taken.feedback);
    else if (taken.step === 'log') Sentry.logger.info(taken.message, taken.attributes);
    else if (taken.step === 'setTag') scope.setTag(taken.key, taken.value);
    else if (taken.step === 'setContext') scope.setContext(taken.key, taken.context);
    else if (taken.step === 'setUser') scope.setUser(taken.user);
    else if (taken.step === 'addAttachment') scope.addAttachment(taken.attachment);
    else if (taken.step === 'startSpan') await Sentry.startSpan(taken.options, () => follow(next));
    else if (taken.step === 'throw') throw madeFrom(taken.thrown);
    else if (taken.step === 'answer') return taken.value;
    else if (taken.step === 'endSpan' && taken.thrown !== undefined) throw madeFrom(taken.thrown);
    else return undefined;
  }
}

interface Match {
  readonly pattern: string;
  readonly parameters: Readonly<Record<string, string>>;
}

function matchOf(pathname: string, patterns: readonly string[]): Match | undefined {
  for (const pattern of patterns) {
    const found = new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(pathname);
    if (found === null) continue;
    const parameters = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
    return { pattern, parameters: Object.fromEntries(parameters) };
  }
  return undefined;
}

/** The suite's site: what a request is handled by is known only once the suite has answered. */
function createSite(): { fetch(request: Request, bindings: Bindings, context: Context): Promise<Response> } {
  const begun = new WeakMap<Request, Match & Beginning>();
  return withRequest(
    {
      async fetch(request: Request, { SUITE, PATTERNS }: Bindings, context: Context): Promise<Response> {
        const match = matchOf(new URL(request.url).pathname, JSON.parse(PATTERNS));
        if (match === undefined) return new Response(null, { status: 404 });
        const headers = Object.fromEntries(request.headers);
        const answer = await SUITE.fetch('http://suite/begin', { method: 'POST', body: JSON.stringify({ ...match, headers }) });
        const beginning: Beginning = JSON.parse(await answer.text());
        begun.set(request, { ...match, ...beginning });
        const next = async (): Promise<Step> => JSON.parse(await (await SUITE.fetch(`http://suite/${beginning.session}`)).text());
        const value = await follow(next);
        context.waitUntil(follow(next));
        return Response.json(value ?? null);
      },
    },
    {
      route: (request) => begun.get(request)?.pattern,
      facts: (request) => {
        const facts = begun.get(request)?.facts;
        if (facts === 'thrown') throw new Error('no facts');
        return facts ?? {};
      },
    },
  );
}

const site = createSite();

function optionsOf({ SENTRY_DSN, OPTIONS }: Bindings): Sentry.CloudflareOptions {
  return { dsn: SENTRY_DSN, ...JSON.parse(OPTIONS) };
}

const warn = (): void => undefined;

/** Once a guard is made, it stands before every client of the isolate. */
function guardedOptions(): (bindings: Bindings) => Sentry.CloudflareOptions {
  const how = process.env['GUARD'];
  if (how === 'init') return guarded(optionsOf, { warn });
  const integrations = how === 'integration' ? [vedette({ warn })] : [];
  return (bindings) => ({ ...optionsOf(bindings), transportOptions: { bufferSize: 512 }, integrations });
}

const reported = Sentry.withSentry(guardedOptions(), {
  async fetch(request: Request, bindings: Bindings, context: Context): Promise<Response> {
    if (new URL(request.url).pathname !== '/outside') return site.fetch(request, bindings, context);
    Sentry.captureException(madeFrom(JSON.parse(await request.text())));
    return new Response();
  },
});

/** What a framework does around all else: it answers errors by their status. */
export const worker: object = {
  async fetch(request: Request, bindings: Bindings, context: Context): Promise<Response> {
    try {
      return await reported.fetch(request, bindings, context);
    } catch (thrown) {
      const status = Number(typeof thrown === 'object' && thrown !== null && Reflect.get(thrown, 'status'));
      return new Response(null, { status: status >= 400 ? status : 500 });
    }
  },
};
