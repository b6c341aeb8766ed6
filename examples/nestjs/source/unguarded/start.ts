import 'reflect-metadata';
import { type ArgumentsHost, Catch, Module } from '@nestjs/common';
import { APP_FILTER, BaseExceptionFilter } from '@nestjs/core';
import { captureException } from '@sentry/node';
import { OrdersModule } from '../orders.module.ts';
import { serve } from '../serve.ts';

/** What one writes without Vedette. */
@Catch()
class SentryFilter extends BaseExceptionFilter {
  override catch(exception: unknown, host: ArgumentsHost): void {
    captureException(exception);
    super.catch(exception, host);
  }
}

@Module({ imports: [OrdersModule], providers: [{ provide: APP_FILTER, useClass: SentryFilter }] })
class UnguardedModule {}

await serve(UnguardedModule);
