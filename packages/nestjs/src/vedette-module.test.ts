import 'reflect-metadata';
import { Controller, Get, HttpException, type INestApplication, Module, Param, Post, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import * as Sentry from '@sentry/node';
import { init, vedette } from '@vedette/node';
import { startReceiver } from '@vedette/receiver';
import { type AdapterRoute, type AdapterSite, describeAdapter, type MountedSite } from '@vedette/testing/vitest';
import { describe, expect, test } from 'vitest';
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

describe('the options of the module', () => {
  /** Starts an application that imports the module so, and says why it did not start. */
  async function refusalOf(imported: unknown): Promise<string> {
    class EmptyModule {}
    Module({ imports: [Object(imported)] })(EmptyModule);
    const application = NestFactory.create(EmptyModule, { logger: false, abortOnError: false });
    return application.then(
      async (started) => {
        await started.close();
        return 'nothing was refused';
      },
      (refused) => String(propertyOf(refused, 'message')),
    );
  }
  const forRoot = (options: unknown): unknown => Reflect.apply(VedetteModule.forRoot, VedetteModule, [options]);

  test('are refused where nobody reads them, also where a factory makes them', async () => {
    expect(await refusalOf(forRoot({ facts: () => ({}) }))).toContain('[vedette] VedetteModule.facts: unknown option');
    expect(await refusalOf(forRoot(() => ({})))).toContain('[vedette] VedetteModule: a function where an object belongs.');
    const made = VedetteModule.forRootAsync({ useFactory: () => Object(() => undefined)() });
    expect(await refusalOf(made)).toContain('[vedette] VedetteModule: nothing where an object belongs.');
  });

  test('may be empty, and the module without forRoot() names it', async () => {
    expect(await refusalOf(forRoot({ request: undefined }))).toBe('nothing was refused');
    expect(await refusalOf(VedetteModule)).toContain('VedetteModule.forRoot()');
  });
});
