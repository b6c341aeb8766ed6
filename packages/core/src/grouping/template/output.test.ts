import { describe, expect, test } from 'vitest';
import { markEnd, outputOf } from './output.ts';

describe('a template that is written', () => {
  test('has marks of one kind once, and slots over all of them', () => {
    const output = outputOf(100);
    output.mask('int', 0, 1);
    output.sign(',');
    output.space();
    output.mask('hex', 3, 9);
    output.space();
    output.word('x');
    expect([output.text(), output.slots()]).toEqual(['<value> x', [{ kind: 'int', start: 0, end: 9 }]]);
  });

  test('keeps the separators between other things', () => {
    const output = outputOf(100);
    output.mask('int', 0, 1);
    output.sign(',');
    output.mask('url', 2, 3);
    output.sign(';');
    output.sign(';');
    output.sign(';');
    output.sign(';');
    output.mask('url', 7, 8);
    expect(output.text()).toBe('<value>,<url>;;;;<url>');
  });

  test('knows the words before, until something stands between', () => {
    const output = outputOf(100);
    expect([output.isEmpty(), output.last()]).toEqual([true, '']);
    output.word('Status');
    output.space();
    output.word('Code');
    output.sign(':');
    expect([output.last(), output.both(), output.endsWith('Code:'), output.endsWithWord()]).toEqual([
      'code',
      'status_code',
      true,
      false,
    ]);
    output.sign('.');
    expect([output.last(), output.isEmpty()]).toEqual(['', false]);
    output.mask('date', 0, 1);
    expect([output.isAtMark(), output.isAfterDate()]).toEqual([true, true]);
    output.space();
    expect([output.isAtMark(), output.isAfterDate()]).toEqual([false, true]);
  });

  test('ends with a whole word, and not with one that leans on what follows', () => {
    const output = outputOf(12);
    output.word('ab');
    expect(output.space()).toBe(true);
    output.word('404', { leans: true });
    expect(output.space()).toBe(true);
    output.word('abcdefgh');
    expect([output.space(), output.text()]).toEqual([false, 'ab']);
  });
});

test('a mark ends behind its bracket', () => {
  expect([markEnd('<value>', 0), markEnd('a <uuid>', 2), markEnd('<div>', 0), markEnd('<value', 0), markEnd('<>', 0)]).toEqual([
    7, 8, -1, -1, -1,
  ]);
});
