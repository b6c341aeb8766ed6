import { readReply } from './reply.ts';
import type { BudgetStore, LeaseReply, LeaseRequest } from './store.ts';

/** After how many milliseconds a question is put again. */
const again = 100;

/** How a question is put, and who hears of it. */
export interface QuestionOptions {
  /** Whether it is put once more where the store failed. */
  readonly mayRepeat: () => boolean;
  /** After how many milliseconds no answer is waited for any more. */
  readonly patience: number;
  readonly later: (run: () => void, milliseconds: number) => void;
  /**
   * Hears the answer, undefined where there is none or one that cannot be read; once more, as late, where it comes after that.
   */
  readonly hear: (reply: LeaseReply | undefined, isLate: boolean) => void;
}

function readOrNone(answer: unknown, asked: LeaseRequest): LeaseReply | undefined {
  try {
    return readReply(answer, asked);
  } catch (_nonsense) {
    return undefined;
  }
}

/** Puts a question to a store that answers later, which may throw. Gives back what gives it up. */
export function putQuestion(
  store: Pick<BudgetStore, 'lease'>,
  asked: LeaseRequest,
  { mayRepeat, patience, later, hear }: QuestionOptions,
): () => void {
  let isOver = false;
  const end = (reply: LeaseReply | undefined): void => {
    const isLate = isOver;
    isOver = true;
    hear(reply, isLate);
  };
  const giveUp = (): void => {
    if (!isOver) end(undefined);
  };
  const miss = (): void => {
    if (!isOver && mayRepeat()) later(put, again);
    else end(undefined);
  };
  const put = (): void => {
    if (isOver) return;
    try {
      Promise.resolve<unknown>(store.lease(asked)).then((answer) => end(readOrNone(answer, asked)), miss);
    } catch (_thrown) {
      miss();
    }
  };
  put();
  later(giveUp, patience);
  return giveUp;
}
