import { describe, expect, test } from 'vitest';
import { createWork, type Work } from '../work.ts';
import { type ScrubValue, scrubPayload } from './container.ts';

/** Replaces the text `tulip`, and counts one of everything for each value. */
function scrub(value: unknown, work: Work): unknown {
  work.nodes += 1;
  work.characters += 10;
  work.cut += value === 'cut' ? 1 : 0;
  const text = JSON.stringify(value);
  if (!text.includes('tulip')) return value;
  const path = work.path.join('.');
  work.findings.push({ path, detector: 'a/b', by: 'pattern', replacement: 'label', count: 1 });
  return JSON.parse(text.replaceAll('tulip', '[x]'));
}

describe('a payload', () => {
  test('with entries is scrubbed entry by entry, each within its own limits, and counted as one', () => {
    const work = createWork();
    const payload = { version: 2, note: 'tulip', items: [{ a: 'tulip' }, 'cut', { a: 'fine' }] };
    const before = structuredClone(payload);
    const works: Work[] = [];
    const seeing: ScrubValue = (value, within) => {
      works.push(within);
      return scrub(value, within);
    };
    const sent = scrubPayload(payload, seeing, work);
    expect(sent).toEqual({ version: 2, note: '[x]', items: [{ a: '[x]' }, 'cut', { a: 'fine' }] });
    expect(payload).toEqual(before);
    expect(work).toMatchObject({ nodes: 4, characters: 40, cut: 1 });
    expect(works.map(({ nodes }) => nodes)).toEqual([1, 1, 1, 1]);
    expect(work.findings.map(({ path }) => path)).toEqual(['items.0', '']);
  });

  test('in which nothing is hidden is the one that was given', () => {
    const payload = { version: 2, items: [{ a: 'fine' }, null, Number.NaN] };
    expect(scrubPayload(payload, scrub, createWork())).toBe(payload);
  });

  test.each([['a tulip'], [['tulip']], [{ items: { a: 'tulip' } }], [null], [7]])(
    'without entries is scrubbed as it is: %j',
    (payload) => {
      const work = createWork();
      expect(scrubPayload(payload, scrub, work)).toEqual(scrub(payload, createWork()));
      expect(work.nodes).toBe(1);
    },
  );
});
