import 'reflect-metadata';
import {
  type ArgumentsHost,
  type CallHandler,
  Controller,
  type DynamicModule,
  type ExecutionContext,
  Get,
  Module,
  Param,
  type Type,
} from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, BaseExceptionFilter, HttpAdapterHost, NestFactory } from '@nestjs/core';
import { answer } from './answer.ts';
import { findOrder } from './orders.ts';
import { readSetting } from './setting.ts';

const { variant } = readSetting();
const guard = variant === 'guarded' ? await import('@vedette/nestjs') : undefined;
const sentry = variant === 'plain' ? await import('@sentry/node') : undefined;

class OrdersController {
  find(order: string): object {
    return findOrder(order);
  }
}

// Without the syntax of decorators, which needs a compiler that knows it.
Controller('orders')(OrdersController);
Param('order')(OrdersController.prototype, 'find', 0);
Get(':order')(OrdersController.prototype, 'find', Object.getOwnPropertyDescriptor(OrdersController.prototype, 'find') ?? {});

/** Reports what handlers throw, as the filter of `@sentry/nestjs` does. */
class ReportingFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    sentry?.captureException(error, { mechanism: { handled: false, type: 'auto.function.nestjs.exception_captured' } });
    super.catch(error, host);
  }
}

/** Names the transaction after the route, as the interceptor of `SentryModule.forRoot()` does. */
const naming = {
  intercept: (context: ExecutionContext, next: CallHandler) => {
    const { method, route }: { method: string; route: { path: string } } = context.switchToHttp().getRequest();
    sentry?.getIsolationScope().setTransactionName(`${method} ${route.path}`);
    return next.handle();
  },
};

class ShopModule {}

const reporting = {
  provide: APP_FILTER,
  useFactory: ({ httpAdapter }: HttpAdapterHost) => new ReportingFilter(httpAdapter),
  inject: [HttpAdapterHost],
};
const imports: (DynamicModule | Type<unknown>)[] = guard === undefined ? [] : [guard.VedetteModule.forRoot()];
Module({
  imports,
  controllers: [OrdersController],
  providers: sentry === undefined ? [] : [reporting, { provide: APP_INTERCEPTOR, useValue: naming }],
})(ShopModule);

const shop = await NestFactory.create(ShopModule, { logger: false });
await shop.listen(0, '127.0.0.1');
answer(Number(new URL(await shop.getUrl()).port));
