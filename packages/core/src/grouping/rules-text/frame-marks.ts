import { isRecord, propertyOf, textOf } from '../../sentry.ts';
import type { FrameTest } from './frame-test.ts';

type MarkedFrames = 'callees' | 'callers' | 'matched';

/** A rule that marks frames. */
export interface MarkingRule {
  readonly tests: readonly FrameTest[];
  readonly marks: readonly { readonly isOn: boolean; readonly frames: MarkedFrames }[];
}

function isMeant(frames: MarkedFrames, at: number, matched: number): boolean {
  if (frames === 'matched') return at === matched;
  return frames === 'callees' ? at > matched : at < matched;
}

/** The marks of one stack after all rules; a later rule has the last word. */
function marked(
  frames: readonly unknown[],
  exception: unknown,
  event: object,
  rules: readonly MarkingRule[],
): readonly boolean[] {
  const platform = textOf(event, 'platform');
  let inApp = frames.map((frame) => propertyOf(frame, 'in_app') === true);
  for (const { tests, marks } of rules) {
    const matches = frames.flatMap((frame, at) =>
      tests.every((test) => test({ frame, isInApp: inApp[at] === true, exception, platform })) ? [at] : [],
    );
    for (const matched of matches)
      for (const { isOn, frames: range } of marks) inApp = inApp.map((own, at) => (isMeant(range, at, matched) ? isOn : own));
  }
  return inApp;
}

/** The owner of a stack with other frames; the same where nothing changes. */
function withMarks<T>(owner: T, event: object, rules: readonly MarkingRule[]): T {
  const stack = propertyOf(owner, 'stacktrace');
  const frames = propertyOf(stack, 'frames');
  if (!isRecord(owner) || !isRecord(stack) || !Array.isArray(frames) || frames.length === 0) return owner;
  const inApp = marked(frames, owner, event, rules);
  const isChanged = (frame: unknown, at: number): boolean =>
    isRecord(frame) && (propertyOf(frame, 'in_app') === true) !== inApp[at];
  if (!frames.some(isChanged)) return owner;
  const others: unknown[] = frames.map((frame: unknown, at) =>
    isRecord(frame) && isChanged(frame, at) ? { ...frame, in_app: inApp[at] } : frame,
  );
  return { ...owner, stacktrace: { ...stack, frames: others } };
}

/** The part of an event that holds a list of stacks, where it changes. */
function changedList(event: object, name: 'exception' | 'threads', rules: readonly MarkingRule[]): object {
  const list = propertyOf(event, name);
  const values: unknown = propertyOf(list, 'values');
  if (!isRecord(list) || !Array.isArray(values)) return {};
  const others: unknown[] = values.map((owner: unknown) => withMarks(owner, event, rules));
  return others.some((other, at) => other !== values[at]) ? { [name]: { ...list, values: others } } : {};
}

/** The event with the marks of the rules; what does not change is the same, and the event itself is never written to. */
export function markedBy<E extends object>(event: E, rules: readonly MarkingRule[]): E {
  try {
    const changed = { ...changedList(event, 'exception', rules), ...changedList(event, 'threads', rules) };
    const own = withMarks(event, event, rules);
    return Object.keys(changed).length === 0 ? own : { ...own, ...changed };
  } catch (_thrown) {
    return event;
  }
}
