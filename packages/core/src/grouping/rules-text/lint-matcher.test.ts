import { describe, expect, test } from 'vitest';
import { lintRules } from './linter.ts';

function told(matcher: string): readonly string[] {
  const problems = lintRules(`${matcher} -> x`).filter(({ message }) => !message.includes('source map'));
  return problems.map(({ line, column, severity, message, fix }) => `${line}:${column} ${severity}: ${message}. ${fix}`);
}

describe('a matcher is told of where', () => {
  test.each([
    ['!type:Late', /^1:1 warning: a negation that holds as soon as one exception of the chain differs/],
    ['!value:late', /^1:1 warning: a negation .* one exception of the chain/],
    ['!message:late', /^1:1 warning: a negation .* one message or exception/],
    ['!function:pay', /^1:1 warning: a negation .* one frame/],
    ['message:"open', /^1:1 warning: a quote that nothing closes/],
    ['type:A->x', /^1:1 warning: a -> that belongs to the pattern/],
    ['tags.:x', /^1:1 error: a tag without a name/],
    ['type:""', /^1:1 warning: an empty pattern/],
    ['app:maybe', /^1:1 error: neither yes nor no.*Write yes or no/],
    ['family:javscript', /^1:1 error: a family that does not exist\. Did you mean "javascript"\?/],
    ['sdk:sentry.javascript.*', /^1:1 error: a pattern where whole names are compared\. Write each name, with commas between\./],
    ['sdk:sentry.python.django', /^1:1 error: an SDK that Sentry stores under another name\. Write sentry\.python\./],
    ['level:warn', /^1:1 error: a level that does not exist\. Write warning\./],
    ['level:eror', /^1:1 error: a level that does not exist\. Did you mean "error"\?/],
    ['path:"C:\\new\\app.js"', /^1:1 warning: a backslash in a path/],
    ['path:C:\\shop\\**', /^1:1 warning: a backslash in a path/],
    ['message:[open', /^1:9 error: a pattern that cannot be read/],
    ['thread.name:main', /^1:1 note: a matcher that Sentry knows since November 2025/],
  ])('%s', (matcher, message) => {
    expect(told(matcher)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    'type:Late',
    '!level:info',
    '!tags.team:shop',
    'level:w*',
    'sdk:sentry.javascript.node,other',
    'family:all',
    'path:**/shop/\\[id\\].js',
    'message:"a -> b"',
    'app:YES',
  ])('and not for %s', (matcher) => {
    expect(told(matcher)).toEqual([]);
  });
});
