import { expect, test } from 'vitest';
import { isImage } from './image.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

test('an image is told by how it begins', () => {
  const images = [
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0],
    [0xff, 0xd8, 0xff, 0xe0],
    [...text('GIF89a')],
    [...text('RIFF'), 1, 2, 3, 4, ...text('WEBP')],
    [0, 0, 0, 32, ...text('ftypavif')],
  ];
  expect(images.map((bytes) => isImage(Uint8Array.from(bytes)))).toEqual(images.map(() => true));
});

test('text is none, neither are bytes of another kind, nor what is no bytes', () => {
  expect([text('rosa@example.org'), new Uint8Array(), Uint8Array.from([0, 1, 2]), 'GIF89a', undefined].some(isImage)).toBe(false);
});
