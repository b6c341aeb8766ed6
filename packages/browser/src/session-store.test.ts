import type { BudgetStore, LeaseReply, NamedWindow } from '@vedette/core';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { test } from './browser-sample.ts';
import { createSessionStore, type Shelf } from './session-store.ts';

/** The storage of a session as it is between two pages: texts by name. */
function createShelf(): Shelf & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return { texts, getItem: (name) => texts.get(name) ?? null, setItem: (name, text) => void texts.set(name, text) };
}

const minute: NamedWindow = { name: '60000 errors', limit: 3, milliseconds: 60_000 };

/** What the store answers at an instant where one token of each window is wanted. */
function ask(store: BudgetStore, windows: readonly NamedWindow[], now: number): LeaseReply {
  const reply = store.lease({ asker: 'test', now, tokens: { windows, want: 1, first: 0, returned: 0, known: [] } });
  return 'then' in reply ? expect.unreachable() : reply;
}

function take(store: BudgetStore, windows: readonly NamedWindow[], now: number): boolean {
  return ask(store, windows, now).tokens.granted === 1;
}

/** How many of some tries at one instant are granted. */
function granted(store: BudgetStore, tries: number, now: number): number {
  return Array.from({ length: tries }, () => take(store, [minute], now)).filter(Boolean).length;
}

