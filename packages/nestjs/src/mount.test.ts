import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { HttpAdapterHost, NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { captureException } from '@sentry/node';
import { expect, onTestFinished, test } from 'vitest';
import { watch } from './application-sample.ts';
import { VedetteModule } from './index.ts';
import { propertyOf } from './property.ts';

@Module({ imports: [VedetteModule.forRoot()] })
class ShopModule {}

test('a plugin of Fastify that is registered before the application starts has its requests told, too', async () => {
  const events = watch();
  const application = await NestFactory.create<NestFastifyApplication>(ShopModule, new FastifyAdapter(), { logger: false });
  onTestFinished(() => application.close());
  await application.register(async (plugin: { get(path: string, answer: () => Promise<string>): unknown }) => {
    plugin.get('/plugged', async () => captureException(new Error('the plugin failed')));
  });
  await application.listen(0, '127.0.0.1');
  await fetch(`${await application.getUrl()}/plugged`, { headers: { 'x-request-id': 'id-1' } });
  expect(await events()).toMatchObject([{ message: 'the plugin failed', requestId: 'id-1' }]);
});

test('an application without HTTP starts as it does without the module', async () => {
  watch();
  const application = await NestFactory.createApplicationContext(ShopModule, { logger: false });
  await application.close();
});

test('each adapter has the middleware once, also one that comes later, as that of a testing module does', () => {
  const middleware = (_request: unknown, _response: unknown, next: () => void): void => next();
  const mountedOn = ({ httpAdapter }: HttpAdapterHost): number => {
    const instance: unknown = httpAdapter.getInstance();
    const layers: unknown = propertyOf(propertyOf(instance, 'router'), 'stack');
    return Array.isArray(layers) ? layers.filter((layer) => propertyOf(layer, 'handle') === middleware).length : -1;
  };
  const host = new HttpAdapterHost();
  host.httpAdapter = new ExpressAdapter();
  const module = new VedetteModule(middleware, host);
  module.configure();
  expect(mountedOn(host)).toBe(1);
  host.httpAdapter = new ExpressAdapter();
  module.configure();
  module.configure();
  expect(mountedOn(host)).toBe(1);
});
