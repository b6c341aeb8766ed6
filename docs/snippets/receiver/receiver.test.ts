import { once } from 'node:events';
import { expect, it } from 'vitest';
import { runSnippet } from '../../run-snippet.ts';

it('the receiver of the page receives the event and ends', async () => {
  const script = runSnippet('receiver', ['receive.mjs'], {});
  const [code] = await once(script.process, 'exit');

  expect(script.complaints()).toBe('');
  expect(code).toBe(0);
});
