import { tableEvents } from './stability-tables-sample.ts';

type Values = () => {
  readonly number: number;
  readonly id: string;
  readonly hash: string;
  readonly word: string;
};

const words: readonly string[] = ['amber', 'birch', 'cedar', 'dune', 'ember', 'fjord', 'grove', 'heath'];

/** Values by a seed: the numbers of Park and Miller's minimal standard generator. */
function valuesBy(seed: number): Values {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const digits = (length: number): string => Array.from({ length }, () => next(16).toString(16)).join('');
  return () => ({
    number: 1000 + next(90_000),
    id: [8, 4, 4, 4, 12].map(digits).join('-'),
    hash: `a1${digits(6)}`,
    word: words[next(words.length)] ?? 'amber',
  });
}

interface Frame {
  readonly function: string;
  readonly filename: string;
  readonly in_app: boolean;
}

const frame = (name: string, filename: string, inApp = true): Frame => ({ function: name, filename, in_app: inApp });
const own: readonly Frame[] = [frame('handle', '/app/server.js'), frame('charge', '/app/payments.js')];
const library: readonly Frame[] = [frame('parse', '/app/node_modules/yaml/index.js', false)];

interface Thrown {
  readonly frames?: readonly Frame[];
  readonly more?: object;
  readonly mechanism?: object;
}

function thrown(type: string, value: string, { frames, more = {}, mechanism }: Thrown = {}): object {
  const stack = frames === undefined ? {} : { stacktrace: { frames } };
  return { exception: { values: [{ type, value, ...stack, ...(mechanism && { mechanism }) }] }, ...more };
}

function requested(type: string, value: string, url: string, frames?: readonly Frame[]): object {
  return thrown(type, value, { ...(frames && { frames }), more: { contexts: { http: { url, method: 'GET' } } } });
}

/** Faults of all kinds, each as a function of values that vary. */
const kinds: readonly ((values: ReturnType<Values>) => object)[] = [
  ({ number }) => thrown('RangeError', `total of order ${number}`, { frames: own }),
  ({ word }) => thrown('TypeError', `Cannot read properties of undefined (reading '${word}')`, { frames: own }),
  ({ hash }) => thrown('TypeError', 'e is not a function', { frames: [frame('n', `https://shop.test/app-${hash}.js`)] }),
  ({ hash }) => thrown('Error', 'x', { frames: [frame('render', `app:///_next/static/chunks/main-${hash}.js`)] }),
  ({ number }) => thrown('YAMLParseError', `no end of line ${number}`, { frames: library }),
  ({ number }) => thrown('Error', `job ${number} failed`),
  ({ id }) => thrown('NotFoundError', `No user with id ${id}`),
  ({ number }) => ({ message: `order ${number} is late` }),
  ({ number, id }) => ({ message: `order ${id} took ${number} ms`, logger: 'orders' }),
  ({ id }) => ({ message: `session ${id} expired`, level: 'warning' }),
  ({ number }) => ({ logentry: { message: 'row %s of %s', formatted: `row ${number} of 7` } }),
  ({ number }) => ({ message: 'disk is full', stacktrace: { frames: own }, extra: { number } }),
  () => ({}),
  () => ({ message: '' }),
  ({ number }) => requested('AxiosError', 'Request failed with status code 404', `https://shop.test/orders/${number}`),
  ({ number }) => requested('AxiosError', 'Request failed with status code 500', `https://shop.test/orders/${number}`, library),
  ({ id }) => requested('HTTPError', 'Response code 503 (Service Unavailable)', `https://api.test/carts/${id}/lines`),
  ({ number }) => requested('AxiosError', `timeout of ${number}ms exceeded`, 'https://api.test/pay'),
  () => thrown('TypeError', 'Failed to fetch (api.test)'),
  () => thrown('TypeError', 'Load failed (api.test)'),
  () => thrown('TypeError', 'NetworkError when attempting to fetch resource.'),
  ({ number }) => thrown('Error', `connect ECONNREFUSED 127.0.0.1:${number}`),
  () => thrown('Error', 'getaddrinfo ENOTFOUND db.test'),
  ({ hash }) => thrown('Error', `ENOENT: no such file or directory, open '/tmp/${hash}.json'`),
  ({ number }) => thrown('Error', `read ECONNRESET after ${number} bytes`),
  ({ number }) => thrown('ClientError', `GraphQL Error (Code: 200): {"query":"query Cart { cart }","number":${number}}`),
  () => thrown('GraphQLError', 'Cannot return null for non-nullable field Cart.total.'),
  () => thrown('error', 'duplicate key value violates unique constraint "users_email_key"', { frames: library }),
  ({ number }) => thrown('QueryFailedError', `ER_DUP_ENTRY: Duplicate entry '${number}' for key 'users.email'`),
  () => thrown('SqliteError', 'UNIQUE constraint failed: users.email'),
  ({ word }) =>
    thrown('MongoServerError', `E11000 duplicate key error collection: shop.users index: email_1 dup key: { email: "${word}" }`),
  () => thrown('ReplyError', 'WRONGTYPE Operation against a key holding the wrong kind of value'),
  () => thrown('PrismaClientKnownRequestError', 'Unique constraint failed on the fields: (`email`)'),
  ({ number }) => thrown('DatabaseError', `ORA-00001: unique constraint (SHOP.USERS_PK) violated, row ${number}`),
  ({ number, hash }) => thrown('ChunkLoadError', `Loading chunk ${number} failed. (missing: https://shop.test/${hash}.js)`),
  ({ hash }) => thrown('TypeError', `Failed to fetch dynamically imported module: https://shop.test/assets/page-${hash}.js`),
  ({ hash }) => thrown('Error', `Unable to preload CSS for /assets/page-${hash}.css`),
  () => thrown('Error', 'Hydration failed because the initial UI does not match what was rendered on the server.'),
  ({ number }) => thrown('Error', `Minified React error #418; visit https://react.dev/errors/418?args[]=${number}`),
  () => thrown('Error', 'Minified React error #185; visit https://react.dev/errors/185', { frames: library }),
  () => thrown('Error', 'ResizeObserver loop completed with undelivered notifications.'),
  () => thrown('Error', 'Extension context invalidated.'),
  ({ number }) => thrown('UnhandledRejection', `Non-Error promise rejection captured with value: ${number}`),
  () => thrown('Error', 'Object captured as promise rejection with keys: code, message'),
  () => thrown('Error', "Cannot find module './routes.js'"),
  ({ number }) => ({
    exception: {
      values: [
        { type: 'RangeError', value: `row ${number}`, stacktrace: { frames: own } },
        { type: 'ImportError', value: `import ${number} failed`, stacktrace: { frames: library } },
      ],
    },
  }),
  ({ number }) => ({
    exception: {
      values: [
        { type: 'TypeError', value: `part ${number}`, mechanism: { type: 'chained', exception_id: 2, parent_id: 0 } },
        { type: 'RangeError', value: 'no part', mechanism: { type: 'chained', exception_id: 1, parent_id: 0 } },
        {
          type: 'AggregateError',
          value: 'all failed',
          mechanism: { type: 'generic', exception_id: 0, is_exception_group: true },
        },
      ],
    },
  }),
  ({ word }) => ({ message: 'x', fingerprint: ['helper', word] }),
  ({ word }) => ({ ...thrown('Error', word, { frames: own }), fingerprint: ['{{ default }}', 'area'] }),
  ({ number }) => ({ threads: { values: [{ id: number, crashed: true, stacktrace: { frames: own } }] } }),
  ({ number }) => thrown('ZodError', `[{"code":"too_small","minimum":${number},"path":["age"]}]`),
  ({ word }) => thrown('SyntaxError', `Unexpected token '<', "<!DOCTYPE ${word}"... is not valid JSON`),
];

