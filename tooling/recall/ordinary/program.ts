// Captures ordinary events with the real SDKs and prints them, one in a line: node program.ts <seed> <events>
import { BrowserClient, defaultStackParser, getDefaultIntegrations, Scope } from '@sentry/browser';
import { captureException, close, createTransport, getCurrentScope, init } from '@sentry/node';
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

const [, , seed = '1', events = '1000'] = process.argv;
const dsn = 'https://public@sentry.example/1';
const chanceOf = createChances(Number(seed));

/** Which family a fault is of; the SDKs hand over events when they have read their sources, and not in turns. */
const familyOf = new Map<unknown, string>();

function print(event: unknown, { originalException }: { readonly originalException?: unknown }): null {
  process.stdout.write(`${JSON.stringify({ family: familyOf.get(originalException), event })}\n`);
  return null;
}

init({
  dsn,
  release: 'shop@4.12.0',
  environment: 'production',
  transport: (options) => createTransport(options, () => Promise.resolve({})),
  beforeSend: print,
});

const page = new BrowserClient({
  dsn,
  release: 'shop-page@4.12.0',
  integrations: getDefaultIntegrations({}).filter(
    ({ name }) => name === 'EventFilters' || name === 'LinkedErrors' || name === 'Dedupe',
  ),
  stackParser: defaultStackParser,
  transport: (options) => createTransport(options, () => Promise.resolve({})),
  beforeSend: print,
});
page.init();

async function faultOf(incident: Incident, ...[chance, sdk]: Parameters<Incident>): Promise<unknown> {
  try {
    return (await incident(chance, sdk)) ?? new Error('Nothing was thrown');
  } catch (thrown) {
    return thrown;
  }
}

const names = Object.keys(families);
for (let at = 0; at < Number(events); at += 1) {
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
}
await Promise.all([page.close(), close()]);
