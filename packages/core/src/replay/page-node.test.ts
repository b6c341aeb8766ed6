import { expect, test } from 'vitest';
import { createPageMirror } from './page-mirror.ts';
import { blockOf, breaksText, runsBelow } from './page-node.ts';
import { element, pageOf, text } from './page-sample.ts';

function runsOf(...body: readonly unknown[]): readonly (readonly (string | undefined)[])[] {
  const page = createPageMirror();
  page.add(pageOf(...body), {}, () => undefined);
  const top = page.nodeOf(3);
  return top === undefined ? [] : runsBelow(top).map((run) => run.map((node) => node.text));
}

test('texts are read together within a line, and apart where an element breaks it', () => {
  expect(runsOf(text(10, 'a'), element(11, 'b', [text(12, 'b'), element(13, 'i', [text(14, 'c')])]), text(15, 'd'))).toEqual([
    ['a', 'b', 'c', 'd'],
  ]);
  expect(
    runsOf(text(10, 'a'), element(11, 'p', [text(12, 'within')]), text(13, 'b'), element(14, 'x-part', [text(15, 'c')])),
  ).toEqual([['a'], ['b', 'c']]);
});

test('boxes of a letter, or of a few digits, are read together, cells of a table are not', () => {
  const boxes = (tag: string, texts: readonly string[]): readonly unknown[] =>
    texts.map((each, at) => element(20 + at * 2, tag, [text(21 + at * 2, each)]));
  expect(runsOf(...boxes('div', ['r', 'o', 's', 'a']))).toEqual([['r', 'o', 's', 'a']]);
  expect(runsOf(...boxes('div', ['5555', '4444']))).toEqual([['5555', '4444']]);
  expect(runsOf(...boxes('td', ['2025', '2026']))).toEqual([]);
  expect(runsOf(...boxes('div', ['Rosa', 'Diaz']))).toEqual([]);
});

test('the block of each text of a long line is found in a time by their number', () => {
  const page = createPageMirror();
  const ids = Array.from({ length: 30_000 }, (_none, at) => 100 + at);
  page.add(
    pageOf(
      element(
        10,
        'p',
        ids.map((id) => text(id, 'word ')),
      ),
    ),
    {},
    () => undefined,
  );
  const before = performance.now();
  for (const id of ids) {
    const node = page.nodeOf(id);
    if (node === undefined || blockOf(node).id !== 10) return expect.unreachable();
  }
  expect(performance.now() - before).toBeLessThan(1500);
});

test('the block of a text is the nearest element that breaks it', () => {
  const page = createPageMirror();
  page.add(pageOf(element(10, 'section', [element(11, 'p', [element(12, 'b', [text(13, 'word')])])])), {}, () => undefined);
  const node = page.nodeOf(13);
  expect(node && blockOf(node).tag).toBe('p');
  const top = page.nodeOf(1);
  expect(top && [blockOf(top).id, breaksText(top)]).toEqual([1, true]);
});
