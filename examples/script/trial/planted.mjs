import { randomBytes } from 'node:crypto';

const address = () => `${randomBytes(5).toString('hex')}.mira@post.example`;

/** Made anew for each run, and written down nowhere. */
export const planted = {
  'an address in a log': address(),
  'an address in an error': address(),
  'an address in a later error': address(),
  'a card': ['5555', '5555', '5555', '4444'].join(' '),
  'a password': randomBytes(12).toString('base64url'),
};

/** A file of customers: one who is imported, one line that is not fit, and five who fail in the same way. */
export function customersFile() {
  const rest = `${planted['a card']},${planted['a password']}`;
  const failing = [address(), address(), address(), planted['an address in a later error']];
  return [
    `${planted['an address in a log']},basic,${rest}`,
    `no address at all,basic,${rest}`,
    `${planted['an address in an error']},gold,${rest}`,
    ...failing.map((email) => `${email},gold,${rest}`),
  ].join('\n');
}
