import 'reflect-metadata';
import {
  type ArgumentsHost,
  Catch,
  Controller,
  createParamDecorator,
  type ExceptionFilter,
  ForbiddenException,
  Get,
  HttpException,
  InternalServerErrorException,
  type MiddlewareConsumer,
  Module,
  NotFoundException,
  Param,
  ParseIntPipe,
  type Type,
  UseFilters,
  UseGuards,
  VersioningType,
} from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { RpcException } from '@nestjs/microservices';
import { captureException } from '@sentry/node';
import { expect, test } from 'vitest';
import { serve, watch } from './application-sample.ts';
import { AppModule } from './async-options-sample.ts';
import { CatchAllFilter } from './catch-all-sample.ts';
import { VedetteModule, type VedetteModuleOptions } from './index.ts';

function fail(message: string): never {
  throw new Error(message);
}

class DomainError extends Error {}

const Exploding = createParamDecorator(() => fail('the pipe failed'));

@Controller('orders')
class OrdersController {
  @Get('broken/:order')
  broken(@Param('order') order: string): never {
    return fail(`order ${order} failed`);
  }

  @Get('guarded/:order')
  @UseGuards({ canActivate: () => fail('the guard failed') })
  guarded(): string {
    return 'fine';
  }

  @Get('watched/:order')
  @UseGuards({ canActivate: () => captureException(new Error('the guard saw it')) !== '' })
  watched(): string {
    return 'fine';
  }

  @Get('refused/:order')
  @UseGuards({ canActivate: () => false })
  refused(): string {
    return 'fine';
  }

  @Get('piped/:order')
  piped(@Exploding() _value: unknown): string {
    return 'fine';
  }

  @Get('numbered/:order')
  numbered(@Param('order', ParseIntPipe) order: number): number {
    return order;
  }

  @Get('status/:status')
  withStatus(@Param('status') status: string): never {
    throw new HttpException(`status ${status}`, Number(status));
  }

  @Get('remote')
  remote(): never {
    throw new RpcException('the warehouse failed');
  }

  @Get('coded')
  coded(): never {
    throw Object.assign(new Error('the query failed'), { extensions: { code: 'NOT_FOUND' } });
  }

  @Get('domain')
  domain(): never {
    throw new DomainError('no such order');
  }

  @Get('fine/:order')
  fine(): string {
    return 'fine';
  }
}

function moduleOf(options: VedetteModuleOptions = {}): Type<unknown> {
  @Module({ imports: [VedetteModule.forRoot(options)], controllers: [OrdersController] })
  class OrdersModule {}
  return OrdersModule;
}

function tenantOf(host: ArgumentsHost): { tenant: string } {
  return { tenant: host.switchToHttp().getRequest().headers['x-tenant'] };
}

const headers = { 'x-request-id': 'id-1', 'x-tenant': 'shop' };

test.each([
  ['a handler', 'broken', 'order 7 failed', 500],
  ['a guard', 'guarded', 'the guard failed', 500],
  ['a guard by hand', 'watched', 'the guard saw it', 200],
  ['a pipe', 'piped', 'the pipe failed', 500],
])('what fails in %s is reported once and says who asked', async (_where, part, message, status) => {
  const events = watch();
  const { get } = await serve(moduleOf({ request: tenantOf }));
  expect((await get(`/orders/${part}/7`, headers)).status).toBe(status);
  expect(await events()).toEqual([
    { message, transaction: `GET /orders/${part}/:order`, requestId: 'id-1', tenant: 'shop', trail: [] },
  ]);
});

test('what fails in middleware is reported once with what is known by then', async () => {
  const events = watch();
  @Module({ imports: [moduleOf({ request: tenantOf })] })
  class FailingModule {
    configure(consumer: MiddlewareConsumer): void {
      consumer.apply(() => fail('the middleware failed')).forRoutes('{*path}');
    }
  }
  const { get } = await serve(FailingModule);
  expect((await get('/orders/fine/jane', headers)).status).toBe(500);
  const reported = await events();
  expect(reported).toMatchObject([{ message: 'the middleware failed', requestId: 'id-1', tenant: 'shop' }]);
});

test('the prefix and the version of a route are part of its pattern', async () => {
  const events = watch();
  const { get } = await serve(moduleOf(), (application) => {
    application.setGlobalPrefix('api');
    application.enableVersioning({ type: VersioningType.URI, defaultVersion: '2' });
  });
  await get('/api/v2/orders/broken/7');
  expect(await events()).toMatchObject([{ transaction: 'GET /api/v2/orders/broken/:order' }]);
});

test.each([
  ['remote', 'the warehouse failed'],
  ['coded', 'the query failed'],
])('what Nest answers with 500 is reported, whatever transport the error is meant for: %s', async (part, message) => {
  const events = watch();
  const { get } = await serve(moduleOf());
  expect((await get(`/orders/${part}`)).status).toBe(500);
  expect(await events()).toMatchObject([{ message }]);
});

