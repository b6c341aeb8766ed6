import { expect, test } from 'vitest';
import { withoutLead } from './lead.ts';

test('what browsers, consoles, frameworks and the SDK put before a message is taken away', () => {
  for (const lead of [
    '',
    'Uncaught ',
    'Uncaught (in promise) ',
    'Uncaught (in promise) TypeError: ',
    'AbortError: ',
    'Error: ',
    'Warning: ',
    '[Vue warn]: ',
    '[svelte] ',
    'Non-Error promise rejection captured with value: ',
    'Non-Error promise rejection captured with value: TypeError: ',
  ])
    expect(withoutLead(`${lead}Load failed`)).toBe('Load failed');
});

test('what a sentence begins with itself stays', () => {
  for (const message of ['Cart: Load failed', 'ChunkLoadError: x', 'the Error: x', '[a b c] x', 'Uncaughtx', 'Error', '']) {
    expect(withoutLead(message)).toBe(message);
  }
});
