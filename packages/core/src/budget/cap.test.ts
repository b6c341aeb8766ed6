import { expect, test } from 'vitest';
import { capsOf } from './cap.ts';
import { storeOf } from './lease-sample.ts';
import { planFor, planOf } from './plan.ts';

test('each limit in force is named with the rate it was written as and with who shares it', () => {
  const plan = planOf({
    errors: ['50000/month', '100/minute'],
    perIssue: '5/minute',
    logs: '9/second',
    traces: '600/hour',
    store: storeOf(() => true, 'shared'),
    environments: { staging: { errors: '10/day' } },
  });
  const others = [
    { budget: 'perIssue', rate: '5/minute', scope: 'shared' },
    { budget: 'logs', rate: '9/second', scope: 'shared' },
    { budget: 'traces', rate: '600/hour', scope: 'process' },
  ];
  expect(capsOf(plan)).toEqual([
    { budget: 'errors', rate: '50000/month', scope: 'shared' },
    { budget: 'errors', rate: '100/minute', scope: 'shared' },
    ...others,
  ]);
  expect(capsOf(planFor(plan, 'staging'))).toEqual([
    { budget: 'errors', rate: '10/day', scope: 'shared', environment: 'staging' },
    ...others,
  ]);
  expect(capsOf(planFor(plan, 'development'))).toEqual([]);
  const own = planFor(planOf({ traces: '60/minute', environments: { staging: { traces: '600/minute' }, test: {} } }), 'staging');
  expect(capsOf(own)).toEqual([{ budget: 'traces', rate: '600/minute', scope: 'process', environment: 'staging' }]);
});

test('in a page, what no store of the session counts is of the page', () => {
  const store = storeOf(() => true, 'session');
  expect(capsOf(planOf({ errors: '5/minute', traces: '5/minute', store })).map(({ scope }) => scope)).toEqual([
    'session',
    'page',
  ]);
  expect(capsOf(planOf({ errors: '5/minute' }))).toEqual([{ budget: 'errors', rate: '5/minute', scope: 'process' }]);
});
