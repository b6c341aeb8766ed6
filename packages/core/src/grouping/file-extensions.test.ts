import { expect, test } from 'vitest';
import { ofOthers, ofPeople, ofPrograms } from './file-extensions.ts';

test('an extension belongs to one kind of files', () => {
  const all = [...ofPrograms, ...ofPeople, ...ofOthers];
  expect(new Set(all).size).toBe(all.length);
  expect([ofPrograms.has('ts'), ofPeople.has('docx'), ofOthers.has('log')]).toEqual([true, true, true]);
});
