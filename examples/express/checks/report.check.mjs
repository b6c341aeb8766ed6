import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportOf } from '../trial/report.mjs';

function trial({ leaked = [], budget = { seen: 3, represented: 2, pending: 1, evicted: 0, sent: 1 } } = {}) {
  return {
    receiver: { origin: 'http://127.0.0.1:1' },
    answers: { pay: [500] },
    guard: { budget, failures: {}, replaced: {}, withheld: {} },
    summary: {
      envelopes: 1,
      items: { event: 1 },
      events: 1,
      issues: 1,
      weightedEvents: 2,
      clientReports: { 'sample_rate:error': 2 },
    },
    closings: 0,
    leaks: leaked.map((name) => ({ name })),
  };
}

function brokenOf({ guarded = trial(), unguarded = trial({ leaked: ['e-mail in a tag'] }) } = {}) {
  const planted = { 'e-mail in a tag': 'one', 'token in a query': 'two' };
  return reportOf({ line: 11, guarded, unguarded, planted, keptBack: ['token in a query'] }).broken;
}

test('a report has nothing to say against a run without leaks', () => {
  assert.deepEqual(brokenOf(), []);
});

test('a leak with Vedette is told by name', () => {
  assert.deepEqual(brokenOf({ guarded: trial({ leaked: ['e-mail in a tag'] }) }), [
    'With Vedette, values leaked: e-mail in a tag.',
  ]);
});

test('a value that does not leak without Vedette proves nothing', () => {
  assert.match(brokenOf({ unguarded: trial() })[0] ?? '', /^Without Vedette, values did not leak.*: e-mail in a tag\.$/);
});

test('counts that do not add up are told', () => {
  const budget = { seen: 3, represented: 2, pending: 0, evicted: 0, sent: 1 };
  assert.match(brokenOf({ guarded: trial({ budget }) })[0] ?? '', /^The counts do not add up/);
});
