import type { KeyCount, LeaseRequest } from '@vedette/core';
import type { Answer } from './answer.ts';

/** What one asker said and heard: each question tells the script where the asker is. */
export interface Conversation {
  /** The argument of the script. */
  readonly question: (request: LeaseRequest, now: number) => string;
  readonly hear: (answer: Answer, now: number) => void;
  readonly fail: () => void;
  /** Takes an answer that nobody waits for any more: what it hands over goes back with the next question. */
  readonly giveBack: (answer: Answer) => void;
}

export function createConversation(asker: string, { isPacing }: { readonly isPacing: boolean }): Conversation {
  let [questions, life, heard] = [0, '', 0];
  let [lastAt, hasFailed] = [Number.POSITIVE_INFINITY, false];
  let tokensBack = 0;
  let countsBack: KeyCount[] = [];

  function question({ tokens, keys, carry }: LeaseRequest, now: number): string {
    questions += 1;
    const asked = {
      asker,
      question: questions,
      life,
      heard,
      silence: hasFailed && lastAt < now ? Math.round(now - lastAt) : 0,
      paced: isPacing,
      windows: tokens.windows.map(({ name, limit, milliseconds, billingDay }) => ({ name, limit, milliseconds, billingDay })),
      want: tokens.want,
      first: tokens.first,
      returned: tokens.returned + tokensBack,
      known: tokens.known.map(({ spent, start, end }) => ({ spent, start, finish: end })),
      keys,
      carry: carry && { pushed: carry.pushed, claimed: carry.claimed, back: countsBack },
    };
    tokensBack = 0;
    if (carry !== undefined) countsBack = [];
    return JSON.stringify(asked);
  }

  return {
    question,
    hear: (answer, now) => {
      [life, heard, lastAt, hasFailed] = [answer.life, answer.heard, now, false];
    },
    fail: () => {
      hasFailed = true;
    },
    giveBack: ({ reply }) => {
      tokensBack += reply.tokens.granted;
      countsBack = [...countsBack, ...(reply.carry?.counts ?? [])];
    },
  };
}
