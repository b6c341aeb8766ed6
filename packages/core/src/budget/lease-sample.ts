import type { BudgetScope, BudgetStore, LeaseReply, LeaseRequest, NamedWindow, TokensAsked } from './store.ts';

/** A question for tokens of some windows. */
export function requestFor(windows: readonly NamedWindow[], now: number, tokens: Partial<TokensAsked> = {}): LeaseRequest {
  return { asker: 'sample', now, tokens: { windows, want: 1, first: 0, returned: 0, known: [], ...tokens } };
}

/** What a store that answers at once answers. */
export function answerOf(store: BudgetStore, request: LeaseRequest): LeaseReply {
  const reply = store.lease(request);
  if ('then' in reply) throw new TypeError('This store answers later.');
  return reply;
}

/** Takes one token of every window, or none. */
export function takeFrom(store: BudgetStore, windows: readonly NamedWindow[], now: number): boolean {
  return answerOf(store, requestFor(windows, now)).tokens.granted === 1;
}

/** What grants so many tokens answers. */
export function replyOf({ tokens: { windows }, now }: LeaseRequest, granted: number): LeaseReply {
  return { tokens: { granted, validFor: 0, standings: windows.map(() => ({ spent: 0, start: now, end: now })) } };
}

/** A store that answers at once whatever it is told to answer. */
export function storeOf(grants: (request: LeaseRequest) => unknown, scope: BudgetScope = 'process'): BudgetStore {
  const store: BudgetStore = { scope, answers: 'at once', lease: (request) => replyOf(request, 0) };
  const lease = (request: LeaseRequest): unknown => {
    const answer = grants(request);
    return typeof answer === 'boolean' ? replyOf(request, answer ? request.tokens.want : 0) : answer;
  };
  return Object.assign(store, { lease });
}
