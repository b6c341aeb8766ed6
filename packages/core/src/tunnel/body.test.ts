import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { joined, readBody } from './body.ts';
import { chunksOf } from './tunnel-sample.ts';

const bytes = Uint8Array.from({ length: 3000 }, (_none, at) => at % 251);
const options = { encoding: undefined, most: 3000, milliseconds: 10_000 };

test('a body is put together from its pieces, up to the last byte that may be', async () => {
  expect(await readBody(chunksOf(bytes), options)).toEqual(bytes);
  expect(await readBody(chunksOf(bytes), { ...options, most: 2999 })).toBe(413);
  expect(joined([])).toEqual(new Uint8Array());
});

test.each([undefined, '', 'identity', ' Identity '])('%j is no encoding', async (encoding) => {
  expect(await readBody(chunksOf(bytes), { ...options, encoding })).toEqual(bytes);
});

test('both the bytes as they were sent and as they are read are held to the limit', async () => {
  const noise = Uint8Array.from({ length: 3000 }, () => Math.floor(Math.random() * 256));
  expect(await readBody(chunksOf(gzipSync(noise)), { ...options, encoding: 'gzip' })).toBe(413);
  expect(await readBody(chunksOf(gzipSync(bytes)), { ...options, encoding: 'x-gzip' })).toEqual(bytes);
  expect(await readBody(chunksOf(deflateSync(bytes)), { ...options, encoding: 'DEFLATE', most: 2999 })).toBe(413);
});

test.each(['gzip', 'deflate'])('what is not compressed by %s as it says is no body', async (encoding) => {
  expect(await readBody(chunksOf(bytes), { ...options, encoding })).toBe(400);
});

test.each(['br', 'zstd', 'gzip, gzip', 'constructor'])('%s is read by nobody here', async (encoding) => {
  expect(await readBody(chunksOf(bytes), { ...options, encoding })).toBe(415);
});

test('what was cut short while it was compressed is no body', async () => {
  expect(await readBody(chunksOf(gzipSync(bytes).subarray(0, 100)), { ...options, encoding: 'gzip' })).toBe(400);
});

test('pieces that are no bytes are no body', async () => {
  async function* texts(): AsyncGenerator<string> {
    yield 'text';
  }
  expect(await readBody(texts(), options)).toBe(400);
});

test('of a body that does not come in time nothing more is read or kept', async () => {
  let given = 0;
  let isOver = false;
  async function* slow(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        given += 1;
        yield bytes.subarray(0, 10);
        await new Promise((waited) => setTimeout(waited, 5));
      }
    } finally {
      isOver = true;
    }
  }
  expect(await readBody(slow(), { ...options, milliseconds: 30 })).toBe(408);
  await vi.waitFor(() => expect(isOver).toBe(true), { timeout: 20_000 });
  const before = given;
  await new Promise((waited) => setTimeout(waited, 30));
  expect(given).toBe(before);
});
