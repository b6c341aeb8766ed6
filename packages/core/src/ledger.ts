import type { Cap } from './budget/cap.ts';
import type { BudgetCounts, KeyCounts } from './budget/counts.ts';
import type { Sampler } from './budget/sampler.ts';
import type { Decision } from './decision.ts';
import type { GuardedRule } from './grouping/guard/state.ts';
import type { GroupingVersion } from './grouping/version.ts';
import type { Policy } from './policy.ts';

/** What happened since the guard was made. */
export interface Stats {
  /** How often each outcome of each stage occurred, as `scrub replaced` or `budget dropped`. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** How many values each detector hid. */
  readonly replaced: Readonly<Record<string, number>>;
  /** How many items were withheld, by reason. */
  readonly withheld: Readonly<Record<string, number>>;
  /** How often a callback of the user threw, by its name. */
  readonly failures: Readonly<Record<string, number>>;
  /** Undefined where there is no budget for errors. */
  readonly budget: BudgetCounts | undefined;
  /** The limits in force, each with who shares it; none where there is no budget. */
  readonly caps: readonly Cap[];
  /** The faults that the budget saw most, at most ten, by their keys; none where there is no budget for errors. */
  readonly loudest: readonly KeyCounts[];
  /** Rules whose fingerprints are wider now than they were written, because they make too many. @default there are none */
  readonly fingerprintGuard?: readonly GuardedRule[];
  /** The way of grouping in force. */
  readonly grouping: GroupingVersion;
  readonly work: { readonly nodes: number; readonly characters: number; readonly cut: number };
}

/** Counts decisions, tells them, and says once what a person should know. */
export interface Ledger {
  readonly record: (decision: Decision) => void;
  /** Says a sentence the first time it comes, or the first one about something. */
  readonly say: (sentence: string, about?: string) => void;
  readonly fail: (callback: string) => void;
  readonly stats: (sampler: Sampler | undefined, caps?: readonly Cap[]) => Stats;
}

function add(counts: Map<string, number>, name: string, count = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}

/** What is said, once each, of an item that does not leave. */
const withheldBecause = {
  binary: 'A binary attachment was withheld: Vedette cannot read it.',
  failed: 'An item was withheld because judging it failed; where it was an event, a stand-in was sent.',
  replay:
    'A recording of Session Replay was withheld: the worker of Vedette did not make it. Give replayIntegration() its workerUrl, and the policy recordings: scrubRecordings().',
  'replay detectors':
    'A recording of Session Replay was withheld: its worker has other detectors than the page. Give guardReplayWorker() the same.',
  'unknown item type': 'An item of a type that Vedette does not know was withheld.',
} as const;

export function createLedger({ onDecision, warn, grouping }: Pick<Policy, 'onDecision' | 'warn' | 'grouping'>): Ledger {
  const outcomes = new Map<string, number>();
  const replaced = new Map<string, number>();
  const withheld = new Map<string, number>();
  const failures = new Map<string, number>();
  const said = new Set<string>();
  const work = { nodes: 0, characters: 0, cut: 0 };

  function fail(callback: string): void {
    add(failures, callback);
  }

  function say(sentence: string, about = sentence): void {
    if (said.has(about)) return;
    said.add(about);
    try {
      Promise.resolve<unknown>(warn(`[vedette] ${sentence}`)).catch(() => fail('warn'));
    } catch (_thrown) {
      fail('warn');
    }
  }

  function count(decision: Decision): void {
    add(outcomes, `${decision.stage} ${decision.outcome}`);
    if (decision.stage === 'enrich' && decision.outcome === 'failed') fail(`enricher ${decision.enricher}`);
    if (decision.stage === 'fingerprint' && decision.outcome === 'failed') fail(`fingerprint rule ${decision.rule}`);
    if (decision.stage === 'budget' && decision.outcome === 'failed') fail('budget');
    if (decision.stage !== 'scrub') return;
    for (const finding of decision.findings) add(replaced, finding.detector, finding.count);
    work.nodes += decision.work.nodes;
    work.characters += decision.work.characters;
    work.cut += decision.cut;
    if (decision.reason === undefined) return;
    add(withheld, decision.reason);
    if (decision.reason === 'failed') fail('scrub');
    say(withheldBecause[decision.reason]);
  }

  return {
    fail,
    say,
    record: (decision) => {
      count(decision);
      try {
        // Whoever is told may tell on at leisure; a rejection must not reach the application.
        Promise.resolve<unknown>(onDecision?.(decision)).catch(() => fail('onDecision'));
      } catch (_thrown) {
        fail('onDecision');
      }
    },
    stats: (sampler, caps = []) => ({
      outcomes: Object.fromEntries(outcomes),
      replaced: Object.fromEntries(replaced),
      withheld: Object.fromEntries(withheld),
      failures: Object.fromEntries(failures),
      budget: sampler?.counts(),
      caps,
      loudest: sampler?.loudest(10) ?? [],
      grouping,
      work: { ...work },
    }),
  };
}
