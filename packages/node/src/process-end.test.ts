import { describe, expect } from 'vitest';
import { inFolder } from './child-sample.ts';
import { itemsOf, type RemoteReceiver } from './receiver-sample.ts';
import { jsonOf, test } from './sdk-sample.ts';

/** Starts the SDK with Vedette, with Vedette and a budget that is used up, and without either. */
const starts = {
  without: "import { init } from '@sentry/node';\ninit({ dsn: process.env.SENTRY_DSN, release: 'shop@1' });\n",
  guarded: "import { init } from '@vedette/node';\ninit({ dsn: process.env.SENTRY_DSN, release: 'shop@1' });\n",
  'used up': `import { init } from '@vedette/node';
const lease = ({ tokens: { windows }, now }) => ({
  tokens: { granted: 0, validFor: 0, standings: windows.map(() => ({ spent: 0, start: now, end: now })) },
});
init({
  dsn: process.env.SENTRY_DSN,
  release: 'shop@1',
  vedette: { budget: { errors: '1/minute', store: { scope: 'shared', answers: 'at once', lease } } },
});
`,
  unanswered: `import { answeringLater } from '@vedette/core';
import { init } from '@vedette/node';
const store = answeringLater({ scope: 'shared', capabilities: { carry: true }, lease: () => new Promise(() => undefined) });
init({ dsn: process.env.SENTRY_DSN, release: 'shop@1', vedette: { budget: { errors: '100/minute', store } } });
`,
} as const;

/** How an application ends. */
const ends = {
  'an uncaught exception': "throw new Error('refused');",
  'an uncaught exception that a listener takes': "process.on('uncaughtException', () => undefined);\nthrow new Error('refused');",
  'an unhandled rejection': "Promise.reject(new Error('refused'));",
  'an exit code of its own':
    "import { captureException } from '@sentry/node';\ncaptureException(new Error('refused'));\nprocess.exitCode = 3;",
} as const;

/** What is seen of a process that ended. */
interface Seen {
  readonly code: number | null;
  readonly told: boolean;
  /** The messages of the events that arrived. */
  readonly events: readonly unknown[];
  /** The states that the session of the process went through. */
  readonly sessions: readonly unknown[];
}

async function seenOf(start: string, end: string, receiver: RemoteReceiver): Promise<Seen> {
  await receiver.clear();
  const files = { 'instrument.mjs': start, 'app.mjs': end };
  const { code, stderr } = await inFolder(files, ({ run }) =>
    run(['--import', './instrument.mjs', 'app.mjs'], { SENTRY_DSN: receiver.dsn }),
  );
  const items = itemsOf(await receiver.envelopes());
  const payloadsOf = (wanted: string): readonly Record<string, unknown>[] =>
    items.filter(({ type }) => type === wanted).map((item) => Object(jsonOf(item)));
  return {
    code,
    told: stderr.includes('refused'),
    events: payloadsOf('event').map(({ exception }) => Object(exception).values[0].value),
    sessions: payloadsOf('session').map(({ status }) => status),
  };
}

describe('a process that ends', () => {
  for (const [name, end] of Object.entries(ends)) {
    test(`by ${name}: exit code, events and session are those of the SDK alone`, { timeout: 60_000 }, async ({ receiver }) => {
      const without = await seenOf(starts.without, end, receiver);
      expect(without.events).toEqual(['refused']);
      expect(without.sessions.length).toBeGreaterThan(0);
      expect(await seenOf(starts.guarded, end, receiver)).toEqual(without);
      expect(await seenOf(starts['used up'], end, receiver)).toEqual({ ...without, events: [] });
    });
  }

  test('by an uncaught exception while a store never answers, has the exit code and the session of the SDK alone', {
    timeout: 60_000,
  }, async ({ receiver }) => {
    const end = "setTimeout(() => { throw new Error('refused'); }, 20);";
    const without = await seenOf(starts.without, end, receiver);
    expect(without.code).toBe(1);
    expect(await seenOf(starts.unanswered, end, receiver)).toEqual({ ...without, events: [] });
  });

  test('goes on behind a flush while a store never answers', { timeout: 60_000 }, async ({ receiver }) => {
    const end = `import { captureException, flush } from '@sentry/node';
captureException(new Error('refused'));
await flush(2000);
throw new Error('refused behind the flush');`;
    const { code, told } = await seenOf(starts.unanswered, end, receiver);
    expect({ code, told }).toEqual({ code: 1, told: true });
  });
});
