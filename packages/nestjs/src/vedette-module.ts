import { type DynamicModule, Inject, type MiddlewareConsumer, Module, type NestModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, HttpAdapterHost, ModuleRef } from '@nestjs/core';
import { calls, createCalls } from './calls.ts';
import { createFaultFilter } from './fault-filter.ts';
import { moduleOptions, type VedetteModuleAsyncOptions, type VedetteModuleOptions } from './module-options.ts';
import { createRequestMiddleware, type RequestMiddleware, requestMiddleware } from './request-middleware.ts';
import { VedetteFaults } from './vedette-faults.ts';
import { VedetteInterceptor } from './vedette-interceptor.ts';

function moduleOf(options: Provider, imports: NonNullable<DynamicModule['imports']> = []): DynamicModule {
  return {
    module: VedetteModule,
    global: true,
    imports,
    providers: [
      options,
      { provide: calls, useFactory: createCalls, inject: [moduleOptions] },
      { provide: requestMiddleware, useFactory: createRequestMiddleware, inject: [calls] },
      VedetteFaults,
      { provide: APP_INTERCEPTOR, useClass: VedetteInterceptor },
      { provide: APP_FILTER, useFactory: createFaultFilter, inject: [VedetteFaults, HttpAdapterHost, ModuleRef] },
    ],
    exports: [calls, VedetteFaults],
  };
}

/** Tells events which handler was called and by which request, and reports what the handlers of an application throw. */
export class VedetteModule implements NestModule {
  readonly #middleware: RequestMiddleware;

  constructor(middleware: RequestMiddleware) {
    this.#middleware = middleware;
  }

  static forRoot(options: VedetteModuleOptions = {}): DynamicModule {
    return moduleOf({ provide: moduleOptions, useValue: options });
  }

  static forRootAsync({ imports, inject = [], useFactory }: VedetteModuleAsyncOptions): DynamicModule {
    return moduleOf({ provide: moduleOptions, inject, useFactory }, imports);
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(this.#middleware).forRoutes('{*path}');
  }
}

// Without the syntax of decorators, which needs a compiler that knows it.
Module({})(VedetteModule);
Inject(requestMiddleware)(VedetteModule, undefined, 0);
