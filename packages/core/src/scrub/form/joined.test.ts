import { describe, expect, test } from 'vitest';
import { essentials } from '../../detectors/essentials.ts';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubbedBy } from '../scrubbed-by.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const scrubbed = scrubbedBy(essentials);

describe('arguments behind their template', () => {
  test.each([
    ['token: %s tu1lip7iris', 'token: %s [token]'],
    ['login %s with password=%s blue tulip-77', 'login %s with password=%s blue [password]'],
    ['%cauth%c token %s color:red  tu1lip7iris', '%cauth%c token %s color:red  [token]'],
    ['got token %s for order %d tu1lip7iris 17', 'got token %s for order %d [token] 17'],
    ['api key=%o tu1lip7iris', 'api key=%o [secret]'],
    ['Bearer %s tu1lip7iris', 'Bearer %s [token]'],
    ['token: %s tu1l/p7iris8+ro==', 'token: %s [token]'],
    ['password=%s tulip', 'password=%s [password]'],
    ['%s has password: %s rosa tu-lip7', '%s has password: %s rosa [password]'],
    ['token %s, a=%s of %s rosa q7t1x9a2 Error: none', 'token %s, a=%s of %s rosa [token] Error: none'],
    ['50% of password="%s" tu7lips\nat b7tulips', '50% of password="%s" [password]\nat b7tulips'],
    ['pin: %d 482913', 'pin: %d [pin]'],
  ])('are hidden: %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    'token: %s expired',
    'password=%s, user %s, attempt 12',
    'token %s of type oauth2 by GET /v1/users',
    'page %s of user tu1lip7iris',
    'token: %s',
    'UPDATE users SET password = %s WHERE id = 7\ntu1lip7iris',
    '%s tu1lip7iris',
    'password=%s must be longer than %d',
    'password=%s user=%s',
    'password=%s; host=db1.example2',
    'token %s refreshed',
    'order%d0q7t1x9 token',
    'token=%s was {"a1":"b22222"}',
  ])('and nothing else is: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});

test('many templates cost no more than a few readings of the text', () => {
  const matcher = createMatcher(detectorsInForce([]));
  for (const part of ['%s', 'token %s ', 'token %s tu1lip7iris ', '%s tu1lip7iris ', '%o%s token ']) {
    const text = part.repeat(Math.ceil(30_000 / part.length));
    const work = createWork();
    scrubText(text, matcher, work);
    expect(work.characters).toBeLessThan(text.length * 40);
  }
});
