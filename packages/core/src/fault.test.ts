import { describe, expect, test } from 'vitest';
import { isFault, isFaultTo, isReportedByFramework } from './fault.ts';
import { vedette } from './pipeline.ts';

function named(name: string, more: object = {}): Error {
  return Object.assign(new Error('x'), { name }, more);
}

/** As Nest's HttpException: the status is private and told by a method. */
class ForbiddenException extends Error {
  readonly #status = 403;
  readonly response = { status: 403, message: 'Forbidden' };
  getStatus(): number {
    return this.#status;
  }
}

/** As Hono's HTTPException. */
class HTTPException extends Error {
  readonly res = undefined;
  readonly status = 401;
}

describe('what counts as a fault', () => {
  test('errors that answer the mistake of a caller do not', () => {
    const expected = [
      named('NotFoundError', { status: 404, statusCode: 404, expose: true }),
      named('FastifyError', { code: 'FST_ERR_VALIDATION', statusCode: 400 }),
      named('Error', { status: 'fail', statusCode: 422 }),
      named('Error', { isBoom: true, output: { statusCode: 409 } }),
      { status: 400, body: 'no quantity' },
      named('Error', { status: 499 }),
      new ForbiddenException(),
      new HTTPException(),
    ];
    expect(expected.map(isFault)).toEqual(expected.map(() => false));
  });

  test('failed validations do not', () => {
    const failedProperty = { target: {}, property: 'email', value: 'x', constraints: { isEmail: 'no address' }, children: [] };
    const nested = { property: 'address', children: [failedProperty] };
    const expected = [
      named('ZodError', { issues: [] }),
      named('$ZodError'),
      named('ValidationError', { errors: [] }),
      named('ValiError'),
      named('StructError'),
      [failedProperty, nested],
    ];
    expect(expected.map(isFault)).toEqual(expected.map(() => false));
  });

  test('errors with a status of 500 and above do, whatever their name', () => {
    const faults = [named('ValidationError', { status: 500 }), named('Error', { statusCode: 503 }), { status: 599 }];
    expect(faults.map(isFault)).toEqual([true, true, true]);
    expect(isFault(named('Error', { status: 600, statusCode: 404 }))).toBe(false);
  });

  test('errors without a status, or with one that answers no mistake, do', () => {
    const faults = [
      new TypeError('x is undefined'),
      named('NotFoundError'),
      named('PrismaClientValidationError'),
      named('ValidationException', { $metadata: { httpStatusCode: 400 } }),
      named('Error', { status: 200 }),
      named('Error', { status: '404' }),
      named('Error', { status: Number.NaN }),
      named('Error', { code: 404 }),
    ];
    expect(faults.map(isFault)).toEqual(faults.map(() => true));
  });

  test('an error about the answer that another service gave does: its status is not ours', () => {
    const axios = named('AxiosError', { isAxiosError: true, config: {}, request: {}, status: 404, response: { status: 404 } });
    const octokit = named('HttpError', { status: 401, request: {}, response: { status: 401, data: {} } });
    expect([axios, octokit].map(isFault)).toEqual([true, true]);
  });

  test('whatever is thrown that is no error does', () => {
    const halves = [{ property: 'email' }, { constraints: {} }, { children: [] }];
    const lists = [...halves.map((half) => [half]), [{ property: 'email', constraints: {} }, new Error('x')]];
    expect(lists.map(isFault)).toEqual(lists.map(() => true));
    const faults = [
      '404',
      404,
      undefined,
      null,
      true,
      10n,
      Symbol('x'),
      {},
      [],
      [{}],
      [undefined],
      (): void => undefined,
      new Map(),
    ];
    expect(faults.map(isFault)).toEqual(faults.map(() => true));
  });

  test('what throws when it is asked does, and throws no further', () => {
    function fail(): never {
      throw new Error('do not ask');
    }
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const faults = [
      Object.defineProperty(new Error('x'), 'status', { get: fail }),
      Object.assign(new Error('x'), { getStatus: fail }),
      Object.defineProperty({}, 'name', { get: fail }),
      new Proxy({}, { get: fail, has: fail, getPrototypeOf: fail }),
      proxy,
    ];
    expect(faults.map(isFault)).toEqual(faults.map(() => true));
  });
});

describe('with a client, a fault', () => {
  const missing = Object.assign(new Error('no such order'), { status: 404 });

  test('is what the policy of its guard says', () => {
    const client = {
      getIntegrationByName: (name: string) => (name === 'Vedette' ? vedette({ isFault: () => true }) : undefined),
    };
    expect(isFaultTo(client, missing)).toBe(true);
    expect(isFault(missing)).toBe(false);
  });

  test('is what the rule says where it has no guard, and anything where the asking throws', () => {
    expect(isFaultTo({ getIntegrationByName: () => undefined }, missing)).toBe(false);
    expect(isFaultTo(undefined, missing)).toBe(false);
    const fail = (): never => {
      throw new Error('no');
    };
    expect(isFaultTo({ getIntegrationByName: fail }, missing)).toBe(true);
    expect(isFaultTo({ getIntegrationByName: () => vedette({ isFault: fail }) }, missing)).toBe(true);
  });
});

describe('what a framework reports', () => {
  const reported = (type: string): boolean =>
    isReportedByFramework({ exception: { values: [{ type: 'Error', mechanism: { type, handled: false } }] } });

  test('is what its instrumentation caught on its way to an answer', () => {
    const mechanisms = [
      'auto.http.express',
      'auto.middleware.express',
      'auto.middleware.vedette',
      'auto.http.hono.context_error',
      'auto.http.nestjs.global_filter',
      'auto.function.fastify',
      'auto.function.hapi',
      'auto.function.nestjs.exception_captured',
    ];
    expect(mechanisms.map(reported)).toEqual(mechanisms.map(() => true));
  });

  test('is not what the application reported, nor what nothing was to answer', () => {
    const mechanisms = [
      'generic',
      'instrument',
      'auto.node.onunhandledrejection',
      'auto.http.client.fetch',
      'auto.function.cron',
      'auto.function.nestjs.cron',
      'auto.function.react.error_boundary',
      'auto.core.linked_errors',
      'own.auto.http.express',
      '',
    ];
    expect(mechanisms.map(reported)).toEqual(mechanisms.map(() => false));
    expect(isReportedByFramework({ message: 'x' })).toBe(false);
  });
});
