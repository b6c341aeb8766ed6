import { type Chance, kindOf } from './ordinary-kinds-sample.ts';

/** A small generator of pseudo-random numbers: mulberry32. */
function chanceOf(seed: number): Chance {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const one = <T>(list: readonly T[]): T => {
    const [picked = list[0]] = list.slice(below(list.length));
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  };
  return { below, one, some: (list, most) => Array.from({ length: 1 + below(most) }, () => one(list)) };
}

function hex(chance: Chance, length: number): string {
  return Array.from({ length }, () => chance.below(16).toString(16)).join('');
}

function uuid(chance: Chance): string {
  return [8, 4, 4, 4, 12].map((length) => hex(chance, length)).join('-');
}

const messages: readonly string[] = [
  "Cannot read properties of undefined (reading 'token')",
  'Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON',
  'Unexpected token } in JSON at position 42',
  'jwt expired',
  'invalid signature',
  'invalid csrf token',
  'ForbiddenError: invalid csrf token, csrf: missing',
  'auth: session expired',
  'auth: login failed',
  'token: expired',
  'Invalid token: malformed.',
  'Authentication required',
  'Bearer authentication required',
  'Basic authentication failed for the realm',
  'connect ECONNREFUSED 127.0.0.1:5432',
  'connect ECONNREFUSED ::1:6379',
  'getaddrinfo ENOTFOUND db.internal',
  'Request failed with status code 503',
  'Timeout of 30000ms exceeded (attempt 3/5)',
  'password authentication failed',
  'password is too short',
  'password: must be at least 12 characters long',
  'duplicate key value violates unique constraint "users_email_key"',
  'column "password_hash" does not exist',
  'null value in column "session_id" violates not-null constraint',
  'Deadlock found when trying to get lock; try restarting transaction',
  'pass: 12, fail: 3, skipped: 1',
  'passed: 128 of 131, passenger: none',
  'Minified React error #418; visit https://react.dev/errors/418?args[]=HTML for the full message',
  'Hydration failed because the server rendered HTML did not match the client',
  'ResizeObserver loop completed with undelivered notifications.',
  "Failed to execute 'setItem' on 'Storage': Setting the value exceeded the quota.",
  'Loading chunk 417 failed.\n(error: https://cdn.shop.example/assets/417-4f3a9c1d.js)',
  "ENOENT: no such file or directory, open '/srv/app/config/cookies.json'",
  'E11000 duplicate key error collection: shop.sessions index: _id_ dup key: { _id: ObjectId }',
  'Route.get() requires a callback function but got a [object Undefined]',
  'Maximum call stack size exceeded',
  'The operation was aborted due to timeout: 00:00:30.000',
  'Expected ")" but found "::before" in selector a::before, a::after, span::after',
  'version 1.2.3.4 is not supported, use version 1.3.0.0 or later',
  'section 4.2.2.13 of the specification says otherwise',
  'std::bad_alloc, Foo::Bar::baz at 0x7fff5fbff8c0',
  'order 10482 of 2024-03-17T10:22:41.123Z: ratio 0.4539148803436467, total 1,299.00 EUR',
  'Author: unknown, signature of the function: parse(text, reviver)',
  'npm ERR! notarget No matching version found for lodash@4.17.21-beta.rc',
  'image icon@2x.png and logo@3x.webp are missing',
  'Cannot find module @scope/package or render@app.bundle.js',
  'git checkout 3f2a9c1 failed, HEAD is 9fceb02d0ae598e95dc970b74767f19372d61af8',
];