describe('a session store', () => {
  test('a page that is loaded anew has what is left', () => {
    const shelf = createShelf();
    expect(granted(createSessionStore(shelf), 2, 1_000_010)).toBe(2);
    expect(granted(createSessionStore(shelf), 5, 1_020_000)).toBe(1);
    expect(granted(createSessionStore(shelf), 5, 1_068_000)).toBe(2);
  });

  test('never grants more than the limit within the length of a window, over any number of pages', () => {
    const page = fc.record({
      away: fc.integer({ min: 0, max: 90_000 }),
      tries: fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(fc.array(page, { maxLength: 8 }), (pages) => {
        const shelf = createShelf();
        const instants: number[] = [];
        let timeOrigin = 1_700_000_000_000;
        for (const { away, tries } of pages) {
          timeOrigin += away;
          const store = createSessionStore(shelf);
          let now = 0;
          for (const later of tries) {
            now += later;
            if (take(store, [minute], timeOrigin + now)) instants.push(timeOrigin + now);
          }
          timeOrigin += now;
        }
        for (const instant of instants) {
          const within = instants.filter((other) => other >= instant && other < instant + minute.milliseconds);
          expect(within.length).toBeLessThanOrEqual(minute.limit);
        }
      }),
    );
  });

  test('gives a token back once its window and an eighth of it are over', () => {
    const store = createSessionStore(createShelf());
    expect(granted(store, 5, 1_000_000)).toBe(3);
    expect(granted(store, 5, 1_000_000 + minute.milliseconds * 1.125)).toBe(3);
  });

  test('takes from every window or from none', () => {
    const store = createSessionStore(createShelf());
    const one: NamedWindow = { name: '1/60000 k1-0011223344556677', limit: 1, milliseconds: 60_000 };
    expect(take(store, [one, minute], 1000)).toBe(true);
    expect(take(store, [one, minute], 1000)).toBe(false);
    expect(granted(store, 5, 1000)).toBe(2);
  });

  test('keeps counts, lengths and starts under the names of windows, and nothing else', () => {
    const shelf = createShelf();
    const store = createSessionStore(shelf);
    take(store, [minute], 1_700_000_005_000);
    take(store, [minute], 1_700_000_005_100);
    expect([...shelf.texts]).toEqual([['vedette.budget', '[["60000 errors",60000,[[1700000002500,2]]]]']]);
  });

  test('a clock that is set back neither frees the budget nor blocks it for good', () => {
    const shelf = createShelf();
    expect(granted(createSessionStore(shelf), 5, 1_900_000_000_000)).toBe(3);
    const back = createSessionStore(shelf);
    expect([0, 30_000, 70_000].map((later) => granted(back, 5, 1_700_000_000_000 + later))).toEqual([0, 0, 3]);
  });

  test('what is cleared away on a page is remembered by that page', () => {
    const shelf = createShelf();
    const store = createSessionStore(shelf);
    expect(granted(store, 2, 0)).toBe(2);
    shelf.texts.clear();
    expect(granted(store, 5, 0)).toBe(1);
  });

  test('two frames of one tab share their budget', () => {
    const shelf = createShelf();
    const [one, other] = [createSessionStore(shelf), createSessionStore(shelf)];
    expect([granted(one, 1, 0), granted(other, 1, 0), granted(one, 5, 0), granted(other, 5, 0)]).toEqual([1, 1, 1, 0]);
  });

  test('of 600 faults knows the last ones, and none waits for the window of another; what belongs to no fault is never forgotten', () => {
    const shelf = createShelf();
    const store = createSessionStore(shelf);
    const fault = (number: number): NamedWindow => ({
      name: `60000 k1-${number}`,
      limit: 1,
      milliseconds: 60_000,
      isOwn: true,
    });
    const all: NamedWindow = { name: '60000 errors', limit: 602, milliseconds: 60_000 };
    const takes = Array.from({ length: 600 }, (_none, number) => take(store, [fault(number), all], 0));
    expect(takes.filter(Boolean)).toHaveLength(600);
    expect([take(store, [fault(599), all], 0), take(store, [fault(0), all], 0)]).toEqual([false, true]);
    const [text = ''] = [...shelf.texts.values()];
    expect(JSON.parse(text)).toHaveLength(500);
    expect([take(createSessionStore(shelf), [fault(700), all], 0), take(store, [fault(701), all], 0)]).toEqual([true, false]);
  });

  test('opens no further window of others while 500 have tokens out', () => {
    const store = createSessionStore(createShelf());
    const other = (number: number): NamedWindow => ({ name: `other ${number}`, limit: 1, milliseconds: 60_000 });
    const takes = Array.from({ length: 600 }, (_none, number) => take(store, [other(number)], 0));
    expect(takes.filter(Boolean)).toHaveLength(500);
    expect(take(store, [other(600)], 70_000)).toBe(true);
  });

  test('counts that nobody can have taken give nothing', () => {
    for (const taken of [-1000, 0.5]) {
      const shelf = createShelf();
      shelf.texts.set('vedette.budget', JSON.stringify([['60000 errors', 60_000, [[1000, taken]]]]));
      expect(granted(createSessionStore(shelf), 500, 1000)).toBe(3);
    }
  });

  test('a month ends on its day', () => {
    const store = createSessionStore(createShelf());
    const month: NamedWindow = { name: '3/month', limit: 3, milliseconds: 31 * 86_400_000, billingDay: 15 };
    const [start, end] = [Date.UTC(2028, 1, 15), Date.UTC(2028, 2, 15)];
    expect([start, start + 86_400_000, end - 2].map((now) => take(store, [month], now))).toEqual([true, true, true]);
    expect(ask(store, [month], end - 1).tokens).toMatchObject({ granted: 0, standings: [{ spent: 3, start, end }] });
    expect([1, 2, 3, 4].map((later) => take(store, [month], end + later)).filter(Boolean).length).toBe(3);
  });

  for (const text of ['', 'null', '{}', '[1]', '[["a"]]', '[["3/60000 errors",60000,[["x",1],[1,null],7]]]', '[[']) {
    test(`a storage that holds ${text || 'nothing'} holds no counts`, () => {
      const shelf = createShelf();
      shelf.setItem('vedette.budget', text);
      expect(granted(createSessionStore(shelf), 5, 0)).toBe(3);
    });
  }

  test('tells no time by a clock that tells none', () => {
    expect(granted(createSessionStore(createShelf()), 5, Number.NaN)).toBe(0);
  });

  test('in a browser, a reload goes on where the page was, and another tab starts anew', async ({ withVisit }) => {
    await withVisit(async ({ page, context, open }) => {
      const takes = (): number => {
        const store = window.sample.Vedette.createSessionStore(sessionStorage);
        const window3 = { name: '60000 errors', limit: 3, milliseconds: 60_000 };
        const tokens = { windows: [window3], want: 1, first: 0, returned: 0, known: [] };
        const replies = [1, 2].map(() => store.lease({ asker: 'page', now: performance.timeOrigin + performance.now(), tokens }));
        return replies.filter((reply) => 'tokens' in reply && reply.tokens.granted === 1).length;
      };
      await open();
      const before = await page.evaluate(takes);
      await page.reload();
      const after = await page.evaluate(takes);
      const other = await context.newPage();
      await other.goto(page.url());
      expect([before, after, await other.evaluate(takes)]).toEqual([2, 1, 2]);
    });
  });

  test('in a browser, a storage that is full lets the counts live as long as the page', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open }) => {
      const page = await open();
      const takes = await page.evaluate(() => {
        for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
          const isTaken = (name: string): boolean => {
            try {
              sessionStorage.setItem(name, 'x'.repeat(size));
              return true;
            } catch {
              return false;
            }
          };
          for (let number = 0; isTaken(`filling ${size} ${number}`); number += 1);
        }
        const store = window.sample.Vedette.createSessionStore(sessionStorage);
        const window3 = { name: '60000 errors', limit: 3, milliseconds: 60_000 };
        const tokens = { windows: [window3], want: 1, first: 0, returned: 0, known: [] };
        const replies = [1, 2, 3, 4, 5].map(() =>
          store.lease({ asker: 'page', now: performance.timeOrigin + performance.now(), tokens }),
        );
        return replies.filter((reply) => 'tokens' in reply && reply.tokens.granted === 1).length;
      });
      expect(takes).toBe(3);
      expect(await page.evaluate(() => sessionStorage.getItem('vedette.budget'))).toBeNull();
    });
  });
});
