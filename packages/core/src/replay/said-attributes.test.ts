import { expect, test } from 'vitest';
import { withoutFlux } from './in-flux.ts';
import { createPageMirror } from './page-mirror.ts';
import { element, pageOf } from './page-sample.ts';
import { createSaidAttributes, type SaidAttributes } from './said-attributes.ts';

/** What is shown of attributes of an element of a page, and the element. */
function begin(tag = 'p'): { readonly said: SaidAttributes; readonly settled: (attributes: object, id?: number) => object } {
  const page = createPageMirror();
  page.add(pageOf(element(10, tag, []), element(11, tag, [])), {}, () => undefined);
  const said = createSaidAttributes({ settleText: withoutFlux, say: page.say });
  return { said, settled: (attributes, id = 10) => said.settle({ ...attributes }, page.nodeOf(id)) };
}

test('what says something and grows is hidden, what looks is left, whatever its value', () => {
  const { settled } = begin();
  for (const length of [3, 6]) settled({ title: 'rosa.diaz'.slice(0, length) });
  expect(settled({ title: 'rosa.diaz', class: 'rosa.diaz', rr_width: 5 })).toEqual({
    title: '*********',
    class: 'rosa.diaz',
    rr_width: 5,
  });
});

test('an element of the application says something by any attribute but those by which it looks', () => {
  const { settled } = begin('shop-card');
  settled({ owner: 'ro', style: 'ro' });
  expect(settled({ owner: 'rosa', style: 'rosa' })).toEqual({ owner: '****', style: 'rosa' });
});

test('one that is made anew goes on with what one of its kind said before this event', () => {
  const { said, settled } = begin();
  expect([settled({ title: 'ro' }), settled({ title: 'rosa' }, 11)]).toEqual([{ title: 'ro' }, { title: 'rosa' }]);
  said.turn();
  expect(begin().settled({ title: 'rosa.d' })).toEqual({ title: 'rosa.d' });
  expect(said.settle({ title: 'rosa.d' }, undefined)).toEqual({ title: '******' });
  expect(settled({ title: 'rosa.d' }, 11)).toEqual({ title: '******' });
});

test('what is shown by its address stays so, but where the address grows', () => {
  const [picture, sign] = [begin('img'), begin('use')];
  const addresses = ['/photos/1', '/photos/12', '#star', '#star-full'];
  expect([picture.settled({ src: addresses[0] }), sign.settled({ href: addresses[2] })]).toEqual([
    { src: addresses[0] },
    { href: addresses[2] },
  ]);
  for (const { said } of [picture, sign]) said.turn();
  expect(picture.settled({ src: addresses[1] }, 11)).toEqual({ src: addresses[1] });
  expect(picture.settled({ src: addresses[1] })).toEqual({ src: '**********' });
  expect(sign.settled({ href: addresses[3] })).toEqual({ href: addresses[3] });
});

test('what a long one says that changes is hidden as well', () => {
  const { settled } = begin();
  const state = (said: string): string => JSON.stringify({ said, more: 'a word '.repeat(5000) });
  settled({ 'data-state': state('rosa.d@ex') });
  expect(settled({ 'data-state': state('rosa.d@exam') })).not.toEqual({ 'data-state': state('rosa.d@exam') });
});

test('no more kinds are remembered than there is room for, and nothing that is very long', () => {
  const { said, settled } = begin();
  for (let at = 0; at < 2000; at += 1) {
    settled({ [`data-${at}`]: 'ro' });
    said.turn();
  }
  expect(settled({ 'data-1': 'rosa' }, 11)).toEqual({ 'data-1': 'rosa' });
  expect(settled({ 'data-1999': 'rosa' }, 11)).toEqual({ 'data-1999': '****' });
  for (const length of [99_990, 100_010]) settled({ title: 'r'.repeat(length) });
  expect(settled({ title: 'r'.repeat(100_011) })).toEqual({ title: 'r'.repeat(100_011) });
});
