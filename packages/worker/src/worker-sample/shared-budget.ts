import * as Sentry from '@sentry/cloudflare';
import type { BudgetNamespace } from '../index.ts';
import { durableObjectStore, guarded, stats, withRequest } from '../index.ts';

export { BudgetObject } from '../index.ts';

/** The bindings of the Worker. */
interface Bindings {
  readonly SENTRY_DSN: string;
  readonly BUDGET: BudgetNamespace;
}

/** The bindings of the latest invocation. */
const latest: { bindings?: Bindings } = {};

function budgetObjects(): BudgetNamespace {
  if (latest.bindings === undefined) throw new Error('there was no invocation yet');
  return latest.bindings.BUDGET;
}

const policy = {
  warn: (): void => undefined,
  budget: { ...JSON.parse(process.env['BUDGET_RATES'] ?? '{}'), store: durableObjectStore(budgetObjects) },
};

/** A type of error for each path, as faults are told apart by it. */
function faultOf(path: string): string {
  return `Fault${path.replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? '').replace(/[^A-Z]/g, '')}`;
}

const shop = {
  fetch(request: Request): Response {
    const { pathname } = new URL(request.url);
    if (pathname === '/stats') return Response.json(stats() ?? null);
    throw Object.assign(new Error('no order'), { name: faultOf(pathname) });
  },
};

const reported = Sentry.withSentry(
  guarded(({ SENTRY_DSN }: Bindings) => ({ dsn: SENTRY_DSN }), policy),
  withRequest(shop),
);

/** A shop whose budget is kept in an object that other Workers may share. */
export const worker: object = {
  fetch(request: Request, bindings: Bindings, context: object): unknown {
    latest.bindings = bindings;
    return Reflect.apply(Object(reported).fetch, reported, [request, bindings, context]);
  },
};
