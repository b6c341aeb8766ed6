import * as Sentry from '@sentry/node';
import { capture, expectNoLeaks } from '@vedette/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { vedette } from './index.ts';

afterEach(() => Sentry.close());

describe('a client that is given the function vedette and not what it gives', () => {
  test('is guarded with the defaults, which is said once', async () => {
    const said = vi.spyOn(process, 'emitWarning').mockReturnValue();
    const { transport, sent } = capture();
    Sentry.init({ dsn: 'https://public@example.com/1', transport, integrations: [vedette] });
    Sentry.captureException(new Error('no mail to jane.roe@example.com'));
    await Sentry.flush(2000);
    expect(sent.items.map(({ type }) => type)).toContain('event');
    expectNoLeaks(sent, { email: 'jane.roe@example.com' });
    const sentences = said.mock.calls
      .map(([sentence]) => sentence)
      .filter((sentence) => String(sentence).includes('without being called'));
    expect(sentences).toEqual([
      '[vedette] vedette was given without being called, so that it guards with the defaults. Write vedette().',
    ]);
  });
});
