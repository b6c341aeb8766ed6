import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLeaks } from './find-leaks.ts';
import { serialize } from './serialize.ts';

const email = 'Jane.Doe+tag@example.com';

function event(payload: unknown): Uint8Array {
  return serialize([{ event_id: '1' }, [[{ type: 'event' }, payload]]]);
}

function formOf(text: string, value: string = email): string | undefined {
  return findLeaks([event({ message: text })], { it: value })[0]?.form;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const encodeAll = (text: string): string => text.replace(/./gs, (one) => `%${Buffer.from(one).toString('hex')}`);
const unicode = (text: string): string => text.replace(/./gs, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

test.each([
  ['as it is', `to ${email}.`, 'raw'],
  ['in other letter cases', email.toUpperCase(), 'case-folded'],
  ['in full-width letters', 'Jane.Doe＋tag＠ｅｘａｍｐｌｅ.com', 'case-folded'],
  ['percent-encoded', encodeURIComponent(email), 'percent-encoded'],
  ['percent-encoded in small hex digits', encodeURIComponent(email).toLowerCase(), 'percent-encoded > case-folded'],
  ['percent-encoded throughout', encodeAll(email), 'percent-encoded'],
  ['percent-encoded in part, with its + as it is', email.replace('@', '%40'), 'percent-encoded'],
  ['percent-encoded twice', encodeURIComponent(encodeURIComponent(email)), 'percent-encoded > percent-encoded'],
  ['in a form that was read as a space', email.replace('+', ' '), 'with + for space'],
  ['JSON-escaped', unicode(email), 'JSON-escaped'],
  ['JSON-escaped twice', JSON.stringify(unicode(email)), 'JSON-escaped'],
  ['JSON-escaped in capital hex digits', unicode(email).replace(/[a-f]/g, (digit) => digit.toUpperCase()), 'JSON-escaped'],
  ['as a string of JavaScript', email.replace('@', '\\x40'), 'JSON-escaped'],
  ['HTML-escaped by decimals', email.replace('@', '&#64;').replace('.', '&#046;'), 'HTML-escaped'],
  ['HTML-escaped by hex digits', email.replace('@', '&#x40;'), 'HTML-escaped'],
  ['HTML-escaped by names', email.replace('@', '&commat;').replaceAll('.', '&period;'), 'HTML-escaped'],
  ['in base64', base64(email), 'base64'],
  ['in base64, one byte in', base64(`1${email}`), 'base64'],
  ['in base64, two bytes in', base64(`12${email}`), 'base64'],
  ['in base64 with more around it', base64(`{"to":"${email}"}`), 'base64'],
  ['in base64 with letters before it', `x${base64(email)}`, 'base64'],
  ['in base64 with a path before it', `image/${base64(email)}`, 'base64'],
  ['in base64 without padding', base64(email).replace(/=+$/, ''), 'base64'],
  ['in base64 for URLs', Buffer.from(`\u{1ffff}?>${email}`).toString('base64url'), 'base64'],
  ['in base64 in lines', base64(`${'.'.repeat(90)}${email}${'.'.repeat(90)}`).replace(/(.{76})/g, '$1\r\n'), 'base64'],
  ['in base64 twice', base64(base64(email)), 'base64 > base64'],
  ['in base64, percent-encoded', encodeURIComponent(base64(`1${email}`)), 'base64'],
  ['in base64 of an escaped text', base64(encodeURIComponent(email)), 'base64 > percent-encoded'],
  ['in base64 of binary data', Buffer.from(`\x0a\x18\xff${email}\x12\x00\xfe`, 'latin1').toString('base64'), 'base64'],
  ['in hex', Buffer.from(email).toString('hex'), 'hex'],
  ['in capital hex', Buffer.from(email).toString('hex').toUpperCase(), 'hex'],
  ['in hex after an odd digit', `f${Buffer.from(email).toString('hex')}`, 'hex'],
  ['compressed in base64', gzipSync(email).toString('base64'), 'base64 > compressed'],
  ['compressed twice in base64', deflateSync(gzipSync(email)).toString('base64'), 'base64 > compressed > compressed'],
])('a value is found %s', (_how, text, form) => {
  expect(formOf(text)).toContain(form);
});

test.each([
  ['4111 1111 1111 1111', 'card 4111111111111111.'],
  ['4111 1111 1111 1111', 'card 4111-1111-1111-1111.'],
  ['4111111111111111', 'card 4111.1111.1111.1111.'],
  ['+1 (555) 010-9999', 'call 1 555 0109999'],
])('the number %s is found whatever stands between its groups', (value, text) => {
  expect(formOf(text, value)).toMatch(/raw|with other separators/);
});

test.each([
  ['JANE', 'case-folded'],
  [base64('jane'), 'base64'],
  [base64('\x01jane\x01'), 'base64'],
  [Buffer.from('jane').toString('hex'), 'hex'],
])('a value as short as is accepted is found in %s', (text, form) => {
  expect(formOf(text, 'jane')).toContain(form);
});

test('a number is found where JSON holds it as one', () => {
  expect(findLeaks([event({ card: 4111111111111111 })], { card: '4111 1111 1111 1111' })).toEqual([
    { name: 'card', envelope: 1, item: 'event', path: 'card', form: 'with other separators' },
  ]);
});

test('a value with quotes, newlines and other scripts is found in JSON and in JSON within JSON', () => {
  const value = 'says "你好"\n\tto \\them';
  const inner = JSON.stringify({ a: JSON.stringify({ b: value }) });
  expect(findLeaks([event({ request: { data: inner } })], { words: value })).toEqual([
    { name: 'words', envelope: 1, item: 'event', path: 'request.data', form: 'JSON-escaped > JSON-escaped' },
  ]);
});

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['raw deflate', deflateRawSync],
  ['br', brotliCompressSync],
])('a body after %s is read like a plain one', (_encoding, compress) => {
  const plain = event({ user: { email } });
  expect(findLeaks([compress(plain)], { email })).toEqual(findLeaks([plain], { email }));
  expect(findLeaks([plain], { email })).toEqual([{ name: 'email', envelope: 1, item: 'event', path: 'user.email', form: 'raw' }]);
});

