import { answeringLater, type BudgetStore, type LeaseReply, type LeaseRequest, refuseUnknownKeys } from '@vedette/core';

/** The part of a binding to Durable Objects that is used; `DurableObjectNamespace` of the runtime fits. */
export interface BudgetNamespace<Id = unknown> {
  idFromName(name: string): Id;
  get(id: Id): { fetch(url: string, request: { readonly method: 'POST'; readonly body: string }): PromiseLike<ObjectAnswer> };
}

/** The part of the object's answer that is read. */
interface ObjectAnswer {
  readonly ok: boolean;
  json(): PromiseLike<unknown>;
}

/** How a budget is shared. */
export interface DurableObjectStoreOptions {
  /** Budgets of one name are one budget: letters, digits, `-`, `_`, `.` and `:`. @default 'errors' */
  readonly name?: string | undefined;
}

/** A store in a Durable Object. */
export interface DurableObjectStore extends BudgetStore {
  /** Resolves when the questions under way are over, or after 5 seconds: an invocation must not end before. */
  readonly settled: () => Promise<void>;
}

/** When the questions that a store was asked are over; undefined of one that lets nobody wait. */
export function settledOf(store: BudgetStore): (() => Promise<unknown>) | undefined {
  const settled: unknown = 'settled' in store ? store.settled : undefined;
  return typeof settled === 'function' ? async () => Reflect.apply(settled, store, []) : undefined;
}

/** For how many milliseconds an invocation waits for questions under way. */
const patience = 5000;

/** Waits no longer than so many milliseconds, by a timer of the invocation that waits. */
async function within(waited: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([waited, late]);
  clearTimeout(timer);
}

function isReply(answer: unknown): answer is LeaseReply {
  return typeof answer === 'object' && answer !== null && 'tokens' in answer;
}

/** A store whose tokens, keys and counts are in one object; `isPacing` says whether those of a month are lent evenly. */
export function createObjectStore<Id>(
  binding: () => BudgetNamespace<Id>,
  { name, isPacing }: { readonly name: string; readonly isPacing: boolean },
): DurableObjectStore {
  const underWay = new Set<Promise<unknown>>();
  let instance: string | undefined;

  async function ask({ asker, tokens, keys, carry }: LeaseRequest): Promise<LeaseReply> {
    // While a Worker starts there are no random numbers.
    instance ??= crypto.randomUUID();
    const objects = binding();
    const body = JSON.stringify({ isPaced: isPacing, asker: `${instance}:${asker}`, tokens, keys, carry });
    const answer = await objects.get(objects.idFromName(name)).fetch('https://budget/', { method: 'POST', body });
    const reply = answer.ok ? await answer.json() : undefined;
    if (isReply(reply)) return reply;
    throw new TypeError('The object of the budget did not answer.');
  }

  function lease(request: LeaseRequest): Promise<LeaseReply> {
    const asking = ask(request);
    const end = (): void => void underWay.delete(asking);
    underWay.add(asking);
    asking.then(end, end);
    return asking;
  }

  const settled = async (): Promise<void> => {
    const asked = [...underWay];
    if (asked.length === 0) return;
    await within(Promise.allSettled(asked), patience);
    // The runtime may have ended the invocation that asked: then nothing of it ever settles.
    for (const asking of asked) underWay.delete(asking);
  };
  const store = answeringLater({ scope: 'shared', capabilities: { firstSeen: true, carry: true }, lease });
  return Object.assign(store, { settled });
}

/**
 * A store that every isolate shares whose Worker is bound to the same objects, wherever it runs:
 * `durableObjectStore(() => env.BUDGET)`. Throws a TypeError for a name that makes no sense, and
 * for an option that nobody reads.
 */
export function durableObjectStore<Id>(
  binding: () => BudgetNamespace<Id>,
  options: DurableObjectStoreOptions = {},
): DurableObjectStore {
  if (typeof binding !== 'function') {
    throw new TypeError('[vedette] durableObjectStore: no function. Write durableObjectStore(() => env.BUDGET).');
  }
  refuseUnknownKeys('durableObjectStore', options, ['name']);
  const { name = 'errors' } = options;
  if (typeof name !== 'string' || !/^[\w.:-]{1,100}$/.test(name)) {
    throw new TypeError('[vedette] durableObjectStore, name: no name. Write 1 to 100 letters, digits, "-", "_", "." or ":".');
  }
  return createObjectStore(binding, { name, isPacing: true });
}
