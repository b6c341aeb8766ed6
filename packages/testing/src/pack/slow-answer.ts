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
  /** Calls a function; whether it ended. */
  readonly run: (call: () => void, isSlow: (pattern: RegExp) => boolean) => boolean;
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
        return limited(call, mostWork) !== undefined;
      } catch (_thrown) {
        // What a rule throws is told of elsewhere.
        return true;
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

interface NamedEvent extends Captured {
  readonly name: string;
}

function eventsFor({ examples }: FingerprintPack): readonly NamedEvent[] {
  const own = examples.flatMap((example, at) => {
    const { event, originalException, sameAs, sameAsException, notSameAs, notSameAsException } = example;
    const name = `example ${at + 1}`;
    return [
      { name, event, originalException },
      ...(sameAs ? [{ name: `sameAs of ${name}`, event: sameAs, originalException: sameAsException }] : []),
      ...(notSameAs ? [{ name: `notSameAs of ${name}`, event: notSameAs, originalException: notSameAsException }] : []),
    ];
  });
  return [...own, ...Object.entries(foreignEvents).map(([name, event]) => ({ name, event }))];
}

function shown({ source, flags }: RegExp): string {
  return `/${source.length > 80 ? `${source.slice(0, 79)}…` : source}/${flags}`;
}

/**
 * What is slow of a rule on an event of the pack, or on one of others: the first pattern that it uses and that can take long,
 * and why; or that it does not end.
 */
export function slowAnswer(pack: FingerprintPack, rule: FingerprintRule, limited: LimitedRun): Objection | undefined {
  const { group, ready } = rule;
  if (typeof group !== 'function') return undefined;
  const reasons = new Map<string, string | undefined>();
  const watch = patternWatch(limited);
  for (const { name: of, event, originalException } of eventsFor(pack)) {
    if (ready?.conditions?.(event).matched === false) continue;
    const asked = copied(event);
    const hint = { originalException };
    const ends = (): boolean =>
      watch.run(
        () => group.call(rule, asked, hint, watch.unwatched(viewsOf(asked, hint, pack))),
        (pattern) => {
          const name = shown(pattern);
          if (!reasons.has(name)) reasons.set(name, patternSlowness(pattern));
          return reasons.get(name) !== undefined;
        },
      );
    const isEnding = ends() || ends();
    for (const [name, reason] of reasons)
      if (reason !== undefined) return `"${rule.id}" is slow: its pattern ${name} may take long, because ${reason}`;
    if (!isEnding) return `"${rule.id}" is slow: it does not end on ${of}`;
  }
  return undefined;
}
