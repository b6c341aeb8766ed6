function base64url(value: object | string): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

/** The kind of a planted value. */
export type Plant = 'email' | 'card' | 'bearer' | 'jwt' | 'password' | 'url credentials' | 'ip' | 'cookie';

/** Values that must not leave, by kind. None stands in a file in the form in which it would be taken for a real one. */
export const planted: Readonly<Record<Plant, string>> = {
  email: 'rosa.diaz@example.org',
  card: `${'5555'.repeat(3)}4444`,
  bearer: `${'q7Zt'.repeat(6)}x9`,
  jwt: [base64url({ alg: 'HS256', typ: 'JWT' }), base64url({ sub: 'rosa', role: 'buyer' }), base64url('signature-of-rosa')].join(
    '.',
  ),
  password: 'tulip-Wagon-42',
  'url credentials': 'rosa:gate-Keeper-9',
  ip: '203.0.113.77',
  cookie: 'k9x2-pq71-mm04',
};

/** Every kind. */
export const everyPlant: readonly Plant[] = ['email', 'card', 'bearer', 'jwt', 'password', 'url credentials', 'ip', 'cookie'];

/** A text that carries one value of every kind. */
export const plantedText: string = [
  `order of ${planted.email} from ${planted.ip} failed: card ${planted.card} declined,`,
  `token ${planted.jwt} refused by https://${planted['url credentials']}@pay.example.org/orders?password=${planted.password}`,
  `authorization: Bearer ${planted.bearer}`,
  `cookie: sid=${planted.cookie}`,
].join('\n');

/** An object that carries one value of every kind, some under telling keys and some in text. */
export function plantedObject(): Record<string, unknown> {
  return {
    contact: planted.email,
    payment: { number: planted.card, note: `paid from ${planted.ip}` },
    password: planted.password,
    headers: { authorization: `Bearer ${planted.bearer}`, cookie: `sid=${planted.cookie}` },
    links: [`https://${planted['url credentials']}@pay.example.org/`, planted.jwt],
  };
}
