import { describe, expect, it } from 'vitest';
import { refuseOtherKinds } from './expected-kind.ts';

const expected = { run: 'a function', names: 'a list of texts', on: 'true or false' } as const;

describe('what was given', () => {
  it.each([{}, { run: () => 1, names: [], on: false, more: 7 }, { names: ['a'], on: undefined }])(
    'passes where it fits: %j',
    (given) => {
      expect(() => refuseOtherKinds('here', given, expected)).not.toThrow();
    },
  );

  it.each([
    [null, 'here: null where an object belongs. Give it an object, parsed where it is JSON.'],
    ['{}', 'here: a text of 2 characters where an object belongs.'],
    [() => 1, 'here: a function where an object belongs.'],
    [{ run: 'a' }, 'here.run: a text of 1 characters where a function belongs. Give it a function, or leave it out.'],
    [{ names: ['a', 1] }, 'here.names: a list of 2 where a list of texts belongs.'],
    [{ names: 'a' }, 'here.names: a text of 1 characters where a list of texts belongs.'],
    [{ on: 'true' }, 'here.on: a text of 4 characters where true or false belongs.'],
    [{ on: null }, 'here.on: null where true or false belongs.'],
  ])('is refused with its place and without its value: %j', (given, words) => {
    expect(() => refuseOtherKinds('here', given, expected)).toThrow(words);
  });
});
