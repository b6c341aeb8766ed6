import { type DynamicModule, Inject, Module, type NestModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, HttpAdapterHost, ModuleRef } from '@nestjs/core';
import type { RequestMiddleware } from '@vedette/core';
import { calls, createCalls } from './calls.ts';
import { createFaultFilter } from './fault-filter.ts';
import { moduleOptions, type VedetteModuleAsyncOptions, type VedetteModuleOptions } from './module-options.ts';
import { mounting } from './mount.ts';
import { createRequestMiddleware, middlewareToken } from './request-middleware.ts';
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
      { provide: middlewareToken, useFactory: createRequestMiddleware, inject: [calls] },
      VedetteFaults,
      { provide: APP_INTERCEPTOR, useClass: VedetteInterceptor },
      { provide: APP_FILTER, useFactory: createFaultFilter, inject: [VedetteFaults, HttpAdapterHost, ModuleRef] },
    ],
    exports: [calls, VedetteFaults],
  };
}

/** Tells events which handler was called and by which request, and reports what the handlers of an application throw. */
export class VedetteModule implements NestModule {
  readonly #mount: () => void;

  constructor(middleware: RequestMiddleware<unknown, unknown>, adapterHost: HttpAdapterHost) {
    this.#mount = mounting(adapterHost, middleware);
    // Plugins of Fastify have only the middleware that was there before them.
    this.#mount();
  }

  static forRoot(options: VedetteModuleOptions = {}): DynamicModule {
    return moduleOf({ provide: moduleOptions, useValue: options });
  }

  static forRootAsync({ imports, inject = [], useFactory }: VedetteModuleAsyncOptions): DynamicModule {
    return moduleOf({ provide: moduleOptions, inject, useFactory }, imports);
  }

  configure(): void {
    // A testing module gets its adapter later.
    this.#mount();
  }
}

// Without the syntax of decorators, which needs a compiler that knows it.
Module({})(VedetteModule);
Inject(middlewareToken)(VedetteModule, undefined, 0);
Inject(HttpAdapterHost)(VedetteModule, undefined, 1);
