import { endOfRun, isNoBlank, pastSpaces } from './characters.ts';
import type { Fault } from './fault.ts';

/** What a stack-trace rule does: mark frames, or set a number or a name, which only the server uses. */
export type StackAction =
  | {
      readonly kind: 'mark';
      readonly mark: 'app' | 'group';
      readonly isOn: boolean;
      /** The matched frame, those nearer to the crash, or those nearer to where the program began. */
      readonly frames: 'callees' | 'callers' | 'matched';
    }
  | { readonly kind: 'setting'; readonly name: string; readonly value: string };

const settings: readonly string[] = ['category', 'invert-stacktrace', 'max-frames', 'min-frames'];

function actionOf(word: string): StackAction | undefined {
  const [, range, sign, mark] = /^([v^]?)([+-])(app|group)$/.exec(word) ?? [];
  if (sign !== undefined)
    return {
      kind: 'mark',
      mark: mark === 'app' ? 'app' : 'group',
      isOn: sign === '+',
      frames: range === '^' ? 'callees' : range === 'v' ? 'callers' : 'matched',
    };
  const [name = '', value] = word.split('=', 2);
  return settings.includes(name) && value !== undefined && value !== '' ? { kind: 'setting', name, value } : undefined;
}

function wordAt(text: string, at: number): string {
  return text.slice(at, endOfRun(text, at, isNoBlank));
}

/** Whether an action begins at a place. */
export function isActionAt(text: string, at: number): boolean {
  return actionOf(wordAt(text, at)) !== undefined;
}

/** The actions from a place to the end of the line, and where they end. */
export function actionsAt(
  text: string,
  start: number,
): { readonly actions: readonly StackAction[]; readonly end: number } | Fault {
  const actions: StackAction[] = [];
  let at = start;
  for (let word = wordAt(text, at); word !== ''; word = wordAt(text, at)) {
    const action = actionOf(word);
    if (action === undefined)
      return { at, message: 'something that is no action', fix: 'Write actions last, such as +app, -app, ^-app or v+app.' };
    actions.push(action);
    at = pastSpaces(text, at + word.length);
  }
  return { actions, end: at };
}
