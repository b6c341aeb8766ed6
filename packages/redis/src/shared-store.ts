import { randomUUID } from 'node:crypto';
import { answeringLater, type BudgetStore, type LeaseReply, type LeaseRequest } from '@vedette/core';
import { readAnswer } from './answer.ts';
import { type RedisClient, runnerOf } from './client.ts';
import { type Conversation, createConversation } from './conversation.ts';
import { within } from './deadline.ts';
import { leaseScript } from './script/lease.ts';

/** How a store goes about it. */
export interface SharedStoreOptions {
  readonly name: string;
  readonly timeout: number;
  /** Whether the tokens of a month are lent evenly. */
  readonly isPacing: boolean;
  /** @default 2000 */
  readonly learning?: number;
  /**
   * For how many milliseconds a question that was given up counts as under way. A client may never settle it, as ioredis
   * where it is told not to send commands again after a connection was lost.
   * @default 10000
   */
  readonly longest?: number;
}

/** How many questions may be under way that were given up; no further one is asked meanwhile. */
const mostGivenUp = 4;

/** How many askers of one store are remembered. */
const mostAskers = 64;

/** A store whose tokens, keys and counts are in Redis, under one hash tag. */
export function createSharedStore(
  client: RedisClient,
  { name, timeout, isPacing, learning = 2000, longest = 10_000 }: SharedStoreOptions,
): BudgetStore {
  const run = runnerOf(client, leaseScript);
  const place = `vedette1:{${name}}`;
  const instance = randomUUID();
  const conversations = new Map<string, Conversation>();
  const givenUp = new Map<symbol, number>();

  function conversationOf(asker: string): Conversation {
    const known = conversations.get(asker) ?? createConversation(asker, { isPacing, learning });
    conversations.set(asker, known);
    const [oldest] = conversations.keys();
    if (conversations.size > mostAskers && oldest !== undefined) conversations.delete(oldest);
    return known;
  }

  /** Whether a question that was given up has an answer after all. */
  function follow(running: Promise<unknown>, request: LeaseRequest, conversation: Conversation): void {
    const question = Symbol(request.asker);
    givenUp.set(question, performance.now());
    running
      .then((answer) => conversation.giveBack(readAnswer(answer, request), request))
      .catch(conversation.fail)
      .finally(() => givenUp.delete(question));
  }

  function isWaiting(): boolean {
    for (const [question, since] of givenUp) if (performance.now() - since > longest) givenUp.delete(question);
    return givenUp.size >= mostGivenUp;
  }

  async function lease(request: LeaseRequest): Promise<LeaseReply> {
    if (isWaiting()) throw new Error('Redis has not answered earlier questions yet.');
    const asker = `${instance}:${request.asker}`;
    const conversation = conversationOf(asker);
    const keys = [`${place}:tokens`, `${place}:askers`, `${place}:sent`, `${place}:carry`, `${place}:lent:${asker}`];
    const running = run(keys, conversation.question(request, performance.now()));
    try {
      const inTime = await within(running, timeout, () => follow(running, request, conversation));
      const answer = readAnswer(inTime, request);
      conversation.hear(answer, request, performance.now());
      return answer.reply;
    } catch (thrown) {
      conversation.fail();
      throw thrown;
    }
  }

  return answeringLater({ scope: 'shared', capabilities: { firstSeen: true, carry: true }, lease });
}
