import 'reflect-metadata';
import { once } from 'node:events';
import { Module, type Type, UseGuards, UseInterceptors } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WsAdapter } from '@nestjs/platform-ws';
import { MessageBody, type OnGatewayConnection, SubscribeMessage, WebSocketGateway, WsException } from '@nestjs/websockets';
import { addBreadcrumb, captureException } from '@sentry/node';
import { expect, onTestFinished, test } from 'vitest';
import { trailCategory, watch } from './application-sample.ts';
import { VedetteInterceptor, VedetteModule } from './index.ts';

interface Client {
  on(event: 'exception', listener: (payload: unknown) => void): unknown;
  send(data: string): void;
}

@WebSocketGateway()
class PlainGateway implements OnGatewayConnection<Client> {
  /** Nest 11 tells a native socket of exceptions, and Nest 12 the other end of it. */
  handleConnection(client: Client): void {
    client.on('exception', (data) => client.send(JSON.stringify({ event: 'exception', data })));
  }

  @SubscribeMessage('find')
  async find(@MessageBody() order: number): Promise<never> {
    addBreadcrumb({ category: trailCategory, message: `began ${order}` });
    await new Promise((later) => setTimeout(later, 10));
    throw new Error(`order ${order} failed`);
  }

  @SubscribeMessage('refuse')
  refuse(): never {
    throw new WsException('not yours');
  }

  @SubscribeMessage('guarded')
  @UseGuards({ canActivate: () => false })
  guarded(): number {
    return 1;
  }

  @SubscribeMessage('text')
  text(): never {
    throw 'a text';
  }

  @SubscribeMessage('fine')
  fine(@MessageBody() order: number): object {
    return { event: 'found', data: order };
  }
}

/** With what only Nest 11 needs, and Nest 12 takes. */
@WebSocketGateway()
@UseInterceptors(VedetteInterceptor)
class OrdersGateway extends PlainGateway {}

/** Sends messages over one socket and gives as many answers, sorted. */
type Send = (...messages: readonly object[]) => Promise<readonly string[]>;

async function serve(module: Type<unknown>): Promise<Send> {
  const application = await NestFactory.create(module, { logger: false });
  application.useWebSocketAdapter(new WsAdapter(application));
  await application.listen(0, '127.0.0.1');
  const socket = new WebSocket((await application.getUrl()).replace('http', 'ws'));
  await once(socket, 'open');
  onTestFinished(async () => {
    socket.close();
    await application.close();
  });
  return async (...messages) => {
    const answers: string[] = [];
    const all = new Promise<void>((resolve) => {
      socket.onmessage = ({ data }) => {
        answers.push(String(data));
        if (answers.length === messages.length) resolve();
      };
    });
    for (const message of messages) socket.send(JSON.stringify(message));
    await all;
    return answers.sort();
  };
}

@Module({
  imports: [VedetteModule.forRoot({ request: (host) => ({ tenant: `tenant ${host.switchToWs().getData()}` }) })],
  providers: [OrdersGateway],
})
class OrdersModule {}

@Module({ providers: [PlainGateway] })
class PlainModule {}

test('messages of one socket are kept apart, and outside of them there is nobody', async () => {
  const events = watch();
  const send = await serve(OrdersModule);
  const orders = [1, 2, 3, 4];
  await send(...orders.map((data) => ({ event: 'find', data })));
  captureException(new Error('outside'));
  const reported = await events();
  expect(new Set(reported.map(({ requestId: _id, ...event }) => event))).toEqual(
    new Set([
      ...orders.map((order) => ({
        message: `order ${order} failed`,
        transaction: 'ws find',
        tenant: `tenant ${order}`,
        trail: [`began ${order}`],
      })),
      { message: 'outside', transaction: undefined, tenant: undefined, trail: [] },
    ]),
  );
  expect(new Set(reported.map(({ requestId }) => requestId)).size).toBe(5);
});

test.each([
  ['text', ['a text']],
  ['refuse', []],
  ['guarded', []],
  ['fine', []],
])('of %s there is reported what is a fault, once', async (event, messages) => {
  // Nothing else would hide that an error was reported twice.
  const events = watch({ integrations: (defaults) => defaults.filter(({ name }) => name !== 'Dedupe') });
  const send = await serve(OrdersModule);
  await send({ event, data: 7 });
  expect((await events()).map(({ message, transaction }) => [message, transaction])).toEqual(
    messages.map((message) => [message, `ws ${event}`]),
  );
});

test('every answer is what it is without the module', async () => {
  watch();
  const [own, plain] = [await serve(OrdersModule), await serve(PlainModule)];
  for (const event of ['find', 'refuse', 'guarded', 'text', 'fine'])
    expect(await own({ event, data: 7 })).toEqual(await plain({ event, data: 7 }));
});
