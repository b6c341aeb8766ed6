import { listAt, objectAt, textAt } from './json.ts';

export interface Frame {
  readonly function: string;
  /** Where the code is: the module, else the file. */
  readonly place: string;
  readonly line: string;
  readonly inApp: boolean;
  /** Source around the line, the line itself marked. */
  readonly source: readonly { readonly text: string; readonly current: boolean }[];
}

export interface Exception {
  readonly type: string;
  readonly value: string;
  readonly mechanism: string;
  /** The newest call last, as Sentry has it. */
  readonly frames: readonly Frame[];
}

const MAX_EXCEPTIONS = 50;
const MAX_FRAMES = 250;

/** The exceptions of an event in Sentry's order: causes first, the one that was caught last. */
export function exceptionsOf(event: unknown): readonly Exception[] {
  return valuesOf(event, 'exception')
    .slice(-MAX_EXCEPTIONS)
    .map((exception) => {
      const mechanism = objectAt(exception, 'mechanism');
      const handled = mechanism['handled'] === false ? 'unhandled' : 'handled';
      return {
        type: textAt(exception, 'type') ?? 'Error',
        value: textAt(exception, 'value') ?? '',
        mechanism: mechanism['type'] === undefined ? '' : `${textAt(mechanism, 'type') ?? ''}, ${handled}`,
        frames: listAt(objectAt(exception, 'stacktrace'), 'frames').slice(-MAX_FRAMES).map(readFrame),
      };
    });
}

/** The values under an interface of an event, which is an array or an object that holds one. */
export function valuesOf(event: unknown, name: string): readonly unknown[] {
  const direct = listAt(event, name);
  return direct.length > 0 ? direct : listAt(objectAt(event, name), 'values');
}

/** The message of an event: the template it was logged with, if there is one. */
export function messageOf(event: unknown): string {
  const entry = objectAt(event, 'logentry');
  return (
    textAt(entry, 'message') ??
    textAt(entry, 'formatted') ??
    textAt(event, 'message') ??
    textAt(objectAt(event, 'message'), 'message') ??
    ''
  );
}

/** What an issue list shows first: type and first line of the value, else the message. */
export function titleOf(event: unknown): string {
  const last = exceptionsOf(event).at(-1);
  const title = last === undefined ? messageOf(event) : [last.type, last.value].filter((part) => part !== '').join(': ');
  return firstLine(title) || '<no title>';
}

/** Where it happened: the transaction, else the nearest frame of the application. */
export function culpritOf(event: unknown): string {
  const frames = exceptionsOf(event).at(-1)?.frames ?? [];
  const frame = frames.filter((one) => one.inApp).at(-1) ?? frames.at(-1);
  return firstLine(textAt(event, 'transaction') ?? (frame === undefined ? '' : `${frame.function} (${frame.place})`));
}

function readFrame(frame: unknown): Frame {
  const before = listAt(frame, 'pre_context').map((text) => ({ text: String(text), current: false }));
  const after = listAt(frame, 'post_context').map((text) => ({ text: String(text), current: false }));
  const current = textAt(frame, 'context_line');
  return {
    function: textAt(frame, 'function') ?? '<unknown>',
    place: textAt(frame, 'module') ?? textAt(frame, 'filename') ?? textAt(frame, 'abs_path') ?? '<unknown>',
    line: [textAt(frame, 'lineno'), textAt(frame, 'colno')].filter((part) => part !== undefined).join(':'),
    inApp: textAt(frame, 'in_app') === 'true',
    source: current === undefined ? [] : [...before, { text: current, current: true }, ...after],
  };
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, 256);
}