test('a compressed recording behind its header line is read', () => {
  const recording = Buffer.concat([Buffer.from('{"segment_id":0}\n'), deflateSync(JSON.stringify([{ href: email }]))]);
  const body = serialize([{}, [[{ type: 'replay_recording', length: recording.length }, recording]]]);
  expect(findLeaks([body], { email })).toEqual([
    { name: 'email', envelope: 1, item: 'replay_recording', path: 'payload', form: 'compressed' },
  ]);
});

test('compressed data that was cut short is read as far as it goes', () => {
  const noise = (step: number): string => Array.from({ length: 500 }, (_none, at) => String(at * step)).join();
  const recording = deflateSync(`${noise(7919)}${email}${noise(6007)}`);
  const cut = recording.subarray(0, recording.length - 100);
  const body = serialize([{}, [[{ type: 'replay_recording', length: cut.length }, cut]]]);
  expect(findLeaks([body], { email })).toMatchObject([{ name: 'email', path: 'payload', form: 'compressed' }]);
});

test('a compressed body is searched as it came where it does not become an envelope', () => {
  expect(findLeaks([gzipSync(`hello ${email}`)], { email })).toMatchObject([
    { item: 'unknown', form: 'raw' },
    { form: 'compressed' },
  ]);
});

test('text in UTF-16 is read', () => {
  const data = Buffer.from(`\ufeff${email}`, 'utf16le');
  const body = serialize([{}, [[{ type: 'attachment', length: data.length }, data]]]);
  expect(findLeaks([body], { email })).toMatchObject([{ item: 'attachment', path: 'payload', form: 'UTF-16' }]);
});

test('keys and headers are searched, and a key that holds the value is masked', () => {
  const body = serialize([
    { trace: { transaction: email } },
    [
      [{ type: 'attachment', filename: `${email}.txt` }, 'nothing'],
      [{ type: 'event' }, { tags: { [email]: { deeper: [{ also: email }] } } }],
    ],
  ]);
  expect(findLeaks([body], { email })).toEqual([
    { name: 'email', envelope: 1, item: 'envelope', path: 'headers.trace.transaction', form: 'raw' },
    { name: 'email', envelope: 1, item: 'attachment', path: 'headers.filename', form: 'raw' },
    { name: 'email', envelope: 1, item: 'event', path: 'tags.[masked]', form: 'raw' },
    { name: 'email', envelope: 1, item: 'event', path: 'tags.[masked].deeper.0.also', form: 'raw' },
  ]);
});

test('a type that holds the value is masked', () => {
  const [leak] = findLeaks([serialize([{}, [[{ type: `x-${email}` }, {}]]])], { email });
  expect(leak).toMatchObject({ item: '[masked]', path: 'headers.type' });
});

test('a key under which another key of the same name stood is searched, too', () => {
  expect(findLeaks([`{}\n{"type":"event"}\n{"a":"${email}","a":1}`], { email })).toMatchObject([{ path: 'payload' }]);
});

