import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Sentry from '@sentry/node';
import type { BudgetStore } from '@vedette/core';
import { describe, expect, onTestFinished } from 'vitest';
import { createFileStore } from './file-store.ts';
import { init } from './index.ts';
import { jsonOf, test } from './sdk-sample.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vedette-file-trouble-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A file that holds no counts, and one whose lock a process that lives has. */
function corrupt(): string {
  const file = join(newFolder(), 'counts.json');
  writeFileSync(file, '{');
  return file;
}

function held(): string {
  const file = join(newFolder(), 'counts.json');
  writeFileSync(`${file}.lock`, `${hostname()}\n${process.ppid}\nother\n`);
  return file;
}

function broken(lease: BudgetStore['lease']): BudgetStore {
  return { scope: 'file', answers: 'at once', lease };
}

const troubles: Readonly<Record<string, { readonly store: () => BudgetStore; readonly says: string }>> = {
  'a folder that is not there': {
    store: () => createFileStore(join(newFolder(), 'none', 'counts.json')),
    says: 'The folder for the file of the budget is not there. Make it, or give another path.',
  },
  'a file that holds something else': {
    store: () => createFileStore(corrupt()),
    says: 'The file of the budget holds no counts of this version. Remove it to begin anew, or give another path.',
  },
  'a file that another process has': {
    store: () => createFileStore(held()),
    says: 'Another process holds the file of the budget. Give each process a file of its own, or share a budget through Redis.',
  },
  'a store of the application that throws': {
    store: () =>
      broken(() => {
        throw Object.assign(new Error('jane@example.com'), { code: 'ECONNREFUSED' });
      }),
    says: 'The store of the budget fails. See that it runs, can be reached, and answers what it is asked. It failed with ECONNREFUSED.',
  },
};

describe('a store that cannot work', () => {
  for (const [name, { store, says }] of Object.entries(troubles))
    test(`is told of once, with what to do: ${name}`, async ({ withSdk }) => {
      const said: string[] = [];
      await withSdk(
        (dsn) =>
          init({
            dsn,
            vedette: { budget: { errors: '100/minute', store: store() }, warn: (sentence) => said.push(sentence) },
          }),
        async (sdk) => {
          for (let at = 0; at < 5; at += 1) Sentry.captureException(new Error(`order ${at}`));
          const reports = (await sdk.items('client_report')).map(jsonOf).flatMap((report) => Object(report).discarded_events);
          expect(reports).toEqual([{ reason: 'sample_rate', category: 'error', quantity: 5 }]);
          expect(said).toEqual([`[vedette] ${says} Until it answers, errors are sent as onStoreDown: 'escrow' says.`]);
        },
      );
    });

  test('is told of where its answers cannot be', async ({ withSdk }) => {
    const said: string[] = [];
    const store = broken(() => JSON.parse('{"tokens":{"granted":-1}}'));
    await withSdk(
      (dsn) => init({ dsn, vedette: { budget: { errors: '100/minute', store }, warn: (sentence) => said.push(sentence) } }),
      async (sdk) => {
        for (let at = 0; at < 5; at += 1) Sentry.captureException(new Error(`order ${at}`));
        expect(await sdk.items('event')).toEqual([]);
        expect(said).toEqual([
          '[vedette] The store of the budget fails. See that it runs, can be reached, and answers what it is asked.',
        ]);
      },
    );
  });

  test('what a rule denies is told to Sentry as filtered, and not as thinned out', async ({ withSdk }) => {
    await withSdk(
      (dsn) => init({ dsn, vedette: { budget: { errors: '2/minute', rules: [{ type: 'RangeError', action: 'deny' }] } } }),
      async (sdk) => {
        for (let at = 0; at < 3; at += 1) {
          Sentry.captureException(new RangeError(`order ${at}`));
          Sentry.captureException(new Error(`order ${at}`));
        }
        const reports = (await sdk.items('client_report')).map(jsonOf).flatMap((report) => Object(report).discarded_events);
        expect(reports).toContainEqual({ reason: 'before_send', category: 'error', quantity: 3 });
        expect(reports).toContainEqual({ reason: 'sample_rate', category: 'error', quantity: 1 });
        expect(reports).toHaveLength(2);
      },
    );
  });
});
