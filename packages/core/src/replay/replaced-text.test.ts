import { expect, test } from 'vitest';
import { createPageMirror } from './page-mirror.ts';
import type { PageNode } from './page-node.ts';
import { element, pageOf, text } from './page-sample.ts';
import type { BroughtText } from './page-text.ts';
import { createReplacedText } from './replaced-text.ts';

/** What is settled of texts that come, one after another, in the place of those that went. */
function settledOf(...contents: readonly (readonly object[])[]): readonly (readonly string[])[] {
  const page = createPageMirror();
  const replaced = createReplacedText(() => undefined);
  page.add(pageOf(element(10, 'p', [])), {}, () => undefined);
  let ids: readonly unknown[] = [];
  return contents.map((content) => {
    replaced.leave(ids.flatMap((id) => page.nodeOf(id) ?? []));
    for (const id of ids) page.remove(id);
    ids = content.map((record) => Reflect.get(record, 'id'));
    const brought: BroughtText[] = [];
    const tops: PageNode[] = [];
    for (const record of content) {
      page.add(record, { parentId: 10 }, ({ textContent }, node) => {
        if (node !== undefined && typeof textContent === 'string')
          brought.push({ node, text: textContent, write: () => undefined });
      });
      tops.push(...[page.nodeOf(Reflect.get(record, 'id'))].filter((node) => node !== undefined));
    }
    return replaced.settle(brought, tops).map(({ text: whole, settled = whole }) => settled);
  });
}

test('a text that takes the place of a shorter one is not shown to its end', () => {
  expect(settledOf([text(11, 'to rosa.d')], [text(12, 'to rosa.diaz@')], [text(13, 'Thank you')])).toEqual([
    ['to rosa.d'],
    ['to **********'],
    ['Thank you'],
  ]);
});

test('what grows over several elements is hidden in each of them', () => {
  const cardOf = (id: number, last: string): readonly object[] => [
    text(id, 'paid by '),
    element(id + 1, 'b', [text(id + 2, '5555 '), text(id + 3, '5555 ')]),
    text(id + 4, last),
  ];
  expect(settledOf(cardOf(20, '5555 4'), cardOf(30, '5555 44'))[1]).toEqual(['paid by ', '**** ', '**** ', '**** **']);
});

test('blanks, style sheets and what is typed are nothing that a text goes on with', () => {
  expect(settledOf([text(11, '  ')], [text(12, '  Order overview')])[1]).toEqual(['  Order overview']);
  expect(settledOf([element(11, 'style', [text(12, 'a')])], [text(13, 'apple pie')])[1]).toEqual(['apple pie']);
});

test('what comes and goes with something else between is compared as well', () => {
  const [, , again, , more] = settledOf(
    [text(11, 'to rosa.d')],
    [text(12, 'Saved')],
    [text(13, 'to rosa.diaz')],
    [text(14, ' ')],
    [text(15, 'to rosa.diaz@')],
  );
  expect([again, more]).toEqual([['to *********'], ['to **********']]);
});

test('what went is compared with what comes next alone', () => {
  expect(settledOf([text(11, 'to rosa')], [], [text(12, 'to rosa.diaz')], [], [text(13, 'Thank you')])).toEqual([
    ['to rosa'],
    [],
    ['to *********'],
    [],
    ['Thank you'],
  ]);
});
