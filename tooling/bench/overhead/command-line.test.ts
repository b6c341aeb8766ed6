import { expect, test } from 'vitest';
import { parts, readCommandLine } from './command-line.ts';

test('without parameters every part is measured in full, on the line of today', () => {
  expect(readCommandLine([])).toEqual({
    help: false,
    json: false,
    quick: false,
    launches: undefined,
    parts,
    line: 11,
    scenario: '',
  });
});

test('what is unknown is refused, with what is known', () => {
  expect(() => readCommandLine(['--only', 'pages,planes'])).toThrow(
    '--only knows servers, starts, worker, pages, and not planes.',
  );
  expect(() => readCommandLine(['--line', '9'])).toThrow('--line is 10 or 11.');
  expect(() => readCommandLine(['--launches', 'few'])).toThrow('--launches is a number from 1 on.');
});
