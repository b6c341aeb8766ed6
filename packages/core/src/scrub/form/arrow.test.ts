import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const matcher = createMatcher(detectorsInForce([]));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('what stands behind an arrow and a telling name', () => {
  test.each([
    ['password -> tulip', 'password -> [password]'],
    ['the api key -> "tulip and iris", n', 'the api key -> "[secret]", n'],
    ['password \u2192 tulip', 'password \u2192 [password]'],
    ['token\u27f6tulip7', 'token\u27f6[token]'],
    ['Cookie -> a=b; c=d', 'Cookie -> [cookie]'],
    ['token -> 4711', 'token -> [token]'],
    ['/token -> 4011', '/token -> [token]'],
    ['password -> 401', 'password -> [password]'],
    ['or(a.eq.b,password.eq.tulip)', 'or(a.eq.b,password.eq.[password])'],
    ['or(a.eq.b,token.neq.tulip)', 'or(a.eq.b,token.neq.[token])'],
    ['secret.ilike.*iris*', 'secret.ilike.[secret]'],
    ['token.not.like."tu,lip",a.eq.b', 'token.not.like."[token]",a.eq.b'],
    ['or=(token.in.(tulip,iris),a.eq.b)', 'or=(token.in.([token]),a.eq.b)'],
    ['token.in.("tu)lip","iris"),password.not.in.(x7,y)', 'token.in.([token]),password.not.in.([password])'],
    ['/u?or=%28token.in.%28tulip%2Ciris%29%29&b=c', '/u?or=%28token.in.%28[token]%29%29&b=c'],
    ['/u?or=%28a.eq.b%2Ctoken.eq.tulip%29&b=c', '/u?or=%28a.eq.b%2Ctoken.eq.[token]&b=c'],
  ])('is hidden: %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    '$user->password',
    'token->next = x',
    'page -> two',
    'token -> expired',
    'token ->',
    'basket \u2192 tulips',
    'POST /token -> 401',
    'POST /token \u2192 401 Unauthorized',
    'or(a.eq.b,token.eq.)',
    'or(a.neq.b,b.like.tulip*,c.in.(tulip,iris),token.is.null,token.in.())',
    'session.in.example.com, token.in.use, secret.like',
  ])('and nothing else is: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});
