import { expect, test } from 'vitest';
import { addNote, createNotes, noteAt } from './notes.ts';

const note = { sent: '[email]', marks: undefined, length: 16 };

test('what is noted of a place is known there and nowhere else, and the last word counts', () => {
  const notes = createNotes(2);
  addNote(notes, ['items', 7, 'extra'], 'mail', { ...note, sent: '[ip]' });
  addNote(notes, ['items', 7, 'extra'], 'mail', note);
  expect(noteAt(notes, ['items', 7, 'extra'], 'mail')).toBe(note);
  expect(noteAt(notes, ['items', 7, 'extra'], 'other')).toBeUndefined();
  expect(noteAt(notes, ['items', 7, 'extra', 'mail'], 'mail')).toBeUndefined();
  expect(noteAt(notes, ['items', 7], 'extra')).toBeUndefined();
});

test('beyond a thousand values nothing is noted', () => {
  const notes = createNotes(0);
  for (let at = 0; at < 1_200; at += 1) addNote(notes, ['list'], at, note);
  expect(notes.count).toBe(1_000);
  expect([noteAt(notes, ['list'], 999), noteAt(notes, ['list'], 1_000)]).toEqual([note, undefined]);
});