test.each([
  ['bytes that begin like no envelope', `hello ${email}`, 'unknown'],
  ['what follows an item that cannot be read', `{}\n{"type":"event"}\n{}\nbroken ${email}`, 'unknown'],
  ['a payload that is no JSON', `{}\n{"type":"attachment"}\nbroken {${email}`, 'attachment'],
])('%s are searched', (_what, body, item) => {
  expect(findLeaks([body], { email })).toEqual([{ name: 'email', envelope: 1, item, path: 'payload', form: 'raw' }]);
});

test('envelopes are numbered from 1 in their order', () => {
  expect(findLeaks([event({}), event({ a: email })], { email })).toMatchObject([{ envelope: 2, path: 'a' }]);
});

test('a long path is cut', () => {
  const deep = Array.from({ length: 100 }).reduce<unknown>((below) => ({ level: below }), email);
  expect(findLeaks([event(deep)], { email })[0]?.path).toHaveLength(201);
});

test('JSON of any depth is searched', () => {
  const deep = `${'['.repeat(100_000)}"${email}"${']'.repeat(100_000)}`;
  expect(findLeaks([`{}\n{"type":"event"}\n${deep}`], { email })).toMatchObject([{ name: 'email' }]);
});

test('what was not planted is no leak', () => {
  expect(findLeaks([event({ message: 'to [email]', user: { email: 'john@example.com' } })], { email })).toEqual([]);
});

test('no leak ever holds a planted value, whatever it is and wherever it stands', () => {
  const value = fc
    .string({ minLength: 4, maxLength: 12, unit: 'grapheme' })
    .filter((text) => text.replace(/\s/g, '').length >= 4);
  fc.assert(
    fc.property(value, fc.jsonValue({ maxDepth: 2 }), (planted, around) => {
      const payload = { around, [`k ${planted}`]: { deep: [planted] }, text: `<${planted}>` };
      const leaks = findLeaks([event(payload)], { it: planted });
      // Words that every leak is told by may be planted, too.
      const told = /^(?:name|envelope|item|event|path|form|raw|payload|masked|deep|text|case-folded|headers)$/i;
      fc.pre(!told.test(planted));
      expect(leaks.length).toBeGreaterThanOrEqual(3);
      for (const { path } of leaks) expect(path).not.toContain(planted);
    }),
    { numRuns: draws(200) },
  );
});

test('a value is found through any three encodings', () => {
  const encodings: readonly ((text: string) => string)[] = [
    encodeURIComponent,
    encodeAll,
    unicode,
    base64,
    (text) => Buffer.from(text).toString('base64url'),
    (text) => Buffer.from(text).toString('hex'),
    (text) => JSON.stringify(text),
    (text) => text.replace(/[^\w\s]/g, (one) => `&#${one.codePointAt(0)};`),
    (text) => `before ${text} after`,
    (text) => gzipSync(text).toString('base64'),
  ];
  const steps = fc.array(fc.constantFrom(...encodings), { minLength: 0, maxLength: 3 });
  fc.assert(
    fc.property(steps, (taken) => {
      const text = taken.reduce((inner, encode) => encode(inner), 'jane doe <jane@example.com>');
      expect(findLeaks([event({ text })], { email: 'jane@example.com' })).toMatchObject([{ name: 'email', path: 'text' }]);
    }),
    { numRuns: draws(300) },
  );
});

test.each([
  [{ pin: '123' }, 'planted.pin: a value of 3 characters'],
  [{ pin: ' 1 2 3 ' }, 'planted.pin: a value of 3 characters'],
  [{ pin: '' }, 'planted.pin: a value of 0 characters'],
  [{}, 'planted: nothing is planted'],
  [{ ok: 'fine value', 'jane@example.com': 'jane@example.com' }, 'planted, entry 2: the name holds the value'],
])('%j is refused with the place and the fix', (planted, message) => {
  expect(() => findLeaks([], planted)).toThrow(message);
  expect(() => findLeaks([], planted)).toThrow(/^\[vedette\] .*\. (?:Plant|Name|Give) /);
});

test('a value that is no text is refused', () => {
  const planted: Record<string, string> = JSON.parse('{"age":1234}');
  expect(() => findLeaks([], planted)).toThrow('[vedette] planted.age: number where a text belongs. Plant texts only.');
});

test('more than can be searched is refused rather than passed', () => {
  const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024));
  expect(() => findLeaks([bomb], { email })).toThrow('[vedette] sent: compressed data holds more than');
});
