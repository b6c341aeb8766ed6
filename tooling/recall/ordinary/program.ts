// Captures ordinary events with the real SDKs and prints them, one in a line: node program.ts <seed> <events>
import { BrowserClient, defaultStackParser, getDefaultIntegrations, Scope } from '@sentry/browser';
import { captureException, close, createTransport, flush, getCurrentScope, init } from '@sentry/node';
import { createChances } from '../chance.ts';
import { apiIncidents } from './api.ts';
import type { Incident } from './family.ts';
import { pageIncidents } from './page.ts';
import { shopIncidents } from './shop.ts';
import { workerIncidents } from './worker.ts';

const families: Readonly<Record<string, readonly Incident[]>> = {
  api: apiIncidents,
  worker: workerIncidents,
  shop: shopIncidents,
  page: pageIncidents,
};

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

async function faultOf(incident: Incident, ...[chance, sdk]: Parameters<Incident>): Promise<object> {
  try {
    const given = await incident(chance, sdk);
    return isObject(given) ? given : new Error('Nothing was thrown');
  } catch (thrown) {
    return isObject(thrown) ? thrown : new Error(String(thrown));
  }
}

async function capture(seed: number, events: number): Promise<void> {
  const chanceOf = createChances(seed);
  // The SDKs hand over events when they have read their sources, and not in turns.
  const familyOf = new WeakMap<object, string>();
  const options = {
    dsn: 'https://public@sentry.example/1',
    environment: 'production',
    transport: (given: Parameters<typeof createTransport>[0]) => createTransport(given, () => Promise.resolve({})),
    beforeSend: (event: object, { originalException: fault }: { readonly originalException?: unknown }): null => {
      process.stdout.write(`${JSON.stringify({ family: isObject(fault) ? familyOf.get(fault) : undefined, event })}\n`);
      return null;
    },
  };
  init({ ...options, release: 'shop@4.12.0' });
  const page = new BrowserClient({
    ...options,
    release: 'shop-page@4.12.0',
    integrations: getDefaultIntegrations({}).filter(({ name }) => ['EventFilters', 'LinkedErrors', 'Dedupe'].includes(name)),
    stackParser: defaultStackParser,
  });
  page.init();
  const names = Object.keys(families);
  for (let at = 0; at < events; at += 1) {
    const family = names[at % names.length] ?? '';
    const chance = chanceOf(`ordinary/${family}`, at);
    const incident = chance.one(families[family] ?? []);
    const scope = family === 'page' ? new Scope() : getCurrentScope().clone();
    const fault = await faultOf(incident, chance, scope);
    familyOf.set(fault, family);
    if (family === 'page') {
      scope.setClient(page);
      scope.captureException(fault);
    } else captureException(fault, scope);
    // More at once than the SDK reads sources for, it drops.
    if (at % 20 === 19) await flush();
  }
  await Promise.all([page.close(), close()]);
}

const [, , seed = '1', events = '1000'] = process.argv;
await capture(Number(seed), Number(events));