const lines: readonly string[] = [
  '  const token = req.headers.authorization;',
  '  const token = await getToken(userId);',
  "  if (!token) throw new UnauthorizedError('No token provided');",
  '  const { password, ...rest } = req.body;',
  '  const valid = await bcrypt.compare(req.body.password, user.passwordHash);',
  '  user.password = await hash(password, 12);',
  "  res.cookie('sid', id, { httpOnly: true });",
  '  session: { secret: process.env.SESSION_SECRET, resave: false },',
  `  headers: { Authorization: \`Bearer \${token}\` },`,
  "  headers: { Authorization: 'Bearer ' + token, 'Content-Type': 'application/json' },",
  "  const url = base + '?token=' + encodeURIComponent(token);",
  '  password: string;',
  '  password: z.string().min(12),',
  "  const PASSWORD_FIELD = 'password';",
  "  { name: 'password', type: 'password', required: true },",
  '  apiKey: config.get("payments.apiKey"),',
  '  auth = new AuthService(this.http);',
  '  this.currentToken.data = "!";',
  '  const secret: string | undefined = loadSecret();',
  '  return tokens.filter((token) => token.type === "word").map((token) => token.value);',
  "  const cookies = parse(req.headers.cookie ?? '');",
  '  if (pass === fail) { continue; }',
  '  for (let i = 0; i < 16; i += 1) { sum += digits[i] * weights[i]; }',
  '  await db.query("SELECT * FROM users WHERE email = $1 AND token = $2", [email, token]);',
  '  background: url(data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUA);',
  `    throw new Error(\`order \${order.id} has no card\`);`,
  '  @media (min-width: 40em) { a:hover::after { content: ""; } }',
  '  // The password is hashed before it is stored.',
  '  const csrfToken = req.csrfToken();',
  '  signature: sign(payload, key),',
];

const files: readonly string[] = [
  '/app/node_modules/.pnpm/express@4.18.2/node_modules/express/lib/router/index.js',
  '/app/node_modules/.pnpm/@nestjs+core@10.3.0-beta.1_@nestjs+common@10.3.0/node_modules/@nestjs/core/router/router-proxy.js',
  '/srv/app/dist/auth/token.service.js',
  'webpack-internal:///./src/components/passenger-list.tsx',
  'https://cdn.shop.example/assets/index-4f3a9c1d.js',
  'node:internal/process/task_queues',
  'file:///app/dist/server.mjs',
  'app:///_next/static/chunks/pages/_app-8f14e45fceea167a.js',
  'C:\\projects\\shop\\src\\session.ts',
];

const functions: readonly string[] = [
  'Object.<anonymous>',
  'AuthService.validateToken',
  'async Promise.all (index 0)',
  'Layer.handle [as handle_request]',
  'new Session',
  'processTicksAndRejections',
  'HTMLButtonElement.<anonymous>',
  'tokenize',
  '?',
];

const agents: readonly string[] = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Safari/605.1.15',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 309.1.0.41.113',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/118.0.5993.118 Whale/3.23.214.10 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.6045.163 Mobile Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0',
  'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FBAN/FBIOS;FBAV/44.0.0.31.105;FBBV/123',
  'curl/8.4.0',
  'node',
  'Googlebot/2.1 (+http://www.google.com/bot.html)',
  'PostmanRuntime/7.36.0',
];

const queries: readonly string[] = [
  'SELECT id, email, password_hash FROM users WHERE id = $1',
  'SELECT s.sid FROM sessions s JOIN users u ON s.sid = u.sid WHERE s.token = ? AND u.password = ?',
  'UPDATE users SET password = %s, token = NULL WHERE id = %s',
  'INSERT INTO tokens (user_id, token, expires_at) VALUES (:user, :token, :expires)',
  'DELETE FROM cookies WHERE secret = @p1 AND token = :secret',
  "EXPLAIN ANALYZE SELECT count(*) FROM orders WHERE created_at > now() - interval '1 day'",
  'db.sessions.find({ "token": "?" })',
  'GET sess:* EX 3600',
];