/** An event that says little beside what it was captured from. */
function captured(type: string, value: string, original: object): StabilityEvent {
  return { event: thrown(type, value, { frames: library }), original };
}

/** Faults that drivers and clients of databases and of HTTP tell of, as they keep it on what they throw. */
const originals: readonly ((values: ReturnType<Values>) => StabilityEvent)[] = [
  ({ number }) =>
    captured('error', `row ${number}`, { code: '23505', severity: 'ERROR', constraint: 'carts_key', table: 'carts' }),
  ({ number }) => captured('PostgresError', `row ${number}`, { code: '23503', severity: 'ERROR', constraint_name: 'lines_fk' }),
  ({ number }) => captured('Error', `row ${number}`, { code: 'ER_LOCK_DEADLOCK', errno: 1213, sqlState: '40001' }),
  ({ number }) => captured('Error', `query ${number}`, { code: 'P2002', meta: { modelName: 'Cart', target: ['owner', 'name'] } }),
  ({ number }) => captured('MongoServerError', `${number}`, { name: 'MongoServerError', code: 11_000, keyPattern: { email: 1 } }),
  ({ number }) => captured('SqliteError', `${number}`, { code: 'SQLITE_BUSY' }),
  ({ number }) =>
    captured('RequestError', `row ${number}`, { name: 'RequestError', number: 1205, procName: '', code: 'EREQUEST' }),
  ({ number }) =>
    captured('QueryFailedError', `row ${number}`, { driverError: { code: '40P01', severity: 'ERROR' }, query: 'SELECT 1' }),
  ({ number }) =>
    captured('AxiosError', `order ${number}`, {
      config: { baseURL: 'https://shop.test', url: `/orders/${number}`, method: 'get' },
      response: { status: 502 },
    }),
  ({ id }) =>
    captured('HTTPError', `cart ${id}`, {
      options: { url: `https://api.test/carts/${id}`, method: 'POST' },
      response: { statusCode: 422 },
    }),
  ({ number }) =>
    captured('AxiosError', `${number}`, { code: 'ECONNABORTED', config: { url: 'https://pay.test/a', method: 'post' } }),
  ({ number }) =>
    captured('Error', `${number}`, { cause: { code: 'ECONNREFUSED', syscall: 'connect', address: '10.0.0.1', port: 6379 } }),
  ({ hash }) => captured('Error', `${hash}`, { code: 'EACCES', syscall: 'open', errno: -13, path: `/tmp/${hash}.log` }),
  ({ number }) => captured('ServiceError', `${number}`, { $metadata: { httpStatusCode: 503 }, name: 'ServiceError' }),
  ({ number }) =>
    captured('ClientError', `${number}`, {
      response: {
        status: 200,
        errors: [{ message: 'no cart', path: ['cart', 'lines', number], extensions: { code: 'FORBIDDEN' } }],
      },
      request: { query: 'query Cart { cart { lines } }' },
    }),
  ({ number }) =>
    captured('ApolloError', `${number}`, { graphQLErrors: [{ path: ['orders', number], extensions: { code: 'NOT_FOUND' } }] }),
];

/** An event, and what it was captured from where that says more. */
export interface StabilityEvent {
  readonly event: object;
  readonly original?: object;
}

/** An event of each kind, another with other values, and one for each entry of the tables: what a snapshot of grouping records. */
export function stabilityEvents(seed: number): readonly StabilityEvent[] {
  const values = valuesBy(seed);
  const all = [
    ...kinds.map(
      (kind) =>
        (given: ReturnType<Values>): StabilityEvent => ({ event: kind(given) }),
    ),
    ...originals,
  ];
  return [...all.flatMap((kind) => [kind(values()), kind(values())]), ...tableEvents()];
}
