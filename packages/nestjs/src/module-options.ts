import type { ArgumentsHost, DynamicModule, FactoryProvider } from '@nestjs/common';
import type { RequestFacts } from '@vedette/core';

/** What an application says beside importing the module. */
export interface VedetteModuleOptions {
  /**
   * Facts beside route, method and request id, which win over them. It is asked when an event is captured, may throw,
   * and is given the arguments of the handler in hand, or those of the middleware before it.
   * @default none
   */
  readonly request?: ((host: ArgumentsHost) => RequestFacts) | undefined;
}

/** Options that a factory makes, of providers of the application. */
export interface VedetteModuleAsyncOptions {
  /** The modules whose providers are injected. @default none */
  readonly imports?: NonNullable<DynamicModule['imports']>;
  /** The tokens of what the factory is given. @default none */
  readonly inject?: NonNullable<FactoryProvider['inject']>;
  readonly useFactory: FactoryProvider<VedetteModuleOptions>['useFactory'];
}

/** The token of the options. */
export const moduleOptions: symbol = Symbol('vedette: the options of the module');
