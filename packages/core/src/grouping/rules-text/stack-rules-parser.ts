import { suggestion } from '../../refusal.ts';
import { endOfRun, isBlank, isLineBreak, pastLineBreak, pastSpaces } from './characters.ts';
import { type Fault, isFault } from './fault.ts';
import { conditionsAt, type Grammar, type ReadMatcher } from './left-side.ts';
import { actionsAt, isActionAt, type StackAction } from './stack-action.ts';

/** A stack-trace rule with the place where it stands. */
export interface StackRule {
  readonly at: number;
  readonly caller?: ReadMatcher;
  readonly matchers: readonly ReadMatcher[];
  readonly callee?: ReadMatcher;
  readonly actions: readonly StackAction[];
}

const longNames: Readonly<Record<string, string>> = {
  'error.type': 'type',
  'error.value': 'value',
  'error.mechanism': 'mechanism',
  'stack.function': 'function',
  'stack.module': 'module',
  'stack.abs_path': 'path',
  'stack.package': 'package',
};

const keys: readonly string[] = [
  'path',
  'module',
  'function',
  'package',
  'family',
  'app',
  'type',
  'value',
  'mechanism',
  'category',
];

function knownKey(name: string, at: number): string | Fault {
  const key = Object.hasOwn(longNames, name) ? (longNames[name] ?? name) : name;
  if (keys.includes(key)) return key;
  return {
    at,
    message: 'a matcher that stack-trace rules do not know',
    fix: suggestion(name, [...keys, ...Object.keys(longNames)]),
  };
}

/** In these rules a backslash escapes itself, and nothing else. */
function meaningOf(raw: string): string {
  return raw.replaceAll('\\\\', '\\');
}

function isNoLineBreak(code: number): boolean {
  return !isLineBreak(code);
}

const grammar: Grammar = {
  wording: { example: 'path:**/vendor/** -app', withoutEnd: 'a rule without an action' },
  readKey: knownKey,
  isFollowed: isActionAt,
  meaningOf,
};

function ruleAt(text: string, at: number): (StackRule & { readonly end: number }) | Fault {
  const conditions = conditionsAt(text, at, grammar);
  if (isFault(conditions)) return conditions;
  const actions = actionsAt(text, conditions.end);
  if (isFault(actions)) return actions;
  const isAtEnd = actions.end >= text.length || isLineBreak(text.charCodeAt(actions.end));
  if (isAtEnd) return { ...conditions, ...actions, at };
  const message = isBlank(text.charCodeAt(actions.end))
    ? 'a tab, or another blank that is no space'
    : 'something that is no action';
  return { at: actions.end, message, fix: 'Separate by spaces only.' };
}

/** Reads stack-trace rules line by line. A line that cannot be read is a fault, and the next one is read all the same. */
export function readStackRules(text: string): readonly (StackRule | Fault)[] {
  const rules: (StackRule | Fault)[] = [];
  for (let at = 0; at < text.length; ) {
    const start = pastSpaces(text, at);
    let end = endOfRun(text, at, isNoLineBreak);
    if (start < end && text[start] !== '#') {
      const rule = ruleAt(text, start);
      rules.push(rule);
      end = isFault(rule) ? end : rule.end;
    }
    at = pastLineBreak(text, end);
  }
  return rules;
}
