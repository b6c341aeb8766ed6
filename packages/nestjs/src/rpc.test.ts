import 'reflect-metadata';
import { Catch, Controller, type ExceptionFilter, Module, type Type, UseFilters, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  ClientProxyFactory,
  Ctx,
  EventPattern,
  MessagePattern,
  Payload,
  RpcException,
  type TcpContext,
  Transport,
} from '@nestjs/microservices';
import { addBreadcrumb, captureException } from '@sentry/node';
import { firstValueFrom, Observable, of, Subject, throwError, toArray } from 'rxjs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { trailCategory, watch } from './application-sample.ts';
import { VedetteModule } from './index.ts';

class DomainError extends Error {}

/** What feeds the answer to one message and fails while another is answered. */
const shared = new Subject<number>();

@Catch(DomainError)
class DomainFilter implements ExceptionFilter {
  catch(): Observable<never> {
    return throwError(() => ({ status: 'none' }));
  }
}

@Controller()
@UseFilters(new DomainFilter())
class OrdersController {
  @MessagePattern({ find: 'order' })
  async find(@Payload() order: number): Promise<never> {
    addBreadcrumb({ category: trailCategory, message: `began ${order}` });
    await new Promise((later) => setTimeout(later, 10));
    throw new Error(`order ${order} failed`);
  }

  @MessagePattern('orders.guarded')
  @UseGuards({
    canActivate: () => {
      throw new Error('the guard failed');
    },
  })
  guarded(): number {
    return 1;
  }

  @MessagePattern('orders.list')
  list(): Observable<number> {
    return new Observable((subscriber) => {
      captureException(new Error('the list was asked for'));
      subscriber.next(1);
      subscriber.error(new Error('the list failed'));
    });
  }

  @MessagePattern('orders.watch')
  watch(): Observable<number> {
    return shared;
  }

  @MessagePattern('orders.break')
  break(): string {
    shared.error(new Error('the source failed'));
    return 'done';
  }

  @MessagePattern('orders.refuse')
  refuse(): never {
    throw new RpcException('not yours');
  }

  @MessagePattern('orders.unavailable')
  unavailable(): never {
    throw new RpcException({ status: 503, message: 'later' });
  }

  @MessagePattern('orders.text')
  text(): never {
    throw 'a text';
  }

  @MessagePattern('orders.domain')
  domain(): never {
    throw new DomainError('no such order');
  }

  @MessagePattern('orders.fine')
  fine(@Ctx() context: TcpContext): Observable<string> {
    return of(context.getPattern());
  }

  @EventPattern('orders.arrived')
  arrived(_data: unknown): unknown {
    throw new Error('the event failed');
  }
}

interface Service {
  /** What a message is answered with, or what it is refused with. */
  readonly send: (pattern: unknown, data?: unknown) => Promise<unknown>;
  readonly emit: (pattern: unknown) => Promise<unknown>;
}

async function serve(module: Type<unknown>): Promise<Service> {
  const service = await NestFactory.createMicroservice(module, {
    transport: Transport.TCP,
    options: { host: '127.0.0.1', port: 0 },
    logger: false,
  });
  await service.listen();
  const address: unknown = Reflect.apply(service.unwrap<{ address: () => unknown }>().address, service.unwrap(), []);
  const port = Number(Reflect.get(Object(address), 'port'));
  const client = ClientProxyFactory.create({ transport: Transport.TCP, options: { host: '127.0.0.1', port } });
  onTestFinished(async () => {
    await client.close();
    await service.close();
  });
  return {
    send: (pattern, data = {}) =>
      firstValueFrom(client.send(pattern, data).pipe(toArray())).catch((error: unknown) => ({ refused: error })),
    emit: (pattern) => firstValueFrom(client.emit(pattern, {}), { defaultValue: undefined }),
  };
}

@Module({
  imports: [VedetteModule.forRoot({ request: (host) => ({ tenant: `tenant ${host.getArgByIndex(0)}` }) })],
  controllers: [OrdersController],
})
class OrdersModule {}

@Module({ controllers: [OrdersController] })
class PlainModule {}

test('messages at the same time are kept apart, and outside of them there is nobody', async () => {
  const events = watch();
  const { send } = await serve(OrdersModule);
  const orders = [1, 2, 3, 4];
  await Promise.all(orders.map((order) => send({ find: 'order' }, order)));
  captureException(new Error('outside'));
  const reported = await events();
  expect(new Set(reported.map(({ requestId: _id, ...event }) => event))).toEqual(
    new Set([
      ...orders.map((order) => ({
        message: `order ${order} failed`,
        transaction: 'rpc {"find":"order"}',
        tenant: `tenant ${order}`,
        trail: [`began ${order}`],
      })),
      { message: 'outside', transaction: undefined, tenant: undefined, trail: [] },
    ]),
  );
  expect(new Set(reported.map(({ requestId }) => requestId)).size).toBe(5);
});

test.each([
  ['orders.guarded', ['the guard failed']],
  ['orders.list', ['the list was asked for', 'the list failed']],
  ['orders.unavailable', ['later']],
  ['orders.text', ['a text']],
  ['orders.refuse', []],
  ['orders.domain', []],
  ['orders.fine', []],
])('of %s there is reported what is a fault, once', async (pattern, messages) => {
  const events = watch();
  const { send } = await serve(OrdersModule);
  await send(pattern, 7);
  // The SDK may finish two reports in either order.
  const reported = (await events()).map(({ message, transaction, tenant }) => [message, transaction, tenant]);
  expect(reported.sort()).toEqual(messages.map((message) => [message, `rpc ${pattern}`, 'tenant 7']).sort());
});

test('an event that fails is reported', async () => {
  const events = watch();
  const { send, emit } = await serve(OrdersModule);
  await emit('orders.arrived');
  await send('orders.fine');
  expect(await events()).toMatchObject([{ message: 'the event failed', transaction: 'rpc orders.arrived' }]);
});

test('every answer is what it is without the module', async () => {
  watch();
  const [own, plain] = [await serve(OrdersModule), await serve(PlainModule)];
  const patterns = [
    { find: 'order' },
    'orders.guarded',
    'orders.list',
    'orders.refuse',
    'orders.unavailable',
    'orders.text',
    'orders.domain',
    'orders.fine',
  ];
  for (const pattern of patterns) expect(await own.send(pattern, 7)).toEqual(await plain.send(pattern, 7));
});

test('an answer that another message ends is reported with the message that it answers', async () => {
  const events = watch();
  @Module({ imports: [VedetteModule.forRoot()], controllers: [OrdersController] })
  class WatchedModule {}
  const { send } = await serve(WatchedModule);
  const answer = send('orders.watch');
  await vi.waitUntil(() => shared.observed, { timeout: 20_000 });
  await send('orders.break');
  await answer.catch(() => undefined);
  expect(await events()).toMatchObject([{ message: 'the source failed', transaction: 'rpc orders.watch' }]);
});
