import { messageOf } from '../sentry.ts';
import type { DatabaseView, ReadDatabase } from './database/view.ts';
import { type ExceptionView, exceptionViewsOf, rootOf } from './exception-view.ts';
import { type FrameView, hasFrames, isStacked, originOf } from './frame-view.ts';
import { type GraphqlView, graphqlViewOf } from './graphql-view.ts';
import type { FingerprintHint } from './hint.ts';
import { failedRequestOf, type HttpView, servedRequestOf } from './http/view.ts';
import { originalsOf } from './original.ts';
import { type Template, templateOf } from './template/template.ts';
import type { TemplateWords } from './template/template-words.ts';

/** What an event says about its fault: each is computed when it is first asked for, once, and none throws. */
export interface Views {
  /** The chain, the outermost first. */
  readonly exceptions: readonly ExceptionView[];
  /** Where the chain began: the deepest cause, or the exception with several causes. */
  readonly root: ExceptionView | undefined;
  /** The in-app frame nearest the crash of the root, or else of what the root caused. */
  readonly origin: FrameView | undefined;
  /** The template of the outermost exception's value, or of the event's message. */
  readonly message: Template;
  /** Whether the frames say where the fault is. */
  readonly hasUsableStack: boolean;
  /** Whether there are frames at all that Sentry groups by, such as those of a library. */
  readonly hasFrames: boolean;
  /** The request of the application's own that failed. */
  readonly failedRequest: HttpView | undefined;
  /** The request that failed, or else the one that was being served. */
  readonly http: HttpView | undefined;
  readonly graphql: GraphqlView | undefined;
  /** What a database says, where a pack that reads it is in force: `vedette:database` is on servers. */
  readonly database: DatabaseView | undefined;
  /** The template of a text of the event, with the words that packs know. */
  readonly templateOf: (text: string) => string;
}

/** What packs add to views. */
export interface ViewOptions {
  /** Words of messages whose meaning they know. */
  readonly words?: TemplateWords | undefined;
  /** What reads failures of databases. @default `database` is undefined */
  readonly readDatabase?: ReadDatabase | undefined;
}

/** What views are computed from, and those that were computed. */
interface Source extends ViewOptions {
  readonly event: object;
  readonly hint: FingerprintHint;
  readonly known: { -readonly [Name in keyof Views]?: { readonly value: Views[Name] } } & {
    originals?: { readonly value: readonly object[] };
  };
}

const source: unique symbol = Symbol('source');

interface Held {
  readonly [source]: Source;
}

/** Computes what is not known yet; what throws on the way has an answer all the same. */
function attempt<T>(compute: () => T, otherwise: T): { readonly value: T } {
  try {
    return { value: compute() };
  } catch (_thrown) {
    return { value: otherwise };
  }
}

function originalsIn({ hint, known }: Source): readonly object[] {
  known.originals ??= attempt(() => originalsOf(hint.originalException), []);
  return known.originals.value;
}

/** The origin of the root or of its causes, or else of what the root caused. */
function originIn({ root, exceptions }: Views): FrameView | undefined {
  const chain = [...(root?.causes ?? []), ...[...exceptions].reverse()];
  for (const exception of chain) {
    const origin = exception.isSynthetic ? undefined : originOf(exception);
    if (origin !== undefined) return origin;
  }
  return undefined;
}

const noMessage: Template = { text: '', slots: [] };

function messageIn({ event, words }: Source, [outermost]: readonly ExceptionView[]): Template {
  return templateOf(outermost?.value ?? messageOf(event) ?? '', words);
}

// Members of a prototype: making them anew for each event would cost more than most of the views.
const lazy: Views & ThisType<Views & Held> = {
  get exceptions() {
    const { event, words, known } = this[source];
    known.exceptions ??= attempt(() => exceptionViewsOf(event, words), []);
    return known.exceptions.value;
  },
  get root() {
    const { known } = this[source];
    known.root ??= attempt(() => rootOf(this.exceptions), undefined);
    return known.root.value;
  },
  get origin() {
    const { known } = this[source];
    known.origin ??= attempt(() => originIn(this), undefined);
    return known.origin.value;
  },
  get message() {
    const { known } = this[source];
    known.message ??= attempt(() => messageIn(this[source], this.exceptions), noMessage);
    return known.message.value;
  },
  get hasUsableStack() {
    const { known } = this[source];
    known.hasUsableStack ??= attempt(() => isStacked(this.exceptions), false);
    return known.hasUsableStack.value;
  },
  get hasFrames() {
    const { known } = this[source];
    known.hasFrames ??= attempt(() => hasFrames(this.exceptions), false);
    return known.hasFrames.value;
  },
  get failedRequest() {
    const { event, known } = this[source];
    known.failedRequest ??= attempt(() => failedRequestOf(event, originalsIn(this[source]), this.exceptions), undefined);
    return known.failedRequest.value;
  },
  get http() {
    const { event, known } = this[source];
    known.http ??= attempt(() => this.failedRequest ?? servedRequestOf(event), undefined);
    return known.http.value;
  },
  get graphql() {
    const { event, known } = this[source];
    known.graphql ??= attempt(() => graphqlViewOf(event, originalsIn(this[source]), this.exceptions), undefined);
    return known.graphql.value;
  },
  get database() {
    const { known, readDatabase } = this[source];
    known.database ??= attempt(() => readDatabase?.(originalsIn(this[source]), this.exceptions), undefined);
    return known.database.value;
  },
  templateOf(text) {
    return templateOf(text, this[source].words).text;
  },
};

/** The views of an event and of what it was captured from, which are read and never written to; with what packs add to them. */
export function viewsOf(event: object, hint: FingerprintHint = {}, { words, readDatabase }: ViewOptions = {}): Views {
  return Object.assign<Views, Held>(Object.create(lazy), { [source]: { event, hint, words, readDatabase, known: {} } });
}
