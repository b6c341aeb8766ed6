import { randomBytes, randomInt } from 'node:crypto';

function digits(count) {
  return Array.from({ length: count }, () => randomInt(10)).join('');
}

/** A Visa number with its check digit (ISO/IEC 7812-1, annex B). */
function card() {
  const number = `4${digits(14)}`;
  const sum = [...number].reduce(
    (total, digit, at) => total + (at % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : +digit),
    0,
  );
  return `${number}${(10 - (sum % 10)) % 10}`;
}

function token() {
  return randomBytes(20).toString('hex');
}

function jwt() {
  const parts = [{ alg: 'HS256', typ: 'JWT' }, { sub: digits(9) }].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  return [...parts, randomBytes(32).toString('base64url')].join('.');
}

/** How a value of each kind is made. None of them is written down anywhere, and each run has its own. */
const kinds = {
  // Of the block that is set aside for benchmarks (RFC 2544).
  address: (at) => `198.18.${100 + randomInt(156)}.${100 + at}`,
  address6: () => `2001:db8:${[1, 2, 3, 4].map(() => (0x1000 + randomInt(0xefff)).toString(16)).join(':')}:1:2`,
  card,
  email: () => `${randomBytes(5).toString('hex')}.mira@post.example`,
  id: () => `cu-${token()}`,
  jwt,
  name: () => `Mira ${randomBytes(6).toString('hex')}`,
  spacedCard: () => card().replace(/(\d{4})(?=\d)/g, '$1 '),
  password: () => randomBytes(12).toString('base64url'),
  token,
};

/** What a kind is called where its own name is no word. */
const words = { address6: 'IPv6 address', email: 'e-mail', jwt: 'JWT', spacedCard: 'card with spaces' };

/** Where values are planted, and of which kinds. Every place is a customer of its own, so that a leak tells where it came from. */
const places = {
  'a JSON body': ['card', 'email', 'password'],
  'a form body': ['email', 'password'],
  'a query': ['email', 'token'],
  'a path': ['email', 'jwt'],
  'a header': ['address', 'email', 'password', 'token'],
  'a cookie': ['email', 'token'],
  'a message': ['address', 'address6', 'email', 'jwt', 'spacedCard', 'token'],
  'a captured message': ['email'],
  'a rejected text': ['email'],
  'an error of a worker': ['email'],
  'a cause': ['email', 'password'],
  'a connection string': ['password'],
  'an error of an aggregate': ['email', 'card'],
  'an answer of a provider': ['card', 'email'],
  'a breadcrumb': ['card', 'email', 'token'],
  'a tag': ['email'],
  'a context': ['address', 'card', 'email', 'password'],
  'a key of a context': ['email'],
  'an extra': ['email', 'password', 'token'],
  'a user': ['address', 'email', 'id', 'name'],
  'a JSON attachment': ['card', 'email'],
  'a binary attachment': ['email'],
  'a log': ['card', 'email'],
  'a span': ['card', 'email'],
  'the status of a span': ['email'],
  'a metric': ['email'],
  'a feedback': ['card', 'email', 'name'],
  'a session': ['address', 'email'],
  'a check-in': ['email'],
  'a webhook': ['email', 'token'],
  'a hammered route': ['email'],
};

/**
 * What the SDK itself keeps back, also without Vedette: values under some names of headers, cookies and queries, and on
 * the Sentry 10 line the status that a span was given.
 */
export const keptBackBySdk = {
  10: ['token in a query', 'e-mail in the status of a span'],
  11: ['token in a query', 'password in a header', 'token in a header', 'token in a cookie'],
};

/**
 * Makes the customers of the shop, one for each place, and the list of everything planted with them: `e-mail in a tag`
 * and its value.
 */
export function plant() {
  const customers = Object.entries(places).map(([place, names], at) => [
    place,
    { number: `C${1000 + at}`, ...Object.fromEntries(names.map((name) => [name, kinds[name](at)])) },
  ]);
  const planted = customers.flatMap(([place, { number: _number, ...values }]) =>
    Object.entries(values).map(([kind, value]) => [`${words[kind] ?? kind} in ${place}`, value]),
  );
  return { customers: Object.fromEntries(customers), planted: Object.fromEntries(planted) };
}
