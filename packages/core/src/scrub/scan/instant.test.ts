import { expect, test } from 'vitest';
import { instantEnd } from './instant.ts';

test.each(['2026-11-20', '2026-11-20T02:00:28.947Z', '2026-11-20 02:00', '2026-11-20T02:00:28,5+01:00'])(
  '%s is an instant',
  (text) => {
    expect(instantEnd(text, 0)).toBe(text.length);
    expect(instantEnd(`at ${text}: done`, 3)).toBe(3 + text.length);
  },
);

test.each(['2026-13-20', '2026-11-32', '2026-11-201', '2026-11-20-7', '2026-11-20x', '2026-11', '4026111111111111'])(
  '%s is none',
  (text) => {
    expect(instantEnd(text, 0)).toBe(-1);
  },
);

test('what stands behind a sign of a longer number is none', () => {
  expect([instantEnd('1-2026-11-20', 2), instantEnd('_2026-11-20', 1), instantEnd('.2026-11-20', 1)]).toEqual([-1, -1, -1]);
});
