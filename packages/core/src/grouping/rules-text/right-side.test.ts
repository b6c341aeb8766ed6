import { describe, expect, test } from 'vitest';
import { parseRules } from './parser.ts';
import { variableIn } from './right-side.ts';

function parts(text: string): readonly string[] {
  const [line] = parseRules(`type:A -> ${text}`).lines;
  return line?.kind === 'rule'
    ? [...line.rule.values, ...(line.rule.title === undefined ? [] : [`title ${line.rule.title}`])]
    : [];
}

describe('the parts of a fingerprint', () => {
  test.each([
    ['late', ['late']],
    ['late paid', ['late', 'paid']],
    ['late , paid,', ['late', 'paid']],
    ['shop-{{ logger }}-{{ level }}', ['shop-', '{{ logger }}', '-', '{{ level }}']],
    ['{{type}}{{value}}', ['{{type}}{{value}}']],
    ['{{ type }}{{ value }}', ['{{ type }}', '{{ value }}']],
    ['{{\ttype }}', ['{{\ttype }}']],
    ['"two words, one part"', ['two words, one part']],
    ['"a""b"c', ['a', 'b', 'c']],
    ['{{default}} "{{   default }}"', ['{{ default }}', '{{ default }}']],
    ['late # soon', ['late', '#', 'soon']],
    ['-> late', ['->', 'late']],
    ['title="Late ({{ transaction }})"', ['title Late ({{ transaction }})']],
    ['late, title="one", title="two"', ['late', 'title two']],
    ['title=late', ['title=late']],
    ['a=b"c"', ['a=b"c"']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });
});

test('a part is a variable only as a whole', () => {
  expect(
    ['{{ message }}', '{{tags.shop}}', '{{a}}{{b}}', '{{ a }} ', 'x{{ a }}', '{{ a b }}', '{{ }}', '{{}}', ''].map(variableIn),
  ).toEqual(['message', 'tags.shop', 'a}}{{b', undefined, undefined, undefined, undefined, undefined, undefined]);
});
