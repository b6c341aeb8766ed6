import { expect, test } from 'vitest';
import { createPageMirror, type PageMirror } from './page-mirror.ts';
import { element, pageOf, text } from './page-sample.ts';

const nothing = (): void => undefined;

function textsOf(page: PageMirror): readonly (string | undefined)[] {
  return page.nodeOf(3)?.children.map((node) => node.text) ?? [];
}

test('a page is as its changes make it', () => {
  const page = createPageMirror();
  page.add(pageOf(text(10, 'a'), text(11, 'c')), {}, nothing);
  page.add(text(12, 'b'), { parentId: 3, nextId: 11 }, nothing);
  page.add(text(13, 'd'), { parentId: 3, nextId: null }, nothing);
  expect(textsOf(page)).toEqual(['a', 'b', 'c', 'd']);
  expect(page.remove(10).map((node) => node.text)).toEqual(['b']);
  page.add(text(12, 'b'), { parentId: 3, nextId: null }, nothing);
  const node = page.nodeOf(11);
  if (node !== undefined) page.write(node, 'C');
  expect(textsOf(page)).toEqual(['C', 'd', 'b']);
  expect(page.nodeOf(10)).toBeUndefined();
  page.clear();
  expect(page.nodeOf(3)).toBeUndefined();
});

test('a node that goes takes what is below it along', () => {
  const page = createPageMirror();
  page.add(pageOf(element(10, 'p', [element(11, 'b', [text(12, 'word')])])), {}, nothing);
  page.remove(10);
  expect([10, 11, 12].map(page.nodeOf)).toEqual([undefined, undefined, undefined]);
  expect([page.remove(10), page.remove('10')]).toEqual([[], []]);
});

test('what is added to a node that is not known is told and not remembered', () => {
  const page = createPageMirror();
  const told: unknown[] = [];
  page.add(element(10, 'p', [text(11, 'word')]), { parentId: 99 }, (record, node) => told.push([record['id'], node]));
  expect(told).toEqual([
    [10, undefined],
    [11, undefined],
  ]);
  expect(page.nodeOf(11)).toBeUndefined();
});

test('of long texts and of large pages, no more is remembered than there is room for', () => {
  const page = createPageMirror();
  page.add(pageOf(text(10, 'a'.repeat(50_000))), {}, nothing);
  expect(page.nodeOf(10)?.text?.length).toBe(32_768);
  const many = Array.from({ length: 120_000 }, (_none, at) => text(100 + at, 'word'));
  let unknown = 0;
  page.add(pageOf(...many), {}, (_record, node) => {
    if (node === undefined) unknown += 1;
  });
  expect(unknown).toBeGreaterThan(19_000);
});

test('a node that comes again as the page is recorded anew is the same one, and knows what it said', () => {
  const page = createPageMirror();
  page.add(pageOf(text(10, 'one'), text(11, 'two')), {}, nothing);
  const node = page.nodeOf(10);
  page.clear();
  page.add(pageOf(text(10, 'three'), text(12, 'two')), {}, nothing);
  expect([page.nodeOf(10) === node, page.nodeOf(10)?.earlier, page.nodeOf(12)?.earlier]).toEqual([true, 'one', '']);
  expect(textsOf(page)).toEqual(['three', 'two']);
});

test('what an attribute says is told at its next change, as long as its node is there', () => {
  const page = createPageMirror();
  page.add(pageOf(text(10, 'a')), {}, nothing);
  const node = page.nodeOf(3);
  if (node === undefined) return expect.unreachable();
  expect(['ro', 'rosa', 'y'].map((value) => page.say(node, 'title', value))).toEqual(['', 'ro', 'rosa']);
  expect(page.say(node, 'alt', 'a')).toBe('');
});

test('of a text that changes, what it said before is known, also where the same is told twice', () => {
  const page = createPageMirror();
  page.add(pageOf(text(10, 'one')), {}, nothing);
  const node = page.nodeOf(10);
  if (node === undefined) return expect.unreachable();
  for (const said of ['two', 'two', '']) page.write(node, said);
  expect([node.text, node.earlier]).toEqual(['', 'two']);
});