test('answers to the caller are left alone, and faults are not', async () => {
  const events = watch();
  const { get } = await serve(moduleOf());
  const paths = ['status/404', 'status/422', 'status/500', 'status/503', 'refused/7', 'numbered/jane', 'nowhere'];
  const statuses = await Promise.all(paths.map(async (path) => (await get(`/orders/${path}`)).status));
  expect(statuses).toEqual([404, 422, 500, 503, 403, 400, 404]);
  expect(new Set((await events()).map(({ message }) => message))).toEqual(new Set(['status 500', 'status 503']));
});

test('every answer is what it is without the module', async () => {
  watch();
  @Module({ controllers: [OrdersController] })
  class PlainModule {}
  const [own, plain] = [await serve(moduleOf()), await serve(PlainModule)];
  const paths = [
    'broken/7',
    'guarded/7',
    'piped/7',
    'refused/7',
    'numbered/x',
    'numbered/7',
    'status/418',
    'status/503',
    'fine/7',
    'no',
  ];
  for (const path of paths) expect(await own.get(`/orders/${path}`)).toEqual(await plain.get(`/orders/${path}`));
});

test('what a filter of the application answers is not reported', async () => {
  const events = watch();
  @Catch(DomainError)
  class DomainFilter implements ExceptionFilter {
    catch(_error: unknown, host: ArgumentsHost): void {
      host.switchToHttp().getResponse().status(404).send('none');
    }
  }
  @Module({ imports: [moduleOf()], providers: [{ provide: APP_FILTER, useClass: DomainFilter }] })
  class FilteredModule {}
  const { get } = await serve(FilteredModule);
  expect(await get('/orders/domain')).toMatchObject({ status: 404, body: 'none' });
  expect((await get('/orders/broken/7')).status).toBe(500);
  expect((await events()).map(({ message }) => message)).toEqual(['order 7 failed']);
});

test('a catch-all filter of the application reports through the module, once', async () => {
  const events = watch({ integrations: (defaults) => defaults.filter(({ name }) => name !== 'Dedupe') });
  @Module({ imports: [moduleOf({ request: tenantOf })], providers: [{ provide: APP_FILTER, useClass: CatchAllFilter }] })
  class CatchingModule {}
  const { get } = await serve(CatchingModule);
  expect((await get('/orders/broken/7', headers)).status).toBe(500);
  await get('/orders/numbered/x', headers);
  expect(await events()).toEqual([
    { message: 'order 7 failed', transaction: 'GET /orders/broken/:order', requestId: 'id-1', tenant: 'shop', trail: [] },
  ]);
});

test('what a filter of the application throws is reported', async () => {
  const events = watch();
  @Controller()
  @UseFilters({
    catch: () => {
      throw new InternalServerErrorException('the filter failed');
    },
  })
  class FailingController {
    @Get('late')
    late(): never {
      throw new NotFoundException();
    }
  }
  @Module({ imports: [VedetteModule.forRoot()], controllers: [FailingController] })
  class LateModule {}
  const { get } = await serve(LateModule);
  expect((await get('/late')).status).toBe(500);
  expect(await events()).toMatchObject([{ message: 'the filter failed', transaction: 'GET /late' }]);
});

test('the policy decides what is reported', async () => {
  const events = watch({ vedette: { isFault: (error) => error instanceof ForbiddenException } });
  const { get } = await serve(moduleOf());
  expect([(await get('/orders/broken/7')).status, (await get('/orders/refused/7')).status]).toEqual([500, 403]);
  expect(await events()).toMatchObject([{ message: 'Forbidden resource', transaction: 'GET /orders/refused/:order' }]);
});

test('options may come from a factory with providers of the application', async () => {
  const events = watch();
  @Module({ imports: [AppModule], controllers: [OrdersController] })
  class AsyncModule {}
  const { get } = await serve(AsyncModule);
  await get('/orders/broken/7');
  expect(await events()).toMatchObject([{ tenant: '127.0.0.1', transaction: 'GET /orders/broken/:order' }]);
});

test('two applications in one process share nothing', async () => {
  const events = watch();
  const north = await serve(moduleOf({ request: () => ({ tenant: 'north' }) }));
  const south = await serve(moduleOf({ request: () => ({ tenant: 'south' }) }));
  const west = await serve(moduleOf());
  await Promise.all([north, south, west].map(({ get }, at) => get(`/orders/broken/${at}`, { 'x-request-id': `id-${at}` })));
  expect(new Set((await events()).map(({ requestId, tenant }) => [requestId, tenant].join()))).toEqual(
    new Set(['id-0,north', 'id-1,south', 'id-2,']),
  );
});

test('requests are kept apart where the SDK does not', async () => {
  const events = watch({ integrations: [], defaultIntegrations: false });
  const { get } = await serve(moduleOf({ request: tenantOf }));
  const orders = ['1', '2', '3', '4'];
  await Promise.all(orders.map((order) => get(`/orders/broken/${order}`, { 'x-request-id': `id-${order}`, 'x-tenant': order })));
  captureException(new Error('outside'));
  const inside = orders.map((order) => ({
    message: `order ${order} failed`,
    transaction: 'GET /orders/broken/:order',
    requestId: `id-${order}`,
    tenant: order,
    trail: [],
  }));
  const outside = { message: 'outside', transaction: undefined, requestId: undefined, tenant: undefined, trail: [] };
  expect(new Set(await events())).toEqual(new Set([...inside, outside]));
});
