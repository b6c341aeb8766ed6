import fc from 'fast-check';

/** A value that must not leave, and the text that carries it. */
export interface Plant {
  readonly value: string;
  readonly text: string;
}

/** A way in which an application may hold what it hands to the SDK, and how many times that encodes it. */
export type Shape = readonly [name: string, hold: (value: unknown) => unknown, encodings?: number];

function base64url(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

/** The digits with the check digit that makes them a card number (ISO/IEC 7812-1, annex B), reckoned from the left. */
export function withCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => {
    const weighted = Number(digit) * ((digits.length - at) % 2 === 1 ? 2 : 1);
    return total + Math.floor(weighted / 10) + (weighted % 10);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function digits(length: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
}

const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 3, maxLength: 9 });

/** A word that stands in no ordinary text, and that nothing but its own digits makes suspicious. */
const token: fc.Arbitrary<string> = fc
  .string({ unit: fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789'), minLength: 12, maxLength: 40 })
  .map((text) => `Zq7${text}9x`);

/** Something a person may have typed where a secret belongs: any visible characters, between `zQ7` and `7kJx9`. */
export const phrase: fc.Arbitrary<string> = fc
  .string({
    unit: fc.constantFrom(...Array.from({ length: 94 }, (_none, code) => String.fromCharCode(33 + code)), 'é', ' '),
    maxLength: 24,
  })
  .map((text) => `zQ7${text}7kJx9`);

const issued: readonly (readonly [prefix: string, length: number])[] = [
  ['4', 16],
  ['4', 19],
  ['51', 16],
  ['2221', 16],
  ['34', 15],
  ['6011', 16],
  ['3528', 16],
  ['36', 14],
  ['62', 19],
];

/** The number of a card, in one piece. */
const card: fc.Arbitrary<string> = fc
  .constantFrom(...issued)
  .chain(([prefix, length]) => digits(length - 1 - prefix.length).map((rest) => withCheckDigit(prefix + rest)));

const email: fc.Arbitrary<Plant> = fc
  .tuple(letters, letters, letters, fc.constantFrom('.', '_', '-', '+', '%'), fc.constantFrom('com', 'example', 'co.uk'))
  .map(([first, last, host, between, top]) => `${first}${between}${last}@${host}.${top}`)
  .map((value) => ({ value, text: value }));

const address: fc.Arbitrary<Plant> = fc
  .oneof(
    fc.ipV4().filter((ip) => !/^127\.|^\d+\.0\.0\.0$/.test(ip)),
    fc
      .tuple(
        fc.integer({ min: 0x2000, max: 0x3fff }),
        fc.array(fc.integer({ min: 0x1111, max: 0xffff }), { minLength: 7, maxLength: 7 }),
      )
      .map(([first, rest]) => [first, ...rest].map((group) => group.toString(16)).join(':')),
    fc.integer({ min: 0x1000, max: 0xffff }).map((last) => `2001:db8::${last.toString(16)}`),
  )
  .map((value) => ({ value, text: value }));

const credential: fc.Arbitrary<Plant> = fc.oneof(
  token.map((value) => ({ value, text: `Bearer ${value}` })),
  fc.tuple(letters, token).map(([name, password]) => {
    const value = Buffer.from(`${name}:${password}`).toString('base64').replace(/=+$/, '');
    return { value, text: `Basic ${value}` };
  }),
  fc.tuple(letters, token).map(([name, value]) => ({ value, text: `https://${name}:${value}@host.example/path` })),
  fc.tuple(letters, token).map(([sub, signature]) => {
    const value = `${base64url({ alg: 'HS256' })}.${base64url({ sub })}.${signature}`;
    return { value, text: value };
  }),
);

/** A value that a pattern recognises wherever it stands. */
export const plant: fc.Arbitrary<Plant> = fc.oneof(
  email,
  address,
  credential,
  card.map((value) => ({ value, text: value })),
);

/** Keys under which a value is hidden whatever it is. */
export const tellingKey: fc.Arbitrary<string> = fc.constantFrom(
  'password',
  'userPassword',
  'new_password',
  'X-Api-Key',
  'apiKey',
  'CLIENT_SECRET',
  'access_token',
  'Authorization',
  'cookie',
  'session-id',
  'csrfToken',
);

function inHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Ways in which a key and its value are told: each gives what an application would hand over. */
export const tellings: readonly (readonly [name: string, tell: (key: string, value: string) => unknown])[] = [
  ['a field', (key, value) => ({ [key]: value })],
  ['a list under the key', (key, value) => ({ [key]: ['fine', [value]] })],
  ['an object under the key', (key, value) => ({ [key]: { first: { value }, second: 1 } })],
  ['a Map', (key, value) => new Map([[key, value]])],
  [
    'a pair of a list',
    (key, value) => ({
      headers: [
        ['accept', 'text/html'],
        [key, value],
      ],
    }),
  ],
  ['alternating', (key, value) => ({ rawHeaders: ['Accept', 'text/html', key, value] })],
  ['alternating headers', (key, value) => ({ headers: ['Accept', 'text/html', key, value] })],
  ['name and value', (key, value) => [{ name: key, value }]],
  ['key and value', (key, value) => [{ value, key }]],
  ['a path and value', (key, value) => [{ path: ['body', key], received: value }]],
  ['an attribute', (key, value) => ({ [key]: { value, type: 'string' } })],
  ['JSON', (key, value) => JSON.stringify({ a: 1, [key]: value })],
  ['JSON in JSON', (key, value) => JSON.stringify({ body: JSON.stringify({ [key]: value, b: 2 }) })],
  ['JSON that was cut', (key, value) => JSON.stringify({ a: [1], [key]: value, more: 'and so on' }).slice(0, -6)],
  [
    'JSON in JSON that was cut',
    (key, value) => JSON.stringify({ body: JSON.stringify({ [key]: value, more: 1 }), c: 'more' }).slice(0, -4),
  ],
  [
    'JSON that was cut in a text',
    (key, value) => `refused: ${JSON.stringify({ [key]: [value, { value }], more: 1 }, null, 2).slice(0, -3)}`,
  ],
  ['JSON with two fields of a name', (key, value) => `{"${key}":${JSON.stringify(value)},"note":1,"note":2}`],
  ['JSON of which the first field is lost', (key, value) => `{"a":{"${key}":${JSON.stringify(value)}},"a":2}`],
  ['a form body', (key, value) => new URLSearchParams({ a: '1 2', [key]: value, b: '2' }).toString()],
  ['a nested field of a form', (key, value) => `a=1&user%5B${encodeURIComponent(key)}%5D=${encodeURIComponent(value)}&b=2`],
  ['a form body whose keys are encoded', (key, value) => `${percentEncoded(key)}=${encodeURIComponent(value)}&b=2`],
  ['a query string', (key, value) => `https://host.example/a?${key}=${encodeURIComponent(value)}&b=2#c`],
  [
    'a query string in a query string',
    (key, value) => `/in?next=${encodeURIComponent(`/a?${key}=${encodeURIComponent(value)}&b=2`)}`,
  ],
  ['cookies', (key, value) => `Cookie: a=1; ${key}=${value}\nHost: host.example`],
  ['a list of two', (key, value) => ({ told: [key, value] })],
  ['an option and its value', (key, value) => ({ argv: ['node', `--${key}`, value] })],
  ['a parameter of a message', (key, value) => ({ message: `a %s with ${key}=%s`, params: ['b', value] })],
  ['a parameter of console', (key, value) => ({ arguments: [`%s: ${key} %s`, 'b', value] })],
  ['a parameter of a statement', (key, value) => ({ sql: `INSERT INTO u (a, ${key}) VALUES (?, ?)`, bindings: [1, value] })],
  ['a literal of a statement', (key, value) => `INSERT INTO u (a, ${key}) VALUES (1, '${value.replace(/['\\]/g, '')}')`],
  ['an element', (key, value) => `<a><${key}>${inHtml(value)}</${key}></a>`],
  ['an attribute beside its name', (key, value) => `<add key="${key}" value="${inHtml(value)}"/>`],
  ['JSON in HTML', (key, value) => `data-state="${inHtml(JSON.stringify({ a: 1, [key]: value }))}"`],
  ['a part of a form', (key, value) => `--b\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n--b--\r\n`],
  ['a block of lines', (key, value) => `a:\n  ${key}: |\n    ${value}\n    ${value}\n  b: 1`],
  ['a quoted literal', (key, value) => `{ ${key}: '${value.replaceAll(/['\\]/g, '\\$&')}', more: 1 }`],
];

class Holder {
  readonly held: unknown;
  constructor(held: unknown) {
    this.held = held;
  }
}

/** What keeps a value as it is, below other keys and indices. */
export const shapes: readonly Shape[] = [
  ['an object', (value) => ({ note: 'fine', held: value })],
  ['a frozen object', (value) => Object.freeze({ held: value })],
  ['an object without a prototype', (value) => Object.assign(Object.create(null), { held: value })],
  ['an instance of a class', (value) => new Holder(value)],
  ['a list', (value) => ['fine', value, 3]],
  ['a sparse list', (value) => Object.assign([], { 3: value })],
  ['a Map', (value) => new Map([['held', value]])],
  ['a Set', (value) => new Set(['fine', value])],
  ['an error with a field', (value) => Object.assign(new Error('refused'), { held: value })],
  ['an error with a message', (value) => new Error(`refused: ${text(value)}`)],
  ['a toJSON', (value) => ({ toJSON: () => ({ held: value }) })],
  ['a getter', (value) => Object.defineProperty({}, 'held', { get: () => value, enumerable: true })],
  ['a Proxy', (value) => new Proxy({ held: value }, {})],
  ['__proto__', (value) => JSON.parse(`{"__proto__":${JSON.stringify({ held: plain(value) })}}`)],
  [
    'a pair of a list',
    (value) => [
      ['held', value],
      ['fine', 1],
    ],
  ],
  ['JSON', (value) => JSON.stringify({ held: plain(value) })],
  ['JSON in JSON', (value) => JSON.stringify({ body: JSON.stringify([plain(value)]) })],
  ['JSON with spaces', (value) => ` ${JSON.stringify({ held: plain(value) }, null, 2)}\n`],
  ['JSON that was cut', (value) => `${JSON.stringify({ held: plain(value), more: 'and so on' }).slice(0, -6)}`],
  ['a text', (value) => `it was ${text(value)}, and no more`],
  ['a query string', (value) => `a=1&held=${encodeURIComponent(text(value))}&b=2`, 1],
  ['a query string encoded twice', (value) => `next=${encodeURIComponent(`?held=${encodeURIComponent(text(value))}`)}`, 2],
  ['a form body', (value) => new URLSearchParams({ a: '1 2', held: text(value) }).toString(), 1],
  ['a URL', (value) => `https://host.example/path?held=${encodeURIComponent(text(value))}#top`, 1],
  ['percent-encoding of every byte', (value) => percentEncoded(text(value)), 1],
  ['a key', (value) => ({ [text(value)]: 1 })],
  ['a key in a list', (value) => [{ fine: { [`for ${text(value)}`]: true } }]],
];

/** What JSON has of a value. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}

/** A value as a text. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(plain(value)) ?? '');
}

function percentEncoded(value: string): string {
  return [...Buffer.from(value)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

function unescaped(value: string): string {
  const decoded = value.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString());
  const unescapedJson = decoded.replace(/\\+u([0-9a-f]{4})/gi, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return unescapedJson.replace(/&#(\d{1,5});/g, (_all, code: string) => String.fromCharCode(Number(code)));
}

/** What stands in a value: as it is and unescaped up to three times, with backslashes and without. */
function readingsOf(value: unknown): readonly string[] {
  const sent = JSON.stringify(value) ?? '';
  const readings = [sent];
  for (let times = 0; times < 3; times += 1) readings.push(unescaped(readings.at(-1) ?? ''));
  return readings.flatMap((reading) => [reading, reading.replaceAll('\\', '')]);
}

/** Whether a text can be read in what is sent, in any encoding that a reader would undo. */
export function holds(sent: unknown, sought: string): boolean {
  return readingsOf(sent).some((reading) => reading.toLowerCase().includes(sought.toLowerCase()));
}
