import { messageOf } from '../sentry.ts';
import type { DatabaseView } from './database-view.ts';
import { type ExceptionView, exceptionViewsOf, rootOf } from './exception-view.ts';
import { type FrameView, isStacked, originOf } from './frame-view.ts';
import type { GraphqlView } from './graphql-view.ts';
import type { HttpView } from './http-view.ts';
import type { FingerprintHint } from './rule.ts';
import { template } from './template.ts';

/** A place in a message whose value the template leaves out. */
export interface MessageSlot {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** A message without what varies in it. */
export interface MessageTemplate {
  readonly text: string;
  readonly slots: readonly MessageSlot[];
}

/** What an event says about its fault: each is computed when it is first asked for, once, and none throws. */
export interface Views {
  /** The chain, the outermost first. */
  readonly exceptions: readonly ExceptionView[];
  /** Where the chain began: the deepest cause, or the exception with several causes. */
  readonly root: ExceptionView | undefined;
  /** The in-app frame nearest the crash of the root, or else of what the root caused. */
  readonly origin: FrameView | undefined;
  /** The template of the outermost exception's value, or of the event's message. */
  readonly message: MessageTemplate;
  /** Whether the frames say where the fault is. */
  readonly hasUsableStack: boolean;
  readonly http: HttpView | undefined;
  readonly graphql: GraphqlView | undefined;
  readonly database: DatabaseView | undefined;
}

/** Computes once, when it is first asked; what throws on the way has an answer all the same. */
function once<T>(compute: () => T, otherwise: T): () => T {
  let answer: { readonly value: T } | undefined;
  const attempt = (): T => {
    try {
      return compute();
    } catch (_thrown) {
      return otherwise;
    }
  };
  return () => {
    answer ??= { value: attempt() };
    return answer.value;
  };
}

const noExceptions: readonly ExceptionView[] = [];

/** The views of an event and of what it was captured from, which are read and never written to. */
export function viewsOf(event: object, _hint: FingerprintHint = {}): Views {
  const exceptions = once(() => exceptionViewsOf(event), noExceptions);
  const root = once(() => rootOf(exceptions()), undefined);
  const origin = once(() => {
    const chain = exceptions();
    const fallbacks = [...chain].reverse().filter((exception) => !exception.isSynthetic);
    const from = [...(root()?.causes ?? []), ...(root() ? [root()] : []), ...fallbacks];
    return from.map((exception) => exception && originOf(exception)).find((frame) => frame !== undefined);
  }, undefined);
  const message = once<MessageTemplate>(() => ({ text: template(exceptions()[0]?.value ?? messageOf(event) ?? ''), slots: [] }), {
    text: '',
    slots: [],
  });
  const stacked = once(() => isStacked(exceptions()), false);
  return {
    get exceptions() {
      return exceptions();
    },
    get root() {
      return root();
    },
    get origin() {
      return origin();
    },
    get message() {
      return message();
    },
    get hasUsableStack() {
      return stacked();
    },
    http: undefined,
    graphql: undefined,
    database: undefined,
  };
}
