import { type FingerprintPack, type FingerprintRule, patternSlowness, type Views, viewsOf } from '@vedette/core';
import { copied } from './event-copy.ts';
import type { Objection } from './examine.ts';
import { foreignEvents } from './foreign-events.ts';
import type { LimitedRun } from './limited-run.ts';
import { type Captured, mostWork } from './rule-pack.ts';

/** Stops a rule before it runs a pattern that might not end. */
const stopped = new Error('The pattern of a rule may not end.');

/** Every way of the language to run a pattern goes through `exec`; what views run is not the rule's. */
interface PatternWatch {
  readonly run: (call: () => void, isSlow: (pattern: RegExp) => boolean) => void;
  readonly unwatched: (views: Views) => Views;
}

function patternWatch(limited: LimitedRun): PatternWatch {
  const { exec } = RegExp.prototype;

  function set(own: (this: RegExp, text: string) => RegExpExecArray | null): () => void {
    const before = RegExp.prototype.exec;
    Reflect.set(RegExp.prototype, 'exec', own);
    return () => void Reflect.set(RegExp.prototype, 'exec', before);
  }

  function aside<T>(call: () => T): T {
    const back = set(exec);
    try {
      return call();
    } finally {
      back();
    }
  }

  return {
    run: (call, isSlow) => {
      const back = set(function watched(text) {
        if (aside(() => isSlow(this))) throw stopped;
        return exec.call(this, text);
      });
      try {
        limited(call, mostWork);
      } catch (_thrown) {
        // What a rule throws is told of elsewhere.
      } finally {
        back();
      }
    },
    unwatched: (views) =>
      new Proxy(views, {
        get: (target, name) => {
          const value: unknown = aside(() => Reflect.get(target, name, target));
          return typeof value === 'function' ? (...given: readonly unknown[]) => aside(() => value.apply(target, given)) : value;
        },
      }),
  };
}

function eventsFor({ examples }: FingerprintPack): readonly Captured[] {
  const own = examples.flatMap(({ event, originalException, sameAs, sameAsException, notSameAs, notSameAsException }) => [
    { event, originalException },
    ...(sameAs ? [{ event: sameAs, originalException: sameAsException }] : []),
    ...(notSameAs ? [{ event: notSameAs, originalException: notSameAsException }] : []),
  ]);
  return [...own, ...Object.values(foreignEvents).map((event) => ({ event }))];
}

function shown({ source, flags }: RegExp): string {
  return `/${source.length > 80 ? `${source.slice(0, 79)}…` : source}/${flags}`;
}

/** The first pattern that a rule uses on an event of the pack, or on one of others, and that can take long; and why. */
export function slowPattern(pack: FingerprintPack, rule: FingerprintRule, limited: LimitedRun): Objection | undefined {
  const { group, ready } = rule;
  if (typeof group !== 'function') return undefined;
  const reasons = new Map<string, string | undefined>();
  const watch = patternWatch(limited);
  for (const { event, originalException } of eventsFor(pack)) {
    if (ready?.conditions?.(event).matched === false) continue;
    const asked = copied(event);
    const hint = { originalException };
    watch.run(
      () => group.call(rule, asked, hint, watch.unwatched(viewsOf(asked, hint, pack))),
      (pattern) => {
        const name = shown(pattern);
        if (!reasons.has(name)) reasons.set(name, patternSlowness(pattern));
        return reasons.get(name) !== undefined;
      },
    );
    for (const [name, reason] of reasons)
      if (reason !== undefined) return `"${rule.id}" is slow: its pattern ${name} may take long, because ${reason}`;
  }
  return undefined;
}
