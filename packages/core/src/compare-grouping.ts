import { explainFingerprint } from './explain-fingerprint.ts';
import { definePolicy, type Policy, type PolicyOptions } from './policy.ts';
import { kindOf, refusal, refuseUnknownKeys } from './refusal.ts';

/** An issue, as one way of grouping makes it. */
export interface ComparedIssue {
  readonly fingerprint: readonly string[];
  readonly key: string;
  /** The places of its events in the list. */
  readonly events: readonly number[];
}

/** Issues that share events, under both ways of grouping. */
export interface GroupingMove {
  readonly from: readonly ComparedIssue[];
  readonly to: readonly ComparedIssue[];
}

/** What becomes of issues when the way of grouping changes. */
export interface GroupingComparison {
  /** How many issues there are under each. */
  readonly issues: { readonly from: number; readonly to: number };
  /** The same events under the same key. */
  readonly same: readonly GroupingMove[];
  /** The same events under another key: Sentry opens a new issue for them. */
  readonly renamed: readonly GroupingMove[];
  /** Several issues that become one. */
  readonly merged: readonly GroupingMove[];
  /** One issue that becomes several. */
  readonly split: readonly GroupingMove[];
  /** Several issues that become several others. */
  readonly mixed: readonly GroupingMove[];
}

/** What is known of the events that are compared. */
export interface CompareGroupingOptions {
  /** What each event was captured from, in the order of the events. @default the events are all there is to go by */
  readonly originalExceptions?: readonly unknown[] | undefined;
}

function issuesOf(
  events: readonly object[],
  policy: Policy,
  { originalExceptions = [] }: CompareGroupingOptions,
): readonly ComparedIssue[] {
  const issues = new Map<string, { readonly fingerprint: readonly string[]; readonly key: string; readonly events: number[] }>();
  for (const [at, event] of events.entries()) {
    const { fingerprint, key } = explainFingerprint(event, policy, { originalException: originalExceptions[at] });
    const issue = issues.get(key) ?? { fingerprint, key, events: [] };
    issue.events.push(at);
    issues.set(key, issue);
  }
  return [...issues.values()];
}

function issueOfEach(issues: readonly ComparedIssue[]): ReadonlyMap<number, ComparedIssue> {
  return new Map(issues.flatMap((issue) => issue.events.map((at): readonly [number, ComparedIssue] => [at, issue])));
}

/** The issues that share events with an issue, directly or by way of others. */
function moveOf(
  first: ComparedIssue,
  before: ReadonlyMap<number, ComparedIssue>,
  after: ReadonlyMap<number, ComparedIssue>,
): GroupingMove {
  const from = new Set([first]);
  const to = new Set<ComparedIssue>();
  // Sets are walked in the order in which they grow.
  for (const issue of from)
    for (const other of issue.events.map((at) => after.get(at))) {
      if (other === undefined || to.has(other)) continue;
      to.add(other);
      for (const back of other.events.map((at) => before.get(at))) if (back !== undefined) from.add(back);
    }
  return { from: [...from], to: [...to] };
}

function kindOfMove({ from, to }: GroupingMove): Exclude<keyof GroupingComparison, 'issues'> {
  if (from.length > 1) return to.length > 1 ? 'mixed' : 'merged';
  if (to.length > 1) return 'split';
  return from[0]?.key === to[0]?.key ? 'same' : 'renamed';
}

/**
 * Shows what becomes of the issues of some events where one policy takes the place of another: which stay, merge or split.
 * Nothing is sent, counted or told, and the guard of fingerprints is not asked. Events that cannot be read are one issue.
 * Throws a TypeError where an option is not fit for use, or the events are no list.
 */
export function compareGrouping(
  events: readonly object[],
  from: PolicyOptions | Policy,
  to: PolicyOptions | Policy,
  options: CompareGroupingOptions = {},
): GroupingComparison {
  if (!Array.isArray(events))
    throw refusal('compareGrouping.events', `${kindOf(events)} where a list belongs`, 'Give it a list of events.');
  refuseUnknownKeys('compareGrouping', options, ['originalExceptions']);
  const { originalExceptions } = options;
  const isFit =
    originalExceptions === undefined || (Array.isArray(originalExceptions) && originalExceptions.length === events.length);
  if (!isFit)
    throw refusal(
      'compareGrouping.originalExceptions',
      `${kindOf(originalExceptions)} where one for each event belongs`,
      'Give it a list as long as the events, with undefined where there is none.',
    );
  const before = issuesOf(events, definePolicy(from), options);
  const after = issuesOf(events, definePolicy(to), options);
  const [beforeOf, afterOf] = [issueOfEach(before), issueOfEach(after)];
  const moves: GroupingMove[] = [];
  const moved = new Set<ComparedIssue>();
  for (const issue of before) {
    if (moved.has(issue)) continue;
    const move = moveOf(issue, beforeOf, afterOf);
    for (const one of move.from) moved.add(one);
    moves.push(move);
  }
  const ofKind = (kind: string): readonly GroupingMove[] => moves.filter((move) => kindOfMove(move) === kind);
  return {
    issues: { from: before.length, to: after.length },
    same: ofKind('same'),
    renamed: ofKind('renamed'),
    merged: ofKind('merged'),
    split: ofKind('split'),
    mixed: ofKind('mixed'),
  };
}
