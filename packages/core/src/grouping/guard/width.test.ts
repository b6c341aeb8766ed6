import { describe, expect, test } from 'vitest';
import { part } from '../part.ts';
import { narrowParts, widened, widest } from './width.ts';

const answer = [
  '{{ default }}',
  part('status', '500'),
  part('host', 'a', { isNarrow: true }),
  part('kind', 'x'),
  part('route', '/r', { isNarrow: true }),
];

describe('an answer at a width', () => {
  test('is without as many of its narrow parts, the last first, and begins like what is narrower', () => {
    expect(narrowParts(answer)).toEqual(['route', 'host']);
    expect([0, 1, 2].map((width) => widened(answer, width))).toEqual([
      { fingerprint: ['{{ default }}', 'status=500;', 'host=a;', 'kind=x;', 'route=/r;'], left: [] },
      { fingerprint: ['{{ default }}', 'status=500;', 'host=a;', 'kind=x;'], left: ['route'] },
      { fingerprint: ['{{ default }}', 'status=500;', 'kind=x;'], left: ['route', 'host'] },
    ]);
  });

  test('leaves the event to Sentry at the widest, and where nothing is left', () => {
    expect(widened(answer, widest)).toEqual({ fingerprint: ['{{ default }}'], left: ['route', 'kind', 'host', 'status'] });
    expect(widened([part('route', '/r', { isNarrow: true })], 1)).toEqual({ fingerprint: ['{{ default }}'], left: ['route'] });
  });
});
