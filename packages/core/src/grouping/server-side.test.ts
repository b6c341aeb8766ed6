import { describe, expect, test } from 'vitest';
import { modeOf, serverSideOf } from './server-side.ts';
import { viewsOf } from './views.ts';

const frames = [{ function: 'charge', filename: '/app/payments.js', in_app: true }];
const stacked = { exception: { values: [{ type: 'Error', value: 'x', stacktrace: { frames } }] } };
const side = (event: object, fingerprint: readonly string[], byFrames = false): ReturnType<typeof serverSideOf> =>
  serverSideOf(event, viewsOf(event), { mode: modeOf(fingerprint), byFrames });

test('a fingerprint stands alone, beside the grouping of Sentry, or is none', () => {
  expect([['a'], ['{{default}}', 'a'], ['{{ default }}']].map(modeOf)).toEqual(['custom', 'hybrid', 'default']);
});

describe('what the server does', () => {
  test('depends on what it hashes', () => {
    expect(side(stacked, ['a'])).toMatchObject({ hashOf: ['fingerprint'], aiGrouping: 'off' });
    expect(side(stacked, ['{{ default }}', 'a'])).toMatchObject({
      hashOf: ['fingerprint', 'frames'],
      aiGrouping: 'same fingerprint',
    });
    expect(side(stacked, ['{{ default }}'])).toMatchObject({ hashOf: ['frames'], aiGrouping: 'on' });
    const plain = { exception: { values: [{ type: 'Error', value: 'x' }] } };
    expect(side(plain, ['{{ default }}'])).toMatchObject({ hashOf: ['type', 'value'], aiGrouping: 'off' });
    expect([{ message: 'x' }, {}].map((event) => side(event, ['{{ default }}']).hashOf)).toEqual([['message'], ['nothing']]);
    const threads = { threads: { values: [{ stacktrace: { frames } }] } };
    expect(side(threads, ['{{ default }}']).hashOf).toEqual(['frames']);
  });

  test('depends on the rules of the project, on source maps, and on the frames it sees', () => {
    expect(side(stacked, ['a']).unless).toHaveLength(1);
    expect(side(stacked, ['{{ default }}']).unless.join(' ')).toContain('Source maps');
    expect(side(stacked, ['a'], true).unless.at(-1)).toContain('The rule goes by frames');
  });
});
