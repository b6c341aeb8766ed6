import { describe, expect, test } from 'vitest';
import { guardTraceHeader } from './trace-header.ts';

const email = 'jane.roe@example.com';

function scrub(context: object): unknown {
  return JSON.parse(JSON.stringify(context).replaceAll(email, '[email]'));
}

function neverFails(): void {
  expect.unreachable();
}

describe('a trace header', () => {
  test('names the transaction without values, also where a later listener names it', () => {
    const context = { trace_id: 'a'.repeat(32), transaction: `GET /users/${email}` };
    guardTraceHeader(context, { scrub, fail: neverFails });
    expect(JSON.parse(JSON.stringify(context))).toEqual({ trace_id: 'a'.repeat(32), transaction: 'GET /users/[email]' });
    context.transaction = `POST /users/${email}`;
    expect({ ...context }).toEqual({ trace_id: 'a'.repeat(32), transaction: 'POST /users/[email]' });
  });

  test('has no name where there is none, until a listener gives one', () => {
    const context: { trace_id: string; transaction?: string } = { trace_id: 'a'.repeat(32) };
    guardTraceHeader(context, { scrub, fail: neverFails });
    expect(JSON.parse(JSON.stringify(context))).toEqual({ trace_id: 'a'.repeat(32) });
    context.transaction = `GET /users/${email}`;
    expect(JSON.parse(JSON.stringify(context))).toEqual({ trace_id: 'a'.repeat(32), transaction: 'GET /users/[email]' });
  });

  test('is scrubbed beside its name', () => {
    const context = { release: `build of ${email}`, transaction: 'GET /' };
    guardTraceHeader(context, { scrub, fail: neverFails });
    expect({ ...context }).toEqual({ release: 'build of [email]', transaction: 'GET /' });
  });

  test('loses what cannot be judged and may say anything, and the failure is told each time', () => {
    let failures = 0;
    const formal = {
      trace_id: 'a'.repeat(32),
      public_key: 'b',
      sampled: 'true',
      sample_rate: '1',
      sample_rand: '0.5',
      org_id: '7',
    };
    const context = { ...formal, release: `build of ${email}`, transaction: `GET /users/${email}` };
    guardTraceHeader(context, {
      scrub: () => {
        throw new Error('broken');
      },
      fail: () => {
        failures += 1;
      },
    });
    context.transaction = email;
    expect(JSON.parse(JSON.stringify(context))).toEqual(formal);
    expect(failures).toBe(2);
  });
});