/** Keys and values that look like trouble to a careless eye. */
function innocent(chance: Chance): Readonly<Record<string, unknown>> {
  const all: Readonly<Record<string, unknown>> = {
    author: 'unknown',
    authored: 3,
    tokenizer: 'bpe',
    tokens: 812,
    max_tokens: 4096,
    usage: { prompt_tokens: 1204, completion_tokens: 88 },
    tokenType: 'Bearer',
    token_expires_at: '2024-03-17T10:22:41Z',
    passenger: 'none',
    compass: 'NNE',
    monkey: 'see',
    passed: true,
    pass: 12,
    passRate: 0.93,
    passwordLength: 12,
    password_changed_at: 1_710_670_961,
    password: null,
    hasPassword: true,
    auth: true,
    authMethod: 'oauth2',
    auth_provider: 'google',
    cookieConsent: true,
    cookieName: 'theme',
    csrf: false,
    csrfEnabled: true,
    keyboard: 'qwerty',
    keyCode: 13,
    primaryKey: 'order_id',
    secretName: 'prod/payments',
    signature: 'transfer(address, uint256)',
    sessionCount: 17,
    assassin: 'bug',
    classpath: '/srv/app/lib',
    commit: hex(chance, 40),
    sha256: hex(chance, 64),
    requestId: uuid(chance),
    etag: `W/"${hex(chance, 4)}-${hex(chance, 27)}"`,
    snowflake: `1${String(chance.below(1e9)).padStart(9, '0')}${String(chance.below(1e8)).padStart(8, '0')}`,
    startedAt: 1_710_670_961_123,
    durationNanoseconds: 1_710_670_961_123_456,
    ratio: chance.below(1e9) / 1e9,
    memory: { rss: 104_857_600, heapUsed: 52_428_800 },
    date: '2024-03-17',
    time: '10:22:41',
    mac: 'a4:83:e7:00:11:22',
    range: '10:00-12:30',
    color: '#4f3a9c',
    selector: 'div.cart > button[name="pay"]::after',
    histogram: { 0: 5, 1: 7, 2: 3, 3: 1 },
    matrix: [
      [1, 2],
      [3, 4],
    ],
    points: [
      [0.5, 1.25],
      [101.5, 33.75],
    ],
    body: '{"page":1,"filters":["author","token"],"sort":"-created_at"}',
    pretty: '{\n  "page": 1,\n  "total": 20\n}',
    query: 'page=2&sort=created_at&tokenType=Bearer',
    path: '/users/42/orders/10482?include=items#token',
    env: { NODE_ENV: 'production', TZ: 'UTC', LANG: 'en_US.UTF-8', npm_lifecycle_event: 'start' },
    status: 'pending',
    empty: '',
    none: [],
  };
  return Object.fromEntries(chance.some(Object.entries(all), 24));
}

function frame(chance: Chance): object {
  return {
    filename: chance.one(files),
    abs_path: chance.one(files),
    function: chance.one(functions),
    module: 'express.lib.router:index',
    lineno: chance.below(4000),
    colno: chance.below(200),
    in_app: chance.below(2) === 1,
    pre_context: chance.some(lines, 5),
    context_line: chance.one(lines),
    post_context: chance.some(lines, 5),
    vars: { count: chance.below(9), passed: true, index: '0', tokens: ['word', 'punctuation'] },
  };
}

function breadcrumb(chance: Chance): object {
  const data = chance.one<object>([
    { url: 'https://api.shop.example/v1/orders?page=2&sort=-created_at', method: 'GET', status_code: 200 },
    { url: '/auth/token', method: 'POST', status_code: 401, request_body_size: 143 },
    { from: '/login', to: '/account?tab=security' },
    { arguments: [chance.one(messages)], logger: 'console' },
    innocent(chance),
  ]);
  return {
    timestamp: 1_710_670_961 + chance.below(10_000) / 1000,
    category: chance.one(['http', 'fetch', 'console', 'ui.click', 'query', 'auth', 'navigation', 'redis']),
    level: chance.one(['info', 'error', 'warning']),
    type: 'default',
    message: chance.one([...messages, ...queries, 'button#submit.btn[type="submit"] > span']),
    data,
  };
}

function span(chance: Chance): object {
  return {
    span_id: hex(chance, 16),
    trace_id: hex(chance, 32),
    parent_span_id: hex(chance, 16),
    start_timestamp: 1_710_670_961.123,
    timestamp: 1_710_670_961.456,
    op: chance.one(['auth.login', 'db.sql.query', 'middleware.express', 'http.client', 'resource.script']),
    description: chance.one([...queries, 'GET /auth/token', 'cookieParser', 'csrf', 'POST /users/:id/password', 'session']),
    status: chance.one(['ok', 'internal_error', 'unauthenticated']),
    origin: 'auto.http.otel.http',
    data: { 'sentry.op': 'auth.login', 'http.response.status_code': 200, 'db.system': 'postgresql', ...innocent(chance) },
  };
}

