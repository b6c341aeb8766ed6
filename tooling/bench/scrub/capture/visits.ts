import { leastCollection } from '../../../../packages/core/src/platform/data-collection.ts';
import { plants } from '../plants.ts';

type Data = Readonly<Record<string, unknown>>;

/** One visit of the shop and the name of the corpus file that its item is kept as. */
export interface Visit {
  readonly name: string;
  readonly line: 10 | 11;
  readonly collection: 'least' | 'everything';
  readonly path: string;
  readonly body: Data;
  readonly headers: Readonly<Record<string, string>>;
  /** The type of the item that is kept. */
  readonly keeps: string;
  readonly traceLifecycle?: 'static';
}

/** A number that looks drawn and is the same every time. */
function identifier(at: number): string {
  const hexadecimal = (((at + 1) * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0');
  return `${hexadecimal}-9c1d-4e7a-8b52-${hexadecimal}a4e7`;
}

const cart = Array.from({ length: 4 }, (_none, at) => ({
  sku: `LOTUS-${at + 1}`,
  title: `Lotus lamp no. ${at + 1}`,
  quantity: at + 1,
}));

const cleanCustomer = { label: 'customer 81', id: 81 };

const plantedCustomer = {
  label: `${plants['email']} from ${plants['ip']}`,
  id: 'u-81',
  email: plants['email'],
  user: { id: 'u-81', email: plants['email'], username: 'rosa.diaz', ip_address: plants['ip'] },
  session: { sessionToken: plants['cookie'], token: plants['jwt'], device: plants['ipv6'] },
};

const cleanPayment = { amount: 4_990, source: { kind: 'invoice' }, endpoint: 'https://pay.lotus-shop.example/v2' };

const plantedPayment = {
  amount: 4_990,
  source: { number: plants['card'], backup: plants['plainCard'], cvc: '737', holder: 'Rosa Diaz', iban: plants['iban'] },
  gatewayKey: plants['stripe'],
  endpoint: `https://${plants['urlCredentials']}@pay.lotus-shop.example/v2?api_key=${plants['apiKey']}`,
  contact: { phone: plants['phone'], ssn: plants['ssn'] },
};

/** What the texts of a large event hold now and then. */
const notes = [
  `mail to ${plants['email']} bounced`,
  `paid with ${plants['card']} from ${plants['ip']}`,
  `Authorization: Bearer ${plants['bearer']}`,
  `proxy asked with Authorization: Basic ${plants['basic']}`,
  `call ${plants['phone']} about ${plants['iban']}`,
  `deploy used ${plants['github']} and ${plants['aws']}`,
  `posted to chat with ${plants['slack']}`,
  `password=${plants['password']}&user=${plants['otherEmail']}`,
  `connected to ${plants['connection']}`,
  `geocoded with ${plants['google']} for ${plants['ipv6']}`,
  `{"card":"${plants['plainCard']}","token":"${plants['jwt']}"}`,
];

function rows(planted: boolean): readonly Data[] {
  return Array.from({ length: 100 }, (_none, at) => ({
    id: 47_110 + at,
    status: ['placed', 'paid', 'sent'][at % 3],
    total: (at * 7.3).toFixed(2),
    trace: identifier(at),
    placed: `2026-11-${String((at % 27) + 1).padStart(2, '0')}T08:${String(at % 60).padStart(2, '0')}:12.000Z`,
    ...(planted && at % 4 === 0 && { note: notes[(at / 4) % notes.length] }),
    ...(planted &&
      at % 5 === 0 && { query: `&email=${encodeURIComponent(plants['email'] ?? '')}`, contact: plants['otherEmail'] }),
  }));
}

function logLines(planted: boolean): readonly Data[] {
  return Array.from({ length: 80 }, (_none, at) => ({
    order: 47_110 + at,
    text:
      planted && at % 4 === 0 ? `failed: ${notes[(at / 4) % notes.length]}` : `moved to ${['placed', 'paid', 'sent'][at % 3]}`,
    attributes: {
      'order.id': 47_110 + at,
      'order.trace': identifier(at),
      'url.path': `/v1/orders/${47_110 + at}`,
      'duration.ms': 12 + (at % 9),
      'cart.lines': at % 5,
      ...(planted && at % 3 === 0 && { 'client.address': plants['ip'], 'user.email': plants['email'] }),
    },
  }));
}

const ordinaryHeaders = {
  host: 'www.lotus-shop.example',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  accept: 'application/json',
  'accept-language': 'en-GB,en;q=0.8,de;q=0.5',
  'x-request-id': '0d9f6f6a-4f0e-4c38-9d6d-7f2c1d6e0a11',
};

const plantedHeaders = {
  ...ordinaryHeaders,
  cookie: `sid=${plants['cookie']}; theme=dark; remember=${plants['apiKey']}`,
  authorization: `Bearer ${plants['jwt']}`,
  'x-forwarded-for': `${plants['ip']}, ${plants['ipv6']}`,
  'x-api-key': plants['apiKey'] ?? '',
  referer: `https://www.lotus-shop.example/cart?email=${encodeURIComponent(plants['email'] ?? '')}`,
};

const clean = { collection: 'least', headers: ordinaryHeaders } as const;
const planted = { collection: 'everything', headers: plantedHeaders } as const;
const plantedPath = `?email=${encodeURIComponent(plants['email'] ?? '')}&code=${plants['bearer']}&page=2`;
const cleanOrder = { customer: cleanCustomer, cart, payment: cleanPayment };
const plantedOrder = { customer: plantedCustomer, cart, payment: plantedPayment };

/** Every visit. */
export const visits: readonly Visit[] = [
  { name: 'message-clean', line: 11, ...clean, path: '/message', body: cleanOrder, keeps: 'event' },
  { name: 'error-clean', line: 10, ...clean, path: '/checkout', body: cleanOrder, keeps: 'event' },
  { name: 'checkout', line: 11, ...planted, path: `/checkout${plantedPath}`, body: plantedOrder, keeps: 'event' },
  { name: 'checkout-sentry-10', line: 10, ...planted, path: `/checkout${plantedPath}`, body: plantedOrder, keeps: 'event' },
  {
    name: 'transaction',
    line: 11,
    ...planted,
    path: `/orders/4711${plantedPath}`,
    body: plantedOrder,
    keeps: 'transaction',
    traceLifecycle: 'static',
  },
  {
    name: 'transaction-sentry-10',
    line: 10,
    ...planted,
    path: `/orders/4711${plantedPath}`,
    body: plantedOrder,
    keeps: 'transaction',
  },
  { name: 'spans', line: 11, ...planted, path: `/checkout${plantedPath}`, body: plantedOrder, keeps: 'span' },
  { name: 'spans-clean', line: 11, ...clean, path: '/checkout', body: cleanOrder, keeps: 'span' },
  { name: 'logs', line: 11, ...planted, path: '/logs', body: { lines: logLines(true) }, keeps: 'log' },
  { name: 'logs-clean', line: 11, ...clean, path: '/logs', body: { lines: logLines(false) }, keeps: 'log' },
  { name: 'large-clean', line: 11, ...clean, path: '/report', body: { rows: rows(false), notes: ['none'] }, keeps: 'event' },
  { name: 'large-planted', line: 11, ...planted, path: '/report', body: { rows: rows(true), notes }, keeps: 'event' },
];

/** A visit of a page or of a Worker. */
export interface Collecting {
  readonly name: string;
  readonly keeps: string;
  readonly order: Data;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What the guard asks the SDK to collect; everything where it is left out. */
  readonly least?: object;
}

/** Every visit of a page, by the name of the corpus file. */
export const pageVisits: readonly Collecting[] = [
  { name: 'page-clean', keeps: 'event', order: cleanOrder, query: '', headers: {}, least: leastCollection },
  { name: 'page', keeps: 'event', order: plantedOrder, query: plantedPath, headers: {} },
];

/** Every visit of a Worker. */
export const workerVisits: readonly Collecting[] = [
  { name: 'worker', keeps: 'event', order: plantedOrder, query: plantedPath, headers: plantedHeaders },
];
