import { expect, test } from 'vitest';
import { masked, withoutEnd, withoutFlux } from './in-flux.ts';

test('a mask has a sign for every character but blanks', () => {
  expect(masked(' Rosa\tDiaz\n')).toBe(' ****\t****\n');
});

test('the end of a text is its last word, or its last digits', () => {
  expect(['to rosa.d', 'paid 5555 44', 'done '].map(withoutEnd)).toEqual(['to ******', 'paid **** **', 'done ']);
});

test.each([
  ['grows', 'to rosa.diaz@exam', 'to rosa.diaz@ex', 'to **************'],
  ['grows by digits in groups', 'paid 5555 5555 55', 'paid 5555 5555 5', 'paid **** **** **'],
  ['shrinks', 'card 5555 5555 5555 444', 'card 5555 5555 5555 4444', 'card **** **** **** ***'],
  ['is filled in', '5555 5555 5555 44##', '5555 5555 5555 4###', '**** **** **** **##'],
  ['grows at its beginning', '55 5555 4444 paid', '5 5555 4444 paid', '** **** **** paid'],
  ['is written on within', 'to rosa.di@example and more', 'to rosa.d@example and more', 'to *************** and more'],
  ['is written on by a blank', '5555 5555 5555  paid', '5555 5555 5555 paid', '**** **** ****  paid'],
  ['shrinks to a blank', '5555 5555 5555  paid', '5555 5555 5555 4 paid', '**** **** ****  paid'],
  [
    'changes far away as well',
    `"rosa.d@exam" ${'a word '.repeat(200)} 31337`,
    `"rosa.d@exa" ${'a word '.repeat(200)} 27182`,
    `************* ${'a word '.repeat(200)} 31337`,
  ],
])('of a text that %s, what may come to a value is hidden', (_how, text, before, sent) => {
  expect(withoutFlux(text, before)).toBe(sent);
});

test.each([
  ['is the same', 'Order overview', 'Order overview'],
  ['is new', 'Order overview', ''],
  ['is another one', 'order 1234567', 'Thank you'],
  ['is another one between the same blanks', ' to rosa.diaz@example.org ', ' two '],
  ['counts', '13 items for 2 people', '12 items for 2 people'],
  ['is a clock', '2026-11-26 22:03:02', '2026-11-26 22:03:01'],
  ['tells much elsewhere', 'call 555 0100 200, item 3', 'call 555 0100 200, item 2'],
])('a text that %s stays', (_how, text, before) => {
  expect(withoutFlux(text, before)).toBe(text);
});

test('a long text that changes little is read near its change alone', () => {
  const words = 'a word of the page '.repeat(20_000);
  expect(withoutFlux(`${words}5555 5555 44# ${words}`, `${words}5555 5555 4## ${words}`)).toBe(`${words}**** **** **# ${words}`);
});
