import { refusal } from '../refusal.ts';
import { exceptionsOf, messageOf, propertyOf, type SentryException, textOf } from '../sentry.ts';

/** Whether the conditions of a rule hold, and where not, the first that failed. */
export interface Holding {
  readonly matched: boolean;
  readonly failing?: string;
}

export type Conditions = (event: object) => Holding;

interface Condition {
  readonly key: string;
  readonly subject: string;
  readonly isNegated: boolean;
  readonly accepts: (text: string) => boolean;
}

/** Whether a text fits a pattern in which `*` stands for any text and `?` for any character; the work is linear but for the stars. */
function fits(text: string, pattern: string): boolean {
  let [at, within, star, tried] = [0, 0, -1, 0];
  while (at < text.length) {
    if (pattern[within] === '*') {
      [star, tried, within] = [within, at, within + 1];
    } else if (within < pattern.length && (pattern[within] === '?' || pattern[within] === text[at])) {
      [at, within] = [at + 1, within + 1];
    } else if (star === -1) {
      return false;
    } else {
      [within, tried] = [star + 1, tried + 1];
      at = tried;
    }
  }
  while (pattern[within] === '*') within += 1;
  return within === pattern.length;
}

const aliases: Readonly<Record<string, string>> = { type: 'error.type', value: 'error.value' };
const subjects: readonly string[] = ['error.type', 'error.value', 'message', 'logger', 'level'];

/** The texts of these match in any case, as Sentry has it. */
const caseless: readonly string[] = ['error.value', 'message', 'level'];

function conditionOf([key, pattern]: readonly [string, string]): Condition {
  const isNegated = key.startsWith('!');
  const bare = isNegated ? key.slice(1) : key;
  const subject = Object.hasOwn(aliases, bare) ? (aliases[bare] ?? bare) : bare;
  const isCaseless = caseless.includes(subject);
  const wanted = isCaseless ? pattern.toLowerCase() : pattern;
  return { key, subject, isNegated, accepts: (text) => fits(isCaseless ? text.toLowerCase() : text, wanted) };
}

function holdsFor({ subject, isNegated, accepts }: Condition, { type, value }: SentryException): boolean {
  const text = subject === 'error.type' ? type : value?.trim();
  return (text !== undefined && accepts(text)) !== isNegated;
}

function textsOf(subject: string, event: object): readonly (string | undefined)[] {
  if (subject === 'message') return [messageOf(event), ...exceptionsOf(event).map(({ value }) => value)];
  if (subject.startsWith('tags.')) return [textOf(propertyOf(event, 'tags'), subject.slice(5))];
  return [textOf(event, subject)];
}

function holds(condition: Condition, event: object): boolean {
  const texts = textsOf(condition.subject, event);
  return texts.some((text) => text !== undefined && condition.accepts(text)) !== condition.isNegated;
}

/** Refuses a condition that nobody evaluates. */
export function refuseConditions(place: string, when: Readonly<Record<string, string>>): void {
  for (const key of Object.keys(when)) {
    const { subject } = conditionOf([key, '']);
    if (subjects.includes(subject) || /^tags\../.test(subject)) continue;
    throw refusal(`${place}.when`, 'a condition that nothing here evaluates', `Known here: ${subjects.join(', ')}, tags.….`);
  }
}

/** Compiles conditions: those on exceptions have to hold for one and the same exception. */
export function conditionsOf(when: Readonly<Record<string, string>>): Conditions {
  const conditions = Object.entries(when).map(conditionOf);
  const ofExceptions = conditions.filter(({ subject }) => subject.startsWith('error.'));
  const others = conditions.filter(({ subject }) => !subject.startsWith('error.'));
  const [first] = ofExceptions;
  return (event) => {
    const failing = others.find((condition) => !holds(condition, event));
    if (failing !== undefined) return { matched: false, failing: failing.key };
    if (first === undefined) return { matched: true };
    const matched = exceptionsOf(event).some((exception) => ofExceptions.every((one) => holdsFor(one, exception)));
    return matched ? { matched } : { matched, failing: first.key };
  };
}
