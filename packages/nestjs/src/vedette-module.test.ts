import 'reflect-metadata';
import { Controller, Get, HttpException, type INestApplication, Module, Param, Post, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import * as Sentry from '@sentry/node';
import { init, vedette } from '@vedette/node';
import { startReceiver } from '@vedette/receiver';
import { type AdapterRoute, type AdapterSite, describeAdapter, type MountedSite } from '@vedette/testing/vitest';
import { VedetteModule } from './index.ts';
import { propertyOf } from './property.ts';

type CreateApplication = (module: Type<unknown>) => Promise<INestApplication>;

/** A controller as people write it, for a route of the suite. */
function controllerOf({ method, pattern, handle }: AdapterRoute): Type<unknown> {
  @Controller()
  class SuiteController {
    @(method === 'get' ? Get(pattern) : Post(pattern))
    async answer(@Param() parameters: Record<string, unknown>): Promise<unknown> {
      try {
        return await handle(parameters);
      } catch (error) {
        // Nest answers with the status of its own exceptions only.
        const status = propertyOf(error, 'status');
        throw typeof status === 'number' && status < 500 ? new HttpException(String(error), status) : error;
      }
    }
  }
  return SuiteController;
}

function mountOn(create: CreateApplication): (site: AdapterSite) => Promise<MountedSite> {
  return async ({ guard, routes, facts, options }) => {
    const receiver = await startReceiver();
    // The receiver listens in this process, too, and must not be traced itself.
    const http = Sentry.httpIntegration({ ignoreIncomingRequests: (path) => path.startsWith('/api/1/') });
    const settings = { ...options, dsn: receiver.dsn() };
    if (guard === 'init') init({ ...settings, integrations: [http] });
    else Sentry.init({ ...settings, integrations: guard === 'none' ? [http] : [http, vedette()] });

    @Module({
      imports: [VedetteModule.forRoot({ request: (host) => facts((name) => host.switchToHttp().getRequest().headers[name]) })],
      controllers: routes.map(controllerOf),
    })
    class SuiteModule {}

    const application = await create(SuiteModule);
    await application.listen(0, '127.0.0.1');
    const origin = await application.getUrl();
    return {
      sentry: Sentry,
      fetch: (path, request) => fetch(origin + path, request),
      received: receiver.envelopes,
      close: async () => {
        await application.close();
        await Sentry.close(5000);
        await receiver.close();
      },
    };
  };
}

describeAdapter(
  'nest on express',
  mountOn((module) => NestFactory.create(module, { logger: false })),
);

describeAdapter(
  'nest on fastify',
  mountOn(async (module) => {
    const { FastifyAdapter } = await import('@nestjs/platform-fastify');
    return NestFactory.create(module, new FastifyAdapter(), { logger: false });
  }),
);
