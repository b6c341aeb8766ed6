import { randomBytes, randomInt } from 'node:crypto';

/** An address that no other place has. */
const address = () => `${randomBytes(5).toString('hex')}.mira@post.example`;

/** What is planted, by the place that it is planted in. None of it is written down anywhere, and each run has its own. */
export function plant() {
  return {
    'a message': address(),
    'a path': address(),
    'a query': address(),
    'a header': address(),
    'a late error': address(),
    'a message of a queue': address(),
    'a user id': `cu-${randomBytes(20).toString('hex')}`,
    'a card number': ['5555', '5555', '5555', '4444'].join(' '),
    'a password': randomBytes(12).toString('base64url'),
    'an address of the net': `198.19.${randomInt(256)}.${1 + randomInt(254)}`,
    'a client address': `198.18.${randomInt(256)}.${1 + randomInt(254)}`,
    'an address of a cron trigger': 'reports@shop.example',
  };
}
