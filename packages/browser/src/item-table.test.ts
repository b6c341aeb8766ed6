import { findLeaks } from '@vedette/testing';
import { declaredItemTypes } from '@vedette/tooling/samples/declared-item-types';
import { describe, expect } from 'vitest';
import { line, test } from './browser-sample.ts';
import { rows } from './item-rows-sample.ts';
import { run } from './item-trial-sample.ts';
import { planted } from './planted-sample.ts';

const rowsOfLine = rows.filter(({ lines }) => lines.includes(line));

const declared = declaredItemTypes(line === 11 ? '@sentry/browser' : 'sentry-browser-10', import.meta.url);

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
      event | 10, 11 | an unhandled exception | scrubbed
      event | 10, 11 | an unhandled rejection with an object | scrubbed
      event | 10, 11 | captureException, with the properties of the error | scrubbed
      event | 10, 11 | console breadcrumbs | scrubbed
      event | 10, 11 | captureConsoleIntegration | scrubbed
      event | 10, 11 | history, fetch and XMLHttpRequest breadcrumbs | scrubbed
      event | 10, 11 | click breadcrumbs | scrubbed
      event | 10, 11 | httpClientIntegration | scrubbed
      event | 10, 11 | contextLinesIntegration, with lines of the page | scrubbed
      event | 10, 11 | featureFlagsIntegration | scrubbed
      event | 10, 11 | captureMessage in a span, whose name goes into the trace header | scrubbed
      event | 10, 11 | the SDK's own report of an exception in a hook | scrubbed
      event | 10 | the SDK's own report of an exception in beforeSend | scrubbed
      transaction | 10, 11 | startSpan | scrubbed
      transaction | 10, 11 | browserTracingIntegration: a page load, a request and a navigation | scrubbed
      span | 10, 11 | startSpan, streamed | scrubbed
      span | 10, 11 | browserTracingIntegration, streamed: a page load, a request and a navigation | scrubbed
      span | 10, 11 | the web vital of a click, by itself | scrubbed
      span | 10, 11 | a standalone span | scrubbed
      session | 10, 11 | browserSessionIntegration | scrubbed
      sessions | 10, 11 | sendSession of aggregates | scrubbed
      log | 10, 11 | logger.info | scrubbed
      log | 10, 11 | consoleLoggingIntegration | scrubbed
      log | 10, 11 | consoleLoggingIntegration, with a template | scrubbed
      log | 10, 11 | logger.warn, with the attributes of a scope | scrubbed
      trace_metric | 10, 11 | metrics.count | scrubbed
      feedback | 10, 11 | captureFeedback | scrubbed
      feedback | 10, 11 | sendFeedback | scrubbed
      user_report | 10, 11 | createUserFeedbackEnvelope | scrubbed
      attachment | 10, 11 | text on a scope | scrubbed
      attachment | 10, 11 | JSON in the hint of captureFeedback, as bytes | scrubbed
      attachment | 10, 11 | viewHierarchyIntegration | scrubbed
      attachment | 10, 11 | binary | withheld
      profile | 10 | browserProfilingIntegration | scrubbed
      profile | 10, 11 | sendEnvelope | scrubbed
      profile_chunk | 10, 11 | uiProfiler | scrubbed
      check_in | 10, 11 | sendEnvelope | scrubbed
      metric | 10, 11 | sendEnvelope | scrubbed
      raw_security | 10, 11 | sendEnvelope | scrubbed
      client_report | 10, 11 | recordDroppedEvent | scrubbed
      replay_event | 10, 11 | replayIntegration | withheld
      replay_recording | 10, 11 | replayIntegration, not compressed | withheld"
    `);
  });

  describe.concurrent('each row', () => {
    for (const row of rowsOfLine) {
      const { type, made, carries, withVedette } = row;
      test(`${type}, ${made}: its values arrive without Vedette, and none does with it`, async ({ withQuickVisit }) => {
        const [unguarded, guarded] = await Promise.all([run(row, false, withQuickVisit), run(row, true, withQuickVisit)]);
        const leaks = findLeaks(unguarded.envelopes, planted).filter(({ item }) => item === type || item === 'envelope');
        const carried = new Set(leaks.map(({ name }) => name));
        expect(carries.filter((plant) => !carried.has(plant))).toEqual([]);
        expect(findLeaks(guarded.envelopes, planted)).toEqual([]);
        expect(guarded.payloads.length > 0).toBe(withVedette === 'scrubbed');
        expect(Object.keys(guarded.withheld)).toEqual(
          withVedette === 'scrubbed' ? [] : [type === 'attachment' ? 'binary' : 'replay'],
        );
        expect(guarded.failures).toEqual({});
      });
    }
  });
});
