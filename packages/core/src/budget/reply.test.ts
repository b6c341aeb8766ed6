import { describe, expect, test } from 'vitest';
import { requestFor } from './lease-sample.ts';
import { readReply } from './reply.ts';
import type { LeaseRequest } from './store.ts';

const asked: LeaseRequest = {
  ...requestFor([{ name: 'minute', limit: 5, milliseconds: 60_000 }], 1000, { want: 3 }),
  keys: { sent: [], cursor: undefined },
  carry: { pushed: [['k1-c', 2]], claimed: ['k1-a', 'k1-b'] },
};
const standing = { spent: 4, start: -59_000, end: 1000 };
const tokens = { granted: 3, validFor: 500, standings: [standing], fill: 0.5, askers: 2 };
const keys = { known: ['k1-a'], cursor: '7' };
const carry = { totals: [['k1-c', 5]], counts: [['k1-a', 4]] };

function objectionTo(answer: unknown): string {
  try {
    readReply(answer, asked);
    return 'none';
  } catch (thrown) {
    return thrown instanceof TypeError ? thrown.message : 'not a TypeError';
  }
}

describe('the reply of a store', () => {
  test('is read as it is where it can be true, without what nobody asked for', () => {
    expect(readReply({ tokens, keys, carry }, asked)).toEqual({ tokens, keys, carry });
    const { keys: _keys, carry: _carry, ...plain } = asked;
    const { askers: _askers, fill: _fill, ...least } = tokens;
    expect(readReply({ tokens: least, keys, carry, more: 1 }, plain)).toEqual({ tokens: { ...least, askers: 1 } });
  });

  test('is refused where it is none', () => {
    const none = [undefined, null, 3, true, 'yes', [], {}, { tokens: 3 }, { tokens }, { tokens, keys }];
    expect(none.map(objectionTo).filter((objection) => objection === 'none')).toEqual([]);
  });

  test('is refused where its tokens cannot be true', () => {
    const wrong = [
      ...[4, -1, 0.5, Number.NaN, '3', undefined, Number.POSITIVE_INFINITY].map((granted) => ({ granted })),
      ...[-1, Number.NaN, '1', undefined].map((validFor) => ({ validFor })),
      ...[[], [standing, standing], [null], [{ ...standing, spent: -1 }], [{ ...standing, end: -60_000 }], 1].map(
        (standings) => ({ standings }),
      ),
      ...[2, -0.1, Number.NaN, null].map((fill) => ({ fill })),
      ...[-1, 0.5, null].map((askers) => ({ askers })),
    ];
    const objections = wrong.map((part) => objectionTo({ tokens: { ...tokens, ...part }, keys, carry }));
    expect(objections.filter((objection) => !objection.startsWith('The store answered '))).toEqual([]);
  });

  test('is refused where keys or counts cannot be true, and none of them is told', () => {
    const secret = 'jane@example.com';
    const wrong = [
      { keys: { known: [secret, 7], cursor: '7' }, carry },
      { keys: { known: [secret.repeat(20)], cursor: '7' }, carry },
      { keys: { known: [], cursor: undefined }, carry },
      { keys, carry: { ...carry, counts: [[secret, 1]] } },
      { keys, carry: { ...carry, totals: [['k1-a', 1]] } },
      { keys, carry: { counts: [] } },
      { keys, carry: { ...carry, counts: [['k1-a', -1]] } },
      {
        keys,
        carry: {
          ...carry,
          counts: [
            ['k1-a', 1],
            ['k1-a', 2],
          ],
        },
      },
    ];
    const objections = wrong.map((part) => objectionTo({ tokens, ...part }));
    expect(objections.filter((objection) => objection === 'none' || objection.includes(secret))).toEqual([]);
  });

  test('is refused where it is a promise, whose rejection reaches nobody', async () => {
    expect(objectionTo(Promise.reject(new Error('not there')))).toContain('A promise');
    await new Promise((resolve) => setImmediate(resolve));
  });
});
