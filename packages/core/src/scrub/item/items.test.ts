import { expect, test } from 'vitest';
import { items } from './items.ts';

test('everything is walked but attachments, which are read as text, and recordings', () => {
  const others = Object.entries(items).filter(([, { treatment }]) => treatment !== 'walk');
  expect(others.map(([type, { treatment }]) => [type, treatment])).toEqual([
    ['attachment', 'text'],
    ['replay_recording', 'recording'],
  ]);
});
