import { expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { scrubStyleSheet, withoutFiles } from './style-sheet.ts';

const { matcher } = definePolicy();

test('a file within a text is left out, whatever stands around it', () => {
  expect(withoutFiles('data:image/png;base64,cm9zYUBleGFtcGxlLm9yZw==')).toBe('data:,');
  expect(withoutFiles(`a { background: url("data:image/svg+xml,<svg xmlns='x'>rosa</svg>") no-repeat }`)).toBe(
    'a { background: url("data:,") no-repeat }',
  );
  expect(withoutFiles("a { background: url('data:image/svg+xml,<text>rosa</text>') }")).toBe("a { background: url('data:,') }");
  expect(withoutFiles('a{src:url(data:font/woff2;base64,cm9zYQ==)}b{}')).toBe('a{src:url(data:,)}b{}');
  expect(withoutFiles('a{b:url( data:;base64,cm9zYQ==)} c{d:url(data:,rosa)}')).toBe('a{b:url(data:,)} c{d:url(data:,)}');
  expect(withoutFiles('a{b:url(data:image/svg+xml,<text>rosa</text>)}c{}')).toBe('a{b:url(data:,)}c{}');
  expect(withoutFiles(`a{b:image-set("data:image/svg+xml,<b x='1'>rosa</b>" 1x)}`)).toBe('a{b:image-set("data:," 1x)}');
  expect(withoutFiles('data:image/png;base64,cm9zYQ== 1x, /two.png 2x')).toBe('data:,');
  expect(withoutFiles('/one.png 1x, data:image/png;base64,cm9zYQ== 2x')).toBe('/one.png 1x, data:, 2x');
  expect(withoutFiles('metadata: fine')).toBe('metadata: fine');
});

test('a file is left out to its end, also where its quotation marks are escaped, or the last one is missing', () => {
  const sheet = (quote: string): string =>
    `a { background: url(${quote}data:image/svg+xml;utf8,<svg xmlns=\\${quote}x\\${quote}>rosa</svg>${quote}) no-repeat } b { color: red }`;
  const sent = (quote: string): string => `a { background: url(${quote}data:,${quote}) no-repeat } b { color: red }`;
  for (const quote of [`"`, "'", '']) expect(withoutFiles(sheet(quote))).toBe(sent(quote));
  expect(withoutFiles('a { background: url(data:image/svg+xml,<svg xmlns="x">rosa) } b {}')).toBe(
    'a { background: url(data:,) } b {}',
  );
  expect(withoutFiles('a { background: url("data:image/svg+xml,<svg>rosa) } b {}')).toBe('a { background: url("data:,"');
});

test('files without an end take time by their length', () => {
  const before = performance.now();
  withoutFiles('"data:a/b;\\'.repeat(100_000));
  expect(performance.now() - before).toBeLessThan(2000);
});

test('a style sheet of any length keeps its rules, and loses its values', () => {
  const rule = '.card-title > a[href^="/"] { color: #4a5568; margin: 0 auto; transition: color .2s ease-in-out }\n';
  const value = '.order { background: url("/pictures/rosa@example.org") }\n';
  const sent = scrubStyleSheet(rule.repeat(2000) + value + rule.repeat(2000), matcher);
  expect(sent).toBe(rule.repeat(2000) + value.replace('rosa@example.org', '[email]') + rule.repeat(2000));
});

test('a style sheet without any rule is read to its end', () => {
  expect(scrubStyleSheet(`${' '.repeat(20_000)}rosa@example.org`, matcher)).not.toContain('rosa');
});
