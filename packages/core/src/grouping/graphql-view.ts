import { propertyOf, type SentryException, textOf } from '../sentry.ts';
import { readAt, readText } from './original.ts';

/** The GraphQL operation that failed. */
export interface GraphqlView {
  /** The name that the operation was given. */
  readonly operation: string | undefined;
  readonly kind: 'query' | 'mutation' | 'subscription' | undefined;
  /** What the server calls the failure, such as `BAD_USER_INPUT`. */
  readonly code: string | undefined;
  /** The field that failed, without the places in lists: `orders.items.price`. */
  readonly path: string | undefined;
}

/** The errors of servers and clients: graphql-js, Apollo, urql, Relay and graphql-request. */
const types =
  /^(?:GraphQL\w{0,40}|Apollo\w{0,40}|Combined(?:GraphQL|Protocol)?Errors?|ServerParseError|ClientError|RelayNetwork\w{0,40})$/;

const name = /^[A-Za-z_]\w{0,99}$/;
const code = /^[A-Z][A-Z\d_]{1,60}$/;
const operation = /\b(query|mutation|subscription)\b(?:\s{1,9}([A-Za-z_]\w{0,99}))?/;

function kindOf(text: string | undefined): GraphqlView['kind'] {
  const kind = text?.toLowerCase();
  return kind === 'query' || kind === 'mutation' || kind === 'subscription' ? kind : undefined;
}

/** The errors that a client was answered with, or the error itself on a server. */
function failuresOf(error: object): readonly unknown[] {
  const lists = [readAt(error, 'graphQLErrors'), readAt(error, 'response', 'errors'), readAt(error, 'errors')];
  const list = lists.find((found): found is readonly unknown[] => Array.isArray(found) && found.length > 0);
  return [error, ...(list?.slice(0, 1) ?? [])];
}

/** Names of fields; places in lists and what is no name are left out. */
function pathIn(failure: unknown): string | undefined {
  const path = readAt(failure, 'path');
  if (!Array.isArray(path)) return undefined;
  const names = path.slice(0, 8).filter((field) => typeof field === 'string' && name.test(field));
  return names.length === 0 ? undefined : names.join('.');
}

function codeIn(failure: unknown): string | undefined {
  const found = readText(failure, 'extensions', 'code');
  return found !== undefined && code.test(found) ? found : undefined;
}

function named(text: string | undefined): string | undefined {
  return text !== undefined && name.test(text) ? text : undefined;
}

/** What an SDK's breadcrumbs and tags say of the last operation. */
function fromEvent(event: object): Pick<GraphqlView, 'operation' | 'kind'> {
  const tags = propertyOf(event, 'tags');
  const context = propertyOf(propertyOf(event, 'contexts'), 'graphql');
  const tagged = [tags, context].map((at) => [textOf(at, 'graphql.operation.name'), textOf(at, 'graphql.operation.type')]);
  const breadcrumbs = propertyOf(event, 'breadcrumbs');
  const last: unknown = Array.isArray(breadcrumbs)
    ? breadcrumbs
        .slice(-20)
        .reverse()
        .find((one) => textOf(propertyOf(one, 'data'), 'graphql.operation') !== undefined)
    : undefined;
  // The SDK writes it as `query GetOrder`.
  const [, kind, own] = operation.exec(textOf(propertyOf(last, 'data'), 'graphql.operation') ?? '') ?? [];
  const find = (at: number): string | undefined => tagged.map((pair) => pair[at]).find((text) => text !== undefined);
  return {
    operation: named(find(0) ?? textOf(tags, 'operationName') ?? textOf(context, 'operation_name') ?? own),
    kind: kindOf(find(1) ?? textOf(context, 'operation_type') ?? kind),
  };
}

/** The name of an operation in the body of a request, as clients of HTTP such as axios keep it. */
function postedIn(error: unknown): string | undefined {
  const body = readText(error, 'config', 'data')?.slice(0, 4000) ?? '';
  if (!/"query"\s{0,9}:\s{0,9}"/.test(body)) return undefined;
  return (/"operationName"\s{0,9}:\s{0,9}"(\w{1,100})"/.exec(body) ?? /\b(?:query|mutation) (\w{1,100})/.exec(body))?.[1];
}

/** Whether a client was answered with errors, or with none that could be read: graphql-request gives its own the name of any error. */
function isAnswered(error: object): boolean {
  const isOfClient = Array.isArray(readAt(error, 'graphQLErrors')) || Array.isArray(readAt(error, 'response', 'errors'));
  return isOfClient || postedIn(error) !== undefined || operation.test(readText(error, 'request', 'query') ?? '');
}

/** The operation that failed, where an exception is one of GraphQL's. */
export function graphqlViewOf(
  event: object,
  originals: readonly object[],
  exceptions: readonly SentryException[],
): GraphqlView | undefined {
  if (!exceptions.some(({ type = '' }) => types.test(type)) && !originals.some(isAnswered)) return undefined;
  const failures = originals.flatMap(failuresOf);
  const first = <T>(read: (failure: unknown) => T | undefined): T | undefined =>
    failures.map(read).find((found) => found !== undefined);
  const document = first((failure) => readText(failure, 'request', 'query') ?? readText(failure, 'source', 'body'));
  const [, kind, own] = operation.exec(document?.slice(0, 2000) ?? '') ?? [];
  const sent = fromEvent(event);
  return {
    operation:
      named(
        first((failure) => readText(failure, 'operation', 'name') ?? readText(failure, 'operationName') ?? postedIn(failure)) ??
          own,
      ) ?? sent.operation,
    kind: kindOf(kind) ?? sent.kind,
    code: first(codeIn),
    path: first(pathIn),
  };
}
