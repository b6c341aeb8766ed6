import { describe, expect, test } from 'vitest';
import { parseRules } from './parser.ts';

function told(text: string): string {
  try {
    parseRules(text);
    return 'it was read';
  } catch (failure) {
    return failure instanceof Error
      ? failure.message.replace(/^\[vedette\] fingerprint rules, line (\d+), column (\d+): /, '$1:$2 ')
      : '';
  }
}

describe('what keeps a text from being read', () => {
  test.each([
    ['error.type:Late', /^1:16 a rule without ->\./],
    ['error.type:Late ->', /^1:19 no part after the ->\./],
    ['error.type:Late-> late', /^1:16 a -> that the pattern before it takes for its own\. Put a space/],
    ['error.type:\tLate -> late', /^1:12 a tab between the words/],
    ['\tmessage:late -> late', /^1:1 a tab/],
    ['message:late\u00a0-> late', /^1:13 a blank that is no space \(U\+00A0\)/],
    ['\ufeffmessage:late -> late', /^1:1 an invisible character \(U\+FEFF\)/],
    ['message:"too late"x -> late', /^1:19 something right behind a closing quote/],
    ['message: late -> late', /^1:9 no pattern after the colon/],
    ['message late -> late', /^1:8 a word without a colon/],
    ['-> late', /^1:1 a rule without a matcher/],
    ['?:x -> late', /^1:1 something that is no matcher/],
    ['type:A && type:B -> both', /^1:8 an operator between matchers/],
    ['type:A || type:B -> both', /^1:8 an operator between matchers/],
    ['type:A -> x{y', /^1:12 a brace that begins no variable/],
    ['type:A -> {{ two words }}', /^1:11 a brace that begins no variable/],
    ['type:A -> x,,y', /^1:13 a comma with no part before it/],
    ['type:A -> x\ty', /^1:12 a tab/],
    ['type:A -> x color="red"', /^1:13 an attribute that Sentry does not know/],
    ['typ:A -> x', /^1:1 a matcher that Sentry does not know\. Did you mean "type"\?/],
    ['[ function:a | function:b -> x', /^1:14 no \] where the neighbouring frame ends/],
    ['[ function:a ] function:b -> x', /^1:16 no \| where a neighbouring frame is asked for/],
    ['function:a | function:b -> x', /^1:12 no \[ where a neighbouring frame is asked for/],
    ['# fine\n\ntype:A -> a\r\nbroken here -> b', /^4:7 a word without a colon/],
  ])('%j: %s', (text, message) => {
    expect(told(text)).toMatch(message);
  });

  test('is told without the patterns of the text', () => {
    expect(told('message:"jane@mail.example" late -> x')).not.toContain('mail.example');
  });
});
