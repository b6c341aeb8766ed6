import { kindOf, refusal, refuseUnknownKeys, suggestion } from '../refusal.ts';
import { exceptionsOf, isRecord, textOf } from '../sentry.ts';
import type { Importance } from './occasion.ts';

/** What a rule asks of an event, and what it does with one that fits all of it. Texts may end in `*`. */
export interface BudgetRule {
  /** The type of an exception in the chain, such as `TypeError`. */
  readonly type?: string | readonly string[];
  /** The level, such as `fatal`. */
  readonly level?: string | readonly string[];
  /** The name of the transaction, such as `GET /orders/:id`. */
  readonly route?: string | readonly string[];
  readonly release?: string | readonly string[];
  /** Whether the release was first seen no longer ago than so many hours. */
  readonly newReleaseHours?: number;
  /** `protect`: dropped last, within the caps. `favour`: four times as much of it is sent. `deny`: never sent. */
  readonly action: 'protect' | 'favour' | 'deny';
}

/** What the first rule that fits says of an event. */
export type Verdict = Importance | 'denied';

/** Judges events by rules. */
export type BudgetJudge = (event: object, now: number) => Verdict;

const importanceOf: Readonly<Record<BudgetRule['action'], Verdict>> = {
  protect: 'protected',
  favour: 'favoured',
  deny: 'denied',
};

const texts = ['type', 'level', 'route', 'release'] as const;

/** How many releases are remembered; the oldest is forgotten first. */
const mostReleases = 50;

const hour = 3_600_000;

function matches(asked: string | readonly string[] | undefined, given: readonly (string | undefined)[]): boolean {
  if (asked === undefined) return true;
  const patterns = typeof asked === 'string' ? [asked] : asked;
  return patterns.some((pattern) =>
    given.some((text) => (pattern.endsWith('*') ? (text?.startsWith(pattern.slice(0, -1)) ?? false) : text === pattern)),
  );
}

/** A judge of events by rules, which remembers when it first saw each release. */
export function createJudgeOf(rules: readonly BudgetRule[]): BudgetJudge {
  const since = new Map<string, number>();

  function isNew(release: string | undefined, hours: number | undefined, now: number): boolean {
    if (hours === undefined) return true;
    return release !== undefined && now - (since.get(release) ?? now) <= hours * hour;
  }

  function note(release: string | undefined, now: number): void {
    if (release === undefined || since.has(release)) return;
    since.set(release, now);
    const [oldest] = since.keys();
    if (since.size > mostReleases && oldest !== undefined) since.delete(oldest);
  }

  return (event, now) => {
    if (rules.length === 0) return 'normal';
    const release = textOf(event, 'release');
    note(release, now);
    const types = exceptionsOf(event).map(({ type }) => type);
    const fitting = rules.find(
      (rule) =>
        matches(rule.type, types) &&
        matches(rule.level, [textOf(event, 'level') ?? 'error']) &&
        matches(rule.route, [textOf(event, 'transaction')]) &&
        matches(rule.release, [release]) &&
        isNew(release, rule.newReleaseHours, now),
    );
    return fitting === undefined ? 'normal' : importanceOf[fitting.action];
  };
}

function isTexts(value: unknown): boolean {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return value === undefined || (list.length > 0 && list.every((text) => typeof text === 'string' && text !== ''));
}

/** The levels that Sentry has. */
const levels = ['fatal', 'error', 'warning', 'log', 'info', 'debug'] as const;

/** Refuses what never fits anything: a star that is not at the end, and a level that there is none of. */
function checkPatterns(place: string, name: (typeof texts)[number], value: unknown): void {
  const patterns: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const pattern of patterns) {
    if (typeof pattern !== 'string') continue;
    // The router of an application may have stars within the routes themselves.
    const star = pattern.slice(0, -1).indexOf('*');
    if (name === 'route' ? star === 0 : star >= 0)
      throw refusal(
        place,
        'a star that is not at the end, where it fits nothing',
        "Write the beginning and a star, such as 'Order*'.",
      );
    if (
      name === 'level' &&
      !levels.some((level) => (pattern.endsWith('*') ? level.startsWith(pattern.slice(0, -1)) : level === pattern))
    )
      throw refusal(place, `${kindOf(pattern)} that is no level`, suggestion(pattern, levels));
  }
}

/** Reads rules. Throws a TypeError that names the place and the fix. */
export function readRules(place: string, rules: unknown): readonly BudgetRule[] {
  if (rules === undefined) return [];
  if (!Array.isArray(rules)) throw refusal(place, `${kindOf(rules)} where a list belongs`, 'Give it a list of rules.');
  return Object.freeze(rules.map((rule: unknown, at) => readRule(`${place}[${at}]`, rule)));
}

function readRule(place: string, rule: unknown): BudgetRule {
  if (!isRecord(rule))
    throw refusal(place, `${kindOf(rule)} where a rule belongs`, "Write { level: 'fatal', action: 'protect' }.");
  refuseUnknownKeys(place, rule, [...texts, 'newReleaseHours', 'action']);
  for (const name of texts) {
    if (isTexts(rule[name])) continue;
    throw refusal(`${place}.${name}`, `${kindOf(rule[name])} where a text belongs`, 'Give it a text, or a list of texts.');
  }
  for (const name of texts) checkPatterns(`${place}.${name}`, name, rule[name]);
  const { action, newReleaseHours } = rule;
  if (action !== 'protect' && action !== 'favour' && action !== 'deny') {
    const problem = action === undefined ? 'nothing where an action belongs' : `${kindOf(action)} that names nothing here`;
    throw refusal(`${place}.action`, problem, suggestion(action, Object.keys(importanceOf)));
  }
  if (newReleaseHours !== undefined && !(typeof newReleaseHours === 'number' && newReleaseHours > 0))
    throw refusal(`${place}.newReleaseHours`, `${kindOf(newReleaseHours)} where hours belong`, 'Write a number above 0.');
  if (texts.every((name) => rule[name] === undefined) && newReleaseHours === undefined)
    throw refusal(place, 'a rule that asks nothing and fits every event', `Ask for one of ${texts.join(', ')}, newReleaseHours.`);
  const asked = Object.fromEntries(texts.flatMap((name) => (rule[name] === undefined ? [] : [[name, copied(rule[name])]])));
  return Object.freeze({ ...asked, ...(newReleaseHours !== undefined && { newReleaseHours }), action });
}

function copied(value: unknown): unknown {
  return Array.isArray(value) ? Object.freeze([...value]) : value;
}
