/** Picks of a list, and numbers, the same in every run. */
export interface Chance {
  readonly below: (limit: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
  readonly some: <T>(list: readonly T[], most: number) => readonly T[];
}

const said: readonly string[] = [
  'Cart 48213 has 3 items: 2 × "Oak table", 1 × "Lamp (brass)"',
  'Payment intent requires_action: authenticate with 3-D Secure',
  'Coupon SPRING-2024 expired on 2024-04-30',
  'Stock of SKU 4006381333931 fell below 5',
  'Shipping label for parcel 00340434161094042557 printed',
  "Checkout step 'address' took 4213 ms",
  'Invoice 2024-000123: 3 lines, 19.00 % VAT, total EUR 1.299,00',
  'Search "red shoes" gave 1,204 results in 38 ms',
  'InvalidSignatureException: Signature expired: 20261127T191149Z is now earlier than 20261127T190649Z (20261127T192149Z - 15 min.)',
  'SignatureDoesNotMatch: Signature expired: 20261127T180649Z is now earlier than 20261127T185649Z',
  'PasswordResetRequiredException: Password reset required for the user',
  "ActionController::InvalidAuthenticityToken: Can't verify CSRF token authenticity.",
  'AuthApiError: Invalid Refresh Token: Refresh Token Not Found',
  '[auth][cause]: Error: no matching decryption secret',
  'MongoServerError: bad auth : Authentication failed.',
  "Session { cookie: { path: '/', _expires: 2026-11-27T19:16:54.086Z, originalMaxAge: 59999, httpOnly: true } }",
  'git@github.com: Permission denied (publickey).',
  'GET /healthz from ::ffff:127.0.0.1 took 2 ms',
  'POST /oauth/token -> 401 Unauthorized',
  '> 11 |   const token = await refreshToken(session);',
  'Insufficient scope: token:read, secrets:list',
  'price: 12.99, discount: 10%, total: 11.69',
  'usage: shop-cli deploy --region <region> [--token <token>] [--force]',
  'Unknown option --token, did you mean --tokens',
  'Unexpected token: punc (})',
  'Unexpected identifier',
  'Authorization header is missing',
  'Password must contain at least one digit',
  'The password you entered is wrong',
  'password: required, email: required',
  'Validation failed: password is too short, token is missing',
  "Field 'token' doesn't have a default value",
  "Unknown column 'token' in 'where clause'",
  'Cookie "theme" will be soon rejected because it has the "SameSite" attribute set to "None"',
  'Refused to load the script because it violates the following Content Security Policy directive: "script-src \'self\'"',
  '<div class="cart"><input type="password" name="new" required><button>Pay</button></div>',
  '<svg viewBox="0 0 24 24"><path d="M12 2L2 7l10 5 10-5-10-5z"/></svg>',
  '<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
  'Tom &amp; Jerry&#39;s order &lt;none&gt;',
  '配送先の住所：未設定。パスワードが間違っています。',
  'Größe: 42, Farbe: grün, Lieferung – 3–5 Tage',
  'Family emoji 👨‍👩‍👧 in the name of a list',
  'job:4711:attempts=3 delay=500 backoff=exponential',
  'Worker exceeded CPU time limit',
  'Durable Object reset because its code was updated.',
  'KV GET failed: 429 Too Many Requests',
  'Lock wait timeout exceeded; try restarting transaction',
  'consumer group shop-orders rebalanced: 3 members, generation 42',
  'docker run -u 1000:1000 -p 8080:80 shop:1.4.0',
  'Using --password via the CLI is insecure. Use --password-stdin.',
  'git clone git@github.com:shop/web.git failed with 128',
  'PWD=/srv/app NODE_ENV=production',
  'pass: 128, fail: 0',
  'at 10.5.1-alpine3.18 with openssl 3.1.4',
  'rgba(0, 0, 0, 0.5) 4px 4px 8px; margin: 0 auto; a:hover { color: red; }',
  'GET /v1/orders/48213?include=items,customer&sort=-created_at 200 38ms - 1204',
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk',
  'cursor: Y3Vyc29yOnYyOpHOAAGGoA==, next: eyJwYWdlIjoyLCJzb3J0IjoiY3JlYXRlZF9hdCJ9',
  'connect ETIMEDOUT redis:6379, retry 3 of 5 in 1200 ms',
  'insert into "orders" ("id", "total") values (48213, 129.9) returning *',
  "SELECT * FROM users WHERE role IN ('admin', 'editor') AND name LIKE 'A%'",
  'INSERT INTO sessions (sid, token) VALUES (?, ?), (?, ?)',
  'db:\n  host: localhost\n  pool: 5\nfeatures:\n  - search\n  - cart',
  'Error: invalid token:\n    at parse (/srv/app/parse.js:10:5)\n    at run (/srv/app/run.js:3:1)',
  'token validation took 12 ms, auth passed',
  '2024-03-17 10:22:41,123 INFO [main] shop.cart: 3 items',
  '1 000 000 rows, 12 345 678 bytes, 4 000 / 5 000 done',
  'v8 10.2.154.4',
  'SELECT id FROM carts WHERE cookie = $1 AND a = $2',
  'clearCookie: passing maxAge is deprecated',
  'phone field is empty; order note: please ring twice',
];

/** The few that are replaced although they are nobody's, as rare as they are in an application. */
const mistaken: readonly string[] = ['Bearer misconfiguration'];

function sentence(chance: Chance): string {
  return chance.below(1000) === 0 ? chance.one(mistaken) : chance.one(said);
}

const parts: readonly ((chance: Chance) => Readonly<Record<string, unknown>>)[] = [
  (chance) => ({
    order: {
      id: 40_000 + chance.below(9000),
      items: chance.some(['Oak table', 'Lamp', 'Rug'], 3),
      total: chance.below(1e6) / 100,
      currency: 'EUR',
    },
    fields: ['password', 'email'],
    missing: ['token'],
    pair: ['cart', 'checkout'],
    ean: 4_006_381_333_931,
    coordinates: [
      [9, 48],
      [9.5, 48.2],
    ],
    authors: [{ name: 'unknown', value: 3 }],
  }),
  (chance) => ({
    request: {
      query: 'query Cart($id: ID!) { cart(id: $id) { items { id title } } }',
      variables: { id: String(chance.below(1e6)), first: 20 },
      operationName: 'Cart',
    },
    sql: 'SELECT id FROM orders WHERE id = $1 AND state = $2',
    parameters: [chance.below(1e6), 'open'],
    logentry: { message: 'order %s took %d ms', params: [chance.below(1e6), chance.below(5000)] },
    fetchOptions: { credentials: 'include', mode: 'cors', cache: 'no-store' },
    issues: [{ code: 'invalid_type', path: ['body', 'password'], expected: 'string', received: 'undefined' }],
  }),
  (chance) => ({
    job: {
      name: 'send-mail',
      queue: 'mails',
      attempts: 1 + chance.below(5),
      delay: 500,
      data: { template: 'order', locale: 'de' },
    },
    argv: ['node', 'worker.js', '--concurrency', '5', '--queue', 'mails'],
    cron: '*/5 * * * *',
    region: chance.one(['eu-central-1', 'us-east-1']),
    colo: chance.one(['FRA', 'CDG']),
    snowflake: `17${String(chance.below(1e9)).padStart(9, '1')}${String(chance.below(1e7)).padStart(7, '3')}`,
    usage: { prompt_tokens: 1204, completion_tokens: 88, total_tokens: 1292 },
    messages: JSON.stringify([{ role: 'user', content: 'Where is my order? I forgot the password.' }]),
  }),
  (chance) => ({
    viewport: { width: 390, height: 844, ratio: 3 },
    performance: { ttfb: chance.below(900), lcp: chance.below(4000), cls: 0.01 },
    storage: { keys: ['theme', 'cart', 'token'], length: 3 },
    element: { tag: 'input', identifier: 'password', attributes: ['type', 'name'], width: 120 },
    hash: '#/cart?step=2',
    locale: 'de-DE',
    flags: { new_checkout: true, password_meter: false },
  }),
];

/** What an event of a web shop, an API, a worker or a browser says beside what all events say. */
export function kindOf(chance: Chance, seed: number): { readonly extra: object; readonly breadcrumbs: readonly object[] } {
  const part = parts[seed % parts.length]?.(chance) ?? {};
  const breadcrumbs = Array.from({ length: chance.below(12) }, () => ({
    timestamp: 1_710_670_961,
    category: chance.one(['console', 'xhr', 'ui.click', 'query', 'queue', 'navigation', 'ui.input']),
    level: 'info',
    message: sentence(chance),
    data: chance.one<object>([
      { arguments: ['%s took %d ms', 'checkout', chance.below(900)], logger: 'console' },
      { arguments: ['order', chance.below(1e6)], logger: 'console' },
      { arguments: ['%cshop', 'color: #4f3a9c'], logger: 'console' },
      { method: 'POST', url: '/api/cart', status_code: 200, response_body_size: chance.below(1e5) },
      { to: '/account/password', from: '/account' },
      { attempts: chance.below(5), note: sentence(chance) },
    ]),
  }));
  return { extra: { ...part, text: chance.some(said, 3).join('\n'), note: sentence(chance) }, breadcrumbs };
}
