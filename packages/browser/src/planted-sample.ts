function encoded(value: object): string {
  return btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The name of a planted value. */
export type Plant =
  | 'address'
  | 'bearer'
  | 'card'
  | 'cookie'
  | 'credentials'
  | 'email'
  | 'fragment'
  | 'jwt'
  | 'password'
  | 'query';

/** Values that must not leave. None stands in a file in the form in which it would be taken for a real one. */
export const planted: Readonly<Record<Plant, string>> = {
  email: 'rosa.diaz@example.org',
  card: `${'5555 '.repeat(3)}4444`,
  bearer: `${'q7Zt'.repeat(6)}x9`,
  jwt: [encoded({ alg: 'HS256', typ: 'JWT' }), encoded({ sub: 'rosa' }), 'c2lnbmVkLWJ5LXJvc2E'].join('.'),
  password: 'tulip-Wagon-42',
  credentials: 'rosa:gate-Keeper-9',
  address: '203.0.113.77',
  cookie: 'k9x2-pq71-mm04',
  query: 'w4lk-1n-q2-77',
  fragment: 'fr4g-tk-88-zz',
};

/** A text with a value of every kind that a text of an application can hold. */
const text: string = [
  `order of ${planted.email} from ${planted.address} failed: card ${planted.card} declined,`,
  `token ${planted.jwt} refused by https://${planted.credentials}@pay.example.org/orders?password=${planted.password}`,
  `authorization: Bearer ${planted.bearer}`,
  `cookie: sid=${planted.cookie}`,
].join('\n');

/** What `text` holds. */
export const inText: readonly Plant[] = ['email', 'card', 'bearer', 'jwt', 'password', 'credentials', 'address', 'cookie'];

/** The same as an object, some of it under telling keys. */
const record: Readonly<Record<string, unknown>> = {
  contact: planted.email,
  payment: { number: planted.card, note: `paid from ${planted.address}` },
  password: planted.password,
  headers: { authorization: `Bearer ${planted.bearer}`, cookie: `sid=${planted.cookie}` },
  links: [`https://${planted.credentials}@pay.example.org/`, planted.jwt],
};

/** The path of a page that holds values in each of its parts. */
export const path: string = `/orders/${planted.email}?otp=${planted.query}&contact=${planted.email}#id_token=${planted.fragment}`;

/** What a page knows of the values. */
export interface Plants {
  readonly planted: typeof planted;
  readonly text: string;
  readonly record: Readonly<Record<string, unknown>>;
}

export const plants: Plants = { planted, text, record };
