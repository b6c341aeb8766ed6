import 'reflect-metadata';
import { Controller, Get, type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { init } from '@vedette/node';
import { startReceiver } from '@vedette/receiver';
import { expectNoLeaks } from '@vedette/testing';
import { expect, onTestFinished, test } from 'vitest';
import { scrubTunnel, VedetteModule } from './index.ts';

const planted = { email: 'rosa.diaz@example.org', card: '4111 1111 1111 1111', voucher: 'voucher-8841' };
const vouchers = { id: 'shop/voucher', label: 'voucher', pattern: /voucher-\d{4}/g } as const;

@Controller('orders')
class OrdersController {
  @Get()
  answer(): string {
    return 'fine';
  }
}

@Module({ imports: [VedetteModule.forRoot()], controllers: [OrdersController] })
class ShopModule {}

test.each(['express', 'fastify'])(
  'a tunnel in Nest on %s scrubs by the policy of the guard, and leaves other routes alone',
  async (platform) => {
    const receiver = await startReceiver();
    const client = init({ dsn: 'http://key@127.0.0.1:9/1', vedette: { warn: () => undefined, detectors: [vouchers] } });
    const { FastifyAdapter } = await import('@nestjs/platform-fastify');
    const application: INestApplication =
      platform === 'express'
        ? await NestFactory.create(ShopModule, { logger: false })
        : await NestFactory.create(ShopModule, new FastifyAdapter(), { logger: false });
    application.use('/tunnel', scrubTunnel({ dsns: [receiver.dsn()] }));
    await application.listen(0, '127.0.0.1');
    onTestFinished(async () => {
      await application.close();
      await client?.close();
      await receiver.close();
    });
    const origin = await application.getUrl();
    const envelopeFor = (dsn: string): string => {
      const event = { event_id: 'a'.repeat(32), message: `${planted.email} paid with ${planted.card} and ${planted.voucher}` };
      return `${JSON.stringify({ dsn })}\n{"type":"event"}\n${JSON.stringify(event)}`;
    };
    const post = (body: string): Promise<Response> =>
      fetch(`${origin}/tunnel`, { method: 'POST', body, headers: { 'content-type': 'text/plain;charset=UTF-8' } });
    const body = envelopeFor(receiver.dsn());
    const burst = await Promise.all(Array.from({ length: 40 }, () => post(body)));
    expect(burst.map(({ status }) => status)).toEqual(burst.map(() => 200));
    expect((await post(envelopeFor(receiver.dsn(9)))).status).toBe(403);
    expect((await fetch(`${origin}/tunnel`)).status).toBe(405);
    expect(await (await fetch(`${origin}/orders`)).text()).toBe('fine');
    expect(receiver.items({ type: 'event' })).toHaveLength(40);
    expectNoLeaks(receiver.envelopes(), planted, { unguarded: [new TextEncoder().encode(body)] });
  },
);
