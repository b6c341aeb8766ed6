import { expect, test } from 'vitest';
import { failuresOf } from './examples-sample.ts';
import { webPack } from './web-pack.ts';

test('the examples of the pack hold, and show each rule', () => {
  expect(failuresOf(webPack)).toEqual([]);
});

test('examples that do not hold are told', () => {
  const [asset] = webPack.examples;
  const swapped = {
    event: asset?.event ?? {},
    rule: 'web/react',
    sameAs: asset?.notSameAs ?? {},
    notSameAs: asset?.sameAs ?? {},
  };
  expect(failuresOf({ ...webPack, rules: webPack.rules.slice(0, 2), examples: [swapped] })).toEqual([
    'example 0: answered by web/asset, not by web/react',
    'example 0: is not the same',
    'example 0: is the same',
    'no example shows web/hydration',
  ]);
});
