import { forgetOver, lease } from './lease.ts';
import { type ObjectState, prepare, type Sql } from './object-state.ts';
import { readQuestion } from './question.ts';

/** How often what is over is forgotten, and for how long an asker that is gone is remembered, in milliseconds. */
const [cleaning, absence] = [3_600_000, 3_600_000];

/** For how long an object remembers that nobody asks: a month and a half. */
const idle = 45 * 86_400_000;

function isUnused(sql: Sql, now: number): boolean {
  const [row] = sql.exec("SELECT fact FROM facts WHERE name = 'latest'").toArray();
  return Number(row?.['fact'] ?? 0) < now - idle;
}

/**
 * A budget as a Durable Object with SQLite storage: export it from your Worker under a name of your own, and bind it.
 * The runtime makes it. It answers `durableObjectStore()` and nobody else.
 */
export class BudgetObject {
  readonly #state: ObjectState;

  constructor(state: ObjectState) {
    this.#state = state;
    prepare(state.storage.sql);
  }

  /** Answers a question for tokens; 400 for what is none. */
  async fetch(request: Request): Promise<Response> {
    const { storage } = this.#state;
    try {
      const question = readQuestion(await request.json());
      if ((await storage.getAlarm()) === null) await storage.setAlarm(Date.now() + cleaning);
      return Response.json(storage.transactionSync(() => lease(storage.sql, question, Date.now())));
    } catch (thrown) {
      return new Response(null, { status: thrown instanceof TypeError || thrown instanceof SyntaxError ? 400 : 500 });
    }
  }

  /** Forgets what is over, and everything once nobody has asked for long. */
  async alarm(): Promise<void> {
    const { storage } = this.#state;
    const now = Date.now();
    if (isUnused(storage.sql, now)) {
      await storage.deleteAll();
      prepare(storage.sql);
      return;
    }
    storage.transactionSync(() => {
      forgetOver(storage.sql, now);
      storage.sql.exec('DELETE FROM lent WHERE asker IN (SELECT asker FROM askers WHERE asked < ?)', now - absence);
      storage.sql.exec('DELETE FROM askers WHERE asked < ?', now - absence);
    });
    await storage.setAlarm(now + cleaning);
  }
}
