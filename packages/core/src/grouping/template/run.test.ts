import { expect, test } from 'vitest';
import { outputOf } from './output.ts';
import { closer } from './quote.ts';
import { noWords, runEnd } from './run.ts';
import { template } from './template.ts';

test('a run ends at a space, a bracket or a quote', () => {
  const text = 'abc(d';
  const output = outputOf(100);
  expect(runEnd({ text, to: text.length, closes: closer(text), output, isObject: false }, 0, noWords)).toBe(3);
  expect(output.text()).toBe('abc');
});

test('punctuation around a word stays', () => {
  const examples: readonly (readonly [message: string, template: string])[] = [
    ['(5), [6]; #7! --8 and x...9?', '(<value>), [<value>]; #<value>! --<value> and <value>?'],
    ['job:5 ok', 'job:<value> ok'],
    ['file.ts:10:15', 'file.ts:<value>'],
    ['at 10.0.0.1:5432', 'at <host>:5432'],
    ['see https://x.example/a/, ok', 'see <url>, ok'],
    ['in (/a/b.js:1:2)', 'in (<path>)'],
    ['GET / failed', 'GET <path> failed'],
    ['a/b and TCP/IP', 'a/b and TCP/IP'],
    ['id xyz1- is', 'id <value> is'],
    ['data:text/plain,jane', '<url>'],
    ['at ::1 or [::1]:9', 'at <host> or [<host>]:<value>'],
    ['key YWJjZGVmZw== and a==b', 'key <value> and a==b'],
  ];
  for (const [message, made] of examples) expect(template(message)).toBe(made);
});

test('a package keeps its name, an address that explains an error its page, and a class of PHP its folders', () => {
  const examples: readonly (readonly [message: string, template: string])[] = [
    ['Package undici@7.1.0 is old', 'Package undici@<value> is old'],
    ['Package @acme/pay@1.2.3 is old', 'Package @acme/pay@<value> is old'],
    ['mail of jane@x.example and jane@10.0.0.1', 'mail of <email> and <email>'],
    ['https://svelte.dev/e/effect_update_depth_exceeded', 'https://svelte.dev/e/effect_update_depth_exceeded'],
    ['see https://react.dev/errors/418?args[]=HTML now', 'see https://react.dev/errors/418<url> now'],
    ['see https://shop.example/e/amber now', 'see <url> now'],
    ['undefined method App\\User::foo()', 'undefined method App\\User::foo()'],
    ['upload of cv_jane.pdf failed', 'upload of <path> failed'],
  ];
  for (const [message, made] of examples) expect([template(message), template(made)]).toEqual([made, made]);
});
