import { describe, expect, test } from 'vitest';
import { defineObjective } from './objective.ts';

/** What is said of options that the types refuse too. */
function refusalOf(options: unknown): string {
  try {
    Reflect.apply(defineObjective, undefined, [options]);
    return 'nothing was refused';
  } catch (refused) {
    return refused instanceof TypeError ? refused.message : 'not a TypeError';
  }
}

describe('an objective', () => {
  test('of 30 days is told by the windows of the SRE workbook', () => {
    const { windows, period } = defineObjective({ threshold: 0.001 });
    expect(period).toBe(30 * 86_400_000);
    expect(windows.map(({ severity, long, short, burnRate }) => [severity, long / 60_000, short / 60_000, burnRate])).toEqual([
      ['page', 60, 5, expect.closeTo(14.4)],
      ['page', 360, 30, expect.closeTo(6)],
      ['ticket', 1440, 120, expect.closeTo(3)],
      ['ticket', 4320, 360, expect.closeTo(1)],
    ]);
  });

  test('of fewer days has windows within them', () => {
    expect(defineObjective({ threshold: 0.01, days: 1 }).windows.map(({ long }) => long / 3_600_000)).toEqual([1, 6]);
  });

  test('is frozen', () => {
    const objective = defineObjective({ threshold: 0.01 });
    expect([objective, objective.windows, objective.windows[0], objective.least].every((part) => Object.isFrozen(part))).toBe(
      true,
    );
  });

  test('with much to spend is told by the windows whose rates can be reached', () => {
    expect(defineObjective({ threshold: 0.5 }).windows.map(({ burnRate }) => burnRate)).toEqual([expect.closeTo(1)]);
    expect(defineObjective({ threshold: 0.1 }).windows.map(({ burnRate }) => burnRate)).toEqual(
      [6, 3, 1].map((rate) => expect.closeTo(rate)),
    );
  });

  test('is refused where it is none, and where it could tell nothing', () => {
    for (const none of [null, undefined, 5, [], 'x'])
      expect(refusalOf(none)).toMatch(/^\[vedette\] objective: .* where options belong\. Write \{ threshold: 0\.001 \}/);
    for (const least of [null, 5]) expect(refusalOf({ threshold: 0.1, least })).toContain('objective.least: ');
    for (const windows of ['x', null, [], {}])
      expect(refusalOf({ threshold: 0.1, windows })).toMatch(
        /^\[vedette\] objective\.windows: .* where windows belong\. Write \[\{/,
      );
    expect(refusalOf({ threshold: 0.1, windows: [null] })).toContain('objective.windows[0]: null where a window belongs.');
    expect(refusalOf({ threshold: '0.001' })).toContain('objective.threshold: a text of 5 characters that is no share.');
    expect(refusalOf({ threshold: 0.1, days: 0.02 })).toContain('Write a number of days from 1 to 366');
    const window = { severity: 'page', long: 3_600_000, short: 300_000, burnRate: 2 };
    expect(refusalOf({ threshold: 0.1, days: 1, windows: [{ ...window, long: 72 * 3_600_000 }] })).toContain(
      'objective.windows[0]: a long window that is longer than the period of the objective.',
    );
    expect(refusalOf({ threshold: 0.5, windows: [{ ...window, burnRate: 14.4 }] })).toBe(
      '[vedette] objective.windows[0].burnRate: a rate that is not reached where everything goes wrong. Write 2 at most, or a lower threshold.',
    );
    expect(refusalOf({ threshold: 0.1, windows: [{ ...window, burnrate: 1 }] })).toContain('Did you mean "burnRate"?');
    expect(refusalOf({ threshold: 0.1, windows: [{ ...window, short: '1' }] })).toContain('a long window that is not longer');
  });

  test('is refused with its place and what belongs there', () => {
    expect(refusalOf({ threshold: 99.9 })).toBe(
      '[vedette] objective.threshold: a number that is no share. Write the share that may go wrong, above 0 and below 1: 0.001 for 99.9 %.',
    );
    expect(refusalOf({ threshold: 0.1, days: 0 })).toMatch(/^\[vedette\] objective\.days: a number where days belong\./);
    expect(refusalOf({ threshold: 0.1, treshold: 1 })).toContain('Did you mean "threshold"?');
    expect(refusalOf({ threshold: 0.1, least: { valid: 1.5, bad: 0 } })).toMatch(
      /objective\.least: an object without whole numbers/,
    );
    const window = { severity: 'page', long: 100, short: 10, burnRate: 2 };
    expect(refusalOf({ threshold: 0.1, windows: [window] })).toBe('nothing was refused');
    expect(refusalOf({ threshold: 0.1, windows: [window, { ...window, short: 100 }] })).toMatch(
      /objective\.windows\[1\]: a long window/,
    );
    expect(refusalOf({ threshold: 0.1, windows: [{ ...window, severity: 'call' }] })).toMatch(
      /windows\[0\]\.severity: a text of 4/,
    );
    expect(refusalOf({ threshold: 0.1, windows: [{ ...window, burnRate: 0 }] })).toMatch(
      /windows\[0\]\.burnRate: a number where/,
    );
  });
});
