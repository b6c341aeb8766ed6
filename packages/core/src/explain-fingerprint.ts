import type { GuardState } from './grouping/guard/guard.ts';
import type { GuardedRule } from './grouping/guard/state.ts';
import { narrowParts, type Widened, widened, widest } from './grouping/guard/width.ts';
import { keyOf, unreadableKey } from './grouping/key.ts';
import { answerOf, defaultGrouping, type FingerprintAnswer } from './grouping/rule.ts';
import {
  type ConditionSight,
  conditionSights,
  isByFrames,
  matchersOf,
  placeOfRule,
  type RulePlace,
  verdictOf,
} from './grouping/rule-sight.ts';
import type { RuleInForce } from './grouping/rules-in-force.ts';
import type { Matcher } from './grouping/rules-text/tree.ts';
import { type GroupingMode, modeOf, type ServerSide, serverSideOf } from './grouping/server-side.ts';
import type { Slot } from './grouping/template/slot.ts';
import { template } from './grouping/template/template.ts';
import type { GroupingVersion } from './grouping/version.ts';
import { type Views, viewsOf } from './grouping/views.ts';
import { definePolicy, type Policy, type PolicyOptions } from './policy.ts';
import { kindOf, refusal, refuseUnknownKeys } from './refusal.ts';
import { scrubText } from './scrub/text.ts';
import { createWork } from './scrub/work.ts';
import { namedBySdk, propertyOf, type SentryClient, sdkOf } from './sentry.ts';

/** A rule that answered, with what its conditions were tried on. */
export interface ExplainedRule extends RulePlace {
  readonly conditions: readonly ConditionSight[];
}

/** A rule that was asked and did not name the issue. */
export interface RejectedRule extends RulePlace {
  readonly why: 'condition' | 'no answer' | 'failed';
  /** The first condition that fails where those before it hold. */
  readonly failing?: ConditionSight;
}

/** What the guard makes of the rule's answer. */
export interface ExplainedGuard {
  readonly state: GuardState;
  /** The names of the parts that are left out. */
  readonly left: readonly string[];
  /** The fingerprint at each width, from the one that the rule answers to Sentry's own grouping. */
  readonly widths: readonly (readonly string[])[];
}

/** How an event is grouped, and why. */
export interface FingerprintExplanation {
  readonly grouping: GroupingVersion;
  readonly mode: GroupingMode;
  readonly setBy: 'application' | 'rule' | 'nobody';
  /** Whether reading the event throws. All that is said is then what is true of no event in particular. */
  readonly isUnreadable?: true;
  /** As it leaves, after scrubbing. */
  readonly fingerprint: readonly string[];
  /** What the budget counts by. */
  readonly key: string;
  readonly rule?: ExplainedRule;
  /** The rules that were asked before, in that order. */
  readonly rejected: readonly RejectedRule[];
  /** The message without its values, and where they stood. */
  readonly message: { readonly template: string; readonly slots: readonly Slot[] };
  readonly guard?: ExplainedGuard;
  readonly server: ServerSide;
}

/** What an explanation goes by beside the event and the policy. */
export interface ExplainFingerprintOptions {
  /** What the event was captured from. */
  readonly originalException?: unknown | undefined;
  /** The client whose event it is: conditions on the SDK go by what it says of itself, unless the event does. @default none */
  readonly client?: Pick<SentryClient, 'getOptions'> | undefined;
  /** What the guard holds back now, as `stats().fingerprintGuard` says. @default nothing */
  readonly guarded?: readonly GuardedRule[] | undefined;
}

interface Asked {
  readonly rejected: readonly RejectedRule[];
  readonly answered?: { readonly rule: RuleInForce; readonly answer: FingerprintAnswer };
}

function refused(rule: RuleInForce, event: object, shown: (text: string) => string): RejectedRule | undefined {
  const matchers = matchersOf(rule);
  const { matched, failing } = verdictOf(matchers, event);
  if (matched) return undefined;
  const sight = conditionSights(matchers, event, shown).find(({ condition }) => condition === failing);
  return { ...placeOfRule(rule), why: 'condition', ...(sight !== undefined && { failing: sight }) };
}

/** Asks rules until one answers. */
function askRules(policy: Policy, event: object, hint: object, views: Views, shown: (text: string) => string): Asked {
  const rejected: RejectedRule[] = [];
  for (const rule of policy.off.has('fingerprint') ? [] : policy.fingerprintRules) {
    try {
      const refusedRule = refused(rule, event, shown);
      const answer = refusedRule === undefined ? answerOf(rule, event, hint, views) : undefined;
      if (answer !== undefined) return { rejected, answered: { rule, answer } };
      rejected.push(refusedRule ?? { ...placeOfRule(rule), why: 'no answer' });
    } catch (_thrown) {
      rejected.push({ ...placeOfRule(rule), why: 'failed' });
    }
  }
  return { rejected };
}

