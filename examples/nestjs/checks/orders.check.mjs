import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { findLeaks } from '@vedette/testing';
import { runTrial } from '../trial.mjs';

const address = (place) => `${place}.${randomBytes(5).toString('hex')}@planted.example`;
const planted = {
  'card in a body': ['5555', '5555', '5555', '4444'].join(' '),
  'e-mail in a body': address('body'),
  'e-mail in a cookie': address('cookie'),
  'e-mail in a guard': address('guard'),
  'e-mail in a path': address('path'),
  'token in a header': randomBytes(20).toString('hex'),
  'token in a query': randomBytes(20).toString('hex'),
};

/** The names of the planted values that were received. */
function leaked({ envelopes }) {
  return [...new Set(findLeaks(envelopes, planted).map(({ name }) => name))].sort();
}

/** What an event says of who asked. */
function asked({ transaction, tags = {}, exception }) {
  return [transaction, tags.request_id, tags.tenant, exception.values.at(-1).value];
}

const guarded = await runTrial('', planted);
const unguarded = await runTrial('unguarded/', planted);

test('with Vedette nothing that was planted leaves', () => {
  assert.deepEqual(leaked(guarded), []);
});

test('without Vedette it leaves, but for the token that the SDK keeps back', () => {
  const lost = Object.keys(planted).filter((name) => name !== 'token in a query');
  assert.deepEqual(leaked(unguarded), lost.sort());
});

test('the application answers as it does without Vedette', () => {
  assert.deepEqual(guarded.answers, unguarded.answers);
  const statuses = guarded.answers.map(([status]) => status);
  assert.deepEqual(statuses, [500, 404, 500, 400]);
});

test('an event names the route by its pattern, the request by its id, and the tenant', () => {
  const told = ['POST /orders/:customer/pay', 'visit-1', 'north', 'card [card] of [email] was declined'];
  assert.deepEqual(asked(guarded.events[0]), told);
});

test('so does an event of a guard', () => {
  assert.deepEqual(asked(guarded.events[1]), ['GET /orders/:customer/visits', 'visit-3', undefined, 'no session of [email]']);
});

test('an answer to the caller is no fault', () => {
  assert.equal(guarded.events.length, 2);
  assert.equal(unguarded.events.length, 4);
});
