import { describe, expect, test } from 'vitest';
import { isFault } from './fault.ts';
import { readStackRules } from './stack-rules-parser.ts';

function read(text: string): readonly string[] {
  return readStackRules(text).map((rule) =>
    isFault(rule)
      ? `${rule.at}: ${rule.message}`
      : [...rule.matchers.map(({ key, pattern }) => `${key} ${pattern}`), rule.actions.length].join(', '),
  );
}

describe('stack-trace rules', () => {
  test('are matchers and actions, with comments and empty lines between', () => {
    expect(
      read('# libraries\n\npath:**/vendor/** -app\r\nfamily:javascript error.mechanism:x stack.function:send ^-app -app'),
    ).toEqual(['path **/vendor/**, 1', 'family javascript, mechanism x, function send, 2']);
  });

  test('escape only the backslash in quotes', () => {
    expect(read('value:"a\\nb\\\\c" -app')).toEqual(['value a\\nb\\c, 1']);
  });

  test('say what is wrong with a line, and go on behind it', () => {
    expect(read('path:x\nlogger:x -app\npath:x -apple\nmodule:x\t-app\nfunction:x -app')).toEqual([
      '6: a rule without an action',
      '7: a matcher that stack-trace rules do not know',
      '34: a rule without an action',
      '43: a tab between the words of a rule',
      'function x, 1',
    ]);
  });
});