function guardOf(rule: RuleInForce, answer: FingerprintAnswer, guarded: readonly GuardedRule[]): ExplainedGuard & Widened {
  const own = guarded.find((one) => one.rule === rule.id && one.pack === rule.pack);
  const at = widened(answer, own === undefined ? 0 : (own.width ?? widest));
  const steps = [...narrowParts(answer).map((_name, step) => step + 1), widest];
  const widths = [0, ...steps].map((width) => widened(answer, width).fingerprint);
  const distinct = widths.filter((width, step) => widths.findIndex((other) => other.join() === width.join()) === step);
  return { ...at, state: own?.state ?? 'ok', widths: distinct };
}

function ownFingerprint(event: object): readonly string[] {
  const own = propertyOf(event, 'fingerprint');
  return Array.isArray(own) ? own.map((part: unknown) => (typeof part === 'object' ? kindOf(part) : String(part))) : [];
}

/**
 * Says how an event is grouped and why: the rule, what its conditions saw, the rules that were asked before it, and what
 * Sentry does with it. Values are shown as templates or kinds. Nothing is sent, counted or told, and the event is not
 * written to. An event that cannot be read is explained as such. Throws a TypeError where an option is not fit for use.
 */
export function explainFingerprint(
  event: object,
  options: PolicyOptions | Policy = {},
  asked: ExplainFingerprintOptions = {},
): FingerprintExplanation {
  refuseUnknownKeys('explainFingerprint', asked, ['originalException', 'client', 'guarded']);
  const { originalException, client, guarded = [] } = asked;
  if (client !== undefined && typeof propertyOf(client, 'getOptions') !== 'function')
    throw refusal(
      'explainFingerprint.client',
      `${kindOf(client)} where a client belongs`,
      'Give it what Sentry.getClient() gives.',
    );
  if (!Array.isArray(guarded))
    throw refusal('explainFingerprint.guarded', `${kindOf(guarded)} where a list belongs`, 'Give it stats().fingerprintGuard.');
  const policy = definePolicy(options);
  const sdk = sdkOf(client);
  try {
    return explained(event, policy, { originalException, sdk, guarded });
  } catch (_thrown) {
    return unexplained(policy);
  }
}

/** What is said of an event that cannot be read. */
function unexplained({ grouping }: Policy): FingerprintExplanation {
  return {
    grouping,
    mode: 'default',
    setBy: 'nobody',
    isUnreadable: true,
    fingerprint: [defaultGrouping],
    key: unreadableKey,
    rejected: [],
    message: { template: '', slots: [] },
    server: serverSideOf({}, viewsOf({}), { mode: 'default', byFrames: false }),
  };
}

interface Given {
  readonly originalException: unknown;
  readonly sdk: unknown;
  readonly guarded: readonly GuardedRule[];
}

function explained(event: object, policy: Policy, { originalException, sdk, guarded }: Given): FingerprintExplanation {
  const asked = namedBySdk(event, sdk);
  const hint = { originalException };
  const views = viewsOf(event, hint, policy.viewOptions);
  const scrubbed = (text: string): string => scrubText(text, policy.matcher, createWork());
  const shown = (text: string): string => scrubbed(template(text));
  const own = ownFingerprint(event);
  const { rejected, answered }: Asked = own.length > 0 ? { rejected: [] } : askRules(policy, asked, hint, views, shown);
  const guard = answered && guardOf(answered.rule, answered.answer, guarded);
  const fingerprint = guard?.fingerprint ?? (own.length > 0 ? own : [defaultGrouping]);
  const matchers: readonly Matcher[] = answered ? matchersOf(answered.rule) : [];
  const mode = modeOf(fingerprint);
  const { text, slots } = views.message;
  return {
    grouping: policy.grouping,
    mode,
    setBy: answered ? 'rule' : own.length > 0 ? 'application' : 'nobody',
    fingerprint: fingerprint.map(scrubbed),
    key: keyOf({ ...event, fingerprint }),
    ...(answered && { rule: { ...placeOfRule(answered.rule), conditions: conditionSights(matchers, asked, shown) } }),
    rejected,
    message: { template: scrubbed(text), slots },
    ...(guard && { guard: { state: guard.state, left: guard.left, widths: guard.widths.map((width) => width.map(scrubbed)) } }),
    server: serverSideOf(event, views, { mode, byFrames: isByFrames(matchers) }),
  };
}
