import { expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { createWork } from '../scrub/work.ts';
import type { PageNode } from './page-node.ts';
import { scrubAttributes, scrubNode, scrubOwnText, scrubPart } from './recorded-node.ts';

const policy = definePolicy();

function nodeOf(tag: string, isTyped: boolean): PageNode {
  return { id: 1, tag, parent: undefined, children: [], text: undefined, earlier: '', isHidden: false, isBare: false, isTyped };
}

test('an attribute is judged by its name, and the value of a node that is not known is taken for one that was typed', () => {
  const work = createWork();
  const attributes = { 'data-password': 'tulip', value: 'tulip', alt: 'for rosa@example.org', rr_scrollTop: 1111, checked: true };
  expect(scrubAttributes(attributes, nodeOf('input', true), policy, work)).toEqual({
    'data-password': '[password]',
    value: '*****',
    alt: 'for [email]',
    rr_scrollTop: 1111,
    checked: true,
  });
  expect(scrubAttributes({ value: 'tulip' }, undefined, policy, work)).toEqual({ value: '*****' });
  expect(scrubAttributes({ value: 'Send' }, nodeOf('input', false), policy, work)).toEqual({ value: 'Send' });
  expect(scrubAttributes('rosa', undefined, policy, work)).toEqual({});
});

test('which option of a list is chosen is left out', () => {
  const attributes = { value: 'oncology', selected: true };
  expect(scrubAttributes(attributes, nodeOf('option', false), policy, createWork())).toEqual({ value: 'oncology' });
  expect(scrubAttributes(attributes, nodeOf('x-tab', false), policy, createWork())).toEqual(attributes);
});

test('a drawing stays as it is drawn, also where its numbers look like an address, and what is none is judged', () => {
  const sentOf = (d: string): unknown => scrubAttributes({ d }, nodeOf('path', false), policy, createWork());
  const d = 'M2.83-2.12 3.51.98.32 2.03.5a1 1 0 0 1-.75.75z';
  expect(sentOf(d)).toEqual({ d });
  expect(sentOf('M 10.0.0.1 for rosa@example.org')).toEqual({ d: 'M [ip] for [email]' });
});

test('a picture of the page is left out and counted', () => {
  const work = createWork();
  expect(scrubAttributes({ rr_dataURL: 'data:,a', rr_width: '40px' }, undefined, policy, work)).toEqual({ rr_width: '40px' });
  expect(work.cut).toBe(1);
});

test('a node is judged where it stands, but for its text and what is below it', () => {
  const child = { type: 3, id: 2, textContent: 'rosa@example.org' };
  const record = {
    type: 2,
    id: 1,
    tagName: 'rosa@example.org',
    note: 'rosa@example.org',
    textContent: 'rosa',
    childNodes: [child],
  };
  scrubNode(record, undefined, policy, createWork());
  expect(record).toEqual({ type: 2, id: 1, tagName: '[email]', note: '[email]', textContent: 'rosa', childNodes: [child] });
});

test('a text by itself is a style sheet, what was typed, or a comment', () => {
  expect(scrubOwnText('a { src: url(data:font/woff;base64,YQ==) }', 'style', policy)).toBe('a { src: url(data:,) }');
  expect(scrubOwnText('tulip', 'textarea', policy)).toBe('*****');
  expect(scrubOwnText('for rosa@example.org', undefined, policy)).toBe('for [email]');
  expect(scrubOwnText('for rosa@example.org', 'p', policy)).toBeUndefined();
});

test('each part has the limits to itself, and what is found is told with the rest', () => {
  const work = createWork();
  for (let part = 0; part < 3; part += 1) scrubPart({ note: 'rosa@example.org' }, {}, policy, work);
  expect(work.findings.map(({ count }) => count)).toEqual([3]);
  expect(work.nodes).toBeGreaterThan(6);
});