/** An event as it leaves an application where nothing personal was at hand. */
function ordinaryEvent(seed: number): { contexts: object; breadcrumbs: object[]; [field: string]: unknown } {
  const chance = chanceOf(seed);
  return {
    event_id: hex(chance, 32),
    timestamp: 1_710_670_961.123,
    platform: 'node',
    level: 'error',
    environment: 'production',
    release: chance.one(['shop@1.4.0', 'shop@1.4.0-beta.rc+5114f85', '@shop/web@2024.3.1', hex(chance, 40), '10.2.154.4']),
    dist: '4711',
    server_name: chance.one(['web-7f9c5d-x2x9p', 'ip-10-0-4-17', 'DESKTOP-4F3A']),
    transaction: chance.one(['POST /users/:id/password', 'GET /auth/callback', '/passengers/[id]', 'AuthController.token']),
    exception: {
      values: [
        {
          type: chance.one(['TypeError', 'JsonWebTokenError', 'TokenExpiredError', 'AuthError', 'PrismaClientKnownRequestError']),
          value: chance.one(messages),
          mechanism: { type: 'auto.http.express', handled: false, exception_id: 0 },
          stacktrace: { frames: Array.from({ length: 3 + chance.below(12) }, () => frame(chance)) },
        },
      ],
    },
    breadcrumbs: Array.from({ length: chance.below(30) }, () => breadcrumb(chance)),
    request: {
      method: 'POST',
      url: 'https://shop.example/auth/token?include=items&page=2',
      query_string: 'include=items&page=2',
      headers: {
        host: 'shop.example',
        'user-agent': chance.one(agents),
        accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
        'accept-language': 'en-GB,en;q=0.5',
        'content-length': '143',
        'if-none-match': `W/"${hex(chance, 27)}"`,
        'x-request-id': uuid(chance),
        traceparent: `00-${hex(chance, 32)}-${hex(chance, 16)}-01`,
        baggage: `sentry-trace_id=${hex(chance, 32)},sentry-public_key=${hex(chance, 32)},sentry-sample_rate=0.25`,
        'sec-ch-ua': '"Chromium";v="120", "Not A Brand";v="24"',
      },
    },
    tags: { handled: 'no', 'auth.method': 'oauth2', url: '/auth/token', browser: 'Chrome 120.0.0', runtime: 'node v20.11.0' },
    extra: { ...innocent(chance), list: chance.some(messages, 4), log: chance.some([...messages, ...queries], 4).join('\n') },
    contexts: {
      trace: { trace_id: hex(chance, 32), span_id: hex(chance, 16), op: 'http.server', status: 'ok', origin: 'auto.http' },
      runtime: { name: 'node', version: 'v20.11.0' },
      os: {
        name: 'Linux',
        version: '6.1.0-18-amd64',
        kernel_version: '6.1.76.1',
        build: '#1 SMP PREEMPT_DYNAMIC Debian 6.1.76-1',
      },
      app: { app_start_time: '2024-03-17T10:00:00.000Z', app_memory: 104_857_600, app_version: '1.2.3.4' },
      device: { arch: 'x64', memory_size: 33_283_543_040, processor_count: 8, cpu_description: 'AMD EPYC 7B13' },
      culture: { locale: 'en-US', timezone: 'Europe/Berlin' },
      browser: { name: 'Whale', version: '3.23.214.10' },
      order: innocent(chance),
    },
    modules: {
      express: '4.18.2',
      cookie: '0.6.0',
      'cookie-signature': '1.0.6',
      jsonwebtoken: '^9.0.2',
      csrf: '3.1.0',
      '@hapi/token': '1.2.3.4',
    },
    sdk: {
      name: 'sentry.javascript.node',
      version: '11.12.0',
      packages: [{ name: 'npm:@sentry/node', version: '11.12.0' }],
      integrations: ['Http', 'Express', 'Session', 'RequestData'],
    },
    debug_meta: { images: [{ type: 'sourcemap', code_file: chance.one(files), debug_id: uuid(chance) }] },
    spans: Array.from({ length: chance.below(6) }, () => span(chance)),
    fingerprint: ['{{ default }}', chance.one(messages)],
  };
}

/** An ordinary event with what its kind of application says. */
function kindred(seed: number): object {
  const event = ordinaryEvent(seed);
  const chance = chanceOf(seed + 1_000_000);
  const { extra, breadcrumbs } = kindOf(chance, seed);
  return { ...event, contexts: { ...event.contexts, kind: extra }, breadcrumbs: [...event.breadcrumbs, ...breadcrumbs] };
}

/** Many ordinary events of web shops, interfaces, workers and browsers, each another. */
export const ordinaryEvents: readonly object[] = Array.from({ length: 1000 }, (_none, seed) => kindred(seed + 1));
