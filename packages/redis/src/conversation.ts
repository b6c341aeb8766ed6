import type { KeyCount, LeaseRequest, TokensReturned } from '@vedette/core';
import type { Answer } from './answer.ts';

/** What one asker said and heard: each question tells the script where the asker is. */
export interface Conversation {
  /** The argument of the script. */
  readonly question: (request: LeaseRequest, now: number) => string;
  readonly hear: (answer: Answer, request: LeaseRequest, now: number) => void;
  readonly fail: () => void;
  /** Takes an answer that nobody waits for any more: what it hands over goes back with the next question. */
  readonly giveBack: (answer: Answer, request: LeaseRequest) => void;
}

export function createConversation(
  asker: string,
  { isPacing, learning }: { readonly isPacing: boolean; readonly learning: number },
): Conversation {
  let [questions, life, heard] = [0, '', 0];
  let [lastAt, hasFailed] = [Number.POSITIVE_INFINITY, false];
  const pasts = new Map<string, string>();
  let tokensBack: TokensReturned[] = [];
  let countsBack: KeyCount[] = [];

  function question({ tokens, keys, carry }: LeaseRequest, now: number): string {
    questions += 1;
    const late = tokensBack.reduce((sum, [, count]) => sum + count, 0);
    const asked = {
      asker,
      question: questions,
      life,
      heard,
      silence: hasFailed && lastAt < now ? Math.round(now - lastAt) : 0,
      paced: isPacing,
      learning,
      windows: tokens.windows.map(({ name, limit, milliseconds, billingDay }) => ({ name, limit, milliseconds, billingDay })),
      want: tokens.want,
      first: tokens.first,
      returned: tokens.returned + late,
      returnedOf: [...(tokens.returnedOf ?? []), ...tokensBack],
      past: tokens.windows.map(({ name }) => pasts.get(name) ?? '{}'),
      keys,
      carry: carry && { pushed: carry.pushed, claimed: carry.claimed, back: countsBack },
    };
    tokensBack = [];
    if (carry !== undefined) countsBack = [];
    return JSON.stringify(asked);
  }

  function learn({ pasts: told }: Answer, { tokens: { windows } }: LeaseRequest): void {
    for (const [at, { name }] of windows.entries()) pasts.set(name, told[at] ?? '{}');
  }

  return {
    question,
    hear: (answer, request, now) => {
      learn(answer, request);
      [life, heard, lastAt, hasFailed] = [answer.life, answer.heard, now, false];
    },
    fail: () => {
      hasFailed = true;
    },
    giveBack: (answer, request) => {
      const { reply } = answer;
      if (answer.life === life && answer.heard > heard) learn(answer, request);
      if (reply.tokens.granted > 0) tokensBack = [...tokensBack, [reply.tokens.grant ?? 0, reply.tokens.granted]];
      countsBack = [...countsBack, ...(reply.carry?.counts ?? [])];
    },
  };
}
