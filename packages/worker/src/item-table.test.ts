import { parseEnvelope } from '@vedette/receiver';
import { findLeaks } from '@vedette/testing';
import { declaredItemTypes } from '@vedette/tooling/samples/declared-item-types';
import { planted } from '@vedette/tooling/samples/planted';
import { afterAll, describe, expect, test } from 'vitest';
import { type Row, rows } from './item-rows-sample.ts';
import { bundled, line, type RunningWorker, startWorker } from './workerd-sample.ts';

const rowsOfLine = rows.filter(({ lines }) => lines.includes(line));
const script = await bundled('./worker-sample/item-table.ts');
const workers = {
  none: await startWorker(script, { bindings: { GUARD: 'none' } }),
  integration: await startWorker(script, { bindings: { GUARD: 'integration' } }),
};

afterAll(async () => {
  await Promise.all([workers.none.close(), workers.integration.close()]);
});

const declared = declaredItemTypes(line === 11 ? '@sentry/cloudflare' : 'sentry-cloudflare-10', import.meta.url);

/** What arrived of one run of a row. */
interface Outcome {
  readonly envelopes: readonly Uint8Array[];
  /** Type and bytes of each item, with the header of its envelope. */
  readonly items: readonly (readonly [type: string, text: string])[];
  readonly stats: Readonly<Record<string, unknown>>;
}

/** Makes the item of a row in workerd, and waits until the invocation is over. */
async function run(row: Row, { ask, over, sent, clear, invocations }: RunningWorker): Promise<Outcome> {
  clear();
  await ask(`/${rows.indexOf(row)}${row.visit.query ?? ''}`, row.visit.request);
  await over(invocations());
  const envelopes = sent();
  const items = envelopes.flatMap((bytes) => {
    const parsed = parseEnvelope(bytes);
    if (!parsed.ok) throw new Error(`a malformed envelope arrived: ${parsed.detail}`);
    const { header, items: parts } = parsed.envelope;
    return parts.map(({ type, payload }) => [type, JSON.stringify(header) + new TextDecoder().decode(payload)] as const);
  });
  return { envelopes, items, stats: JSON.parse(await (await ask('/stats')).text()) ?? {} };
}

describe('the table of item types', () => {
  test('it has a row for every type that the SDK declares', () => {
    expect(declared.length).toBeGreaterThan(10);
    expect([...new Set(rowsOfLine.map(({ type }) => type))].sort()).toEqual(declared);
  });

  test('no row of it has gone', () => {
    const table = rows.map(({ type, lines, made, withVedette }) => `${type} | ${lines.join(', ')} | ${made} | ${withVedette}`);
    expect(table.join('\n')).toMatchInlineSnapshot(`
      "event | 10, 11 | captureException | scrubbed
      event | 10, 11 | captureException, with what a scope holds | scrubbed
      event | 10, 11 | captureMessage | scrubbed
      event | 10, 11 | the SDK's own report of an exception in a hook | scrubbed
      event | 10 | the SDK's own report of an exception in beforeSend | scrubbed
      transaction | 10, 11 | startSpan | scrubbed
      span | 10, 11 | startSpan, streamed | scrubbed
      span | 10, 11 | startSpan, streamed, with the attributes of a scope | scrubbed
      sessions | 10, 11 | sendSession of aggregates | scrubbed
      log | 10, 11 | logger.info | scrubbed
      log | 10, 11 | logger.error of a template | scrubbed
      log | 10, 11 | logger.warn, with the attributes of a scope | scrubbed
      trace_metric | 10, 11 | metrics.count | scrubbed
      trace_metric | 10, 11 | metrics.gauge, with the attributes of a scope | scrubbed
      check_in | 10, 11 | captureCheckIn | scrubbed
      feedback | 10, 11 | captureFeedback | scrubbed
      attachment | 10, 11 | text in the hint of captureException | scrubbed
      attachment | 10, 11 | JSON on a scope, as bytes | scrubbed
      attachment | 10, 11 | text in the hint of captureFeedback | scrubbed
      attachment | 10, 11 | binary | withheld
      event | 10, 11 | sendEnvelope, with a password in the DSN of the header | scrubbed
      span | 10, 11 | sendEnvelope of a standalone span | scrubbed
      replay_event | 10, 11 | the transport's send | scrubbed
      replay_recording | 10, 11 | the transport's send | withheld
      profile | 10, 11 | sendEnvelope | scrubbed
      profile_chunk | 10, 11 | the transport's send | scrubbed
      client_report | 10, 11 | sendEnvelope | scrubbed
      user_report | 10, 11 | sendEnvelope | scrubbed
      raw_security | 10, 11 | sendEnvelope | scrubbed
      metric | 10, 11 | sendEnvelope | scrubbed
      event | 11 | thrown by the handler of a request with a body | scrubbed
      event | 10 | thrown by the handler of a request with a body, by another line | scrubbed
      event | 10, 11 | thrown by the handler | scrubbed
      event | 10, 11 | breadcrumbs of the console | scrubbed
      event | 10, 11 | captureConsoleIntegration | scrubbed
      event | 10, 11 | captureMessage in a span, whose name goes into the trace header | scrubbed
      transaction | 11 | a request with a body | scrubbed
      transaction | 10 | a request with a body, by another line | scrubbed
      span | 10, 11 | a request with a body, streamed | scrubbed
      session | 10, 11 | sendEnvelope | scrubbed
      log | 10, 11 | consoleLoggingIntegration | scrubbed
      check_in | 10, 11 | withMonitor | scrubbed"
    `);
  });

  for (const row of rowsOfLine) {
    const { type, made, carries, withVedette } = row;
    test(`${type}, ${made}: its values arrive without Vedette, and none does with it`, async () => {
      const unguarded = await run(row, workers.none);
      const leaks = findLeaks(unguarded.envelopes, planted).filter(({ item }) => item === type || item === 'envelope');
      expect([...new Set(leaks.map(({ name }) => name))].sort()).toEqual([...carries].sort());

      const guarded = await run(row, workers.integration);
      const kept = guarded.items.filter((item) => item[0] === type);
      expect(findLeaks(guarded.envelopes, planted)).toEqual([]);
      expect(kept.length > 0).toBe(withVedette === 'scrubbed');
      if (withVedette === 'scrubbed') expect(kept.join('\n')).toContain(carries.includes('email') ? '[email]' : '');
      const typesOf = ({ items }: Outcome): readonly string[] => items.map(([itemType]) => itemType).sort();
      const expected = typesOf(unguarded).filter((itemType) => withVedette === 'scrubbed' || itemType !== type);
      expect(typesOf(guarded)).toEqual(expected);
      expect(guarded.stats).toMatchObject({
        withheld: withVedette === 'scrubbed' ? {} : { [type === 'attachment' ? 'binary' : 'replay']: 1 },
        failures: {},
      });
    });
  }
});
