import { crc32 } from 'node:zlib';

function base64url(value: object | string): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

/** Letters and digits that look drawn and are the same every time. */
function drawn(length: number, seed: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  let state = seed;
  const next = (): string => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return alphabet[Math.floor(state / 65_536) % alphabet.length] ?? 'x';
  };
  return Array.from({ length }, next).join('');
}

/** A GitHub token with its checksum: six digits of base 62 of the CRC-32 of what stands before them. */
function githubToken(): string {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const body = drawn(30, 11);
  let sum = crc32(body);
  let check = '';
  for (let at = 0; at < 6; at += 1) {
    check = `${digits[sum % 62]}${check}`;
    sum = Math.floor(sum / 62);
  }
  return ['gh', 'p_', body, check].join('');
}

/** Values that must not leave, by name. They are put together here, so that none stands in a file. */
export const plants: Readonly<Record<string, string>> = {
  email: 'rosa.diaz@mail.lotus-shop.example',
  otherEmail: 'tomas_okafor+orders@post.lotus-shop.example',
  card: ['5555', '5555', '5555', '4444'].join(' '),
  plainCard: ['3782', '822463', '10005'].join(''),
  iban: ['DE89', '3704', '0044', '0532', '0130', '00'].join(''),
  phone: ['+49', '30', '901820', '47'].join(' '),
  ip: '203.0.113.77',
  ipv6: '2001:db8:85a3::8a2e:370:7334',
  ssn: ['536', '22', '8741'].join('-'),
  password: 'tulip-Wagon-42',
  urlCredentials: 'rosa:gate-Keeper-9',
  cookie: 'k9x2-pq71-mm04-session',
  bearer: drawn(40, 3),
  basic: Buffer.from('rosa:gate-Keeper-10').toString('base64'),
  jwt: [
    base64url({ alg: 'HS256', typ: 'JWT' }),
    base64url({ sub: 'rosa', role: 'buyer', exp: 1_900_000_000 }),
    drawn(43, 5),
  ].join('.'),
  stripe: ['sk', 'live', drawn(24, 7)].join('_'),
  aws: [
    'AK',
    'IA',
    drawn(16, 9)
      .toUpperCase()
      .replaceAll(/[0189]/g, 'Q'),
  ].join(''),
  github: githubToken(),
  slack: ['xo', 'xb-', '2480137955', '-', '4710982365', '-', drawn(24, 13)].join(''),
  google: ['AI', 'za', drawn(35, 15)].join(''),
  connection: ['postgres', '://orders:', drawn(16, 17), '@db.lotus-shop.example:5432/orders'].join(''),
  apiKey: drawn(32, 19),
};

/** The ways in which a value stands in a text of JSON. */
const encodings: Readonly<Record<string, (value: string) => string>> = {
  plain: (value) => value,
  form: (value) => new URLSearchParams({ v: value }).toString().slice(2),
  uri: (value) => encodeURIComponent(value),
  twice: (value) => encodeURIComponent(encodeURIComponent(value)),
  lower: (value) => value.toLowerCase(),
};

/** Every value in every encoding, the longest first, and the mark that stands for it in a file. */
function marks(): readonly (readonly [text: string, mark: string])[] {
  const all = Object.entries(plants).flatMap(([name, value]) => {
    // The first of the encodings that give the same text names it.
    const texts = new Map(
      Object.entries(encodings)
        .map(([encoding, encode]): [string, string] => [encode(value), encoding])
        .reverse(),
    );
    return [...texts].map(([text, encoding]): readonly [string, string] => [text, `{{${name}|${encoding}}}`]);
  });
  return all.sort(([left], [right]) => right.length - left.length);
}

/** The text with a mark in the place of every planted value. */
export function withMarks(text: string): string {
  return marks().reduce((marked, [value, mark]) => marked.replaceAll(value, mark), text);
}

/** The text with the planted values in the place of their marks. Throws where a mark names nothing. */
export function withPlants(text: string): string {
  return text.replaceAll(/\{\{(\w+)\|(\w+)\}\}/g, (mark: string, name: string, encoding: string) => {
    const [value, encode] = [plants[name], encodings[encoding]];
    if (value === undefined || encode === undefined) throw new Error(`the corpus has ${mark}, which names no planted value`);
    return encode(value);
  });
}
